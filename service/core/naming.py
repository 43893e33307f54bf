"""Things of the graph by the names people use for them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.errors import UnknownName
from service.core.lookup import Index, Named
from service.core.messages import Language
from service.core.namespaces import DEFINITIONS
from service.core.store import Store, term_text

COUNTY: Final = DEFINITIONS + "WellbeingServicesCounty"
MUNICIPALITY: Final = DEFINITIONS + "Municipality"

_OWN_NAMES: Final = 3
"""The queries rank a thing's own names up to here; codes, addresses and names of its themes come after."""

_CLASSES: Final[Mapping[str, str]] = {
    "county": COUNTY,
    "municipality": MUNICIPALITY,
    "organisation": DEFINITIONS + "Organisation",
    "body": DEFINITIONS + "Body",
    "person": DEFINITIONS + "Person",
    "network": DEFINITIONS + "Network",
    "forum": DEFINITIONS + "Forum",
    "interface": DEFINITIONS + "Interface",
    "theme": DEFINITIONS + "Theme",
    "obligation": DEFINITIONS + "Obligation",
    "document": DEFINITIONS + "Document",
    "model": DEFINITIONS + "Model",
}
"""Kinds of things that a parameter may be given by name, and their classes."""


def index_of(store: Store, class_iri: str, language: Language) -> Index:
    """The things of a class by all their names and codes."""
    return _index(store, saved_query("pages/names").bind({"class": ox.NamedNode(class_iri)}), language)


def interfaces_of(store: Store, county: str | None, language: Language) -> Index:
    """The interfaces of a county, or of all counties, by their own names, their themes' names and everyday words."""
    bound = {"county": ox.NamedNode(county)} if county else {}
    return _index(store, saved_query("pages/interface-names").bind(bound), language)


def organisers(store: Store, language: Language) -> Index:
    """The counties, Helsinki, HUS Group and Åland by all their names and the counties' codes."""
    return _index(store, saved_query("pages/organiser-names").text, language)


def national_themes(store: Store, language: Language) -> Index:
    """The national themes by their own names, everyday words and the sources' names for the same theme."""
    return _index(store, saved_query("pages/theme-names").text, language)


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


def _index(store: Store, query: str, language: Language) -> Index:
    """Named things whose first name is the reader's, if they have one of their own in the reader's language."""
    names: dict[str, list[tuple[bool, bool, int, str]]] = {}
    for row in store.select(query):
        name = row["name"]
        foreign = isinstance(name, ox.Literal) and name.language != language
        rank = int(term_text(row["rank"]))
        key = (rank > _OWN_NAMES, foreign, rank, term_text(name))
        names.setdefault(term_text(row["thing"]), []).append(key)
    return Index(Named(iri, tuple(name for *_, name in sorted(found))) for iri, found in sorted(names.items()))


def parameter_value(store: Store, kind: str, text: str, language: Language) -> str | ox.NamedNode:
    """The value of a query's parameter: for a kind of thing, the thing that goes by this name, slug, code or IRI.

    Raises:
        UnknownName: no single thing of the kind does; carries the nearest names.
    """
    if kind not in _CLASSES:
        return text
    return ox.NamedNode(find_one(index_of(store, _CLASSES[kind], language), "thing", text))
