"""Figures on tiles and dots."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viz import Dot, DotMap, DuplicateNode, Ring, Scale, Tile, TileMap, TooManyNodes, dotmap_svg, tilemap_svg
from viz.dotmap import layout_dotmap
from viz.geometry import Box
from viz.projection import tm35fin
from viz.style import RAMP
from viz.swatch import colour_of, text_on
from viz.text import clean
from viz.tilemap import layout_tilemap

from .samples import HOSTILE, HOSTILE_HREFS, NAMES, overlapping

SCALE = Scale("Asukasluku (henkilöä), 31.12.2025", ("0–9", "10–99", "100–999"), "ei tietoa", "Luokat: viidennekset.")
TILES = TileMap(
    "Asukasluku",
    (Tile("a", "Lappi", 1, 0, "9", 0), Tile("b", "Kainuu", 2, 1, "99", 1), Tile("c", "Pohjois-Pohjanmaa", 1, 1)),
    SCALE,
    outside=(Tile("d", "Ahvenanmaa", 0, 2, detail="ulkona"),),
    ring=Ring("Katkoviiva: yhteistyö", frozenset({"a", "c"})),
)
HELSINKI, TURKU = Dot("h", "Helsinki", 24.94, 60.17, "684 018", 2), Dot("t", "Turku", 22.27, 60.45, "206 035", 1)
POINTS = st.tuples(st.floats(20, 31), st.floats(60, 70))


def test_projection_gives_the_grid_coordinates_of_a_known_point() -> None:
    """The example of JHS 197, appendix 2, and the central meridian; to a metre."""
    assert tm35fin(19.84813676944, 60.38510687222) == pytest.approx((106_256.36, 6_715_706.38), abs=1)
    assert tm35fin(27, 62)[0] == 500_000


@settings(max_examples=40, deadline=None)
@given(names=st.lists(NAMES, min_size=1, max_size=12), values=st.lists(st.integers(0, 2) | st.none(), min_size=12))
def test_tiles_hold_their_whole_texts_and_do_not_overlap(names: list[str], values: list[int | None]) -> None:
    """Tiles of a row may grow with their names, but never into the next."""
    tiles = tuple(Tile(str(i), name, i % 4, i // 4, "12", values[i]) for i, name in enumerate(names))
    layout = layout_tilemap(TileMap("Kartta", tiles, SCALE))

    assert overlapping(layout.boxes()) == []
    for placed in layout.tiles:
        assert all(text.box.x >= placed.box.x and text.box.right <= placed.box.right for text in placed.texts)
        assert all(text.box.y >= placed.box.y and text.box.bottom <= placed.box.bottom for text in placed.texts)


def test_missing_value_is_hatched_and_said() -> None:
    """No value is neither nought nor the palest class; the legend says what it means."""
    svg = tilemap_svg(TILES)

    assert svg.count('stroke-width="0.8" fill="none"') == 2 + 1  # Two tiles, and the legend.
    assert "ei tietoa" in svg
    assert "ei tietoa" not in tilemap_svg(replace(TILES, tiles=TILES.tiles[:2], outside=()))


def test_ring_runs_around_its_tiles_and_not_between_them() -> None:
    """Two tiles above each other have six outer edges."""
    ring = layout_tilemap(TILES).ring

    assert ring is not None
    assert len(re.findall("M", ring.path)) == 6


@settings(max_examples=40, deadline=None)
@given(places=st.lists(st.tuples(POINTS, NAMES), min_size=1, max_size=40))
def test_names_lie_neither_on_each_other_nor_on_dots(places: list[tuple[tuple[float, float], str]]) -> None:
    """However close the dots are; a name that finds no room is left out, never cut."""
    dots = tuple(Dot(str(i), name, x, y, "5", i % 3) for i, ((x, y), name) in enumerate(places))
    layout = layout_dotmap(DotMap("Kartta", dots, SCALE))
    texts = [text.box for text in layout.texts()]

    assert overlapping(texts) == []
    assert not [(text, dot) for text in texts for dot in layout.dots if text.overlaps(dot.box)]
    assert all(Box(0, 0, layout.frame.width, layout.frame.height).overlaps(box) for box in texts)
    for name in layout.names:
        words = "".join(name.text.lines).replace("\u2010", "").replace(" ", "")
        assert words == clean(dots[int(name.dot)].label).replace(" ", "") + "5"


def test_most_important_dot_is_named_first() -> None:
    """Where one name may be given, the first dot has it; north is up and east is right."""
    layout = layout_dotmap(DotMap("Kartta", (HELSINKI, TURKU), SCALE, names=1))
    helsinki, turku = layout.dots

    assert [name.dot for name in layout.names] == ["h"]
    assert helsinki.x > turku.x
    assert helsinki.y > turku.y
    assert helsinki.radius > turku.radius


def test_wrong_input_is_refused_by_name() -> None:
    """An id used twice, and more dots than can be told apart."""
    with pytest.raises(DuplicateNode, match="'a'"):
        tilemap_svg(replace(TILES, tiles=TILES.tiles[:1] * 2))
    with pytest.raises(DuplicateNode, match="'h'"):
        dotmap_svg(DotMap("", (HELSINKI, HELSINKI), SCALE))
    with pytest.raises(TooManyNodes, match="50000 nodes are too many for this picture; it shows at most 600"):
        dotmap_svg(DotMap("", tuple(Dot(str(i), "", 25, 61) for i in range(50_000)), SCALE))


def test_hostile_text_is_text_and_nothing_at_all_is_a_page() -> None:
    """Markup in labels makes no element, an unsafe address no link, and an empty map still has its frame."""
    for text, href in zip(HOSTILE, HOSTILE_HREFS, strict=True):
        scale = Scale(text, (text,), text, text)
        for svg in (
            tilemap_svg(TileMap(text, (Tile("a", text, 0, 0, text, 0, href, text),), scale, description=text)),
            dotmap_svg(DotMap(text, (Dot("a", text, 25, 61, text, 0, href),), scale, source=text)),
        ):
            assert "<script" not in svg
            assert "<img" not in svg
            assert "<a " not in svg
    for svg in (tilemap_svg(TileMap("Tyhjä", (), SCALE)), dotmap_svg(DotMap("Tyhjä", (), SCALE))):
        assert ">Tyhjä<" in svg


@pytest.mark.parametrize("steps", [1, 2, 3, 4, 5])
def test_classes_grow_darker_and_their_text_reads_well(steps: int) -> None:
    """WCAG 2.2, 1.4.3: at least 4.5 : 1; the ramp is in the order of lightness."""
    colours = [colour_of(step, steps) for step in range(steps)]

    assert [RAMP.index(colour) for colour in colours] == sorted({RAMP.index(colour) for colour in colours})
    assert all(_contrast(text_on(step, steps), colour) >= 4.5 for step, colour in enumerate(colours))


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
