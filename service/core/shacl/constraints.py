"""The constraint components of SHACL core (SHACL, section 4)."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import pyoxigraph as ox

from .graph import Graph, is_instance
from .paths import HERE, Path, Reading, Repeat, Step, then
from .result import Result
from .terms import SUBCLASS, TYPE, Node, Term, compare, text, well_formed


class Judge(Protocol):
    """One run over a graph, as constraints see it."""

    graph: Graph

    def conforms(self, shape: Node, term: Term) -> bool:
        """Whether a term conforms to a shape."""

    def results(self, shape: Node, focus: Sequence[Term]) -> Iterator[Result]:
        """What a shape finds at some nodes."""


class Constraint(ABC):
    """A condition of a shape on a focus node and its value nodes."""

    component: ox.NamedNode

    @abstractmethod
    def offences(self, judge: Judge, focus: Term, values: Sequence[Term]) -> Iterable[Term | None]:
        """The values that break it, or None where no single value does."""

    def offenders(self, judge: Judge, values: Mapping[Term, Sequence[Term]]) -> Iterator[tuple[Term, Term | None]]:
        """Focus nodes, given with their value nodes, and what breaks it there."""
        for focus, several in values.items():
            for value in self.offences(judge, focus, several):
                yield focus, value

    def holds(self, judge: Judge, focus: Term, values: Sequence[Term]) -> bool:
        """Whether nothing breaks it at a focus node."""
        return not any(True for _ in self.offences(judge, focus, values))

    def shapes(self) -> Sequence[Node]:
        """The shapes it refers to, which judge value nodes."""
        return ()

    def readings(self, values: Path) -> Iterator[Reading]:
        """Which statements it reads, beside those of its shapes; ``values`` is the way to the value nodes."""
        del values
        yield from ()


class Each(Constraint):
    """A condition on every value node by itself."""

    @abstractmethod
    def allows(self, judge: Judge, value: Term) -> bool:
        """Whether a value node meets it."""

    def offences(self, judge: Judge, focus: Term, values: Sequence[Term]) -> Iterable[Term | None]:
        """The value nodes that do not."""
        del focus
        return [value for value in values if not self.allows(judge, value)]

    def offenders(self, judge: Judge, values: Mapping[Term, Sequence[Term]]) -> Iterator[tuple[Term, Term | None]]:
        """Focus nodes and their value nodes that do not."""
        allows = self.allows
        for focus, several in values.items():
            for value in several:
                if not allows(judge, value):
                    yield focus, value

    def holds(self, judge: Judge, focus: Term, values: Sequence[Term]) -> bool:
        """Whether every value node meets it."""
        del focus
        return all(self.allows(judge, value) for value in values)


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
class Count(Constraint):
    """``sh:minCount`` and ``sh:maxCount``."""

    component: ox.NamedNode
    allowed: Callable[[int], bool]

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
class Length(Each):
    """``sh:minLength`` and ``sh:maxLength``."""

    component: ox.NamedNode
    allowed: Callable[[int], bool]

    def allows(self, judge: Judge, value: Term) -> bool:
        """Whether its characters are so many."""
        del judge
        return not isinstance(value, ox.BlankNode) and self.allowed(len(text(value)))


@dataclass(frozen=True)
class Pattern(Each):
    """``sh:pattern`` with ``sh:flags``."""

    component: ox.NamedNode
    pattern: re.Pattern[str]

    def allows(self, judge: Judge, value: Term) -> bool:
        """Whether it matches somewhere."""
        del judge
        return not isinstance(value, ox.BlankNode) and self.pattern.search(value.value) is not None


@dataclass(frozen=True)
class LanguageIn(Each):
    """``sh:languageIn``."""

    component: ox.NamedNode
    ranges: tuple[str, ...]

    def allows(self, judge: Judge, value: Term) -> bool:
        """Whether its language is in one of the ranges, as SPARQL's ``langMatches`` says."""
        del judge
        tag = (value.language or "").lower() if isinstance(value, ox.Literal) else ""
        return bool(tag) and any(
            each == "*" or tag == each or tag.startswith(f"{each}-") for each in map(str.lower, self.ranges)
        )


@dataclass(frozen=True)
class UniqueLang(Constraint):
    """``sh:uniqueLang``."""

    component: ox.NamedNode

    def offences(self, judge: Judge, focus: Term, values: Sequence[Term]) -> Iterable[Term | None]:
        """One for each language that has several values."""
        del judge, focus
        if len(values) < 2:  # one value is unique
            return ()
        tags = Counter(value.language.lower() for value in values if isinstance(value, ox.Literal) and value.language)
        return [None for count in tags.values() if count > 1]


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
class HasValue(Constraint):
    """``sh:hasValue``."""

    component: ox.NamedNode
    value: Term

    def offences(self, judge: Judge, focus: Term, values: Sequence[Term]) -> Iterable[Term | None]:
        """One for the focus node if the value is not there."""
        del judge, focus
        return () if self.value in values else (None,)


@dataclass(frozen=True)
class Beside(Constraint):
    """A condition on the value nodes beside those of another property of the focus node."""

    component: ox.NamedNode
    property_: ox.NamedNode

    def readings(self, values: Path) -> Iterator[Reading]:
        """The other property."""
        del values
        yield Reading(self.property_, HERE)


class Equals(Beside):
    """``sh:equals``."""

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


@dataclass(frozen=True)
class Logical(Each):
    """``sh:not``, ``sh:and``, ``sh:or``, ``sh:xone`` and ``sh:node``: how many of some shapes a value conforms to."""

    component: ox.NamedNode
    members: tuple[Node, ...]
    allowed: Callable[[int], bool]

    def allows(self, judge: Judge, value: Term) -> bool:
        """Whether it conforms to so many."""
        return self.allowed(sum(judge.conforms(shape, value) for shape in self.members))

    def shapes(self) -> Sequence[Node]:
        """The members."""
        return self.members


@dataclass(frozen=True)
class Property(Constraint):
    """``sh:property``: a shape whose own results are reported."""

    component: ox.NamedNode
    shape: Node

    def offences(self, judge: Judge, focus: Term, values: Sequence[Term]) -> Iterable[Term | None]:
        """None of its own."""
        del judge, focus, values
        return ()

    def shapes(self) -> Sequence[Node]:
        """The property shape."""
        return (self.shape,)


@dataclass(frozen=True)
class Qualified(Constraint):
    """``sh:qualifiedMinCount`` and ``sh:qualifiedMaxCount``."""

    component: ox.NamedNode
    shape: Node
    siblings: tuple[Node, ...]
    """Shapes that a counted value must not conform to (``sh:qualifiedValueShapesDisjoint``)."""
    allowed: Callable[[int], bool]

    def offences(self, judge: Judge, focus: Term, values: Sequence[Term]) -> Iterable[Term | None]:
        """One for the focus node if too few or too many values conform."""
        del focus
        count = sum(
            judge.conforms(self.shape, value) and not any(judge.conforms(other, value) for other in self.siblings)
            for value in values
        )
        return () if self.allowed(count) else (None,)

    def shapes(self) -> Sequence[Node]:
        """The shape that is counted, and its siblings."""
        return (self.shape, *self.siblings)


@dataclass(frozen=True)
class Closed(Constraint):
    """``sh:closed`` with ``sh:ignoredProperties``; the property is the result's path."""

    component: ox.NamedNode
    known: frozenset[Term]

    def offences(self, judge: Judge, focus: Term, values: Sequence[Term]) -> Iterable[Term | None]:
        """None here: see :meth:`strangers`."""
        del judge, focus, values
        return ()

    def strangers(self, judge: Judge, value: Term) -> Iterator[tuple[ox.NamedNode, Term]]:
        """What is said of a value node with properties that the shape does not know."""
        return ((property_, other) for property_, other in judge.graph.about(value) if property_ not in self.known)

    def readings(self, values: Path) -> Iterator[Reading]:
        """Everything that is said of the value nodes."""
        yield Reading(None, values)
