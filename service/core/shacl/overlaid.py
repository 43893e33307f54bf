"""A store's default graph as it would be after a change, read where it is looked at."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, Final

import pyoxigraph as ox

from .footprint import Reading, read_at
from .paths import Step
from .terms import Term

_DEFAULT: Final = ox.DefaultGraph()
_GONE: Final = ox.NamedNode("urn:x-yhdyspinta:removed")


class Overlaid:
    """The default graph of a store with some statements removed and some inserted; the store itself stays as it is."""

    def __init__(self, store: ox.Store, removed: Iterable[ox.Triple] = (), inserted: Iterable[ox.Triple] = ()) -> None:
        self._store = store
        # A store holds each literal in a form of its own; only as it holds them can statements be compared.
        self._change = ox.Store()
        self._change.extend(ox.Quad(each.subject, each.predicate, each.object, _GONE) for each in removed)
        self._change.extend(ox.Quad(each.subject, each.predicate, each.object) for each in inserted)
        self._removed = {quad.triple for quad in self._change.quads_for_pattern(None, None, None, _GONE)}

    def objects(self, subject: Term, property_: ox.NamedNode) -> Sequence[Term]:
        """The values of a property of a thing, each once."""
        if isinstance(subject, ox.Literal):
            return ()
        return [each.object for each in self._triples(subject, property_, None)]  # type: ignore[misc]

    def subjects(self, property_: ox.NamedNode, value: Term) -> Sequence[Term]:
        """The things that have this value of a property, each once."""
        return [each.subject for each in self._triples(None, property_, value)]  # type: ignore[misc]

    def follow(self, property_: ox.NamedNode, starts: Collection[Term], *, forward: bool) -> dict[Term, Sequence[Term]]:
        """:meth:`objects` or :meth:`subjects` of one property, for several terms; those that have none are left out."""
        step = Step(property_, forward)
        return {term: found for term in starts if (found := step.follow(self, term))}

    def bearers(self, property_: ox.NamedNode) -> Iterable[Term]:
        """The things that have any value of a property, each once."""
        return dict.fromkeys(each.subject for each in self._triples(None, property_, None))  # type: ignore[misc]

    def values(self, property_: ox.NamedNode) -> Iterable[Term]:
        """The values that anything has of a property, each once."""
        return dict.fromkeys(each.object for each in self._triples(None, property_, None))  # type: ignore[misc]

    def about(self, subject: Term) -> Iterator[tuple[ox.NamedNode, Term]]:
        """What is said of a thing."""
        if not isinstance(subject, ox.Literal):
            yield from ((each.predicate, each.object) for each in self._triples(subject, None, None))  # type: ignore[misc]

    def statements(self, properties: Collection[ox.NamedNode | None]) -> Iterator[ox.Triple]:
        """The statements with these properties; all of them if None is among these."""
        for property_ in {None} if None in properties else properties:
            yield from self._triples(None, property_, None)

    def is_verbatim(self, properties: Collection[ox.NamedNode | None]) -> bool:
        """Whether :meth:`engine` has the values of these properties as this graph gives them: always."""
        del properties
        return True

    def engine(self, readings: Sequence[Reading], focus: Sequence[Term]) -> ox.Store:
        """A store with the statements that are read when some nodes are judged."""
        return read_at(self, readings, focus)

    def _triples(self, subject: Any, property_: ox.NamedNode | None, value: Term | None) -> Iterator[ox.Triple]:
        held = (quad.triple for quad in self._store.quads_for_pattern(subject, property_, value, _DEFAULT))
        fresh = (quad.triple for quad in self._change.quads_for_pattern(subject, property_, value, _DEFAULT))
        for triple in held:
            if triple not in self._removed:
                yield triple
        for triple in fresh:
            if triple in self._removed or ox.Quad(triple.subject, triple.predicate, triple.object) not in self._store:
                yield triple
