"""What the pages, the endpoints and the commands need of a store, whatever stands behind it.

Behind it may be the engine in this process (:mod:`service.core.store`), a keeper process whose workers can be killed
(:mod:`service.core.pool`), or a remote SPARQL 1.1 endpoint (:mod:`service.core.remote`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

import pyoxigraph as ox

from service.core.formats import GraphFormat, ResultFormat

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Row = dict[str, Term]


@dataclass(frozen=True)
class Dataset:
    """The dataset that a protocol request names (SPARQL 1.1 Protocol, section 2.1.4).

    An empty one leaves the query its own FROM clauses and, where it has none, the union of all graphs.
    """

    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.default or self.named)


WHOLE: Final = Dataset()
"""No dataset named: the query's own, else the union of all graphs."""


@dataclass(frozen=True)
class Delta:
    """What a write changes: quads of named graphs, none both removed and inserted."""

    removed: frozenset[ox.Quad] = frozenset()
    inserted: frozenset[ox.Quad] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.removed or self.inserted)

    def then(self, later: Delta) -> Delta:
        """The one change that has the effect of this and then ``later``."""
        return Delta((self.removed | later.removed) - later.inserted, (self.inserted - later.removed) | later.inserted)


Guard = Callable[[Delta], None]
"""Called with what a write would change, before it is committed; raises to refuse it."""


class Storage(Protocol):
    """A store that can be read and, where ``writable``, written."""

    @property
    def writable(self) -> bool:
        """Whether writes can be accepted at all."""
        ...

    def version(self) -> str:
        """An opaque, URL-safe name of the state of the data; another one after every commit."""
        ...

    def modified(self) -> datetime:
        """When the data was last changed (UTC)."""
        ...

    def select(self, query: str, *, name: str = "query") -> list[Row]:
        """Evaluate a SELECT query of ours whole; an unbound variable is left out of its row."""
        ...

    def triples(self, query: str, *, name: str = "query") -> list[ox.Triple]:
        """Evaluate a CONSTRUCT or DESCRIBE query of ours whole."""
        ...

    def stream(
        self,
        query: str,
        form: GraphFormat | ResultFormat,
        dataset: Dataset = WHOLE,
        *,
        base: str | None = None,
    ) -> Iterator[bytes]:
        """Evaluate a reader's query within the limits and serialise the answer.

        Raises:
            SyntaxProblem: the query does not parse.
            RefusedQuery: it is an update, or it reaches beyond the store.
            QueryTimeout, QueryTooLarge, Busy: a limit was hit before the first byte.
            Truncated: a limit was hit later; what was given is not the whole answer.
            StoreUnreachable, StoreTimeout: a remote store does not answer.
        """
        ...

    def graphs(self) -> list[str]:
        """IRIs of the named graphs, sorted."""
        ...

    def has_graph(self, iri: str | None) -> bool:
        """Whether a named graph exists; the default graph (None) always does."""
        ...

    def graph(self, iri: str | None, form: GraphFormat) -> Iterator[bytes]:
        """Serialise one named graph, or the store's own default graph.

        Raises:
            NotFound: there is no such graph.
        """
        ...

    def quads(self) -> Iterator[ox.Quad]:
        """Every quad of the named graphs and, with the default graph's name, of the store's own default graph."""
        ...

    def update(
        self,
        text: str,
        who: str,
        dataset: Dataset = WHOLE,
        *,
        base: str | None = None,
        guard: Guard | None = None,
    ) -> Delta:
        """Carry out a SPARQL update: all of it or nothing; returned when it is on disk and readers see it.

        Raises:
            SyntaxProblem, RefusedQuery: as for queries; LOAD is refused.
            QueryTimeout, QueryTooLarge, Busy: a limit was hit; nothing has changed.
            IntegrityProblem: what must hold would no longer hold; carries the report.
        """
        ...

    def change(self, delta: Delta, who: str, *, guard: Guard | None = None) -> Delta:
        """Apply a change: all of it or nothing; what is already so is left out of what is returned.

        Raises:
            IntegrityProblem: what must hold would no longer hold; carries the report.
        """
        ...

    def close(self) -> None:
        """Let go of files and connections."""
        ...


def listed(iris: Sequence[str]) -> list[ox.NamedNode]:
    """IRIs as the engine takes them."""
    return [ox.NamedNode(iri) for iri in iris]
