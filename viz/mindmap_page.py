"""The whole page of a mind map: themes, centre, curves and frame, shaped to a landscape A3 where it can be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from viz.block import TextBlock, set_text
from viz.errors import MissingLabel
from viz.frame import MARGIN, Frame, make_frame
from viz.geometry import Box, around
from viz.legend import Entry, entries
from viz.limits import check_count
from viz.mindmap_joins import Join, joins
from viz.mindmap_layout import CENTRE_WIDTH, choose_sides, place_sides, themes_of_leaves
from viz.mindmap_parts import PlacedBranch
from viz.model import Labels, MindMap

A3_LANDSCAPE = 420 / 297
MOST_LEAVES = 400
"""Past this the letters would be too small even on a poster."""
CENTRE_SIZE = 17.0
_CENTRE_PADDING = 18.0
_TRUNK, _LONGEST_TRUNK = 74.0, 180.0
_LEAST_WIDTH = 720.0
_TEXT_WIDTHS = range(180, 401, 20)  # Narrower makes the page higher, wider makes it broader.


@dataclass(frozen=True)
class MindMapLayout:
    """Every part of the page with its place, in px."""

    frame: Frame
    centre: Box
    centre_label: TextBlock
    branches: tuple[PlacedBranch, ...]
    joins: tuple[Join, ...]

    def boxes(self) -> Iterator[Box]:
        """The room of every text and every box; no two of them overlap."""
        yield from (text.box for text in self.frame.texts())
        yield self.centre
        for branch in self.branches:
            yield branch.box
            yield from (text.box for text in branch.texts())


def layout_mindmap(mindmap: MindMap, labels: Labels) -> MindMapLayout:
    """Place a mind map on its page; of several line lengths the one that comes closest to A3 landscape is taken.

    Raises:
        DuplicateNode: a leaf stands twice under one theme, or two themes share an id.
        MissingLabel: a kind, a status or the mark of a shared leaf has no label.
        TooManyNodes: there are more leaves than a mind map can show.
        UnknownKind: no style is defined for a kind or a status.
    """
    check_count(sum(len(branch.leaves) for branch in mindmap.branches) + len(mindmap.branches), MOST_LEAVES)
    joined = any(len(themes) > 1 for themes in themes_of_leaves(mindmap).values())
    if joined and not labels.also:
        raise MissingLabel("also")
    leaves = [leaf for branch in mindmap.branches for leaf in branch.leaves]
    listed = entries(leaves, labels, joined=joined)
    sides = choose_sides(mindmap, _TEXT_WIDTHS[len(_TEXT_WIDTHS) // 2])

    def page(text_width: float, trunk: float) -> MindMapLayout:
        return _page(mindmap, listed, place_sides(mindmap, sides, labels.also, text_width, trunk))

    pages = {width: page(width, _TRUNK) for width in _TEXT_WIDTHS}
    width = min(pages, key=lambda each: abs(_aspect(pages[each]) - A3_LANDSCAPE))
    frame = pages[width].frame
    longer = min(_TRUNK + (frame.height * A3_LANDSCAPE - frame.width) / 2, _LONGEST_TRUNK)
    # A page that is still too narrow becomes broader by longer lines between the centre and its themes.
    return page(width, longer) if longer > _TRUNK else pages[width]


def _aspect(page: MindMapLayout) -> float:
    return page.frame.width / page.frame.height


def _page(mindmap: MindMap, listed: Sequence[Entry], branches: Sequence[PlacedBranch]) -> MindMapLayout:
    """Centre and frame around themes that stand around the origin."""
    label = set_text(mindmap.centre, CENTRE_WIDTH - 2 * _CENTRE_PADDING, CENTRE_SIZE, "semibold", "middle")
    height = label.box.height + 2 * _CENTRE_PADDING
    centre = Box(-CENTRE_WIDTH / 2, -height / 2, CENTRE_WIDTH, height)
    reach = [Box(join.reach, 0, 0, 0) for join in joins(branches)]
    content = around([centre, *(branch.extent for branch in branches), *reach])
    width = max(content.width, _LEAST_WIDTH)
    frame = make_frame(mindmap.title, mindmap.source, listed, width, content.height)
    dx, dy = MARGIN - content.x + (width - content.width) / 2, frame.content_y - content.y
    placed = tuple(branch.moved(dx, dy) for branch in branches)
    centre = centre.moved(dx, dy)
    label = label.placed(centre.middle_x - label.box.width / 2, centre.y + _CENTRE_PADDING)
    return MindMapLayout(frame, centre, label, placed, joins(placed))
