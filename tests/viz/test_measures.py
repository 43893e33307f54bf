"""Measures of graphs, by hand on small ones and against igraph on random ones."""

from __future__ import annotations

import igraph
import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from viz.measures import bridges, held_alone, standings

GRAPHS = st.lists(st.tuples(st.integers(0, 14), st.integers(0, 14)), max_size=40).map(
    lambda edges: nx.Graph([(f"n{a:02}", f"n{b:02}") for a, b in edges])
)
"""Graphs of up to fifteen nodes, with loops, and of any number of components."""


def other(graph: nx.Graph[str]) -> tuple[list[str], igraph.Graph]:
    """The same graph for igraph, without loops, which it would count."""
    names = sorted(graph)
    edges = [(names.index(a), names.index(b)) for a, b in graph.edges() if a != b]
    return names, igraph.Graph(len(names), edges)


@given(GRAPHS)
def test_figures_are_those_of_igraph(graph: nx.Graph[str]) -> None:
    """Degree, betweenness, core numbers, articulation points and components agree with another library."""
    names, theirs = other(graph)
    ours = standings(graph)
    pairs = (len(names) - 1) * (len(names) - 2) / 2

    assert list(ours) == names
    assert [ours[name].degree for name in names] == theirs.degree()
    assert [ours[name].core for name in names] == theirs.coreness()
    assert {name for name in names if ours[name].cut} == {names[node] for node in theirs.articulation_points()}
    betweenness = [paths / pairs if pairs > 0 else 0.0 for paths in theirs.betweenness()]
    assert [ours[name].betweenness for name in names] == pytest.approx(betweenness)
    assert {frozenset(name for name in names if ours[name].component == rank) for rank in range(len(names))} - {
        frozenset()
    } == {frozenset(names[node] for node in component) for component in theirs.connected_components()}


@given(GRAPHS)
def test_bridges_are_those_of_igraph(graph: nx.Graph[str]) -> None:
    """The edges without which something falls apart agree with another library."""
    names, theirs = other(graph)
    ends = (theirs.es[edge].tuple for edge in theirs.bridges())

    assert bridges(graph) == sorted((names[min(each)], names[max(each)]) for each in ends)


@given(GRAPHS, st.randoms(use_true_random=False))
def test_order_of_edges_changes_nothing(graph: nx.Graph[str], lot: st.DataObject) -> None:
    """Communities are drawn by lot, but the same graph gives the same ones."""
    edges = [(b, a) for a, b in graph.edges()]
    lot.shuffle(edges)  # type: ignore[attr-defined]  # it is a Random

    assert standings(nx.Graph(edges)) == standings(graph)


def test_barbell_is_measured_as_by_hand() -> None:
    """Two triangles joined by one node: it lies on 9 of 15 paths, and both communities hang on it."""
    graph = nx.Graph([*["ab", "bc", "ca"], *["xy", "yz", "zx"], ("c", "m"), ("m", "x")])
    found = standings(graph)

    assert found["m"].betweenness == pytest.approx(9 / 15)
    assert (found["m"].degree, found["m"].core, found["m"].cut) == (2, 2, True)
    assert {name for name in found if found[name].cut} == {"c", "m", "x"}
    assert found["a"].betweenness == 0
    assert found["a"].community == found["b"].community != found["y"].community == found["z"].community
    assert bridges(graph) == [("c", "m"), ("m", "x")]


def test_components_are_numbered_from_the_largest() -> None:
    """A lone node comes last."""
    graph = nx.Graph(["ab", "bc", "xy"])
    graph.add_node("z")

    assert {name: each.component for name, each in standings(graph).items()} == {
        "a": 0, "b": 0, "c": 0, "x": 1, "y": 1, "z": 2,
    }  # fmt: skip


def test_empty_graph_has_no_standings() -> None:
    """Nothing is measured of nothing."""
    assert standings(nx.Graph()) == {}
    assert bridges(nx.Graph()) == []


def test_what_a_holder_holds_alone_falls_with_it() -> None:
    """Of three things, one has two holders; a holder of that one alone holds nothing up."""
    graph = nx.Graph([("ann", "schools"), ("ann", "culture"), ("bob", "culture"), ("cia", "housing")])

    assert held_alone(graph, ["ann", "bob", "cia", "dan"]) == {"ann": ("schools",), "cia": ("housing",)}
