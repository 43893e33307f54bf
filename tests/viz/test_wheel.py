"""The wheel: readable from every side, complete, joined where a leaf stands under several themes."""

from __future__ import annotations

from dataclasses import replace
from math import cos, pi, radians

import pytest
from hypothesis import given, settings

from tests.maps.measuring import lines, overlaps, page
from viz import Branch, MindMap, MissingLabel, Node, TooManyNodes, wheel_svg
from viz.wheel_joins import arcs
from viz.wheel_layout import MOST_LEAVES, layout_wheel

from .samples import LABELS, MIND_MAP
from .test_mindmap import bare, mind_maps, told


@settings(max_examples=25, deadline=None)
@given(mindmap=mind_maps())
def test_no_text_lies_on_another_is_cut_or_leaves_the_page(mindmap: MindMap) -> None:
    """Whatever the names, every label is there in full, with room of its own along its spoke."""
    svg = wheel_svg(mindmap, LABELS, embed_font=False)
    found, room = lines(svg), page(svg)
    layout = layout_wheel(mindmap, LABELS)

    assert overlaps(found) == []
    assert [line.text for line in found if line.box.x < 0 or line.box.right > room.right + 0.1] == []
    assert [line.text for line in found if line.box.y < 0 or line.box.bottom > room.bottom + 0.1] == []
    for sector in layout.sectors:
        assert told(sector.label.block) == bare(sector.branch.label)
        assert [told(leaf.label.block) for leaf in sector.leaves] == [bare(leaf.label) for leaf in sector.branch.leaves]


@settings(max_examples=25, deadline=None)
@given(mindmap=mind_maps())
def test_no_text_is_upside_down_and_no_two_curves_share_a_lane_where_they_meet(mindmap: MindMap) -> None:
    """A reader need not turn the sheet by more than a quarter; each curve can be followed."""
    layout = layout_wheel(mindmap, LABELS)
    turned = [text.degrees for sector in layout.sectors for text in sector.texts()]

    assert [degrees for degrees in turned if cos(radians(degrees)) < -1e-9] == []
    for index, join in enumerate(layout.joins):
        assert [
            other for other in layout.joins[:index] if other.lane == join.lane and other.meets(join.start, join.end)
        ] == []


def test_shared_leaf_is_joined_the_short_way_round() -> None:
    """Three places have two arcs, which leave out the widest gap; a leaf of one place has none."""
    found = arcs([("a", "x", 0.2), ("a", "y", 6.0), ("a", "z", 0.9), ("b", "x", 1.0)])

    assert [(arc.themes, round(arc.start, 2), round(arc.end, 2)) for arc in found] == [
        (("y", "x"), 6.0, round(0.2 + 2 * pi, 2)),
        (("x", "z"), 0.2, 0.9),
    ]


def test_shared_leaf_names_its_other_themes() -> None:
    """The villages' network stands under two themes, each naming the other."""
    also = {
        leaf.theme: " ".join(leaf.also.block.lines)
        for sector in layout_wheel(MIND_MAP, LABELS).sectors
        for leaf in sector.leaves
        if leaf.node.id == "kylat" and leaf.also
    }

    assert also == {"osallisuus": "Myös: Sote-palveluiden saavutettavuus", "sote": "Myös: Osallisuuden edistäminen"}
    with pytest.raises(MissingLabel, match="'also'"):
        wheel_svg(MIND_MAP, replace(LABELS, also=""))


def test_theme_without_leaves_says_so() -> None:
    """The caller's note stands where the leaves would."""
    (empty,) = [sector for sector in layout_wheel(MIND_MAP, LABELS).sectors if not sector.leaves]

    assert empty.note is not None
    assert " ".join(empty.note.block.lines) == "Ei alueellista verkostoa."


def test_more_than_can_be_read_is_refused() -> None:
    """Fifty thousand leaves are counted, not drawn."""
    leaves = tuple(Node(f"n{i}", f"Verkosto {i}", "network") for i in range(50_000))
    with pytest.raises(TooManyNodes) as caught:
        wheel_svg(replace(MIND_MAP, branches=(Branch("a", "Teema", leaves),)), LABELS)

    assert (caught.value.count, caught.value.most) == (50_001, MOST_LEAVES)
