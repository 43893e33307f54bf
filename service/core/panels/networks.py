"""Who coordinates a network, and which other networks look like it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.labels import Thing
from service.core.namespaces import DEFINITIONS
from service.core.overlaps import overlaps
from service.core.panels.subject import Subject
from service.core.shacl.graph import Indexed

_COORDINATOR: Final = DEFINITIONS + "coordinator"


@dataclass(frozen=True)
class NetworkPanel:
    """The coordinators of a network and its look-alikes."""

    coordinators: tuple[Thing, ...]
    alike: tuple[tuple[Thing, int], ...]
    """Networks that may be the same, with how alike they are (0–100)."""


def network(subject: Subject) -> NetworkPanel:
    """The coordinators on record, and the networks of the county and the nation that look alike."""
    query = saved_query("pages/network-neighbourhood").bind({"network": ox.NamedNode(subject.iri)})
    pairs = overlaps(Indexed.of(subject.store.triples(query)))
    alike = {
        each.other if each.network == subject.iri else each.network: each.score for each in pairs if subject.iri in each
    }
    things = subject.labels.things(alike)
    return NetworkPanel(
        tuple(subject.labels.things(subject.values(_COORDINATOR))), tuple((each, alike[each.iri]) for each in things)
    )
