"""Pairs of networks that may be one and the same."""

from __future__ import annotations

from itertools import chain
from typing import Final

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.namespaces import DEFINITIONS
from service.core.overlaps import noted, overlaps
from service.core.shacl.graph import Graph, Indexed
from service.maps.columns import Columns
from service.maps.reader import Reader
from viz import NetworkMap

_HEADINGS: Final = ("map-column-network", "map-column-other-network")
_COUNTY, _MEMBER, _STATUS = (ox.NamedNode(DEFINITIONS + name) for name in ("county", "member", "status"))


def picture(reader: Reader) -> str:
    """The pairs side by side as SVG."""
    return _columns(reader).svg(reader.titled("map-overlaps"), reader.say("map-overlaps-about"), reader.view.county)


def projection(reader: Reader) -> NetworkMap:
    """The same as nodes and edges."""
    return _columns(reader).projection(
        reader.titled("map-overlaps"), reader.say("map-overlaps-about"), reader.view.county
    )


def _columns(reader: Reader) -> Columns:
    bound = {"county": ox.NamedNode(reader.view.county)} if reader.view.county else {}
    graph = Indexed.of(
        ox.Triple(row["network"], row["property"], row["value"])  # type: ignore[arg-type]
        for row in reader.store.select(saved_query("maps/overlaps").bind(bound))
    )
    scores = {(each.network, each.other): each.score for each in overlaps(graph)}
    stated = noted(graph)
    pairs = [each for each in sorted({*scores, *stated}) if _concerns(graph, each, reader.view.county)]
    reader.load(chain.from_iterable(pairs))
    found = Columns(reader, _HEADINGS)
    for one, other in pairs:
        shared = _values(graph, one, _MEMBER) & _values(graph, other, _MEMBER)
        told = [
            reader.say("map-alike", score=scores[one, other]) if (one, other) in scores else "",
            reader.say("map-stated-same") if (one, other) in stated else "",
            reader.say("map-shared-members", names=", ".join(sorted(map(reader.name, shared)))) if shared else "",
        ]
        left = found.add(0, one, "network", status=_status(graph, one))
        node = reader.node(
            other,
            "network",
            identifier=f"{one} {other}",
            detail=" · ".join(filter(None, told)),
            status=_status(graph, other),
        )
        score = scores.get((one, other))
        found.link(left, found.put(1, node), "possiblySameAs", ", ".join(filter(None, told)), score)
    return found


def _concerns(graph: Graph, pair: tuple[str, str], county: str) -> bool:
    """Whether one of two networks is the county's, where only one county's are asked for."""
    return not county or any(county in _values(graph, each, _COUNTY) for each in pair)


def _status(graph: Graph, network: str) -> str:
    return min(_values(graph, network, _STATUS), default="")


def _values(graph: Graph, network: str, property_: ox.NamedNode) -> set[str]:
    return {each.value for each in graph.objects(ox.NamedNode(network), property_)}
