"""Measuring and wrapping text in the embedded font, Source Sans Pro."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO
from typing import Literal

from fontTools.ttLib import TTFont

from viz.hyphenation import last_break

Weight = Literal["regular", "semibold"]

FONT_FILES: Mapping[Weight, str] = {"regular": "SourceSansPro-Regular.ttf", "semibold": "SourceSansPro-Semibold.ttf"}
HYPHEN = "\u2010"  # Marks a break that wrapping made; drawn as the plain hyphen, which labels use.
_FALLBACK_EM = 1.0  # A character that the font lacks is drawn by another; no common one is wider than an em.

# XML 1.0 forbids most of these; bidirectional controls would let a label turn the text around it, the rest are unseen.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
_HYPHENS = str.maketrans("\u2010\u2011", "--")  # The font has neither.
_SPACE = re.compile(r"[ \t\r\n\u2028\u2029]+")
_INNER_BREAK = re.compile(r"(?<=\w\w[-–/])(?=\w\w)")


def clean(text: str) -> str:
    """Return ``text`` composed (NFC), on one line, without characters that no document may hold."""
    return _SPACE.sub(" ", unicodedata.normalize("NFC", _FORBIDDEN.sub("", text).translate(_HYPHENS))).strip(" ")


def font_bytes(weight: Weight) -> bytes:
    """The TrueType file of one weight, from the package ``font-source-sans-pro``."""
    return (files("font_source_sans_pro") / "files" / FONT_FILES[weight]).read_bytes()


@cache
def _advances(weight: Weight) -> dict[int, float]:
    font = TTFont(BytesIO(font_bytes(weight)), lazy=True)
    em = font["head"].unitsPerEm
    widths = font["hmtx"]
    return {code: widths[name][0] / em for code, name in font.getBestCmap().items()}


@lru_cache(maxsize=20_000)
def measure(text: str, size: float, weight: Weight = "regular") -> float:
    """The width of ``text`` in px: the sum of the advances of its glyphs, at ``size`` px.

    Kerning, which the browser applies too, draws letters together: what is drawn is as wide as this or narrower.
    """
    advances = _advances(weight)
    return size * sum(advances.get(ord(character), _FALLBACK_EM) for character in text.translate(_HYPHENS))


@lru_cache(maxsize=20_000)
def wrap(text: str, width: float, size: float, weight: Weight = "regular") -> tuple[str, ...]:
    """Break ``text`` into as few lines as fit into ``width`` px, and make them about equally long.

    Lines break at spaces and after inner hyphens; only a word wider than ``width`` is divided, with ``HYPHEN`` at
    the break. Nothing is left out.
    """
    whole = clean(text)
    lines = _fill(whole, width, size, weight)
    if len(lines) < 2 or any(line.endswith(HYPHEN) for line in lines):
        return lines
    narrow, wide = measure(whole, size, weight) / len(lines), width
    while wide - narrow > 1:
        middle = (narrow + wide) / 2
        attempt = _fill(whole, middle, size, weight)
        if len(attempt) > len(lines) or any(line.endswith(HYPHEN) for line in attempt):
            narrow = middle
        else:
            lines, wide = attempt, middle
    return lines


def _fill(text: str, width: float, size: float, weight: Weight) -> tuple[str, ...]:
    """Lines filled one after the other, each as long as ``width`` allows."""
    lines: list[str] = []
    line = ""
    for piece in _pieces(text):
        if measure((line + piece).rstrip(" "), size, weight) <= width:
            line += piece
            continue
        if line:
            lines.append(line.rstrip(" "))
        *full, line = _divided(piece, width, size, weight)
        lines.extend(full)
    return (*lines, line.rstrip(" "))


def _pieces(text: str) -> list[str]:
    """The parts between which a line may end; each keeps its space or hyphen."""
    words = re.findall(r"[^ ]+ ?", text)
    return [piece for word in words for piece in _INNER_BREAK.split(word)]


def _divided(piece: str, width: float, size: float, weight: Weight) -> list[str]:
    """One piece, or its parts where it is wider than a line; it is divided anywhere if no good place fits."""
    parts: list[str] = []
    rest = piece
    while measure(rest.rstrip(" "), size, weight) > width and len(rest) > 1:
        fitting = 1
        while measure(rest[: fitting + 1] + HYPHEN, size, weight) <= width:
            fitting += 1
        at = last_break(rest, fitting) or fitting
        parts.append(rest[:at] + HYPHEN)
        rest = rest[at:]
    return [*parts, rest]
