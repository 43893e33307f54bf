"""What tells the things of a list apart: their county, status, dates and place in an order."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.labels import Labels, Thing
from service.core.literals import spell_date
from service.core.namespaces import DEFINITIONS, kind_of
from service.core.storage import Storage
from service.core.store import term_text

_PLAIN: Final = DEFINITIONS + "status-existing"
"""The status that goes without saying."""


@dataclass(frozen=True)
class Marks:
    """The marks of one thing; empty where nothing is on record."""

    county: Thing | None = None
    status: Thing | None = None
    """Unless the thing simply exists."""
    start: str = ""
    """ISO 8601: a day, a month or a year."""
    when: str = ""
    """The time or the period as the reader's language writes it."""
    position: int = sys.maxsize


NO_MARKS: Final = Marks()
_TIMELESS: Final = frozenset({"county", "municipality"})
"""Kinds that are not told apart by when they began."""


def marks_of(store: Storage, labels: Labels, things: Sequence[str]) -> Mapping[str, Marks]:
    """The marks of things by their IRIs."""
    if not things:
        return {}
    found: dict[str, dict[str, list[str]]] = {}
    query = saved_query("pages/marks").bind({"thing": [ox.NamedNode(iri) for iri in things]})
    for row in store.select(query):
        marks = found.setdefault(term_text(row["thing"]), {})
        marks.setdefault(term_text(row["mark"]), []).append(term_text(row["value"]))
    labels.load(iri for marks in found.values() for mark in ("county", "status") for iri in marks.get(mark, ()))
    return {iri: _marks(iri, labels, marks) for iri, marks in found.items()}


def _marks(iri: str, labels: Labels, found: Mapping[str, Sequence[str]]) -> Marks:
    counties = found.get("county", ())
    statuses = [iri for iri in found.get("status", ()) if iri != _PLAIN]
    times = {} if kind_of(iri) in _TIMELESS else found
    start, end = max(times.get("start", ("",))), max(times.get("end", ("",)))
    positions = [int(text) for text in found.get("position", ()) if text.isdecimal()]
    return Marks(
        labels.thing(counties[0]) if len(counties) == 1 else None,
        labels.thing(statuses[0]) if statuses else None,
        start or end,
        _period(start, end, labels),
        min(positions, default=sys.maxsize),
    )


def _period(start: str, end: str, labels: Labels) -> str:
    if start.startswith(end) or end.startswith(start):  # One of them is missing, or says the other less exactly.
        start = end = min(filter(None, (start, end)), key=len, default="")
    spelled = [spell_date(text, labels.language) for text in dict.fromkeys((start, end)) if text]
    return "–".join(spelled)
