"""Two to five counties side by side on one theme."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

import pyoxigraph as ox

from service.core.answer import Responsibility
from service.core.catalogue import saved_query
from service.core.errors import InputError
from service.core.labels import Labels, Thing
from service.core.matrix import Cell, State, matrix
from service.core.messages import Language
from service.core.naming import COUNTY, find_one, index_of, national_themes
from service.core.storage import Row, Storage
from service.core.store import term_text
from service.core.who import responsibilities

FEWEST: Final = 2
MOST: Final = 5
"""How many counties are compared."""

Group = Literal["interfaces", "networks", "forums", "documents"]
GROUPS: Final[tuple[Group, ...]] = ("networks", "forums", "documents")
"""What a county has on a theme besides its interfaces."""
RATED: Final[tuple[Group, ...]] = ("interfaces", "networks", "forums")
"""What is counted per resident."""


@dataclass(frozen=True)
class ComparedInterface:
    """An interface, in which state, and who is responsible for it or prepares it."""

    thing: Thing
    state: State
    status: Thing | None
    responsibilities: tuple[Responsibility, ...]

    def as_json(self) -> dict[str, object]:
        """The form for machines."""
        return {
            **self.thing.as_json(),
            "state": self.state,
            "status": self.status.as_json() if self.status else None,
            "responsibilities": [each.as_json() for each in self.responsibilities],
        }


@dataclass(frozen=True)
class Figure:
    """A figure that a source gives of a county or one of its bodies."""

    thing: Thing
    value: float
    unit: Thing
    dated: str
    """The day or the year of the figure; empty where the source gives none."""
    per_resident: float | None = None
    """Euros per resident, where the figure is a sum in euros of the county itself and its population is on record."""

    @property
    def day(self) -> date | None:
        """The day of the figure, if it has one and not a year alone."""
        try:
            return date.fromisoformat(self.dated)
        except ValueError:
            return None

    def as_json(self) -> dict[str, object]:
        """The form for machines."""
        return {
            **self.thing.as_json(),
            "value": self.value,
            "unit": self.unit.as_json(),
            "date": self.dated or None,
            "eurosPerResident": self.per_resident,
        }


@dataclass(frozen=True)
class ComparedCounty:
    """What is on record of one county on the theme, and its figures."""

    county: Thing
    interfaces: tuple[ComparedInterface, ...]
    things: Mapping[Group, tuple[Thing, ...]]
    """The county's networks, forums and documents on the theme."""
    population: Figure | None
    """The newest that is on record."""
    figures: tuple[Figure, ...]
    """The other figures of the county and its bodies."""

    def per_100000(self, group: Group) -> float | None:
        """How many interfaces, networks or forums on the theme there are per 100,000 residents.

        None where the population is not on record, or nothing of the group is.
        """
        count = len(self.interfaces) if group == "interfaces" else len(self.things[group])
        return round(count * 100_000 / self.population.value, 2) if count and self.population else None

    def as_json(self) -> dict[str, object]:
        """The form for machines."""
        return {
            "county": self.county.as_json(),
            "interfaces": [each.as_json() for each in self.interfaces],
            **{group: [each.as_json() for each in self.things[group]] for group in GROUPS},
            "population": self.population.as_json() if self.population else None,
            "per100000": {group: self.per_100000(group) for group in RATED},
            "figures": [each.as_json() for each in self.figures],
        }


@dataclass(frozen=True)
class Comparison:
    """Counties side by side on one theme."""

    theme: Thing
    counties: tuple[ComparedCounty, ...]
    """In the order in which they were asked for."""

    def as_json(self) -> dict[str, object]:
        """The form for machines."""
        return {"theme": self.theme.as_json(), "counties": [each.as_json() for each in self.counties]}


def compare(store: Storage, counties: Sequence[str], theme: str, language: Language) -> Comparison:
    """Compare two to five counties on one national theme; all are given by a name in any language or by a code.

    A theme may also be asked for by an everyday word or by a source's name for it.

    Raises:
        UnknownName: no single county or theme goes by a name; carries suggestions.
        InputError: fewer than two or more than five counties, or no theme.
    """
    index = index_of(store, COUNTY, language)
    areas = list(dict.fromkeys(find_one(index, "county", name) for name in counties))
    if not FEWEST <= len(areas) <= MOST:
        raise InputError("error-compare-counties", count=len(areas), fewest=FEWEST, most=MOST)
    if not theme:
        raise InputError("error-compare-theme")
    subject = find_one(national_themes(store, language), "theme", theme)
    labels = Labels(store, language)
    cells = {cell.organiser.iri: cell for cell in _cells(store, language, areas, subject)}
    bound = {"county": [ox.NamedNode(iri) for iri in areas]}
    things = store.select(saved_query("pages/compare-things").bind({**bound, "theme": ox.NamedNode(subject)}))
    figures = store.select(saved_query("pages/compare-figures").bind(bound))
    return Comparison(
        labels.thing(subject),
        tuple(_county(store, labels, cells[area], _of(things, area), _of(figures, area)) for area in areas),
    )


def _cells(store: Storage, language: Language, counties: Sequence[str], theme: str) -> tuple[Cell, ...]:
    (line,) = matrix(store, "themes", language, organisers=counties, subject=theme).lines
    return line.cells


def _of(rows: Sequence[Row], county: str) -> list[Row]:
    return [row for row in rows if term_text(row["county"]) == county]


def _county(
    store: Storage, labels: Labels, cell: Cell, things: Sequence[Row], figures: Sequence[Row]
) -> ComparedCounty:
    found: dict[str, list[str]] = {}
    for row in things:
        found.setdefault(term_text(row["group"]), []).append(term_text(row["thing"]))
    population = _newest([_figure(labels, row, None) for row in figures if _is_population(row)])
    others = [_figure(labels, row, population) for row in figures]
    return ComparedCounty(
        cell.organiser,
        tuple(_interface(store, labels, each.thing, each.state) for each in cell.resources),
        {group: tuple(labels.things(found.get(group, []))) for group in GROUPS},
        population,
        tuple(each for each in sorted(others, key=_by_name) if population is None or each.thing != population.thing),
    )


def _interface(store: Storage, labels: Labels, interface: Thing, state: State) -> ComparedInterface:
    rows = store.select(saved_query("pages/who-interface").bind({"interface": ox.NamedNode(interface.iri)}))
    status = next((labels.thing(term_text(row["status"])) for row in rows if "status" in row), None)
    return ComparedInterface(interface, state, status, tuple(responsibilities(store, labels, interface.iri)))


def _is_population(row: Row) -> bool:
    return term_text(row["population"]) == "true"


def _newest(figures: Sequence[Figure]) -> Figure | None:
    return max(figures, key=lambda figure: (figure.dated, figure.thing.iri), default=None)


def _figure(labels: Labels, row: Row, population: Figure | None) -> Figure:
    value = float(term_text(row["value"]))
    euros = value * int(term_text(row["euros"])) if "euros" in row else None
    return Figure(
        labels.thing(term_text(row["figure"])),
        value,
        labels.thing(term_text(row["unit"])),
        term_text(row["date"]) if "date" in row else "",
        round(euros / population.value, 2) if euros is not None and population else None,
    )


def _by_name(figure: Figure) -> tuple[str, str]:
    return figure.thing.label.text.casefold(), figure.thing.iri
