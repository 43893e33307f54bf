"""The map of interfaces, their parties and their owners, with what has no owner plain to see."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from viz.block import draw_text
from viz.card import draw_card
from viz.frame import draw_frame
from viz.geometry import number, sideways_curve
from viz.model import Labels, Tripartite
from viz.style import HAIRLINE, INK, LINKS, MUTED, PLAIN_LINK, VERMILLION
from viz.svg import add, document, write
from viz.tripartite_layout import PlacedLink, TripartiteLayout, layout_tripartite

_LINE = "#7b8a99"


def tripartite_svg(chart: Tripartite, labels: Labels, *, embed_font: bool = True) -> str:
    """Draw parties, interfaces and owners in three columns as SVG; the same input gives the same bytes.

    Vacant posts and interfaces without an owner are vermillion, dashed and have marks of their own. Without
    ``embed_font`` the page around the picture must supply the font (``viz.font_face_css``).

    Raises:
        DuplicateNode: two nodes share an id.
        MissingLabel: a kind, status or link has no label, or an interface has no owner and nothing says so.
        UnknownKind: no style is defined for a kind or a status.
        UnknownNode: an edge does not join an interface to a party or an owner of this map.
    """
    layout = layout_tripartite(chart, labels)
    root = document(layout.frame.width, layout.frame.height, chart.title, chart.description)
    _draw_headings(root, layout)
    lines = add(root, "g", fill="none")
    for link in layout.links:
        _draw_link(lines, link)
    for card in layout.cards:
        draw_card(root, card)
    draw_frame(root, layout.frame)
    return write(root, embed_font=embed_font)


def _draw_headings(root: Element, layout: TripartiteLayout) -> None:
    for heading in layout.headings:
        draw_text(root, heading, MUTED)
    for group in layout.groups:
        y = number(group.box.y - 6)
        end = number(layout.frame.width - layout.frame.title.box.x)
        add(root, "path", d=f"M{number(group.box.x)} {y}H{end}", stroke=HAIRLINE, stroke_width=1)
        draw_text(root, group, INK)


def _draw_link(parent: Element, placed: PlacedLink) -> None:
    curve = sideways_curve(*placed.start, *placed.end)
    path = add(parent, "path", d=curve, stroke=VERMILLION if placed.link.missing else _LINE)
    style = LINKS.get(placed.link.kind, PLAIN_LINK)
    path.set("stroke-width", number(style.width))
    if style.dash:
        path.set("stroke-dasharray", style.dash)
