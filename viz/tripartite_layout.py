"""The page of a tripartite map: three columns of cards in bands, with their headings and the frame."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from viz.block import TextBlock, set_text
from viz.card import Card, make_card
from viz.frame import MARGIN, Frame, make_frame
from viz.geometry import Box
from viz.legend import entries
from viz.model import Labels, Tripartite
from viz.ordering import settle
from viz.text import clean
from viz.tripartite_bands import Band, Link, in_bands, linked

_WIDTHS = (236.0, 280.0, 252.0)
_BETWEEN = 150.0  # px between columns, for the curves.
_GAP, _BAND_GAP = 10.0, 30.0
_HEADING_SIZE, _GROUP_SIZE = 12.5, 16.0
_LEFTS = (0.0, _WIDTHS[0] + _BETWEEN, _WIDTHS[0] + _WIDTHS[1] + 2 * _BETWEEN)
_WIDTH = sum(_WIDTHS) + 2 * _BETWEEN


@dataclass(frozen=True)
class PlacedLink:
    """A curve from the right edge of one card to the left edge of another, in px."""

    link: Link
    start: tuple[float, float]
    end: tuple[float, float]


@dataclass(frozen=True)
class TripartiteLayout:
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


def layout_tripartite(chart: Tripartite, labels: Labels) -> TripartiteLayout:
    """Place a tripartite map on its page.

    Raises:
        DuplicateNode: two nodes share an id.
        MissingLabel: a kind, status or link has no label, or an interface has no owner and nothing says so.
        UnknownKind: no style is defined for a kind or a status.
        UnknownNode: an edge does not join an interface to a party or an owner of this map.
    """
    bands, links = in_bands(chart, clean(labels.unnamed))
    nodes = [node for band in bands for column in band.columns for node in column]
    statuses = {**labels.statuses, "unnamed": labels.statuses.get("unnamed") or labels.unnamed}
    listed = entries(nodes, labels, statuses=statuses, links=[link.kind for link in links])
    headings = [
        set_text(text, width, _HEADING_SIZE, "semibold") for text, width in zip(labels.columns, _WIDTHS, strict=True)
    ]
    headings = [block.placed(x, 0) for block, x in zip(headings, _LEFTS, strict=True) if block.lines != ("",)]
    y = max((block.box.bottom + _GAP for block in headings), default=0.0)
    groups: list[TextBlock] = []
    cards: list[Card] = []
    near = linked(links)
    for band in bands:
        if band.group:
            title = labels.groups.get(band.group, band.group)
            groups.append(set_text(title, _WIDTH, _GROUP_SIZE, "semibold").placed(0, y + _GAP))
            y = groups[-1].box.bottom + _GAP
        placed = _place_band(band, near, y)
        cards += placed
        y = max((card.box.bottom for card in placed), default=y) + _BAND_GAP
    frame = make_frame(chart.title, chart.source, listed, _WIDTH, max(y - _BAND_GAP, 0))
    return _on_page(frame, headings, groups, cards, links)


def _place_band(band: Band, near: Mapping[str, Sequence[str]], top: float) -> list[Card]:
    """Stack the interfaces from ``top``; parties and owners settle level with the interfaces they are linked to."""
    columns = [
        [make_card(node, width).moved(x, 0) for node in column]
        for column, width, x in zip(band.columns, _WIDTHS, _LEFTS, strict=True)
    ]
    tallest = max(sum(card.box.height + _GAP for card in column) - _GAP for column in columns)
    own = sum(card.box.height + _GAP for card in columns[1]) - _GAP
    # Interfaces spread out where another column is longer, up to a gap that still reads as one list.
    gap = _GAP + min(max(tallest - own, 0) / max(len(columns[1]) - 1, 1), 3 * _GAP)
    middles: dict[str, float] = {}
    y = 0.0
    interfaces = []
    for card in columns[1]:
        interfaces.append(card.moved(0, y))
        middles[card.node.id] = interfaces[-1].box.middle_y
        y += card.box.height + gap
    sides = [card for index in (0, 2) for card in _settled(columns[index], middles, near, tallest / 2)]
    placed = [*interfaces, *sides]
    return [card.moved(0, top - min(each.box.y for each in placed)) for card in placed]


def _settled(
    column: Sequence[Card], middles: Mapping[str, float], near: Mapping[str, Sequence[str]], otherwise: float
) -> list[Card]:
    wanted: list[float] = []
    for card in column:
        places = [middles[other] for other in near.get(card.node.id, ()) if other in middles]
        wanted.append(fmean(places) if places else max([otherwise, *wanted]))
    tops = settle(wanted, [card.box.height for card in column], _GAP)
    return [card.moved(0, top) for card, top in zip(column, tops, strict=True)]


def _on_page(
    frame: Frame,
    headings: Sequence[TextBlock],
    groups: Sequence[TextBlock],
    cards: Sequence[Card],
    links: Sequence[Link],
) -> TripartiteLayout:
    dx, dy = MARGIN, frame.content_y
    placed = {card.node.id: card.moved(dx, dy) for card in cards}
    curves = []
    for link in links:
        left, right = placed[link.left].box, placed[link.right].box
        curves.append(PlacedLink(link, (left.right, left.middle_y), (right.x, right.middle_y)))
    return TripartiteLayout(
        frame,
        tuple(block.moved(dx, dy) for block in headings),
        tuple(block.moved(dx, dy) for block in groups),
        tuple(placed.values()),
        tuple(curves),
    )
