"""Measuring, wrapping and cleaning of text, and the embedded font."""

from __future__ import annotations

import base64
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from viz import LATIN, font_face_css
from viz.fontface import COMMON
from viz.text import HYPHEN, clean, font_bytes, measure, wrap

from .samples import NAMES


def test_the_font_has_every_letter_of_finnish_swedish_and_the_sami_names() -> None:
    """Nothing that our sources write is drawn by some other font."""
    wanted = set("äöåÄÖÅéüšžŠŽđŋ–—”“’…•§½")

    for weight in ("regular", "semibold"):
        assert wanted - set(map(chr, TTFont(BytesIO(font_bytes(weight))).getBestCmap())) == set()


def test_width_is_the_sum_of_the_advances() -> None:
    """The font's own numbers: 504 for a and ä, 200 for a space, of 1000; a break is as wide as a hyphen."""
    assert [round(measure(text, 1000), 3) for text in ("", "a", "ä", " ", "aä ")] == [0, 504, 504, 200, 1208]
    assert measure("Lahti", 26) == pytest.approx(2 * measure("Lahti", 13))
    assert measure(HYPHEN, 13) == measure("-", 13)
    assert measure("Lahti", 13, "semibold") > measure("Lahti", 13)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Vauvaverkko", ("Vauvaverkko",)),
        ("Kylien yhdistysten verkosto", ("Kylien yhdistysten", "verkosto")),
        ("LAPE-yhteistyöryhmä alueella", ("LAPE-yhteistyöryhmä", "alueella")),
        ("Hyvinvointisuunnitelmatyöryhmä", ("Hyvinvointi‐", "suunnitelmatyöryhmä")),
        ("Yhdyspintaneuvottelukunta", ("Yhdyspinta‐", "neuvottelukunta")),
        ("Samverkansdelegationen", ("Samverkans‐", "delegationen")),
        ("Kulttuurikasvatuksellinen", ("Kulttuurikasvatuksel‐", "linen")),
        ("", ("",)),
    ],
)
def test_lines_break_at_spaces_then_hyphens_then_syllables(text: str, lines: tuple[str, ...]) -> None:
    """A label is divided where a reader of Finnish would divide it."""
    assert wrap(text, 125, 13) == lines


def test_lines_are_about_equally_long() -> None:
    """A last word does not hang alone under a full line."""
    assert wrap("Elintapaneuvonta ja toimintakyvyn edistäminen", 220, 13) == (
        "Elintapaneuvonta ja",
        "toimintakyvyn edistäminen",
    )


@given(text=NAMES, width=st.integers(40, 400))
def test_wrapping_keeps_every_letter_and_the_width(text: str, width: int) -> None:
    """However narrow the room, nothing is cut and no line is too long."""
    lines = wrap(text, width, 13)

    assert "".join(lines).replace(HYPHEN, "").replace(" ", "") == clean(text).replace(" ", "")
    assert max(measure(line, 13) for line in lines) <= width + 0.01


@given(text=st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    """Clean text is clean."""
    assert clean(clean(text)) == clean(text)


def test_cleaning_composes_letters_and_drops_what_no_document_may_hold() -> None:
    """Letters in two parts, control characters, lone surrogates and direction marks do not reach a picture."""
    assert clean("  Pa\u0308ij\x00a\u0308t\ud800-\u202eHa\u0308me\n\tver\u2011kosto ") == "Päijät-Häme ver-kosto"


def test_the_embedded_font_holds_the_characters_asked_for_and_its_licence() -> None:
    """A subset has the common letters and the copyright line, goes by its own name, and is the same every time."""
    css = font_face_css({"regular": frozenset("Yö–"), "semibold": frozenset()})
    font = TTFont(BytesIO(base64.b64decode(css.split("base64,")[1].split(")")[0])))

    assert set(map(chr, font.getBestCmap())) == COMMON
    assert font["name"].getDebugName(1) == "Yhdyspinta Text"
    assert "SIL Open Font License" in str(font["name"].getDebugName(13))
    assert css.count("@font-face") == 1
    assert css == font_face_css({"regular": frozenset("abc")})
    assert set("Yö–") <= COMMON
    assert set("äöå–”’") <= LATIN


def test_a_rare_letter_is_cut_out_with_the_others_of_its_text() -> None:
    """A text with a letter that is not common is given its own letters, and no more."""
    css = font_face_css({"regular": frozenset("Iŋa")})
    font = TTFont(BytesIO(base64.b64decode(css.split("base64,")[1].split(")")[0])))

    assert set(map(chr, font.getBestCmap())) == set("Iŋa")
