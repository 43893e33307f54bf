"""Rows as a chart: bars where a column names and a column counts, a curve where a column is a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import pyoxigraph as ox

from service.core.labels import Label, Labels
from service.core.rows import json_value
from service.core.storage import Term
from service.core.store import term_text
from service.web.chart import ticks
from viz.block import shown
from viz.text import wrap

WIDTH: Final = 760
"""Of a drawing, in its own units."""
NAMES: Final = 280
"""What the names of bars may take of it."""
ROOM: Final = 90
"""For the figure at the end of a bar."""
LINE: Final = 18
"""Height of a line of text."""
SIZE: Final = 14
GAP: Final = 10
"""Between two bars."""
HEIGHT: Final = 260
"""Of a curve."""
MOST_BARS: Final = 50
"""More than these are not told apart."""
MOST_NAMES: Final = 2
"""Columns that name a bar together at the most."""

_XSD: Final = "http://www.w3.org/2001/XMLSchema#"
_TIMES: Final = {_XSD + name for name in ("date", "dateTime", "gYear", "gYearMonth")}
Column = Sequence[Term | None]


@dataclass(frozen=True)
class Bar:
    """A bar, its name in lines, and its figure."""

    lines: Sequence[str]
    name: str
    iri: str
    """Of the thing that it is named after; empty where that is a text."""
    y: float
    x: float
    width: float
    end: float
    """Where the figure stands."""
    figure: str


@dataclass(frozen=True)
class Bars:
    """A chart of horizontal bars."""

    naming: str
    counting: str
    """Headings of the columns."""
    bars: Sequence[Bar]
    ticks: Sequence[tuple[str, float]]
    height: float
    left_out: int
    """Rows beyond the most that are drawn."""

    kind = "bars"


@dataclass(frozen=True)
class Point:
    """A point of a curve with what it says."""

    x: float
    y: float
    time: str
    figure: str


@dataclass(frozen=True)
class Curve:
    """A chart of figures along a time."""

    naming: str
    counting: str
    points: Sequence[Point]
    ticks: Sequence[tuple[str, float]]
    height: float = HEIGHT
    left_out: int = 0

    kind = "curve"

    @property
    def line(self) -> str:
        """The points of an SVG polyline."""
        return " ".join(f"{point.x},{point.y}" for point in self.points)


def figure(headings: Sequence[str], rows: Sequence[Sequence[Term | None]], labels: Labels) -> Bars | Curve | None:
    """The chart that the columns allow, or None.

    Exactly one column must be of figures (one that only numbers the rows is none); beside it there is one column of
    times, or one or two that name. At least two rows have both.
    """
    columns = list(zip(*rows, strict=True))
    counting = [at for at, column in enumerate(columns) if _is_counting(column)]
    times = [at for at, column in enumerate(columns) if _is_time(column)]
    naming = [at for at, column in enumerate(columns) if _is_naming(column)]
    if len(counting) != 1 or len(rows) < 2:
        return None
    counts = counting[0]
    if times and not naming and len(times) == 1:
        return _curve(headings, rows, times[0], counts)
    if 1 <= len(naming) <= MOST_NAMES and not times:
        return _bars(headings, rows, naming, counts, labels)
    return None


def _is_counting(column: Column) -> bool:
    values = [_number(term) for term in column if term is not None]
    numbers = [value for value in values if value is not None]
    if not numbers or len(numbers) < len(values):
        return False
    numbered = sorted(numbers) == list(range(1, len(numbers) + 1))
    return not (numbered and len(numbers) > 2)


def _is_time(column: Column) -> bool:
    return all(isinstance(term, ox.Literal) and term.datatype.value in _TIMES for term in column)


def _is_naming(column: Column) -> bool:
    return all(
        isinstance(term, ox.NamedNode)
        or (isinstance(term, ox.Literal) and (term.language or term.datatype.value == _XSD + "string"))
        for term in column
    )


def _number(term: Term | None) -> float | None:
    if not isinstance(term, ox.Literal):
        return None
    value = json_value(term)
    return None if isinstance(value, bool | str) else float(value)


def _bars(
    headings: Sequence[str], rows: Sequence[Sequence[Term | None]], naming: Sequence[int], counts: int, labels: Labels
) -> Bars:
    found = [(row, number) for row in rows if (number := _number(row[counts])) is not None]
    drawn = found[:MOST_BARS]
    labels.load(term.value for row, _ in drawn for at in naming if isinstance(term := row[at], ox.NamedNode))
    scale = _scale([number for _, number in drawn])
    low, high = scale[0], scale[-1]

    def across(number: float) -> float:
        return round(NAMES + (number - low) / (high - low) * (WIDTH - NAMES - ROOM), 1)

    made: list[Bar] = []
    y = 0.0
    for row, number in drawn:
        name = " · ".join(_name(row[at], labels).text for at in naming)
        lines = [shown(line) for line in wrap(name, NAMES - 40, SIZE)]
        start, end = sorted((across(0), across(number)))
        iri = next((term.value for at in naming if isinstance(term := row[at], ox.NamedNode)), "")
        made.append(Bar(lines, name, iri, y, start, end - start, end + 6, term_text(row[counts])))  # type: ignore[arg-type]
        y += len(lines) * LINE + GAP
    return Bars(
        ", ".join(headings[at] for at in naming),
        headings[counts],
        made,
        [(_figure(number), across(number)) for number in scale],
        y,
        len(found) - len(drawn),
    )


def _curve(headings: Sequence[str], rows: Sequence[Sequence[Term | None]], times: int, counts: int) -> Curve:
    found = sorted(
        (_day(term_text(time)), term_text(time), number, term_text(row[counts]))  # type: ignore[arg-type]
        for row in rows
        if (time := row[times]) is not None and (number := _number(row[counts])) is not None
    )
    scale = _scale([number for _, _, number, _ in found])
    low, high = scale[0], scale[-1]
    first, length = found[0][0], max(found[-1][0] - found[0][0], 1)

    def down(number: float) -> float:
        return round((1 - (number - low) / (high - low)) * HEIGHT, 1)

    points = [
        Point(round((day - first) / length * (WIDTH - ROOM), 1), down(number), time, text)
        for day, time, number, text in found
    ]
    return Curve(headings[times], headings[counts], points, [(_figure(number), down(number)) for number in scale])


def _day(text: str) -> int:
    """The ordinal of the first day that a date, month or year means; 0 for one that calendars do not have."""
    year, month, day = (*text[:10].split("-"), "01", "01")[:3]
    try:
        return date(int(year), int(month), int(day)).toordinal()
    except ValueError:
        return 0


def _name(term: Term | None, labels: Labels) -> Label:
    return labels[term.value] if isinstance(term, ox.NamedNode) else Label(term_text(term) if term else "", "")


def _scale(numbers: Sequence[float]) -> Sequence[float]:
    return ticks(numbers, whole=all(number.is_integer() for number in numbers))


def _figure(number: float) -> str:
    return f"{number:g}" if abs(number) < 1e6 else f"{number:,.0f}".replace(",", "\N{NO-BREAK SPACE}")
