"""What people come to the page of a county or a municipality for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.due import DueDuty, due_duties
from service.core.labels import Thing
from service.core.namespaces import DEFINITIONS, kind_of
from service.core.panels.figures import Figure, figures, newest
from service.core.panels.subject import Subject, things
from service.core.store import term_text

COUNTED: Final = ("municipality", "interface", "network", "body", "forum", "document")
"""The kinds of things that a county's page counts."""
SOONEST: Final = 4
"""So many due days are shown."""
_KEY_FIGURES: Final = tuple(DEFINITIONS + name for name in ("indicator-population", "indicator-total-budget"))


@dataclass(frozen=True)
class CountyPanel:
    """A county at a glance."""

    slug: str
    counts: Mapping[str, int]
    """How many of each kind are on record."""
    unnamed: int
    """Interfaces that nobody is named for."""
    key_figures: tuple[Figure, ...]


@dataclass(frozen=True)
class MunicipalityPanel:
    """A municipality at a glance."""

    slug: str
    county: Thing | None
    county_slug: str
    interfaces: tuple[Thing, ...]
    """Those of its county."""
    duties: tuple[Thing, ...]
    """Those that bind it and its county together."""
    key_figures: tuple[Figure, ...]


@dataclass(frozen=True)
class DuePanel:
    """The next due days of an actor."""

    slug: str
    kind: str
    duties: tuple[DueDuty, ...]
    """The soonest of those with a day."""
    total: int
    """How many duties bind it."""


def county(subject: Subject) -> CountyPanel:
    """The counts and key figures of a county."""
    referring = {
        term_text(row["subject"]) for row in subject.references if term_text(row["property"]) == DEFINITIONS + "county"
    }
    every = Counter(map(kind_of, referring))
    counts = {kind: every[kind] for kind in COUNTED}
    bound = {"county": ox.NamedNode(subject.iri)}
    named = subject.store.select(saved_query("pages/named-interfaces").bind(bound))
    return CountyPanel(
        _slug(subject.iri), counts, counts["interface"] - len(named), tuple(newest(figures(subject), _KEY_FIGURES))
    )


def municipality(subject: Subject) -> MunicipalityPanel:
    """The county of a municipality and what binds the two together."""
    counties = subject.values(DEFINITIONS + "county")
    return MunicipalityPanel(
        _slug(subject.iri),
        subject.labels.thing(counties[0]) if counties else None,
        _slug(counties[0]) if counties else "",
        things(subject.labels, subject.ask("pages/county-interfaces", "municipality"), "interface"),
        things(subject.labels, subject.ask("pages/shared-duties", "municipality"), "duty"),
        tuple(newest(figures(subject), _KEY_FIGURES)),
    )


def due(subject: Subject) -> DuePanel | None:
    """The next due days; None for an actor that no duty binds."""
    found = due_duties(subject.store, subject.iri, subject.on, subject.labels.language).duties
    dated = [each for each in found if each.due and each.outcome == "due"]
    return DuePanel(_slug(subject.iri), kind_of(subject.iri), tuple(dated[:SOONEST]), len(found)) if found else None


def _slug(iri: str) -> str:
    return iri.rpartition("/")[2]
