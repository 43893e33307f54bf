"""A picture that says that there is nothing to draw, and what to try."""

from __future__ import annotations

from viz.block import draw_text, set_text
from viz.frame import MARGIN, draw_frame, make_frame
from viz.model import Notice
from viz.style import INK, MUTED
from viz.svg import add, document, write
from viz.text import clean

_WIDTH, _PADDING = 720.0, 28.0
_TEXT_SIZE, _ADVICE_SIZE = 18.0, 14.0
_GAP = 12.0


def notice_svg(notice: Notice, *, embed_font: bool = True) -> str:
    """Draw a notice in the frame of a picture as SVG; the same input gives the same bytes.

    Without ``embed_font`` the page around the picture must supply the font (``viz.font_face_css``).
    """
    room = _WIDTH - 2 * _PADDING
    blocks = [set_text(notice.text, room, _TEXT_SIZE, "semibold")]
    if clean(notice.advice):
        blocks.append(set_text(notice.advice, room, _ADVICE_SIZE))
    height = sum(block.box.height for block in blocks) + _GAP * (len(blocks) - 1) + 2 * _PADDING
    frame = make_frame(notice.title, notice.source, (), _WIDTH, height)
    root = document(frame.width, frame.height, notice.title, notice.text)
    box = add(root, "rect", x=MARGIN, y=frame.content_y, width=_WIDTH, height=height, rx=6, fill="none")
    box.set("stroke", MUTED)
    box.set("stroke-dasharray", "4 3")
    y = frame.content_y + _PADDING
    for block in blocks:
        draw_text(root, block.placed(MARGIN + _PADDING, y), INK)
        y += block.box.height + _GAP
    draw_frame(root, frame)
    return write(root, embed_font=embed_font)
