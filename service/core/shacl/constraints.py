"""The constraint components of SHACL core (SHACL, section 4)."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Protocol

import pyoxigraph as ox

from .footprint import Reading
from .graph import Graph, is_instance
from .paths import HERE, Path, Repeat, Step, then
from .terms import SUBCLASS, TYPE, Node, Term, compare, well_formed


@dataclass(frozen=True)
class Values:
    """Focus nodes with their value nodes."""

    focus: Collection[Term]
    """All of them, each once."""
    found: Mapping[Term, Sequence[Term]]
    """The value nodes of those that have any."""

    def all(self) -> Iterator[tuple[Term, Sequence[Term]]]:
        """Every focus node with its value nodes, if any."""
        return ((each, self.found.get(each, ())) for each in self.focus)

    def nodes(self) -> Iterator[Term]:
        """The value nodes, each as often as a focus node has it."""
        return chain.from_iterable(self.found.values())

    def without(self, focus: Collection[Term]) -> Values:
        """Those of other focus nodes."""
        left = [each for each in self.focus if each not in focus]
        return Values(left, {each: several for each, several in self.found.items() if each not in focus})


class Judge(Protocol):
    """One run over a graph, as constraints see it."""

    graph: Graph

    def conforming(self, shape: Node, terms: Collection[Term]) -> Mapping[Term, bool]:
        """Whether terms conform to a shape; maybe of others too."""


class Constraint(ABC):
    """A condition of a shape on a focus node and its value nodes."""

    component: ox.NamedNode

    def shapes(self) -> Sequence[Node]:
        """The shapes it refers to, which judge value nodes."""
        return ()

    def readings(self, values: Path) -> Iterator[Reading]:
        """Which statements it reads, beside those of its shapes; ``values`` is the way to the value nodes."""
        del values
        yield from ()


class Plain(Constraint):
    """A condition whose results have the path of the shape, and one value node or none."""

    @abstractmethod
    def offenders(self, judge: Judge, values: Values) -> Iterator[tuple[Term, Term | None]]:
        """Focus nodes, given with their value nodes, and what breaks it there: a value, or None if no single one."""


class Together(Plain):
    """A condition on all value nodes of a focus node together."""

    @property
    def wants_values(self) -> bool:
        """Whether a focus node without value nodes may break it."""
        return False

    @abstractmethod
    def offences(self, judge: Judge, focus: Term, values: Sequence[Term]) -> Iterable[Term | None]:
        """The values that break it, or None where no single value does."""

    def offenders(self, judge: Judge, values: Values) -> Iterator[tuple[Term, Term | None]]:
        """Focus nodes and what breaks it there."""
        for focus, several in values.all() if self.wants_values else values.found.items():
            for value in self.offences(judge, focus, several):
                yield focus, value


class Each(Plain):
    """A condition on every value node by itself."""

    @abstractmethod
    def allows(self, judge: Judge, value: Term) -> bool:
        """Whether a value node meets it."""

    def offenders(self, judge: Judge, values: Values) -> Iterator[tuple[Term, Term | None]]:
        """Focus nodes and their value nodes that do not."""
        allows = self.allows
        for focus, several in values.found.items():
            for value in several:
                if not allows(judge, value):
                    yield focus, value


@dataclass(frozen=True)
class Class(Each):
    """``sh:class``."""

    component: ox.NamedNode
    class_: Term

    def allows(self, judge: Judge, value: Term) -> bool:
        """Whether it is an instance."""
        return is_instance(judge.graph, value, self.class_)

    def readings(self, values: Path) -> Iterator[Reading]:
        """The types, and what they are subclasses of."""
        yield Reading(TYPE, values)
        yield Reading(SUBCLASS, then(then(values, Step(TYPE)), Repeat(Step(SUBCLASS), "*")))


@dataclass(frozen=True)
class Datatype(Each):
    """``sh:datatype``."""

    component: ox.NamedNode
    datatype: Term

    def allows(self, judge: Judge, value: Term) -> bool:
        """Whether it is a well-formed literal of the datatype."""
        del judge
        return isinstance(value, ox.Literal) and value.datatype == self.datatype and well_formed(value)


@dataclass(frozen=True)
class NodeKind(Each):
    """``sh:nodeKind``."""

    component: ox.NamedNode
    kinds: tuple[type[Term], ...]

    def allows(self, judge: Judge, value: Term) -> bool:
        """Whether it is of one of the kinds."""
        del judge
        return isinstance(value, self.kinds)


@dataclass(frozen=True)
class Count(Together):
    """``sh:minCount`` and ``sh:maxCount``."""

    component: ox.NamedNode
    allowed: Callable[[int], bool]

    @property
    def wants_values(self) -> bool:
        """Whether none are too few."""
        return not self.allowed(0)

    def offences(self, judge: Judge, focus: Term, values: Sequence[Term]) -> Iterable[Term | None]:
        """One for the focus node if there are too few or too many."""
        del judge, focus
        return () if self.allowed(len(values)) else (None,)


@dataclass(frozen=True)
class Range(Each):
    """``sh:minExclusive``, ``sh:minInclusive``, ``sh:maxExclusive``, ``sh:maxInclusive``."""

    component: ox.NamedNode
    bound: Term
    allowed: Callable[[int], bool]
    """Whether a value may stand so to the bound: below zero, zero, above zero."""

    def allows(self, judge: Judge, value: Term) -> bool:
        """Whether it has an order with the bound, and the right one."""
        del judge
        order = compare(value, self.bound)
        return order is not None and self.allowed(order)


@dataclass(frozen=True)
class In(Each):
    """``sh:in``."""

    component: ox.NamedNode
    members: frozenset[Term]

    def allows(self, judge: Judge, value: Term) -> bool:
        """Whether it is a member."""
        del judge
        return value in self.members


@dataclass(frozen=True)
class HasValue(Together):
    """``sh:hasValue``."""

    component: ox.NamedNode
    value: Term

    @property
    def wants_values(self) -> bool:
        """It does."""
        return True

    def offences(self, judge: Judge, focus: Term, values: Sequence[Term]) -> Iterable[Term | None]:
        """One for the focus node if the value is not there."""
        del judge, focus
        return () if self.value in values else (None,)


@dataclass(frozen=True)
class Beside(Together):
    """A condition on the value nodes beside those of another property of the focus node."""

    component: ox.NamedNode
    property_: ox.NamedNode

    def readings(self, values: Path) -> Iterator[Reading]:
        """The other property."""
        del values
        yield Reading(self.property_, HERE)


class Equals(Beside):
    """``sh:equals``."""

    @property
    def wants_values(self) -> bool:
        """The other property may have some."""
        return True

    def offences(self, judge: Judge, focus: Term, values: Sequence[Term]) -> Iterable[Term | None]:
        """The values that only one of the two has."""
        return set(values) ^ set(judge.graph.objects(focus, self.property_))


class Disjoint(Beside):
    """``sh:disjoint``."""

    def offences(self, judge: Judge, focus: Term, values: Sequence[Term]) -> Iterable[Term | None]:
        """The values that both have."""
        return set(values) & set(judge.graph.objects(focus, self.property_))


@dataclass(frozen=True)
class Ordered(Beside):
    """``sh:lessThan`` and ``sh:lessThanOrEquals``."""

    allowed: Callable[[int], bool]

    def offences(self, judge: Judge, focus: Term, values: Sequence[Term]) -> Iterable[Term | None]:
        """The value of each pair that is not in order."""
        for value in values:
            for other in judge.graph.objects(focus, self.property_):
                order = compare(value, other)
                if order is None or not self.allowed(order):
                    yield value
