"""The parts of a mind map with their places; the renderer draws them and tests measure them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from viz.block import TextBlock
from viz.geometry import Box, around
from viz.model import Branch, Node

Side = Literal[-1, 1]  # Left or right of the centre.


@dataclass(frozen=True)
class PlacedLeaf:
    """A leaf under one theme: its mark, its label, and the small print that names its other themes."""

    node: Node
    theme: str
    side: Side
    marker_x: float
    marker_y: float
    label: TextBlock
    also: TextBlock | None

    @property
    def box(self) -> Box:
        """The room of the label and the small print."""
        if self.also is None:
            return self.label.box
        x = min(self.label.box.x, self.also.box.x)
        right = max(self.label.box.right, self.also.box.right)
        return Box(x, self.label.box.y, right - x, self.also.box.bottom - self.label.box.y)

    @property
    def outer_x(self) -> float:
        """Where the text ends that the dashed curve continues."""
        box = (self.also or self.label).box
        return box.right if self.side == 1 else box.x

    @property
    def outer_y(self) -> float:
        """The middle of that text's last line."""
        block = self.also or self.label
        return block.box.bottom - block.box.height / len(block.lines) / 2


@dataclass(frozen=True)
class PlacedBranch:
    """A theme: its dark box, the text in it, its leaves, and the note that stands where it has none."""

    branch: Branch
    side: Side
    box: Box
    label: TextBlock
    leaves: tuple[PlacedLeaf, ...]
    note: TextBlock | None

    def moved(self, dx: float, dy: float) -> PlacedBranch:
        """The same theme with all it holds, ``dx`` px to the right and ``dy`` px down."""
        leaves = tuple(
            replace(
                leaf,
                marker_x=leaf.marker_x + dx,
                marker_y=leaf.marker_y + dy,
                label=leaf.label.moved(dx, dy),
                also=leaf.also.moved(dx, dy) if leaf.also else None,
            )
            for leaf in self.leaves
        )
        note = self.note.moved(dx, dy) if self.note else None
        return replace(self, box=self.box.moved(dx, dy), label=self.label.moved(dx, dy), leaves=leaves, note=note)

    @property
    def extent(self) -> Box:
        """The room of the theme with all it holds."""
        return around([self.box, *(text.box for text in self.texts())])

    def texts(self) -> Iterator[TextBlock]:
        """Every text outside the dark box."""
        for leaf in self.leaves:
            yield leaf.label
            if leaf.also:
                yield leaf.also
        if self.note:
            yield self.note
