"""Orders columns of cards so that few links cross, and sets the cards level with what they are linked to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from statistics import fmean

Columns = tuple[tuple[str, ...], ...]
_Neighbours = Mapping[str, Sequence[str]]

_SWEEPS = 12
_PASSES = 40  # Each takes crossings away; what many passes have not mended is past reading anyway.


def uncross(columns: Sequence[Sequence[str]], links: Sequence[tuple[str, str]]) -> Columns:
    """Reorder each column of ids so that few links cross.

    ``links`` join ids of neighbouring columns, the left one first. Columns are sorted by the mean place of their
    neighbours, back and forth; the best order found is mended by exchanging neighbours. Ties keep the order given.
    """
    current = [list(column) for column in columns]
    right: dict[str, list[str]] = {}
    left: dict[str, list[str]] = {}
    for a, b in links:
        right.setdefault(a, []).append(b)
        left.setdefault(b, []).append(a)
    best, fewest = _frozen(current), crossings(current, links)
    for sweep in range(_SWEEPS):
        forward = sweep % 2 == 0
        indexes = range(1, len(current)) if forward else range(len(current) - 2, -1, -1)
        for index in indexes:
            fixed = current[index - 1 if forward else index + 1]
            _sort(current[index], fixed, left if forward else right)
        count = crossings(current, links)
        if count < fewest:
            best, fewest = _frozen(current), count
    return _exchanged(best, left, right)


def _exchanged(columns: Columns, left: _Neighbours, right: _Neighbours) -> Columns:
    """Exchange cards next to each other as long as that takes a crossing away."""
    current = [list(column) for column in columns]
    for _ in range(_PASSES):
        better = False
        for index, column in enumerate(current):
            places = [
                {each: row for row, each in enumerate(current[other])} if 0 <= other < len(current) else {}
                for other in (index - 1, index + 1)
            ]
            for row in range(len(column) - 1):
                pair = column[row], column[row + 1]
                sides = [
                    [sorted(rows[end] for end in near.get(each, ()) if end in rows) for each in pair]
                    for near, rows in zip((left, right), places, strict=True)
                ]
                now = sum(_inversions(upper, lower) for upper, lower in sides)
                if sum(_inversions(lower, upper) for upper, lower in sides) < now:
                    column[row], column[row + 1] = pair[1], pair[0]
                    better = True
        if not better:
            break
    return _frozen(current)


def _inversions(upper: Sequence[int], lower: Sequence[int]) -> int:
    """How many links of the upper card cross links of the lower one; both are sorted rows."""
    return sum(bisect_left(lower, end) for end in upper)


def crossings(columns: Sequence[Sequence[str]], links: Sequence[tuple[str, str]]) -> int:
    """How many pairs of links cross when the columns stand in this order."""
    place = {each: (index, row) for index, column in enumerate(columns) for row, each in enumerate(column)}
    count = 0
    for index in range(len(columns) - 1):
        rows = sorted((place[a][1], place[b][1]) for a, b in links if place[a][0] == index)
        ends: list[int] = []  # Right ends of the links that start higher up, sorted.
        for _, level in groupby(rows, key=itemgetter(0)):
            own = [end for _, end in level]
            count += sum(len(ends) - bisect_right(ends, end) for end in own)
            ends = sorted(ends + own)
    return count


def _frozen(columns: Sequence[Sequence[str]]) -> Columns:
    return tuple(tuple(column) for column in columns)


def _sort(column: list[str], fixed: Sequence[str], neighbours: _Neighbours) -> None:
    rows = {each: row for row, each in enumerate(fixed)}
    own = {each: row for row, each in enumerate(column)}
    scale = max(len(fixed) - 1, 1) / max(len(column) - 1, 1)

    def wanted(each: str) -> float:
        places = [rows[other] for other in neighbours.get(each, ()) if other in rows]
        return fmean(places) if places else own[each] * scale

    column.sort(key=wanted)


def settle(wanted: Sequence[float], heights: Sequence[float], gap: float) -> list[float]:
    """Place boxes in the order given, each with its middle as near to ``wanted`` as the others allow; all in px.

    Returns:
        The upper edges. Neighbouring boxes are at least ``gap`` apart, and the squared distances to ``wanted`` are
        the least possible (pool adjacent violators).
    """
    offsets, total = [], 0.0
    for height in heights:
        offsets.append(total)
        total += height + gap
    pools: list[tuple[float, int]] = []  # The common upper edge, less the offset, and how many boxes share it.
    for want, height, offset in zip(wanted, heights, offsets, strict=True):
        pools.append((want - height / 2 - offset, 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (second, many), (first, few) = pools.pop(), pools.pop()
            pools.append(((first * few + second * many) / (few + many), few + many))
    starts = [start for start, many in pools for _ in range(many)]
    return [start + offset for start, offset in zip(starts, offsets, strict=True)]
