"""Answers as CSV, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Final

from service.core.answer import Answer, Responsibility

ANSWER_COLUMNS: Final = (
    "interface", "county", "theme", "status", "party", "role", "holder", "holderKind", "from", "until",
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


def _interface_cells(answer: Answer) -> list[str]:
    parts = (answer.interface, answer.county, answer.theme, answer.status)
    return [part.label.text if part else "" for part in parts]


def _responsibility_cells(each: Responsibility) -> list[str]:
    holder = each.holder.label.text if each.holder else each.description.text if each.description else ""
    party = each.party.label.text if each.party else ""
    return [party, each.role.label.text, holder, each.holder_kind, each.valid_from, each.valid_until]
