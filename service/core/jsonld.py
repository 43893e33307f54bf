"""JSON-LD with names instead of IRIs: our context, made from the ontology, and a writer that uses it.

A document carries the part of the context that it uses, so that it can be read without fetching anything; the terms
mean the same as in the whole context, which is published for those who write JSON-LD themselves. The context has no
prefixes, so that no IRI of the data (``geo:60.1,24.9``) is taken for a shortened one.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any, Final, cast

import pyoxigraph as ox

from service.core.batches import batched
from service.core.catalogue import saved_query
from service.core.namespaces import DEFAULT_GRAPH, DEFINITIONS, PREFIXES
from service.core.store import Store, ontology_quads, term_text

Json = dict[str, Any]

_XSD: Final = PREFIXES["xsd"]
_TYPE: Final = PREFIXES["rdf"] + "type"
_STRING: Final = _XSD + "string"
_LANGUAGE_STRINGS: Final = PREFIXES["rdf"] + "langString"
_KEYWORDS: Final[Json] = {"@version": 1.1, "id": "@id", "type": "@type"}
_REFERENCE: Final = "@vocab"
_MANY: Final = 1000
"""Statements of one subject that are held in memory at a time."""


@dataclass(frozen=True)
class Term:
    """A name for an IRI, and how the values of a property with this name are read."""

    name: str
    iri: str
    coercion: str | None = None
    """``@vocab`` for things, the IRI of a datatype for literals of one type, None where each value says it itself."""
    by_language: bool = False

    @property
    def definition(self) -> str | Json:
        """The term as it stands in a context (JSON-LD 1.1, section 4.2)."""
        if self.by_language:
            return {"@id": self.iri, "@container": "@language"}
        if self.coercion:
            return {"@id": self.iri, "@type": self.coercion}
        return self.iri


@cache
def terms() -> Mapping[str, Term]:
    """Every term of the context by its IRI.

    A term of ours goes by its local name; so does one that the graph takes from another vocabulary, unless the name is
    taken: then its prefix stands before it, as in ``dct-source``.
    """
    ranges: dict[str, set[str]] = {}
    objects: set[str] = set()
    for row in Store.in_memory(ontology_quads()).select(saved_query("pages/context").text):
        kinds = ranges.setdefault(term_text(row["term"]), set())
        if "range" in row:
            kinds.add(term_text(row["range"]))
        if "property" in row and term_text(row["property"]).endswith("ObjectProperty"):
            objects.add(term_text(row["term"]))
    split = {iri: _split(iri) for iri in ranges}
    taken = Counter(local for iri, (_, local) in split.items() if not iri.startswith(DEFINITIONS))
    ours = {local for iri, (_, local) in split.items() if iri.startswith(DEFINITIONS)}
    made = {}
    for iri, (prefix, local) in split.items():
        clashes = not iri.startswith(DEFINITIONS) and (local in ours | _KEYWORDS.keys() or taken[local] > 1)
        made[iri] = _term(f"{prefix}-{local}" if clashes else local, iri, ranges[iri], iri in objects)
    return made


def _split(iri: str) -> tuple[str, str]:
    """Prefix and local name."""
    prefix = next((prefix for prefix, base in PREFIXES.items() if iri.startswith(base)), "")
    local = iri.removeprefix(PREFIXES[prefix]) if prefix else iri.replace("#", "/").rpartition("/")[2]
    return prefix, local or iri


def _term(name: str, iri: str, ranges: set[str], of_things: bool) -> Term:
    literal = {kind for kind in ranges if _is_datatype(kind)}
    if ranges == {_LANGUAGE_STRINGS}:
        return Term(name, iri, by_language=True)
    if of_things or (ranges and not literal):
        return Term(name, iri, _REFERENCE)
    only = next(iter(ranges)) if len(ranges) == 1 else None
    return Term(name, iri, None if only == _STRING else only)


def _is_datatype(iri: str) -> bool:
    return iri.startswith(_XSD) or iri in {_LANGUAGE_STRINGS, PREFIXES["geo"] + "wktLiteral"}


@cache
def context() -> Json:
    """The whole context."""
    return _KEYWORDS | {term.name: term.definition for term in sorted(terms().values(), key=lambda term: term.name)}


def document(triples: Iterable[ox.Triple]) -> bytes:
    """Triples as one JSON-LD document; those of one subject are one object."""
    writer = _Writer()
    nodes = [
        writer.node(subject, list(of_subject))
        for subject, of_subject in groupby(sorted(triples, key=str), key=lambda triple: str(triple.subject))
    ]
    body = nodes[0] if len(nodes) == 1 else {"@graph": nodes}
    return _bytes({"@context": writer.used(), **body})


def stream(quads: Iterable[ox.Quad]) -> Iterator[bytes]:
    """Quads as one JSON-LD document, in the order in which they come, a subject at a time.

    A subject that comes again is described in a second object, which JSON-LD readers join to the first.
    """
    writer = _Writer()
    yield b'{"@context": ' + _bytes(context()) + b',\n"@graph": ['
    between = b"\n"
    for graph, of_graph in groupby(quads, key=lambda quad: quad.graph_name):
        named = isinstance(graph, ox.NamedNode) and graph.value != DEFAULT_GRAPH
        if named:
            yield between + b'{"id": ' + _bytes(graph.value) + b', "@graph": ['
            between = b"\n"
        for subject, of_subject in groupby(of_graph, key=lambda quad: str(quad.subject)):
            for some in batched(of_subject, _MANY):
                yield between + _bytes(writer.node(subject, [quad.triple for quad in some]))
                between = b",\n"
        if named:
            yield b"]}"
        between = b",\n"
    yield b"]}\n"


def _bytes(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


class _Writer:
    """Makes objects of statements and remembers which terms they use."""

    def __init__(self) -> None:
        self._terms = terms()
        self._used: dict[str, Term] = {}

    def used(self) -> Json:
        """The part of the context that the objects made so far need."""
        return _KEYWORDS | {name: self._used[name].definition for name in sorted(self._used)}

    def node(self, subject: str, statements: list[ox.Triple]) -> Json:
        """The statements of one subject (an IRI in angle brackets, or a blank node) as an object."""
        made: Json = {"id": subject.strip("<>")}
        types: list[str] = []
        fields: dict[str, Any] = {}
        for triple in statements:
            predicate, value = triple.predicate.value, triple.object
            if isinstance(value, ox.Triple):
                continue  # JSON-LD 1.1 has no statements about statements
            if predicate == _TYPE and not isinstance(value, ox.Literal):
                types.append(self._name(value))
                continue
            key, term = self._key(predicate, value)
            if term and term.by_language:
                literal = cast(ox.Literal, value)
                fields.setdefault(key, {}).setdefault(literal.language or "@none", []).append(literal.value)
            else:
                fields.setdefault(key, []).append(self._value(value, term))
        if types:
            made["type"] = _one(types)
        for key in sorted(fields):
            values = fields[key]
            made[key] = {tag: _one(values[tag]) for tag in sorted(values)} if isinstance(values, dict) else _one(values)
        return made

    def _key(self, predicate: str, value: object) -> tuple[str, Term | None]:
        """The key of a value; its whole IRI where there is no term, or none that this value fits."""
        term = self._terms.get(predicate)
        if term is None or (term.by_language and not _speaks(value)):
            return predicate, None
        self._used[term.name] = term
        return term.name, term

    def _name(self, node: object) -> str:
        """What a reference in the vocabulary is called: a term of the context, or its whole IRI."""
        iri = str(node).strip("<>")
        term = self._terms.get(iri)
        if term is None:
            return iri
        self._used[term.name] = term
        return term.name

    def _value(self, value: object, term: Term | None) -> object:
        coercion = term.coercion if term else None
        if not isinstance(value, ox.Literal):
            return self._name(value) if coercion == _REFERENCE else {"id": str(value).strip("<>")}
        datatype = value.datatype.value
        if value.language:
            direction = {"@direction": value.direction.value} if value.direction else {}
            return {"@value": value.value, "@language": value.language} | direction
        if coercion in {None, datatype}:
            native = _native(value.value, datatype)
            if native is not None:
                return native
            if datatype == (coercion or _STRING):
                return value.value
        return {"@value": value.value} | ({} if datatype == _STRING else {"type": datatype})


def _speaks(value: object) -> bool:
    """Whether a language map can hold the value."""
    return (
        isinstance(value, ox.Literal)
        and (bool(value.language) or value.datatype.value == _STRING)
        and not value.direction
    )


def _native(text: str, datatype: str) -> int | bool | None:
    """A JSON number or boolean that is read back as just this text, or None."""
    if datatype == _XSD + "boolean" and text in {"true", "false"}:
        return text == "true"
    if datatype == _XSD + "integer" and len(text) < 16 and text.lstrip("-").isdigit() and str(int(text)) == text:
        return int(text)
    return None


def _one(values: list[Any]) -> object:
    """A single value stands by itself."""
    return values[0] if len(values) == 1 else values
