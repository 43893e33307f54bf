"""A remote SPARQL 1.1 store as a :class:`service.core.storage.Storage`."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import islice
from typing import IO, Final, cast
from uuid import uuid4

import pyoxigraph as ox

from service.core.errors import (
    Busy,
    Forbidden,
    NotFound,
    QueryTimeout,
    RefusedQuery,
    StoreTimeout,
    StoreUnreachable,
)
from service.core.formats import GraphFormat, ResultFormat
from service.core.namespaces import DEFAULT_GRAPH, PREFIXES
from service.core.pool.limits import Limits
from service.core.remote.address import Address
from service.core.remote.dialects import Dialect, dialect_of, truth
from service.core.remote.endpoint import Endpoint, Fields, Reply
from service.core.remote.relay import ROW_ENDS, Inlet, apart, relayed
from service.core.remote.replica import Plan, Replica
from service.core.remote.state import QUESTION, SEEDING, STATE, UNION, State
from service.core.remote.text import checked, complete, may_name_graphs
from service.core.sparql import inspect
from service.core.storage import WHOLE, Dataset, Delta, Guard, Row
from service.core.store import named_node

ROWS: Final = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
}
"""Media types in which rows may come."""
TRIPLES: Final = {
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "text/plain": ox.RdfFormat.N_TRIPLES,
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
}
"""Media types in which triples may come."""
ACCEPT_ROWS: Final = "application/sparql-results+json, application/sparql-results+xml;q=0.5"
ACCEPT_TRIPLES: Final = "application/n-triples, text/turtle;q=0.5, application/rdf+xml;q=0.3"
TRIES: Final = 3
"""How often a write begins again because another service wrote first."""
RETRY_AFTER: Final = 5
LISTED_SECONDS: Final = 5.0
"""How long the list of graphs of a store that others write is taken to be right."""

Rows = ox.QuerySolutions | ox.QueryBoolean

_YES: Final = b'{"head":{},"boolean":true}'
_NO: Final = b'{"head":{},"boolean":false}'


class RemoteStore:
    """A store behind a SPARQL 1.1 endpoint, which several services may share.

    A store that this service fills (see :meth:`prepare`) carries its state and the union of its graphs with it, see
    :mod:`service.core.remote.state`. Any other is read as it is: the union is then the store's own or, where its
    default graph is another thing, asked for as a list of graphs; and since nobody tells when it changes, it has
    another version every time it is asked.
    """

    def __init__(self, address: Address, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._address = address
        # Runaway queries of readers must not take the connections of the pages.
        self._readers = Endpoint(address, self._limits, connections=self._limits.workers)
        self._own = Endpoint(address, self._limits, connections=self._limits.workers)
        self._known: Dialect | None = None
        self._kept: bool | None = None
        self._listed: tuple[float, tuple[str, ...]] = (0.0, ())
        self._union_offered: bool | None = None
        self._replica = Replica(self._limits)
        self._writing = threading.Lock()

    def prepare(self, seed: Callable[[], Iterable[ox.Quad]]) -> None:
        """Make a store that can be written ready for it: fill it if it is empty, else work out the union of its graphs.

        A store that is ready stays as it is; one that cannot be written too. If this is broken off, the next one begins
        again. Until it is done, readers are told to wait.

        Raises:
            StoreUnreachable, StoreTimeout: the store does not answer.
        """
        if self._address.update is None:
            return
        state = self._state()
        if state and state.version != SEEDING:
            return
        quads = seed() if state or not self._graph_names() else self._all_quads(self._graph_names())
        self._fill(quads)

    # Reading

    @property
    def writable(self) -> bool:
        """Whether there is an update endpoint, and the store carries out updates whole or not at all."""
        return self._address.update is not None and self._dialect().atomic

    def version(self) -> str:
        """The version of the data; of a store that does not tell, another one every time."""
        state = self._ready()
        return state.version if state else uuid4().hex

    def modified(self) -> datetime:
        """When the data was last changed; of a store that does not tell, now."""
        state = self._ready()
        return state.modified if state else datetime.now(UTC)

    def select(self, query: str, *, name: str = "query") -> list[Row]:
        """Evaluate a SELECT query of ours whole."""
        return self._rows(query, self._dataset(query, WHOLE), name)

    def triples(self, query: str, *, name: str = "query") -> list[ox.Triple]:
        """Evaluate a CONSTRUCT or DESCRIBE query of ours whole."""
        return self._triples_of(query, self._dataset(query, WHOLE), name)

    def stream(
        self,
        query: str,
        form: GraphFormat | ResultFormat,
        dataset: Dataset = WHOLE,
        *,
        base: str | None = None,
    ) -> Iterator[bytes]:
        """Evaluate a reader's query; see :class:`service.core.storage.Storage`."""
        kind = checked(query, base=base, name="query", builtins=self._dialect().builtins)
        whole, fields = complete(query, base=base), self._dataset(query, dataset)
        if isinstance(form, GraphFormat) != (kind in {"CONSTRUCT", "DESCRIBE"}):
            raise RefusedQuery("error-query-form")
        accept = ACCEPT_TRIPLES if isinstance(form, GraphFormat) else ACCEPT_ROWS

        def work(output: IO[bytes]) -> None:
            with self._asked(self._readers, whole, fields, accept, "query") as reply:
                self._rewrite(reply, form, kind == "ASK", output)

        return relayed(work, self._limits, ROW_ENDS.get(form.name) if kind == "SELECT" else None)

    def graphs(self) -> list[str]:
        """IRIs of the named graphs, sorted."""
        return [name for name in self._graph_names() if name != DEFAULT_GRAPH]

    def has_graph(self, iri: str | None) -> bool:
        """Whether a named graph holds anything; the default graph (None) always exists."""
        return iri is None or self._holds(named_node(iri))

    def graph(self, iri: str | None, form: GraphFormat) -> Iterator[bytes]:
        """Serialise one named graph, or the store's own default graph.

        Raises:
            NotFound: there is no such graph.
        """
        if not self.has_graph(iri):
            raise NotFound(str(iri))
        fields: Fields = ()
        pattern = "{ ?s ?p ?o }"
        if iri is not None or self._ready():
            pattern = f"{{ GRAPH {named_node(iri or DEFAULT_GRAPH)} {pattern} }}"

        def work(output: IO[bytes]) -> None:
            query = f"CONSTRUCT {{ ?s ?p ?o }} WHERE {pattern}"
            with self._asked(self._own, query, fields, ACCEPT_TRIPLES, "graph") as reply:
                self._rewrite(reply, form, False, output)

        return relayed(work, Limits(answer_megabytes=1 << 20), None)

    def quads(self) -> Iterator[ox.Quad]:
        """Every quad of the named graphs, graph by graph."""
        return self._all_quads(self._graph_names())

    def close(self) -> None:
        """Let go of connections and of the copy that writes are worked out on."""
        self._readers.close()
        self._own.close()
        self._replica.drop()

    # Writing

    def update(
        self,
        text: str,
        who: str,
        dataset: Dataset = WHOLE,
        *,
        base: str | None = None,
        guard: Guard | None = None,
    ) -> Delta:
        """Carry out a SPARQL update; see :class:`service.core.storage.Storage`."""
        return self._write(text, Delta(), dataset, base, guard)

    def change(self, delta: Delta, who: str, *, guard: Guard | None = None) -> Delta:
        """Apply a change; see :class:`service.core.storage.Storage`. ``who`` is not recorded in a remote store."""
        return self._write(None, delta, WHOLE, None, guard)

    def _write(self, text: str | None, delta: Delta, dataset: Dataset, base: str | None, guard: Guard | None) -> Delta:
        """Plan a write on the copy, and have the store carry it out if it is still what the copy is of.

        Raises:
            Forbidden: the store cannot be written.
            Busy: other services write all the time, or the store has not been made ready.
        """
        if not self.writable:
            raise Forbidden("error-not-writable")
        with self._writing:
            for _ in range(TRIES):
                state = self._ready()
                if state is None:
                    raise Busy(RETRY_AFTER)
                self._catch_up(state)
                plan = self._replica.plan(text, delta, dataset, base)
                if guard:
                    guard(plan.delta)
                if not plan.delta or self._committed(state, plan):
                    return plan.delta
            raise Busy(RETRY_AFTER)

    def _catch_up(self, state: State) -> None:
        """Have the copy hold the data of this state."""
        if self._replica.version == state.version:
            return
        self._replica.load(self._all_quads(state.graphs), state.version)
        if self._ready() != state:  # Another service wrote meanwhile: what was read may be of neither.
            self._replica.version = "mixed"

    def _committed(self, before: State, plan: Plan) -> bool:
        """Send a change in one request; says whether it was made, also where the answer was lost.

        Raises:
            StoreUnreachable, StoreTimeout: nobody knows.
        """
        after = State.new(plan.graphs)
        text = self._as_update(before, after, plan)
        try:
            self._own.update([("update", text)])
        except (StoreUnreachable, StoreTimeout, QueryTimeout):
            if self._state() != after:
                self._replica.drop()
                raise
        if self._state() != after:
            self._replica.drop()
            return False
        self._replica.follow(after.version)
        return True

    def _as_update(self, before: State, after: State, plan: Plan) -> str:
        """The change as one operation, which does nothing unless the store is still in the state before.

        Raises:
            RefusedQuery: a blank node would be removed, which no request can name.
        """
        union = ox.NamedNode(UNION)
        removed = [*plan.delta.removed, *(_quad(triple, union) for triple in plan.parted), *before.quads()]
        inserted = [*plan.delta.inserted, *(_quad(triple, union) for triple in plan.joined), *after.quads()]
        if any(isinstance(term, ox.BlankNode) for quad in removed for term in (quad.subject, quad.object)):
            raise RefusedQuery("error-remote-blank-node")
        gone, come = self._templates(removed), self._templates(inserted)
        return f"DELETE {{ {gone} }} INSERT {{ {come} }} WHERE {{ {before.condition} }}"

    def _templates(self, quads: Iterable[ox.Quad]) -> str:
        """Quads as SPARQL has them, graph by graph."""
        by_graph: dict[str, list[str]] = {}
        for quad in map(self._dialect().written, quads):
            by_graph.setdefault(str(quad.graph_name), []).append(f"{quad.subject} {quad.predicate} {_text(quad)} .")
        return "\n".join(f"GRAPH {graph} {{ {' '.join(lines)} }}" for graph, lines in by_graph.items())

    def _fill(self, quads: Iterable[ox.Quad]) -> None:
        """Write quads and their union in several requests; only the last makes the store ready."""
        seeding = State(SEEDING, datetime.fromtimestamp(0, UTC))
        self._insert(seeding.quads())
        graphs: set[str] = set()
        most = self._dialect().largest_load // 2
        iterator = iter(quads)
        while batch := list(islice(iterator, most)):
            graphs |= {quad.graph_name.value for quad in batch}  # type: ignore[union-attr]  # named graphs only
            self._insert([*batch, *(_quad(quad.triple, ox.NamedNode(UNION)) for quad in batch)])
        self._own.update([("update", self._as_update(seeding, State.new(graphs), Plan()))])

    def _insert(self, quads: Iterable[ox.Quad]) -> None:
        self._own.update([("update", f"INSERT DATA {{ {self._templates(quads)} }}")])

    # What the store is like

    def _state(self) -> State | None:
        state = State.read(self._rows(QUESTION, (), "state"))
        if state:
            self._kept = True
        return state

    def _ready(self) -> State | None:
        """The state; None where the store tells none.

        Raises:
            Busy: the store is being filled.
        """
        state = self._state()
        if state and state.version == SEEDING:
            raise Busy(RETRY_AFTER)
        return state

    def _graph_names(self) -> tuple[str, ...]:
        """The graphs that hold anything, sorted, as the store tells or else as they are found."""
        state = self._ready()
        if state:
            return state.graphs
        when, known = self._listed
        if time.monotonic() - when > LISTED_SECONDS or not known:
            rows = self._rows("SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }", (), "graphs")
            found = {row["g"].value for row in rows if isinstance(row["g"], ox.NamedNode)} - {STATE, UNION}
            known = tuple(sorted(name for name in found if not name.startswith(self._dialect().internal)))
            self._listed = (time.monotonic(), known)
        return known

    def _dataset(self, query: str, asked: Dataset) -> Fields:
        """The dataset of a query as fields of the protocol (section 2.1.4)."""
        if asked:
            return _dataset_fields(asked.default, asked.named)
        if inspect(query).names_dataset:
            return ()
        if self._kept or (self._kept is None and self._ready()):
            named = self.graphs() if may_name_graphs(query) else ()
            return _dataset_fields([UNION], named)
        self._kept = False
        if self._offers_union():
            return ()
        names = self._graph_names()
        return _dataset_fields(names, [name for name in names if name != DEFAULT_GRAPH])

    def _offers_union(self) -> bool:
        """Whether what stands in a named graph stands in the store's default graph too; found by a sample, once."""
        if self._union_offered is None:
            found = self._rows(
                "SELECT * WHERE { GRAPH ?g { ?s ?p ?o } FILTER(isIRI(?s) && isIRI(?o)) } LIMIT 1", (), "sample"
            )
            if not found:
                return True
            sample = " ".join(str(found[0][part]) for part in "spo")
            self._union_offered = bool(self._rows(f"SELECT ?s WHERE {{ {sample} . ?s ?p ?o }} LIMIT 1", (), "sample"))
        return self._union_offered

    def _dialect(self) -> Dialect:
        if self._known is None:
            self._known = apart(self._probed)
        return self._known

    def _probed(self) -> Dialect:
        with self._own.query([("query", "ASK {}")], ACCEPT_ROWS) as reply:
            return dialect_of(_parsed(reply, Inlet(reply.parts())))

    def _holds(self, graph: ox.NamedNode) -> bool:
        query = f"SELECT ?s WHERE {{ GRAPH {graph} {{ ?s ?p ?o }} }} LIMIT 1"
        return bool(self._rows(query, (), "graph"))

    # Asking

    @contextmanager
    def _asked(self, endpoint: Endpoint, query: str, fields: Fields, accept: str, name: str) -> Iterator[Reply]:
        dialect = self._dialect()
        limit: Fields = ()
        if dialect.millisecond_limit:
            limit = [(dialect.millisecond_limit, str(int(self._limits.seconds * 1000)))]
        with endpoint.query([("query", dialect.asked(complete(query))), *fields, *limit], accept, name=name) as reply:
            if dialect.cut_header and dialect.cut_header in reply.headers:
                raise QueryTimeout(self._limits.seconds)
            yield reply

    def _rows(self, query: str, fields: Fields, name: str) -> list[Row]:
        def work() -> list[Row]:
            with self._asked(self._own, query, fields, ACCEPT_ROWS, name) as reply:
                inlet = Inlet(self._dialect().read(reply.parts()))
                rows = cast(ox.QuerySolutions, _parsed(reply, inlet))
                names = [variable.value for variable in rows.variables]
                found = [{key: row[key] for key in names if row[key] is not None} for row in rows]
                inlet.finish()
                return found

        return apart(work)

    def _triples_of(self, query: str, fields: Fields, name: str) -> list[ox.Triple]:
        def work() -> list[ox.Triple]:
            with self._asked(self._own, query, fields, ACCEPT_TRIPLES, name) as reply:
                return list(self._triples(reply))

        return apart(work)

    def _triples(self, reply: Reply) -> Iterator[ox.Triple]:
        form = TRIPLES.get(reply.media_type)
        if form is None:
            raise StoreUnreachable
        inlet = Inlet(self._dialect().read(reply.parts()))
        for quad in ox.parse(cast("IO[bytes]", inlet), format=form):
            yield quad.triple
        inlet.finish()

    def _all_quads(self, graphs: Iterable[str]) -> Iterator[ox.Quad]:
        for name in graphs:
            graph = ox.NamedNode(name)
            query = f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH {graph} {{ ?s ?p ?o }} }}"
            for triple in self._triples_of(query, (), "quads"):
                yield _quad(triple, graph)

    def _rewrite(self, reply: Reply, form: GraphFormat | ResultFormat, asks: bool, output: IO[bytes]) -> None:
        """Write an answer in the format that was wished."""
        if isinstance(form, GraphFormat):
            ox.serialize(self._triples(reply), output, format=form.engine, prefixes=PREFIXES)
            return
        inlet = Inlet(self._dialect().read(reply.parts()))
        rows = _parsed(reply, inlet)
        if asks:
            rows = ox.parse_query_results(_YES if truth(rows) else _NO, format=ox.QueryResultsFormat.JSON)
        rows.serialize(output, format=form.engine)
        inlet.finish()


def _parsed(reply: Reply, inlet: Inlet) -> Rows:
    """Rows or a yes or no, read as they come.

    Raises:
        StoreUnreachable: it is neither.
    """
    form = ROWS.get(reply.media_type)
    if form is None:
        raise StoreUnreachable
    return ox.parse_query_results(cast("IO[bytes]", inlet), format=form)


def _quad(triple: ox.Triple, graph: ox.NamedNode) -> ox.Quad:
    return ox.Quad(triple.subject, triple.predicate, triple.object, graph)


def _text(quad: ox.Quad) -> str:
    """The object of a quad as SPARQL; a literal in ASCII, since Virtuoso finds no other when it is to be removed."""
    text = str(quad.object)
    if not isinstance(quad.object, ox.Literal) or text.isascii():
        return text
    return "".join(c if c.isascii() else f"\\u{ord(c):04X}" if ord(c) < 0x10000 else f"\\U{ord(c):08X}" for c in text)


def _dataset_fields(default: Iterable[str], named: Iterable[str]) -> Fields:
    return [("default-graph-uri", iri) for iri in default] + [("named-graph-uri", iri) for iri in named]
