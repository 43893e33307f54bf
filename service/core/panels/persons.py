"""The roles in which the sources name a person."""

from __future__ import annotations

from dataclasses import dataclass

from service.core.labels import Thing
from service.core.panels.subject import Subject, grouped, things
from service.core.sources import Citation, citations


@dataclass(frozen=True)
class Role:
    """What a person is named for."""

    thing: Thing
    """The responsibility, post or presentation."""
    roles: tuple[Thing, ...]
    targets: tuple[Thing, ...]
    sources: tuple[Citation, ...]


def roles(subject: Subject) -> list[Role]:
    """Every role on record, each with the lines that say so."""
    rows = grouped(subject.ask("reports/person-responsibilities", "person"), "thing")
    return [
        Role(
            subject.labels.thing(thing),
            things(subject.labels, found, "role"),
            things(subject.labels, found, "target"),
            tuple(citations(subject.store, subject.labels, [thing])),
        )
        for thing, found in rows.items()
    ]
