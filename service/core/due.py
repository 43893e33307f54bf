"""Which duties bind an actor, when is each next due, and what is on record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, cast

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.errors import InputError
from service.core.labels import Label, Labels, Thing, spoken
from service.core.messages import Language, translate
from service.core.namespaces import RESOURCES
from service.core.naming import COUNTY, MUNICIPALITY, find_one, index_of
from service.core.storage import Row, Storage, Term
from service.core.store import term_text

Outcome = Literal["due", "done", "unknown-record", "unknown-term", "undated"]
"""``due``: nothing on record in the period; ``done``: something is; ``unknown-record``: the interval counts from an
event that is not on record; ``unknown-term``: no known council term covers the day; ``undated``: the law sets no
interval."""

HUS: Final = f"{RESOURCES}organisation/hus-yhtyma"


@dataclass(frozen=True)
class DueDuty:
    """One duty of an actor on a day."""

    duty: Thing
    content: Label | None
    bound_as: Thing
    """The actor itself, or the class of actors or the capacity in which the duty binds it."""
    counterparts: tuple[Thing, ...]
    sections: tuple[Thing, ...]
    themes: tuple[Thing, ...]
    frequency: Thing | None
    period: tuple[date, date] | None
    """First and last day of the period in which the duty must be done."""
    record: Thing | None
    recorded: str
    """Date of what is on record: a day, a month or a year."""
    due: date | None
    """The latest lawful day. The law names none; this is our reading of its interval."""
    outcome: Outcome

    def as_json(self) -> dict[str, object]:
        """The form for machines; dates as ISO 8601 days."""
        return {
            "duty": self.duty.as_json(),
            "content": self.content.text if self.content else None,
            "boundAs": self.bound_as.as_json(),
            "counterparts": [each.as_json() for each in self.counterparts],
            "sections": [each.as_json() for each in self.sections],
            "themes": [each.as_json() for each in self.themes],
            "frequency": self.frequency.as_json() if self.frequency else None,
            "from": self.period[0].isoformat() if self.period else None,
            "until": self.period[1].isoformat() if self.period else None,
            "record": self.record.as_json() if self.record else None,
            "recorded": self.recorded or None,
            "due": self.due.isoformat() if self.due else None,
            "outcome": self.outcome,
            "reading": self.due is not None,
        }


@dataclass(frozen=True)
class DueDuties:
    """Every duty of an actor on a day, the soonest due first."""

    actor: Thing
    on: date
    duties: tuple[DueDuty, ...]
    known_terms: tuple[tuple[date, date], ...]
    """First and last days of the actor's council terms that the graph knows."""

    def months(self, first: date, last: date) -> list[tuple[date, list[DueDuty]]]:
        """The duties due from the first day to the last, under the first day of each month that has any."""
        dated = ((each.due, each) for each in self.duties if each.due and first <= each.due <= last)
        found: dict[date, list[DueDuty]] = {}
        for due, each in dated:
            found.setdefault(due.replace(day=1), []).append(each)
        return sorted(found.items())

    def undated(self, outcome: Outcome | None = None) -> list[DueDuty]:
        """The duties without a day, all or those with one outcome."""
        return [each for each in self.duties if each.due is None and outcome in {None, each.outcome}]

    @property
    def outside_terms(self) -> bool:
        """Whether the actor has a council and no known term of it covers the day."""
        return bool(self.known_terms) and not any(first <= self.on <= last for first, last in self.known_terms)

    def as_json(self) -> dict[str, object]:
        """The form for machines."""
        return {
            "actor": self.actor.as_json(),
            "on": self.on.isoformat(),
            "outsideKnownTerms": self.outside_terms,
            "duties": [each.as_json() for each in self.duties],
        }


def find_actor(store: Storage, language: Language, *, county: str | None, municipality: str | None) -> str:
    """The IRI of the one actor that is meant; HUS Group may be asked for like a county.

    Raises:
        UnknownName: there is none by that name; carries suggestions.
    """
    if municipality:
        return find_one(index_of(store, MUNICIPALITY, language), "municipality", municipality)
    name = county or ""
    if name.casefold() in {"hus", "hus-yhtyma", "hus-yhtymä", HUS}:
        return HUS
    return find_one(index_of(store, COUNTY, language), "county", name)


def parse_day(text: str) -> date:
    """The day that ``2026-11-22`` means.

    Raises:
        InputError: the text is no day of the years 1900 to 2999, beyond which no law and no calendar is of use.
    """
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise InputError("error-day", value=text) from None
    if not 1900 <= day.year < 3000:
        raise InputError("error-day", value=text)
    return day


def due_duties(store: Storage, actor: str, on: date, language: Language) -> DueDuties:
    """The duties that bind an actor on a day, with counterparts, period, record and latest lawful day.

    ``actor`` is the IRI of a county, a municipality or HUS Group. The rules of time are in
    ``queries/reports/due-duties.rq``: once a year is the calendar year, once per council term the term's last day, once
    in several years counts from the latest event on record.
    """
    labels = Labels(store, language)
    bound: Mapping[str, str | ox.NamedNode] = {"actor": ox.NamedNode(actor), "on": on.isoformat()}
    rows: dict[str, list[Row]] = {}
    for row in store.select(saved_query("reports/due-duties").bind(bound)):
        rows.setdefault(term_text(row["duty"]), []).append(row)
    facts = _facts(store, rows)
    told = (row for each in (*rows.values(), *facts.values()) for row in each)
    labels.load(term_text(term) for row in told for term in row.values() if _is_thing(term))
    duties = [_duty(labels, iri, found, facts.get(iri, [])) for iri, found in rows.items()]
    duties.sort(key=lambda each: (each.due or date.max, each.outcome, each.duty.label.text.casefold()))
    return DueDuties(labels.thing(actor), on, tuple(duties), _terms(store, actor))


def _facts(store: Storage, duties: Iterable[str]) -> dict[str, list[Row]]:
    """Sections, themes and contents by duty."""
    listed = [ox.NamedNode(iri) for iri in duties]
    facts: dict[str, list[Row]] = {}
    for row in store.select(saved_query("pages/duties").bind({"duty": listed})) if listed else []:
        facts.setdefault(term_text(row["duty"]), []).append(row)
    return facts


def _terms(store: Storage, actor: str) -> tuple[tuple[date, date], ...]:
    rows = store.select(saved_query("pages/council-terms").bind({"actor": ox.NamedNode(actor)}))
    return tuple((_day(row["from"]), _day(row["until"])) for row in rows)


def _duty(labels: Labels, iri: str, rows: Sequence[Row], facts: Sequence[Row]) -> DueDuty:
    # The latest of what is on record decides; the query's rows differ only in what they pair the duty with.
    row = max(rows, key=lambda each: (term_text(each["recorded"]) if "recorded" in each else "", -len(_bound(each))))
    return DueDuty(
        labels.thing(iri),
        spoken([each["description"] for each in facts if "description" in each], labels.language),
        labels.thing(_bound(row)),
        _things(labels, rows, "counterpart"),
        _things(labels, facts, "section"),
        _things(labels, facts, "theme"),
        next(iter(_things(labels, [row], "frequency")), None),
        (_day(row["from"]), _day(row["until"])) if "from" in row and "until" in row else None,
        next(iter(_things(labels, [row], "record")), None),
        term_text(row["recorded"]) if "recorded" in row else "",
        _day(row["due"]) if "due" in row else None,
        cast(Outcome, term_text(row["outcome"])),
    )


def _bound(row: Row) -> str:
    return term_text(row["boundAs"])


def _things(labels: Labels, rows: Iterable[Row], key: str) -> tuple[Thing, ...]:
    return tuple(labels.things(dict.fromkeys(term_text(row[key]) for row in rows if key in row)))


def _day(term: Term) -> date:
    return date.fromisoformat(term_text(term))


def _is_thing(term: Term) -> bool:
    return isinstance(term, ox.NamedNode)


def explain(duty: DueDuty, language: Language) -> str:
    """Why the day is what it is, or why there is none, in one sentence."""
    return translate(language, f"due-outcome-{duty.outcome}")
