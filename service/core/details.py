"""What belongs to tasks, networks, forums and duties: organisers, coordinators, rhythms and sections."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.labels import Labels, Thing
from service.core.storage import Storage
from service.core.store import term_text


@dataclass(frozen=True)
class Details:
    """What belongs to one thing; empty where nothing is on record."""

    organisers: tuple[Thing, ...] = ()
    """Who organises a task."""
    coordinators: tuple[Thing, ...] = ()
    """Who coordinates a network."""
    rhythms: tuple[Thing, ...] = ()
    """How often a forum meets, or a duty must be done at the least."""
    sections: tuple[Thing, ...] = ()
    """The sections of law that it rests on."""


def details(store: Storage, labels: Labels, iris: Iterable[str]) -> Mapping[str, Details]:
    """The details of things by their IRIs; of each thing, even where it has none."""
    listed = list(dict.fromkeys(iris))
    if not listed:
        return {}
    query = saved_query("pages/who-details").bind({"thing": [ox.NamedNode(iri) for iri in listed]})
    found: dict[str, dict[str, list[str]]] = {iri: {} for iri in listed}
    for row in store.select(query):
        found[term_text(row["thing"])].setdefault(term_text(row["detail"]), []).append(term_text(row["value"]))
    labels.load(value for groups in found.values() for values in groups.values() for value in values)
    return {
        iri: Details(**{group: tuple(labels.things(values)) for group, values in groups.items()})
        for iri, groups in found.items()
    }
