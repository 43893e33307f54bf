"""How large a wheel must be: its texts as wrapped, and the angles that they need at a radius."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import atan, hypot, pi

from viz.block import TextBlock, set_text
from viz.marker import RADIUS
from viz.mindmap_layout import ALSO_SIZE, LEAF_SIZE, THEME_SIZE
from viz.model import Branch, MindMap

CENTRE_SIZE = 17.0
_CENTRE_WIDTH, _CENTRE_PADDING = 130.0, 12.0
_THEME_PADDING, _LEAF_GAP, _SECTOR_GAP = 9.0, 2.0, 8.0
_TRUNK = 12.0  # px between the middle and the ring of themes, at the least.
_SPOKE, LANE = 14.0, 8.0
MARKER_ROOM = 2 * RADIUS + 7
_LEAF_WIDTHS = range(160, 361, 20)
_THEME_WIDTHS = (120, 150, 190)
_EXACT = 0.25  # px


@dataclass(frozen=True)
class LeafTexts:
    """The wrapped texts of a leaf, or of a note."""

    blocks: tuple[TextBlock, ...]

    @property
    def width(self) -> float:
        """How far they reach along the spoke."""
        return max(block.box.width for block in self.blocks)

    @property
    def height(self) -> float:
        """How far they reach across the spoke."""
        return sum(block.box.height for block in self.blocks)

    def angle(self, radius: float) -> float:
        """The angle that keeps clear of other texts, if these begin at ``radius``."""
        return 2 * atan((self.height + _LEAF_GAP) / 2 / radius)


@dataclass(frozen=True)
class SectorTexts:
    """The wrapped texts of a theme and of what stands outside it."""

    label: TextBlock
    leaves: tuple[LeafTexts, ...]

    def angle(self, inner: float, outer: float) -> float:
        """The angle that a theme needs whose label begins at ``inner`` and whose leaves begin at ``outer``."""
        own = 2 * atan((self.label.box.height / 2 + _THEME_PADDING) / inner)
        return max(own, sum(leaf.angle(outer) for leaf in self.leaves)) + _SECTOR_GAP / inner


@dataclass(frozen=True)
class WheelSizes:
    """The radii of a wheel in px and its texts; all of them fit around it."""

    centre: TextBlock
    sectors: tuple[SectorTexts, ...]
    ring: float
    """Where the ring of themes begins."""
    thickness: float
    gap: float
    """Between the ring of themes and the marks of the leaves; the curves of shared leaves lie in it."""

    @property
    def hub(self) -> float:
        """The radius of the middle."""
        return hypot(self.centre.box.width, self.centre.box.height) / 2 + _CENTRE_PADDING

    def label(self, text: TextBlock) -> float:
        """Where the label of a theme begins, so that it stands in the middle of the ring."""
        return self.ring + (self.thickness - text.box.width) / 2

    @property
    def rim(self) -> float:
        """Where the ring of themes ends."""
        return self.ring + self.thickness

    @property
    def marker(self) -> float:
        """Where the middles of the marks stand."""
        return self.rim + self.gap + RADIUS

    @property
    def leaf(self) -> float:
        """Where the texts of leaves begin."""
        return self.rim + self.gap + MARKER_ROOM

    @property
    def outer(self) -> float:
        """How far the texts reach."""
        leaves = [leaf for sector in self.sectors for leaf in sector.leaves]
        return max((hypot(self.leaf + leaf.width, leaf.height / 2) for leaf in leaves), default=self.rim)

    def angles(self) -> tuple[float, ...]:
        """What each theme needs."""
        return tuple(sector.angle(self.label(sector.label), self.leaf) for sector in self.sectors)


def smallest(mindmap: MindMap, others: Mapping[tuple[str, str], str], lanes: int) -> WheelSizes:
    """The smallest wheel that holds all texts, of several widths to which they are wrapped.

    ``others`` is the small print by leaf and theme; ``lanes`` curves lie beside each other between themes and leaves.
    """
    sizes = (
        _grown(_wrapped(mindmap, others, lanes, leaf_width, theme_width))
        for theme_width in _THEME_WIDTHS
        for leaf_width in _LEAF_WIDTHS
    )
    return min(sizes, key=lambda each: each.outer)


def _wrapped(
    mindmap: MindMap, others: Mapping[tuple[str, str], str], lanes: int, leaf_width: float, theme_width: float
) -> WheelSizes:
    """The texts at these widths around the smallest middle; they may need more than the whole circle."""

    def outside(branch: Branch) -> tuple[LeafTexts, ...]:
        if not branch.leaves:
            return (LeafTexts((set_text(branch.note, leaf_width, LEAF_SIZE),)),) if branch.note else ()
        return tuple(
            LeafTexts(
                tuple(
                    set_text(text, leaf_width, size)
                    for text, size in ((leaf.label, LEAF_SIZE), (others.get((leaf.id, branch.id), ""), ALSO_SIZE))
                    if text or size == LEAF_SIZE
                )
            )
            for leaf in branch.leaves
        )

    sectors = tuple(
        SectorTexts(set_text(branch.label, theme_width, THEME_SIZE, "semibold", "middle"), outside(branch))
        for branch in mindmap.branches
    )
    widest = max((sector.label.box.width for sector in sectors), default=0.0)
    centre = set_text(mindmap.centre, _CENTRE_WIDTH, CENTRE_SIZE, "semibold", "middle")
    sizes = WheelSizes(centre, sectors, 0, widest + 2 * _THEME_PADDING, _SPOKE + LANE * lanes)
    return replace(sizes, ring=sizes.hub + _TRUNK)


def _grown(sizes: WheelSizes) -> WheelSizes:
    """The same texts around a middle so large that they fit into the circle."""

    def fits(ring: float) -> bool:
        return sum(replace(sizes, ring=ring).angles()) <= 2 * pi

    low, high = sizes.ring, sizes.ring
    while not fits(high):
        low, high = high, 2 * high
    while high - low > _EXACT:
        middle = (low + high) / 2
        low, high = (low, middle) if fits(middle) else (middle, high)
    return replace(sizes, ring=high)
