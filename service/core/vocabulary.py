"""The ontology as a reader meets it: classes, properties and codes with their definitions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.labels import Label, Labels, Thing, choose
from service.core.messages import Language
from service.core.storage import Storage
from service.core.store import ontology_quads, term_text


@dataclass(frozen=True)
class Definition:
    """A term of the ontology and what it means."""

    term: Thing
    meaning: Label | None


def definitions(store: Storage, language: Language) -> Mapping[str, Sequence[Definition]]:
    """Every term of the ontology by group: ``classes``, ``codes``, ``properties``."""
    labels = Labels(store, language)
    meanings: dict[tuple[str, str], list[Label]] = {}
    for row in store.select(saved_query("pages/terms").text):
        texts = meanings.setdefault((term_text(row["group"]), term_text(row["term"])), [])
        meaning = row.get("definition")
        if isinstance(meaning, ox.Literal):
            texts.append(Label(meaning.value, meaning.language or ""))
    labels.load(term for _, term in meanings)
    groups: dict[str, list[Definition]] = {}
    for (group, term), texts in meanings.items():
        groups.setdefault(group, []).append(Definition(labels.thing(term), choose(texts, language)))
    return groups


def ontology_triples() -> list[ox.Triple]:
    """The statements of the ontology, sorted."""
    return sorted({quad.triple for quad in ontology_quads()}, key=str)
