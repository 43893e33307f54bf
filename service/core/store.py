"""The store: loads the graph, answers SPARQL, writes it out. The only user of the engine's store."""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any, Final, cast

import pyoxigraph as ox

from service.core import updates
from service.core.errors import IntegrityProblem, NotFound, QueryProblem, RefusedQuery, SyntaxProblem
from service.core.examples import executables
from service.core.federation.hosts import Federation
from service.core.federation.services import local
from service.core.formats import GraphFormat, ResultFormat
from service.core.namespaces import DEFAULT_GRAPH, GRAPHS, PREFIXES
from service.core.resources import shipped, shipped_file
from service.core.sparql import inspect, place_of
from service.core.storage import WHOLE, Dataset, Delta, Guard, Row, Term, listed

Answer = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples

CATALOGUE_GRAPH: Final = ox.NamedNode(GRAPHS + "catalog")
_DATASET_FILE: Final = ox.NamedNode("https://w3id.org/yhdyspinta/def#file")


def parse(
    name: str,
    data: bytes,
    graph: ox.NamedNode,
    form: ox.RdfFormat = ox.RdfFormat.TURTLE,
    *,
    base: str | None = None,
) -> list[ox.Quad]:
    """Parse a document into quads of one named graph; relative IRIs need a base.

    Raises:
        SyntaxProblem: it does not parse; says line and column (1-based) and what was expected.
    """
    try:
        return [
            ox.Quad(quad.subject, quad.predicate, quad.object, graph)
            if isinstance(quad.graph_name, ox.DefaultGraph)
            else quad
            for quad in ox.parse(data, format=form, base_iri=base)
        ]
    except SyntaxError as problem:
        expected = re.sub(r"^Parser error.*?: ", "", str(problem.msg))
        raise SyntaxProblem(name, problem.lineno or 1, problem.offset or 1, expected) from None


def shipped_quads() -> list[ox.Quad]:
    """Everything the project ships: ontology, catalogue, each file that the catalogue names, and the saved queries.

    Raises:
        SyntaxProblem: one of the files does not parse; then nothing is returned.
    """
    catalogue = parse("catalog.ttl", shipped_file("graph_data", "catalog.ttl").read_bytes(), CATALOGUE_GRAPH)
    quads = catalogue + ontology_quads()
    for quad in catalogue:
        if quad.predicate == _DATASET_FILE:
            path = cast(ox.Literal, quad.object).value
            quads += parse(path, shipped_file("graph_data", path).read_bytes(), cast(ox.NamedNode, quad.subject))
    return quads + executables()


def shipped_version() -> tuple[str, datetime]:
    """A name of the shipped data that changes with it (SHA-256, shortened), and when its files were last changed."""
    digest = hashlib.sha256()
    latest = 0.0
    for package in ("graph_data", "ontology"):
        for _, file in shipped(package, ".ttl"):
            digest.update(file.read_bytes())
            latest = max(latest, file.stat().st_mtime if isinstance(file, Path) else 0.0)
    return digest.hexdigest()[:12], datetime.fromtimestamp(latest, UTC)


def ontology_quads() -> list[ox.Quad]:
    """Parse the ontology, all its files into one named graph.

    Raises:
        SyntaxProblem: one of the files does not parse.
    """
    graph = ox.NamedNode(GRAPHS + "ontology")
    return [quad for name, file in shipped("ontology", ".ttl") for quad in parse(name, file.read_bytes(), graph)]


class Store:
    """A set of named graphs that answers SPARQL 1.1 queries.

    Readers see the union of all named graphs as the default graph, unless a query names its dataset itself. The union
    is kept as the engine's default graph: a set, in which a statement of two sources stands once. (The engine's own
    union gives such a statement twice, so that counts come out wrong.)
    """

    def __init__(
        self,
        engine: ox.Store,
        *,
        origin: str = "",
        modified: datetime | None = None,
        federation: Federation | None = None,
    ) -> None:
        self._engine = engine
        self._federation = federation
        self._origin = origin
        self._commits = 0
        self._modified = modified or datetime.now(UTC)
        self._close: Callable[[], None] = engine.flush

    @classmethod
    def in_memory(
        cls,
        quads: Iterable[ox.Quad],
        *,
        origin: str = "",
        modified: datetime | None = None,
        federation: Federation | None = None,
    ) -> Store:
        """A store in memory that holds ``quads``.

        ``origin`` names their version, for :meth:`version`; ``federation`` the hosts that queries and updates may call.
        """
        engine = ox.Store()
        engine.bulk_extend(_with_union(quads))
        return cls(engine, origin=origin, modified=modified, federation=federation)

    @classmethod
    def shipped(cls, *, federation: Federation | None = None) -> Store:
        """The shipped graph, in memory."""
        digest, modified = shipped_version()
        return cls.in_memory(shipped_quads(), origin=digest, modified=modified, federation=federation)

    @classmethod
    def on_disk(cls, folder: Path, *, seed: bool) -> Store:
        """Open the store in ``folder``, for reading; if it is empty and ``seed``, fill it once from the shipped graph.

        Raises:
            InputError: the folder cannot be opened, for instance because another process holds it.
        """
        # Not at the top: a journal is filled with this module.
        from service.core.journal import Journal

        journal = Journal(folder, seed=seed)
        opened = cls(journal.engine, origin=journal.version, modified=journal.modified)
        opened._close = journal.close
        return opened

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __iter__(self) -> Iterator[ox.Quad]:
        return (quad for quad in self._engine if not isinstance(quad.graph_name, ox.DefaultGraph))

    def add(self, quads: Sequence[ox.Quad]) -> None:
        """Add quads in one transaction: all of them or none."""
        self._engine.extend(_with_union(quads))
        self._engine.flush()

    @property
    def writable(self) -> bool:
        """A store in this process can always be written."""
        return True

    def version(self) -> str:
        """Where the data came from, and the number of commits since."""
        return f"{self._origin}-{self._commits}"

    def modified(self) -> datetime:
        """When the last commit was, or when the store was opened (UTC)."""
        return self._modified

    def graphs(self) -> list[str]:
        """The IRIs of the named graphs, sorted."""
        names = (node.value for node in self._engine.named_graphs() if isinstance(node, ox.NamedNode))
        return sorted(name for name in names if name != DEFAULT_GRAPH and self.has_graph(name))

    def has_graph(self, iri: str | None) -> bool:
        """Whether a named graph holds anything; the default graph (None) always exists."""
        if iri is None:
            return True
        return any(True for _ in self._engine.quads_for_pattern(None, None, None, named_node(iri)))

    def graph(self, iri: str | None, form: GraphFormat) -> Iterator[bytes]:
        """Serialise one named graph, or what was written without a graph (None).

        Raises:
            NotFound: there is no such graph.
        """
        if not self.has_graph(iri):
            raise NotFound(str(iri))
        quads = self._engine.quads_for_pattern(None, None, None, ox.NamedNode(iri or DEFAULT_GRAPH))
        yield to_bytes((quad.triple for quad in quads), form)

    def quads(self) -> Iterator[ox.Quad]:
        """Every quad, with the name of its graph."""
        return iter(self)

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
        return self.change(self.proposed(text, dataset, base=base), who, guard=guard)

    def proposed(self, text: str, dataset: Dataset = WHOLE, *, base: str | None = None) -> Delta:
        """What an update would change; nothing is changed.

        Raises:
            SyntaxProblem: it does not parse.
            RefusedQuery: it reaches beyond the store.
        """
        return updates.delta_of(self._engine, text, dataset=dataset, base=base, federation=self._federation)

    def change(self, delta: Delta, who: str, *, guard: Guard | None = None) -> Delta:
        """Apply a change; see :class:`service.core.storage.Storage`. In memory, ``who`` is not recorded."""
        self.judge(delta)
        if guard:
            guard(delta)
        return self.apply(delta)

    def judge(self, delta: Delta) -> None:
        """Find out whether what must hold would still hold after a change.

        Raises:
            IntegrityProblem: it would not; carries the findings.
        """
        # Not at the top: the shapes are read with this module.
        from service.core.guarding import findings_after

        findings = findings_after(self._engine, delta)
        if findings:
            raise IntegrityProblem(findings)

    def prepare_to_judge(self) -> None:
        """Read the shapes, so that the first change need not wait for them."""
        from service.core import guarding

        guarding.prepare()

    def apply(self, delta: Delta) -> Delta:
        """Apply a change that has been judged already; returns what really changed."""
        changed = updates.apply(self._engine, delta)
        if changed:
            self._commits += 1
            self._modified = datetime.now(UTC)
        return changed

    def close(self) -> None:
        """Write what is not yet written, and let go of the folder."""
        self._close()
        # The engine lets go of its files when nobody has it any more.
        del self._engine

    def answer(self, query: str, dataset: Dataset = WHOLE, *, base: str | None = None, name: str = "query") -> Answer:
        """Evaluate a query; the result belongs to the calling thread and must be used there.

        ``dataset`` outranks the query's own FROM clauses. What was written without a graph is part of the union, and is
        never met as a named graph.

        Raises:
            SyntaxProblem: the query does not parse.
            RefusedQuery: it is an update, it calls a service that may not be called, or the engine cannot evaluate it.
            FederationProblem: a service that it calls does not answer as it should.
        """
        shape = inspect(query)
        if shape.form is None:
            raise RefusedQuery("error-query-form")
        options: dict[str, Any] = {}
        if dataset:
            options = {"default_graph": listed(dataset.default), "named_graphs": listed(dataset.named)}
        elif not shape.names_dataset and self.has_graph(DEFAULT_GRAPH):
            options = {"default_graph": ox.DefaultGraph(), "named_graphs": listed(self.graphs())}
        try:
            calls = self._federation.calls() if self._federation else None
            return self._engine.query(local(query, calls, base=base), base_iri=base, prefixes=PREFIXES, **options)
        except SyntaxError as problem:
            raise QueryProblem(name, *place_of(query, problem)) from None
        except ValueError as problem:
            raise QueryProblem(name, 1, 1, str(problem)) from None
        except RuntimeError as problem:  # such as a function that the engine lacks
            raise RefusedQuery("error-query-engine", reason=str(problem)) from None

    def stream(
        self,
        query: str,
        form: GraphFormat | ResultFormat,
        dataset: Dataset = WHOLE,
        *,
        base: str | None = None,
    ) -> Iterator[bytes]:
        """Evaluate a reader's query, without limits, and serialise the answer whole."""
        yield serialize_answer(self.answer(query, dataset, base=base), form)

    def select(self, query: str, *, name: str = "query") -> list[Row]:
        """Evaluate a SELECT query whole; an unbound variable is left out of its row."""
        rows = cast(ox.QuerySolutions, self.answer(query, name=name))
        names = [variable.value for variable in rows.variables]
        return [{key: row[key] for key in names if row[key] is not None} for row in rows]

    def triples(self, query: str, *, name: str = "query") -> list[ox.Triple]:
        """Evaluate a CONSTRUCT or DESCRIBE query whole."""
        return list(cast(ox.QueryTriples, self.answer(query, name=name)))

    def dump(self, form: GraphFormat, keep: Callable[[ox.Quad], ox.Quad | None] = lambda quad: quad) -> bytes:
        """Serialise the whole store, sorted; ``keep`` maps each quad to what is written, or to None to leave it out.

        A format without named graphs gets the union of all graphs.
        """
        kept = (quad for quad in map(keep, self) if quad is not None)
        if form.quads:
            return to_bytes(sorted(set(kept), key=str), form)
        triples = {quad.triple for quad in kept}
        return to_bytes(sorted(triples, key=str), form)


def _with_union(quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    """Each quad, and its triple in the default graph."""
    for quad in quads:
        yield quad
        yield ox.Quad(quad.subject, quad.predicate, quad.object)


def to_bytes(statements: Iterable[ox.Quad] | Iterable[ox.Triple], form: GraphFormat) -> bytes:
    """Serialise statements, with our prefixes in the formats that have them."""
    return cast(bytes, ox.serialize(statements, format=form.engine, prefixes=PREFIXES))


def write_answer(answer: Answer, form: ResultFormat | GraphFormat, output: IO[bytes]) -> None:
    """Write an answer into a binary file, as the engine makes it."""
    if isinstance(answer, ox.QueryTriples):
        ox.serialize(answer, output, format=cast(GraphFormat, form).engine, prefixes=PREFIXES)
    else:
        answer.serialize(output, format=cast(ResultFormat, form).engine)


def serialize_answer(answer: Answer, form: ResultFormat | GraphFormat) -> bytes:
    """Write an answer in a format of its kind: rows and booleans in a result format, triples in a graph format."""
    if isinstance(answer, ox.QueryTriples):
        return to_bytes(answer, cast(GraphFormat, form))
    return cast(bytes, answer.serialize(format=cast(ResultFormat, form).engine))


def write_whole(path: Path, data: bytes, *, mode: int = 0o666) -> None:
    """Write a file so that it is never seen half-written, not even after a loss of power.

    To a temporary name beside it, to disk, then renamed. ``mode`` is what the umask is taken from.
    """
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        umask = os.umask(0)
        os.umask(umask)
        Path(temporary).chmod(mode & ~umask)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def named_node(iri: str) -> ox.NamedNode:
    """The node of an IRI.

    Raises:
        NotFound: the text is no IRI, so that nothing can be known of it.
    """
    try:
        return ox.NamedNode(iri)
    except ValueError:
        raise NotFound(iri) from None


def term_text(term: Term) -> str:
    """The lexical value of a term: an IRI's text, a literal's value."""
    return term.value if isinstance(term, ox.NamedNode | ox.Literal | ox.BlankNode) else str(term)
