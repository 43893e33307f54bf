"""Constraints in SPARQL: those of ``sh:sparql`` and of components that a shapes graph defines itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from .constraints import Constraint, Values
from .errors import ShapeProblem
from .paths import Path, Step
from .queries import Evaluator, Query, Solution, filled
from .result import Result
from .terms import Node, Term, sh

SHAPES_GRAPH: Final = ox.NamedNode("urn:x-yhdyspinta:shapes")
"""What ``$shapesGraph`` is bound to."""


@dataclass(frozen=True)
class Origin:
    """The shape that a constraint belongs to, as far as results tell of it."""

    shape: Node
    path: Path | None
    severity: ox.NamedNode


class InSparql(Constraint):
    """A constraint whose results come from a query."""

    query: Query

    def found(self, evaluator: Evaluator, origin: Origin, values: Values) -> Iterator[Result]:
        """The results at focus nodes with their value nodes."""
        raise NotImplementedError


@dataclass(frozen=True)
class Select(InSparql):
    """A constraint whose every solution is a result."""

    component: ox.NamedNode
    node: Node | None
    """The constraint itself, where it is one of ``sh:sparql``."""
    query: Query
    messages: tuple[ox.Literal, ...]
    parameters: Mapping[str, Term]

    def found(self, evaluator: Evaluator, origin: Origin, values: Values) -> Iterator[Result]:
        """A result for each solution (SHACL, section 5.3.2)."""
        for solution in self._solutions(evaluator, origin, values.focus):
            if solution.get("failure") == ox.Literal(value=True):
                raise ShapeProblem("error-shape-failure", shape=str(origin.shape))
            yield self._result(origin, solution)

    def _solutions(self, evaluator: Evaluator, origin: Origin, focus: Iterable[Term]) -> Iterator[Solution]:
        if self.query.stands_alone and not self.parameters:
            yield from evaluator.solutions_alone(self.query, list(focus))
            return
        for node in focus:
            given = {**_given(origin, node), **self.parameters}
            for solution in evaluator.solutions_for(self.query, given):
                yield {**given, **solution}

    def _result(self, origin: Origin, solution: Solution) -> Result:
        this, named = solution["this"], solution.get("path")
        path: Path | None = origin.path
        if isinstance(named, ox.NamedNode):
            path = Step(named)
        value = solution.get("value", this if origin.path is None else None)
        said = filled(self.messages, {**self.parameters, **solution})
        return Result(this, path, value, origin.shape, self.component, origin.severity, self.node, said)


@dataclass(frozen=True)
class Ask(InSparql):
    """A component whose query is asked of every value node."""

    component: ox.NamedNode
    query: Query
    messages: tuple[ox.Literal, ...]
    parameters: Mapping[str, Term]

    def found(self, evaluator: Evaluator, origin: Origin, values: Values) -> Iterator[Result]:
        """A result for each value node of which the query does not hold (SHACL, section 6.3)."""
        for this, several in values.found.items():
            for value in several:
                given = {**_given(origin, this), "value": value, **self.parameters}
                if not evaluator.holds(self.query, given):
                    said = filled(self.messages, given)
                    yield Result(this, origin.path, value, origin.shape, self.component, origin.severity, None, said)


def _given(origin: Origin, this: Term) -> dict[str, Term]:
    return {"this": this, "currentShape": origin.shape, "shapesGraph": SHAPES_GRAPH}


SPARQL_COMPONENT: Final = sh("SPARQLConstraintComponent")
