"""Figures of a thing, or of a set of statistics, as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from service.core.labels import Labels, Thing
from service.core.literals import spell, spell_date
from service.core.panels.subject import Subject
from service.core.storage import Row, Term
from service.core.store import term_text

FEW: Final = 12


@dataclass(frozen=True)
class Figure:
    """A figure in words."""

    thing: Thing
    value: str
    unit: Thing
    when: str
    """Empty where the source gives no time."""
    qualifier: Thing | None
    own: bool
    """Whether it is about the thing itself, and not about a part of it or one of its bodies."""
    indicator: str


@dataclass(frozen=True)
class Figures:
    """All figures; the thing's own come first, the newest first."""

    all: tuple[Figure, ...]

    @property
    def first(self) -> tuple[Figure, ...]:
        """Those that are shown at once."""
        return self.all if len(self.all) <= FEW + 2 else self.all[:FEW]

    @property
    def more(self) -> tuple[Figure, ...]:
        """Those that are shown on request."""
        return self.all[len(self.first) :]


def figures(subject: Subject) -> Figures | None:
    """The figures on record; None where there are none."""
    found: dict[str, Row] = {}
    for row in subject.ask("pages/figures", "thing"):
        found.setdefault(term_text(row["figure"]), row)
    return Figures(tuple(_figure(subject.labels, row) for row in found.values())) if found else None


def newest(found: Figures | None, indicators: Sequence[str]) -> list[Figure]:
    """Of each of some indicators the thing's own newest figure that is on record."""
    own = [each for each in found.all if each.own] if found else []
    firsts = (next((each for each in own if each.indicator == indicator), None) for indicator in indicators)
    return [each for each in firsts if each]


def _figure(labels: Labels, row: Row) -> Figure:
    period = term_text(row["period"]) if "period" in row else ""
    return Figure(
        labels.thing(term_text(row["figure"])),
        _value(labels, row),
        labels.thing(term_text(row["unit"])),
        spell_date(period, labels.language),
        labels.thing(term_text(row["qualifier"])) if "qualifier" in row else None,
        term_text(row["own"]) == "true",
        term_text(row["indicator"]) if "indicator" in row else "",
    )


def _value(labels: Labels, row: Row) -> str:
    """The value, or the range within which it is."""

    def number(term: Term) -> str:
        return spell(term, labels.language) if isinstance(term, ox.Literal) else term_text(term)

    if "value" in row:
        return number(row["value"])
    return "–".join(number(row[key]) for key in ("least", "most") if key in row)
