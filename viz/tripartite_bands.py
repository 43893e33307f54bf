"""The content of a tripartite map in bands, one for each group, such as a county."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from viz.errors import DuplicateNode, MissingLabel, UnknownNode
from viz.model import Edge, Node, Tripartite
from viz.ordering import uncross


@dataclass(frozen=True)
class Band:
    """The nodes of one group in their three columns, top to bottom."""

    group: str
    columns: tuple[tuple[Node, ...], tuple[Node, ...], tuple[Node, ...]]


@dataclass(frozen=True)
class Link:
    """An edge from left to right: its ends' ids, its kind, and whether it leads to a missing owner."""

    left: str
    right: str
    kind: str
    missing: bool


def in_bands(chart: Tripartite, unnamed: str) -> tuple[tuple[Band, ...], tuple[Link, ...]]:
    """Divide a map into bands in the order in which the groups first appear, ungrouped nodes last.

    An interface that no owner is linked to gets one that says so, with the label ``unnamed``. A party or an owner
    without a group stands in the band of the first interface it is linked to.

    Raises:
        DuplicateNode: two nodes share an id.
        MissingLabel: an interface has no owner and ``unnamed`` is empty.
        UnknownNode: an edge does not join an interface to a party or an owner of this map.
    """
    column_of = _columns(chart)
    edges = [_left_to_right(edge, column_of) for edge in chart.edges]
    owned = {a for a, _, _ in edges if column_of[a] == 1}
    nobody = [_nobody(each, unnamed) for each in chart.interfaces if each.id not in owned]
    edges += [(node.id.removeprefix(_NOBODY), node.id, "") for node in nobody]
    columns = (chart.parties, chart.interfaces, (*chart.owners, *nobody))
    every = {node.id: node for column in columns for node in column}
    links = tuple(Link(a, b, kind, every[b].status in {"vacant", "unnamed"}) for a, b, kind in edges)
    groups = _groups(every, links, {node.id for node in chart.interfaces})
    order = dict.fromkeys(groups[node.id] for node in (*chart.interfaces, *chart.parties, *chart.owners))
    named = [*(group for group in order if group), *(group for group in order if not group)]
    return tuple(_band(group, columns, groups, links) for group in named), links


_NOBODY = "nobody:"


def _nobody(interface: Node, unnamed: str) -> Node:
    if not unnamed:
        raise MissingLabel("unnamed")
    return Node(_NOBODY + interface.id, unnamed, "post", group=interface.group, status="unnamed")


def _columns(chart: Tripartite) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for index, column in enumerate((chart.parties, chart.interfaces, chart.owners)):
        for node in column:
            if node.id in found:
                raise DuplicateNode(node.id)
            found[node.id] = index
    return found


def _left_to_right(edge: Edge, column_of: Mapping[str, int]) -> tuple[str, str, str]:
    for end in (edge.source, edge.target):
        if end not in column_of:
            raise UnknownNode(end)
    a, b = sorted((edge.source, edge.target), key=column_of.__getitem__)
    if column_of[b] - column_of[a] != 1:
        raise UnknownNode(edge.target)
    return a, b, edge.kind


def _groups(every: Mapping[str, Node], links: Sequence[Link], interfaces: set[str]) -> Mapping[str, str]:
    """The band of each node: its own group, or that of the first interface it is linked to."""
    groups = {node.id: node.group for node in every.values()}
    for link in links:
        interface, other = (link.left, link.right) if link.left in interfaces else (link.right, link.left)
        groups[other] = groups[other] or groups[interface]
    return groups


def _band(group: str, columns: tuple[Sequence[Node], ...], groups: Mapping[str, str], links: Sequence[Link]) -> Band:
    mine = [[node.id for node in column if groups[node.id] == group] for column in columns]
    here = {each for column in mine for each in column}
    inside = [(link.left, link.right) for link in links if link.left in here and link.right in here]
    nodes = {node.id: node for column in columns for node in column}
    first, second, third = (tuple(nodes[each] for each in column) for column in uncross(mine, inside))
    return Band(group, (first, second, third))


def linked(links: Sequence[Link]) -> Mapping[str, Sequence[str]]:
    """The neighbours of each node, by its id."""
    found: dict[str, list[str]] = defaultdict(list)
    for link in links:
        found[link.left].append(link.right)
        found[link.right].append(link.left)
    return found
