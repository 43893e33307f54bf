"""Pictures on paper: fitted to a sheet, and as PDF and PNG.

Typst draws both from the SVG itself, so that all three look the same; in the PDF text stays text in an embedded font,
and the page is as large as the picture says.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from importlib.resources import files
from typing import Final, Literal, NamedTuple
from xml.etree import ElementTree as ET

import typst

from viz.errors import SheetTooSmall
from viz.geometry import number
from viz.text import clean

MM_PER_INCH: Final = 25.4
PX_PER_INCH: Final = 96  # CSS 2.2, section 4.3.2.
PT_PER_INCH: Final = 72


class Sheet(NamedTuple):
    """A sheet of paper in mm (ISO 216) and the smallest letters that are readable on it, in points."""

    short: float
    long: float
    least: float


SHEETS: Final[Mapping[str, Sheet]] = {"a4": Sheet(210, 297, 7.0), "a3": Sheet(297, 420, 6.5)}
_MARGIN: Final = 8.0  # mm; what most office printers leave white is less.
_LARGEST: Final = 1.4  # A small picture is enlarged by no more: it would shout.
_SVG: Final = "http://www.w3.org/2000/svg"
_RESOLUTION: Final = 200.0  # Pixels an inch of a PNG: sharp on paper, and an A3 is still under a few megabytes.


def fitted(svg: str, size: str) -> str:
    """The picture on a sheet, upright or across as it fills it better, in millimetres; nothing else changes.

    Raises:
        SheetTooSmall: its smallest letters could not be read; tells the sizes in points.
    """
    ET.register_namespace("", _SVG)
    root = ET.fromstring(svg)  # noqa: S314 - made by this package
    sheet = SHEETS[size]
    width, height = (float(part) for part in root.get("viewBox", "").split()[2:])
    pages = ((sheet.short, sheet.long), (sheet.long, sheet.short))
    scale, (across, down) = max(
        (min((page[0] - 2 * _MARGIN) / width, (page[1] - 2 * _MARGIN) / height), page) for page in pages
    )
    scale = min(scale, _LARGEST * MM_PER_INCH / PX_PER_INCH)
    smallest = min(float(text.get("font-size", "16")) for text in root.iter(f"{{{_SVG}}}text"))
    points = smallest * scale * PT_PER_INCH / MM_PER_INCH
    if points < sheet.least:
        raise SheetTooSmall(size, points, sheet.least)
    room_x, room_y = across / scale, down / scale
    # The white background covers the whole sheet, with the picture in the middle of its upper edge.
    x, y = (width - room_x) / 2, -_MARGIN / scale
    for name, value in zip(("width", "height"), (across, down), strict=True):
        root.set(name, f"{number(value)}mm")
    root.set("viewBox", " ".join(map(number, (x, y, room_x, room_y))))
    background = root.find(f"{{{_SVG}}}rect")
    if background is not None:
        for name, value in zip(("x", "y", "width", "height"), (x, y, room_x, room_y), strict=True):
            background.set(name, number(value))
    return ET.tostring(root, encoding="unicode")


def sheets_for(svg: str) -> list[str]:
    """The sheets on which the smallest letters of a picture can be read, the smallest first."""
    found = []
    for size in SHEETS:
        with suppress(SheetTooSmall):
            fitted(svg, size)
            found.append(size)
    return found


def as_pdf(svg: str, title: str, language: str) -> bytes:
    """The picture as a PDF of one page, tagged with its title and language; the same input gives the same bytes."""
    return _drawn(svg, title, language, "pdf")


def as_png(svg: str, title: str, language: str) -> bytes:
    """The picture as a PNG."""
    return _drawn(svg, title, language, "png")


def _drawn(svg: str, title: str, language: str, form: Literal["pdf", "png"]) -> bytes:
    root = ET.fromstring(svg)  # noqa: S314 - made by this package
    width, height = (_points(root.get(name, "")) for name in ("width", "height"))
    return typst.compile(
        str(files("viz") / "sheet.typ"),
        font_paths=[str(files("font_source_sans_pro") / "files")],
        sys_inputs={
            "picture": svg,
            "title": clean(title),
            "language": language,
            "width": f"{width:.3f}",
            "height": f"{height:.3f}",
        },
        format=form,
        ppi=_RESOLUTION,
    )


def _points(length: str) -> float:
    """A length in millimetres, or in px, as points."""
    if length.endswith("mm"):
        return float(length.removesuffix("mm")) / MM_PER_INCH * PT_PER_INCH
    return float(length) / PX_PER_INCH * PT_PER_INCH
