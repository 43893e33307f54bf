"""Labels as no one would choose them: long, from right to left, pictures, markup, none at all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.maps.measuring import lines, overlaps, page
from viz import Branch, Column, Edge, Layered, MindMap, Node, as_pdf, layered_svg, mindmap_svg, wheel_svg
from viz.text import HYPHEN, clean

from .samples import LABELS

ODD = (
    "Hyvinvointialueenverkosto" * 8,
    "a" * 200,
    "شبكة الرعاية الاجتماعية في المقاطعة",
    "\u202eoikealta\u202c vasemmalle",
    "👩‍👩‍👧‍👦 Perheverkosto 🇫🇮",
    "</script><script>alert(1)</script>",
    "",
)
NODES = tuple(Node(f"n{index}", label, "network") for index, label in enumerate(ODD))
THEMES = tuple(Branch(f"t{index}", label or "–", NODES) for index, label in enumerate(ODD[:3]))
MIND_MAP = MindMap(ODD[4], ODD[2], THEMES, source=ODD[5], description=ODD[0])
LAYERED = Layered(
    ODD[5],
    (
        Column(ODD[0], NODES),
        Column(ODD[2], tuple(Node(f"i{index}", label, "interface", group=label) for index, label in enumerate(ODD))),
    ),
    tuple(Edge(f"n{index}", f"i{index}", "owner") for index in range(len(ODD))),
    source=ODD[4],
)
EACH = pytest.mark.parametrize(
    ("draw", "chart"),
    [(mindmap_svg, MIND_MAP), (wheel_svg, MIND_MAP), (layered_svg, LAYERED)],
    ids=["mindmap", "wheel", "layered"],
)


@EACH
def test_odd_label_is_whole_and_keeps_to_its_room(draw: Callable[..., str], chart: Any) -> None:
    """No letter is lost, no text lies on another, and none leaves the page."""
    svg = draw(chart, LABELS)
    found, room = lines(svg), page(svg)
    words = "".join(line.text for line in found)

    assert overlaps(found) == []
    assert [line.text for line in found if line.box.x < 0 or line.box.right > room.right + 0.1] == []
    assert [line.text for line in found if line.box.y < 0 or line.box.bottom > room.bottom + 0.1] == []
    for label in ODD:
        assert _letters(clean(label)) in _letters(words)


@EACH
def test_odd_label_can_be_printed(draw: Callable[..., str], chart: Any) -> None:
    """The PDF is made, markup being text in it as well."""
    assert as_pdf(draw(chart, LABELS), chart.title, "fi").startswith(b"%PDF-")


def _letters(text: str) -> str:
    """A text without spaces and breaks."""
    return "".join(character for character in text if character not in f" -{HYPHEN}")
