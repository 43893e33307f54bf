"""The rows of an answer as relations between things, and these as a picture."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from service.core.messages import Language
from service.core.namespaces import local_path
from service.core.storage import Storage, Term
from service.core.store import term_text
from service.maps.reader import KIND_CLASSES, Reader
from viz import Edge, NetworkMap, Node, relations_svg

MOST: Final = 300
"""Relations that a picture holds at the most: with more, no line can be followed."""


@dataclass(frozen=True)
class Relation:
    """A relation between two things; ``name`` is its text, or the IRI of what it is called, or empty."""

    source: str
    target: str
    name: str = ""


def of_rows(rows: Sequence[Sequence[Term | None]]) -> list[Relation]:
    """Rows as relations: two columns of things, or three of which the middle one is of properties.

    With two, one more column may hold the text of a relation. Rows in which one of the things is missing are left out;
    where the columns are otherwise, there are no relations.
    """
    columns = list(zip(*rows, strict=True))
    things = [at for at, column in enumerate(columns) if _of_things(column)]
    if len(things) == 3 and len(columns) == 3 and not any(_has_page(term) for term in columns[1]):
        things, names = [0, 2], 1
    elif len(things) == 2 and len(columns) <= 3:
        names = next((at for at in range(len(columns)) if at not in things), -1)
    else:
        return []
    found: dict[Relation, None] = {}
    for row in rows:
        source, target, name = row[things[0]], row[things[1]], row[names] if names >= 0 else None
        if source is not None and target is not None and source != target:
            relation = Relation(term_text(source), term_text(target), term_text(name) if name is not None else "")
            found[relation] = None
    return list(found)


def of_triples(triples: Iterable[ox.Triple]) -> list[Relation]:
    """Statements between things as relations."""
    return [
        Relation(each.subject.value, each.object.value, each.predicate.value)
        for each in triples
        if isinstance(each.subject, ox.NamedNode) and isinstance(each.object, ox.NamedNode)
    ]


def picture(store: Storage, language: Language, relations: Sequence[Relation], title: str) -> str:
    """The first ``MOST`` relations as SVG; what a thing or a relation is called is in the reader's language."""
    reader = Reader(store, language)
    drawn = relations[:MOST]
    reader.load({value for each in drawn for value in (each.source, each.target, each.name) if ":" in value})
    things = dict.fromkeys(value for each in drawn for value in (each.source, each.target))
    nodes = tuple(_node(reader, iri) for iri in things)
    edges = tuple(Edge(each.source, each.target, label=_name(reader, each.name)) for each in drawn)
    about = reader.say("map-relations-about", things=len(nodes), relations=len(edges))
    chart = NetworkMap(title=title, lang=language, nodes=nodes, edges=edges, description=about)
    return relations_svg(chart, reader.legend(), embed_font=False)


def _of_things(column: Sequence[Term | None]) -> bool:
    bound = [term for term in column if term is not None]
    return bool(bound) and all(isinstance(term, ox.NamedNode) for term in bound)


def _has_page(term: Term | None) -> bool:
    return isinstance(term, ox.NamedNode) and (local_path(term.value) or "").startswith("/id/")


def _node(reader: Reader, iri: str) -> Node:
    path = local_path(iri) or ""
    kind = path.split("/")[2] if path.startswith("/id/") else ""
    return reader.node(iri, kind if kind in KIND_CLASSES else "")


def _name(reader: Reader, text: str) -> str:
    return reader.name(text) if text.startswith(("http://", "https://", "urn:")) else text
