"""Nodes and edges as a graph, and their places on the interactive map."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viz import DuplicateNode, Edge, Node, UnknownNode, from_graph, radial_positions, to_graph
from viz.geometry import Box
from viz.positions import LABEL_SIZE, LABEL_WIDTH, LINE_HEIGHT
from viz.text import measure, wrap

from .samples import NAMES, NETWORK_MAP, overlapping


def test_graph_and_back_loses_nothing() -> None:
    """Every field and every edge, also parallel ones, survives the way through networkx."""
    edges = (*NETWORK_MAP.edges, Edge("ph", "sote", "owner", "toinen"))
    graph = to_graph(NETWORK_MAP.nodes, edges)
    nodes, again = from_graph(graph)

    assert isinstance(graph, nx.MultiDiGraph)
    assert nodes == NETWORK_MAP.nodes
    assert sorted(again, key=repr) == sorted(edges, key=repr)


def test_graph_can_be_written_as_graphml_and_gexf() -> None:
    """Other tools read it: all attributes are text."""
    graph = to_graph(NETWORK_MAP.nodes, NETWORK_MAP.edges)
    written = BytesIO()
    nx.write_graphml_xml(graph, written)
    nx.write_gexf(graph, written)

    assert b"Kylien yhdistysten verkosto" in written.getvalue()


def test_graph_refuses_ids_used_twice_or_not_at_all() -> None:
    """A graph never silently merges or invents a node."""
    with pytest.raises(DuplicateNode, match="'ph'"):
        to_graph(NETWORK_MAP.nodes[:1] * 2, ())
    with pytest.raises(UnknownNode, match="'x'"):
        to_graph(NETWORK_MAP.nodes, (Edge("ph", "x"),))
    with pytest.raises(UnknownNode, match="'x'"):
        radial_positions(NETWORK_MAP.nodes, (), "x")


def test_members_stand_outward_of_their_first_theme() -> None:
    """The centre is in the middle, hubs on either side, members beyond their hub, labels pointing away."""
    places = radial_positions(NETWORK_MAP.nodes, NETWORK_MAP.edges, "ph")

    assert set(places) == {node.id for node in NETWORK_MAP.nodes}
    assert places["ph"] == (0, 0, 0)
    assert places["osallisuus"].side == places["sote"].side == 0
    for member in ("vanhus", "kylat"):
        assert places[member].side * places[member].x > abs(places["osallisuus"].x)
        assert places[member].x * places["osallisuus"].x > 0


@settings(max_examples=60, deadline=None)
@given(names=st.lists(NAMES, min_size=1, max_size=60), themes=st.integers(0, 6), data=st.data())
def test_no_two_labels_overlap(names: list[str], themes: int, data: st.DataObject) -> None:
    """Marks with the labels beside them keep clear of each other, in every cluster."""
    hubs = [Node(f"t{i}", "Teema", "theme") for i in range(themes)]
    groups = st.sampled_from(["", "a", "b"])
    nodes = [Node(f"n{i}", name, "network", group=data.draw(groups)) for i, name in enumerate(names)]
    edges = [Edge(data.draw(st.sampled_from(hubs)).id, node.id) for node in nodes[::2]] if hubs else []
    places = radial_positions([*hubs, *nodes], edges)
    boxes = []
    for node in nodes:
        x, y, side = places[node.id]
        lines = wrap(node.label, LABEL_WIDTH, LABEL_SIZE)
        width, height = 13 + max(measure(line, LABEL_SIZE) for line in lines), len(lines) * LINE_HEIGHT
        boxes.append(Box(x - 7 if side == 1 else x + 7 - width, y - height / 2, width, height))

    assert overlapping(boxes) == []
    assert places == radial_positions([*hubs, *nodes], edges)


def test_hundreds_of_nodes_make_no_tower() -> None:
    """Past some hundreds, clusters take several columns."""
    nodes = [replace(NETWORK_MAP.nodes[4], id=str(i), group=str(i % 9)) for i in range(900)]
    places = radial_positions(nodes, ()).values()
    width = max(place.x for place in places) - min(place.x for place in places)
    height = max(place.y for place in places) - min(place.y for place in places)

    assert 0.7 < width / height < 2.5
