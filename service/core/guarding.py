"""Whether a change breaks what must hold, judged on what it touches alone.

A shape reads the statements of its focus node and, where a path or a query of it leads on, those of other things. From
the shipped shapes we work out once along which chains of properties they read. A change to a thing can then only matter
to the thing itself and to what reaches it along a chain; these few are judged as they would be after the change. What
is found and was not so before is what the change breaks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import product
from typing import Any, Final, NamedTuple, cast

import pyoxigraph as ox
import rdflib
from pyshacl.graph_abstraction import DataGraph
from pyshacl.validator import Validator
from rdflib.collection import Collection
from rdflib.namespace import RDF, RDFS, SH
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.parserutils import CompValue
from rdflib.plugins.sparql.sparql import Query

from service.core.messages import Language
from service.core.namespaces import DEFINITIONS
from service.core.storage import Delta
from service.core.validation import (
    Check,
    Finding,
    integrity_check,
    read_results,
    shipped_shapes,
    to_term,
    without_words,
)

Node = ox.NamedNode | ox.BlankNode

_TYPE: Final = ox.NamedNode(str(RDF.type))
_SUBCLASS: Final = ox.NamedNode(str(RDFS.subClassOf))
_CHECK: Final = rdflib.URIRef(DEFINITIONS + "Check")
_SHAPES_IN_LISTS: Final = (SH["or"], SH["and"], SH.xone)
_SHAPES: Final = (SH.property, SH.node, SH["not"], SH.qualifiedValueShape)


class Step(NamedTuple):
    """One step from a thing to another: along a property, or against it."""

    property: str
    forward: bool


Chain = tuple[Step, ...]
"""How a shape gets from its focus node to a thing whose statements it reads; empty for the focus node itself."""


def findings_after(engine: ox.Store, delta: Delta) -> list[str]:
    """What a change to the named graphs of an engine would newly break, one line each: shape, thing, value.

    Nothing is changed. :func:`in_words` makes sentences of the lines.
    """
    rules = _rules()
    after = _State(engine, delta)
    touched = _touched(rules.chains, (after, _State(engine, Delta())), delta)
    broken = rules.judge(after, touched)
    if not broken:
        return []
    named = {finding.focus for finding in broken}
    known = set(rules.judge(_State(engine, Delta()), {thing for thing in touched if thing.value in named}))
    return [" ".join(filter(None, (each.check, each.focus, each.value))) for each in broken if each not in known]


def prepare() -> None:
    """Read the shapes now (some tenths of a second), so that the first change need not wait for it."""
    rules = _rules()
    _ = rules.chains, rules.validator.shacl_graph.shapes


def in_words(findings: Iterable[str], language: Language) -> list[dict[str, str]]:
    """The lines of :func:`findings_after` as records, with what to do in a reader's language."""
    records = []
    for line in findings:
        shape, _, rest = line.partition(" ")
        focus, _, value = rest.partition(" ")
        message = _rules().check(shape).message.get(language, "")
        records.append({"shape": shape, "focus": focus, "value": value, "message": message})
    return records


class _State:
    """The statements of an engine's named graphs as they would be after a change."""

    def __init__(self, engine: ox.Store, delta: Delta) -> None:
        self._engine = engine
        # An engine holds each literal in its own form; only as it holds them can terms be compared.
        self._removed, self._inserted = ox.Store(), ox.Store()
        self._removed.extend(delta.removed)
        self._inserted.extend(delta.inserted)

    def about(self, thing: Node) -> Iterator[ox.Quad]:
        """What is said of a thing."""
        return self._quads(thing, None, None)

    def along(self, thing: Node, step: Step) -> Iterator[Node]:
        """The things one step away."""
        property_ = ox.NamedNode(step.property)
        for quad in self._quads(thing, property_, None) if step.forward else self._quads(None, property_, thing):
            other = quad.object if step.forward else quad.subject
            if isinstance(other, Node):
                yield other

    def _quads(self, subject: Node | None, predicate: ox.NamedNode | None, object_: Node | None) -> Iterator[ox.Quad]:
        for quad in self._engine.quads_for_pattern(subject, predicate, object_, None):
            if not isinstance(quad.graph_name, ox.DefaultGraph) and quad not in self._removed:
                yield quad
        yield from self._inserted.quads_for_pattern(subject, predicate, object_, None)


class _Data(rdflib.Graph):
    """Statements to judge; a query of a shape is parsed once and not for every thing anew."""

    def query(self, query_object: str | Query, *arguments: Any, **options: Any) -> rdflib.query.Result:
        """Evaluate a query."""
        prepared = _prepared(query_object) if isinstance(query_object, str) else query_object
        return super().query(prepared, *arguments, **options)


@cache
def _prepared(text: str) -> Query:
    return prepareQuery(text)


@dataclass(frozen=True)
class _Rules:
    """The integrity shapes, ready to judge."""

    shapes: rdflib.Graph

    @cached_property
    def roots(self) -> frozenset[rdflib.term.Node]:
        """The integrity shapes that say themselves what they aim at."""
        aimed = {*self.shapes.subjects(SH.targetClass), *self.shapes.subjects(SH.targetSubjectsOf)}
        return frozenset(shape for shape in aimed if (shape, RDF.type, _CHECK) not in self.shapes)

    @cached_property
    def classes(self) -> frozenset[str]:
        """The classes whose things are judged."""
        return frozenset(str(each) for root in self.roots for each in self.shapes.objects(root, SH.targetClass))

    @cached_property
    def properties(self) -> frozenset[str]:
        """The properties whose bearers are judged."""
        return frozenset(str(each) for root in self.roots for each in self.shapes.objects(root, SH.targetSubjectsOf))

    @cached_property
    def chains(self) -> frozenset[Chain]:
        """The chains along which the shapes read, besides the empty one."""
        return frozenset(chain for root in self.roots for chain in _chains(self.shapes, root, ())) - {()}

    @cached_property
    def validator(self) -> Validator:
        """The engine, with the shapes parsed."""
        empty = DataGraph.from_rdflib(rdflib.Graph())
        return Validator(empty, shacl_graph=without_words(self.shapes), options={"inplace": True})

    def check(self, identifier: str) -> Check:
        """What a shape looks for, in words."""
        return integrity_check(self.shapes, identifier)

    def judge(self, state: _State, things: Iterable[Node]) -> tuple[Finding, ...]:
        """What the shapes find in some things of a state."""
        data = _Data()
        focus = set()
        for thing in things:
            if self._concern(state, thing):
                focus.add(to_term(thing))
                for near in {thing, *_reached(state, thing, self.chains)}:
                    _add(data, state.about(near))
        if not focus:
            return ()
        _add(data, _hierarchy(state, {ox.NamedNode(str(each)) for each in data.objects(None, RDF.type)}))
        graph, executor, results = DataGraph.from_rdflib(data), self.validator.make_executor(), []
        for shape in self.validator.shacl_graph.shapes:
            aimed = shape.focus_nodes(graph) & focus if shape.node in self.roots else None
            if aimed:
                results += shape.validate(executor, graph, focus=list(aimed))[1]
        report, _ = Validator.create_validation_report(self.validator.shacl_graph, not results, results)
        return read_results(report, self.shapes, kinds=["integrity"]).findings

    def _concern(self, state: _State, thing: Node) -> bool:
        """Whether any shape aims at a thing."""
        types = set()
        for quad in state.about(thing):
            if quad.predicate.value in self.properties:
                return True
            if quad.predicate == _TYPE and isinstance(quad.object, ox.NamedNode):
                types.add(quad.object)
        if any(each.value in self.classes for each in types):
            return True
        return any(cast(ox.NamedNode, quad.object).value in self.classes for quad in _hierarchy(state, types))


@cache
def _rules() -> _Rules:
    return _Rules(shipped_shapes())


def _touched(chains: Iterable[Chain], states: Sequence[_State], delta: Delta) -> set[Node]:
    """The things on which a change can matter, in either state."""
    changed: set[Node] = set()
    classes: set[ox.NamedNode] = set()
    for quad in (*delta.removed, *delta.inserted):
        if isinstance(quad.subject, Node):
            changed.add(quad.subject)
            if quad.predicate == _SUBCLASS and isinstance(quad.subject, ox.NamedNode):
                classes.add(quad.subject)
    touched = set(changed)
    back = [tuple(Step(step.property, not step.forward) for step in reversed(chain)) for chain in chains]
    for state in states:
        for thing in changed:
            for chain in back:
                touched |= _ends(state, thing, chain)
        for name in classes:
            for below in _closure(state, {name}, Step(_SUBCLASS.value, False)):
                touched |= set(state.along(below, Step(_TYPE.value, False)))
    return touched


def _reached(state: _State, thing: Node, chains: Iterable[Chain]) -> set[Node]:
    """The things whose statements the shapes read when they judge a thing."""
    return {
        near for chain in chains for length in range(1, len(chain) + 1) for near in _ends(state, thing, chain[:length])
    }


def _ends(state: _State, thing: Node, chain: Chain) -> set[Node]:
    things = {thing}
    for step in chain:
        things = {other for each in things for other in state.along(each, step)}
    return things


def _closure(state: _State, things: Iterable[Node], step: Step) -> set[Node]:
    """The things themselves, and those any number of steps away."""
    found = set(things)
    waiting = list(found)
    while waiting:
        fresh = set(state.along(waiting.pop(), step)) - found
        found |= fresh
        waiting += fresh
    return found


def _hierarchy(state: _State, classes: Iterable[Node]) -> Iterator[ox.Quad]:
    """What makes classes subclasses of others."""
    for each in _closure(state, classes, Step(_SUBCLASS.value, True)):
        yield from (quad for quad in state.about(each) if quad.predicate == _SUBCLASS)


def _add(data: rdflib.Graph, quads: Iterable[ox.Quad]) -> None:
    for quad in quads:
        data.add((to_term(quad.subject), to_term(quad.predicate), to_term(quad.object)))


def _chains(shapes: rdflib.Graph, shape: rdflib.term.Node, start: Chain) -> Iterator[Chain]:
    """The chains along which a shape reads when it judges what stands at the end of ``start``.

    Raises:
        NotImplementedError: it reads in a way that no shape of ours does.
    """
    path = shapes.value(shape, SH.path)
    ends = [start]
    if path is not None:
        for way in _ways(shapes, path):
            # The last step of a path reads no more than the statements of the thing before it, or, against the
            # property, those of the thing after it.
            yield start + (way[:-1] if way[-1].forward else way)
        ends = [start + way for way in _ways(shapes, path)]
    inner = [other for predicate in _SHAPES for other in shapes.objects(shape, predicate)]
    for predicate in _SHAPES_IN_LISTS:
        for items in shapes.objects(shape, predicate):
            inner += Collection(shapes, items)
    for end in ends:
        for other in inner:
            yield from _chains(shapes, other, end)
        if (shape, SH["class"], None) in shapes:
            yield end
    for constraint in shapes.objects(shape, SH.sparql):
        for text in shapes.objects(constraint, SH.select):
            yield from (start + chain for chain in _chains_of_query(str(text)))


def _ways(shapes: rdflib.Graph, path: rdflib.term.Node) -> list[Chain]:
    """The ways that a path leads (SHACL, section 2.3.1)."""
    if isinstance(path, rdflib.URIRef):
        return [(Step(str(path), True),)]
    inverse = shapes.value(path, SH.inversePath)
    if inverse is not None:
        return [
            tuple(Step(step.property, not step.forward) for step in reversed(way)) for way in _ways(shapes, inverse)
        ]
    choice = shapes.value(path, SH.alternativePath)
    if choice is not None:
        return [way for part in Collection(shapes, choice) for way in _ways(shapes, part)]
    if (path, RDF.first, None) in shapes:
        return [
            tuple(step for way in ways for step in way)
            for ways in product(*(_ways(shapes, part) for part in Collection(shapes, path)))
        ]
    raise NotImplementedError(f"path of unbounded length: {path}")


def _chains_of_query(text: str) -> set[Chain]:
    """The chains from ``$this`` to the subjects of the triple patterns of a query.

    Raises:
        NotImplementedError: a pattern does not hang together with ``$this``.
    """
    patterns = list(_patterns(_prepared(text).algebra))
    reached: dict[object, Chain] = {rdflib.Variable("this"): ()}
    missing = {pattern[0] for pattern in patterns}
    while missing - reached.keys():
        count = len(reached)
        for subject, predicate, object_ in patterns:
            if subject in reached and isinstance(predicate, rdflib.URIRef):
                reached.setdefault(object_, (*reached[subject], Step(str(predicate), True)))
            if object_ in reached and isinstance(predicate, rdflib.URIRef):
                reached.setdefault(subject, (*reached[object_], Step(str(predicate), False)))
        if len(reached) == count:
            raise NotImplementedError(f"pattern apart from $this: {text}")
    return {reached[subject] for subject in missing}


def _patterns(part: object) -> Iterator[tuple[rdflib.term.Node, rdflib.term.Node, rdflib.term.Node]]:
    """The triple patterns of a query, wherever they stand."""
    if isinstance(part, CompValue):
        for name, value in part.items():
            if name == "triples":
                # Within EXISTS, patterns with the same subject stand in one row.
                yield from ((row[at], row[at + 1], row[at + 2]) for row in value for at in range(0, len(row), 3))
            else:
                yield from _patterns(value)
    elif isinstance(part, list | tuple):
        for each in part:
            yield from _patterns(each)
