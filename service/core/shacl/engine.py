"""Judging: what the shapes find in a graph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any, Final, cast

import pyoxigraph as ox
import rdflib

from .components import SHAPES_GRAPH, InSparql, Origin
from .constraints import Closed, Constraint, Property
from .copy import Dataset, copy, to_rdflib
from .graph import Graph
from .paths import Step
from .queries import Query, Solution, rows
from .result import Result
from .shapes import Shape, Shapes
from .terms import Node, Term

_FEW: Final = 100
"""Up to so many focus nodes are asked about one by one; beyond, it is cheaper to ask about all at once."""


class Run:
    """One judgement of a graph, which nobody changes meanwhile."""

    def __init__(self, graph: Graph, shapes: Shapes) -> None:
        self.graph = graph
        self._shapes = shapes
        self._conforming: dict[Node, dict[Term, bool]] = {}
        self._alone: dict[str, dict[Term, list[Solution]]] = {}
        self._datasets: dict[frozenset[ox.NamedNode | None], Dataset] = {}

    def prepared(self) -> Run:
        """The same run, after one evaluation of each query for all focus nodes."""
        for query in self._shapes.queries_alone:
            self._all(query, ())
        return self

    def all_results(self) -> Iterator[Result]:
        """What every shape finds at all it aims at."""
        self.prepared()
        for node, targets in self._shapes.roots.items():
            yield from self.results(node, targets.focus(self.graph))

    def conforms(self, shape: Node, term: Term) -> bool:
        """Whether a term conforms to a shape."""
        known = self._conforming.setdefault(shape, {})
        answer = known.get(term)
        if answer is None:
            answer = known[term] = self._conforms(self._shapes[shape], term)
        return answer

    def _conforms(self, rules: Shape, term: Term) -> bool:
        if rules.deactivated:
            return True
        values = (term,) if rules.path is None else rules.path.follow(self.graph, term)
        for constraint in rules.constraints:
            if isinstance(constraint, Property):
                if not all(self.conforms(constraint.shape, value) for value in values):
                    return False
            elif isinstance(constraint, Closed | InSparql):
                if any(True for _ in self._judged(rules, constraint, {term: values})):
                    return False
            elif not constraint.holds(self, term, values):
                return False
        return True

    def results(self, shape: Node, focus: Sequence[Term]) -> Iterator[Result]:
        """What a shape finds at some nodes; a node that is given twice has its results twice."""
        once = dict.fromkeys(focus)
        yield from self._results(self._shapes[shape], once)
        if len(once) < len(focus):
            yield from self.results(shape, list((Counter(focus) - Counter(list(once))).elements()))

    def _results(self, rules: Shape, focus: Iterable[Term]) -> Iterator[Result]:
        if rules.deactivated or not focus:
            return
        if rules.path is None:
            values: Mapping[Term, Sequence[Term]] = {each: (each,) for each in focus}
        else:
            values = rules.path.follow_all(self.graph, focus)
        for constraint in rules.constraints:
            yield from self._judged(rules, constraint, values)

    def _judged(self, rules: Shape, constraint: Constraint, values: Mapping[Term, Sequence[Term]]) -> Iterator[Result]:
        """What one constraint finds at focus nodes, given with their value nodes."""
        if isinstance(constraint, Property):
            yield from self.results(constraint.shape, [value for each in values.values() for value in each])
        elif isinstance(constraint, Closed):
            yield from self._closed(rules, constraint, values)
        elif isinstance(constraint, InSparql):
            yield from constraint.found(self, Origin(rules.node, rules.path, rules.severity), values)
        else:
            for each, value in constraint.offenders(self, values):
                found = (rules.path, value, rules.node, constraint.component, rules.severity)
                yield Result(each, *found, messages=rules.messages)

    def _closed(self, rules: Shape, constraint: Closed, values: Mapping[Term, Sequence[Term]]) -> Iterator[Result]:
        for each in values.values():
            for node in each:
                for property_, value in constraint.strangers(self, node):
                    found = (Step(property_), value, rules.node, constraint.component, rules.severity)
                    yield Result(node, *found, messages=rules.messages)

    def solutions_alone(self, query: Query, focus: Sequence[Term]) -> Iterator[Solution]:
        """The solutions whose ``this`` is one of the nodes, each once, for a query that stands alone."""
        known = self._alone.get(query.text)
        if known is None:
            known = self._few(query, focus) if len(focus) <= _FEW else self._all(query, focus)
        for each in focus:
            yield from known.get(each, ())

    def _all(self, query: Query, focus: Sequence[Term]) -> dict[Term, list[Solution]]:
        """One evaluation for every node there is, remembered."""
        if self.graph.is_verbatim(query.properties):
            answer = self.graph.engine(query.readings, focus).query(query.text)
            found = _solutions(cast(ox.QuerySolutions, answer))
        else:
            found = rows(self._answer(query, {}))
        known = self._alone[query.text] = _by_focus(found)
        return known

    def _few(self, query: Query, focus: Sequence[Term]) -> dict[Term, list[Solution]]:
        """An evaluation for each node, in which the engine can start from it."""
        if not self.graph.is_verbatim(query.properties):
            given = ({"this": each} for each in focus)
            return {each["this"]: [{**each, **row} for row in self.solutions_for(query, each)] for each in given}
        engine = self.graph.engine(query.readings, focus)
        this = ox.Variable("this")
        found: dict[Term, list[Solution]] = {}
        for each in focus:
            if not isinstance(each, ox.Literal):
                answer = engine.query(query.text, substitutions={this: each})
                found.update(_by_focus(_solutions(cast(ox.QuerySolutions, answer))))
        return found

    def solutions_for(self, query: Query, given: Mapping[str, Term]) -> Iterator[Solution]:
        """The solutions with some variables bound beforehand, each once."""
        return _distinct(rows(self._answer(query, given)))

    def holds(self, query: Query, given: Mapping[str, Term]) -> bool:
        """Whether an ASK query holds with some variables bound beforehand."""
        return bool(self._answer(query, given).askAnswer)

    def _answer(self, query: Query, given: Mapping[str, Term]) -> rdflib.query.Result:
        bindings: dict[str, Any] = {name: to_rdflib(term) for name, term in given.items()}
        return self._dataset(query.properties).query(query.prepared, initBindings=bindings)

    def _dataset(self, properties: frozenset[ox.NamedNode | None]) -> Dataset:
        """The data with some properties as default graph and the shapes as a named one, for rdflib."""
        known = self._datasets.get(properties)
        if known is None:
            known = self._datasets[properties] = Dataset()
            copy(self.graph.statements(properties), known.default_graph)
            copy(self._shapes.graph.statements((None,)), known.graph(rdflib.URIRef(SHAPES_GRAPH.value)))
        return known


def _solutions(answer: ox.QuerySolutions) -> Iterator[Solution]:
    names = [variable.value for variable in answer.variables]
    for solution in answer:
        yield {name: cast(Term, value) for name, value in zip(names, solution, strict=True) if value is not None}


def _distinct(solutions: Iterable[Solution]) -> Iterator[Solution]:
    """Solutions, each once: the same one twice tells nothing more."""
    return iter({tuple(sorted(each.items(), key=itemgetter(0))): each for each in solutions}.values())


def _by_focus(solutions: Iterable[Solution]) -> dict[Term, list[Solution]]:
    groups: dict[Term, list[Solution]] = {}
    for solution in _distinct(solutions):
        groups.setdefault(solution["this"], []).append(solution)
    return groups


def validate(graph: Graph, shapes: Shapes) -> list[Result]:
    """What the shapes find in a graph, in an order that depends on nothing else.

    Raises:
        ShapeProblem: a query of a shape reports its own failure.
    """
    return sorted(Run(graph, shapes).all_results(), key=Result.key)
