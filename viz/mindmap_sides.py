"""Which themes of a mind map stand on the left and which on the right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

_PAIR_COST = 80.0  # px of imbalance that are worth keeping the themes of a leaf on one side.

Sides = tuple[tuple[int, ...], tuple[int, ...]]


def divide(heights: Sequence[float], shared: Sequence[frozenset[int]]) -> Sides:
    """Divide themes into two sides of about equal height, each in the order given; the first is on the left.

    ``heights`` are in px. ``shared`` holds, for each leaf that stands under several themes, the indexes of these
    themes; they are kept on one side where that does not cost too much balance. From every cut of the order the
    division is improved by moving a theme, or exchanging two, until nothing helps; the best end is taken.
    """
    everyone = range(len(heights))
    if not heights:
        return (), ()
    ends = [_improved(frozenset(everyone[:cut]), heights, shared) for cut in range(1, len(heights) + 1)]
    left = min(ends, key=lambda side: (_cost(side, heights, shared), sorted(side)))
    return tuple(i for i in everyone if i in left), tuple(i for i in everyone if i not in left)


def _improved(left: frozenset[int], heights: Sequence[float], shared: Sequence[frozenset[int]]) -> frozenset[int]:
    cost = _cost(left, heights, shared)
    while True:
        best = min(_neighbours(left, len(heights)), key=lambda side: _cost(side, heights, shared), default=left)
        now = _cost(best, heights, shared)
        if now >= cost:
            return left
        left, cost = best, now


def _neighbours(left: frozenset[int], count: int) -> Iterator[frozenset[int]]:
    """The divisions that differ by one theme moved or two exchanged; the first theme stays."""
    for one in range(1, count):
        yield left ^ {one}
        for other in range(one + 1, count):
            if (one in left) != (other in left):
                yield left ^ {one, other}


def _cost(left: frozenset[int], heights: Sequence[float], shared: Sequence[frozenset[int]]) -> float:
    on_left = sum(heights[i] for i in left)
    parted = sum(1 for themes in shared if themes & left and themes - left)
    return abs(2 * on_left - sum(heights)) + _PAIR_COST * parted
