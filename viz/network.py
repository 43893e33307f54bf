"""Nodes and edges as a networkx graph, and back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

import networkx as nx

from viz.errors import DuplicateNode, UnknownNode
from viz.model import Edge, Node


def to_graph(nodes: Iterable[Node], edges: Iterable[Edge]) -> nx.MultiDiGraph[str]:
    """A directed graph of these nodes and edges; every other field is a text attribute, as GraphML and GEXF want it.

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
        graph.add_edge(edge.source, edge.target, kind=edge.kind, label=edge.label)
    return graph


def from_graph(graph: nx.MultiDiGraph[str]) -> tuple[tuple[Node, ...], tuple[Edge, ...]]:
    """The nodes and edges of a graph that ``to_graph`` made; edges come in the order of their first node."""
    nodes = tuple(Node(id=node_id, **attributes) for node_id, attributes in graph.nodes(data=True))
    edges = tuple(
        Edge(source, target, data.get("kind", ""), data.get("label", ""))
        for source, target, data in graph.edges(data=True)
    )
    return nodes, edges
