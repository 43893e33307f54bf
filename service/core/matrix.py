"""The matrix of the country: how each theme or duty stands with each organiser, and what that rests on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal, TypeGuard, cast

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.labels import Labels, Thing
from service.core.listing import items
from service.core.messages import Language
from service.core.storage import Row, Storage
from service.core.store import term_text

Kind = Literal["themes", "duties"]
KINDS: Final[tuple[Kind, ...]] = ("themes", "duties")

State = Literal["covered", "one-sided", "unowned", "nothing", "not-applicable"]
STATES: Final[tuple[State, ...]] = ("covered", "one-sided", "unowned", "nothing", "not-applicable")
"""The best first. ``covered``: someone is named on both sides, or on its own side for a duty without counterparts;
``one-sided``: someone is named, but not on both sides; ``unowned``: something is on record, but no one is named."""

Extent = Literal["all", "recorded", "gaps"]
EXTENTS: Final[Mapping[Extent, tuple[State, ...]]] = {
    "all": STATES,
    "recorded": ("covered", "one-sided", "unowned"),
    "gaps": ("one-sided", "unowned"),
}
"""How much of a matrix is shown: the rows and the organisers that have a cell in one of these states."""

_QUERIES: Final[Mapping[Kind, tuple[str, str]]] = {
    "themes": ("reports/theme-matrix", "theme"),
    "duties": ("reports/duty-matrix", "obligation"),
}
"""The saved query of each kind, and its column that holds the rows of the matrix."""


@dataclass(frozen=True)
class Resource:
    """A thing that a cell rests on."""

    thing: Thing
    state: State
    """On a theme, the interface’s own; on a duty, that of the cell, which rests on all its resources together."""

    def as_json(self) -> dict[str, object]:
        """The form for machines."""
        return {**self.thing.as_json(), "state": self.state}


@dataclass(frozen=True)
class Cell:
    """How one theme or duty stands with one organiser."""

    organiser: Thing
    state: State
    resources: tuple[Resource, ...]

    def as_json(self) -> dict[str, object]:
        """The form for machines; the organiser is told by its IRI."""
        resources = [each.as_json() for each in self.resources]
        return {"organiser": self.organiser.iri, "state": self.state, "resources": resources}


@dataclass(frozen=True)
class Line:
    """One theme or duty with every organiser."""

    subject: Thing
    cells: tuple[Cell, ...]

    @property
    def totals(self) -> dict[State, int]:
        """The number of organisers in each state."""
        return _totals(self.cells)

    def as_json(self) -> dict[str, object]:
        """The form for machines."""
        cells = [each.as_json() for each in self.cells]
        return {"row": self.subject.as_json(), "totals": self.totals, "cells": cells}


@dataclass(frozen=True)
class Matrix:
    """Themes or duties by organiser."""

    kind: Kind
    organisers: tuple[Thing, ...]
    """The counties in order of their codes, Helsinki, HUS Group (for duties) and Åland."""
    lines: tuple[Line, ...]
    """Sorted by name."""

    @property
    def totals(self) -> dict[State, int]:
        """The number of cells in each state."""
        return _totals(cell for line in self.lines for cell in line.cells)

    def organiser_totals(self) -> list[dict[State, int]]:
        """The number of rows in each state, for each organiser."""
        return [_totals(column) for column in zip(*(line.cells for line in self.lines), strict=True)]

    def of(self, subjects: Collection[str]) -> Matrix:
        """The same with these rows alone, which are told by IRI."""
        return replace(self, lines=tuple(line for line in self.lines if line.subject.iri in subjects))

    def within(self, extent: Extent) -> Matrix:
        """The same without the rows and the organisers that have no cell in a state of the extent."""
        states = EXTENTS[extent]
        lines = [line for line in self.lines if any(cell.state in states for cell in line.cells)]
        kept = {cell.organiser.iri for line in lines for cell in line.cells if cell.state in states}
        return replace(
            self,
            organisers=tuple(each for each in self.organisers if each.iri in kept),
            lines=tuple(
                replace(line, cells=tuple(cell for cell in line.cells if cell.organiser.iri in kept)) for line in lines
            ),
        )

    def recorded(self) -> list[tuple[Thing, list[tuple[Thing, Cell]]]]:
        """Each organiser with the rows and cells of which something is on record, in the order of the matrix."""
        columns = zip(*(line.cells for line in self.lines), strict=True)
        found = (
            [(line.subject, cell) for line, cell in zip(self.lines, column, strict=True) if cell.resources]
            for column in columns
        )
        return list(zip(self.organisers, found, strict=True)) if self.lines else []

    def as_json(self) -> dict[str, object]:
        """The form for machines."""
        return {
            "kind": self.kind,
            "organisers": [each.as_json() for each in self.organisers],
            "rows": [each.as_json() for each in self.lines],
            "totals": self.totals,
        }


def is_extent(name: str) -> TypeGuard[Extent]:
    """Tell whether there is such an extent."""
    return name in EXTENTS


def is_kind(name: str) -> TypeGuard[Kind]:
    """Tell whether there is a matrix of this kind."""
    return name in KINDS


def duties_on(store: Storage, theme: str) -> set[str]:
    """The IRIs of the duties that concern a theme."""
    return {each.iri for each in items(store, "obligations") if theme in each.values["theme"]}


def matrix(
    store: Storage, kind: Kind, language: Language, *, organisers: Sequence[str] = (), subject: str | None = None
) -> Matrix:
    """The matrix of themes or of duties.

    A duty applies to an organiser that it binds, itself, as one of its classes or in a capacity in which such a class
    acts, and to one that it names as a counterpart. A duty that binds only municipalities thus applies to a county only
    if the county is its counterpart. Without ``organisers`` and ``subject``, given by IRI, all are shown.
    """
    query, column = _QUERIES[kind]
    bound: dict[str, Sequence[ox.NamedNode]] = {}
    if organisers:
        bound["county"] = [ox.NamedNode(iri) for iri in organisers]
    if subject:
        bound[column] = [ox.NamedNode(subject)]
    rows = store.select(saved_query(query).bind(bound))
    labels = Labels(store, language)
    labels.load(term.value for row in rows for term in row.values() if isinstance(term, ox.NamedNode))
    cells: dict[str, dict[str, list[Row]]] = {}
    for row in rows:
        cells.setdefault(term_text(row[column]), {}).setdefault(term_text(row["county"]), []).append(row)
    lines = tuple(
        Line(thing, tuple(_cell(labels, *each) for each in cells[thing.iri].items())) for thing in labels.things(cells)
    )
    return Matrix(kind, tuple(cell.organiser for cell in lines[0].cells) if lines else (), lines)


def _cell(labels: Labels, organiser: str, rows: Sequence[Row]) -> Cell:
    """The cell of an organiser, in the best state of its rows, each of which tells of one resource."""
    states = {term_text(row["thing"]): _state(row) for row in rows if "thing" in row}
    resources = tuple(Resource(thing, states[thing.iri]) for thing in labels.things(states))
    return Cell(labels.thing(organiser), min(map(_state, rows), key=STATES.index), resources)


def _state(row: Row) -> State:
    return cast(State, term_text(row["state"]))


def _totals(cells: Iterable[Cell]) -> dict[State, int]:
    counted = Counter(cell.state for cell in cells)
    return {state: counted[state] for state in STATES}
