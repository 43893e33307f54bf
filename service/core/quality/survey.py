"""The whole report on a graph as of a day: cases, exceptions, and completeness as shares."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Final

import pyoxigraph as ox

from service.core.messages import translate
from service.core.namespaces import DEFINITIONS, SHAPES
from service.core.overlaps import Overlap, overlaps
from service.core.quality.cases import Case, cases
from service.core.quality.exceptions import Accepted, apply, exceptions
from service.core.quality.figures import Figures, figures
from service.core.quality.shares import Filled, completeness
from service.core.quality.ways import Guide, Way, read_ways
from service.core.shacl.engine import validate
from service.core.shacl.graph import Graph, Indexed
from service.core.shacl.result import Result
from service.core.shacl.terms import Node, Statement, sh
from service.core.validation import SEVERITIES, Check, Finding, Rules, Severity, as_of

_OVERLAP: Final = ox.NamedNode(SHAPES + "NetworkOverlap")
_UNFOUND: Final = ox.NamedNode(SHAPES + "ExceptionUnfound")
_SEVERITY: Final = sh("Info")


@dataclass(frozen=True)
class Survey:
    """What the shapes found on a day, as people act on it."""

    on: date
    checks: Mapping[str, Check]
    """By identifier: all completeness checks, and the integrity shapes that found something."""
    cases: tuple[Case, ...]
    """The gravest first; those that an exception accepts are among them and do not count."""
    ways: Mapping[str, Way]
    """Menders and groupings by their IRIs."""
    completeness: Mapping[str, Filled]
    """Each thing that a completeness check aims at, by its IRI."""
    figures: Figures
    """By check and organisation, and on the whole."""
    exceptions: Mapping[str, Accepted]
    """All exceptions of the graph by their IRIs, in force or not."""
    results: tuple[tuple[Result, Finding], ...]
    """What the validator told of the counted cases, and which of them it is."""

    @cached_property
    def counted(self) -> tuple[Case, ...]:
        """The cases that no exception accepts."""
        return tuple(case for case in self.cases if not case.exception)

    def at_least(self, severity: Severity) -> list[Case]:
        """The counted cases of this severity or a graver one."""
        worst = SEVERITIES[: SEVERITIES.index(severity) + 1]
        return [case for case in self.counted if case.finding.severity in worst]

    def by_severity(self) -> Mapping[Severity, int]:
        """How many counted cases there are of each severity."""
        counts = Counter(case.finding.severity for case in self.counted)
        return {severity: counts[severity] for severity in SEVERITIES}


def survey(data: Iterable[Statement], rules: Rules, *, on: date) -> Survey:
    """Judge a graph as of a day; each statement once, in whatever graph it stands.

    Raises:
        ShapeProblem: a query of a shape reports its own failure.
    """
    graph = Indexed.of(as_of(data, on))
    return surveyed(graph, rules, validate(graph, rules.shapes), on=on)


def surveyed(graph: Graph, rules: Rules, results: Sequence[Result], *, on: date) -> Survey:
    """The report on a graph from what the validator told of it."""
    raw = [*results, *_overlapping(graph, rules)]
    told = rules.findings(raw)
    ways = read_ways(rules.shapes.graph)
    guide = Guide(graph, ways)
    broken = {each.focus for each in results if rules.is_integrity(each.shape)}
    accepted = exceptions(graph, rules, broken)
    found, unneeded = apply(cases(graph, rules, guide, told), accepted, on)
    unfound = [_unfound(each) for each in unneeded] if rules.has(_UNFOUND) else []
    found += cases(graph, rules, guide, rules.findings(unfound))
    counted = [case for case in found if not case.exception]
    known = {case.finding for case in counted}
    return Survey(
        on,
        {**rules.completeness, **{each.check: rules.check(result.shape) for each, result in told.items()}},
        tuple(sorted(found, key=lambda case: (SEVERITIES.index(case.finding.severity), case.finding))),
        ways,
        completeness(graph, rules, guide, known),
        figures(graph, rules, guide, counted),
        {each.iri: each for each in accepted},
        tuple((each, of) for each in (*raw, *unfound) if (of := rules.finding(each)) in known),
    )


def _overlapping(graph: Graph, rules: Rules) -> list[Result]:
    """The pairs of networks that look alike, with their scores in the message."""
    if not rules.has(_OVERLAP):
        return []
    return [_overlap(rules, each) for each in overlaps(graph)]


def _overlap(rules: Rules, overlap: Overlap) -> Result:
    said = rules.check(_OVERLAP).message
    scored = {
        language: f"{text} {translate(language, 'overlap-score', score=overlap.score)}"
        for language, text in said.items()
    }
    messages = tuple(ox.Literal(text, language=language) for language, text in scored.items())
    found = _result(ox.NamedNode(overlap.network), _OVERLAP, "OverlapConstraintComponent")
    return replace(found, value=ox.NamedNode(overlap.other), messages=messages)


def _unfound(exception: Accepted) -> Result:
    return _result(ox.NamedNode(exception.iri), _UNFOUND, "ExceptionConstraintComponent")


def _result(focus: Node, shape: ox.NamedNode, component: str) -> Result:
    return Result(focus, None, None, shape, ox.NamedNode(DEFINITIONS + component), _SEVERITY)
