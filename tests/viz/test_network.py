"""Nodes and edges as a graph, and their places on the interactive map."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viz import (
    DuplicateNode,
    Edge,
    NetworkMap,
    Node,
    UnknownNode,
    from_graph,
    layered_positions,
    positions,
    radial_positions,
    to_graph,
)
from viz.geometry import Box
from viz.places import LABEL_SIZE, LINE_HEIGHT, Place, node_lines
from viz.text import measure

from .samples import LAYERED, NAMES, NETWORK_MAP, overlapping


def room(node: Node, place: Place) -> Box:
    """The room of a mark and the label beside it."""
    lines = node_lines(node)
    width, height = 20 + max(measure(line, LABEL_SIZE) for line in lines), len(lines) * LINE_HEIGHT
    return Box(place.x - 7 if place.side == 1 else place.x + 7 - width, place.y - height / 2, width, height)


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

    assert overlapping(room(node, places[node.id]) for node in nodes) == []
    assert places == radial_positions([*hubs, *nodes], edges)


def test_hundreds_of_nodes_make_no_tower() -> None:
    """Past some hundreds, clusters take several columns."""
    nodes = [replace(NETWORK_MAP.nodes[4], id=str(i), group=str(i % 9)) for i in range(900)]
    places = radial_positions(nodes, ()).values()
    width = max(place.x for place in places) - min(place.x for place in places)
    height = max(place.y for place in places) - min(place.y for place in places)

    assert 0.7 < width / height < 2.5


def test_links_of_one_direction_make_layers() -> None:
    """Parties, interfaces and owners stand in three columns; a ring shares one; groups make bands."""
    sample = [node for column in LAYERED.columns for node in column.nodes]
    edges = [Edge(party.id, face.id) for party in sample[:2] for face in sample[2:5]]
    edges += [edge for edge in LAYERED.edges if edge.kind]
    places = layered_positions([replace(node, group="") for node in sample], edges)
    columns = [{places[node.id].x for node in column} for column in (sample[:2], sample[2:5], sample[5:])]

    assert [len(column) for column in columns] == [1, 1, 1]
    assert max(columns[0]) < min(columns[1]) < min(columns[2])
    assert {places["pohde"].side, places["nuoriso"].side, places["avoin"].side} == {-1, 1}
    assert layered_positions(sample, ()) == {}
    assert layered_positions(sample[:2], (Edge("pohde", "kunnat"), Edge("kunnat", "pohde"))) == {}
    assert positions(NetworkMap("t", "fi", sample, tuple(edges))) == layered_positions(sample, edges)
    assert positions(NETWORK_MAP) == radial_positions(NETWORK_MAP.nodes, NETWORK_MAP.edges, "ph")


@settings(max_examples=60, deadline=None)
@given(names=st.lists(NAMES, min_size=2, max_size=30), data=st.data())
def test_no_two_labels_overlap_in_layers(names: list[str], data: st.DataObject) -> None:
    """Columns and bands keep clear of each other, whatever the links."""
    groups = st.sampled_from(["", "a", "b"])
    nodes = [Node(f"n{i}", name, "body", group=data.draw(groups)) for i, name in enumerate(names)]
    ends = st.sampled_from([node.id for node in nodes])
    edges = [Edge(a, b) for a, b in data.draw(st.lists(st.tuples(ends, ends), max_size=20))]
    places = layered_positions(nodes, edges)

    assert set(places) in (set(), {node.id for node in nodes})
    assert overlapping(room(node, places[node.id]) for node in nodes if places) == []
    assert places == layered_positions(nodes, edges)


def test_what_was_placed_lately_is_not_placed_again() -> None:
    """The same nodes and edges under another title have the very same places, which nobody can change."""
    first = positions(NETWORK_MAP)

    assert positions(replace(NETWORK_MAP, title="another")) is first
    with pytest.raises(TypeError):
        first["ph"] = None  # type: ignore[index]
