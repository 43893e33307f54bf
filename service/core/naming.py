"""Things of the graph by the names people use for them."""

from __future__ import annotations

from typing import Final

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.errors import UnknownName
from service.core.lookup import Index, Named
from service.core.namespaces import DEFINITIONS
from service.core.store import Store, term_text

COUNTY: Final = DEFINITIONS + "WellbeingServicesCounty"
MUNICIPALITY: Final = DEFINITIONS + "Municipality"


def index_of(store: Store, class_iri: str) -> Index:
    """The things of a class by all their names and codes."""
    return _index(store, saved_query("pages/names").bind({"class": ox.NamedNode(class_iri)}))


def interfaces_of(store: Store, county: str | None) -> Index:
    """The interfaces of a county, or of all counties, by their own names, their themes' names and everyday words."""
    bound = {"county": ox.NamedNode(county)} if county else {}
    return _index(store, saved_query("pages/interface-names").bind(bound))


def find(index: Index, kind: str, name: str) -> list[str]:
    """IRIs of the things that ``name`` means.

    Raises:
        UnknownName: none; carries the nearest names.
    """
    found = index.find(name)
    if not found:
        raise UnknownName(kind, name, index.suggest(name))
    return found


def find_one(index: Index, kind: str, name: str) -> str:
    """The one thing that ``name`` means.

    Raises:
        UnknownName: none, or more than one; carries the nearest or the possible names.
    """
    found = find(index, kind, name)
    if len(found) > 1:
        shown = {thing.iri: thing.names[0] for thing in index.things}
        raise UnknownName(kind, name, [shown[iri] for iri in found])
    return found[0]


def _index(store: Store, query: str) -> Index:
    names: dict[str, list[tuple[int, bool, str]]] = {}
    for row in store.select(query):
        name = row["name"]
        foreign = isinstance(name, ox.Literal) and name.language != "fi"
        names.setdefault(term_text(row["thing"]), []).append((int(term_text(row["rank"])), foreign, term_text(name)))
    return Index(Named(iri, tuple(name for *_, name in sorted(found))) for iri, found in sorted(names.items()))
