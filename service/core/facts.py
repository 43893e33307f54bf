"""Triples said with short names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final

import pyoxigraph as ox

from service.core.formats import GraphFormat, ResultFormat
from service.core.namespaces import PREFIXES

VOCABULARIES: Final[Mapping[str, str]] = {
    **PREFIXES,
    "formats": "http://www.w3.org/ns/formats/",
    "sd": "http://www.w3.org/ns/sparql-service-description#",
}
"""Prefixes that descriptions of the service use besides those of the data."""

Subject = ox.NamedNode | ox.BlankNode
Value = ox.NamedNode | ox.BlankNode | ox.Literal | str | int | datetime


class Facts:
    """A list of triples in the making."""

    def __init__(self) -> None:
        self.triples: list[ox.Triple] = []

    def add(self, subject: Subject, *properties: tuple[str, Value]) -> None:
        """Say something of a subject: ``("void:triples", 5)``. A text is a name such as ``void:Dataset``."""
        for name, value in properties:
            self.triples.append(ox.Triple(subject, term(name), _value(value)))

    def part(self, subject: Subject, name: str, label: str, *properties: tuple[str, Value]) -> ox.BlankNode:
        """Say that a subject has a part without a name of its own; ``label`` tells it from the others."""
        node = ox.BlankNode(label)
        self.add(subject, (name, node))
        self.add(node, *properties)
        return node


def term(name: str) -> ox.NamedNode:
    """The IRI of a short name, such as ``void:triples``; ``a`` is ``rdf:type``."""
    prefix, _, local = ("rdf:type" if name == "a" else name).partition(":")
    return ox.NamedNode(VOCABULARIES[prefix] + local)


def format_name(form: GraphFormat | ResultFormat) -> ox.NamedNode:
    """The name of a format in the W3C's list of them (https://www.w3.org/ns/formats/)."""
    return term(f"formats:{form.engine.iri.rpartition('/')[2]}")


def prefixes_of(triples: Iterable[ox.Triple]) -> dict[str, str]:
    """The prefixes that these triples have a use for."""
    iris = {node.value for triple in triples for node in triple if isinstance(node, ox.NamedNode)}
    return {name: base for name, base in VOCABULARIES.items() if any(iri.startswith(base) for iri in iris)}


def _value(value: Value) -> ox.NamedNode | ox.BlankNode | ox.Literal:
    if isinstance(value, str):
        return term(value)
    if isinstance(value, datetime):
        return ox.Literal(value.isoformat(timespec="seconds"), datatype=term("xsd:dateTime"))
    return ox.Literal(value) if isinstance(value, int) else value
