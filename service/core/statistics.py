"""What the dataset holds, counted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.storage import Row, Storage


@dataclass(frozen=True)
class Counts:
    """How many statements, and how many different subjects and objects they have."""

    triples: int
    subjects: int
    objects: int


@dataclass(frozen=True)
class Statistics:
    """The numbers of VoID, sections 4.5 and 4.6."""

    whole: Counts
    classes: Mapping[str, int]
    """Class to the number of its things, the largest first."""
    properties: Mapping[str, Counts]
    """Property to the counts of its statements, the most used first."""
    graphs: Mapping[str, int]
    """Named graph to the number of its statements, by name."""

    @property
    def usage(self) -> list[tuple[str, int]]:
        """Each property with the number of its statements."""
        return [(iri, counts.triples) for iri, counts in self.properties.items()]

    @property
    def vocabularies(self) -> list[str]:
        """The namespaces of the classes and properties, sorted; an IRI without hash or slash has none."""
        return sorted({namespace(iri) for iri in (*self.classes, *self.properties)} - {""})


def statistics(store: Storage) -> Statistics:
    """Count everything; takes as long as a few scans of the store."""
    return Statistics(
        _counts(_rows(store, "totals")[0]),
        {row["class"].value: _number(row, "entities") for row in _rows(store, "classes") if "class" in row},  # type: ignore[union-attr]
        {row["property"].value: _counts(row) for row in _rows(store, "properties") if "property" in row},  # type: ignore[union-attr]
        {row["graph"].value: _number(row, "triples") for row in _rows(store, "graphs") if "graph" in row},  # type: ignore[union-attr]
    )


def namespace(iri: str) -> str:
    """The IRI up to its last hash or slash."""
    return re.sub(r"[^#/]*$", "", iri)


def _rows(store: Storage, name: str) -> list[Row]:
    name = f"dataset-{name}"
    return store.select(saved_query(f"pages/{name}").text, name=name)


def _counts(row: Row) -> Counts:
    return Counts(*(_number(row, name) for name in ("triples", "subjects", "objects")))


def _number(row: Row, name: str) -> int:
    return int(cast(ox.Literal, row[name]).value)
