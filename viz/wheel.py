"""The wheel: themes in a ring around a centre, their leaves as text along the spokes."""

from __future__ import annotations

from math import pi
from xml.etree.ElementTree import Element

from viz.block import draw_text
from viz.frame import draw_frame
from viz.geometry import number
from viz.marker import RADIUS, draw_marker
from viz.model import Labels, MindMap
from viz.style import BLACK, INK, JOIN, JOIN_DASH, LINE, MUTED, PAPER, RAMP, SLATE
from viz.svg import add, document, link, write
from viz.text import clean
from viz.wheel_joins import Arc
from viz.wheel_layout import WheelLayout, layout_wheel
from viz.wheel_parts import Hub, SpokeText, WheelLeaf, WheelSector
from viz.wheel_sizes import LANE

_BETWEEN = 2.0  # px of paper on each side of a theme.


def wheel_svg(mindmap: MindMap, labels: Labels, *, embed_font: bool = True) -> str:
    """Draw a mind map as a wheel as SVG; the same input gives the same bytes.

    Texts are turned along the spokes and never stand upside down. Without ``embed_font`` the page around the picture
    must supply the font (``viz.font_face_css``).

    Raises:
        DuplicateNode: a leaf stands twice under one theme, or two themes share an id.
        MissingLabel: a kind, a status or the mark of a shared leaf has no label.
        TooManyNodes: there are more leaves than a wheel can show.
        UnknownKind: no style is defined for a kind or a status.
    """
    layout = layout_wheel(mindmap, labels)
    root = document(layout.frame.width, layout.frame.height, mindmap.title, mindmap.description)
    _draw_lines(add(root, "g", fill="none", stroke_linecap="round"), layout)
    add(root, "circle", cx=layout.hub.x, cy=layout.hub.y, r=layout.sizes.hub, fill=BLACK)
    draw_text(root, layout.centre, PAPER)
    for sector in layout.sectors:
        _draw_sector(root, sector, layout)
    draw_frame(root, layout.frame)
    return write(root, embed_font=embed_font)


def _draw_lines(group: Element, layout: WheelLayout) -> None:
    """Trunks, then spokes, then the dashed arcs: what matters most lies on top."""
    hub, sizes = layout.hub, layout.sizes
    for sector in layout.sectors:
        _draw_spoke(group, hub, sector.middle, (sizes.hub, sizes.ring), SLATE, 2.2)
    for sector in layout.sectors:
        for leaf in sector.leaves:
            _draw_spoke(group, hub, leaf.angle, (sizes.rim, sizes.marker), LINE, 1.1)
    for join in layout.joins:
        path = add(group, "path", d=_arc(layout, join), stroke=JOIN, stroke_width=1.3)
        path.set("stroke-dasharray", JOIN_DASH)


def _draw_spoke(
    group: Element, hub: Hub, angle: float, between: tuple[float, float], stroke: str, width: float
) -> None:
    ends = "L".join(_point(hub, angle, radius) for radius in between)
    add(group, "path", d=f"M{ends}", stroke=stroke, stroke_width=width)


def _point(hub: Hub, angle: float, radius: float) -> str:
    return " ".join(map(number, hub.at(angle, radius)))


def _arc(layout: WheelLayout, join: Arc) -> str:
    """From mark to mark through the lane; the outermost lane is the first."""
    hub, marker = layout.hub, layout.sizes.marker - RADIUS
    lane = marker - LANE * (join.lane + 1)
    radius = number(lane)
    large = int(join.end - join.start > pi)
    return (
        f"M{_point(hub, join.start, marker)}L{_point(hub, join.start, lane)}"
        f"A{radius} {radius} 0 {large} 1 {_point(hub, join.end, lane)}L{_point(hub, join.end, marker)}"
    )


def _draw_sector(root: Element, sector: WheelSector, layout: WheelLayout) -> None:
    group = add(root, "g")
    target = link(group, sector.branch.href)
    add(target, "path", d=_ring_piece(sector, layout), fill=RAMP[0], stroke=SLATE, stroke_width=1)
    _draw_turned(target, sector.label, layout.hub, INK)
    for leaf in sector.leaves:
        _draw_leaf(group, leaf, layout)
    if sector.note:
        _draw_turned(group, sector.note, layout.hub, MUTED)


def _ring_piece(sector: WheelSector, layout: WheelLayout) -> str:
    """The piece of the ring that a theme fills, with paper between it and its neighbours."""
    hub, inner, outer = layout.hub, layout.sizes.ring, layout.sizes.rim
    large = int(sector.end - sector.start > pi)
    near, far = _BETWEEN / inner, _BETWEEN / outer
    return (
        f"M{_point(hub, sector.start + near, inner)}L{_point(hub, sector.start + far, outer)}"
        f"A{number(outer)} {number(outer)} 0 {large} 1 {_point(hub, sector.end - far, outer)}"
        f"L{_point(hub, sector.end - near, inner)}"
        f"A{number(inner)} {number(inner)} 0 {large} 0 {_point(hub, sector.start + near, inner)}Z"
    )


def _draw_leaf(parent: Element, leaf: WheelLeaf, layout: WheelLayout) -> None:
    """The mark, the label and the small print; the whole label and the detail are read as its title."""
    group = add(parent, "g")
    add(group, "title", ". ".join(filter(None, (clean(leaf.node.label), clean(leaf.node.detail)))))
    target = link(group, leaf.node.href)
    draw_marker(target, leaf.node.kind, leaf.node.status, *layout.hub.at(leaf.angle, layout.sizes.marker))
    _draw_turned(target, leaf.label, layout.hub, MUTED if leaf.node.status == "ended" else INK)
    if leaf.also:
        _draw_turned(target, leaf.also, layout.hub, JOIN)


def _draw_turned(parent: Element, text: SpokeText, hub: Hub, fill: str) -> None:
    drawn = draw_text(parent, text.block, fill)
    drawn.set("transform", f"rotate({number(text.degrees)} {number(hub.x)} {number(hub.y)})")
