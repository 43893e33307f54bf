"""Places for the nodes of an interactive map whose links lead from one sort of thing to the next."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from statistics import fmean

import networkx as nx

from viz.model import Edge, Node
from viz.network import to_graph
from viz.ordering import settle, uncross
from viz.places import LABEL_SIZE, Place, node_height, node_lines
from viz.text import measure

_MOST_LAYERS = 5
_BETWEEN = 200.0  # px between the end of a label and the next layer, for the links.
_BAND_GAP = 60.0


def layered_positions(nodes: Sequence[Node], edges: Sequence[Edge]) -> Mapping[str, Place]:
    """Place nodes in columns that links run through from left to right, and groups in bands below each other.

    Returns:
        The places, or nothing where the links make no layers or more than can be read side by side.
    """
    layer_of = _layers(nodes, edges)
    count = max(layer_of.values(), default=0) + 1
    if not 2 <= count <= _MOST_LAYERS:
        return {}
    lefts = _lefts(nodes, layer_of, count)
    links = [_left_to_right(edge, layer_of) for edge in edges if layer_of[edge.source] != layer_of[edge.target]]
    bands: dict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        bands[node.group].append(node)
    places: dict[str, Place] = {}
    top = 0.0
    for band in bands.values():
        tops = dict(_band(band, layer_of, count, links))
        least = min(tops.values())
        for node in band:
            layer, y = layer_of[node.id], top + tops[node.id] - least
            places[node.id] = Place(
                round(lefts[layer], 1), round(y + node_height(node) / 2, 1), -1 if layer == 0 else 1
            )
        top += max(tops[node.id] + node_height(node) for node in band) - least + _BAND_GAP
    return places


def _layers(nodes: Sequence[Node], edges: Sequence[Edge]) -> Mapping[str, int]:
    """How far each node is from the start of the links; nodes in a ring share a layer, a lone one is in the first."""
    graph = to_graph(nodes, edges)
    rings = nx.condensation(graph)
    layer_of: dict[str, int] = {}
    for layer, generation in enumerate(nx.topological_generations(rings)):
        for ring in generation:
            layer_of.update(dict.fromkeys(rings.nodes[ring]["members"], layer))
    return layer_of


def _lefts(nodes: Sequence[Node], layer_of: Mapping[str, int], count: int) -> Sequence[float]:
    """The x of each layer's marks: labels of the first stand to their left, all others to their right."""
    widest = [0.0] * count
    for node in nodes:
        width = max(measure(line, LABEL_SIZE) for line in node_lines(node))
        widest[layer_of[node.id]] = max(widest[layer_of[node.id]], width)
    lefts = [0.0, _BETWEEN]
    for layer in range(2, count):
        lefts.append(lefts[-1] + widest[layer - 1] + _BETWEEN)
    return lefts


def _left_to_right(edge: Edge, layer_of: Mapping[str, int]) -> tuple[str, str]:
    source, target = sorted((edge.source, edge.target), key=layer_of.__getitem__)
    return source, target


def _band(
    band: Sequence[Node], layer_of: Mapping[str, int], count: int, links: Sequence[tuple[str, str]]
) -> Iterator[tuple[str, float]]:
    """The upper edges of one group's nodes: the longest column stacked, the others level with their neighbours."""
    heights = {node.id: node_height(node) for node in band}
    near = [(a, b) for a, b in links if a in heights and b in heights and layer_of[b] - layer_of[a] == 1]
    columns = uncross([[node.id for node in band if layer_of[node.id] == layer] for layer in range(count)], near)
    neighbours: dict[str, list[str]] = defaultdict(list)
    for a, b in near:
        neighbours[a].append(b)
        neighbours[b].append(a)
    longest = max(range(count), key=lambda layer: sum(heights[each] for each in columns[layer]))
    middles: dict[str, float] = {}
    for layer in (longest, *range(longest - 1, -1, -1), *range(longest + 1, count)):
        wanted: list[float] = []
        for each in columns[layer]:
            ends = [middles[other] for other in neighbours[each] if other in middles]
            wanted.append(fmean(ends) if ends else (wanted[-1] if wanted else 0.0))
        sizes = [heights[each] for each in columns[layer]]
        for each, y in zip(columns[layer], settle(wanted, sizes, 0), strict=True):
            middles[each] = y + heights[each] / 2
            yield each, y
