"""Judging: what the shapes find in a graph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any, Final, cast

import pyoxigraph as ox
import rdflib

from .components import SHAPES_GRAPH, InSparql, Origin
from .constraints import Constraint, Plain, Values
from .copy import Dataset, copy, to_rdflib
from .garbage import uncollected
from .graph import Graph
from .paths import Step
from .queries import Query, Solution, rows
from .result import Result
from .shape_based import Closed, Property
from .shapes import Shape, Shapes
from .terms import Node, Term

_THIS: Final = ox.Variable("this")
_FEW: Final = 100
"""Up to so many focus nodes are asked about one by one; beyond, it is cheaper to ask about all at once."""


class Run:
    """One judgement of a graph, which nobody changes meanwhile."""

    def __init__(self, graph: Graph, shapes: Shapes) -> None:
        self.graph = graph
        self._shapes = shapes
        self._conforming: dict[Node, dict[Term, bool]] = {}
        self._alone: dict[str, dict[Term, Sequence[Solution]]] = {}
        self._datasets: dict[frozenset[ox.NamedNode | None], Dataset] = {}

    def all_results(self) -> Iterator[Result]:
        """What every shape finds at all it aims at."""
        for node, targets in self._shapes.roots.items():
            yield from self.results(node, targets.focus(self.graph))

    def conforming(self, shape: Node, terms: Collection[Term]) -> Mapping[Term, bool]:
        """Whether terms conform to a shape; maybe of others too."""
        known = self._conforming.setdefault(shape, {})
        fresh = [term for term in terms if term not in known]
        if fresh:
            offenders = self._offenders(self._shapes[shape], fresh)
            known.update((term, term not in offenders) for term in fresh)
        return known

    def _offenders(self, rules: Shape, terms: Sequence[Term]) -> set[Term]:
        """Those of some terms that do not conform; a constraint is not asked about those that have failed another."""
        found: set[Term] = set()
        if rules.deactivated:
            return found
        values = self._values(rules, terms)
        for constraint in rules.constraints:
            failed = set(self._failed(rules, constraint, values))
            if failed:
                found |= failed
                values = values.without(failed)
        return found

    def _failed(self, rules: Shape, constraint: Constraint, values: Values) -> Iterator[Term]:
        if isinstance(constraint, Plain):
            yield from (focus for focus, _ in constraint.offenders(self, values))
        elif isinstance(constraint, InSparql):
            yield from (result.focus for result in self._judged(rules, constraint, values))
        elif isinstance(constraint, Property):
            answers = self.conforming(constraint.shape, dict.fromkeys(values.nodes()))
            yield from (term for term, several in values.found.items() if not all(answers[each] for each in several))
        elif isinstance(constraint, Closed):
            for term, several in values.found.items():
                if any(True for each in several for _ in constraint.strangers(self, each)):
                    yield term

    def results(self, shape: Node, focus: Sequence[Term]) -> Iterator[Result]:
        """What a shape finds at some nodes; a node that is given twice has its results twice."""
        once = dict.fromkeys(focus)
        yield from self._results(self._shapes[shape], once)
        if len(once) < len(focus):
            yield from self.results(shape, list((Counter(focus) - Counter(list(once))).elements()))

    def _results(self, rules: Shape, focus: Collection[Term]) -> Iterator[Result]:
        if rules.deactivated or not focus:
            return
        values = self._values(rules, focus)
        for constraint in rules.constraints:
            yield from self._judged(rules, constraint, values)

    def _values(self, rules: Shape, focus: Collection[Term]) -> Values:
        if rules.path is None:
            return Values(focus, {each: (each,) for each in focus})
        return Values(focus, rules.path.follow_all(self.graph, focus))

    def _judged(self, rules: Shape, constraint: Constraint, values: Values) -> Iterator[Result]:
        """What one constraint finds at focus nodes, given with their value nodes."""
        if isinstance(constraint, Plain):
            for each, value in constraint.offenders(self, values):
                found = (rules.path, value, rules.node, constraint.component, rules.severity)
                yield Result(each, *found, messages=rules.messages)
        elif isinstance(constraint, InSparql):
            yield from constraint.found(self, Origin(rules.node, rules.path, rules.severity), values)
        elif isinstance(constraint, Property):
            if rules.path is None:
                yield from self._results(self._shapes[constraint.shape], values.focus)
            else:
                yield from self.results(constraint.shape, list(values.nodes()))
        elif isinstance(constraint, Closed):
            yield from self._closed(rules, constraint, values)

    def _closed(self, rules: Shape, constraint: Closed, values: Values) -> Iterator[Result]:
        for node in values.nodes():
            for property_, value in constraint.strangers(self, node):
                found = (Step(property_), value, rules.node, constraint.component, rules.severity)
                yield Result(node, *found, messages=rules.messages)

    def solutions_alone(self, query: Query, focus: Sequence[Term]) -> Iterator[Solution]:
        """The solutions whose ``this`` is one of the nodes, each once, for a query that stands alone."""
        known = self._alone.setdefault(query.text, {})
        fresh = [each for each in focus if each not in known]
        if fresh:
            found = self._few(query, fresh) if len(fresh) <= _FEW else self._many(query, fresh)
            known.update((each, found.get(each, ())) for each in fresh)
        for each in focus:
            yield from known[each]

    def _many(self, query: Query, focus: Sequence[Term]) -> Mapping[Term, Sequence[Solution]]:
        """One evaluation for all nodes."""
        if not self.graph.is_verbatim(query.properties):
            return _by_focus(rows(self._answer(query, {})))
        answer = self.graph.engine(query.readings, focus).query(query.text)
        return _by_focus(_solutions(cast(ox.QuerySolutions, answer)))

    def _few(self, query: Query, focus: Sequence[Term]) -> Mapping[Term, Sequence[Solution]]:
        """An evaluation for each node, in which the engine can start from it."""
        is_verbatim = self.graph.is_verbatim(query.properties)
        engine = self.graph.engine(query.readings, focus) if is_verbatim else None
        found: dict[Term, Sequence[Solution]] = {}
        for each in focus:
            # A literal may be written otherwise than the engine holds it.
            if engine is not None and not isinstance(each, ox.Literal):
                answer = engine.query(query.text, substitutions={_THIS: each})
                found[each] = list(_distinct(_solutions(cast(ox.QuerySolutions, answer))))
            else:
                given = {"this": each}
                found[each] = [{**given, **solution} for solution in self.solutions_for(query, given)]
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
    with uncollected():
        return sorted(Run(graph, shapes).all_results(), key=Result.key)
