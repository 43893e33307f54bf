"""Counts of several kinds where a row meets a column, such as a county and a theme."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from viz.block import TextBlock, draw_text, set_text
from viz.frame import MARGIN, Frame, draw_frame, make_frame
from viz.geometry import Box, number
from viz.legend import entries
from viz.limits import check_count
from viz.marker import draw_marker
from viz.model import Labels, Matrix, Node
from viz.style import HAIRLINE, INK, MUTED
from viz.svg import add, document, link, write

MOST_CELLS = 2_000
_ROW_WIDTH, _CELL_WIDTH, _CELL_HEIGHT = 200.0, 92.0, 30.0
_SIZE, _HEADING_SIZE = 12.5, 12.0
_PADDING, _MARK = 6.0, 4.2
_LEAST_WIDTH = 640.0


@dataclass(frozen=True)
class PlacedCount:
    """A count with the middle of its mark."""

    kind: str
    x: float
    y: float
    text: TextBlock


@dataclass(frozen=True)
class MatrixLayout:
    """Every part of the page with its place, in px."""

    frame: Frame
    columns: tuple[TextBlock, ...]
    rows: tuple[TextBlock, ...]
    counts: tuple[PlacedCount, ...]
    lines: tuple[Box, ...]


def matrix_svg(chart: Matrix, labels: Labels, *, embed_font: bool = True) -> str:
    """Draw a matrix of counts as SVG; a cell with nothing in it is a dash. The same input gives the same bytes.

    Without ``embed_font`` the page around the picture must supply the font (``viz.font_face_css``).

    Raises:
        MissingLabel: a kind has no label.
        TooManyNodes: there are more cells than can be read.
        UnknownKind: no style is defined for a kind.
    """
    layout = layout_matrix(chart, labels)
    root = document(layout.frame.width, layout.frame.height, chart.title, chart.description)
    for line in layout.lines:
        d = f"M{number(line.x)} {number(line.y)}H{number(line.right)}"
        add(root, "path", d=d, stroke=HAIRLINE, stroke_width=1, fill="none")
    for (_, href), text in zip(_heads(chart.columns), layout.columns, strict=True):
        draw_text(link(root, href), text, INK)
    for (_, href), text in zip(_heads(chart.rows), layout.rows, strict=True):
        draw_text(link(root, href), text, INK)
    for count in layout.counts:
        _draw_count(root, count)
    draw_frame(root, layout.frame)
    return write(root, embed_font=embed_font)


def _heads(nodes: tuple[Node, ...]) -> Iterator[tuple[str, str]]:
    yield from ((node.label, node.href) for node in nodes)


def layout_matrix(chart: Matrix, labels: Labels) -> MatrixLayout:
    """Place a matrix on its page.

    Raises:
        MissingLabel: a kind has no label.
        TooManyNodes: there are more cells than can be read.
        UnknownKind: no style is defined for a kind.
    """
    check_count(len(chart.rows) * len(chart.columns), MOST_CELLS)
    kinds = dict.fromkeys(kind for cell in chart.cells.values() for kind, _ in cell)
    listed = entries([Node(kind, kind, kind) for kind in kinds], labels)
    width = max(_ROW_WIDTH + len(chart.columns) * _CELL_WIDTH, _LEAST_WIDTH)
    heads = [set_text(node.label, _CELL_WIDTH - _PADDING, _HEADING_SIZE, "semibold") for node in chart.columns]
    names = [set_text(node.label, _ROW_WIDTH - 2 * _PADDING, _SIZE) for node in chart.rows]
    head = max((block.box.height for block in heads), default=0.0) + _PADDING
    heights = [max(_CELL_HEIGHT, block.box.height + _PADDING) for block in names]
    frame = make_frame(chart.title, chart.source, listed, width, head + sum(heights))
    left, top = MARGIN, frame.content_y + head
    columns = [
        block.placed(left + _ROW_WIDTH + index * _CELL_WIDTH, top - _PADDING - block.box.height)
        for index, block in enumerate(heads)
    ]
    rows: list[TextBlock] = []
    counts: list[PlacedCount] = []
    lines: list[Box] = []
    for row, name, height in zip(chart.rows, names, heights, strict=True):
        rows.append(name.placed(left, top + (height - name.box.height) / 2))
        lines.append(Box(left, top, width, height))
        for index, column in enumerate(chart.columns):
            x = left + _ROW_WIDTH + index * _CELL_WIDTH
            counts += _cell(chart.cells.get((row.id, column.id), ()), x, top + height / 2)
        top += height
    return MatrixLayout(frame, tuple(columns), tuple(rows), tuple(counts), tuple(lines))


def _cell(counts: tuple[tuple[str, int], ...], x: float, y: float) -> Iterator[PlacedCount]:
    """The counts of a cell side by side; a dash where there are none."""
    for kind, count in counts or (("", 0),):
        text = set_text(str(count) if kind else "–", _CELL_WIDTH, _SIZE)
        before = 2 * _MARK + 4 if kind else 0.0
        yield PlacedCount(kind, x + _MARK, y, text.placed(x + before, y - text.box.height / 2))
        x += before + text.box.width + 7


def _draw_count(root: Element, count: PlacedCount) -> None:
    if count.kind:
        draw_marker(root, count.kind, "", count.x, count.y, _MARK)
    draw_text(root, count.text, INK if count.kind else MUTED)
