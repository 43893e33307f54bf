"""The rows of an answer as a reader sees them: a table, and a chart or a map where the columns allow one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import pyoxigraph as ox
from flask import request
from markupsafe import Markup

from service.core.errors import InputError
from service.core.labels import Label, Labels
from service.core.literals import spell
from service.core.storage import Term
from service.core.store import term_text
from service.maps import relations
from service.web.figures import Bars, Curve, figure
from service.web.reading import language, link, name, store

VIEWS: Final = ("table", "chart", "map")
SHOWN: Final = 500
"""How many rows a page shows at the most; the other formats give all."""


@dataclass(frozen=True)
class Answer:
    """Rows of an answer with the headings of their columns."""

    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Term | None]]
    labels: Labels
    cut: bool
    """Whether the answer has more rows than these."""
    exact: bool = False
    """Whether literals are shown as they are written, rather than as the reader's language writes them."""

    @cached_property
    def cells(self) -> list[list[Markup]]:
        """What the cells of the table show."""
        self.labels.load(term.value for row in self.rows for term in row if isinstance(term, ox.NamedNode))
        return [[cell(term, self.labels, exact=self.exact) for term in row] for row in self.rows]

    @cached_property
    def chart(self) -> Bars | Curve | None:
        """Its chart, where one column names and one counts."""
        return figure(self.headings, self.rows, self.labels)

    @cached_property
    def relations(self) -> Sequence[relations.Relation]:
        """Its rows as relations, where they are nodes and edges."""
        return relations.of_rows(self.rows)

    @property
    def views(self) -> tuple[str, ...]:
        """The ways in which it can be shown, the table first."""
        offered = {"table": True, "chart": self.chart is not None, "map": bool(self.relations)}
        return tuple(view for view in VIEWS if offered[view])

    def picture(self) -> Markup:
        """Its map as SVG, which stands in the page itself."""
        return drawn(self.relations, self.title)


def drawn(found: Sequence[relations.Relation], title: str) -> Markup:
    """Relations as SVG, which stands in the page itself; its writer escapes every text."""
    return Markup(relations.picture(store(), language(), found, title))  # noqa: S704


def chosen_view() -> str:
    """The view that a reader asks for: ``table`` unless the address says otherwise.

    Raises:
        InputError: there is no such view.
    """
    asked = request.args.get("view", "") or VIEWS[0]
    if asked not in VIEWS:
        raise InputError("error-unknown-choice", field="view", value=asked, known=", ".join(VIEWS))
    return asked


def cell(term: Term | None, labels: Labels, *, exact: bool) -> Markup:
    """What a cell shows: a thing's name with its link, or a literal's text in its language."""
    if isinstance(term, ox.NamedNode):
        return link(labels.thing(term.value))
    if isinstance(term, ox.Literal):
        return name(Label(term.value if exact else spell(term, labels.language), term.language or ""))
    return name(Label(term_text(term), "")) if term is not None else Markup()
