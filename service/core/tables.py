"""Answers as CSV, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Final

from service.core.answer import Answer, Responsibility
from service.core.due import DueDuties, DueDuty

ANSWER_COLUMNS: Final = (
    "interface", "county", "theme", "status", "party", "role", "holder", "holderKind", "from", "until",
)  # fmt: skip

DUE_COLUMNS: Final = (
    "duty", "iri", "boundAs", "counterparts", "sections", "themes", "frequency", "from", "until", "record", "recorded",
    "due", "outcome",
)  # fmt: skip


def as_csv(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write rows under a header (RFC 4180)."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([inert(cell) for cell in row] for row in rows)
    return text.getvalue()


def inert(cell: str) -> str:
    """A cell that a spreadsheet reads as text and never as a formula (OWASP, CSV injection)."""
    return "'" + cell if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def answers_as_csv(answers: Iterable[Answer]) -> str:
    """One row per responsibility; an interface without any has one row whose last cells are empty."""
    rows = [
        [*_interface_cells(answer), *cells]
        for answer in answers
        for cells in (list(map(_responsibility_cells, answer.responsibilities)) or [[""] * 6])
    ]
    return as_csv(ANSWER_COLUMNS, rows)


def due_as_csv(found: DueDuties) -> str:
    """One row per duty; things by name, days as ISO 8601."""
    return as_csv(DUE_COLUMNS, [_due_cells(each) for each in found.duties])


def _due_cells(each: DueDuty) -> list[str]:
    things = (each.counterparts, each.sections, each.themes)
    names = ["; ".join(thing.label.text for thing in listed) for listed in things]
    days = [day.isoformat() for day in each.period] if each.period else ["", ""]
    return [
        each.duty.label.text,
        each.duty.iri,
        each.bound_as.label.text,
        *names,
        each.frequency.label.text if each.frequency else "",
        *days,
        each.record.label.text if each.record else "",
        each.recorded,
        each.due.isoformat() if each.due else "",
        each.outcome,
    ]


def _interface_cells(answer: Answer) -> list[str]:
    parts = (answer.interface, answer.county, answer.theme, answer.status)
    return [part.label.text if part else "" for part in parts]


def _responsibility_cells(each: Responsibility) -> list[str]:
    holder = each.holder.label.text if each.holder else each.description.text if each.description else ""
    party = each.party.label.text if each.party else ""
    return [party, each.role.label.text, holder, each.holder_kind, each.valid_from, each.valid_until]
