"""From a duty to the law, from a section to those who answer to it, and from a source to what rests on it."""

from __future__ import annotations

from dataclasses import dataclass

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.collation import collation_key
from service.core.labels import Thing
from service.core.panels.subject import Subject, grouped, things
from service.core.passages import Passage, passages
from service.core.portrait import MANY
from service.core.store import term_text


@dataclass(frozen=True)
class Basis:
    """A section on which a duty rests."""

    section: Thing
    act: Thing | None
    page: str
    """Its address in Finlex; empty where none is on record."""


@dataclass(frozen=True)
class SectionDuty:
    """A duty of a section: whom it binds, towards whom, and what answers to it."""

    duty: Thing
    bound: tuple[Thing, ...]
    towards: tuple[Thing, ...]
    frequency: tuple[Thing, ...]
    answers: tuple[Thing, ...]
    """What is recorded as fulfilling it."""


@dataclass(frozen=True)
class SectionDuties:
    """The duties of a section, and the interfaces on their themes."""

    duties: tuple[SectionDuty, ...]
    interfaces: tuple[Thing, ...]
    """At most MANY of them are named."""
    total: int
    """How many interfaces there are."""


def legal_basis(subject: Subject) -> list[Basis] | None:
    """The sections on which a duty rests; None where none is on record."""
    found = {term_text(row["section"]): row for row in subject.ask("pages/law", "duty")}
    return [
        Basis(
            subject.labels.thing(section),
            subject.labels.thing(term_text(row["act"])) if "act" in row else None,
            term_text(row["page"]) if "page" in row else "",
        )
        for section, row in found.items()
    ] or None


def duties(subject: Subject) -> SectionDuties | None:
    """The duties of a section; None where there are none."""
    labels, found = subject.labels, []
    for duty, rows in grouped(subject.ask("pages/section-duties", "section"), "duty").items():
        groups = {group: things(labels, listed, "thing") for group, listed in grouped(rows, "group").items()}
        found.append(
            SectionDuty(
                labels.thing(duty), *(groups.get(name, ()) for name in ("bound", "towards", "frequency", "answers"))
            )
        )
    if not found:
        return None
    query = saved_query("pages/section-interfaces").bind({"section": ox.NamedNode(subject.iri)})
    interfaces = subject.store.select(query)
    listed = sorted(found, key=lambda each: collation_key(each.duty.label.text))
    return SectionDuties(tuple(listed), things(labels, interfaces[:MANY], "interface"), len(interfaces))


def passages_of(subject: Subject) -> list[Passage] | None:
    """What has been recorded from each slide of a source; None for a source from which nothing has."""
    return passages(subject.store, subject.iri, subject.labels.language) or None
