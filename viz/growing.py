"""Places for a map that grows: what comes later finds room around the one that brought it, and nobody moves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil

from viz.model import Node
from viz.places import BOX_WIDTH, LABEL_SIZE, LABEL_WIDTH, LINE_HEIGHT, Place, node_height
from viz.text import wrap

_AWAY = 110.0  # px from a box to the first column around it, whose boxes then miss it.
_COLUMN = LABEL_WIDTH + 60
_ROWS = 24  # Nodes in a column, before there is another.
_MARGIN = 14.0
_BELOW = 84.0  # px from one in the middle to the next.
_BOX = 90.0  # Half the width of a boxed label.

Room = tuple[float, float, float, float]
"""Left, top, right, bottom in px."""


def grown_positions(
    first: Sequence[Node], batches: Sequence[tuple[str, Sequence[Node]]], boxed: frozenset[str] = frozenset()
) -> Mapping[str, Place]:
    """Place ``first`` below each other in the middle and each batch around the node it belongs to; always the same way.

    A place depends only on what came before. ``boxed`` are the ids of nodes whose label stands inside them. A batch
    around a node that has no place is left out, and so is a node that has one already.
    """
    places: dict[str, Place] = {}
    rooms: list[Room] = []
    for index, node in enumerate(first):
        places[node.id] = Place(0.0, index * _BELOW, 0)
        rooms.append(_room(places[node.id], node))
    for around, nodes in batches:
        new = [node for node in nodes if node.id not in places]
        if around in places and new:
            _surround(places[around], new, boxed, places, rooms)
    return places


def _surround(
    centre: Place, nodes: Sequence[Node], boxed: frozenset[str], places: dict[str, Place], rooms: list[Room]
) -> None:
    """A batch on both sides of one in the middle, or outward of one at a side."""
    if centre.side == 0 and abs(centre.x) < 1:
        half = _half(nodes)
        parts = [(1, nodes[:half]), (-1, nodes[half:])]
    else:
        parts = [(centre.side or (1 if centre.x > 0 else -1), nodes)]
    for side, part in parts:
        for index in range(0, len(part), _most(len(part))):
            column = part[index : index + _most(len(part))]
            start = (_BOX if centre.side == 0 else LABEL_WIDTH) + _AWAY
            x = centre.x + side * (start + index // _most(len(part)) * _COLUMN)
            _stand(x, centre.y, side, column, boxed, places, rooms)


def _half(nodes: Sequence[Node]) -> int:
    """How many nodes make up the first half of the height."""
    heights = [node_height(node) for node in nodes]
    count, used = 0, 0.0
    while used < sum(heights) / 2:
        used += heights[count]
        count += 1
    return count


def _most(count: int) -> int:
    """Nodes in a column, where a batch has so many."""
    return ceil(count / ceil(count / _ROWS)) if count else 1


def _stand(
    x: float,
    y: float,
    side: int,
    column: Sequence[Node],
    boxed: frozenset[str],
    places: dict[str, Place],
    rooms: list[Room],
) -> None:
    """A column at ``x`` around ``y``, or as near to it above or below as there is room."""
    heights = [_box_height(node) if node.id in boxed else node_height(node) for node in column]
    total = sum(heights)
    left, right = sorted((x - side * (_BOX if any(node.id in boxed for node in column) else 12), x + side * _COLUMN))
    top = _free(left, right, y - total / 2, total, rooms)
    rooms.append((left, top, right, top + total))
    for node, height in zip(column, heights, strict=True):
        places[node.id] = Place(round(x, 1), round(top + height / 2, 1), 0 if node.id in boxed else side)
        top += height


def _free(left: float, right: float, wanted: float, height: float, rooms: Sequence[Room]) -> float:
    """The top nearest to the wanted one where a box of this width and height meets no room that is taken."""
    beside = [room for room in rooms if room[0] < right and left < room[2]]
    # Only right below or right above a room that is taken can the nearest free place be, if the wanted one is not.
    tops = [wanted, *(room[3] + _MARGIN for room in beside), *(room[1] - _MARGIN - height for room in beside)]
    near = _MARGIN - 1
    free = [top for top in tops if not any(room[1] < top + height + near and top < room[3] + near for room in beside)]
    return min(free, key=lambda top: (abs(top - wanted), top))


def _room(place: Place, node: Node) -> Room:
    height = _box_height(node) / 2
    return place.x - _BOX, place.y - height, place.x + _BOX, place.y + height


def _box_height(node: Node) -> float:
    """How far apart a node whose label stands inside it must be from the next, in px."""
    return len(wrap(node.label, BOX_WIDTH, LABEL_SIZE, "semibold")) * LINE_HEIGHT + 24.0
