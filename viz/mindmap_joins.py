"""The dashed curves that join the places of a leaf that stands under several themes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from viz.geometry import number, sideways_curve
from viz.mindmap_parts import PlacedBranch, PlacedLeaf, Side

_CLEAR = 13.0  # px between a text and a curve that passes it.
_LANE = 10.0  # px between two curves side by side.
_STUB = 6.0  # px between the end of a text and the start of its curve.
_BEND = 12.0  # px, the radius of a curve's corners.


@dataclass(frozen=True)
class Join:
    """One curve between two places of the leaf ``node_id``; its path data, and the outermost x that it reaches."""

    node_id: str
    themes: tuple[str, str]
    path: str
    reach: float


@dataclass(frozen=True)
class _Lane:
    """A vertical piece of curve in the outer margin of one side."""

    side: Side
    x: float
    top: float
    bottom: float


def joins(branches: Sequence[PlacedBranch]) -> tuple[Join, ...]:
    """Curves that link all places of every shared leaf.

    Places on one side are joined in the outer margin, past the ends of the texts between them; the two sides are
    joined once, behind the boxes, where no loose text stands. So no curve ever crosses a text.
    """
    places: dict[str, list[PlacedLeaf]] = defaultdict(list)
    for branch in branches:
        for leaf in branch.leaves:
            places[leaf.node.id].append(leaf)
    shared = [sorted(each, key=lambda leaf: (leaf.side, leaf.outer_y)) for each in places.values() if len(each) > 1]
    found = [join for each in shared for join in _across(each)]
    columns = [[leaf for leaf in each if leaf.side == side] for each in shared for side in (-1, 1)]
    lanes: list[_Lane] = []
    # Short curves first: they stay close to the text, and longer ones go round them.
    for column in sorted((each for each in columns if len(each) > 1), key=_span):
        lanes.append(_free_lane(column, branches, lanes))
        found += _along(column, lanes[-1].x)
    return tuple(found)


def _span(column: Sequence[PlacedLeaf]) -> tuple[float, str]:
    return column[-1].outer_y - column[0].outer_y, column[0].node.id


def _across(places: Sequence[PlacedLeaf]) -> Iterator[Join]:
    """The one curve between the two sides, from mark to mark, at the pair of places that is closest in height."""
    pairs = [(a, b) for a in places for b in places if a.side < b.side]
    if pairs:
        left, right = min(pairs, key=lambda pair: abs(pair[0].marker_y - pair[1].marker_y))
        path = sideways_curve(left.marker_x, left.marker_y, right.marker_x, right.marker_y)
        yield Join(left.node.id, (left.theme, right.theme), path, right.marker_x)


def _free_lane(column: Sequence[PlacedLeaf], branches: Sequence[PlacedBranch], taken: Sequence[_Lane]) -> _Lane:
    """The vertical line closest to the texts that passes all of them and keeps clear of the lanes already taken."""
    side, top, bottom = column[0].side, column[0].outer_y, column[-1].outer_y
    passed = [
        side * (text.box.right if side == 1 else text.box.x)
        for branch in branches
        if branch.side == side
        for text in branch.texts()
        if text.box.bottom > top - _BEND and text.box.y < bottom + _BEND
    ]
    distance = max(passed) + _CLEAR
    busy = sorted(
        side * lane.x for lane in taken if lane.side == side and lane.bottom > top - _LANE and lane.top < bottom + _LANE
    )
    for other in busy:
        if abs(other - distance) < _LANE:
            distance = other + _LANE
    return _Lane(side, side * distance, top, bottom)


def _along(column: Sequence[PlacedLeaf], lane: float) -> Iterator[Join]:
    """One curve for each pair of neighbours: out to the lane, along it, and back."""
    for upper, lower in pairwise(column):
        side = upper.side
        bend = min(_BEND, (lower.outer_y - upper.outer_y) / 2)
        inner = number(lane - side * bend)
        x, top, bottom = number(lane), number(upper.outer_y), number(lower.outer_y)
        path = (
            f"M{number(upper.outer_x + side * _STUB)} {top}H{inner}"
            f"Q{x} {top} {x} {number(upper.outer_y + bend)}V{number(lower.outer_y - bend)}"
            f"Q{x} {bottom} {inner} {bottom}H{number(lower.outer_x + side * _STUB)}"
        )
        yield Join(upper.node.id, (upper.theme, lower.theme), path, lane)
