"""A text that has been wrapped and measured, so that a layout can place it and a renderer draw it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal
from xml.etree.ElementTree import Element

from viz.fontface import CSS_WEIGHTS
from viz.geometry import Box
from viz.style import INK
from viz.svg import add
from viz.text import HYPHEN, Weight, measure, wrap

Anchor = Literal["start", "middle", "end"]

LEADING = 1.24  # Line height in font sizes; the glyphs of the font reach over 1.257 with every accent.
_BASELINE = 0.93  # From the top of a line to its baseline, in font sizes: letters sit in the middle of their line.


@dataclass(frozen=True)
class TextBlock:
    """Lines of text in a box that is as wide as the longest."""

    lines: tuple[str, ...]
    size: float
    weight: Weight
    box: Box
    anchor: Anchor = "start"

    def placed(self, x: float, y: float) -> TextBlock:
        """The same block with its upper left corner at ``x``, ``y`` (px)."""
        return replace(self, box=self.box._replace(x=x, y=y))

    def moved(self, dx: float, dy: float) -> TextBlock:
        """The same block, ``dx`` px to the right and ``dy`` px down."""
        return replace(self, box=self.box.moved(dx, dy))


def set_text(text: str, width: float, size: float, weight: Weight = "regular", anchor: Anchor = "start") -> TextBlock:
    """Wrap ``text`` to ``width`` px at ``size`` px; the block stands at the origin."""
    lines = wrap(text, width, size, weight)
    widest = max(measure(line, size, weight) for line in lines)
    return TextBlock(lines, size, weight, Box(0, 0, widest, len(lines) * size * LEADING), anchor)


def shown(line: str) -> str:
    """A wrapped line as readers see it."""
    return line.replace(HYPHEN, "-")


def draw_text(parent: Element, block: TextBlock, fill: str = INK) -> Element:
    """Append the block as one ``text`` element with a ``tspan`` for each line."""
    box = block.box
    x = {"start": box.x, "middle": box.middle_x, "end": box.right}[block.anchor]
    text = add(parent, "text", font_size=block.size, font_weight=CSS_WEIGHTS[block.weight], fill=fill)
    if block.anchor != "start":
        text.set("text-anchor", block.anchor)
    for index, line in enumerate(block.lines):
        add(text, "tspan", shown(line), x=x, y=box.y + block.size * (_BASELINE + index * LEADING))
    return text
