"""Answers as CSV, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Final

from service.core.answer import Answer, Responsibility
from service.core.compare import GROUPS, RATED, ComparedCounty, Comparison, Figure
from service.core.due import DueDuties, DueDuty
from service.core.labels import Thing
from service.core.matrix import Cell, Matrix

ANSWER_COLUMNS: Final = (
    "interface", "county", "theme", "status", "party", "role", "holder", "holderKind", "from", "until",
)  # fmt: skip

DUE_COLUMNS: Final = (
    "duty", "iri", "boundAs", "counterparts", "sections", "themes", "frequency", "from", "until", "record", "recorded",
    "due", "outcome",
)  # fmt: skip

MATRIX_COLUMNS: Final = (
    "row",
    "rowIri",
    "organiser",
    "organiserIri",
    "state",
    "resource",
    "resourceIri",
    "resourceState",
)
COMPARISON_COLUMNS: Final = ("county", "aspect", "name", "iri", "detail", "value", "unit", "date")


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


def matrix_as_csv(made: Matrix) -> str:
    """One row per resource; a cell without any has one row whose last cells are empty. States are codes."""
    rows = [
        [line.subject.label.text, line.subject.iri, cell.organiser.label.text, cell.organiser.iri, cell.state, *cells]
        for line in made.lines
        for cell in line.cells
        for cells in _resource_cells(cell)
    ]
    return as_csv(MATRIX_COLUMNS, rows)


def _resource_cells(cell: Cell) -> list[list[str]]:
    return [[each.thing.label.text, each.thing.iri, each.state] for each in cell.resources] or [[""] * 3]


def comparison_as_csv(found: Comparison) -> str:
    """One row per thing and figure, county by county; an aspect with nothing on record has one row with empty cells."""
    return as_csv(COMPARISON_COLUMNS, (row for county in found.counties for row in _county_rows(county)))


def _county_rows(it: ComparedCounty) -> list[list[str]]:
    responsibilities = [each for interface in it.interfaces for each in interface.responsibilities]
    euros = [each for each in it.figures if each.per_resident is not None]
    aspects: dict[str, list[list[str]]] = {
        "interfaces": [_compared_row(each.thing, detail=each.state) for each in it.interfaces],
        "responsibilities": [_holder_row(each) for each in responsibilities],
        **{group: [_compared_row(each) for each in it.things[group]] for group in GROUPS},
        "population": [_figure_row(it.population)] if it.population else [],
        **{f"{group}Per100000": _rate_rows(it.per_100000(group)) for group in RATED},
        "figures": [_figure_row(each) for each in it.figures],
        "eurosPerResident": [_compared_row(each.thing, value=each.per_resident, date=each.dated) for each in euros],
    }
    return [[it.county.label.text, name, *row] for name, rows in aspects.items() for row in rows or [[""] * 6]]


def _compared_row(
    thing: Thing, *, detail: str = "", value: float | None = None, unit: str = "", date: str = ""
) -> list[str]:
    return [thing.label.text, thing.iri, detail, "" if value is None else f"{value:.12g}", unit, date]


def _holder_row(each: Responsibility) -> list[str]:
    party, role, holder, *_ = _responsibility_cells(each)
    return [holder, each.holder.iri if each.holder else "", ", ".join(filter(None, (role, party))), "", "", ""]


def _rate_rows(rate: float | None) -> list[list[str]]:
    return [] if rate is None else [["", "", "", f"{rate:g}", "", ""]]


def _figure_row(each: Figure) -> list[str]:
    return _compared_row(each.thing, value=each.value, unit=each.unit.label.text, date=each.dated)
