"""The mind map: readable, complete, joined where a leaf stands under several themes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viz import Branch, DuplicateNode, MindMap, MissingLabel, Node, TooManyNodes, UnknownKind, mindmap_svg
from viz.block import TextBlock
from viz.mindmap_page import MOST_LEAVES, MindMapLayout, layout_mindmap
from viz.mindmap_sides import divide
from viz.text import HYPHEN, clean

from .samples import LABELS, MIND_MAP, NAMES, overlapping, points_on


@st.composite
def mind_maps(draw: st.DrawFn) -> MindMap:
    """Up to nine themes; leaves are drawn from one pool, so that many stand under several."""
    pool = [
        Node(
            f"n{i}",
            name,
            draw(st.sampled_from(["network", "forum", "body"])),
            status=draw(st.sampled_from(["", "ended"])),
        )
        for i, name in enumerate(draw(st.lists(NAMES, max_size=24)))
    ]
    branches = []
    for i in range(draw(st.integers(0, 9))):
        leaves = draw(st.lists(st.sampled_from(pool), max_size=9, unique=True)) if pool else []
        branches.append(Branch(f"b{i}", draw(NAMES), tuple(leaves), note=draw(NAMES)))
    return MindMap(draw(NAMES), draw(NAMES), tuple(branches), source=draw(NAMES))


def told(block: TextBlock) -> str:
    """The text of a block without the breaks that wrapping made."""
    return "".join(block.lines).replace(HYPHEN, "").replace(" ", "")


def bare(text: str) -> str:
    """A label as ``told`` gives it."""
    return clean(text).replace(" ", "")


def crossed(layout: MindMapLayout) -> list[str]:
    """The texts outside boxes that a dashed curve runs through."""
    texts = [text for branch in layout.branches for text in branch.texts()]
    points = [point for join in layout.joins for point in points_on(join.path)]
    return [
        told(text)
        for text in texts
        if any(text.box.x < x < text.box.right and text.box.y + 1 < y < text.box.bottom - 1 for x, y in points)
    ]


@settings(max_examples=60, deadline=None)
@given(mindmap=mind_maps())
def test_nothing_overlaps_nothing_is_cut_and_no_curve_crosses_a_text(mindmap: MindMap) -> None:
    """Whatever the names, every label is there in full, with room of its own, inside the page."""
    layout = layout_mindmap(mindmap, LABELS)
    boxes = list(layout.boxes())

    assert overlapping(boxes) == []
    assert crossed(layout) == []
    assert all(box.x >= 0 and box.y >= 0 for box in boxes)
    assert all(box.right <= layout.frame.width and box.bottom <= layout.frame.height for box in boxes)
    for placed in layout.branches:
        assert told(placed.label) == bare(placed.branch.label)
        assert [told(leaf.label) for leaf in placed.leaves] == [bare(leaf.label) for leaf in placed.branch.leaves]


@settings(max_examples=40, deadline=None)
@given(mindmap=mind_maps())
def test_every_place_of_a_shared_leaf_is_joined_to_the_others(mindmap: MindMap) -> None:
    """Following the curves from any place of a leaf leads to all its themes."""
    layout = layout_mindmap(mindmap, LABELS)
    themes: dict[str, list[str]] = {}
    for branch in mindmap.branches:
        for leaf in branch.leaves:
            themes.setdefault(leaf.id, []).append(branch.id)
    for leaf_id, under in themes.items():
        reached = {under[0]}
        for _ in under:
            reached |= {
                t for join in layout.joins if join.node_id == leaf_id and reached & {*join.themes} for t in join.themes
            }
        assert reached == set(under)


def test_shared_leaf_names_its_other_themes_and_has_one_curve() -> None:
    """The villages' network stands under two themes, each naming the other, joined once."""
    layout = layout_mindmap(MIND_MAP, LABELS)
    also = {
        leaf.theme: " ".join(leaf.also.lines)
        for branch in layout.branches
        for leaf in branch.leaves
        if leaf.node.id == "kylat" and leaf.also
    }

    assert also == {
        "osallisuus": "Myös: Sote-palveluiden saavutettavuus",
        "sote": "Myös: Osallisuuden edistäminen",
    }
    assert [join.themes for join in layout.joins if join.node_id == "kylat"] == [("osallisuus", "sote")]
    assert mindmap_svg(MIND_MAP, LABELS).count('stroke-dasharray="5 3.5"') == 2 + 1  # Two curves and the legend.


def test_theme_without_leaves_says_so() -> None:
    """The caller's note stands where the leaves would."""
    (empty,) = [branch for branch in layout_mindmap(MIND_MAP, LABELS).branches if not branch.leaves]

    assert empty.note is not None
    assert empty.note.lines == ("Ei alueellista verkostoa.",)


def test_large_map_is_close_to_a_landscape_a3() -> None:
    """Twelve themes with seven leaves each fill a sheet; letters stay above 8 points."""
    branches = tuple(
        Branch(
            f"b{i}",
            f"Teema {i}",
            tuple(Node(f"{i}-{j}", f"Alueellinen verkosto {j} kunnille", "network") for j in range(7)),
        )
        for i in range(12)
    )
    frame = layout_mindmap(replace(MIND_MAP, branches=branches), LABELS).frame

    assert 1.2 < frame.width / frame.height < 1.6
    assert 14 * min(420 / frame.width, 297 / frame.height) > 2.8


def test_sides_balance_and_keep_themes_with_a_common_leaf_together() -> None:
    """Heights alone would part the first two themes; their common leaf keeps them on one side."""
    assert divide([], []) == ((), ())
    assert divide([100, 100, 100, 100], []) == ((0, 1), (2, 3))
    assert divide([100, 100, 100, 100], [frozenset({0, 3})]) == ((0, 3), (1, 2))
    assert divide([300, 100, 100, 100], [frozenset({0, 1})]) == ((0,), (1, 2, 3))
    assert divide([10] * 20, []) == (tuple(range(10)), tuple(range(10, 20)))


def test_more_than_can_be_read_is_refused() -> None:
    """Fifty thousand leaves are counted, not drawn."""
    leaves = tuple(Node(f"n{i}", f"Verkosto {i}", "network") for i in range(50_000))
    with pytest.raises(TooManyNodes) as caught:
        mindmap_svg(replace(MIND_MAP, branches=(Branch("a", "Teema", leaves),)), LABELS)

    assert (caught.value.count, caught.value.most) == (50_001, MOST_LEAVES)


def test_wrong_input_is_refused_by_name() -> None:
    """A leaf twice under one theme, a theme twice, a kind without a style or a label."""
    leaf = Node("n", "Verkosto", "network")

    def draw(*branches: Branch) -> None:
        mindmap_svg(replace(MIND_MAP, branches=branches), LABELS)

    with pytest.raises(DuplicateNode, match="'n'"):
        draw(Branch("a", "A", (leaf, leaf)))
    with pytest.raises(DuplicateNode, match="'a'"):
        draw(Branch("a", "A"), Branch("a", "B"))
    with pytest.raises(UnknownKind, match="'verkko'"):
        draw(Branch("a", "A", (replace(leaf, kind="verkko"),)))
    with pytest.raises(UnknownKind, match="'gone'"):
        draw(Branch("a", "A", (replace(leaf, status="gone"),)))
    with pytest.raises(MissingLabel, match="'document'"):
        draw(Branch("a", "A", (replace(leaf, kind="document"),)))
    with pytest.raises(MissingLabel, match="'also'"):
        mindmap_svg(MIND_MAP, replace(LABELS, also=""))
