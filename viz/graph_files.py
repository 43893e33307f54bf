"""A map as a file that other tools read: GEXF, GraphML, lists of edges and nodes as CSV, node-link JSON.

Every file holds names, kinds, links, groups, colours and places; all but CSV say title, language, source and date too.
A thing is one node, named by its IRI, however often the picture shows it.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, Final
from xml.etree import ElementTree as ET

import networkx as nx
from networkx.readwrite.gexf import GEXFWriter

from viz.links import safe_href
from viz.marker import kind_style
from viz.model import Edge, Labels, NetworkMap
from viz.network import by_thing, to_graph
from viz.places import Place
from viz.positions import positions
from viz.text import clean
from viz.visdata import relation

Places = Mapping[str, Place]
Writer = Callable[[NetworkMap, Labels, date, Places | None], str]
"""Writes a map, seen as of a day; without places the nodes stand where :func:`positions` puts them."""

_HUB, _LEAF = 14.0, 8.0
"""Diameters of nodes in px."""
_EDGE_COLUMNS: Final = ("Source", "Target", "Type", "Label", "Kind", "Score", "Change", "SourceLabel", "TargetLabel")
_NODE_COLUMNS: Final = (
    "Id",
    "Label",
    "Kind",
    "KindLabel",
    "Status",
    "StatusLabel",
    "Group",
    "GroupLabel",
    "Detail",
    "Href",
    "X",
    "Y",
)


def gexf(chart: NetworkMap, labels: Labels, on: date, places: Places | None = None) -> str:
    """GEXF 1.2 for Gephi; colours without an alpha attribute, which Gephi Lite would take for their absence.

    Raises:
        DuplicateNode: two nodes share an id.
        UnknownKind: no style is defined for a kind or a status.
        UnknownNode: an edge, or the centre, names a node that was not given.
    """
    graph = _described(chart, labels, on, places)
    for _, node in graph.nodes(data=True):
        red, green, blue = bytes.fromhex(node.pop("colour").removeprefix("#"))
        x, y, size = (node.pop(name) for name in ("x", "y", "size"))
        # The y of GEXF grows upwards, ours downwards.
        place = {"x": x, "y": -y, "z": 0.0}
        node["viz"] = {"color": {"r": red, "g": green, "b": blue}, "position": place, "size": size}
    writer = GEXFWriter(graph)
    for colour in writer.xml.iter(f"{{{writer.NS_VIZ}}}color"):
        del colour.attrib["a"]
    meta = writer.xml.find("meta")
    meta.set("lastmodifieddate", on.isoformat())
    for child in list(meta):
        meta.remove(child)
    told = " – ".join(filter(None, (graph.graph["title"], graph.graph["description"])))
    for name, text in (("creator", graph.graph["source"]), ("description", told)):
        ET.SubElement(meta, name).text = text
    writer.xml.set("{http://www.w3.org/XML/1998/namespace}lang", chart.lang)
    return f"<?xml version='1.0' encoding='utf-8'?>\n{writer}\n"


def graphml(chart: NetworkMap, labels: Labels, on: date, places: Places | None = None) -> str:
    """GraphML, as networkx, igraph, yEd and Cytoscape read it.

    Raises:
        DuplicateNode: two nodes share an id.
        UnknownKind: no style is defined for a kind or a status.
        UnknownNode: an edge, or the centre, names a node that was not given.
    """
    lines = nx.generate_graphml(_described(chart, labels, on, places))
    return "<?xml version='1.0' encoding='utf-8'?>\n" + "\n".join(lines) + "\n"


def node_link_json(chart: NetworkMap, labels: Labels, on: date, places: Places | None = None) -> str:
    """JSON in the node-link form of networkx and D3.

    Raises:
        DuplicateNode: two nodes share an id.
        UnknownKind: no style is defined for a kind or a status.
        UnknownNode: an edge, or the centre, names a node that was not given.
    """
    data = nx.node_link_data(_described(chart, labels, on, places), edges="edges")
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def edge_list(chart: NetworkMap, labels: Labels, on: date, places: Places | None = None) -> str:
    """CSV with a row for each edge, its columns named as Gephi wants them.

    Raises:
        DuplicateNode: two nodes share an id.
        UnknownKind: no style is defined for a kind or a status.
        UnknownNode: an edge, or the centre, names a node that was not given.
    """
    graph = _described(chart, labels, on, places)
    name, columns = graph.nodes(data="label"), ("label", "kind", "score", "change")
    return _table(
        _EDGE_COLUMNS,
        (
            (one, other, "Directed", *(edge.get(each, "") for each in columns), name[one], name[other])
            for one, other, edge in graph.edges(data=True)
        ),
    )


def node_list(chart: NetworkMap, labels: Labels, on: date, places: Places | None = None) -> str:
    """CSV with a row for each node, also for those without an edge.

    Raises:
        DuplicateNode: two nodes share an id.
        UnknownKind: no style is defined for a kind or a status.
        UnknownNode: an edge, or the centre, names a node that was not given.
    """
    graph = _described(chart, labels, on, places)
    fields = [column[0].lower() + column[1:] for column in _NODE_COLUMNS[1:]]
    return _table(_NODE_COLUMNS, ((node, *(data[name] for name in fields)) for node, data in graph.nodes(data=True)))


GRAPH_FILES: Final[Mapping[str, Writer]] = {
    "gexf": gexf,
    "graphml": graphml,
    "json": node_link_json,
    "csv": edge_list,
    "nodes.csv": node_list,
}
"""By the ending of the file's name."""
MEDIA_TYPES: Final[Mapping[str, str]] = {
    "gexf": "application/gexf+xml",
    "graphml": "application/graphml+xml",
    "json": "application/json",
    "csv": "text/csv",
    "nodes.csv": "text/csv",
}


def _described(chart: NetworkMap, labels: Labels, on: date, places: Places | None = None) -> nx.MultiDiGraph[str]:
    """The graph with everything that a file tells, as texts and numbers."""
    to_graph(chart.nodes, chart.edges)  # Refuses ids that are used twice or not at all.
    places = places or positions(chart)
    stand = {node.iri or node.id: places[node.id] for node in reversed(chart.nodes)}
    chart = by_thing(chart)
    graph = to_graph(chart.nodes, chart.edges)
    graph.graph.update(
        title=clean(chart.title),
        description=clean(chart.description),
        language=chart.lang,
        source=clean(chart.source),
        date=on.isoformat(),
    )
    for node in chart.nodes:
        place = stand[node.id]
        told: dict[str, Any] = {
            "label": clean(node.label),
            "kind": node.kind,
            "kindLabel": clean(labels.kinds.get(node.kind, "")),
            "status": node.status,
            "statusLabel": clean(labels.statuses.get(node.status, "")),
            "group": clean(node.group),
            "groupLabel": clean(labels.groups.get(node.group, "")),
            "detail": clean(node.detail),
            "href": safe_href(node.href),
            "colour": kind_style(node.kind, node.status).colour,
            "x": float(place.x),
            "y": float(place.y),
            "size": _HUB if place.side == 0 else _LEAF,
        }
        graph.nodes[node.id].clear()
        graph.nodes[node.id].update(told)
    for one, other, edge in graph.edges(data=True):
        edge["label"] = relation(Edge(one, other, edge["kind"], edge["label"]), labels)
        edge["change"] = clean(edge["change"])
    return graph


def _table(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([_inert(cell) for cell in row] for row in rows)
    return text.getvalue()


def _inert(cell: object) -> object:
    """A cell that a spreadsheet does not take for a formula (OWASP, CSV injection)."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell
