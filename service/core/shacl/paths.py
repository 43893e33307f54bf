"""Property paths (SHACL, section 2.3.1): read from shapes, followed, turned round, and written for SPARQL."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

import pyoxigraph as ox

from .footprint import Reading
from .graph import Graph, closure
from .terms import FIRST, NIL, REST, Node, Term, sh


class Path(ABC):
    """A way from a focus node to its value nodes."""

    @abstractmethod
    def follow(self, graph: Graph, start: Term) -> Sequence[Term]:
        """The value nodes, each once."""

    def follow_all(self, graph: Graph, starts: Collection[Term]) -> dict[Term, Sequence[Term]]:
        """The value nodes of several starts; those that have none are left out."""
        return {start: found for start in starts if (found := self.follow(graph, start))}

    @abstractmethod
    def turned(self) -> Path:
        """The way back."""

    @abstractmethod
    def readings(self, before: Path) -> Iterator[Reading]:
        """Which statements are read when this path is followed from the ends of another."""

    @abstractmethod
    def sparql(self) -> str:
        """As a property path of SPARQL 1.1, in brackets where it has parts."""

    @abstractmethod
    def triples(self) -> tuple[Node, list[ox.Triple]]:
        """As RDF: the node that stands for the path, and what is said of it."""


@dataclass(frozen=True)
class Here(Path):
    """No step at all."""

    def follow(self, graph: Graph, start: Term) -> Sequence[Term]:
        """The start."""
        del graph
        return (start,)

    def turned(self) -> Path:
        """Itself."""
        return self

    def readings(self, before: Path) -> Iterator[Reading]:
        """None."""
        del before
        yield from ()

    def sparql(self) -> str:
        """Not to be written: SPARQL has no path without a step."""
        raise NotImplementedError

    def triples(self) -> tuple[Node, list[ox.Triple]]:
        """Not to be written: SHACL has no path without a step."""
        raise NotImplementedError


@dataclass(frozen=True)
class Step(Path):
    """One property, along or against it."""

    property_: ox.NamedNode
    forward: bool = True

    def follow(self, graph: Graph, start: Term) -> Sequence[Term]:
        """The values, or the things that have the start as value."""
        return graph.objects(start, self.property_) if self.forward else graph.subjects(self.property_, start)

    def follow_all(self, graph: Graph, starts: Collection[Term]) -> dict[Term, Sequence[Term]]:
        """The values of several starts."""
        return graph.follow(self.property_, starts, forward=self.forward)

    def turned(self) -> Path:
        """The same property the other way."""
        return Step(self.property_, not self.forward)

    def readings(self, before: Path) -> Iterator[Reading]:
        """Its property at the end of ``before``."""
        yield Reading(self.property_, before, self.forward)

    def sparql(self) -> str:
        """The property, with a caret where it is followed backwards."""
        return str(self.property_) if self.forward else f"(^{self.property_})"

    def triples(self) -> tuple[Node, list[ox.Triple]]:
        """The property itself, or a node with ``sh:inversePath``."""
        if self.forward:
            return self.property_, []
        node = ox.BlankNode()
        return node, [ox.Triple(node, sh("inversePath"), self.property_)]


@dataclass(frozen=True)
class Chain(Path):
    """One path after another."""

    parts: tuple[Path, ...]

    def follow(self, graph: Graph, start: Term) -> Sequence[Term]:
        """The ends of the last part."""
        ends: Sequence[Term] = (start,)
        for part in self.parts:
            if len(ends) == 1:
                ends = part.follow(graph, ends[0])
            else:
                ends = _together([part.follow(graph, each) for each in ends])
        return ends

    def follow_all(self, graph: Graph, starts: Collection[Term]) -> dict[Term, Sequence[Term]]:
        """The ends of the last part for several starts, each part followed once from every node it is reached at."""
        ends = self.parts[0].follow_all(graph, starts)
        for part in self.parts[1:]:
            further = part.follow_all(graph, dict.fromkeys(chain.from_iterable(ends.values())))
            reached = ((start, [further.get(each, ()) for each in several]) for start, several in ends.items())
            ends = {start: found for start, several in reached if (found := _together(several))}
        return ends

    def turned(self) -> Path:
        """The parts turned, in reverse order."""
        return Chain(tuple(part.turned() for part in reversed(self.parts)))

    def readings(self, before: Path) -> Iterator[Reading]:
        """Those of each part, from where the parts before it end."""
        for part in self.parts:
            yield from part.readings(before)
            before = then(before, part)

    def sparql(self) -> str:
        """The parts between slashes."""
        return "(" + "/".join(part.sparql() for part in self.parts) + ")"

    def triples(self) -> tuple[Node, list[ox.Triple]]:
        """An RDF list."""
        return _list(self.parts)


@dataclass(frozen=True)
class Choice(Path):
    """Any of several paths."""

    parts: tuple[Path, ...]

    def follow(self, graph: Graph, start: Term) -> Sequence[Term]:
        """The ends of all parts."""
        return _together([part.follow(graph, start) for part in self.parts])

    def follow_all(self, graph: Graph, starts: Collection[Term]) -> dict[Term, Sequence[Term]]:
        """The ends of all parts for several starts."""
        ends = self.parts[0].follow_all(graph, starts)
        for part in self.parts[1:]:
            for start, found in part.follow_all(graph, starts).items():
                known = ends.get(start)
                ends[start] = _together([known, found]) if known else found
        return ends

    def turned(self) -> Path:
        """The choice between the parts turned."""
        return Choice(tuple(part.turned() for part in self.parts))

    def readings(self, before: Path) -> Iterator[Reading]:
        """Those of every part."""
        for part in self.parts:
            yield from part.readings(before)

    def sparql(self) -> str:
        """The parts between bars."""
        return "(" + "|".join(part.sparql() for part in self.parts) + ")"

    def triples(self) -> tuple[Node, list[ox.Triple]]:
        """A node with ``sh:alternativePath``."""
        return _said(sh("alternativePath"), _list(self.parts))


@dataclass(frozen=True)
class Turned(Path):
    """A path of several steps, followed backwards."""

    part: Path

    def follow(self, graph: Graph, start: Term) -> Sequence[Term]:
        """The things from which the path leads here."""
        return self.part.turned().follow(graph, start)

    def turned(self) -> Path:
        """The path itself."""
        return self.part

    def readings(self, before: Path) -> Iterator[Reading]:
        """Those of the path turned."""
        yield from self.part.turned().readings(before)

    def sparql(self) -> str:
        """The path behind a caret."""
        return f"(^{self.part.sparql()})"

    def triples(self) -> tuple[Node, list[ox.Triple]]:
        """A node with ``sh:inversePath``."""
        return _said(sh("inversePath"), self.part.triples())


@dataclass(frozen=True)
class Repeat(Path):
    """A path repeated."""

    part: Path
    mark: str
    """``*`` any number of times, ``+`` at least once, ``?`` at most once."""

    def follow(self, graph: Graph, start: Term) -> Sequence[Term]:
        """What so many steps lead to."""
        first = self.part.follow(graph, start)
        if self.mark == "?":
            return list(dict.fromkeys((start, *first)))
        return closure((start,) if self.mark == "*" else first, lambda each: self.part.follow(graph, each))

    def turned(self) -> Path:
        """The part turned, repeated."""
        return Repeat(self.part.turned(), self.mark)

    def readings(self, before: Path) -> Iterator[Reading]:
        """Those of the part, from wherever it can begin."""
        yield from self.part.readings(before if self.mark == "?" else then(before, Repeat(self.part, "*")))

    def sparql(self) -> str:
        """The part with its mark."""
        return f"({self.part.sparql()}{self.mark})"

    def triples(self) -> tuple[Node, list[ox.Triple]]:
        """A node with ``sh:zeroOrMorePath``, ``sh:oneOrMorePath`` or ``sh:zeroOrOnePath``."""
        return _said(sh(REPEATED[self.mark]), self.part.triples())


HERE: Final = Here()
REPEATED: Final = {"*": "zeroOrMorePath", "+": "oneOrMorePath", "?": "zeroOrOnePath"}


def _together(several: Sequence[Sequence[Term]]) -> Sequence[Term]:
    """The terms of several sequences, each once."""
    filled = [each for each in several if each]
    if len(filled) < 2:
        return filled[0] if filled else ()
    return list(dict.fromkeys(chain.from_iterable(filled)))


def then(one: Path, other: Path) -> Path:
    """One path and then another."""
    parts = tuple(
        part for each in (one, other) for part in (each.parts if isinstance(each, Chain) else (each,)) if part != HERE
    )
    return parts[0] if len(parts) == 1 else Chain(parts) if parts else HERE


def _list(parts: Iterable[Path]) -> tuple[Node, list[ox.Triple]]:
    head: Node = NIL
    said: list[ox.Triple] = []
    for part in reversed(tuple(parts)):
        value, more = part.triples()
        node = ox.BlankNode()
        said = [ox.Triple(node, FIRST, value), ox.Triple(node, REST, head), *more, *said]
        head = node
    return head, said


def _said(property_: ox.NamedNode, inner: tuple[Node, list[ox.Triple]]) -> tuple[Node, list[ox.Triple]]:
    node = ox.BlankNode()
    return node, [ox.Triple(node, property_, inner[0]), *inner[1]]
