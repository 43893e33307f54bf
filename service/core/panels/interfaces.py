"""Who answers for an interface on each side, who organises its tasks, and what it is linked to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

import pyoxigraph as ox

from service.core.answer import Responsibility
from service.core.catalogue import saved_query
from service.core.labels import Thing
from service.core.literals import spell_date
from service.core.messages import Language
from service.core.missing import Missing, missing
from service.core.namespaces import DEFINITIONS, kind_of
from service.core.panels.subject import Subject, grouped, things
from service.core.store import term_text
from service.core.who import responsibilities

Side = Literal["county", "municipalities", "other"]
GROUPS: Final = ("duties", "networks", "forums")
"""What an interface is linked to, in reading order."""
_COUNTY_CLASS: Final = DEFINITIONS + "actor-wellbeing-services-county"
_MUNICIPALITIES: Final = DEFINITIONS + "actor-municipality"
"""The class of municipalities, and how the names of its subclasses begin."""


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
    since: str


@dataclass(frozen=True)
class Linked:
    """What an interface has to do with, directly or through its theme."""

    groups: Mapping[str, tuple[Thing, ...]]
    """``duties``, ``networks`` and ``forums``."""


def sides(subject: Subject) -> Sides:
    """Who is responsible, in the county, in the municipalities and elsewhere, and what is missing."""
    found: dict[Side, list[Responsibility]] = {"county": [], "municipalities": [], "other": []}
    for each in responsibilities(subject.store, subject.labels, subject.iri):
        found[_side(each)].append(each)
    language: Language = subject.labels.language
    counties = subject.values(DEFINITIONS + "county")
    return Sides(
        {side: tuple(listed) for side, listed in found.items()},
        tuple(missing(subject.store, [subject.iri], language)),
        counties[0].rpartition("/")[2] if counties else "",
    )


def organisers(subject: Subject) -> list[Organised] | None:
    """The tasks that an interface joins; None where none is on record."""
    labels = subject.labels
    return [
        Organised(
            labels.thing(task),
            things(labels, rows, "organiser"),
            things(labels, rows, "section"),
            next((spell_date(term_text(row["from"]), labels.language) for row in rows if "from" in row), ""),
        )
        for task, rows in grouped(subject.ask("pages/task-organisers", "interface"), "task").items()
    ] or None


def linked(subject: Subject) -> Linked | None:
    """The duties, networks and forums of an interface; None where there are none."""
    rows = subject.store.select(saved_query("pages/who-linked").bind({"interface": ox.NamedNode(subject.iri)}))
    subject.labels.load(term_text(row["thing"]) for row in rows)
    groups = {group: things(subject.labels, found, "thing") for group, found in grouped(rows, "group").items()}
    shown: dict[str, tuple[Thing, ...]] = {name: groups[name] for name in GROUPS if name in groups}
    return Linked(shown) if shown else None


def _side(each: Responsibility) -> Side:
    party = each.party.iri if each.party else ""
    if kind_of(party) == "county" or party == _COUNTY_CLASS:
        return "county"
    return "municipalities" if kind_of(party) == "municipality" or party.startswith(_MUNICIPALITIES) else "other"
