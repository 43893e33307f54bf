"""Interfaces with their parties and owners, county by county."""

from __future__ import annotations

from dataclasses import replace

from service.core.namespaces import DEFINITIONS, RESOURCES
from service.maps.reader import Reader, kind_of
from viz import Edge, NetworkMap, Node, Tripartite, interactive_html, tripartite_svg


def picture(reader: Reader, county: str | None) -> str:
    """Three columns as SVG: parties, interfaces, owners."""
    parties, interfaces, owners, edges, groups = _parts(reader, county)
    chart = Tripartite(
        title=reader.say("map-interfaces"),
        parties=tuple(parties.values()),
        interfaces=tuple(interfaces.values()),
        owners=tuple(owners.values()),
        edges=tuple(edges),
        source=reader.source(county),
        description=reader.say("map-interfaces-about"),
    )
    columns = (reader.say("map-column-parties"), reader.say("map-column-interfaces"), reader.say("map-column-owners"))
    return tripartite_svg(chart, reader.legend(columns, groups))


def page(reader: Reader, county: str | None) -> str:
    """The same as one HTML page."""
    parties, interfaces, owners, edges, groups = _parts(reader, county)
    owned = {edge.source for edge in edges if edge.target in owners}
    marked = {key: node if key in owned else replace(node, status="unnamed") for key, node in interfaces.items()}
    chart = NetworkMap(
        title=reader.say("map-interfaces"),
        nodes=(*parties.values(), *marked.values(), *owners.values()),
        edges=tuple(edges),
        lang=reader.language,
        source=reader.source(county),
        description=reader.say("map-interfaces-about"),
    )
    return interactive_html(chart, reader.legend(groups=groups), reader.page_texts())


Parts = tuple[dict[str, Node], dict[str, Node], dict[str, Node], list[Edge], dict[str, str]]


def _parts(reader: Reader, county: str | None) -> Parts:
    rows = reader.rows("maps/interfaces", county)
    reader.load({value for row in rows for value in row.values() if value.startswith("http")})
    parties: dict[str, Node] = {}
    interfaces: dict[str, Node] = {}
    owners: dict[str, Node] = {}
    edges: dict[Edge, None] = {}
    for row in rows:
        area, interface = row["county"], row["interface"]
        interfaces.setdefault(interface, reader.node(interface, "interface", group=area))
        if "party" in row:
            # The same party in two counties is two nodes, one in each county's band.
            key = f"{area} {row['party']}"
            parties.setdefault(key, reader.node(row["party"], _party_kind(row["party"]), identifier=key, group=area))
            edges[Edge(key, interface)] = None
        if "holder" in row:
            # An organisation may be both a party and an owner; it stands in both columns.
            key = f"{area} owner {row['holder']}"
            status = "vacant" if row.get("vacant") == "true" else ""
            kind = kind_of(row["holderClass"])
            owners.setdefault(key, reader.node(row["holder"], kind, identifier=key, group=area, status=status))
            role = row["role"].removeprefix(DEFINITIONS + "role-")
            edges[Edge(interface, key, role, reader.name(row["role"]))] = None
    return parties, interfaces, owners, list(edges), {row["county"]: reader.name(row["county"]) for row in rows}


def _party_kind(party: str) -> str:
    """Counties, municipalities and classes of municipalities are marked as such, other parties as organisations."""
    if party.startswith(f"{RESOURCES}county/"):
        return "county"
    municipal = (f"{RESOURCES}municipality/", f"{DEFINITIONS}actor-municipality")
    return "municipality" if party.startswith(municipal) else "organisation"
