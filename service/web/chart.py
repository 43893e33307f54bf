"""Lines of a chart as places on a drawing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil, floor
from typing import Final

WIDTH: Final = 640
HEIGHT: Final = 240
"""Of the drawing, in its own units."""
LINE: Final = 18
"""Height of a line of text."""

Points = Sequence[tuple[int, int]]


@dataclass(frozen=True)
class Chart:
    """Lines from point to point, all on the same scales."""

    lines: Mapping[str, str]
    """By name: the points of an SVG polyline that goes level until the next point and then up or down."""
    ends: Mapping[str, tuple[float, float]]
    """By name: where a line ends."""
    names: Mapping[str, float]
    """By name: how far from the top it is written, so that no name covers another."""
    ticks: Sequence[tuple[int, float]]
    """Round numbers of the upright scale, and how far from the top each stands."""

    @classmethod
    def of(cls, lines: Mapping[str, Points]) -> Chart:
        """The chart of lines, whose points are a place along (such as a day's ordinal) and a number from 0."""
        places = [place for points in lines.values() for place, _ in points]
        scale = [
            int(number) for number in ticks([number for points in lines.values() for _, number in points], whole=True)
        ]
        top = scale[-1]
        start, length = min(places, default=0), max(max(places, default=0) - min(places, default=0), 1)

        def at(place: int, number: int) -> tuple[float, float]:
            return round((place - start) / length * WIDTH, 1), round((1 - number / top) * HEIGHT, 1)

        drawn = {name: [at(*point) for point in points] for name, points in lines.items()}
        ends = {name: points[-1] for name, points in drawn.items() if points}
        return cls(
            {name: _stairs(points) for name, points in drawn.items()},
            ends,
            _spread({name: down for name, (_, down) in ends.items()}),
            [(number, at(start, number)[1]) for number in scale],
        )


def _spread(wanted: Mapping[str, float]) -> Mapping[str, float]:
    """Heights near the wanted ones, a line of text apart."""
    places: dict[str, float] = {}
    lowest = -float(LINE)
    for name, down in sorted(wanted.items(), key=lambda each: each[1]):
        lowest = places[name] = max(down, lowest + LINE)
    return places


def ticks(numbers: Iterable[float], *, whole: bool = False) -> Sequence[float]:
    """Round numbers at equal distances, from 0 or below the least to above the most; about five of them.

    Their distance is 1, 2 or 5 times a power of ten, and at least 1 where they shall be ``whole``.
    """
    every = [0.0, *numbers]
    least, most = min(every), max(every)
    steps = (factor * Decimal(10) ** power for power in range(0 if whole else -12, 300) for factor in (1, 2, 5))
    step = next(step for step in steps if step * 5 >= Decimal(most) - Decimal(least))
    low, high = floor(Decimal(least) / step), max(ceil(Decimal(most) / step), 1 if least == 0 else 0)
    return [float(number * step) for number in range(low, high + 1)]


def _stairs(points: Sequence[tuple[float, float]]) -> str:
    corners: list[tuple[float, float]] = []
    for across, down in points:
        if corners:
            corners.append((across, corners[-1][1]))
        corners.append((across, down))
    return " ".join(f"{across},{down}" for across, down in corners)
