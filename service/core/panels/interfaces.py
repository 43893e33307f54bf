"""Who answers for an interface on each side, who organises its tasks, and what it is linked to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from service.core.answer import SIDES, Responsibility, Side
from service.core.catalogue import saved_query
from service.core.details import details
from service.core.labels import Thing
from service.core.missing import Missing, missing
from service.core.namespaces import DEFINITIONS
from service.core.panels.subject import Subject, grouped
from service.core.store import term_text
from service.core.who import responsibilities

GROUPS: Final = ("duties", "networks", "forums")
"""What an interface is linked to, in reading order."""


@dataclass(frozen=True)
class Sides:
    """Responsibilities side by side; a side without any is there, and empty."""

    by_side: Mapping[Side, tuple[Responsibility, ...]]
    missing: tuple[Missing, ...]
    county: str
    """Slug of the interface's county."""


@dataclass(frozen=True)
class Organised:
    """A task of an interface and who organises it."""

    task: Thing
    organisers: tuple[Thing, ...]
    sections: tuple[Thing, ...]
    """By which law."""


@dataclass(frozen=True)
class Linked:
    """What an interface has to do with, directly or through its theme, the closest first."""

    groups: Mapping[str, tuple[Thing, ...]]
    """By the names in GROUPS."""


def sides(subject: Subject) -> Sides:
    """Who is responsible, in the county, in the municipalities and elsewhere, and what is missing."""
    found: dict[Side, list[Responsibility]] = {side: [] for side in SIDES}
    for each in responsibilities(subject.store, subject.labels, subject.iri):
        found[each.side].append(each)
    counties = subject.values(DEFINITIONS + "county")
    return Sides(
        {side: tuple(listed) for side, listed in found.items()},
        tuple(missing(subject.store, [subject.iri], subject.labels.language)),
        counties[0].rpartition("/")[2] if counties else "",
    )


def organisers(subject: Subject) -> list[Organised] | None:
    """The tasks that an interface joins; None where none is on record."""
    tasks = subject.labels.things(dict.fromkeys(subject.values(DEFINITIONS + "joins")))
    known = details(subject.store, subject.labels, (task.iri for task in tasks))
    return [Organised(task, known[task.iri].organisers, known[task.iri].sections) for task in tasks] or None


def linked(subject: Subject) -> Linked | None:
    """The duties, networks and forums of an interface; None where there are none."""
    rows = subject.store.select(saved_query("pages/who-linked").bind({"interface": ox.NamedNode(subject.iri)}))
    groups: dict[str, tuple[Thing, ...]] = {}
    for group, found in grouped(rows, "group").items():
        ranks: dict[str, int] = {}
        for row in found:
            ranks.setdefault(term_text(row["thing"]), int(term_text(row["rank"])) if "rank" in row else 0)
        groups[group] = tuple(sorted(subject.labels.things(ranks), key=lambda thing: ranks[thing.iri]))
    shown: dict[str, tuple[Thing, ...]] = {name: groups[name] for name in GROUPS if name in groups}
    return Linked(shown) if shown else None
