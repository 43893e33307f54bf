"""Measures a picture as it was written: where each line of text stands, and how large it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import cos, radians, sin
from typing import NamedTuple
from xml.etree import ElementTree as ET

from viz.block import LEADING
from viz.geometry import Box, around
from viz.text import measure

SVG = "{http://www.w3.org/2000/svg}"
_ROTATE = re.compile(r"rotate\((.*)\)")
_ASCENT = 0.93  # From the top of a line to its baseline, in font sizes, as viz draws it.


Corner = tuple[float, float]


class Line(NamedTuple):
    """A line of text, its room in px, the size of its letters in px, and the corners of its room as it is turned."""

    text: str
    box: Box
    size: float
    corners: tuple[Corner, ...]


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
            room = Box(x, float(span.get("y", "0")) - _ASCENT * size, width, LEADING * size)
            corners = _turned(room, text.get("transform", ""))
            yield Line(words, around(Box(*corner, 0, 0) for corner in corners), size, corners)


def _turned(room: Box, transform: str) -> tuple[Corner, ...]:
    """The corners of a room, clockwise, after ``rotate(degrees x y)``."""
    corners = ((room.x, room.y), (room.right, room.y), (room.right, room.bottom), (room.x, room.bottom))
    found = _ROTATE.fullmatch(transform)
    if not found:
        return corners
    angle, x, y = (float(part) for part in found[1].split())
    turn = complex(cos(radians(angle)), sin(radians(angle)))
    points = (complex(*corner) - complex(x, y) for corner in corners)
    return tuple(((point * turn).real + x, (point * turn).imag + y) for point in points)


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
            if min(line.box.right, other.box.right) - max(line.box.x, other.box.x) > 0.1 and _shared(line, other) > 0.1:
                pairs.append((line.text, other.text))
    return pairs


def _shared(line: Line, other: Line) -> float:
    """How far two rooms reach into each other in px: the least over the directions of their sides."""
    sides = [
        complex(*b) - complex(*a)
        for each in (line, other)
        for a, b in zip(each.corners, each.corners[1:3], strict=False)
    ]
    return min((_along(line, other, side / abs(side)) for side in sides if abs(side)), default=0.0)


def _along(line: Line, other: Line, direction: complex) -> float:
    one, two = ([x * direction.real + y * direction.imag for x, y in each.corners] for each in (line, other))
    return min(max(one), max(two)) - max(min(one), min(two))
