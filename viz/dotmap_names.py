"""Names beside dots, none on another or on a dot: the most important first, the rest where there is room."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import cos, pi, sin

from viz.block import TextBlock, set_text
from viz.geometry import Box
from viz.measured import Dot
from viz.text import clean

SIZE = 12.0
_ROOM = 170.0  # px that a name may be wide.
_AIR = 1.5  # px around a name.
_NEAR = 2.0  # px between a dot and its name.
_DIRECTIONS = 16
_PARTS = 24  # A line is looked at in so many points.
_RINGS = (14.0, 24.0, 36.0, 50.0, 66.0, 84.0)  # px from a dot to a name that a line leads to.
_CELL = 80.0  # px; what is farther apart cannot meet.
_FIRST = 60  # Of so many dots none goes without its name.
_LARGEST = 20  # Of more dots, so many.

Point = tuple[float, float]


@dataclass(frozen=True)
class Name:
    """A name beside its dot, and the line that leads to it where it stands apart."""

    dot: str
    text: TextBlock
    leader: tuple[Point, Point] | None = None

    def moved(self, dx: float, dy: float) -> Name:
        """The same name, ``dx`` px to the right and ``dy`` px down."""
        leader = None
        if self.leader:
            (x1, y1), (x2, y2) = self.leader
            leader = ((x1 + dx, y1 + dy), (x2 + dx, y2 + dy))
        return replace(self, text=self.text.moved(dx, dy), leader=leader)


def named(dots: Sequence[tuple[Dot, Box]], most: int) -> list[Name]:
    """Names for at most ``most`` dots, in their order; one that finds no room is left out.

    Few dots are named with their values. The first are named all: where there is no room beside one, its name stands a
    little apart, with a line to it that crosses neither a name nor another line.
    """
    few = len(dots) <= _FIRST
    taken = _Taken()
    for _, box in dots:
        taken.add(box)
    found: list[Name] = []
    for index, (dot, box) in enumerate(dots):
        if len(found) == most:
            break
        text = set_text(" ".join(filter(None, (clean(dot.label), clean(dot.value) if few else ""))), _ROOM, SIZE)
        candidates = [*_beside(text, box), *(_apart(text, box) if few or index < _LARGEST else ())]
        for place, leader in candidates:
            room = Box(place.box.x - _AIR, place.box.y, place.box.width + 2 * _AIR, place.box.height)
            if taken.is_free(room) and not (leader and _crosses(leader, found)):
                taken.add(room)
                found.append(Name(dot.id, place, leader))
                break
    return found


def _crosses(line: tuple[Point, Point], names: Sequence[Name]) -> bool:
    """Whether a line crosses a name or the line to one."""
    (x1, y1), (x2, y2) = line
    points = [(x1 + (x2 - x1) * part / _PARTS, y1 + (y2 - y1) * part / _PARTS) for part in range(_PARTS + 1)]
    for name in names:
        if any(name.text.box.overlaps(Box(x - 1, y - 1, 2, 2)) for x, y in points):
            return True
        if name.leader and _meet(line, name.leader):
            return True
    return False


def _meet(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    """Whether two lines cross: the ends of each lie on different sides of the other."""

    def side(line: tuple[Point, Point], point: Point) -> float:
        (x1, y1), (x2, y2) = line
        return (x2 - x1) * (point[1] - y1) - (y2 - y1) * (point[0] - x1)

    return side(one, other[0]) * side(one, other[1]) < 0 and side(other, one[0]) * side(other, one[1]) < 0


def _beside(text: TextBlock, dot: Box) -> Iterator[tuple[TextBlock, None]]:
    """Right, left, then above and below, as cartographers rank them."""
    width, height = text.box.width, text.box.height
    level, right, left = dot.middle_y - height / 2, dot.right + _NEAR + _AIR, dot.x - _NEAR - _AIR - width
    above, below, middle = dot.y - height, dot.bottom, dot.middle_x - width / 2
    places = [
        (right, level),
        (left, level),
        *((x, y) for y in (above, below) for x in (dot.middle_x, middle, dot.middle_x - width)),
        *((x, y) for x in (right, left) for y in (level - height / 2, level + height / 2)),
    ]
    for x, y in places:
        yield text.placed(x, y), None


def _apart(text: TextBlock, dot: Box) -> Iterator[tuple[TextBlock, tuple[Point, Point]]]:
    """In rings around the dot, with a line from its middle to the nearest edge of the name."""
    for ring in _RINGS:
        for index in range(_DIRECTIONS):
            angle = 2 * pi * index / _DIRECTIONS
            x, y = dot.middle_x + cos(angle) * ring, dot.middle_y + sin(angle) * ring
            left = x if cos(angle) > 0 else x - text.box.width
            block = text.placed(left, y - text.box.height / 2)
            yield block, ((dot.middle_x, dot.middle_y), (x, y))


class _Taken:
    """Rooms that are taken, in cells, so that one looks only at what is near."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[Box]] = defaultdict(list)

    def add(self, box: Box) -> None:
        for cell in self._around(box):
            self._cells[cell].append(box)

    def is_free(self, box: Box) -> bool:
        return not any(box.overlaps(other) for cell in self._around(box) for other in self._cells.get(cell, ()))

    def _around(self, box: Box) -> Iterator[tuple[int, int]]:
        for x in range(int(box.x // _CELL), int(box.right // _CELL) + 1):
            for y in range(int(box.y // _CELL), int(box.bottom // _CELL) + 1):
                yield x, y
