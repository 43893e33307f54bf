"""A tree of bodies as clusters of cards: each is built at the origin, and bigger ones are made of smaller ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from viz.card import Card, make_card
from viz.geometry import Box, around
from viz.model import Unit

_GAP_X, _GAP_Y = 22.0, 14.0
_DROP = 40.0  # px between a body and the row under it.
_ASIDE = 44.0  # px between a body and those at its side.
_INDENT = 22.0
_SOFT = 8.0  # px at the end of an edge that are too round for a line to start from.
MOST_IN_A_ROW = 7


@dataclass(frozen=True)
class Line:
    """Straight pieces through ``points`` (px); dashed where it leads to a body that is only planned."""

    points: tuple[tuple[float, float], ...]
    dashed: bool = False


@dataclass(frozen=True)
class Cluster:
    """A body, the head, with everything that hangs on it."""

    head: Card
    cards: tuple[Card, ...]
    lines: tuple[Line, ...] = ()

    @property
    def box(self) -> Box:
        """The room of all cards."""
        return around(card.box for card in self.cards)

    def moved(self, dx: float, dy: float) -> Cluster:
        """The same cluster, ``dx`` px to the right and ``dy`` px down."""
        lines = tuple(Line(tuple((x + dx, y + dy) for x, y in line.points), line.dashed) for line in self.lines)
        return Cluster(self.head.moved(dx, dy), tuple(card.moved(dx, dy) for card in self.cards), lines)


def grow(unit: Unit, width: float) -> Cluster:
    """Build the tree under a unit with cards of ``width`` px, its head at the origin."""
    return _tree(unit, width, narrow=False)


def _tree(unit: Unit, width: float, *, narrow: bool) -> Cluster:
    """A body with its sides and, under it, either a row or (``narrow``) an indented list."""
    card = make_card(unit.node, width)
    # In a list the line arrives from the left, so that side stays free.
    head = _with_sides(card, (unit.beside, ()) if narrow else _sides(unit.beside), width)
    if not unit.below:
        return head
    if narrow:
        return _joined(head, _list_under(head, [_tree(each, width, narrow=True) for each in unit.below]))
    # Where several siblings have bodies of their own, lists keep the picture narrow; a lone line goes on in rows.
    several = sum(1 for each in unit.below if each.below) > 1
    below = [_tree(each, width, narrow=several) for each in unit.below]
    plain = not any(each.below or each.beside for each in unit.below)
    if plain and len(below) > MOST_IN_A_ROW:
        return _joined(head, _comb_under(head, below))
    return _joined(head, _row_under(head, below))


def _joined(head: Cluster, parts: Sequence[Cluster | Line]) -> Cluster:
    clusters = [part for part in parts if isinstance(part, Cluster)]
    cards = (*head.cards, *(card for part in clusters for card in part.cards))
    lines = (*head.lines, *(line for part in clusters for line in part.lines))
    return Cluster(head.head, cards, (*lines, *(part for part in parts if isinstance(part, Line))))


def _sides(beside: Sequence[Unit]) -> tuple[Sequence[Unit], Sequence[Unit]]:
    """The side bodies in two halves, right and left; one that has side bodies itself stands on the right."""
    free = [unit for unit in beside if not unit.beside]
    left = free[len(free) - min(len(beside) // 2, len(free)) :]
    return [unit for unit in beside if unit not in left], left


def _with_sides(card: Card, sides: tuple[Sequence[Unit], Sequence[Unit]], width: float) -> Cluster:
    """The card with bodies stacked to its right and to its left."""
    alone = Cluster(card, (card,))
    parts: list[Cluster | Line] = []
    for side, units in zip((1, -1), sides, strict=True):
        y, level = 0.0, 0.0
        edge = card.box.right if side == 1 else card.box.x
        for unit in units:
            cluster = _tree(unit, width, narrow=True)
            box = cluster.box
            x = edge + _ASIDE - box.x if side == 1 else edge - _ASIDE - box.right
            cluster = cluster.moved(x, y - box.y)
            near = cluster.head.box.x if side == 1 else cluster.head.box.right
            bus = edge + side * _ASIDE / 2
            middle = cluster.head.box.middle_y
            if unit is units[0]:
                level = min(middle, card.box.bottom - _SOFT)  # Level where it can be: a small step looks like a slip.
            points = ((edge, level), (bus, level), (bus, middle), (near, middle))
            parts += [cluster, Line(points, _planned(cluster))]
            y = cluster.box.bottom + _GAP_Y
    return _joined(alone, parts)


def _row_under(head: Cluster, below: Sequence[Cluster]) -> list[Cluster | Line]:
    """Clusters side by side, their heads on one line and centred under ``head``."""
    placed: list[Cluster] = []
    x = 0.0
    for cluster in below:
        placed.append(cluster.moved(x - cluster.box.x, 0))
        x = placed[-1].box.right + _GAP_X
    middle = (placed[0].head.box.middle_x + placed[-1].head.box.middle_x) / 2
    top = head.box.bottom + _DROP
    placed = [each.moved(head.head.box.middle_x - middle, top - each.box.y) for each in placed]
    return [*placed, *(_drop(head, each.head.box.middle_x, each, top - _DROP / 2) for each in placed)]


def _drop(head: Cluster, x: float, cluster: Cluster, bus: float) -> Line:
    box = head.head.box
    points = ((box.middle_x, box.bottom), (box.middle_x, bus), (x, bus), (x, cluster.head.box.y))
    return Line(points, _planned(cluster))


def _list_under(head: Cluster, below: Sequence[Cluster]) -> list[Cluster | Line]:
    """Clusters below each other, a little to the right, on a line that comes down from ``head``."""
    spine = head.head.box.x + _INDENT / 2
    return _hung(below, spine, head.box.bottom + _GAP_Y, (spine, head.head.box.bottom))


def _comb_under(head: Cluster, below: Sequence[Cluster]) -> list[Cluster | Line]:
    """Many clusters without bodies of their own, in several hanging lists beside each other."""
    rows = ceil(len(below) / MOST_IN_A_ROW)
    columns = [below[i : i + rows] for i in range(0, len(below), rows)]
    width = head.head.box.width + _INDENT / 2
    x = head.head.box.middle_x - (len(columns) * (width + _GAP_X) - _GAP_X) / 2
    top, bus = head.box.bottom + _DROP, head.box.bottom + _DROP / 2
    parts: list[Cluster | Line] = []
    for column in columns:
        start = (head.head.box.middle_x, head.head.box.bottom)
        parts += _hung(column, x, top, start, (start[0], bus), (x, bus))
        x += width + _GAP_X
    return parts


def _hung(below: Sequence[Cluster], spine: float, top: float, *way: tuple[float, float]) -> list[Cluster | Line]:
    """Clusters right of the vertical line ``spine``, from ``top`` down, each linked along ``way``."""
    parts: list[Cluster | Line] = []
    for cluster in below:
        placed = cluster.moved(spine + _INDENT / 2 - cluster.box.x, top - cluster.box.y)
        middle = placed.head.box.middle_y
        parts += [placed, Line((*way, (spine, middle), (placed.head.box.x, middle)), _planned(placed))]
        top = placed.box.bottom + _GAP_Y
    return parts


def _planned(cluster: Cluster) -> bool:
    return cluster.head.node.status == "planned"
