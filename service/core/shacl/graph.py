"""Statements as a validator reads them: from either end of a property, and by SPARQL."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final, Protocol, cast

import pyoxigraph as ox

from .footprint import EVERYTHING, Reading, read_at
from .garbage import uncollected
from .terms import FIRST, NIL, REST, SUBCLASS, TYPE, Node, Statement, Term, as_stored

Pair = tuple[Node, Term]
_NONE: Final[Sequence[Term]] = ()


class Graph(Protocol):
    """What is judged, or what the shapes are read from."""

    def objects(self, subject: Term, property_: ox.NamedNode) -> Sequence[Term]:
        """The values of a property of a thing, each once."""

    def subjects(self, property_: ox.NamedNode, value: Term) -> Sequence[Term]:
        """The things that have this value of a property, each once."""

    def follow(self, property_: ox.NamedNode, starts: Collection[Term], *, forward: bool) -> dict[Term, Sequence[Term]]:
        """:meth:`objects` or :meth:`subjects` of one property, for several terms; those that have none are left out."""

    def bearers(self, property_: ox.NamedNode) -> Iterable[Term]:
        """The things that have any value of a property, each once."""

    def values(self, property_: ox.NamedNode) -> Iterable[Term]:
        """The values that anything has of a property, each once."""

    def about(self, subject: Term) -> Iterable[tuple[ox.NamedNode, Term]]:
        """What is said of a thing."""

    def statements(self, properties: Collection[ox.NamedNode | None]) -> Iterator[ox.Triple]:
        """The statements with these properties; all of them if None is among these."""

    def engine(self, readings: Sequence[Reading], focus: Sequence[Term]) -> ox.Store:
        """A store whose default graph holds what a query reads at some nodes, and maybe more; to be read only."""

    def is_verbatim(self, properties: Collection[ox.NamedNode | None]) -> bool:
        """Whether :meth:`engine` has the values of these properties as they are written."""


class Indexed:
    """Statements of a graph, each property indexed from both ends when it is first asked for."""

    def __init__(
        self,
        pairs: Callable[[ox.NamedNode], Iterable[Pair]],
        properties: Callable[[], Iterable[ox.NamedNode]],
        engine: ox.Store | None = None,
    ) -> None:
        self._pairs, self._properties, self._given = pairs, properties, engine
        self._forward: dict[ox.NamedNode, dict[Term, list[Term]]] = {}
        self._backward: dict[ox.NamedNode, dict[Term, list[Term]]] = {}
        self._verbatim: dict[ox.NamedNode, bool] = {}
        self._store = ox.Store() if engine is None else engine
        self._loaded: set[ox.NamedNode | None] = set()

    @classmethod
    def of(cls, statements: Iterable[Statement]) -> Indexed:
        """A graph of the given statements, their graph names left out; literals keep the form they are written in."""
        by_property: dict[ox.NamedNode, list[Pair]] = {}
        with uncollected():
            for statement in statements:
                subject, property_, value = statement.subject, statement.predicate, statement.object
                by_property.setdefault(property_, []).append((subject, value))  # type: ignore[arg-type]
        return cls(lambda property_: by_property.pop(property_, ()), lambda: by_property)

    @classmethod
    def within(cls, store: ox.Store) -> Indexed:
        """The default graph of a store, which nobody may change meanwhile."""
        default = ox.DefaultGraph()

        def pairs(property_: ox.NamedNode) -> Iterator[Pair]:
            for subject, _, value, _ in store.quads_for_pattern(None, property_, None, default):
                yield subject, value

        def properties() -> set[ox.NamedNode]:
            return {quad.predicate for quad in store.quads_for_pattern(None, None, None, default)}

        return cls(pairs, properties, store)

    def objects(self, subject: Term, property_: ox.NamedNode) -> Sequence[Term]:
        """The values of a property of a thing, each once."""
        known = self._forward.get(property_)
        return (self.forward(property_) if known is None else known).get(subject, _NONE)

    def subjects(self, property_: ox.NamedNode, value: Term) -> Sequence[Term]:
        """The things that have this value of a property, each once."""
        return self.backward(property_).get(value, _NONE)

    def follow(self, property_: ox.NamedNode, starts: Collection[Term], *, forward: bool) -> dict[Term, Sequence[Term]]:
        """:meth:`objects` or :meth:`subjects` of one property, for several terms; those that have none are left out."""
        index = (self.forward if forward else self.backward)(property_)
        if len(index) < len(starts):
            known = starts if isinstance(starts, dict) else frozenset(starts)
            return {term: found for term, found in index.items() if term in known}
        return {term: found for term in starts if (found := index.get(term))}

    def bearers(self, property_: ox.NamedNode) -> Iterable[Term]:
        """The things that have any value of a property, each once."""
        return self.forward(property_).keys()

    def values(self, property_: ox.NamedNode) -> Iterable[Term]:
        """The values that anything has of a property, each once."""
        return self.backward(property_).keys()

    def about(self, subject: Term) -> Iterator[tuple[ox.NamedNode, Term]]:
        """What is said of a thing."""
        for property_ in self._all_properties:
            for value in self.objects(subject, property_):
                yield property_, value

    def statements(self, properties: Collection[ox.NamedNode | None]) -> Iterator[ox.Triple]:
        """The statements with these properties; all of them if None is among these."""
        for property_ in self._all_properties:
            if None in properties or property_ in properties:
                for subject, values in self.forward(property_).items():
                    yield from (ox.Triple(subject, property_, value) for value in values)  # type: ignore[arg-type]

    def engine(self, readings: Sequence[Reading] = EVERYTHING, focus: Sequence[Term] = ()) -> ox.Store:
        """A store whose default graph holds what a query reads at some nodes, and maybe more; to be read only."""
        if self._given is not None:
            return self._given
        properties = {each.property_ for each in readings}
        if None in properties:
            return read_at(self, readings, focus)
        for property_ in properties - self._loaded:
            self._load(cast(ox.NamedNode, property_))
        return self._store

    def _load(self, property_: ox.NamedNode) -> None:
        found = self.forward(property_).items()
        self._store.bulk_extend(
            ox.Quad(cast(Node, subject), property_, value) for subject, values in found for value in values
        )
        self._loaded.add(property_)

    def is_verbatim(self, properties: Collection[ox.NamedNode | None]) -> bool:
        """Whether :meth:`engine` has the values of these properties as they are written."""
        if self._given is not None:
            return True
        asked = self._all_properties if None in properties else properties
        return all(self._keeps(property_) for property_ in asked if property_ is not None)

    def _keeps(self, property_: ox.NamedNode) -> bool:
        known = self._verbatim.get(property_)
        if known is None:
            values = {value for several in self.forward(property_).values() for value in several}
            known = self._verbatim[property_] = values == as_stored(values)
        return known

    def index(self) -> None:
        """Index every property from both ends now, so that no later change waits for it."""
        for property_ in self._all_properties:
            self.backward(property_)

    def change(self, removed: Iterable[ox.Triple], inserted: Iterable[ox.Triple]) -> None:
        """Remove statements and insert others; one that is not there, or there already, is passed over."""
        removed, inserted = list(removed), list(inserted)
        for triple in removed:
            self._remove(triple)
        for triple in inserted:
            self._insert(triple)
        self._change_engine(removed, inserted)
        self.__dict__.pop("_all_properties", None)

    def _remove(self, triple: ox.Triple) -> None:
        subject, property_, value = cast(tuple[Node, ox.NamedNode, Term], tuple(triple))
        if value in self.objects(subject, property_):
            self.subjects(property_, value)
            for index, key, other in (
                (self._forward[property_], subject, value),
                (self._backward[property_], value, subject),
            ):
                index[key].remove(other)
                if not index[key]:
                    del index[key]

    def _insert(self, triple: ox.Triple) -> None:
        subject, property_, value = cast(tuple[Node, ox.NamedNode, Term], tuple(triple))
        # A thing has few values of a property, but many things may share one: only the former are looked through.
        if value not in self.objects(subject, property_):
            self.subjects(property_, value)
            self._forward[property_].setdefault(subject, []).append(value)
            self._backward[property_].setdefault(value, []).append(subject)

    def _change_engine(self, removed: Sequence[ox.Triple], inserted: Sequence[ox.Triple]) -> None:
        if self._given is None:
            values: dict[ox.NamedNode, set[Term]] = {triple.predicate: set() for triple in removed}
            for triple in inserted:
                values.setdefault(triple.predicate, set()).add(cast(Term, triple.object))
            for property_, several in values.items():
                if not (self._verbatim.get(property_) and several == as_stored(several)):
                    # Two values of the graph may be one in the store, so that it cannot follow.
                    self._verbatim.pop(property_, None)
                    self._unload(property_)
        for triple in removed:
            if self._is_loaded(triple.predicate):
                self._store.remove(ox.Quad(*triple))
        for triple in inserted:
            if self._is_loaded(triple.predicate):
                self._store.add(ox.Quad(*triple))

    def _is_loaded(self, property_: ox.NamedNode) -> bool:
        return self._given is not None or property_ in self._loaded

    def _unload(self, property_: ox.NamedNode) -> None:
        if property_ in self._loaded:
            self._loaded.discard(property_)
            for quad in list(self._store.quads_for_pattern(None, property_, None, ox.DefaultGraph())):
                self._store.remove(quad)

    def forward(self, property_: ox.NamedNode) -> Mapping[Term, Sequence[Term]]:
        """All values of a property by their subjects."""
        known = self._forward.get(property_)
        if known is None:
            known = self._forward[property_] = _grouped(self._pairs(property_))
        return known

    def backward(self, property_: ox.NamedNode) -> Mapping[Term, Sequence[Term]]:
        """All subjects of a property by their values."""
        known = self._backward.get(property_)
        if known is None:
            turned = ((value, subject) for subject, values in self.forward(property_).items() for value in values)
            known = self._backward[property_] = _grouped(turned)
        return known

    @cached_property
    def _all_properties(self) -> tuple[ox.NamedNode, ...]:
        return tuple(sorted({*self._properties(), *self._forward}, key=lambda each: each.value))


def _grouped(pairs: Iterable[tuple[Term, Term]]) -> dict[Term, list[Term]]:
    groups: dict[Term, list[Term]] = {}
    for key, value in pairs:
        known = groups.get(key)
        if known is None:
            groups[key] = [value]
        else:
            known.append(value)
    several = [key for key, values in groups.items() if len(values) > 1]
    for key in several:
        groups[key] = list(dict.fromkeys(groups[key]))
    return groups


def items(graph: Graph, head: Term) -> list[Term]:
    """The members of an RDF list.

    Raises:
        ValueError: it is none: it loops, branches or breaks off.
    """
    members: list[Term] = []
    seen: set[Term] = set()
    while head != NIL:
        first, rest = graph.objects(head, FIRST), graph.objects(head, REST)
        if head in seen or len(first) != 1 or len(rest) != 1:
            raise ValueError(str(head))
        seen.add(head)
        members += first
        (head,) = rest
    return members


def closure(start: Iterable[Term], step: Callable[[Term], Iterable[Term]]) -> list[Term]:
    """The terms themselves and all that any number of steps leads to, each once, nearest first."""
    found = dict.fromkeys(start)
    waiting = list(found)
    for term in waiting:
        for other in step(term):
            if other not in found:
                found[other] = None
                waiting.append(other)
    return waiting


def subclasses(graph: Graph, class_: Term) -> list[Term]:
    """A class and its subclasses (SHACL, section 1.1)."""
    return closure([class_], lambda each: graph.subjects(SUBCLASS, each))


def is_instance(graph: Graph, term: Term, class_: Term) -> bool:
    """Whether a term is a SHACL instance of a class."""
    types = graph.objects(term, TYPE)
    if class_ in types:
        return True
    return class_ in closure(types, lambda each: graph.objects(each, SUBCLASS))
