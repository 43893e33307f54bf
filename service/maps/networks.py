"""A county's networks by theme: a mind map, a wheel, and the same as a page to explore."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal

from service.core.collation import collation_key
from service.core.namespaces import RESOURCES
from service.maps.nothing import nothing, said
from service.maps.reader import Reader, href
from service.maps.scales import write
from viz import Branch, Edge, MindMap, NetworkMap, Node, mindmap_svg, wheel_svg
from viz import Labels as Legend


def picture(reader: Reader) -> str:
    """The mind map as SVG."""
    return _drawn(reader, _mindmap(reader), mindmap_svg)


def wheel(reader: Reader) -> str:
    """The same networks as a wheel, as SVG."""
    return _drawn(reader, _mindmap(reader), wheel_svg)


def _mindmap(reader: Reader) -> MindMap:
    area = reader.view.county
    branches = tuple(
        Branch(
            theme,
            reader.name(theme) if theme else reader.say("map-no-theme"),
            tuple(nodes),
            href(theme),
            reader.say("map-no-network"),
        )
        for theme, nodes in _themes(reader, area).items()
    )
    return MindMap(
        title=reader.titled("map-networks-title", county=reader.name(area)),
        centre=reader.name(area),
        branches=branches,
        source=reader.source(area),
        description=reader.say("map-networks-about"),
    )


def projection(reader: Reader) -> NetworkMap:
    """The same networks as nodes and edges."""
    area = reader.view.county
    nodes: dict[str, Node] = {area: reader.node(area, "county")}
    edges: list[Edge] = []
    relation = reader.say("map-under-theme")
    for theme, leaves in _themes(reader, area).items():
        if theme:
            nodes[theme] = reader.node(theme, "theme", group=theme)
            edges.append(Edge(area, theme, "theme", reader.say("map-theme-of")))
        for leaf in leaves:
            nodes.setdefault(leaf.id, leaf)
            joined = ("theme", relation) if theme else reader.joined_back("county")
            edges.append(Edge(theme or area, leaf.id, *joined))
    return NetworkMap(
        title=reader.titled("map-networks-title", county=reader.name(area)),
        nodes=tuple(nodes.values()),
        edges=tuple(edges),
        lang=reader.language,
        centre=area,
        source=reader.source(area),
        description=reader.say("map-networks-page-about") if edges else said(reader),
    )


def municipalities(reader: Reader) -> str:
    """A county's municipalities under the organisers of their employment services, as SVG."""
    area = reader.view.county
    rows = reader.rows("maps/municipalities", county=area)
    reader.load_rows(rows)
    found: dict[str, dict[str, Node]] = {}
    for row in rows:
        node = reader.node(row["municipality"], "municipality")
        if "value" in row:
            node = replace(node, label=f"{node.label} ({write(Decimal(row['value']), reader.language)})")
        found.setdefault(row.get("employment", ""), {})[node.id] = node
    branches = tuple(
        Branch(
            organiser,
            _organiser(reader, organiser),
            tuple(sorted(nodes.values(), key=lambda node: collation_key(node.label))),
            href(organiser),
        )
        for organiser, nodes in found.items()
    )
    chart = MindMap(
        title=reader.titled("map-municipalities-title", county=reader.name(area)),
        centre=reader.name(area),
        branches=branches,
        source=f"{reader.source(area)} {reader.say('map-municipalities-about')}",
        description=reader.say("map-municipalities-about"),
    )
    return _drawn(reader, chart, mindmap_svg)


def _organiser(reader: Reader, organiser: str) -> str:
    """What an organiser of employment services is called: a municipality does it itself, an area for several."""
    if not organiser:
        return reader.say("map-no-value")
    alone = organiser.startswith(f"{RESOURCES}municipality/")
    return reader.say("map-employment-alone" if alone else "map-employment-area", name=reader.name(organiser))


def _drawn(reader: Reader, chart: MindMap, draw: Callable[[MindMap, Legend], str]) -> str:
    """The chart as SVG, or what is said where there is nothing in it."""
    if not chart.branches:
        return nothing(reader, chart.title, reader.view.county)
    return draw(chart, reader.legend())


def _themes(reader: Reader, county: str) -> dict[str, list[Node]]:
    """Networks by theme in the order of the source; a theme without any is kept, and an empty one is none at all."""
    rows = reader.rows("maps/networks", county=county, national=reader.view.theme)
    reader.load_rows(rows)
    themes: dict[str, list[Node]] = {}
    for row in sorted(rows, key=lambda row: (int(row.get("position", "999")), _theme_name(reader, row))):
        theme = row.get("theme", "")
        leaves = themes.setdefault(theme, [])
        if "network" in row:
            leaves.append(reader.node(row["network"], "network", group=theme, status=row.get("status", "")))
    return {theme: sorted(leaves, key=lambda leaf: leaf.label.casefold()) for theme, leaves in themes.items()}


def _theme_name(reader: Reader, row: Mapping[str, str]) -> str:
    """By what a row's theme is sorted; what has none comes last."""
    return reader.name(row["theme"]) if "theme" in row else "\uffff"
