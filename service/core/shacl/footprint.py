"""Which statements a shape reads, and how it gets to them from its focus node."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from .terms import Term

if TYPE_CHECKING:
    from .graph import Graph
    from .paths import Path


@dataclass(frozen=True)
class Reading:
    """Statements with one property (or with any) that have their subject, or value, at the end of a way."""

    property_: ox.NamedNode | None
    way: Path | None
    """None where they stand anywhere."""
    forward: bool = True
    """The subject stands at the end of the way; else the value does."""
    start: Term | None = None
    """Where the way begins, if not at the focus node."""
    types: frozenset[Term] = frozenset()
    """Classes of which the subject must be an instance for the statement to matter."""

    def statements(self, graph: Graph, focus: Sequence[Term]) -> Iterator[ox.Triple]:
        """The statements of a graph that are read for some focus nodes."""
        if self.way is None:
            yield from graph.statements((self.property_,))
            return
        starts = focus if self.start is None else [self.start]
        for end in dict.fromkeys(end for start in starts for end in self.way.follow(graph, start)):
            yield from self._beside(graph, end)

    def _beside(self, graph: Graph, end: Term) -> Iterator[ox.Triple]:
        if self.property_ is None:
            yield from (ox.Triple(end, property_, value) for property_, value in graph.about(end))  # type: ignore[arg-type]
        elif self.forward:
            yield from (ox.Triple(end, self.property_, value) for value in graph.objects(end, self.property_))  # type: ignore[arg-type]
        else:
            yield from (ox.Triple(subject, self.property_, end) for subject in graph.subjects(self.property_, end))  # type: ignore[arg-type]


EVERYTHING: Final = (Reading(None, None),)


def read_at(graph: Graph, readings: Iterable[Reading], focus: Sequence[Term]) -> ox.Store:
    """A store whose default graph holds what is read for some focus nodes."""
    store = ox.Store()
    for reading in readings:
        store.extend(ox.Quad(*triple) for triple in reading.statements(graph, focus))
    return store
