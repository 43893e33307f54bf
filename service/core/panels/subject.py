"""What a panel is made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.labels import Labels, Thing
from service.core.storage import Row, Storage
from service.core.store import term_text


@dataclass(frozen=True)
class Subject:
    """The thing that a page is about, with what is known of it."""

    store: Storage
    labels: Labels
    iri: str
    rows: Sequence[Row]
    """What is stated of it."""
    references: Sequence[Row]
    """What states something of it."""
    on: date
    """The day of the page."""
    _answers: dict[str, list[Row]] = field(default_factory=dict, compare=False, repr=False)

    def ask(self, query: str, parameter: str) -> list[Row]:
        """The rows of a saved query about the thing, asked once, their names looked up."""
        if query not in self._answers:
            rows = self.store.select(saved_query(query).bind({parameter: ox.NamedNode(self.iri)}))
            self.labels.load(term.value for row in rows for term in row.values() if isinstance(term, ox.NamedNode))
            self._answers[query] = rows
        return self._answers[query]

    def values(self, property_: str) -> list[str]:
        """The values of a property that the thing states, as text."""
        return [term_text(row["value"]) for row in self.rows if term_text(row["property"]) == property_]


def grouped(rows: Iterable[Row], key: str) -> Mapping[str, list[Row]]:
    """Rows by the text of a column, in the order in which they come; empty text where it is unbound."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(term_text(row[key]) if key in row else "", []).append(row)
    return found


def things(labels: Labels, rows: Iterable[Row], key: str) -> tuple[Thing, ...]:
    """The things of a column, none twice, by name."""
    return tuple(labels.things(dict.fromkeys(term_text(row[key]) for row in rows if key in row)))
