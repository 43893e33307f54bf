"""Nodes and edges as a networkx graph, and back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, replace

import networkx as nx

from viz.errors import DuplicateNode, UnknownNode
from viz.model import Edge, NetworkMap, Node


def to_graph(nodes: Iterable[Node], edges: Iterable[Edge]) -> nx.MultiDiGraph[str]:
    """A directed graph of these nodes and edges; every other field is an attribute, as GraphML and GEXF want it.

    Raises:
        DuplicateNode: two nodes share an id.
        UnknownNode: an edge names a node that is not there.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in nodes:
        if node.id in graph:
            raise DuplicateNode(node.id)
        attributes = asdict(node)
        graph.add_node(attributes.pop("id"), **attributes)
    for edge in edges:
        for end in (edge.source, edge.target):
            if end not in graph:
                raise UnknownNode(end)
        attributes = asdict(edge)
        told = {name: value for name, value in attributes.items() if value is not None}
        graph.add_edge(told.pop("source"), told.pop("target"), **told)
    return graph


def from_graph(graph: nx.MultiDiGraph[str]) -> tuple[tuple[Node, ...], tuple[Edge, ...]]:
    """The nodes and edges of a graph that ``to_graph`` made; edges come in the order of their first node."""
    nodes = tuple(Node(id=node_id, **attributes) for node_id, attributes in graph.nodes(data=True))
    edges = tuple(Edge(source, target, **data) for source, target, data in graph.edges(data=True))
    return nodes, edges


def by_thing(chart: NetworkMap) -> NetworkMap:
    """The same with one node for each thing, named by its IRI, however often the picture shows it.

    Where its places in the picture differ in group or detail, it has none; links that become the same are one.
    """
    named = {node.id: node.iri or node.id for node in chart.nodes}
    nodes: dict[str, Node] = {}
    for node in chart.nodes:
        known = nodes.setdefault(named[node.id], replace(node, id=named[node.id], href=node.iri or node.href))
        for name in ("group", "detail"):
            if getattr(known, name) != getattr(node, name):
                known = nodes[known.id] = replace(known, **{name: ""})
    edges = (replace(edge, source=named[edge.source], target=named[edge.target]) for edge in chart.edges)
    centre = named.get(chart.centre, chart.centre)
    return replace(chart, nodes=tuple(nodes.values()), edges=tuple(dict.fromkeys(edges)), centre=centre)
