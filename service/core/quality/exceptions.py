"""Exceptions: findings that somebody has accepted for a time, kept as data.

An exception names what it accepts in SHACL's own words: the shape, the focus node and, if it is to hold for one value
alone, the value. From its first day it takes the finding out of the count; on its last day the finding returns.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

import pyoxigraph as ox

from service.core.messages import LANGUAGES, Language
from service.core.namespaces import DEFINITIONS
from service.core.quality.cases import Case
from service.core.shacl.graph import Graph
from service.core.shacl.terms import TYPE, XSD, Term, sh
from service.core.validation import Rules

EXCEPTION: Final = ox.NamedNode(DEFINITIONS + "Exception")
REASON: Final = ox.NamedNode(DEFINITIONS + "reason")
FROM, UNTIL, BY = (ox.NamedNode(DEFINITIONS + name) for name in ("acceptedFrom", "acceptedUntil", "acceptedBy"))

_DATE: Final = ox.NamedNode(XSD + "date")


@dataclass(frozen=True)
class Accepted:
    """An exception."""

    iri: str
    check: str
    """Identifier of the check."""
    focus: str
    value: str
    """Empty where it accepts the finding whatever the value."""
    begins: date
    ends: date
    """The day on which the finding returns."""
    by: str
    """IRI of who accepted it."""
    reason: Mapping[Language, str]

    def covers(self, case: Case) -> bool:
        """Whether the case is what it accepts, on whatever day."""
        finding = case.finding
        return (finding.check, finding.focus) == (self.check, self.focus) and self.value in {"", finding.value}

    def in_force(self, on: date) -> bool:
        """Whether it holds on a day."""
        return self.begins <= on < self.ends


def exceptions(graph: Graph, rules: Rules, broken: Set[Term] = frozenset()) -> list[Accepted]:
    """The exceptions of a graph; one that breaks its own shape, and so is ``broken``, accepts nothing."""
    found = (_read(graph, rules, node) for node in graph.subjects(TYPE, EXCEPTION) if node not in broken)
    return sorted((each for each in found if each), key=lambda each: each.iri)


def apply(found: Iterable[Case], accepted: Sequence[Accepted], on: date) -> tuple[list[Case], list[Accepted]]:
    """The cases with the exceptions that cover them on a day, and the exceptions for what is no longer found."""
    by_thing: dict[tuple[str, str], list[Accepted]] = {}
    for each in accepted:
        by_thing.setdefault((each.check, each.focus), []).append(each)
    cases: list[Case] = []
    needed: set[str] = set()
    for case in found:
        covering = [each for each in by_thing.get((case.finding.check, case.finding.focus), ()) if each.covers(case)]
        needed.update(each.iri for each in covering)
        holding = next((each.iri for each in covering if each.in_force(on)), "")
        cases.append(replace(case, exception=holding) if holding else case)
    return cases, [each for each in accepted if each.iri not in needed]


def _read(graph: Graph, rules: Rules, node: Term) -> Accepted | None:
    shapes, focus, values = (graph.objects(node, sh(name)) for name in ("sourceShape", "focusNode", "value"))
    begins, ends = (_day(graph.objects(node, each)) for each in (FROM, UNTIL))
    by = graph.objects(node, BY)
    if not (len(shapes) == len(focus) == len(by) == 1 and len(values) <= 1 and begins and ends):
        return None
    if isinstance(shapes[0], ox.Literal) or isinstance(by[0], ox.Literal):
        return None
    said = {each.language: each.value for each in graph.objects(node, REASON) if isinstance(each, ox.Literal)}
    return Accepted(
        node.value,
        rules.check(shapes[0]).identifier,
        focus[0].value,
        values[0].value if values else "",
        begins,
        ends,
        by[0].value,
        {language: said[language] for language in LANGUAGES if language in said},
    )


def _day(values: Sequence[Term]) -> date | None:
    if len(values) != 1 or not (isinstance(values[0], ox.Literal) and values[0].datatype == _DATE):
        return None
    try:
        # A zone may follow (XML Schema, section 3.3.9); the day is meant as it is written.
        return date.fromisoformat(values[0].value[:10])
    except ValueError:
        return None
