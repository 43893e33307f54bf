"""The part of the font that a picture needs, as a stylesheet that asks nothing of the outside."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from functools import cache, lru_cache
from io import BytesIO

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from viz.text import Weight, font_bytes

# The licence (OFL) reserves the name "Source" for the unchanged font, so the subset goes by another.
FAMILY = "Yhdyspinta Text"
FONT_STACK = f"'{FAMILY}', 'Source Sans 3', 'Source Sans Pro', sans-serif"
CSS_WEIGHTS: Mapping[Weight, int] = {"regular": 400, "semibold": 600}
# What a page may come to show: Basic Latin, Latin-1, Latin Extended-A, Š and Ž for Sámi, dashes, quotes, bullet.
LATIN = frozenset(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2027))))
# What Finnish, Swedish and English are written with. Cutting takes a quarter of a second, and a picture's exact
# letters are hardly ever those of another: one with these alone is given them all, cut out once.
COMMON = frozenset(map(chr, range(0x20, 0x7F))) | frozenset("ÅÄÖåäöÉéÜüŠšŽž\u00a0\u00ad§°·€–—’”…•")
_LICENCE_NAMES = (0, 13, 14)


def font_face_css(characters: Mapping[Weight, frozenset[str]]) -> str:
    """``@font-face`` rules with the characters of each weight inside as data: URIs (WOFF)."""
    given = {weight: COMMON if needed <= COMMON else needed for weight, needed in characters.items() if needed}
    return "".join(_rule(weight, letters) for weight, letters in sorted(given.items()))


def font_woff(weight: Weight) -> bytes:
    """One weight of the font with all that a page may come to show, as WOFF."""
    return _subset(weight, LATIN)


@lru_cache(maxsize=64)
def _rule(weight: Weight, characters: frozenset[str]) -> str:
    encoded = base64.b64encode(_subset(weight, characters)).decode("ascii")
    return (
        f"@font-face{{font-family:'{FAMILY}';font-weight:{CSS_WEIGHTS[weight]};"
        f"src:url(data:font/woff;base64,{encoded}) format('woff')}}"
    )


def _subset(weight: Weight, characters: frozenset[str]) -> bytes:
    """The font with these characters and their kerning alone, as WOFF; the same bytes every time."""
    # The whole font is large: most pictures need a part of its Latin letters, which is cut out once.
    whole = _latin(weight) if characters <= LATIN else font_bytes(weight)
    font = _cut(whole, characters)
    for name_id in (1, 4):
        font["name"].setName(FAMILY, name_id, 3, 1, 0x409)
    font.flavor = "woff"
    return _written(font)


@cache
def _latin(weight: Weight) -> bytes:
    """The font with the Latin letters alone, as TrueType."""
    return _written(_cut(font_bytes(weight), LATIN))


def _cut(font_file: bytes, characters: frozenset[str]) -> TTFont:
    options = Options(layout_features=["kern"], name_IDs=list(_LICENCE_NAMES), hinting=False)
    # The time of writing would make every picture differ from the last.
    font = TTFont(BytesIO(font_file), recalcTimestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(text="".join(sorted(characters)))
    subsetter.subset(font)
    return font


def _written(font: TTFont) -> bytes:
    written = BytesIO()
    font.save(written)
    return written.getvalue()
