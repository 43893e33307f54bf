"""Measures a picture as it was written: where each line of text stands, and how large it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree as ET

from viz.block import LEADING
from viz.geometry import Box
from viz.text import measure

SVG = "{http://www.w3.org/2000/svg}"
_ASCENT = 0.93  # From the top of a line to its baseline, in font sizes, as viz draws it.


class Line(NamedTuple):
    """A line of text, its room in px and the size of its letters in px."""

    text: str
    box: Box
    size: float


def lines(svg: str | bytes) -> list[Line]:
    """Every line of a picture's texts."""
    return list(_lines(ET.fromstring(svg)))  # noqa: S314  # our own picture


def _lines(root: ET.Element) -> Iterator[Line]:
    for text in root.iter(f"{SVG}text"):
        size = float(text.get("font-size", "0"))
        weight = "semibold" if text.get("font-weight") == "600" else "regular"
        for span in text.iter(f"{SVG}tspan"):
            words = span.text or ""
            width = measure(words, size, weight)
            x = float(span.get("x", "0")) - {"middle": width / 2, "end": width}.get(text.get("text-anchor", ""), 0.0)
            yield Line(words, Box(x, float(span.get("y", "0")) - _ASCENT * size, width, LEADING * size), size)


def page(svg: str | bytes) -> Box:
    """The room of the whole picture in px."""
    root = ET.fromstring(svg)  # noqa: S314  # our own picture
    x, y, width, height = map(float, re.split(r"[ ,]+", root.get("viewBox", "")))
    return Box(x, y, width, height)


def overlaps(found: list[Line]) -> list[tuple[str, str]]:
    """The texts of which one lies on another; a tenth of a px is forgiven as rounding."""
    ordered = sorted(found, key=lambda line: line.box.y)
    pairs = []
    for index, line in enumerate(ordered):
        for other in ordered[index + 1 :]:
            if other.box.y >= line.box.bottom - 0.1:
                break
            if min(line.box.right, other.box.right) - max(line.box.x, other.box.x) > 0.1:
                pairs.append((line.text, other.text))
    return pairs
