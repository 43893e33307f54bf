"""A chart in columns, such as parties, interfaces and owners, with what is missing plain to see."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from viz.block import draw_text
from viz.card import draw_card
from viz.frame import draw_frame
from viz.geometry import number, sideways_curve
from viz.layered_layout import LayeredLayout, PlacedLink, layout_layered
from viz.model import Labels, Layered
from viz.style import HAIRLINE, INK, LINKS, MUTED, PLAIN_LINK, VERMILLION
from viz.svg import add, document, write

_LINE = "#7b8a99"


def layered_svg(chart: Layered, labels: Labels, *, embed_font: bool = True) -> str:
    """Draw things in columns as SVG; the same input gives the same bytes.

    Vacant posts and what is missing are vermillion, dashed and have marks of their own. Without ``embed_font`` the
    page around the picture must supply the font (``viz.font_face_css``).

    Raises:
        DuplicateNode: two nodes share an id.
        MissingLabel: a kind, status or link has no label.
        TooManyNodes: there are more than a reader can follow.
        UnknownKind: no style is defined for a kind or a status.
        UnknownNode: an edge does not join nodes of two columns of this chart.
    """
    layout = layout_layered(chart, labels)
    root = document(layout.frame.width, layout.frame.height, chart.title, chart.description)
    _draw_headings(root, layout)
    lines = add(root, "g", fill="none")
    for link in layout.links:
        _draw_link(lines, link)
    for card in layout.cards:
        draw_card(root, card)
    draw_frame(root, layout.frame)
    return write(root, embed_font=embed_font)


def _draw_headings(root: Element, layout: LayeredLayout) -> None:
    for heading in layout.headings:
        draw_text(root, heading, MUTED)
    for group in layout.groups:
        y = number(group.box.y - 6)
        end = number(layout.frame.width - layout.frame.title.box.x)
        add(root, "path", d=f"M{number(group.box.x)} {y}H{end}", stroke=HAIRLINE, stroke_width=1)
        draw_text(root, group, INK)


def _draw_link(parent: Element, placed: PlacedLink) -> None:
    """Curves between columns, a level line through each column that is passed."""
    points = placed.points
    curves = [sideways_curve(*points[i], *points[i + 1]) for i in range(0, len(points), 2)]
    level = [f"H{number(points[i][0])}" for i in range(2, len(points), 2)]
    parts = [curves[0], *(line + curve[curve.index("C") :] for line, curve in zip(level, curves[1:], strict=True))]
    path = add(parent, "path", d="".join(parts), stroke=VERMILLION if placed.link.missing else _LINE)
    style = LINKS.get(placed.link.kind, PLAIN_LINK)
    path.set("stroke-width", number(style.width))
    if style.dash:
        path.set("stroke-dasharray", style.dash)
