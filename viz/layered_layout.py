"""The page of a layered chart: columns of cards in bands, with their headings and the frame."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from statistics import fmean

from viz.block import TextBlock, set_text
from viz.card import Card, make_card
from viz.frame import MARGIN, Frame, make_frame
from viz.geometry import Box
from viz.layered_bands import Band, Bands, Link, in_bands, neighbours
from viz.legend import entries
from viz.model import Column, Labels, Layered
from viz.ordering import settle
from viz.style import LINKS

_GAP, _BAND_GAP = 6.0, 26.0
_HEADING_SIZE, _GROUP_SIZE = 12.5, 16.0
_WAYPOINT = 6.0  # px that a passing link takes in a column.
_WIDE, _NARROW = (256.0, 150.0), (222.0, 104.0)  # px: a card, and the room for curves between two columns.
_MOST_WIDE = 3
_WIDER = 1.6


@dataclass(frozen=True)
class PlacedLink:
    """A link and the points it runs through: the right edges of what it leaves, the left edges of what it enters."""

    link: Link
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class LayeredLayout:
    """Every part of the page with its place, in px."""

    frame: Frame
    headings: tuple[TextBlock, ...]
    groups: tuple[TextBlock, ...]
    cards: tuple[Card, ...]
    links: tuple[PlacedLink, ...]

    def boxes(self) -> Iterator[Box]:
        """The room of every card and of every text outside the cards; no two of them overlap."""
        yield from (text.box for text in (*self.frame.texts(), *self.headings, *self.groups))
        yield from (card.box for card in self.cards)


@dataclass(frozen=True)
class _Grid:
    """Where the columns stand."""

    lefts: tuple[float, ...]
    cards: tuple[float, ...]

    @property
    def width(self) -> float:
        return self.lefts[-1] + self.cards[-1]


def layout_layered(chart: Layered, labels: Labels) -> LayeredLayout:
    """Place a layered chart on its page.

    Raises:
        DuplicateNode: two nodes share an id.
        MissingLabel: a kind, status or link has no label.
        TooManyNodes: there are more than a reader can follow.
        UnknownKind: no style is defined for a kind or a status.
        UnknownNode: an edge does not join nodes of two columns of this chart.
    """
    content = in_bands(chart)
    grid = _grid(chart.columns)
    statuses = {**labels.statuses, "unnamed": labels.statuses.get("unnamed") or labels.unnamed}
    listed = entries(
        content.nodes.values(),
        labels,
        statuses=statuses,
        links=[link.kind for link in content.links if link.kind in LINKS or link.kind in labels.links],
    )
    headings = [
        set_text(column.heading, width, _HEADING_SIZE, "semibold")
        for column, width in zip(chart.columns, grid.cards, strict=True)
    ]
    headings = [block.placed(x, 0) for block, x in zip(headings, grid.lefts, strict=True) if block.lines != ("",)]
    y = max((block.box.bottom + _GAP for block in headings), default=0.0)
    groups: list[TextBlock] = []
    cards: list[Card] = []
    middles: dict[str, float] = {}
    for band in content.bands:
        if band.group:
            title = labels.groups.get(band.group, band.group)
            groups.append(set_text(title, grid.width, _GROUP_SIZE, "semibold").placed(0, y + _GAP))
            y = groups[-1].box.bottom + _GAP
        placed, ways = _place_band(band, content, grid, y)
        cards += placed
        middles |= ways
        y = max([y, *(card.box.bottom for card in placed), *(way + _WAYPOINT / 2 for way in ways.values())]) + _BAND_GAP
    frame = make_frame(chart.title, chart.source, listed, grid.width, max(y - _BAND_GAP, 0))
    dx, dy = MARGIN, frame.content_y
    points = _Points(
        {card.node.id: card.moved(dx, dy).box for card in cards}, middles, grid, dx, dy, _column_of(content)
    )
    return LayeredLayout(
        frame,
        tuple(block.moved(dx, dy) for block in headings),
        tuple(block.moved(dx, dy) for block in groups),
        tuple(card.moved(dx, dy) for card in cards),
        tuple(PlacedLink(link, tuple(points.along(link))) for link in content.links),
    )


def _grid(columns: Sequence[Column]) -> _Grid:
    card, between = _WIDE if len(columns) <= _MOST_WIDE else _NARROW
    cards = tuple(card * _WIDER if column.wide else card for column in columns)
    return _Grid(tuple(accumulate([0.0, *(width + between for width in cards[:-1])])), cards)


def _column_of(content: Bands) -> Mapping[str, int]:
    return {each: index for band in content.bands for index, column in enumerate(band.columns) for each in column}


def _place_band(band: Band, content: Bands, grid: _Grid, top: float) -> tuple[list[Card], dict[str, float]]:
    """The cards of a band from ``top`` and the middles of its waypoints.

    The longest column is stacked; the others settle level with what they are linked to, from there outwards.
    """
    cards = {
        each: make_card(content.nodes[each], width).moved(x, 0)
        for column, x, width in zip(band.columns, grid.lefts, grid.cards, strict=True)
        for each in column
        if each in content.nodes
    }
    heights = {
        each: cards[each].box.height if each in cards else _WAYPOINT for column in band.columns for each in column
    }
    near = neighbours(content.links)
    longest = max(range(len(band.columns)), key=lambda index: sum(heights[each] + _GAP for each in band.columns[index]))
    tops: dict[str, float] = {}
    for index in (longest, *range(longest - 1, -1, -1), *range(longest + 1, len(band.columns))):
        tops |= _settled(band.columns[index], tops, heights, near)
    least = min(tops.values(), default=0.0)
    shifted = {each: top + y - least for each, y in tops.items()}
    placed = [card.moved(0, shifted[each]) for each, card in cards.items()]
    return placed, {each: y + _WAYPOINT / 2 for each, y in shifted.items() if each not in cards}


def _settled(
    column: Sequence[str],
    tops: Mapping[str, float],
    heights: Mapping[str, float],
    near: Mapping[str, Sequence[str]],
) -> Mapping[str, float]:
    wanted: list[float] = []
    for each in column:
        middles = [tops[other] + heights[other] / 2 for other in near.get(each, ()) if other in tops]
        wanted.append(fmean(middles) if middles else max(wanted, default=0.0))
    return dict(zip(column, settle(wanted, [heights[each] for each in column], _GAP), strict=True))


@dataclass(frozen=True)
class _Points:
    """Finds the points of links on the page."""

    boxes: Mapping[str, Box]
    middles: Mapping[str, float]
    grid: _Grid
    dx: float
    dy: float
    column_of: Mapping[str, int]

    def along(self, link: Link) -> Iterator[tuple[float, float]]:
        """The right edge of the first card, both edges of the columns passed, the left edge of the last card."""
        first, *between, last = link.path
        yield self.boxes[first].right, self.boxes[first].middle_y
        for waypoint in between:
            column, y = self.column_of[waypoint], self.middles[waypoint] + self.dy
            x = self.grid.lefts[column] + self.dx
            yield x, y
            yield x + self.grid.cards[column], y
        yield self.boxes[last].x, self.boxes[last].middle_y
