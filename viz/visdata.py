"""What vis-network is given: nodes at fixed places, edges and options, by way of pyvis."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from viz.block import shown
from viz.links import safe_href
from viz.marker import kind_style, status_style
from viz.model import Edge, Labels, NetworkMap, Node
from viz.places import BOX_WIDTH, LABEL_SIZE, LABEL_WIDTH, LINE_HEIGHT, Place
from viz.style import LINKS, PLAIN_LINK, SHAPES
from viz.text import Weight, clean, measure, wrap

_CENTRE_WIDTH = 170.0
_MARK = 13.0  # px from the middle of a mark to its label.
_MOST_CURVES = 600  # Beyond this many edges, curves cost more than they please.

# No physics and no dragging of nodes: the places are computed, and the page must be still.
_OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "dragNodes": False,
        "keyboard": {"enabled": False},
        "navigationButtons": False,
        "selectConnectedEdges": False,
        "multiselect": False,
    },
}

_USUAL_NODE: dict[str, Any] = {
    **dict.fromkeys(("hollow", "dashed", "missing", "centre"), False),
    **dict.fromkeys(("status", "statusLabel", "detail", "href", "sign"), ""),
    "shape": "custom",
    "lineHeight": LINE_HEIGHT,
    "offset": _MARK,
}
_USUAL_EDGE: dict[str, Any] = {
    **dict.fromkeys(("kind", "relation", "back", "sign", "arrows"), ""),
    "dashes": False,
    "width": PLAIN_LINK.width,
}
"""What nodes and edges have that say nothing else."""

_MARKED = ("mark", "color", "hollow", "dashed", "missing", "kind", "kindLabel", "status", "statusLabel")
"""What nodes of one kind and status have in common: told once, and by its number of each."""
_SAID = ("kind", "relation", "back", "sign", "arrows", "dashes", "width")
"""What many edges have in common, told in the same way."""

_CURVE = {"enabled": True, "type": "cubicBezier", "forceDirection": "horizontal", "roundness": 0.45}


@dataclass(frozen=True)
class Overlay:
    """What is said of single nodes and edges over and above their kind.

    A sign is ``lacking``, ``began``, ``ended``, ``learned`` or ``open``; edges go by their number, nodes by their id.
    """

    signs: Mapping[str, str] = field(default_factory=dict)
    line_signs: Mapping[int, str] = field(default_factory=dict)
    backward: Mapping[int, str] = field(default_factory=dict)
    """What is read of an edge from its target's side."""


def vis_data(
    chart: NetworkMap, places: Mapping[str, Place], labels: Labels, overlay: Overlay | None = None
) -> dict[str, Any]:
    """Nodes, edges, options as ``pyvis.network.Network.get_network_data`` gives them, and the shapes used; for JSON.

    ``node``, ``edge``, ``marks`` and ``lines`` hold what is left out of those that have it so; edges name their nodes
    by number, and have their own numbers as ids. A label that its lines make up, or lines that are the label alone, are
    left out as well.

    Raises:
        UnknownKind: no style is defined for a kind or a status.
    """
    # Imported here because pyvis brings IPython along, which takes half a second that no other picture needs.
    from pyvis.network import Network

    said = overlay or Overlay()
    many = len(chart.edges) > _MOST_CURVES
    interaction = {**_OPTIONS["interaction"], "hover": not many, "hideEdgesOnDrag": many, "hideEdgesOnZoom": many}
    network = Network(directed=True)
    network.options = {**_OPTIONS, "interaction": interaction, "edges": {"smooth": False if many else _CURVE}}
    for node in chart.nodes:
        drawn = _node(node, places[node.id], node.id == chart.centre, labels)
        network.add_node(node.id, **drawn, sign=said.signs.get(node.id, ""))
    for index, edge in enumerate(chart.edges):
        read = {"back": said.backward.get(index, ""), "sign": said.line_signs.get(index, "")}
        network.add_edge(edge.source, edge.target, **_edge(edge, index, labels), **read)
    found_nodes, found_edges, _, _, _, options = network.get_network_data()
    marks = _shared(found_nodes, _MARKED, _USUAL_NODE)
    lines = _shared(found_edges, _SAID, _USUAL_EDGE)
    at = {node["id"]: index for index, node in enumerate(found_nodes)}
    return {
        "node": _USUAL_NODE,
        "edge": _USUAL_EDGE,
        "nodes": [_without(_USUAL_NODE, node) for node in found_nodes],
        "edges": [{"from": at[edge["from"]], "to": at[edge["to"]], "as": edge["as"]} for edge in found_edges],
        "marks": marks,
        "lines": lines,
        "options": json.loads(options),
        "shapes": {name: SHAPES[name] for name in sorted({mark["mark"] for mark in marks})},
    }


def _shared(items: Iterable[dict[str, Any]], names: Sequence[str], usual: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What items have in common, taken out of each: ``as`` is its number in the list that is returned."""
    found: dict[str, int] = {}
    kept: list[dict[str, Any]] = []
    for item in items:
        common = _without(usual, {name: item.pop(name) for name in names if name in item})
        item["as"] = found.setdefault(json.dumps(common), len(found))
        if item["as"] == len(kept):
            kept.append(common)
    return kept


def _without(usual: Mapping[str, Any], item: Mapping[str, Any]) -> dict[str, Any]:
    """What of an item is not as it usually is, to save bytes."""
    kept = {key: value for key, value in item.items() if key not in usual or usual[key] != value}
    if kept.get("lines") == [kept.get("label")]:
        del kept["lines"]
    elif " ".join(kept.get("lines", ())) == kept.get("label"):
        del kept["label"]
    return kept


def _node(node: Node, place: Place, is_centre: bool, labels: Labels) -> dict[str, Any]:
    style, how = kind_style(node.kind, node.status), status_style(node.status)
    boxed = place.side == 0
    weight: Weight = "semibold" if boxed else "regular"
    lines = wrap(node.label, (_CENTRE_WIDTH if is_centre else BOX_WIDTH) if boxed else LABEL_WIDTH, LABEL_SIZE, weight)
    width = max(measure(line, LABEL_SIZE, weight) for line in lines)
    return {
        "label": clean(node.label) or " ",
        "shape": "custom",
        "color": style.colour,
        "x": place.x,
        "y": place.y,
        "mark": style.shape,
        "hollow": how.hollow,
        "dashed": how.dashed,
        "missing": how.marker is not None,
        "side": place.side,
        "centre": is_centre,
        "lines": [shown(line) for line in lines],
        "lineHeight": LINE_HEIGHT,
        "offset": _MARK,
        "textWidth": round(width, 1),
        "kind": node.kind,
        "kindLabel": clean(labels.kinds.get(node.kind, "")),
        "status": node.status,
        "statusLabel": clean(labels.statuses.get(node.status, "")),
        "detail": clean(node.detail),
        "href": safe_href(node.href),
    }


def _edge(edge: Edge, index: int, labels: Labels) -> dict[str, Any]:
    style = LINKS.get(edge.kind, PLAIN_LINK)
    return {
        "id": index,
        "kind": edge.kind,
        "relation": relation(edge, labels),
        "width": style.width,
        "dashes": [int(part) for part in style.dash.split()] or False,
        "arrows": "",
    }


def relation(edge: Edge, labels: Labels) -> str:
    """What is read of a link: its own label, or else that of its kind."""
    return clean(edge.label) or clean(labels.links.get(edge.kind, ""))
