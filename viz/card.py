"""A box with a mark, a label and small print: the building block of charts that show more than a line of text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from viz.block import TextBlock, draw_text, set_text
from viz.geometry import Box
from viz.marker import RADIUS, draw_marker, kind_style, status_style
from viz.model import Node
from viz.style import ALERT_TEXT, BLACK, INK, MUTED, PAPER, PLANNED_DASH
from viz.svg import add, link
from viz.text import clean

LABEL_SIZE, DETAIL_SIZE = 13.0, 12.0
_PAD_X, _PAD_Y, _MARK = 10.0, 6.0, 19.0
_TINT, _PALE = 0.1, 0.05  # Black dims more than the colours do.


@dataclass(frozen=True)
class Card:
    """A node's box, the middle of its mark, its label and, where it has one, its detail; all in px."""

    node: Node
    box: Box
    marker: tuple[float, float]
    label: TextBlock
    detail: TextBlock | None

    def moved(self, dx: float, dy: float) -> Card:
        """The same card, ``dx`` px to the right and ``dy`` px down."""
        return replace(
            self,
            box=self.box.moved(dx, dy),
            marker=(self.marker[0] + dx, self.marker[1] + dy),
            label=self.label.moved(dx, dy),
            detail=self.detail.moved(dx, dy) if self.detail else None,
        )

    def texts(self) -> tuple[TextBlock, ...]:
        """The label and the detail."""
        return (self.label, self.detail) if self.detail else (self.label,)


def make_card(node: Node, width: float) -> Card:
    """A card of ``width`` px at the origin, as high as its text.

    Raises:
        UnknownKind: no style is defined for the node's kind or status.
    """
    kind_style(node.kind, node.status)
    room = width - 2 * _PAD_X - _MARK
    label = set_text(node.label, room, LABEL_SIZE, "semibold").placed(_PAD_X + _MARK, _PAD_Y)
    detail = None
    if clean(node.detail):
        detail = set_text(node.detail, room, DETAIL_SIZE).placed(_PAD_X + _MARK, label.box.bottom + 1)
    bottom = (detail or label).box.bottom
    middle = _PAD_Y + label.box.height / len(label.lines) / 2
    return Card(node, Box(0, 0, width, bottom + _PAD_Y), (_PAD_X + RADIUS, middle), label, detail)


def draw_card(parent: Element, card: Card) -> None:
    """Append the card, as a link if the node has a usable address.

    A planned body has a dashed edge; a vacant post and a missing name are vermillion, and dashed as well.
    """
    node, box = card.node, card.box
    group = add(parent, "g")
    add(group, "title", ". ".join(filter(None, (clean(node.label), clean(node.detail)))))
    target = link(group, node.href)
    colour, how = kind_style(node.kind, node.status).colour, status_style(node.status)
    missing = how.marker is not None
    frame = add(target, "rect", x=box.x, y=box.y, width=box.width, height=box.height, rx=6)
    frame.set("fill", PAPER if how.hollow else tint(colour, _PALE if colour == BLACK else _TINT))
    frame.set("stroke", MUTED if colour == BLACK else colour)
    frame.set("stroke-width", "1.5" if missing else "1.2")
    if how.dashed or missing:
        frame.set("stroke-dasharray", PLANNED_DASH)
    draw_marker(target, node.kind, node.status, *card.marker)
    draw_text(target, card.label, ALERT_TEXT if missing else MUTED if node.status == "ended" else INK)
    if card.detail:
        draw_text(target, card.detail, ALERT_TEXT if missing else MUTED)


def tint(colour: str, share: float) -> str:
    """Mix a colour such as ``#0072b2`` into white; ``share`` is its part, from 0 to 1."""
    channels = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{round(255 - (255 - channel) * share):02x}" for channel in channels)
