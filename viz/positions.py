"""Places for the nodes of an interactive map: clusters around a centre, readable without turning the head."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil, cos, pi, sin
from types import MappingProxyType

from viz.errors import UnknownNode
from viz.layers import layered_positions
from viz.model import Edge, NetworkMap, Node
from viz.places import LABEL_WIDTH, Place, node_height

_GAP = 26.0  # px between two clusters.
_LEAST_HEIGHT = 62.0  # px, that a hub with few members does not touch the next.
_COLUMN = LABEL_WIDTH + 50
_HUB, _ROUND = 240.0, 150.0  # px from the centre to the hubs at the top and bottom, and how far the ring bulges.
_FIRST = 160.0  # px from a hub to the first column of its members.
_ASPECT = 1.6
_ROWS = range(18, 61, 3)  # How many nodes a column may hold; in a second column, lines pass the labels of the first.
_MANY, _ROWS_OF_MANY = 300, range(8, 61, 3)  # With so many nodes, lines pass labels anyway, and a tower reads worse.


@dataclass(frozen=True)
class _Cluster:
    """A hub, if there is one, and the nodes around it with their heights in px."""

    hub: str
    members: tuple[tuple[str, float], ...]

    def columns(self, most: int) -> list[tuple[tuple[str, float], ...]]:
        """The members in columns of about equal length, at most ``most`` nodes each."""
        count = max(ceil(len(self.members) / most), 1)
        rows = max(ceil(len(self.members) / count), 1)
        return [self.members[i : i + rows] for i in range(0, len(self.members), rows)]

    def height(self, most: int) -> float:
        """The height of its longest column in px."""
        return max([_LEAST_HEIGHT, *(sum(height for _, height in column) for column in self.columns(most))])


def positions(chart: NetworkMap) -> Mapping[str, Place]:
    """Place the nodes of a map: around its centre and themes if it has any, or else in layers where links make them.

    What was placed lately is placed without being worked out again.

    Raises:
        DuplicateNode: two nodes share an id.
        UnknownNode: an edge, or the centre, names a node that was not given.
    """
    return _positions(tuple(chart.nodes), tuple(chart.edges), chart.centre)


@lru_cache(maxsize=32)
def _positions(nodes: tuple[Node, ...], edges: tuple[Edge, ...], centre: str) -> Mapping[str, Place]:
    if not centre and not any(node.kind == "theme" for node in nodes):
        layered = layered_positions(nodes, edges)
        if layered:
            return MappingProxyType(layered)
    return MappingProxyType(dict(radial_positions(nodes, edges, centre)))


def radial_positions(nodes: Sequence[Node], edges: Sequence[Edge], centre: str = "") -> Mapping[str, Place]:
    """Place themes on a ring around ``centre`` and every other node outward of its theme; always the same way.

    A node belongs to the first theme that an edge joins it to, or else to its group, or else to its kind.

    Raises:
        UnknownNode: ``centre`` is not among the nodes.
    """
    if centre and centre not in {node.id for node in nodes}:
        raise UnknownNode(centre)
    clusters = _clusters(nodes, edges, centre)
    rows = _ROWS if len(nodes) < _MANY else _ROWS_OF_MANY
    most = min(rows, key=lambda each: abs(_aspect(clusters, each) - _ASPECT))
    places: dict[str, Place] = {centre: Place(0, 0, 0)} if centre else {}
    for side, column in zip((1, -1), _halves(clusters, most), strict=True):
        places.update(_side(column, side, most))
    return places


def _clusters(nodes: Sequence[Node], edges: Sequence[Edge], centre: str) -> list[_Cluster]:
    themes = [node.id for node in nodes if node.kind == "theme" and node.id != centre]
    known = set(themes)
    theme_of: dict[str, str] = {}
    for edge in edges:
        for one, other in ((edge.source, edge.target), (edge.target, edge.source)):
            if one in known and other not in known:
                theme_of.setdefault(other, one)
    members: dict[tuple[str, str], list[tuple[str, float]]] = {("theme", theme): [] for theme in themes}
    for node in nodes:
        if node.id in known or node.id == centre:
            continue
        fallback = ("group", node.group) if node.group else ("kind", node.kind)
        key = ("theme", theme_of[node.id]) if node.id in theme_of else fallback
        members.setdefault(key, []).append((node.id, node_height(node)))
    return [_Cluster(name if sort == "theme" else "", tuple(found)) for (sort, name), found in members.items()]


def _halves(clusters: Sequence[_Cluster], most: int) -> tuple[list[_Cluster], list[_Cluster]]:
    """The first clusters on the right, from the top down, and the rest on the left, from the bottom up: clockwise."""
    heights = [cluster.height(most) + _GAP for cluster in clusters]
    used, count = 0.0, 0
    while count < len(clusters) and (count == 0 or used + heights[count] / 2 <= sum(heights) / 2):
        used += heights[count]
        count += 1
    return list(clusters[:count]), list(reversed(clusters[count:]))


def _aspect(clusters: Sequence[_Cluster], most: int) -> float:
    halves = _halves(clusters, most)
    height = max(sum(cluster.height(most) + _GAP for cluster in half) for half in halves)
    columns = sum(max((len(each.columns(most)) for each in half), default=0) for half in halves)
    return (2 * (_HUB + _ROUND + _FIRST) + columns * _COLUMN) / max(height, 1)


def _side(clusters: Sequence[_Cluster], side: int, most: int) -> Iterator[tuple[str, Place]]:
    """The clusters of one side below each other, their hubs on an arc that bulges outward at the middle."""
    total = sum(cluster.height(most) + _GAP for cluster in clusters) - _GAP
    top = -total / 2
    for cluster in clusters:
        height = cluster.height(most)
        middle = top + height / 2
        hub_x = side * (_HUB + _ROUND * cos(pi * middle / max(total, 1)))
        if cluster.hub:
            yield cluster.hub, Place(round(hub_x, 1), round(middle, 1), 0)
        for index, column in enumerate(cluster.columns(most)):
            y = middle - sum(each for _, each in column) / 2
            for row, (member, each) in enumerate(column):
                # Members bend around their hub a little, so that the lines to them stay apart.
                bend = 36 * sin(pi * (row + 0.5) / len(column)) if len(column) > 2 else 36
                x = hub_x + side * (_FIRST + bend + index * _COLUMN)
                yield member, Place(round(x, 1), round(y + each / 2, 1), side)
                y += each
        top += height + _GAP
