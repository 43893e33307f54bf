"""Reading the reference tables (tab-separated, one header line, no quoting): faults are said with row and column."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from service.core.errors import InputError
from service.core.messages import Language, translate


@dataclass(frozen=True)
class Problem:
    """One fault of a table."""

    table: str
    row: int
    """Line of the file, 1-based; the header is line 1."""
    column: str
    message_id: str
    arguments: Mapping[str, str]

    def text(self, language: Language) -> str:
        """The fault in one line: table, row, column, reason."""
        reason = translate(language, self.message_id, **self.arguments)
        return translate(
            language, "table-problem", table=self.table, row=str(self.row), column=self.column, reason=reason
        )


class TableProblems(InputError):
    """The tables cannot be used as they are; nothing is written."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("error-tables", count=len(problems))
        self.problems = tuple(problems)

    def text(self, language: Language) -> str:
        """Every fault on a line of its own."""
        return "\n".join([super().text(language), *(problem.text(language) for problem in self.problems)])


@dataclass(frozen=True)
class Layout:
    """What a table must look like."""

    file: str
    key: tuple[str, ...]
    """Columns that together name a row."""
    columns: Mapping[str, str]
    """Needed columns, and the pattern that the whole of each cell must match."""


class Row:
    """One line of a table."""

    def __init__(self, table: str, number: int, cells: Mapping[str, str]) -> None:
        self.table = table
        self.number = number
        self._cells = cells

    def __getitem__(self, column: str) -> str:
        return self._cells[column]

    def problem(self, column: str, message_id: str, /, **arguments: str) -> Problem:
        """A fault in one cell of this row."""
        return Problem(self.table, self.number, column, message_id, {"value": self._cells.get(column, ""), **arguments})


def read_table(folder: Path, layout: Layout) -> list[Row]:
    """Read a table and check every cell against its layout.

    Raises:
        InputError: the file cannot be read, or is no UTF-8.
        TableProblems: a column is missing, a cell is malformed, or a row is too short or long.
    """
    path = folder / layout.file
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as problem:
        raise InputError("error-file-read", name=str(path), reason=problem.strerror or str(problem)) from None
    except UnicodeDecodeError as problem:
        raise InputError("error-file-read", name=str(path), reason=str(problem)) from None
    header = lines[0].split("\t") if lines else []
    missing = [name for name in layout.columns if name not in header]
    if missing:
        raise TableProblems([Problem(layout.file, 1, name, "table-missing-column", {}) for name in missing])
    rows: list[Row] = []
    problems: list[Problem] = []
    for number, line in enumerate(lines[1:], start=2):
        cells = line.split("\t")
        if len(cells) != len(header):
            arguments = {"found": str(len(cells)), "wanted": str(len(header))}
            problems.append(Problem(layout.file, number, header[0], "table-row-length", arguments))
            continue
        row = Row(layout.file, number, dict(zip(header, cells, strict=True)))
        problems += _malformed(row, layout)
        rows.append(row)
    refuse(problems)
    return rows


def refuse(problems: Iterable[Problem]) -> None:
    """Go no further where there are faults.

    Raises:
        TableProblems: there are some.
    """
    listed = sorted(problems, key=lambda problem: (problem.table, problem.row, problem.column))
    if listed:
        raise TableProblems(listed)


def one_meaning(rows: Sequence[Row], code: str, names: Sequence[str]) -> Iterator[Problem]:
    """Faults where one code goes with different names in different rows."""
    first: dict[str, Row] = {}
    for row in rows:
        known = first.setdefault(row[code], row)
        for name in names:
            if row[name] != known[name]:
                yield row.problem(name, "table-two-names", code=row[code], other=known[name], row=str(known.number))


def _malformed(row: Row, layout: Layout) -> Iterator[Problem]:
    for column, pattern in layout.columns.items():
        if not re.fullmatch(pattern, row[column]):
            yield row.problem(column, "table-malformed", pattern=pattern)


def repeated(rows: Sequence[Row], layout: Layout) -> Iterator[Problem]:
    """Faults where the key of a row stands on an earlier row too."""
    first: dict[tuple[str, ...], Row] = {}
    for row in rows:
        key = tuple(row[column] for column in layout.key)
        known = first.setdefault(key, row)
        if known is not row:
            yield row.problem(layout.key[-1], "table-duplicate", row=str(known.number))
