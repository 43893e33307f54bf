"""The reference graph, made again from the tables it restates.

The tables (tab-separated; one header line) are the classification of municipalities, the organisers and the statutes.
Facts come from the tables alone; what people word by hand (duties, translations) stands in files of its own. The IRI of
a municipality or a county stays what it is in the graph, whatever it is called next year.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import pyoxigraph as ox

from service.core.errors import InputError
from service.core.reference import municipalities, organisers, statutes
from service.core.reference.changes import Change, compare
from service.core.reference.sheet import term
from service.core.reference.tables import read_table, refuse, repeated
from service.core.resources import shipped, shipped_file

__all__ = ["Change", "Rebuilt", "rebuild"]


@dataclass(frozen=True)
class Rebuilt:
    """The files made from the tables, not yet written, and what they change."""

    files: dict[str, bytes]
    """Turtle by file name."""
    changes: Sequence[Change]


def rebuild(folder: Path) -> Rebuilt:
    """Make the reference files from the tables in ``folder``; write nothing.

    Raises:
        InputError: a table cannot be read; or a municipality has gone and no file of the graph describes it as a former
            municipality.
        TableProblems: a table has faults; carries all of them, with row, column and reason.
    """
    layouts = (organisers.LAYOUT, municipalities.LAYOUT, statutes.LAYOUT)
    tables = [(read_table(folder, layout), layout) for layout in layouts]
    (counties, _), (places, _), (laws, _) = tables
    refuse(
        [
            *(fault for rows, layout in tables for fault in repeated(rows, layout)),
            *organisers.problems(counties),
            *municipalities.problems(places, counties),
            *statutes.problems(laws),
        ]
    )

    before = _shipped(municipalities.FILE)
    area_iris = organisers.identify(counties, _known(_shipped(organisers.FILE), "yp:WellbeingServicesCounty"))
    place_iris = municipalities.identify(places, _known(before, "yp:Municipality"))
    regions = municipalities.regions(places)
    city = next(row for row in places if row["code"] == municipalities.HELSINKI)
    files = {
        organisers.FILE: organisers.sheet(counties, area_iris, regions, city).turtle(),
        municipalities.FILE: municipalities.sheet(places, place_iris, area_iris).turtle(),
        statutes.FILE: statutes.sheet(laws).turtle(),
    }
    changes = compare(before, _triples(files[municipalities.FILE]))
    _check_gone(before, changes)
    return Rebuilt(files, changes)


def _check_gone(before: Sequence[ox.Triple], changes: Sequence[Change]) -> None:
    """A municipality that has gone lives on as a former one, so that what was said of it keeps its meaning.

    Raises:
        InputError: one is not described.
    """
    former = {
        triple.subject
        for name, file in shipped("graph_data", ".ttl")
        for triple in _triples(file.read_bytes())
        if triple.object == term("yp:FormerMunicipality")
    }
    known = _known(before, "yp:Municipality")
    for change in changes:
        if change.kind == "removed" and known[change.code] not in former:
            raise InputError("error-municipality-gone", name=change.name, iri=known[change.code].value)


def _known(triples: Sequence[ox.Triple], prefixed: str) -> dict[str, ox.NamedNode]:
    """IRIs of the things of a class by their code."""
    things = {t.subject for t in triples if t.object == term(prefixed)}
    return {
        cast(ox.Literal, t.object).value: cast(ox.NamedNode, t.subject)
        for t in triples
        if t.predicate == term("skos:notation") and t.subject in things
    }


def _shipped(name: str) -> list[ox.Triple]:
    return _triples(shipped_file("graph_data", name).read_bytes())


def _triples(turtle: bytes) -> list[ox.Triple]:
    return [quad.triple for quad in ox.parse(turtle, format=ox.RdfFormat.TURTLE)]
