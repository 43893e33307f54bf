"""Pictures on paper."""

from __future__ import annotations

import re
import zlib
from xml.etree import ElementTree as ET

import pytest

from viz import MindMap, SheetTooSmall, as_pdf, as_png, fitted, mindmap_svg, sheets_for
from viz.sheet import SHEETS

from .samples import HOSTILE, LABELS, MIND_MAP

PICTURE = mindmap_svg(MIND_MAP, LABELS)


def attributes(svg: str) -> dict[str, str]:
    """What the root of a picture says of its size."""
    return dict(ET.fromstring(svg).attrib)  # noqa: S314  # our own picture


def inflated(pdf: bytes) -> bytes:
    """A PDF with its compressed streams laid open after it."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    return pdf + b"".join(zlib.decompressobj().decompress(each) for each in streams if each[:1] == b"x")


@pytest.mark.parametrize(("size", "width", "height"), [("a4", "297mm", "210mm"), ("a3", "420mm", "297mm")])
def test_picture_fits_its_sheet_in_millimetres(size: str, width: str, height: str) -> None:
    """A broad picture lies across; the whole of it is inside, margins included."""
    before, after = attributes(PICTURE), attributes(fitted(PICTURE, size))
    x, y, across, down = map(float, after["viewBox"].split())

    assert (after["width"], after["height"]) == (width, height)
    assert across / down == pytest.approx(float(width[:-2]) / float(height[:-2]), rel=0.001)
    assert x < 0
    assert y < 0
    assert x + across > float(before["width"])
    assert y + down > float(before["height"])


def test_text_too_small_to_read_is_refused_with_its_size() -> None:
    """Twice as high a picture has letters half as large; the error tells how large they would be."""
    large = re.sub(r'viewBox="0 0 [\d.]+ [\d.]+"', 'viewBox="0 0 4000 3000"', PICTURE)
    with pytest.raises(SheetTooSmall) as caught:
        fitted(large, "a3")

    assert sheets_for(large) == []
    assert sheets_for(PICTURE) == ["a4", "a3"]
    assert caught.value.points == pytest.approx(12 * (281 / 3000) * 72 / 25.4, rel=0.01)
    assert caught.value.points < SHEETS["a3"].least == 6.5
    assert SHEETS["a4"].least == 7


def test_pdf_is_one_page_of_the_sheet_with_the_font_inside() -> None:
    """A3 in points; both weights are embedded as subsets; the title and the language are in it; always the same."""
    drawn = as_pdf(fitted(PICTURE, "a3"), "Verkostot", "fi")

    objects = inflated(drawn)
    fonts = set(re.findall(rb"/FontName ?/[A-Z]{6}\+(\w+-[A-Za-z]+)", objects))

    assert [list(map(float, each.split())) for each in re.findall(rb"/MediaBox ?\[([^]]*)\]", objects)] == [
        pytest.approx([0, 0, 1190.55, 841.89], abs=0.01)
    ]
    assert fonts == {b"SourceSansPro-Regular", b"SourceSansPro-Semibold"}
    assert re.search(rb"/Lang ?\(fi\)", objects)
    assert b"/ToUnicode" in objects
    assert drawn == as_pdf(fitted(PICTURE, "a3"), "Verkostot", "fi")


def test_png_has_two_hundred_dots_to_the_inch() -> None:
    """An A4 across is 297 by 210 mm."""
    drawn = as_png(fitted(PICTURE, "a4"), "Verkostot", "fi")

    assert drawn.startswith(b"\x89PNG")
    size = (int.from_bytes(drawn[16:20], "big"), int.from_bytes(drawn[20:24], "big"))
    assert size == pytest.approx((297 / 25.4 * 200, 210 / 25.4 * 200), abs=1)


@pytest.mark.parametrize("text", [*HOSTILE, '#eval("1")', "pitkä" * 40, "שלום عالم", "😀 👩‍👩‍👧"])
def test_any_text_is_drawn_and_nothing_of_it_is_carried_out(text: str) -> None:
    """Markup of SVG and of the typesetter, a word of 200 letters, right to left, emoji."""
    chart = MindMap(text, text, MIND_MAP.branches, text, text)

    assert as_pdf(fitted(mindmap_svg(chart, LABELS), "a3"), text, "fi").startswith(b"%PDF-")
