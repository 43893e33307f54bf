"""The organisation chart of a county: who is under whom, and which bodies stand at the side."""

from __future__ import annotations

from itertools import pairwise
from xml.etree.ElementTree import Element

from viz.block import draw_text
from viz.card import draw_card
from viz.frame import draw_frame
from viz.geometry import number
from viz.model import Labels, OrgChart
from viz.orgchart_layout import PlacedPanel, layout_orgchart
from viz.orgchart_tree import Line
from viz.style import HAIRLINE, INK, LINE, PLANNED_DASH
from viz.svg import add, document, write

_PANEL_FILL = "#f6f8fa"
_CORNER = 6.0


def orgchart_svg(chart: OrgChart, labels: Labels, *, embed_font: bool = True) -> str:
    """Draw an organisation chart as SVG; the same input gives the same bytes.

    Without ``embed_font`` the page around the picture must supply the font (``viz.font_face_css``).

    Raises:
        DuplicateNode: two bodies share an id.
        MissingLabel: a kind or a status has no label.
        TooManyNodes: there are more bodies than a reader can follow.
        UnknownKind: no style is defined for a kind or a status.
    """
    layout = layout_orgchart(chart, labels)
    root = document(layout.frame.width, layout.frame.height, chart.title, chart.description)
    for panel in layout.panels:
        _draw_panel(root, panel)
    lines = add(root, "g", fill="none", stroke=LINE, stroke_width=1.5)
    # Unbroken lines last: where a dashed one shares its way it must not look unbroken, and the other way round.
    for line in sorted(layout.lines, key=lambda each: not each.dashed):
        path = add(lines, "path", d=rounded(line))
        if line.dashed:
            path.set("stroke-dasharray", PLANNED_DASH)
    for card in layout.cards:
        draw_card(root, card)
    draw_frame(root, layout.frame)
    return write(root, embed_font=embed_font)


def rounded(line: Line) -> str:
    """SVG path data through a line's points, its corners rounded where there is room."""
    points = [point for point, following in pairwise(line.points) if point != following] + [line.points[-1]]
    data = f"M{number(points[0][0])} {number(points[0][1])}"
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        radius = min(_CORNER, _distance(before, corner) / 2, _distance(corner, after) / 2)
        data += "L{} {}Q{} {} {} {}".format(
            *map(number, (*_towards(corner, before, radius), *corner, *_towards(corner, after, radius)))
        )
    return data + f"L{number(points[-1][0])} {number(points[-1][1])}"


def _distance(a: tuple[float, float], b: tuple[float, float]) -> float:
    return abs(a[0] - b[0]) + abs(a[1] - b[1])


def _towards(start: tuple[float, float], end: tuple[float, float], length: float) -> tuple[float, float]:
    """The point ``length`` px from ``start`` on the way to ``end``; the way is level or upright."""
    share = length / (_distance(start, end) or 1)
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _draw_panel(root: Element, panel: PlacedPanel) -> None:
    box = panel.box
    frame = add(root, "rect", x=box.x, y=box.y, width=box.width, height=box.height, rx=8)
    frame.set("fill", _PANEL_FILL)
    frame.set("stroke", HAIRLINE)
    draw_text(root, panel.heading, INK)
    for card in panel.cards:
        draw_card(root, card)
