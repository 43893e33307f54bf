"""The page of a wheel: themes in a ring around a centre, their leaves along spokes outside it, and the frame."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import pi

from viz.block import TextBlock
from viz.errors import MissingLabel
from viz.frame import MARGIN, Frame, make_frame
from viz.legend import entries
from viz.limits import check_count
from viz.mindmap_layout import others_of_leaves, themes_of_leaves
from viz.model import Branch, Labels, MindMap
from viz.wheel_joins import Arc, arcs
from viz.wheel_parts import Hub, WheelLeaf, WheelSector, along_spoke
from viz.wheel_sizes import LeafTexts, SectorTexts, WheelSizes, smallest

MOST_LEAVES = 200
"""Past this the wheel is wider than any sheet that a printer takes."""
_LEAST_WIDTH = 720.0


@dataclass(frozen=True)
class WheelLayout:
    """Every part of the page with its place."""

    frame: Frame
    sizes: WheelSizes
    hub: Hub
    centre: TextBlock
    sectors: tuple[WheelSector, ...]
    joins: tuple[Arc, ...]


def layout_wheel(mindmap: MindMap, labels: Labels) -> WheelLayout:
    """Place a wheel on its page.

    Raises:
        DuplicateNode: a leaf stands twice under one theme, or two themes share an id.
        MissingLabel: a kind, a status or the mark of a shared leaf has no label.
        TooManyNodes: there are more leaves than a wheel can show.
        UnknownKind: no style is defined for a kind or a status.
    """
    leaves = [leaf for branch in mindmap.branches for leaf in branch.leaves]
    check_count(len(leaves) + len(mindmap.branches), MOST_LEAVES)
    joined = any(len(themes) > 1 for themes in themes_of_leaves(mindmap).values())
    if joined and not labels.also:
        raise MissingLabel("also")
    sizes = _sizes(mindmap, others_of_leaves(mindmap, labels.also))
    width = max(2 * sizes.outer, _LEAST_WIDTH)
    frame = make_frame(mindmap.title, mindmap.source, entries(leaves, labels, joined=joined), width, 2 * sizes.outer)
    hub = Hub(MARGIN + width / 2, frame.content_y + sizes.outer)
    sectors = tuple(_sectors(mindmap, sizes, hub))
    box = sizes.centre.box
    centre = sizes.centre.placed(hub.x - box.width / 2, hub.y - box.height / 2)
    return WheelLayout(frame, sizes, hub, centre, sectors, _joins(sectors))


def _sizes(mindmap: MindMap, others: Mapping[tuple[str, str], str]) -> WheelSizes:
    """The smallest wheel with as many lanes for curves as its shared leaves need."""
    lanes = 0
    while True:
        sizes = smallest(mindmap, others, lanes)
        needed = max((arc.lane + 1 for arc in _joins(tuple(_sectors(mindmap, sizes, Hub(0, 0))))), default=0)
        if needed <= lanes:
            return sizes
        lanes = needed


def _joins(sectors: Sequence[WheelSector]) -> tuple[Arc, ...]:
    return arcs((leaf.node.id, leaf.theme, leaf.angle) for sector in sectors for leaf in sector.leaves)


def _sectors(mindmap: MindMap, sizes: WheelSizes, hub: Hub) -> Iterator[WheelSector]:
    """The themes clockwise from the top; what is left of the circle is shared out evenly."""
    needed = sizes.angles()
    stretch = 2 * pi / sum(needed) if needed else 1.0
    start = 0.0
    for branch, texts, angle in zip(mindmap.branches, sizes.sectors, needed, strict=True):
        yield _sector(branch, texts, sizes, hub, (start, start + angle * stretch))
        start += angle * stretch


def _sector(
    branch: Branch, texts: SectorTexts, sizes: WheelSizes, hub: Hub, between: tuple[float, float]
) -> WheelSector:
    start, end = between
    (label,) = along_spoke(hub, (start + end) / 2, sizes.label(texts.label), (texts.label,))
    outside = [
        (angle, along_spoke(hub, angle, sizes.leaf, leaf.blocks))
        for leaf, angle in zip(texts.leaves, _spokes(texts.leaves, sizes.leaf, start, end), strict=True)
    ]
    if not branch.leaves:
        return WheelSector(branch, start, end, label, (), outside[0][1][0] if outside else None)
    leaves = tuple(
        WheelLeaf(node, branch.id, angle, blocks[0], blocks[1] if len(blocks) > 1 else None)
        for node, (angle, blocks) in zip(branch.leaves, outside, strict=True)
    )
    return WheelSector(branch, start, end, label, leaves, None)


def _spokes(leaves: Sequence[LeafTexts], radius: float, start: float, end: float) -> Iterator[float]:
    """The angles of the leaves of a theme, with the room that is left between them."""
    needed = [leaf.angle(radius) for leaf in leaves]
    spare = (end - start - sum(needed)) / max(len(needed), 1)
    at = start
    for angle in needed:
        yield at + (angle + spare) / 2
        at += angle + spare
