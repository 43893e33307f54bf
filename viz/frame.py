"""What every printed picture has around it: a title above, the legend and the source below."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from viz.block import TextBlock, draw_text, set_text
from viz.legend import Entry, Legend, draw_legend, set_legend
from viz.style import HAIRLINE, INK, MUTED
from viz.svg import add
from viz.text import clean

MARGIN = 32.0
TITLE_SIZE, SOURCE_SIZE = 25.0, 12.0
_BELOW_TITLE, _ABOVE_LEGEND, _ABOVE_SOURCE = 22.0, 40.0, 10.0


@dataclass(frozen=True)
class Frame:
    """The size of the whole picture, where its content begins, and the texts around it; all in px."""

    width: float
    height: float
    content_y: float
    title: TextBlock
    legend: Legend
    source: TextBlock | None

    def texts(self) -> tuple[TextBlock, ...]:
        """Every text of the frame."""
        found = (self.title, *(item.text for item in self.legend.items))
        return (*found, self.source) if self.source else found


def make_frame(title: str, source: str, entries: Iterable[Entry], content_width: float, content_height: float) -> Frame:
    """Frame a content of this size; the margins come on top of it."""
    width = content_width + 2 * MARGIN
    heading = set_text(title, content_width, TITLE_SIZE, "semibold").placed(MARGIN, MARGIN - 6)
    content_y = heading.box.bottom + _BELOW_TITLE
    legend = set_legend(entries, MARGIN, content_y + content_height + _ABOVE_LEGEND, content_width)
    bottom = legend.box.bottom
    small = None
    if clean(source):
        small = set_text(source, content_width, SOURCE_SIZE).placed(MARGIN, bottom + _ABOVE_SOURCE)
        bottom = small.box.bottom
    return Frame(width, bottom + MARGIN - 8, content_y, heading, legend, small)


def draw_frame(root: Element, frame: Frame) -> None:
    """Append the title, a hairline, the legend and the source."""
    draw_text(root, frame.title, INK)
    y = frame.legend.box.y - _ABOVE_LEGEND / 3
    add(root, "path", d=f"M{MARGIN} {y:.2f}H{frame.width - MARGIN:.2f}", stroke=HAIRLINE, stroke_width=1)
    draw_legend(root, frame.legend)
    if frame.source:
        draw_text(root, frame.source, MUTED)
