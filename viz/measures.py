"""How the nodes of a graph hang together, in figures: plain networkx graphs in, results by node out.

Graphs are undirected and without parallel edges; an edge from a node to itself counts for nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import count
from typing import Final, cast

import networkx as nx

MOST_EXACT: Final = 1_000
"""Nodes of a component up to which betweenness is exact; in a larger one it is estimated from SAMPLE of them."""
SAMPLE: Final = 200
_SEED: Final = 0
"""Estimates and communities are drawn by lot, always the same one."""


@dataclass(frozen=True)
class Standing:
    """Where a node stands in its graph."""

    degree: int
    """Its neighbours."""
    betweenness: float
    """The share of the shortest paths between others that lead through it, 0-1 (Freeman 1977)."""
    core: int
    """The largest k for which it is in the k-core (Seidman 1983)."""
    cut: bool
    """Whether its component falls apart without it (Hopcroft and Tarjan 1973)."""
    component: int
    """The component it is in, the largest being 0."""
    community: int
    """The community it is in (Louvain; Blondel and others 2008), the largest being 0."""


def standings(graph: nx.Graph[str]) -> Mapping[str, Standing]:
    """Where each node stands; the same for the same nodes and edges, in whatever order they were added."""
    names, plain = _plain(graph)
    cores, cuts = nx.core_number(plain), set(nx.articulation_points(plain))
    between = _betweenness(plain)
    components = _ranked(nx.connected_components(plain))
    communities = _ranked(nx.community.louvain_communities(plain, seed=_SEED)) if names else {}
    return {
        name: Standing(
            degree=plain.degree[node],
            betweenness=between[node],
            core=cores[node],
            cut=node in cuts,
            component=components[node],
            community=communities[node],
        )
        for node, name in enumerate(names)
    }


def bridges(graph: nx.Graph[str]) -> list[tuple[str, str]]:
    """The edges without which a component falls apart, each with its ends in order (Hopcroft and Tarjan 1973)."""
    names, plain = _plain(graph)
    found = cast(Iterable[tuple[int, int]], nx.bridges(plain))  # The stubs say integers.
    return sorted((names[min(edge)], names[max(edge)]) for edge in found)


def held_alone(graph: nx.Graph[str], holders: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """What each holder holds up alone: its neighbours that have no other; holders without any are left out.

    Holders that are not in the graph hold nothing.
    """
    found = {
        holder: tuple(sorted(each for each in graph.neighbors(holder) if graph.degree[each] == 1 and each != holder))
        for holder in holders
        if holder in graph
    }
    return {holder: things for holder, things in found.items() if things}


def _plain(graph: nx.Graph[str]) -> tuple[list[str], nx.Graph[int]]:
    """The nodes in order, and the graph of their places in it without loops: sums do not depend on hashes of names."""
    names = sorted(graph)
    place = dict(zip(names, count()))
    plain: nx.Graph[int] = nx.Graph()
    plain.add_nodes_from(range(len(names)))
    edges = ((place[a], place[b]) for a, b in graph.edges() if a != b)
    plain.add_edges_from(sorted((min(edge), max(edge)) for edge in edges))
    return names, plain


def _betweenness(graph: nx.Graph[int]) -> Mapping[int, float]:
    """Betweenness as a share of the pairs of the whole graph, worked out component by component."""
    pairs = (len(graph) - 1) * (len(graph) - 2) / 2
    found: dict[int, float] = {}
    for component in nx.connected_components(graph):
        within = graph.subgraph(sorted(component))
        sample = SAMPLE if len(component) > MOST_EXACT else None
        counted = nx.betweenness_centrality(within, k=sample, normalized=False, seed=_SEED)
        found.update({node: paths / pairs if pairs > 0 else 0.0 for node, paths in counted.items()})
    return found


def _ranked(groups: Iterable[Iterable[int]]) -> Mapping[int, int]:
    """The group of each node, the largest first and of equal ones that with the first node."""
    ordered = sorted((sorted(group) for group in groups), key=lambda group: (-len(group), group))
    return {node: rank for rank, group in enumerate(ordered) for node in group}
