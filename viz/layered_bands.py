"""The content of a layered chart in bands, one for each group, such as a county."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from viz.errors import DuplicateNode, UnknownNode
from viz.limits import check_count
from viz.model import Edge, Layered, Node
from viz.ordering import Columns, uncross

MOST_NODES = 600
"""Past this a chart of columns is longer than any wall and cannot be followed with a finger."""
_NOBODY = "nobody:"


@dataclass(frozen=True)
class Band:
    """The ids of one group in their columns, top to bottom; those that are no node are waypoints of links."""

    group: str
    columns: Columns


@dataclass(frozen=True)
class Link:
    """An edge from left to right: the ids it runs through, its kind, and whether it leads to something missing."""

    path: tuple[str, ...]
    kind: str
    missing: bool

    @property
    def steps(self) -> Iterator[tuple[str, str]]:
        """The pairs of neighbouring ids on its way."""
        return pairwise(self.path)


@dataclass(frozen=True)
class Bands:
    """Every node by its id, the bands they stand in and the links between them."""

    nodes: Mapping[str, Node]
    bands: tuple[Band, ...]
    links: tuple[Link, ...]


def in_bands(chart: Layered) -> Bands:
    """Divide a chart into bands in the order in which the groups first appear, ungrouped nodes last.

    Where a column says what is missing, a node of the column before that has no link to it gets one to a card that
    says so. A node without a group stands in the band of the first node it is linked to. A link that passes a column
    runs through a waypoint in it, so that it crosses no card.

    Raises:
        DuplicateNode: two nodes share an id.
        TooManyNodes: there are more than a reader can follow.
        UnknownNode: an edge does not join nodes of two columns of this chart.
    """
    check_count(sum(len(column.nodes) for column in chart.columns), MOST_NODES)
    column_of = _columns(chart)
    edges = [_left_to_right(edge, column_of) for edge in chart.edges]
    columns = [list(column.nodes) for column in chart.columns]
    for index, (before, column) in enumerate(pairwise(chart.columns), start=1):
        linked = {a for a, b, _ in edges if column_of[b] == index}
        for node in before.nodes if column.missing else ():
            if node.id not in linked:
                nobody = Node(_NOBODY + node.id, column.missing, "post", group=node.group, status="unnamed")
                columns[index].append(nobody)
                column_of[nobody.id] = index
                edges.append((node.id, nobody.id, ""))
    nodes = {node.id: node for column in columns for node in column}
    ids = [[node.id for node in column] for column in columns]
    links = []
    for number, (a, b, kind) in enumerate(edges):
        waypoints = tuple(f"via:{number}:{index}" for index in range(column_of[a] + 1, column_of[b]))
        for index, waypoint in enumerate(waypoints, start=column_of[a] + 1):
            ids[index].append(waypoint)
        links.append(Link((a, *waypoints, b), kind, nodes[b].status in {"vacant", "unnamed"}))
    groups = _groups(nodes, links)
    order = dict.fromkeys(groups[each] for column in ids for each in column if each in nodes)
    named = [*(group for group in order if group), *(group for group in order if not group)]
    return Bands(nodes, tuple(_band(group, ids, groups, links) for group in named), tuple(links))


def _columns(chart: Layered) -> dict[str, int]:
    found: dict[str, int] = {}
    for index, column in enumerate(chart.columns):
        for node in column.nodes:
            if node.id in found:
                raise DuplicateNode(node.id)
            found[node.id] = index
    return found


def _left_to_right(edge: Edge, column_of: Mapping[str, int]) -> tuple[str, str, str]:
    for end in (edge.source, edge.target):
        if end not in column_of:
            raise UnknownNode(end)
    a, b = sorted((edge.source, edge.target), key=column_of.__getitem__)
    if column_of[a] == column_of[b]:
        raise UnknownNode(edge.target)
    return a, b, edge.kind


def _groups(nodes: Mapping[str, Node], links: Sequence[Link]) -> Mapping[str, str]:
    """The band of each id: a node's own group, or that of the first one it is linked to; a waypoint's of its start."""
    groups = {node.id: node.group for node in nodes.values()}
    changed = True
    while changed:
        changed = False
        for link in links:
            for one, other in ((link.path[0], link.path[-1]), (link.path[-1], link.path[0])):
                if groups[other] and not groups[one]:
                    groups[one] = groups[other]
                    changed = True
    return groups | {each: groups[link.path[0]] for link in links for each in link.path[1:-1]}


def _band(group: str, ids: Sequence[Sequence[str]], groups: Mapping[str, str], links: Sequence[Link]) -> Band:
    mine = [[each for each in column if groups[each] == group] for column in ids]
    here = {each for column in mine for each in column}
    inside = [(a, b) for link in links for a, b in link.steps if a in here and b in here]
    return Band(group, uncross(mine, inside))


def neighbours(links: Sequence[Link]) -> Mapping[str, Sequence[str]]:
    """What each id is directly linked to."""
    found: dict[str, list[str]] = defaultdict(list)
    for link in links:
        for a, b in link.steps:
            found[a].append(b)
            found[b].append(a)
    return found
