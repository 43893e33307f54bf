"""Any nodes and arrows as a picture that stands still."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viz import DuplicateNode, Edge, NetworkMap, Node, UnknownNode, relations_svg
from viz.text import clean

from .samples import LABELS, NAMES

SVG = "{http://www.w3.org/2000/svg}"


@st.composite
def charts(draw: st.DrawFn) -> NetworkMap:
    """Nodes of known and unknown kinds, joined at random."""
    kinds = st.sampled_from(["theme", "network", "county", "", "planet"])
    nodes = tuple(Node(f"n{at}", name, draw(kinds)) for at, name in enumerate(draw(st.lists(NAMES, max_size=12))))
    pairs = st.tuples(st.sampled_from(nodes), st.sampled_from(nodes)) if nodes else st.nothing()
    edges = tuple(
        Edge(one.id, other.id, label="x") for one, other in (draw(st.lists(pairs, max_size=15)) if nodes else [])
    )
    return NetworkMap(draw(NAMES), "fi", nodes, edges)


@settings(max_examples=60, deadline=None)
@given(chart=charts())
def test_every_node_is_drawn_with_its_whole_name(chart: NetworkMap) -> None:
    """Whatever the names and edges, as one well-formed document; the same twice."""
    svg = relations_svg(chart, LABELS, embed_font=False)
    root = ElementTree.fromstring(svg)  # noqa: S314
    drawn = "".join("".join(text.itertext()) for text in root.iter(f"{SVG}text")).replace(" ", "").replace("-", "")

    assert svg == relations_svg(chart, LABELS, embed_font=False)
    for node in chart.nodes:
        assert clean(node.label).replace(" ", "").replace("-", "") in drawn
    assert sum(title.text == "x" for title in root.iter(f"{SVG}title")) >= len(chart.edges)


def test_hub_on_the_right_is_named_on_its_left() -> None:
    """Where its arrows do not run."""
    nodes = (Node("a", "Teema", "theme"), Node("b", "Yksi", "network"), Node("c", "Kaksi", "network"))
    root = ElementTree.fromstring(  # noqa: S314
        relations_svg(NetworkMap("x", "fi", nodes, (Edge("b", "a"), Edge("c", "a"))), LABELS, embed_font=False)
    )
    anchors = [("".join(text.itertext()), text.get("text-anchor", "start")) for text in root.iter(f"{SVG}text")]

    # What the legend says of the kind comes after, with the same word.
    assert [each for each in anchors if each[0] in {"Teema", "Yksi", "Kaksi"}][:3] == [
        ("Teema", "end"),
        ("Yksi", "start"),
        ("Kaksi", "start"),
    ]


@pytest.mark.parametrize(
    ("nodes", "edges", "error"),
    [
        ((Node("a", "A", ""), Node("a", "B", "")), (), DuplicateNode),
        ((Node("a", "A", ""),), (Edge("a", "b"),), UnknownNode),
    ],
)
def test_what_is_not_whole_is_refused(nodes: tuple[Node, ...], edges: tuple[Edge, ...], error: type[Exception]) -> None:
    """Two nodes with one id, an edge to nowhere."""
    with pytest.raises(error):
        relations_svg(NetworkMap("x", "fi", nodes, edges), LABELS)
