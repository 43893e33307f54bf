"""A thing on a card: what the reader of another site needs of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Final

import pyoxigraph as ox

from service.core.answer import Responsibility
from service.core.catalogue import saved_query
from service.core.errors import NotFound
from service.core.labels import Label, Labels, Thing, spoken
from service.core.namespaces import DEFINITIONS, PREFIXES
from service.core.sources import Citation, citations
from service.core.storage import Storage, Term
from service.core.store import named_node, term_text
from service.core.who import responsibilities

_TYPE: Final = PREFIXES["rdf"] + "type"
_INTERFACE: Final = DEFINITIONS + "Interface"


@dataclass(frozen=True)
class Fact:
    """The values of one property."""

    property: Thing
    things: tuple[Thing, ...]
    texts: tuple[Label, ...]
    """Values that are texts; of one text in several languages the reader's."""


@dataclass(frozen=True)
class Card:
    """What a card shows."""

    thing: Thing
    types: tuple[Thing, ...]
    facts: tuple[Fact, ...]
    """The most important first."""
    is_interface: bool
    responsibilities: tuple[Responsibility, ...]
    """Of an interface."""
    sources: tuple[Citation, ...]


def card(store: Storage, iri: str, labels: Labels) -> Card:
    """The card of a thing for the reader of ``labels``.

    Raises:
        NotFound: the graph says nothing of it.
    """
    rows = store.select(saved_query("pages/card").bind({"thing": named_node(iri)}))
    if not rows:
        raise NotFound(iri)
    grouped = {
        property_: [row["value"] for row in same]
        for property_, same in groupby(rows, key=lambda row: term_text(row["property"]))
    }
    types = [term_text(each) for each in grouped.pop(_TYPE, [])]
    labels.load([iri, *types, *grouped, *_iris(each for values in grouped.values() for each in values)])
    found = responsibilities(store, labels, iri) if _INTERFACE in types else []
    return Card(
        labels.thing(iri),
        tuple(labels.things(each for each in types if each.startswith(DEFINITIONS))),
        tuple(_fact(labels.thing(property_), values, labels) for property_, values in grouped.items()),
        _INTERFACE in types,
        tuple(found),
        tuple(citations(store, labels, [iri, *(each.iri for each in found)])),
    )


def _fact(property_: Thing, values: list[Term], labels: Labels) -> Fact:
    plain = [Label(each.value, "") for each in values if isinstance(each, ox.Literal) and not each.language]
    worded = spoken([each for each in values if isinstance(each, ox.Literal) and each.language], labels.language)
    return Fact(property_, tuple(labels.things(_iris(values))), (*([worded] if worded else []), *plain))


def _iris(terms: Iterable[Term]) -> list[str]:
    return [each.value for each in terms if isinstance(each, ox.NamedNode)]
