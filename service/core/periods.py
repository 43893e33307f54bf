"""From when to when a statement holds, as far as anyone has said so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final


class Standing(StrEnum):
    """How a statement stands on a day."""

    HOLDS = "holds"
    """Its validity is stated, and covers the day."""
    STATED = "stated"
    """No validity is stated, but a source of that year or before says so."""
    OPEN = "open"
    """Nothing tells whether it held: its source is later, or bears no year."""
    NOT = "not"
    """It had not begun, or was over."""


class Change(StrEnum):
    """What became of a statement between two days."""

    BEGAN = "began"
    ENDED = "ended"
    LEARNED = "learned"
    """A source of a year in between says so; when it began is unknown."""


@dataclass(frozen=True)
class Period:
    """The first and the last day of validity, and the year of the source, each None where unknown."""

    since: date | None = None
    until: date | None = None
    stated: int | None = None

    @classmethod
    def of(cls, values: Mapping[str, str]) -> Period:
        """The period in ``since`` and ``until`` (a day, a month or a year, ISO 8601) and ``stated`` (a year).

        Where there is no ``until``, ``ended`` is the first day on which it was over.
        """
        stated = values.get("stated", "")[:4]
        over = _day(values.get("ended", ""), last=False)
        return cls(
            _day(values.get("since", ""), last=False),
            _day(values.get("until", ""), last=True)
            or (over - timedelta(days=1) if over and over > date.min else None),
            int(stated) if stated.isdigit() else None,
        )

    def on(self, day: date) -> Standing:
        """How the statement stands on a day."""
        if (self.since and self.since > day) or (self.until and self.until < day):
            return Standing.NOT
        if self.since:
            return Standing.HOLDS
        return Standing.STATED if self.stated is not None and self.stated <= day.year else Standing.OPEN

    def between(self, first: date, second: date) -> Change | None:
        """What changed after the first day and until the second, if anything did."""
        if self.until and first <= self.until < second:
            return Change.ENDED
        if self.since:
            return Change.BEGAN if first < self.since <= second else None
        return Change.LEARNED if self.stated is not None and first.year < self.stated <= second.year else None


UNKNOWN: Final = Period()


def _day(text: str, *, last: bool) -> date | None:
    """The day that a text names, or the first or last one of its year; None where it names none."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        year = text[:4]
        if not (year.isdigit() and int(year)):
            return None
        return date(int(year), 12, 31) if last else date(int(year), 1, 1)
