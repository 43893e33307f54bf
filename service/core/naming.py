"""Things of the graph by the names people use for them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.current import last_while_current
from service.core.errors import UnknownName
from service.core.lookup import SUGGESTIONS, Index, Named
from service.core.messages import Language
from service.core.namespaces import DEFINITIONS, resource_iri
from service.core.storage import Storage
from service.core.store import term_text

COUNTY: Final = DEFINITIONS + "WellbeingServicesCounty"
MUNICIPALITY: Final = DEFINITIONS + "Municipality"

_OWN_NAMES: Final = 3
"""The queries rank a thing's own names up to here; codes, addresses and names of its themes come after."""
_KEPT: Final = 32
"""So many indexes are kept: those of the finder in three languages, and of the counties that are asked about."""

CLASSES: Final[Mapping[str, tuple[str, ...]]] = {
    "county": (COUNTY,),
    "region": (DEFINITIONS + "Region",),
    "subregion": (DEFINITIONS + "Subregion",),
    "subarea": (DEFINITIONS + "Subarea",),
    "municipality": (MUNICIPALITY,),
    "organisation": (DEFINITIONS + "Organisation",),
    "body": (DEFINITIONS + "Body",),
    "post": (DEFINITIONS + "Post",),
    "person": (DEFINITIONS + "Person",),
    "network": (DEFINITIONS + "Network",),
    "forum": (DEFINITIONS + "Forum",),
    "interface": (DEFINITIONS + "Interface",),
    "theme": (DEFINITIONS + "Theme",),
    "task": (DEFINITIONS + "Task",),
    "responsibility": (DEFINITIONS + "Responsibility",),
    "obligation": (DEFINITIONS + "Obligation", DEFINITIONS + "RequiredContent"),
    "act": (DEFINITIONS + "Act",),
    "section": (DEFINITIONS + "Section",),
    "agreement": (DEFINITIONS + "Agreement",),
    "document": (DEFINITIONS + "Document",),
    "event": (DEFINITIONS + "Event",),
    "term": (DEFINITIONS + "CouncilTerm",),
    "survey": (DEFINITIONS + "Survey",),
    "observation": (DEFINITIONS + "Observation",),
    "model": (DEFINITIONS + "Model", DEFINITIONS + "ModelElement", DEFINITIONS + "Definition"),
    "project": (DEFINITIONS + "Project",),
    "source": (DEFINITIONS + "Source",),
}
"""The kinds of things, any of which a parameter may be given by name, and their classes."""


def index_of(store: Storage, class_iri: str, language: Language) -> Index:
    """The things of a class by all their names and codes."""
    return _named_things(store, (class_iri,), language)


def things_of(store: Storage, kind: str, language: Language) -> Index:
    """The things of a kind by all their names and codes."""
    return _named_things(store, CLASSES[kind], language)


def interfaces_of(store: Storage, county: str | None, language: Language) -> Index:
    """The interfaces of a county, or of all counties, by their own names, their themes' names and everyday words."""
    bound = {"county": ox.NamedNode(county)} if county else {}
    return _index(store, saved_query("pages/interface-names").bind(bound), language)


def organisers(store: Storage, language: Language) -> Index:
    """The counties, Helsinki, HUS Group and Åland by all their names and the counties' codes."""
    return _index(store, saved_query("pages/organiser-names").text, language)


def national_themes(store: Storage, language: Language) -> Index:
    """The national themes by their own names, everyday words and the sources' names for the same theme."""
    return _index(store, saved_query("pages/theme-names").text, language)


def everyday_words(store: Storage, language: Language) -> list[str]:
    """The national themes' names and everyday words in one language, each once."""
    rows = store.select(saved_query("pages/theme-names").text)
    found = (row["name"] for row in rows if int(term_text(row["rank"])) <= _OWN_NAMES + 1)
    return sorted({each.value for each in found if isinstance(each, ox.Literal) and each.language == language})


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
        names = [shown[iri] for iri in found]
        slugs = [iri.rpartition("/")[2] for iri in found]
        raise UnknownName(kind, name, (slugs if len(set(names)) < len(names) else names)[:SUGGESTIONS])
    return found[0]


def find_thing(index: Index, kind: str, name: str) -> str:
    """The one thing of a kind that goes by this name, slug, code or IRI; its own slug outranks another's name.

    Raises:
        UnknownName: none, or more than one; carries the nearest or the possible names.
    """
    own = resource_iri(kind, name)
    return own if any(thing.iri == own for thing in index.things) else find_one(index, "thing", name)


def _named_things(store: Storage, classes: tuple[str, ...], language: Language) -> Index:
    listed = [ox.NamedNode(iri) for iri in classes]
    return _index(store, saved_query("pages/names").bind({"class": listed}), language)


@last_while_current(_KEPT)
def _index(store: Storage, query: str, language: Language) -> Index:
    """Named things whose first name is the reader's, if they have one of their own in the reader's language."""
    names: dict[str, list[tuple[bool, bool, int, str]]] = {}
    for row in store.select(query):
        name = row["name"]
        foreign = isinstance(name, ox.Literal) and name.language != language
        rank = int(term_text(row["rank"]))
        key = (rank > _OWN_NAMES, foreign, rank, term_text(name))
        names.setdefault(term_text(row["thing"]), []).append(key)
    return Index(Named(iri, tuple(name for *_, name in sorted(found))) for iri, found in sorted(names.items()))
