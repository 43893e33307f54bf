"""Which themes of a mind map stand on the left and which on the right."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

_EXHAUSTIVE = 14  # With more themes than this there are too many divisions to try each.
_PAIR_COST = 80.0  # px of imbalance that are worth keeping two themes with a common leaf on one side.


def divide(heights: Sequence[float], shared: Sequence[frozenset[int]]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Divide themes into two sides of about equal height, each in the order given; the first is on the left.

    ``heights`` are in px. ``shared`` holds, for each leaf that stands under several themes, the indexes of these
    themes; they are kept on one side where that does not cost too much balance.
    """
    everyone = range(len(heights))
    if len(heights) <= _EXHAUSTIVE:
        rest = everyone[1:]
        candidates = [{0, *chosen} for size in range(len(heights)) for chosen in combinations(rest, size)]
    else:
        candidates = [set(range(cut)) for cut in range(1, len(heights))]
    left = min(candidates, key=lambda side: (_cost(side, heights, shared), sorted(side)))
    return tuple(i for i in everyone if i in left), tuple(i for i in everyone if i not in left)


def _cost(left: set[int], heights: Sequence[float], shared: Sequence[frozenset[int]]) -> float:
    on_left = sum(heights[i] for i in left)
    parted = sum(1 for themes in shared if themes & left and themes - left)
    return abs(2 * on_left - sum(heights)) + _PAIR_COST * parted
