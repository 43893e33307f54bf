"""The two-sided mind map: themes as dark boxes around a centre, their leaves as horizontal text."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from viz.block import draw_text
from viz.frame import draw_frame
from viz.geometry import Box, sideways_curve
from viz.marker import draw_marker
from viz.mindmap_page import MindMapLayout, layout_mindmap
from viz.mindmap_parts import PlacedBranch, PlacedLeaf
from viz.model import Labels, MindMap
from viz.style import BLACK, INK, JOIN, JOIN_DASH, LINE, MUTED, PAPER, SLATE
from viz.svg import add, document, link, write
from viz.text import clean


def mindmap_svg(mindmap: MindMap, labels: Labels, *, embed_font: bool = True) -> str:
    """Draw a mind map as SVG, close to the shape of a landscape A3; the same input gives the same bytes.

    Without ``embed_font`` the page around the picture must supply the font (``viz.font_face_css``).

    Raises:
        DuplicateNode: a leaf stands twice under one theme, or two themes share an id.
        MissingLabel: a kind, a status or the mark of a shared leaf has no label.
        TooManyNodes: there are more leaves than a mind map can show.
        UnknownKind: no style is defined for a kind or a status.
    """
    layout = layout_mindmap(mindmap, labels)
    root = document(layout.frame.width, layout.frame.height, mindmap.title, mindmap.description)
    _draw_lines(add(root, "g", fill="none", stroke_linecap="round"), layout)
    draw_box(root, layout.centre, BLACK, 14)
    draw_text(root, layout.centre_label, PAPER)
    for branch in layout.branches:
        _draw_branch(root, branch)
    draw_frame(root, layout.frame)
    return write(root, embed_font=embed_font)


def draw_box(parent: Element, box: Box, fill: str, radius: float) -> Element:
    """Append a filled box with round corners; ``radius`` in px."""
    return add(parent, "rect", x=box.x, y=box.y, width=box.width, height=box.height, rx=radius, fill=fill)


def _draw_lines(group: Element, layout: MindMapLayout) -> None:
    """Trunks, then the fans to the leaves, then the dashed curves: what matters most lies on top."""
    centre = layout.centre
    for branch in layout.branches:
        x = centre.right if branch.side == 1 else centre.x
        # Trunks leave the centre a little apart, in the order in which they arrive.
        y = centre.middle_y + (branch.box.middle_y - centre.middle_y) / layout.frame.height * centre.height * 0.8
        inner = branch.box.x if branch.side == 1 else branch.box.right
        add(group, "path", d=sideways_curve(x, y, inner, branch.box.middle_y), stroke=SLATE, stroke_width=2.2)
    for branch in layout.branches:
        outer = branch.box.right if branch.side == 1 else branch.box.x
        for leaf in branch.leaves:
            curve = sideways_curve(outer, branch.box.middle_y, leaf.marker_x, leaf.marker_y)
            add(group, "path", d=curve, stroke=LINE, stroke_width=1.1)
        if branch.note:
            end = branch.note.box.x - 5 if branch.side == 1 else branch.note.box.right + 5
            curve = sideways_curve(outer, branch.box.middle_y, end, branch.note.box.middle_y)
            add(group, "path", d=curve, stroke=LINE, stroke_width=1.1, stroke_dasharray="2 3")
    for join in layout.joins:
        add(group, "path", d=join.path, stroke=JOIN, stroke_width=1.3, stroke_dasharray=JOIN_DASH)


def _draw_branch(root: Element, branch: PlacedBranch) -> None:
    group = add(root, "g")
    target = link(group, branch.branch.href)
    draw_box(target, branch.box, SLATE, 6)
    draw_text(target, branch.label, PAPER)
    for leaf in branch.leaves:
        _draw_leaf(group, leaf)
    if branch.note:
        draw_text(group, branch.note, MUTED)


def _draw_leaf(parent: Element, leaf: PlacedLeaf) -> None:
    """The mark, the label and the small print; the whole label and the detail are read as its title."""
    group = add(parent, "g")
    add(group, "title", ". ".join(filter(None, (clean(leaf.node.label), clean(leaf.node.detail)))))
    target = link(group, leaf.node.href)
    draw_marker(target, leaf.node.kind, leaf.node.status, leaf.marker_x, leaf.marker_y)
    draw_text(target, leaf.label, MUTED if leaf.node.status == "ended" else INK)
    if leaf.also:
        draw_text(target, leaf.also, JOIN)
