"""What the layouts of the interactive map share: a node's place, and the room of its label."""

from __future__ import annotations

from typing import NamedTuple

from viz.model import Node
from viz.text import wrap

LABEL_WIDTH, LABEL_SIZE = 330.0, 14.0  # px that a label may be wide and its letters high.
BOX_WIDTH = 140.0  # px that a label may be wide inside a box.
LINE_HEIGHT = 17.0
_ROW_GAP = 6.0


class Place(NamedTuple):
    """The middle of a node in px, and the side on which its label stands: -1 left, 1 right, 0 inside."""

    x: float
    y: float
    side: int


def node_lines(node: Node) -> tuple[str, ...]:
    """The lines of a label that stands beside its mark."""
    return wrap(node.label, LABEL_WIDTH, LABEL_SIZE)


def node_height(node: Node) -> float:
    """How far apart a node must be from the next, in px."""
    return len(node_lines(node)) * LINE_HEIGHT + _ROW_GAP
