"""Where the themes of a mind map and their leaves stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from viz.block import Anchor, TextBlock, set_text
from viz.errors import DuplicateNode
from viz.geometry import Box
from viz.marker import RADIUS
from viz.mindmap_parts import PlacedBranch, PlacedLeaf, Side
from viz.mindmap_sides import Sides, divide
from viz.model import Branch, MindMap, Node

LEAF_SIZE, ALSO_SIZE, THEME_SIZE = 13.0, 12.0, 14.0
THEME_WIDTH, CENTRE_WIDTH = 156.0, 164.0
MARKER_ROOM = 2 * RADIUS + 8
FAN = 54.0  # px between a theme and the marks of its leaves.
_PADDING = 9.0
_LEAF_GAP, _BRANCH_GAP = 3.0, 20.0


def themes_of_leaves(mindmap: MindMap) -> Mapping[str, tuple[Branch, ...]]:
    """The themes that each leaf stands under, by the leaf's id.

    Raises:
        DuplicateNode: a leaf stands twice under one theme, or two themes share an id.
    """
    themes: dict[str, tuple[Branch, ...]] = {}
    seen: set[str] = set()
    for branch in mindmap.branches:
        if branch.id in seen:
            raise DuplicateNode(branch.id)
        seen.add(branch.id)
        for leaf in branch.leaves:
            if branch in themes.get(leaf.id, ()):
                raise DuplicateNode(leaf.id)
            themes[leaf.id] = (*themes.get(leaf.id, ()), branch)
    return themes


def others_of_leaves(mindmap: MindMap, also: str) -> Mapping[tuple[str, str], str]:
    """The small print of each shared leaf by its id and theme: its other themes, introduced by ``also``.

    Raises:
        DuplicateNode: a leaf stands twice under one theme, or two themes share an id.
    """
    themes = themes_of_leaves(mindmap)
    return {
        (leaf.id, branch.id): f"{also} " + ", ".join(each.label for each in themes[leaf.id] if each.id != branch.id)
        for branch in mindmap.branches
        for leaf in branch.leaves
        if len(themes[leaf.id]) > 1
    }


def choose_sides(mindmap: MindMap, text_width: float) -> Sides:
    """Divide the themes between the sides, by their indexes; ``text_width`` (px) decides how high they are."""
    themes = themes_of_leaves(mindmap)
    indexes = {branch.id: index for index, branch in enumerate(mindmap.branches)}
    shared = [frozenset(indexes[branch.id] for branch in under) for under in themes.values() if len(under) > 1]
    placing = _Placing(1, text_width, 0, {})
    return divide([placing.branch(branch).extent.height + _BRANCH_GAP for branch in mindmap.branches], shared)


def place_sides(mindmap: MindMap, sides: Sides, also: str, text_width: float, trunk: float) -> tuple[PlacedBranch, ...]:
    """Place all themes around a centre at the origin.

    Leaves wrap to ``text_width`` px, ``trunk`` px lie between the centre and the themes, and ``also`` introduces the
    other themes of a leaf.
    """
    others = others_of_leaves(mindmap, also)

    def column(side: Side, chosen: Sequence[int]) -> list[PlacedBranch]:
        placing = _Placing(side, text_width, trunk, others)
        return [placing.branch(mindmap.branches[i]) for i in chosen]

    columns = column(-1, sides[0]), column(1, sides[1])
    height = max(_column_height(each) for each in columns)
    return tuple(branch for each in columns for branch in _stacked(each, height))


def _column_height(column: Sequence[PlacedBranch]) -> float:
    return sum(branch.extent.height for branch in column) + _BRANCH_GAP * max(len(column) - 1, 0)


def _stacked(column: Sequence[PlacedBranch], height: float) -> Iterator[PlacedBranch]:
    """The themes of one side below each other around y = 0, spread towards ``height`` but never far apart."""
    gaps = max(len(column) - 1, 1)
    gap = _BRANCH_GAP + min((height - _column_height(column)) / gaps, 1.2 * _BRANCH_GAP)
    y = -(sum(branch.extent.height for branch in column) + gap * (len(column) - 1)) / 2
    for branch in column:
        yield branch.moved(0, y - branch.extent.y)
        y += branch.extent.height + gap


@dataclass(frozen=True)
class _Placing:
    """How the themes of one side are placed; ``others`` is the small print by leaf and theme."""

    side: Side
    text_width: float
    trunk: float
    others: Mapping[tuple[str, str], str]

    @property
    def marker_edge(self) -> float:
        """The x where the marks begin."""
        return self.side * (CENTRE_WIDTH / 2 + self.trunk + THEME_WIDTH + FAN)

    def branch(self, branch: Branch) -> PlacedBranch:
        """One theme, its first leaf at y = 0."""
        leaves: list[PlacedLeaf] = []
        y = 0.0
        for node in branch.leaves:
            leaves.append(self._leaf(node, branch.id, y))
            y = leaves[-1].box.bottom + _LEAF_GAP
        note = None
        if not branch.leaves and branch.note:
            note = self._text(branch.note, LEAF_SIZE, self.marker_edge, 0)
            y = note.box.bottom + _LEAF_GAP
        label = set_text(branch.label, THEME_WIDTH - 2 * _PADDING, THEME_SIZE, "semibold", "middle")
        inner = self.side * (CENTRE_WIDTH / 2 + self.trunk)
        height = label.box.height + 2 * _PADDING
        box = Box(min(inner, inner + self.side * THEME_WIDTH), (y - _LEAF_GAP - height) / 2, THEME_WIDTH, height)
        label = label.placed(box.middle_x - label.box.width / 2, box.y + _PADDING)
        return PlacedBranch(branch, self.side, box, label, tuple(leaves), note)

    def _leaf(self, node: Node, theme: str, y: float) -> PlacedLeaf:
        edge = self.marker_edge + self.side * MARKER_ROOM
        label = self._text(node.label, LEAF_SIZE, edge, y)
        others = self.others.get((node.id, theme))
        also = self._text(others, ALSO_SIZE, edge, label.box.bottom) if others else None
        first_line = y + label.box.height / len(label.lines) / 2
        return PlacedLeaf(node, theme, self.side, self.marker_edge + self.side * RADIUS, first_line, label, also)

    def _text(self, text: str, size: float, edge: float, y: float) -> TextBlock:
        """A text with its inner edge at ``edge``."""
        anchor: Anchor = "start" if self.side == 1 else "end"
        block = set_text(text, self.text_width, size, anchor=anchor)
        return block.placed(edge if self.side == 1 else edge - block.box.width, y)
