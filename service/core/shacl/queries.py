"""Constraints written in SPARQL (SHACL, sections 5 and 6), and what their queries may not do (appendix A)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Protocol, cast

import pyoxigraph as ox
import rdflib
from pyparsing import ParseException
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.parser import parseQuery
from rdflib.plugins.sparql.parserutils import CompValue
from rdflib.plugins.sparql.sparql import Query as Prepared

from service.core.sparql import TOKEN

from .copy import to_engine
from .errors import ShapeProblem
from .paths import Path, Reading
from .reading import readings
from .terms import Node, Term

Solution = Mapping[str, Term]

_THIS: Final = rdflib.Variable("this")
_REFUSED: Final = {"MinusGraphPattern": "MINUS", "InlineData": "VALUES", "ServiceGraphPattern": "SERVICE"}
_GIVEN: Final = frozenset({"this", "shapesGraph", "currentShape"})
_PLACEHOLDER = re.compile(r"\{[?$](\w+)\}")


class Evaluator(Protocol):
    """Who answers a query about the data."""

    def solutions_alone(self, query: Query, focus: Sequence[Term]) -> Iterator[Solution]:
        """The solutions whose ``this`` is one of the nodes, by one evaluation for all of them."""

    def solutions_for(self, query: Prepared, given: Mapping[str, Term]) -> Iterator[Solution]:
        """The solutions with some variables bound beforehand."""

    def holds(self, query: Prepared, given: Mapping[str, Term]) -> bool:
        """Whether an ASK query holds with some variables bound beforehand."""


@dataclass(frozen=True)
class Query:
    """A query of a shape, checked, with its prefixes and ``$PATH`` written out."""

    text: str
    owner: Node
    """What it is said of, for messages."""
    given: frozenset[str] = _GIVEN
    """The variables that are bound before it is evaluated."""

    def check(self) -> None:
        """Refuse what a query of a shape may not have.

        Raises:
            ShapeProblem: it does not parse; or has MINUS, VALUES, SERVICE or FROM, a nested SELECT that does not
                return ``$this``, or a new value for a variable that is bound already (SHACL, appendix A).
        """
        for part in _parts(self.tree):
            if part.name in _REFUSED:
                self._refuse(_REFUSED[part.name])
            if part.name == "DatasetClause":
                self._refuse("FROM")
            if part.valuesClause:
                self._refuse("VALUES")
            fresh = part.var if part.name == "Bind" else part.evar
            if fresh is not None and str(fresh) in self.given:
                self._refuse(f"AS ?{fresh}")
            if part.name == "SubSelect":
                named = {str(each.var or each.evar) for each in part.projection or ()}
                if not self.given & {"this"} <= named:
                    self._refuse("SELECT " + (" ".join(f"?{each}" for each in sorted(named)) or "*"))

    @cached_property
    def tree(self) -> CompValue:
        """What the parser makes of it.

        Raises:
            ShapeProblem: it does not parse.
        """
        try:
            return cast(CompValue, parseQuery(self.text)[1])
        except (ParseException, RecursionError) as problem:
            raise ShapeProblem("error-shape-query", shape=str(self.owner), problem=str(problem)) from None

    @cached_property
    def prepared(self) -> Prepared:
        """The query, ready to be evaluated with variables bound beforehand.

        Raises:
            ShapeProblem: it uses a prefix that nothing declares, or is otherwise no query.
        """
        try:
            return prepareQuery(self.text)
        except Exception as problem:
            # rdflib raises bare exceptions for what is wrong with a query.
            raise ShapeProblem("error-shape-query", shape=str(self.owner), problem=str(problem)) from None

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """The statements that it reads."""
        return readings(self.prepared)

    @cached_property
    def stands_alone(self) -> bool:
        """Whether one evaluation with ``$this`` left open gives the solutions of all focus nodes.

        So it is where the outermost pattern binds ``$this`` and no part of the query looks at it before that.
        """
        kinds = {each.name for each in _parts(self.tree)}
        if self.tree.name != "SelectQuery" or kinds & {"SubSelect", "GraphGraphPattern"} or self.tree.limitoffset:
            return False
        if any(
            variable in self.text for name in ("shapesGraph", "currentShape") for variable in (f"${name}", f"?{name}")
        ):
            return False
        if self.tree.groupby or any(kind.startswith("Aggregate_") for kind in kinds):
            conditions = self.tree.groupby.condition if self.tree.groupby else ()
            if _THIS not in conditions:
                return False
        top = [part for part in (self.tree.where.part or ()) if part.name == "TriplesBlock"]
        return any(_mentions(part) for part in top) and _alone(self.tree.where, given=False)

    def _refuse(self, what: str) -> None:
        raise ShapeProblem("error-shape-query-form", shape=str(self.owner), form=what)


def written_out(text: str, prefixes: Mapping[str, str], path: Path | None) -> str:
    """A query's text behind its prefixes, with ``$PATH`` replaced by the path."""
    head = "".join(f"PREFIX {name}: <{namespace}>\n" for name, namespace in prefixes.items())
    if path is None:
        return head + text
    way = path.sparql()
    return head + TOKEN.sub(lambda token: way if token[0] in {"$PATH", "?PATH"} else token[0], text)


def filled(messages: Iterable[ox.Literal], values: Mapping[str, Term]) -> tuple[ox.Literal, ...]:
    """Messages with ``{$name}`` and ``{?name}`` replaced by values (SHACL, section 5.3.2)."""

    def value(place: re.Match[str]) -> str:
        known = values.get(place[1])
        return known.value if known is not None else place[0]

    return tuple(
        ox.Literal(_PLACEHOLDER.sub(value, each.value), language=each.language)
        if each.language
        else ox.Literal(_PLACEHOLDER.sub(value, each.value))
        for each in messages
    )


def _parts(part: object) -> Iterator[CompValue]:
    if isinstance(part, CompValue):
        yield part
        for value in part.values():
            yield from _parts(value)
    elif isinstance(part, str | rdflib.term.Node):
        return
    elif isinstance(part, Iterable):
        for each in part:
            yield from _parts(each)


def _mentions(part: object) -> bool:
    """Whether ``$this`` stands anywhere in a part of a query, patterns under EXISTS left out."""
    if isinstance(part, CompValue):
        return part.name not in _EXISTS and any(_mentions(value) for value in part.values())
    if isinstance(part, str | rdflib.term.Node):
        return part == _THIS and isinstance(part, rdflib.Variable)
    return isinstance(part, Iterable) and any(_mentions(each) for each in part)


_EXISTS: Final = frozenset({"Builtin_EXISTS", "Builtin_NOTEXISTS"})


def _alone(group: CompValue, *, given: bool) -> bool:
    """Whether a group gives the same with ``$this`` left open; ``given`` where its filters see an outer value."""
    parts = group.part or ()
    bound = False
    for part in parts:
        bound = bound or (part.name == "TriplesBlock" and _mentions(part))
        if not _part_alone(part, bound=bound, given=given):
            return False
    if not (bound or given) and any(part.name == "Filter" and _mentions(part) for part in parts):
        return False
    inner = [each.graph for part in parts for each in _parts(part) if each.name in _EXISTS]
    return all(_alone(each, given=True) for each in inner)


def _part_alone(part: CompValue, *, bound: bool, given: bool) -> bool:
    """Whether one part of a group does, EXISTS left out; ``bound`` where the parts before it have given a value."""
    if part.name == "Bind":
        return bound or not _mentions(part.expr)
    if part.name == "OptionalGraphPattern":
        return _alone(part.graph, given=bound or given)
    if part.name == "GroupOrUnionGraphPattern":
        return all(_alone(each, given=False) for each in part.graph)
    return part.name in {"TriplesBlock", "Filter"}


def rows(answer: rdflib.query.Result) -> Iterator[Solution]:
    """The solutions of rdflib's answer, in the engine's terms."""
    for binding in answer.bindings:
        yield {str(name): to_engine(term) for name, term in binding.items()}
