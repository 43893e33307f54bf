"""The map of parties, interfaces and owners."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viz import DuplicateNode, Edge, MissingLabel, Node, Tripartite, UnknownNode, tripartite_svg
from viz.ordering import crossings, settle, uncross
from viz.text import HYPHEN, clean
from viz.tripartite_layout import layout_tripartite

from .samples import LABELS, NAMES, TRIPARTITE, overlapping


@st.composite
def charts(draw: st.DrawFn) -> Tripartite:
    """Three columns of any length in up to three groups, linked at random."""

    def nodes(prefix: str, kind: str) -> tuple[Node, ...]:
        groups = st.sampled_from(["", "a", "b"])
        return tuple(
            Node(f"{prefix}{i}", name, kind, group=draw(groups))
            for i, name in enumerate(draw(st.lists(NAMES, max_size=8)))
        )

    parties, interfaces, owners = nodes("p", "county"), nodes("i", "interface"), nodes("o", "person")
    edges = []
    for others in (parties, owners):
        if interfaces and others:
            pairs = st.tuples(st.sampled_from(interfaces), st.sampled_from(others))
            edges += [Edge(a.id, b.id, "preparer") for a, b in draw(st.lists(pairs, max_size=12))]
    return Tripartite(draw(NAMES), parties, interfaces, owners, tuple(edges))


@settings(max_examples=60, deadline=None)
@given(chart=charts())
def test_nothing_overlaps_and_nothing_is_cut(chart: Tripartite) -> None:
    """Whatever the names and links, each node has one card with its whole name, inside the page."""
    layout = layout_tripartite(chart, LABELS)
    boxes = list(layout.boxes())

    assert overlapping(boxes) == []
    assert all(box.x >= 0 and box.right <= layout.frame.width and box.bottom <= layout.frame.height for box in boxes)
    given_ids = {node.id for node in (*chart.parties, *chart.interfaces, *chart.owners)}
    assert {card.node.id for card in layout.cards if card.node.status != "unnamed"} == given_ids
    for card in layout.cards:
        assert "".join(card.label.lines).replace(HYPHEN, "").replace(" ", "") == clean(card.node.label).replace(" ", "")


def test_interface_without_an_owner_says_so_in_vermillion_with_a_mark_of_its_own() -> None:
    """Housing has no one named; culture has a vacant post; both are plain to see, and differ."""
    layout = layout_tripartite(TRIPARTITE, LABELS)
    missing = {(link.link.left, link.link.right) for link in layout.links if link.link.missing}
    (nobody,) = [card for card in layout.cards if card.node.status == "unnamed"]
    svg = tripartite_svg(TRIPARTITE, LABELS)

    assert nobody.label.lines == ("Ketään ei ole nimetty",)
    assert missing == {("asuminen", nobody.node.id), ("kulttuuri", "avoin")}
    assert svg.count('fill="#d55e00"') == 2 + 2  # The marks of both cards, and both in the legend.
    assert svg.count('stroke="#d55e00"') == 2 + 2  # The edges of both cards, and the links to them.


def test_owner_without_a_group_stands_with_its_interface() -> None:
    """Persons are listed once and still appear under the county they work for."""
    layout = layout_tripartite(TRIPARTITE, LABELS)

    assert [" ".join(block.lines) for block in layout.groups] == ["Pohjois-Pohjanmaa"]
    assert [" ".join(block.lines) for block in layout.headings] == ["Osapuolet", "Yhdyspinnat", "Vastuut"]


def test_edges_may_be_given_either_way_round() -> None:
    """A responsibility that points to its interface is the same link."""
    turned = replace(TRIPARTITE, edges=tuple(Edge(e.target, e.source, e.kind) for e in TRIPARTITE.edges))

    assert tripartite_svg(turned, LABELS) == tripartite_svg(TRIPARTITE, LABELS)


def test_wrong_input_is_refused_by_name() -> None:
    """Unknown ends, links past the middle column, ids used twice, a missing word for nobody, an unnamed link."""
    with pytest.raises(UnknownNode, match="'nowhere'"):
        tripartite_svg(replace(TRIPARTITE, edges=(Edge("nuoriso", "nowhere"),)), LABELS)
    with pytest.raises(UnknownNode, match="'kekalainen'"):
        tripartite_svg(replace(TRIPARTITE, edges=(Edge("pohde", "kekalainen"),)), LABELS)
    with pytest.raises(DuplicateNode, match="'pohde'"):
        tripartite_svg(replace(TRIPARTITE, parties=TRIPARTITE.parties[:1] * 2), LABELS)
    with pytest.raises(MissingLabel, match="'unnamed'"):
        tripartite_svg(TRIPARTITE, replace(LABELS, unnamed=""))
    with pytest.raises(MissingLabel, match="'preparer'"):
        tripartite_svg(TRIPARTITE, replace(LABELS, links={}))


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
