"""The mark of a kind and a status."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from viz.errors import UnknownKind
from viz.geometry import number
from viz.style import INK, KINDS, PAPER, SHAPES, STATUSES, KindStyle, StatusStyle
from viz.svg import add

RADIUS = 5.5  # px; the shapes reach a little beyond it so that all look equally large.

_PLAIN = StatusStyle()


def status_style(status: str) -> StatusStyle:
    """How a status is drawn; an empty one changes nothing.

    Raises:
        UnknownKind: no style is defined for the status.
    """
    if not status:
        return StatusStyle()
    if status not in STATUSES:
        raise UnknownKind(status, STATUSES)
    return STATUSES[status]


def kind_style(kind: str, status: str = "") -> KindStyle:
    """The colour and shape of a kind in a status.

    Raises:
        UnknownKind: no style is defined for the kind or the status.
    """
    if kind not in KINDS:
        raise UnknownKind(kind, KINDS)
    return status_style(status).marker or KINDS[kind]


def draw_marker(parent: Element, kind: str, status: str, x: float, y: float, radius: float = RADIUS) -> Element:
    """Append the mark with its middle at ``x``, ``y``; ``radius`` in px.

    Raises:
        UnknownKind: no style is defined for the kind or the status.
    """
    return draw_mark(parent, kind_style(kind, status), x, y, radius, status_style(status))


def draw_mark(
    parent: Element, style: KindStyle, x: float, y: float, radius: float = RADIUS, how: StatusStyle = _PLAIN
) -> Element:
    """Append a mark of this colour and shape with its middle at ``x``, ``y``; ``radius`` in px."""
    path = add(parent, "path", d=SHAPES[style.shape])
    path.set("transform", f"translate({number(x)} {number(y)}) scale({number(radius)})")
    path.set("fill", PAPER if how.hollow else style.colour)
    # A dark outline gives the pale colours enough contrast on white; a hollow mark shows its colour there.
    path.set("stroke", style.colour if how.hollow else INK)
    path.set("stroke-width", number((1.8 if how.hollow else 0.8) / radius))
    if how.dashed:
        path.set("stroke-dasharray", f"{number(3 / radius)} {number(2 / radius)}")
    return path
