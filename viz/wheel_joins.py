"""The dashed arcs that join the places of a leaf that stands under several themes of a wheel."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import pi


@dataclass(frozen=True)
class Arc:
    """An arc between two places of the leaf ``node_id``, clockwise from ``start`` to ``end``, in a lane of its own."""

    node_id: str
    themes: tuple[str, str]
    start: float
    end: float
    lane: int

    def meets(self, start: float, end: float) -> bool:
        """Whether another arc lies beside this one at any angle."""
        return any(self.start <= end + turn and start + turn <= self.end for turn in (-2 * pi, 0.0, 2 * pi))


def arcs(places: Iterable[tuple[str, str, float]]) -> tuple[Arc, ...]:
    """Arcs that link all places of every shared leaf; ``places`` are of leaf, theme and angle.

    They leave out the widest gap between two places, and no two of them share a lane where they meet.
    """
    found: Mapping[str, list[tuple[float, str]]] = defaultdict(list)
    for leaf, theme, angle in places:
        found[leaf].append((angle, theme))
    wanted = [(leaf, one, other) for leaf, each in found.items() for one, other in _links(sorted(each))]
    placed: list[Arc] = []
    # Short arcs first: they lie closest to the leaves, and longer ones go round them.
    for leaf, (start, one), (end, other) in sorted(wanted, key=lambda each: (each[2][0] - each[1][0], each)):
        taken = {arc.lane for arc in placed if arc.meets(start, end)}
        lane = next(lane for lane in range(len(wanted)) if lane not in taken)
        placed.append(Arc(leaf, (one, other), start, end, lane))
    return tuple(placed)


def _links(places: Sequence[tuple[float, str]]) -> Iterator[tuple[tuple[float, str], tuple[float, str]]]:
    """Neighbours around the circle, without the pair that is farthest apart."""
    first, *_ = places
    ring = list(pairwise([*places, (first[0] + 2 * pi, first[1])]))
    widest = max(ring, key=lambda pair: pair[1][0] - pair[0][0])
    yield from (pair for pair in ring if pair != widest)
