"""Pairs of networks that may be one and the same."""

from __future__ import annotations

from itertools import chain
from typing import Final

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.namespaces import DEFINITIONS
from service.core.overlaps import overlaps
from service.core.shacl.graph import Indexed
from service.maps.columns import Columns
from service.maps.reader import Reader
from viz import NetworkMap

_HEADINGS: Final = ("map-column-network", "map-column-other-network")
_MEMBER: Final = ox.NamedNode(DEFINITIONS + "member")
_SAME: Final = ox.NamedNode(DEFINITIONS + "possiblySameAs")


def picture(reader: Reader) -> str:
    """The pairs side by side as SVG."""
    return _columns(reader).svg(reader.say("map-overlaps"), reader.say("map-overlaps-about"), reader.view.county)


def projection(reader: Reader) -> NetworkMap:
    """The same as nodes and edges."""
    return _columns(reader).projection(reader.say("map-overlaps"), reader.say("map-overlaps-about"), reader.view.county)


def _columns(reader: Reader) -> Columns:
    bound = {"county": ox.NamedNode(reader.view.county)} if reader.view.county else {}
    rows = reader.store.select(saved_query("maps/overlaps").bind(bound))
    graph = Indexed.of(
        ox.Triple(row["network"], row["property"], row["value"])  # type: ignore[arg-type]
        for row in rows
    )
    scores = {(each.network, each.other): each.score for each in overlaps(graph)}
    stated = {
        (min(one.value, other.value), max(one.value, other.value))
        for one in graph.bearers(_SAME)
        for other in graph.objects(one, _SAME)
    }
    networks = {row["network"].value for row in rows}  # type: ignore[union-attr]
    pairs = sorted({*scores, *((a, b) for a, b in stated if a in networks and b in networks)})
    reader.load(chain.from_iterable(pairs))
    found = Columns(reader, _HEADINGS)
    for one, other in pairs:
        shared = {*graph.objects(ox.NamedNode(one), _MEMBER)} & {*graph.objects(ox.NamedNode(other), _MEMBER)}
        told = [
            reader.say("map-alike", score=scores[one, other]) if (one, other) in scores else "",
            reader.say("map-stated-same") if (one, other) in stated else "",
            reader.say("map-shared-members", names=", ".join(sorted(reader.name(each.value) for each in shared)))
            if shared
            else "",
        ]
        left = found.add(0, one, "network")
        node = reader.node(other, "network", identifier=f"{one} {other}", detail=" · ".join(filter(None, told)))
        found.link(left, found.put(1, node))
    return found
