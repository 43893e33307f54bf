"""The rows of a saved query: for machines as typed JSON, for people as a table of named things."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Final

import pyoxigraph as ox

from service.core.asked import Asked
from service.core.labels import Labels
from service.core.literals import spell
from service.core.messages import Language, translate
from service.core.storage import Row, Storage, Term
from service.core.store import term_text

Json = str | int | float | bool

_XSD: Final = "http://www.w3.org/2001/XMLSchema#"
_INTEGERS: Final = {_XSD + name for name in ("integer", "int", "long", "short", "byte", "nonNegativeInteger")}
_NUMBERS: Final = {_XSD + name for name in ("decimal", "double", "float")}
_LARGEST: Final = 2**53
"""The largest whole number that every reader of JSON keeps exactly (RFC 8259, section 6)."""


@dataclass(frozen=True)
class Table:
    """What a query answered. Every row has a value, or None, for every column."""

    asked: Asked
    columns: tuple[str, ...]
    rows: Sequence[Row]
    labels: Labels

    def __len__(self) -> int:
        return len(self.rows)

    def heading(self, column: str) -> str:
        """The name of a column in the reader's language."""
        texts = self.asked.query.columns.get(column)
        return texts[self.labels.language] if texts else column

    def cells(self, most: int | None = None) -> list[list[Term | None]]:
        """The first ``most`` rows, or all, with the names of their things looked up."""
        shown = self.rows[:most]
        self._name(term for row in shown for term in row.values())
        return [[row.get(column) for column in self.columns] for row in shown]

    def spoken(self, most: int | None = None) -> list[list[Term | None]]:
        """The same rows for people: codes in the reader's words."""
        return [
            [self._in_words(column, term) for column, term in zip(self.columns, row, strict=True)]
            for row in self.cells(most)
        ]

    def as_json(self) -> dict[str, object]:
        """The form fixed for machines."""
        query, language = self.asked.query, self.labels.language
        several = {each.name for each in query.parameters if each.several}
        self._name(term for listed in self.asked.values.values() for term in listed)
        bound: dict[str, object] = {}
        for name, listed in self.asked.values.items():
            values = [self._cell(term) for term in listed]
            bound[name] = values if name in several else next(iter(values), None)
        return {
            "query": {
                "name": query.name,
                "version": query.version,
                "title": query.title[language],
                "parameters": bound,
            },
            "columns": [{"name": column, "label": self.heading(column)} for column in self.columns],
            "rows": [dict(zip(self.columns, map(self._cell, row), strict=True)) for row in self.cells()],
        }

    def as_csv(self) -> str:
        """The rows as SPARQL 1.1 Query Results CSV: IRIs and lexical forms, every one quoted that must be.

        (The engine's own writer leaves commas in IRIs unquoted.)
        """
        text = io.StringIO()
        writer = csv.writer(text)
        writer.writerow(self.columns)
        writer.writerows([_plain(row.get(column)) for column in self.columns] for row in self.rows)
        return text.getvalue()

    def _name(self, terms: Iterable[Term]) -> None:
        self.labels.load(term.value for term in terms if isinstance(term, ox.NamedNode))

    def _in_words(self, column: str, term: Term | None) -> Term | None:
        family = self.asked.query.codes.get(column)
        if family is None or not isinstance(term, ox.Literal):
            return term
        return ox.Literal(translate(self.labels.language, f"{family}-{term.value}"))

    def _cell(self, term: Term | None) -> dict[str, Json] | None:
        if term is None:
            return None
        if isinstance(term, ox.NamedNode):
            label = self.labels[term.value]
            named: dict[str, Json] = {"iri": term.value, "label": label.text}
            return named | ({"lang": label.language} if label.language else {})
        if not isinstance(term, ox.Literal):
            return {"value": str(term)}
        if term.language:
            return {"value": term.value, "lang": term.language}
        return {"value": json_value(term), "datatype": term.datatype.value}


def table(store: Storage, asked: Asked, language: Language) -> Table:
    """Evaluate a query. Its columns are those of its header; a query for inner use may have none there."""
    rows = store.select(asked.text, name=asked.query.name)
    columns = tuple(asked.query.columns) or tuple(sorted({column for row in rows for column in row}))
    return Table(asked, columns, rows, Labels(store, language))


def _plain(term: Term | None) -> str:
    if term is None:
        return ""
    return str(term) if isinstance(term, ox.BlankNode) else term_text(term)


def json_value(literal: ox.Literal) -> Json:
    """A literal as JSON's own number or boolean where that keeps it exactly, else its text."""
    text, kind = literal.value, literal.datatype.value
    if kind == _XSD + "boolean":
        return text in {"true", "1"}
    if kind not in _INTEGERS | _NUMBERS:
        return text
    try:
        exact = Decimal(text)
    except InvalidOperation:
        return text
    if not exact.is_finite():
        return text
    if kind in _INTEGERS:
        return int(exact) if abs(exact) <= _LARGEST and exact == int(exact) else text
    return float(exact) if Decimal(repr(float(exact))) == exact else text


def cell_text(term: Term | None, labels: Labels) -> str:
    """What a table shows: a thing's name, a literal as the reader writes it, nothing for an unbound value."""
    if isinstance(term, ox.NamedNode):
        return labels[term.value].text
    return spell(term, labels.language) if isinstance(term, ox.Literal) else _plain(term)
