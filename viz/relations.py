"""Any nodes and edges as a picture that stands still, for a page or for print."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from viz.block import TextBlock, draw_text, set_text
from viz.frame import MARGIN, draw_frame, make_frame
from viz.geometry import Box, around, number
from viz.layers import layered_positions
from viz.legend import Entry, entries
from viz.marker import RADIUS, draw_marker
from viz.model import Labels, NetworkMap, Node
from viz.network import to_graph
from viz.places import LABEL_SIZE, LABEL_WIDTH, Place
from viz.positions import positions
from viz.style import INK, KINDS, LINE, LINKS, PAPER, PLAIN_LINK
from viz.svg import add, document, link, write

_BESIDE = 12.0  # px from the middle of a mark to its label.
_HEAD = 6.0  # px of an arrow's head.
_HALO = {"paint-order": "stroke", "stroke": PAPER, "stroke-width": "4", "stroke-linejoin": "round"}


def relations_svg(chart: NetworkMap, labels: Labels, *, embed_font: bool = True) -> str:
    """Draw nodes and the arrows between them as SVG; the same input gives the same bytes.

    A node whose kind has no style is a plain ring. An arrow's text is read when it is pointed at.

    Raises:
        DuplicateNode: two nodes share an id.
        MissingLabel: a kind or a status has no label.
        UnknownNode: an edge, or the centre, names a node that was not given.
    """
    to_graph(chart.nodes, chart.edges)  # Refuses ids that are used twice or not at all.
    places = _places(chart)
    texts = {node.id: _label(node, places[node.id]) for node in chart.nodes}
    marks = [Box(place.x - RADIUS, place.y - RADIUS, 2 * RADIUS, 2 * RADIUS) for place in places.values()]
    room = around([Box(0, 0, 1, 1), *marks, *(text.box for text in texts.values())])
    frame = make_frame(chart.title, chart.source, _legend(chart, labels), max(room.width, 640.0), room.height)
    root = document(frame.width, frame.height, chart.title, chart.description)
    dx, dy = MARGIN - room.x, frame.content_y - room.y
    drawing = add(root, "g", transform=f"translate({number(dx)} {number(dy)})")
    for edge in chart.edges:
        _draw_edge(drawing, places[edge.source], places[edge.target], edge.kind, edge.label)
    for node in chart.nodes:
        _draw_node(drawing, node, places[node.id], texts[node.id])
    draw_frame(root, frame)
    return write(root, embed_font=embed_font)


def _places(chart: NetworkMap) -> Mapping[str, Place]:
    """Around themes where every edge has one, else in layers where the edges make them."""
    themes = {node.id for node in chart.nodes if node.kind == "theme"}
    if all(themes & {edge.source, edge.target} for edge in chart.edges):
        return positions(chart)
    return layered_positions(chart.nodes, chart.edges) or positions(chart)


def _legend(chart: NetworkMap, labels: Labels) -> tuple[Entry, ...]:
    known = [node for node in chart.nodes if node.kind in KINDS]
    return entries(known, labels) if known else ()


def _label(node: Node, place: Place) -> TextBlock:
    """A label beside its mark, on the side that the place names; that of a hub on the side away from its members."""
    side = place.side or (-1 if place.x > 0 else 1)
    text = set_text(node.label, LABEL_WIDTH, LABEL_SIZE, anchor="start" if side > 0 else "end")
    x = place.x + _BESIDE if side > 0 else place.x - _BESIDE - text.box.width
    return text.placed(x, place.y - text.box.height / 2)


def _draw_node(parent: Element, node: Node, place: Place, text: TextBlock) -> None:
    group = link(parent, node.href)
    if node.kind in KINDS:
        draw_marker(group, node.kind, node.status, place.x, place.y)
    else:
        add(group, "circle", cx=place.x, cy=place.y, r=RADIUS, fill=PAPER, stroke=INK, stroke_width=1.4)
    drawn = draw_text(group, text, INK)
    for name, value in _HALO.items():
        drawn.set(name, value)


def _draw_edge(parent: Element, start: Place, end: Place, kind: str, label: str) -> None:
    """An arrow between two marks; it ends where the mark begins."""
    across, down = end.x - start.x, end.y - start.y
    length = max((across**2 + down**2) ** 0.5, 1.0)
    ux, uy = across / length, down / length
    x, y = end.x - ux * (RADIUS + 3), end.y - uy * (RADIUS + 3)
    style = LINKS.get(kind, PLAIN_LINK)
    group = add(parent, "g", fill="none", stroke=LINE, stroke_width=style.width)
    if label:
        add(group, "title", label)
    line = add(group, "path", d=f"M{number(start.x)} {number(start.y)}L{number(x)} {number(y)}")
    if style.dash:
        line.set("stroke-dasharray", style.dash)
    left = (x - _HEAD * ux - _HEAD / 2 * uy, y - _HEAD * uy + _HEAD / 2 * ux)
    right = (x - _HEAD * ux + _HEAD / 2 * uy, y - _HEAD * uy - _HEAD / 2 * ux)
    corners = [f"{number(a)} {number(b)}" for a, b in (left, (x, y), right)]
    add(group, "path", d=f"M{'L'.join(corners)}")
