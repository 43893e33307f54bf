"""The parts of a wheel with their places; the renderer draws them and tests measure them.

Angles are in radians, clockwise from the top; a text stands level beside the centre and is turned about it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import cos, degrees, pi, sin

from viz.block import Anchor, TextBlock
from viz.model import Branch, Node


@dataclass(frozen=True)
class Hub:
    """The middle of a wheel, in px."""

    x: float
    y: float

    def at(self, angle: float, radius: float) -> tuple[float, float]:
        """The point on a spoke, ``radius`` px from the middle."""
        return self.x + radius * sin(angle), self.y - radius * cos(angle)


@dataclass(frozen=True)
class SpokeText:
    """A text along a spoke: its place before it is turned, and by how many degrees, never upside down."""

    block: TextBlock
    degrees: float


@dataclass(frozen=True)
class WheelLeaf:
    """A leaf under one theme: its spoke, its label, and the small print that names its other themes."""

    node: Node
    theme: str
    angle: float
    label: SpokeText
    also: SpokeText | None


@dataclass(frozen=True)
class WheelSector:
    """A theme: the piece of the ring between two angles, the text in it, its leaves, and the note where it has none."""

    branch: Branch
    start: float
    end: float
    label: SpokeText
    leaves: tuple[WheelLeaf, ...]
    note: SpokeText | None

    @property
    def middle(self) -> float:
        """The angle of its spoke."""
        return (self.start + self.end) / 2

    def texts(self) -> Iterator[SpokeText]:
        """Every text of the theme."""
        yield self.label
        for leaf in self.leaves:
            yield leaf.label
            if leaf.also:
                yield leaf.also
        if self.note:
            yield self.note


def is_left(angle: float) -> bool:
    """Whether a text on this spoke is read towards the middle, so that it is not upside down."""
    return angle % (2 * pi) > pi


def along_spoke(hub: Hub, angle: float, radius: float, blocks: tuple[TextBlock, ...]) -> tuple[SpokeText, ...]:
    """Texts below each other, ``radius`` px from the middle, evenly on both sides of a spoke.

    On the left they end towards the middle, so that every line begins or ends there.
    """
    left = is_left(angle)
    turned = degrees(angle) - (270 if left else 90)
    y = hub.y - sum(block.box.height for block in blocks) / 2
    placed = []
    for block in blocks:
        x = hub.x - radius - block.box.width if left else hub.x + radius
        anchor: Anchor = "end" if left and block.anchor == "start" else block.anchor
        placed.append(SpokeText(replace(block.placed(x, y), anchor=anchor), turned))
        y += block.box.height
    return tuple(placed)
