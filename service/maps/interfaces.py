"""Interfaces with their parties, owners and networks, county by county."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from service.core.namespaces import DEFINITIONS
from service.maps.nothing import nothing, said
from service.maps.reader import Reader, actor_kind, kind_of
from viz import Column, Edge, Layered, NetworkMap, Node, layered_svg


@dataclass
class _Parts:
    """The columns of the picture and their links."""

    parties: dict[str, Node] = field(default_factory=dict)
    interfaces: dict[str, Node] = field(default_factory=dict)
    owners: dict[str, Node] = field(default_factory=dict)
    networks: dict[str, Node] = field(default_factory=dict)
    edges: dict[Edge, None] = field(default_factory=dict)
    counties: dict[str, str] = field(default_factory=dict)


def picture(reader: Reader) -> str:
    """Columns as SVG: parties, interfaces, owners, and the networks that run the interfaces where there are any."""
    parts = _parts(reader)
    if not parts.interfaces:
        return nothing(reader, reader.titled("map-interfaces"), reader.view.county)
    columns = [
        Column(reader.say("map-column-parties"), tuple(parts.parties.values())),
        Column(reader.say("map-column-interfaces"), tuple(parts.interfaces.values())),
        Column(reader.say("map-column-owners"), tuple(parts.owners.values()), reader.say("map-nobody")),
    ]
    if parts.networks:
        columns.append(Column(reader.say("map-column-networks"), tuple(parts.networks.values())))
    chart = Layered(
        title=reader.titled("map-interfaces"),
        columns=tuple(columns),
        edges=tuple(parts.edges),
        source=reader.source(reader.view.county),
        description=reader.say("map-interfaces-about"),
    )
    return layered_svg(chart, reader.legend(parts.counties))


def projection(reader: Reader) -> NetworkMap:
    """The same as nodes and edges; an interface without an owner is marked."""
    parts = _parts(reader)
    owned = {edge.source for edge in parts.edges if edge.target in parts.owners}
    marked = [node if key in owned else replace(node, status="unnamed") for key, node in parts.interfaces.items()]
    return NetworkMap(
        title=reader.titled("map-interfaces"),
        nodes=(*parts.parties.values(), *marked, *parts.owners.values(), *parts.networks.values()),
        edges=tuple(parts.edges),
        lang=reader.language,
        source=reader.source(reader.view.county),
        description=reader.say("map-interfaces-about") if parts.interfaces else said(reader),
    )


def _parts(reader: Reader) -> _Parts:
    rows = reader.rows("maps/interfaces")
    reader.load_rows(rows)
    found = _Parts(counties={row["county"]: reader.name(row["county"]) for row in rows})
    for row in rows:
        area, interface = row["county"], row["interface"]
        found.interfaces.setdefault(interface, reader.node(interface, "interface", group=area))
        # What stands in two counties, or in two columns, is a node in each.
        if "party" in row:
            party = reader.node(row["party"], actor_kind(row["party"]), identifier=f"{area} {row['party']}", group=area)
            found.parties.setdefault(party.id, party)
            found.edges[Edge(party.id, interface, *reader.joined_back("party"))] = None
        if "network" in row:
            key = f"{area} network {row['network']}"
            network = reader.node(row["network"], kind_of(row["networkClass"]), identifier=key, group=area)
            found.networks.setdefault(network.id, network)
            found.edges[Edge(interface, network.id, *reader.joined("runBy"))] = None
        if "holder" in row:
            owner = _owner(reader, row, area)
            found.owners.setdefault(owner.id, owner)
            role = row["role"].removeprefix(DEFINITIONS + "role-")
            found.edges[Edge(interface, owner.id, role, reader.name(row["role"]))] = None
    return found


def _owner(reader: Reader, row: dict[str, str], area: str) -> Node:
    status = "vacant" if row.get("vacant") == "true" else ""
    key = f"{area} owner {row['holder']}"
    return reader.node(row["holder"], kind_of(row["holderClass"]), identifier=key, group=area, status=status)
