"""Charts in columns."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viz import Column, DuplicateNode, Edge, Layered, MissingLabel, Node, TooManyNodes, UnknownNode, layered_svg
from viz.geometry import Box
from viz.layered_layout import layout_layered
from viz.ordering import crossings, settle, uncross
from viz.text import HYPHEN, clean

from .samples import LABELS, LAYERED, NAMES, overlapping


@st.composite
def charts(draw: st.DrawFn) -> Layered:
    """Two to five columns of any length in up to three groups, linked at random, across columns as well."""

    def nodes(index: int) -> tuple[Node, ...]:
        groups = st.sampled_from(["", "a", "b"])
        kind = ("county", "interface", "person", "forum", "theme")[index]
        names = draw(st.lists(NAMES, max_size=6))
        return tuple(Node(f"{index}-{i}", name, kind, group=draw(groups)) for i, name in enumerate(names))

    columns = [nodes(index) for index in range(draw(st.integers(2, 5)))]
    edges = []
    for (i, left), (j, right) in combinations(enumerate(columns), 2):
        if left and right:
            pairs = st.tuples(st.sampled_from(left), st.sampled_from(right))
            edges += [Edge(a.id, b.id, "preparer") for a, b in draw(st.lists(pairs, max_size=9 if j - i == 1 else 3))]
    missing = draw(st.sampled_from(["", "Ketään ei ole nimetty"]))
    return Layered(draw(NAMES), tuple(Column(draw(NAMES), column, missing) for column in columns), tuple(edges))


@settings(max_examples=60, deadline=None)
@given(chart=charts())
def test_nothing_overlaps_and_nothing_is_cut(chart: Layered) -> None:
    """Whatever the names and links, each node has one card with its whole name, inside the page."""
    layout = layout_layered(chart, LABELS)
    boxes = list(layout.boxes())

    assert overlapping(boxes) == []
    assert all(box.x >= 0 and box.right <= layout.frame.width and box.bottom <= layout.frame.height for box in boxes)
    given_ids = {node.id for column in chart.columns for node in column.nodes}
    assert {card.node.id for card in layout.cards if card.node.status != "unnamed"} == given_ids
    for card in layout.cards:
        assert "".join(card.label.lines).replace(HYPHEN, "").replace(" ", "") == clean(card.node.label).replace(" ", "")


@settings(max_examples=60, deadline=None)
@given(chart=charts())
def test_link_that_passes_a_column_crosses_no_card(chart: Layered) -> None:
    """It runs level through a gap between the cards of that column."""
    layout = layout_layered(chart, LABELS)
    levels = [(link.points[i], link.points[i + 1]) for link in layout.links for i in range(1, len(link.points) - 1, 2)]

    assert len(levels) == sum(len(link.link.path) - 2 for link in layout.links)
    for (left, y), (right, same) in levels:
        assert y == same
        assert not [card for card in layout.cards if Box(left, y - 1, right - left, 2).overlaps(card.box)]


def test_interface_without_an_owner_says_so_in_vermillion_with_a_mark_of_its_own() -> None:
    """Housing has no one named; culture has a vacant post; both are plain to see, and differ."""
    layout = layout_layered(LAYERED, LABELS)
    missing = {link.link.path for link in layout.links if link.link.missing}
    (nobody,) = [card for card in layout.cards if card.node.status == "unnamed"]
    svg = layered_svg(LAYERED, LABELS)

    assert nobody.label.lines == ("Ketään ei ole nimetty",)
    assert missing == {("asuminen", nobody.node.id), ("kulttuuri", "avoin")}
    assert svg.count('fill="#d55e00"') == 2 + 2  # The marks of both cards, and both in the legend.
    assert svg.count('stroke="#d55e00"') == 2 + 2  # The edges of both cards, and the links to them.


def test_owner_without_a_group_stands_with_its_interface() -> None:
    """Persons are listed once and still appear under the county they work for."""
    layout = layout_layered(LAYERED, LABELS)

    assert [" ".join(block.lines) for block in layout.groups] == ["Pohjois-Pohjanmaa"]
    assert [" ".join(block.lines) for block in layout.headings] == ["Osapuolet", "Yhdyspinnat", "Vastuut"]


def test_edges_may_be_given_either_way_round() -> None:
    """A responsibility that points to its interface is the same link."""
    turned = replace(LAYERED, edges=tuple(Edge(e.target, e.source, e.kind) for e in LAYERED.edges))

    assert layered_svg(turned, LABELS) == layered_svg(LAYERED, LABELS)


def test_wrong_input_is_refused_by_name() -> None:
    """Unknown ends, links within a column, ids used twice, an unnamed link, more than anyone can follow."""
    parties, faces, owners = LAYERED.columns
    with pytest.raises(UnknownNode, match="'nowhere'"):
        layered_svg(replace(LAYERED, edges=(Edge("nuoriso", "nowhere"),)), LABELS)
    with pytest.raises(UnknownNode, match="'kunnat'"):
        layered_svg(replace(LAYERED, edges=(Edge("pohde", "kunnat"),)), LABELS)
    with pytest.raises(DuplicateNode, match="'pohde'"):
        layered_svg(replace(LAYERED, columns=(replace(parties, nodes=parties.nodes[:1] * 2), faces, owners)), LABELS)
    with pytest.raises(MissingLabel, match="'preparer'"):
        layered_svg(LAYERED, replace(LABELS, links={}))
    many = tuple(Node(str(i), str(i), "person") for i in range(50_000))
    with pytest.raises(TooManyNodes, match="50005 nodes are too many for this picture; it shows at most 600"):
        layered_svg(replace(LAYERED, columns=(parties, faces, Column("", many))), LABELS)


def test_crossings_are_counted() -> None:
    """Two links cross where their ends stand in opposite orders; links that share an end do not."""
    links = [("a", "x"), ("b", "y"), ("a", "y")]

    assert crossings([["a", "b"], ["x", "y"]], links) == 0
    assert crossings([["a", "b"], ["y", "x"]], [*links, ("b", "x")]) == 1
    assert crossings([["a", "b"], ["y", "x"]], [("a", "x"), ("b", "y")]) == 1
    assert crossings([["b", "a"], ["x", "y"]], links) == 1


def test_columns_are_untangled() -> None:
    """A tangle that can be undone is undone; what is untangled keeps the order given."""
    links = [("a", "z"), ("b", "y"), ("c", "x")]

    assert crossings(uncross([["a", "b", "c"], ["x", "y", "z"]], links), links) == 0
    assert uncross([["c", "b", "a"], ["x", "y", "z"]], links) == (("c", "b", "a"), ("x", "y", "z"))


def test_boxes_settle_as_near_to_their_wish_as_the_others_allow() -> None:
    """Free boxes get their wish; crowded ones share the shift."""
    assert settle([10, 100], [20, 20], 5) == [0, 90]
    assert settle([50, 50], [20, 20], 10) == [25, 55]
    assert settle([50, 40, 300], [20, 20, 20], 0) == [25, 45, 290]
