"""The colours of a scale, and the hatching of what has no value."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from viz.geometry import Box, number
from viz.style import FIRST_DARK, INK, LINE, MUTED, PAPER, RAMP
from viz.svg import add

_HATCH = 8.0  # px between the lines of a hatching.


def colour_of(step: int, steps: int) -> str:
    """The colour of a class of ``steps``: few classes are spread over the whole ramp."""
    return RAMP[_place(step, steps)]


def text_on(step: int, steps: int) -> str:
    """The colour of text that reads well on that of the class."""
    return PAPER if _place(step, steps) >= FIRST_DARK else INK


def _place(step: int, steps: int) -> int:
    return round(step * (len(RAMP) - 1) / (steps - 1)) if steps > 1 else 1


def draw_swatch(parent: Element, box: Box, step: int, steps: int) -> Element:
    """Append a rectangle in the colour of a class."""
    return _rectangle(parent, box, colour_of(step, steps))


def draw_blank(parent: Element, box: Box) -> None:
    """Append a hatched rectangle: there is no value, which is not the same as nought."""
    _rectangle(parent, box, PAPER)
    lines = []
    start = box.x - box.height + _HATCH
    while start < box.right:
        # From the lower edge upwards to the right, cut off at the sides.
        low, high = max(start, box.x), min(start + box.height, box.right)
        if high - low > 1:
            bottom, top = number(box.bottom - (low - start)), number(box.bottom - (high - start))
            lines.append(f"M{number(low)} {bottom}L{number(high)} {top}")
        start += _HATCH
    if lines:
        add(parent, "path", d="".join(lines), stroke=LINE, stroke_width=0.8, fill="none")


def _rectangle(parent: Element, box: Box, fill: str) -> Element:
    return add(parent, "rect", x=box.x, y=box.y, width=box.width, height=box.height, rx=3, fill=fill, stroke=MUTED)
