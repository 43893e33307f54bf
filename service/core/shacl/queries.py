"""Constraints written in SPARQL (SHACL, sections 5 and 6), and what their queries may not do (appendix A)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final, NoReturn, Protocol, cast

import pyoxigraph as ox
import rdflib
from pyparsing import ParseException, ParseResults
from rdflib.plugins.sparql.algebra import translateQuery
from rdflib.plugins.sparql.parser import parseQuery
from rdflib.plugins.sparql.parserutils import CompValue
from rdflib.plugins.sparql.sparql import Query as Prepared

from service.core.sparql import TOKEN

from .copy import to_engine
from .errors import ShapeProblem
from .footprint import Reading
from .paths import Path
from .reading import readings
from .terms import Node, Term

Solution = Mapping[str, Term]

_THIS: Final = rdflib.Variable("this")
_REFUSED: Final = {"MinusGraphPattern": "MINUS", "InlineData": "VALUES", "ServiceGraphPattern": "SERVICE"}
GIVEN: Final = frozenset({"this", "shapesGraph", "currentShape"})
_PLACEHOLDER = re.compile(r"\{[?$](\w+)\}")


class Evaluator(Protocol):
    """Who answers a query about the data."""

    def solutions_alone(self, query: Query, focus: Sequence[Term]) -> Iterator[Solution]:
        """The solutions whose ``this`` is one of the nodes, each once, for a query that stands alone."""

    def solutions_for(self, query: Query, given: Mapping[str, Term]) -> Iterator[Solution]:
        """The solutions with some variables bound beforehand, each once."""

    def holds(self, query: Query, given: Mapping[str, Term]) -> bool:
        """Whether an ASK query holds with some variables bound beforehand."""


class Unfit(Exception):
    """Why a query is none that a shape may have, whichever shape that is."""

    def __init__(self, message_id: str, **arguments: str) -> None:
        super().__init__(message_id)
        self.message_id, self.arguments = message_id, arguments


@dataclass(frozen=True)
class Query:
    """A query of a shape, checked, with its prefixes and ``$PATH`` written out."""

    text: str
    given: frozenset[str] = GIVEN
    """The variables that are bound before it is evaluated."""

    def check(self, form: str) -> None:
        """Refuse what a query of a shape may not have; ``form`` is ``select`` or ``ask``.

        Raises:
            Unfit: it does not parse, is of another form or uses an undeclared prefix; or it has MINUS, VALUES, SERVICE
                or FROM, a nested SELECT that does not return ``$this``, or a new value for a variable that is bound
                already (SHACL, appendix A).
        """
        if self._parsed[1].name != f"{form.capitalize()}Query":
            _refuse(self._parsed[1].name.removesuffix("Query").upper())
        for part in _parts(self._parsed[1]):
            if part.name in _REFUSED:
                _refuse(_REFUSED[part.name])
            if part.name == "DatasetClause":
                _refuse("FROM")
            if part.valuesClause:
                _refuse("VALUES")
            fresh = part.var if part.name == "Bind" else part.evar
            if fresh is not None and str(fresh) in self.given:
                _refuse(f"AS ?{fresh}")
            if part.name == "SubSelect":
                named = {str(each.var or each.evar) for each in part.projection or ()}
                if not self.given & {"this"} <= named:
                    _refuse("SELECT " + (" ".join(f"?{each}" for each in sorted(named)) or "*"))
        _ = self.prepared

    @cached_property
    def _parsed(self) -> ParseResults:
        try:
            return parseQuery(self.text)
        except (ParseException, RecursionError) as problem:
            raise Unfit("error-shape-query", problem=str(problem)) from None

    @cached_property
    def prepared(self) -> Prepared:
        """The query, ready to be evaluated with variables bound beforehand.

        Raises:
            Unfit: it does not parse, uses a prefix that nothing declares, or is otherwise no query.
        """
        tree = self._parsed
        _ = self.stands_alone  # to be asked first: translation rewrites the tree
        try:
            return translateQuery(tree)
        except Exception as problem:
            # rdflib raises bare exceptions for what is wrong with a query.
            raise Unfit("error-shape-query", problem=str(problem)) from None

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """The statements that it reads."""
        return readings(self.prepared)

    @cached_property
    def properties(self) -> frozenset[ox.NamedNode | None]:
        """The properties of these statements; None for any."""
        return frozenset(each.property_ for each in self.readings)

    @cached_property
    def stands_alone(self) -> bool:
        """Whether one evaluation with ``$this`` left open gives the solutions of all focus nodes.

        So it is where the outermost pattern finds ``$this`` in the data and no part of the query looks at it before.
        """
        tree = cast(CompValue, self._parsed[1])
        kinds = {each.name for each in _parts(tree)}
        if tree.name != "SelectQuery" or kinds & {"SubSelect", "GraphGraphPattern"} or tree.limitoffset:
            return False
        if any(
            variable in self.text for name in ("shapesGraph", "currentShape") for variable in (f"${name}", f"?{name}")
        ):
            return False
        if tree.groupby or any(kind.startswith("Aggregate_") for kind in kinds):
            conditions = tree.groupby.condition if tree.groupby else ()
            if _THIS not in conditions:
                return False
        top = [part for part in (tree.where.part or ()) if part.name == "TriplesBlock"]
        return any(_finds(part) for part in top) and _alone(tree.where, given=False)


def _refuse(what: str) -> NoReturn:
    raise Unfit("error-shape-query-form", form=what)


@lru_cache(maxsize=1024)
def _checked(text: str, given: frozenset[str], form: str) -> Query:
    query = Query(text, given)
    query.check(form)
    return query


def checked(text: str, owner: Node, form: str, given: frozenset[str] = GIVEN) -> Query:
    """A query of a shape, read once however many shapes have it.

    Raises:
        ShapeProblem: it is one that a shape may not have.
    """
    try:
        return _checked(text, given, form)
    except Unfit as problem:
        raise ShapeProblem(problem.message_id, shape=str(owner), **problem.arguments) from None


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


def _finds(block: CompValue) -> bool:
    """Whether a triple of a block is about ``$this``, and not met by a node of which the data says nothing."""
    return any(
        _THIS in (row[at], row[at + 2]) and not _may_be_empty(row[at + 1])
        for row in block.triples
        for at in range(0, len(row), 3)
    )


def _may_be_empty(path: object) -> bool:
    """Whether a path leads from a node to itself without a step."""
    if not isinstance(path, CompValue) or path.name not in _PATHS:
        return False
    parts = path.part if isinstance(path.part, list | ParseResults) else [path.part]
    empty = [_may_be_empty(part) for part in parts]
    return path.mod in {"*", "?"} or (all(empty) if path.name == "PathSequence" else any(empty))


_PATHS: Final = frozenset({"PathAlternative", "PathSequence", "PathElt", "PathEltOrInverse"})
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
