"""Municipalities as dots where they lie, coloured by class, the most important ones named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from viz.block import TextBlock, draw_text
from viz.dotmap_names import Name, named
from viz.errors import DuplicateNode
from viz.frame import MARGIN, Frame, draw_frame, make_frame
from viz.geometry import Box, around, number
from viz.legend import Entry, scale_entries
from viz.limits import check_count
from viz.marker import draw_mark
from viz.measured import Dot, DotMap
from viz.projection import tm35fin
from viz.style import CATEGORIES, INK, LINE, MUTED, PAPER
from viz.svg import add, document, link, write
from viz.swatch import colour_of
from viz.text import clean

MOST_DOTS = 600
_WIDTH, _HEIGHT = 700.0, 980.0  # px that the dots may take.
_NEAREST = 30_000.0  # metres; a map of a single place is not blown up beyond all measure.
_LEAST_WIDTH = 640.0
# px; a dot of a higher class is larger, so that order does not hang on colour alone. Many dots are smaller than few.
_RADIUS, _GROWTH = 4.2, 1.5
_MANY, _SMALLER = 100, 0.62


@dataclass(frozen=True)
class PlacedDot:
    """A dot with its middle and radius in px."""

    dot: Dot
    x: float
    y: float
    radius: float

    @property
    def box(self) -> Box:
        """The square around it."""
        return Box(self.x - self.radius, self.y - self.radius, 2 * self.radius, 2 * self.radius)

    def moved(self, dx: float, dy: float) -> PlacedDot:
        """The same dot, ``dx`` px to the right and ``dy`` px down."""
        return PlacedDot(self.dot, self.x + dx, self.y + dy, self.radius)


@dataclass(frozen=True)
class DotLayout:
    """Every part of the page with its place, in px."""

    frame: Frame
    dots: tuple[PlacedDot, ...]
    names: tuple[Name, ...]

    def texts(self) -> Iterator[TextBlock]:
        """Every text; no two of them overlap, and no name lies on a dot."""
        yield from self.frame.texts()
        yield from (name.text for name in self.names)


def dotmap_svg(chart: DotMap, *, embed_font: bool = True) -> str:
    """Draw municipalities as dots, coloured by class, as SVG; the same input gives the same bytes.

    A dot without a value is hollow and dashed. Without ``embed_font`` the page around the picture must supply the font.

    Raises:
        DuplicateNode: two dots share an id.
        TooManyNodes: there are more than can be told apart.
    """
    layout = layout_dotmap(chart)
    root = document(layout.frame.width, layout.frame.height, chart.title, chart.description)
    for name in layout.names:
        if name.leader:
            (x1, y1), (x2, y2) = name.leader
            d = f"M{number(x1)} {number(y1)}L{number(x2)} {number(y2)}"
            add(root, "path", d=d, stroke=LINE, stroke_width=1, fill="none")
    # Large dots lie below small ones, which they would hide.
    for placed in sorted(layout.dots, key=lambda each: -each.radius):
        _draw_dot(root, placed, chart)
    for name in layout.names:
        draw_text(root, name.text, INK)
    draw_frame(root, layout.frame)
    return write(root, embed_font=embed_font)


def layout_dotmap(chart: DotMap) -> DotLayout:
    """Place a map of dots on its page, in the projection ETRS-TM35FIN.

    Raises:
        DuplicateNode: two dots share an id.
        TooManyNodes: there are more than can be told apart.
    """
    check_count(len(chart.dots), MOST_DOTS)
    seen: set[str] = set()
    for dot in chart.dots:
        if dot.id in seen:
            raise DuplicateNode(dot.id)
        seen.add(dot.id)
    dots = _projected(chart)
    names = named([(each.dot, each.box) for each in dots], chart.names)
    boxes = [*(each.box for each in dots), *(name.text.box for name in names)]
    content = around(boxes) if boxes else Box(0, 0, 0, 0)
    width = max(content.width, _LEAST_WIDTH)
    frame = make_frame(chart.title, chart.source, _listed(chart), width, content.height)
    dx, dy = MARGIN - content.x + (width - content.width) / 2, frame.content_y - content.y
    return DotLayout(frame, tuple(each.moved(dx, dy) for each in dots), tuple(name.moved(dx, dy) for name in names))


def _listed(chart: DotMap) -> tuple[Entry, ...]:
    missing = any(dot.step is None for dot in chart.dots)
    return scale_entries(chart.scale, missing=missing, categories=chart.categories)


def _projected(chart: DotMap) -> list[PlacedDot]:
    """The dots as large as they may be drawn, north up, in the order given."""
    points = [tm35fin(dot.longitude, dot.latitude) for dot in chart.dots]
    if not points:
        return []
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    scale = min(_WIDTH / max(east - west, _NEAREST), _HEIGHT / max(north - south, _NEAREST))
    growth = 0.0 if chart.categories else _GROWTH
    size = _SMALLER if len(points) > _MANY else 1.0
    return [
        PlacedDot(dot, (x - west) * scale, (north - y) * scale, size * (_RADIUS + growth * (dot.step or 0)))
        for dot, (x, y) in zip(chart.dots, points, strict=True)
    ]


def _draw_dot(root: Element, placed: PlacedDot, chart: DotMap) -> None:
    dot = placed.dot
    group = add(root, "g")
    add(group, "title", " ".join(filter(None, (clean(dot.label), clean(dot.value)))))
    target = link(group, dot.href)
    if chart.categories and dot.step is not None:
        draw_mark(target, CATEGORIES[dot.step], placed.x, placed.y, placed.radius)
        return
    circle = add(target, "circle", cx=placed.x, cy=placed.y, r=placed.radius)
    circle.set("fill", PAPER if dot.step is None else colour_of(dot.step, len(chart.scale.steps)))
    circle.set("stroke", MUTED if not dot.step else PAPER)
    circle.set("stroke-width", "0.8")
    if dot.step is None:
        circle.set("stroke-dasharray", "2 2")
