"""The page of an organisation chart: the tree, the panels under it, and the frame."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from viz.block import TextBlock, set_text
from viz.card import Card, make_card
from viz.errors import DuplicateNode
from viz.frame import MARGIN, Frame, make_frame
from viz.geometry import Box, around
from viz.legend import entries
from viz.limits import check_count
from viz.model import Labels, Node, OrgChart, Panel, Unit
from viz.orgchart_tree import MOST_IN_A_ROW, Cluster, Line, grow

_WIDEST, _NARROWEST, _ROOM = 196.0, 150.0, 1320.0
_PANEL_PADDING, _PANEL_GAP, _HEADING_SIZE = 14.0, 10.0, 13.0
_CLEAR = 46.0  # px between a panel and the tree: more than a line keeps from the cards it joins.
_LEAST_WIDTH = 720.0
MOST_BODIES = 400
"""Past this the chart is wider than any wall."""


@dataclass(frozen=True)
class PlacedPanel:
    """A titled frame with cards below each other."""

    box: Box
    heading: TextBlock
    cards: tuple[Card, ...]

    def moved(self, dx: float, dy: float) -> PlacedPanel:
        """The same panel, ``dx`` px to the right and ``dy`` px down."""
        cards = tuple(card.moved(dx, dy) for card in self.cards)
        return PlacedPanel(self.box.moved(dx, dy), self.heading.moved(dx, dy), cards)


@dataclass(frozen=True)
class OrgChartLayout:
    """Every part of the page with its place, in px."""

    frame: Frame
    cards: tuple[Card, ...]
    lines: tuple[Line, ...]
    panels: tuple[PlacedPanel, ...]

    def boxes(self) -> Iterator[Box]:
        """The room of every card and of every text outside the cards; no two of them overlap."""
        yield from (text.box for text in self.frame.texts())
        yield from (card.box for card in self.cards)
        for panel in self.panels:
            yield panel.heading.box
            yield from (card.box for card in panel.cards)


def layout_orgchart(chart: OrgChart, labels: Labels) -> OrgChartLayout:
    """Place an organisation chart on its page.

    Raises:
        DuplicateNode: two bodies share an id.
        MissingLabel: a kind or a status has no label.
        TooManyNodes: there are more bodies than a reader can follow.
        UnknownKind: no style is defined for a kind or a status.
    """
    nodes = [*_nodes(chart.root), *(node for panel in chart.panels for node in panel.nodes)]
    check_count(len(nodes), MOST_BODIES)
    _check_ids(nodes)
    listed = entries(nodes, labels)
    width = min(_WIDEST, max(_NARROWEST, _ROOM / _broadest(chart.root) - 20))
    tree = grow(chart.root, width)
    panels = _under(tree, [_make_panel(panel, width) for panel in chart.panels])
    content = around([tree.box, *(panel.box for panel in panels)])
    room = max(content.width, _LEAST_WIDTH)
    frame = make_frame(chart.title, chart.source, listed, room, content.height)
    dx, dy = MARGIN - content.x + (room - content.width) / 2, frame.content_y - content.y
    tree = tree.moved(dx, dy)
    return OrgChartLayout(frame, tree.cards, tree.lines, tuple(panel.moved(dx, dy) for panel in panels))


def _nodes(root: Unit) -> Iterator[Node]:
    """Every body of a tree, however deep it is."""
    waiting = [root]
    while waiting:
        unit = waiting.pop()
        yield unit.node
        waiting += [*reversed(unit.below), *reversed(unit.beside)]


def _check_ids(nodes: Sequence[Node]) -> None:
    seen: set[str] = set()
    for node in nodes:
        if node.id in seen:
            raise DuplicateNode(node.id)
        seen.add(node.id)


def _broadest(unit: Unit) -> int:
    """How many bodies the longest row holds, as far as it can tell the width of cards."""
    return max([1, min(len(unit.below), MOST_IN_A_ROW), *(_broadest(each) for each in unit.below)])


def _make_panel(panel: Panel, width: float) -> PlacedPanel:
    heading = set_text(panel.label, width, _HEADING_SIZE, "semibold").placed(_PANEL_PADDING, _PANEL_PADDING - 3)
    y = heading.box.bottom + _PANEL_GAP
    cards: list[Card] = []
    for node in panel.nodes:
        cards.append(make_card(node, width).moved(_PANEL_PADDING, y))
        y = cards[-1].box.bottom + _PANEL_GAP
    box = Box(0, 0, width + 2 * _PANEL_PADDING, y - _PANEL_GAP + _PANEL_PADDING)
    return PlacedPanel(box, heading, tuple(cards))


def _under(tree: Cluster, panels: Sequence[PlacedPanel]) -> list[PlacedPanel]:
    """Panels under the tree in columns as wide as it, each put where there is most room."""
    if not panels:
        return []
    step = panels[0].box.width + _CLEAR / 2
    room = max(tree.box.width, _LEAST_WIDTH)
    columns = max(1, min(len(panels), int((room + _CLEAR / 2) // step)))
    left = tree.box.x + (tree.box.width - columns * step + _CLEAR / 2) / 2
    tops = [tree.box.bottom + _CLEAR] * columns
    placed: list[PlacedPanel] = []
    for panel in panels:
        column = tops.index(min(tops))
        placed.append(panel.moved(left + column * step, tops[column]))
        tops[column] = placed[-1].box.bottom + _CLEAR / 2
    return placed
