"""Rectangles and curves, in px; y grows downwards."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle by its upper left corner and its size, in px."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.y + self.height

    @property
    def middle_x(self) -> float:
        """The x of the middle."""
        return self.x + self.width / 2

    @property
    def middle_y(self) -> float:
        """The y of the middle."""
        return self.y + self.height / 2

    def moved(self, dx: float, dy: float) -> Box:
        """The same rectangle, ``dx`` to the right and ``dy`` down."""
        return Box(self.x + dx, self.y + dy, self.width, self.height)

    def overlaps(self, other: Box) -> bool:
        """True if the two share more than an edge; a hundredth of a px is forgiven as rounding."""
        return (
            min(self.right, other.right) - max(self.x, other.x) > 0.01
            and min(self.bottom, other.bottom) - max(self.y, other.y) > 0.01
        )


def around(boxes: Iterable[Box]) -> Box:
    """The smallest rectangle that holds all of ``boxes``, which must not be empty."""
    every = tuple(boxes)
    x, y = min(box.x for box in every), min(box.y for box in every)
    return Box(x, y, max(box.right for box in every) - x, max(box.bottom for box in every) - y)


def number(value: float) -> str:
    """Write a number with at most two decimals and without trailing zeros."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def sideways_curve(x1: float, y1: float, x2: float, y2: float) -> str:
    """SVG path data of a curve that leaves and arrives horizontally."""
    middle = (x1 + x2) / 2
    parts = [f"{number(x)} {number(y)}" for x, y in ((x1, y1), (middle, y1), (middle, y2), (x2, y2))]
    return f"M{parts[0]}C{parts[1]} {parts[2]} {parts[3]}"
