"""Counties as tiles of one size, so that a small one is as legible as a large one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from viz.block import TextBlock, draw_text, set_text
from viz.errors import DuplicateNode
from viz.frame import MARGIN, Frame, draw_frame, make_frame
from viz.geometry import Box, around, number
from viz.legend import scale_entries
from viz.measured import Ring, Tile, TileMap
from viz.style import INK, JOIN, JOIN_DASH, MUTED, VERMILLION
from viz.svg import add, document, link, write
from viz.swatch import draw_blank, draw_swatch, text_on
from viz.text import clean

_WIDTH, _HEIGHT, _GAP = 124.0, 92.0, 8.0
_PADDING = 7.0
_NAME_SIZE, _VALUE_SIZE, _DETAIL_SIZE = 13.0, 19.0, 12.0
_RING_SIZE = 12.0
_LEAST_WIDTH = 640.0


@dataclass(frozen=True)
class PlacedTile:
    """A tile with its box and its texts."""

    tile: Tile
    box: Box
    texts: tuple[TextBlock, ...]


@dataclass(frozen=True)
class PlacedRing:
    """The line around some tiles as SVG path data, and its text."""

    path: str
    label: TextBlock


@dataclass(frozen=True)
class TileLayout:
    """Every part of the page with its place, in px."""

    frame: Frame
    tiles: tuple[PlacedTile, ...]
    ring: PlacedRing | None

    def boxes(self) -> Iterator[Box]:
        """The room of every tile and of every text outside the tiles; no two of them overlap."""
        yield from (text.box for text in self.frame.texts())
        yield from (placed.box for placed in self.tiles)
        if self.ring:
            yield self.ring.label.box


def tilemap_svg(chart: TileMap, *, embed_font: bool = True) -> str:
    """Draw counties as tiles with their values, coloured by class, as SVG; the same input gives the same bytes.

    A tile without a value is hatched. Without ``embed_font`` the page around the picture must supply the font.

    Raises:
        DuplicateNode: two tiles share an id.
    """
    layout = layout_tilemap(chart)
    root = document(layout.frame.width, layout.frame.height, chart.title, chart.description)
    for placed in layout.tiles:
        _draw_tile(root, placed, len(chart.scale.steps))
    if layout.ring:
        path = add(root, "path", d=layout.ring.path, fill="none", stroke=JOIN, stroke_width=2)
        path.set("stroke-dasharray", JOIN_DASH)
        draw_text(root, layout.ring.label, JOIN)
    draw_frame(root, layout.frame)
    return write(root, embed_font=embed_font)


def layout_tilemap(chart: TileMap) -> TileLayout:
    """Place a map of tiles on its page.

    Raises:
        DuplicateNode: two tiles share an id.
    """
    every = (*chart.tiles, *chart.outside)
    seen: set[str] = set()
    for tile in every:
        if tile.id in seen:
            raise DuplicateNode(tile.id)
        seen.add(tile.id)
    placed = _placed(every)
    ring = _ring(chart.ring, placed) if chart.ring else None
    content = around([each.box for each in placed] + ([ring.label.box] if ring else [])) if placed else Box(0, 0, 0, 0)
    width = max(content.width, _LEAST_WIDTH)
    missing = any(tile.step is None for tile in every)
    frame = make_frame(chart.title, chart.source, scale_entries(chart.scale, missing=missing), width, content.height)
    dx, dy = MARGIN - content.x + (width - content.width) / 2, frame.content_y - content.y
    moved = [_moved(each, dx, dy) for each in placed]
    return TileLayout(frame, tuple(moved), _ring(chart.ring, moved) if chart.ring else None)


def _placed(tiles: Sequence[Tile]) -> list[PlacedTile]:
    """The tiles in their cells; a row is as high as its fullest tile."""
    texts = [_texts(tile) for tile in tiles]
    heights: dict[int, float] = {}
    for tile, blocks in zip(tiles, texts, strict=True):
        needed = sum(text.box.height for text in blocks) + 2 * _PADDING
        heights[tile.row] = max(heights.get(tile.row, _HEIGHT), needed)
    tops = {row: sum(heights.get(each, _HEIGHT) + _GAP for each in range(row)) for row in heights}
    return [
        _place(tile, blocks, Box(tile.column * (_WIDTH + _GAP), tops[tile.row], _WIDTH, heights[tile.row]))
        for tile, blocks in zip(tiles, texts, strict=True)
    ]


def _texts(tile: Tile) -> list[TextBlock]:
    room = _WIDTH - 2 * _PADDING
    found = [set_text(tile.label, room, _NAME_SIZE, "semibold", "middle")]
    found.append(set_text(tile.value or "–", room, _VALUE_SIZE, "semibold", "middle"))
    return [*found, set_text(tile.detail, room, _DETAIL_SIZE, "regular", "middle")] if clean(tile.detail) else found


def _place(tile: Tile, texts: Sequence[TextBlock], box: Box) -> PlacedTile:
    y = box.y + (box.height - sum(text.box.height for text in texts)) / 2
    stacked = []
    for text in texts:
        stacked.append(text.placed(box.middle_x - text.box.width / 2, y))
        y += text.box.height
    return PlacedTile(tile, box, tuple(stacked))


def _moved(placed: PlacedTile, dx: float, dy: float) -> PlacedTile:
    return PlacedTile(placed.tile, placed.box.moved(dx, dy), tuple(text.moved(dx, dy) for text in placed.texts))


def _ring(ring: Ring, placed: Sequence[PlacedTile]) -> PlacedRing | None:
    """A line along the outer edges of the tiles, half a gap away, with its text to the right of the lowest."""
    cells = {(each.tile.column, each.tile.row): each.box for each in placed if each.tile.id in ring.tiles}
    if not cells:
        return None
    parts = []
    for (column, row), box in sorted(cells.items()):
        half = _GAP / 2
        left, top, right, bottom = box.x - half, box.y - half, box.right + half, box.bottom + half
        for beside, d in (
            ((column, row - 1), f"M{number(left)} {number(top)}H{number(right)}"),
            ((column, row + 1), f"M{number(left)} {number(bottom)}H{number(right)}"),
            ((column - 1, row), f"M{number(left)} {number(top)}V{number(bottom)}"),
            ((column + 1, row), f"M{number(right)} {number(top)}V{number(bottom)}"),
        ):
            if beside not in cells:
                parts.append(d)
    lowest = max(cells.values(), key=lambda box: (box.y, box.x))
    label = set_text(ring.label, 2 * _WIDTH, _RING_SIZE)
    return PlacedRing("".join(parts), label.placed(lowest.right + 2 * _GAP, lowest.bottom - label.box.height))


def _draw_tile(root: Element, placed: PlacedTile, steps: int) -> None:
    tile, box = placed.tile, placed.box
    group = add(root, "g")
    add(group, "title", ". ".join(filter(None, (clean(tile.label), clean(tile.value), clean(tile.detail)))))
    target = link(group, tile.href)
    if tile.step is None:
        draw_blank(target, box)
        # The name reads better on paper than on hatching.
        for text in placed.texts:
            room = text.box
            add(target, "rect", x=room.x - 2, y=room.y, width=room.width + 4, height=room.height, fill="#ffffff")
    else:
        draw_swatch(target, box, tile.step, steps)
    if tile.marked:
        frame = add(target, "rect", x=box.x, y=box.y, width=box.width, height=box.height, rx=3, fill="none")
        frame.set("stroke", VERMILLION)
        frame.set("stroke-width", "4")
    ink = INK if tile.step is None else text_on(tile.step, steps)
    for index, text in enumerate(placed.texts):
        draw_text(target, text, MUTED if tile.step is None and index else ink)
