"""What the graph says of one thing: statements by property, what refers to it, and the sources."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.errors import NotFound
from service.core.labels import Label, Labels, Thing
from service.core.messages import Language
from service.core.namespaces import GRAPHS, PREFIXES, is_web_address, local_path
from service.core.sources import Citation, citations
from service.core.storage import Row, Storage
from service.core.store import named_node, term_text

RDF_TYPE: Final = PREFIXES["rdf"] + "type"
_TRANSLATION: Final = PREFIXES["yp"] + "translation"
_TITLES: Final = frozenset({PREFIXES["skos"] + "prefLabel", PREFIXES["rdfs"] + "label", _TRANSLATION})
_NOTE: Final = PREFIXES["skos"] + "editorialNote"
ELSEWHERE: Final = _TITLES | {
    RDF_TYPE,
    _NOTE,
    PREFIXES["prov"] + "wasDerivedFrom",
    PREFIXES["skos"] + "hiddenLabel",
    PREFIXES["yp"] + "evidence",
}
"""Shown in a place of its own, or kept to the data."""


@dataclass(frozen=True)
class Value:
    """The value of a statement: a thing, or a text with its language."""

    thing: Thing | None
    text: str
    language: str
    address: str | None = None
    """Where a web address leads, for values that are addresses and not things of the graph."""


@dataclass(frozen=True)
class Statements:
    """The values of one property, or the things that refer by it."""

    property: Thing
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Description:
    """Everything the graph says of a thing, by property."""

    thing: Thing
    names: tuple[Label, ...]
    """Names in every language; our own translations are marked as ours."""
    types: tuple[Thing, ...]
    statements: tuple[Statements, ...]
    incoming: tuple[Statements, ...]
    notes: tuple[Value, ...]
    """Editorial notes: how an unclear place of the source was read."""
    sources: tuple[Citation, ...]


def describe(store: Storage, iri: str, language: Language) -> Description:
    """Describe a thing to a reader of ``language``.

    Raises:
        NotFound: the graph says nothing of it.
    """
    rows, incoming = statements(store, iri), references(store, iri)
    labels = Labels(store, language)
    labels.load(
        term_text(term) for row in (*rows, *incoming) for term in row.values() if isinstance(term, ox.NamedNode)
    )
    return Description(
        labels.thing(iri),
        names_of(rows),
        types_of(rows, labels),
        _grouped(_without(rows, ELSEWHERE), "value", labels, language),
        _grouped(incoming, "subject", labels, language),
        notes_of(rows, labels),
        tuple(citations(store, labels, [iri])),
    )


def statements(store: Storage, iri: str) -> list[Row]:
    """What is stated of a thing: ``property``, ``value`` and the named ``graph``.

    Raises:
        NotFound: nothing.
    """
    rows = store.select(saved_query("pages/thing").bind({"thing": named_node(iri)}))
    if not rows:
        raise NotFound(iri)
    return rows


def references(store: Storage, iri: str) -> list[Row]:
    """What states something of a thing: ``subject`` and ``property``."""
    return store.select(saved_query("pages/incoming").bind({"thing": named_node(iri)}))


def names_of(rows: Iterable[Row]) -> tuple[Label, ...]:
    """The names among what is stated of a thing, by language."""
    return tuple(sorted({_name(row) for row in _of(rows, _TITLES)}, key=lambda name: (name.language, name.text)))


def types_of(rows: Iterable[Row], labels: Labels) -> tuple[Thing, ...]:
    """The classes among what is stated of a thing."""
    return tuple(labels.things({term_text(row["value"]) for row in _of(rows, {RDF_TYPE})}))


def notes_of(rows: Iterable[Row], labels: Labels) -> tuple[Value, ...]:
    """The editorial notes among what is stated of a thing."""
    return values_of((row["value"] for row in _of(rows, {_NOTE})), labels, labels.language)


def triples(store: Storage, iri: str) -> list[ox.Triple]:
    """The statements about a thing, sorted, as they are published in Turtle, JSON-LD and the other graph formats.

    Raises:
        NotFound: the graph says nothing of it.
    """
    subject = ox.NamedNode(iri)
    found = {ox.Triple(subject, row["property"], row["value"]) for row in statements(store, iri)}  # type: ignore[arg-type]
    return sorted(found, key=str)


def triples_of(store: Storage, iris: Sequence[str]) -> list[ox.Triple]:
    """The statements about several things, sorted; none about those of which the graph says nothing."""
    query = saved_query("pages/things").bind({"thing": [ox.NamedNode(iri) for iri in iris]})
    rows = store.select(query) if iris else []
    return sorted((ox.Triple(row["thing"], row["property"], row["value"]) for row in rows), key=str)  # type: ignore[arg-type]


def _of(rows: Iterable[Row], properties: Iterable[str]) -> list[Row]:
    wanted = set(properties)
    return [row for row in rows if term_text(row["property"]) in wanted]


def _without(rows: Iterable[Row], properties: Container[str]) -> list[Row]:
    return [row for row in rows if term_text(row["property"]) not in properties]


def _name(row: Row) -> Label:
    term = row["value"]
    language = term.language or "" if isinstance(term, ox.Literal) else ""
    return Label(term_text(term), language, term_text(row["property"]) == _TRANSLATION)


def _grouped(rows: list[Row], column: str, labels: Labels, language: Language) -> tuple[Statements, ...]:
    ordered = sorted(rows, key=lambda row: term_text(row["property"]))
    groups = [
        Statements(labels.thing(key), values_of((row[column] for row in group), labels, language))
        for key, group in groupby(ordered, key=lambda row: term_text(row["property"]))
    ]
    return tuple(
        sorted((group for group in groups if group.values), key=lambda group: group.property.label.text.casefold())
    )


def values_of(
    terms: Iterable[object], labels: Labels, language: Language, text: Callable[[ox.Literal], str] = term_text
) -> tuple[Value, ...]:
    """The values to show, sorted, none twice; of texts in several languages only the reader's, where there is one."""
    listed = set(terms)
    spoken = {term.language for term in listed if isinstance(term, ox.Literal) and term.language}
    keep = language if language in spoken else "fi" if "fi" in spoken else None
    values = set()
    for term in listed:
        if isinstance(term, ox.Literal):
            if term.language is None or keep is None or term.language == keep:
                values.add(Value(None, text(term), term.language or ""))
        elif isinstance(term, ox.NamedNode):
            thing = labels.thing(term.value)
            foreign = not term.value.startswith(GRAPHS) and local_path(term.value) is None
            address = term.value if foreign and is_web_address(term.value) else None
            values.add(Value(thing, thing.label.text, thing.label.language, address))
    return tuple(sorted(values, key=lambda value: (value.text.casefold(), value.language)))


def as_json(it: Description) -> dict[str, object]:
    """A description for machines that want names rather than triples."""
    return {
        **it.thing.as_json(),
        "types": [each.as_json() for each in it.types],
        "statements": [_statements_json(group) for group in it.statements],
        "incoming": [_statements_json(group) for group in it.incoming],
        "notes": [note.text for note in it.notes],
        "sources": [citation.as_json() for citation in it.sources],
    }


def _statements_json(group: Statements) -> dict[str, object]:
    values = [value.thing.as_json() if value.thing else value.text for value in group.values]
    return {"property": group.property.as_json(), "values": values}
