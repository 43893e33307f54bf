"""Figures kept as data: measurements of the Data Quality Vocabulary, so that a trend can be drawn.

A measurement says how many of the things that a check aims at it found wanting, on the whole or where one organisation
could mend it, on a day. It holds until the next one of the same check and organisation: only what has changed is
written, so that years of days take little room. (W3C Data on the Web Best Practices: Data Quality Vocabulary, 2016.)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from importlib import resources
from typing import Final
from urllib.parse import quote

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.namespaces import DATASET, DEFINITIONS, GRAPHS, PREFIXES, RESOURCES, SHAPES
from service.core.quality.figures import ALL, Figures
from service.core.quality.shares import Share
from service.core.quality.survey import Survey
from service.core.shacl.terms import TYPE, XSD
from service.core.storage import Delta, Row, Storage
from service.core.store import term_text
from service.core.validation import Check

GRAPH: Final = GRAPHS + "quality"
MEASURED: Final = "(quality)"
"""Who writes measurements, in the change log."""

_GRAPH: Final = ox.NamedNode(GRAPH)
_DESCRIPTION: Final = resources.files(__package__).joinpath("quality-graph.ttl")
_INTEGER, _DATE = (ox.NamedNode(XSD + name) for name in ("integer", "date"))


def _dqv(name: str) -> ox.NamedNode:
    return ox.NamedNode(PREFIXES["dqv"] + name)


@dataclass(frozen=True)
class Measurement:
    """A figure on a day."""

    check: str
    """Identifier of the check."""
    organisation: str
    """IRI of the organisation or kind of mender, or ALL."""
    day: date
    share: Share
    """Its part is what was found."""


def measurements(store: Storage, organisation: str | None = None) -> list[Measurement]:
    """What has been measured, by day; of one organisation (or of ALL) if it is named."""
    bound = {} if organisation is None else {"organisation": ox.NamedNode(organisation or DATASET)}
    rows = store.select(saved_query("pages/measurements").bind(bound), name="measurements")
    return [_measurement(row) for row in rows]


def changes(known: Iterable[Measurement], survey: Survey) -> Delta:
    """What a report adds to the measurements: new figures, and corrections of those of the same day.

    Measurements of checks that the report does not know stay as they are.
    """
    before: dict[tuple[str, str], Measurement] = {}
    same_day: dict[tuple[str, str], Measurement] = {}
    listed = list(known)
    for each in (each for each in listed if each.check in survey.checks):
        key = (each.check, each.organisation)
        if each.day == survey.on:
            same_day[key] = each
        elif each.day < survey.on and (key not in before or before[key].day < each.day):
            before[key] = each
    figures = _worth_keeping(survey.figures, before)
    wanted = {
        key: Measurement(*key, survey.on, share)
        for key, share in figures.items()
        if key not in before or before[key].share != share
    }
    removed = {quad for each in same_day.values() for quad in _quads(each)}
    inserted = {quad for each in wanted.values() for quad in _quads(each)}
    fresh = {each.check for each in wanted.values()} - {each.check for each in listed}
    described = [*_graph_described()] if not listed and wanted else []
    described += [quad for check in sorted(fresh) for quad in _metric_described(survey.checks[check])]
    return Delta(frozenset(removed - inserted), frozenset({*inserted, *described} - removed))


def _worth_keeping(found: Figures, before: Iterable[tuple[str, str]]) -> Figures:
    """All figures of the whole graph; of an organisation those where something is found, or was before."""
    kept = {key: share for key, share in found.items() if key[1] == ALL or share.part}
    return {**{key: found.get(key, Share(0, 0)) for key in before}, **kept}


def record(store: Storage, survey: Survey) -> None:
    """Write what a report adds to the measurements of a store.

    Raises:
        WriteFailed: it cannot be written.
    """
    delta = changes(measurements(store), survey)
    if delta:
        store.change(delta, MEASURED)


def _measurement(row: Row) -> Measurement:
    text = {name: term_text(value) for name, value in row.items()}
    on = "" if text["organisation"] == DATASET else text["organisation"]
    share = Share(int(text["value"]), int(text["whole"]))
    return Measurement(text["check"], on, date.fromisoformat(text["day"]), share)


def _quads(each: Measurement) -> Iterator[ox.Quad]:
    on = each.organisation or DATASET
    short = "all" if each.organisation == ALL else "-".join(on.replace("#", "/").rsplit("/", 2)[-2:])
    node = ox.NamedNode(f"{RESOURCES}measurement/{each.day}-{quote(each.check.lower())}-{short}")
    said = (
        (TYPE, _dqv("QualityMeasurement")),
        (_dqv("isMeasurementOf"), metric(each.check)),
        (_dqv("computedOn"), ox.NamedNode(on)),
        (_dqv("value"), ox.Literal(str(each.share.part), datatype=_INTEGER)),
        (ox.NamedNode(DEFINITIONS + "denominator"), ox.Literal(str(each.share.whole), datatype=_INTEGER)),
        (ox.NamedNode(PREFIXES["dct"] + "date"), ox.Literal(each.day.isoformat(), datatype=_DATE)),
    )
    for property_, value in said:
        yield ox.Quad(node, property_, value, _GRAPH)


def metric(check: str) -> ox.NamedNode:
    """The metric that counts what a check finds."""
    return ox.NamedNode(f"{SHAPES}metric-{quote(check.lower())}")


def _metric_described(check: Check) -> Iterator[ox.Quad]:
    node = metric(check.identifier)
    label, identifier = ox.NamedNode(PREFIXES["rdfs"] + "label"), ox.NamedNode(PREFIXES["dct"] + "identifier")
    yield ox.Quad(node, TYPE, _dqv("Metric"), _GRAPH)
    yield ox.Quad(node, identifier, ox.Literal(check.identifier), _GRAPH)
    yield ox.Quad(node, _dqv("inDimension"), ox.NamedNode(PREFIXES["ldqd"] + "completeness"), _GRAPH)
    yield ox.Quad(node, _dqv("expectedDataType"), _INTEGER, _GRAPH)
    for language, name in check.name.items():
        yield ox.Quad(node, label, ox.Literal(name, language=language), _GRAPH)


def _graph_described() -> Iterator[ox.Quad]:
    """What is said of the graph that the measurements stand in."""
    for triple in ox.parse(_DESCRIPTION.read_bytes(), format=ox.RdfFormat.TURTLE):
        yield ox.Quad(triple.subject, triple.predicate, triple.object, _GRAPH)
