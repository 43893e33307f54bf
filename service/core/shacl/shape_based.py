"""The constraint components that refer to other shapes (SHACL, sections 4.6 to 4.8)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from .constraints import Constraint, Judge, Plain, Values
from .footprint import Reading
from .paths import Path
from .terms import Node, Term


@dataclass(frozen=True)
class Logical(Plain):
    """``sh:not``, ``sh:and``, ``sh:or``, ``sh:xone`` and ``sh:node``: how many of some shapes a value conforms to."""

    component: ox.NamedNode
    members: tuple[Node, ...]
    allowed: Callable[[int], bool]
    settled_by: bool | None = None
    """The answer of one member after which the others do not matter."""

    def offenders(self, judge: Judge, values: Values) -> Iterator[tuple[Term, Term | None]]:
        """Focus nodes and their value nodes that conform to too few or too many."""
        counts = dict.fromkeys(values.nodes(), 0)
        waiting = list(counts)
        for shape in self.members:
            answers = judge.conforming(shape, waiting)
            for value in waiting:
                counts[value] += answers[value]
            waiting = [value for value in waiting if answers[value] is not self.settled_by]
        for focus, several in values.found.items():
            for value in several:
                if not self.allowed(counts[value]):
                    yield focus, value

    def shapes(self) -> Sequence[Node]:
        """The members."""
        return self.members


@dataclass(frozen=True)
class Property(Constraint):
    """``sh:property``: a shape whose own results are reported."""

    component: ox.NamedNode
    shape: Node

    def shapes(self) -> Sequence[Node]:
        """The property shape."""
        return (self.shape,)


@dataclass(frozen=True)
class Qualified(Plain):
    """``sh:qualifiedMinCount`` and ``sh:qualifiedMaxCount``."""

    component: ox.NamedNode
    shape: Node
    siblings: tuple[Node, ...]
    """Shapes that a counted value must not conform to (``sh:qualifiedValueShapesDisjoint``)."""
    allowed: Callable[[int], bool]

    def offenders(self, judge: Judge, values: Values) -> Iterator[tuple[Term, Term | None]]:
        """Focus nodes with too few or too many values that conform."""
        waiting = list(dict.fromkeys(values.nodes()))
        answers = judge.conforming(self.shape, waiting)
        counted = {value for value in waiting if answers[value]}
        for other in self.siblings:
            answers = judge.conforming(other, counted)
            counted = {value for value in counted if not answers[value]}
        for focus, several in values.found.items() if self.allowed(0) else values.all():
            if not self.allowed(sum(value in counted for value in several)):
                yield focus, None

    def shapes(self) -> Sequence[Node]:
        """The shape that is counted, and its siblings."""
        return (self.shape, *self.siblings)


@dataclass(frozen=True)
class Closed(Constraint):
    """``sh:closed`` with ``sh:ignoredProperties``; the property is the result's path."""

    component: ox.NamedNode
    known: frozenset[Term]

    def strangers(self, judge: Judge, value: Term) -> Iterator[tuple[ox.NamedNode, Term]]:
        """What is said of a value node with properties that the shape does not know."""
        return ((property_, other) for property_, other in judge.graph.about(value) if property_ not in self.known)

    def readings(self, values: Path) -> Iterator[Reading]:
        """Everything that is said of the value nodes."""
        yield Reading(None, values)
