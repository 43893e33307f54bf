"""The store: loads the graph, answers SPARQL, writes it out. The only user of the engine's store."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final, cast

import pyoxigraph as ox

from service.core.errors import InputError, NotFound, QueryProblem, RefusedQuery, SyntaxProblem
from service.core.formats import GraphFormat, ResultFormat
from service.core.namespaces import GRAPHS, PREFIXES
from service.core.resources import shipped, shipped_file
from service.core.sparql import inspect, undeclared_prefix

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Row = dict[str, Term]
Answer = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples

CATALOGUE_GRAPH: Final = ox.NamedNode(GRAPHS + "catalog")
_DATASET_FILE: Final = ox.NamedNode("https://w3id.org/yhdyspinta/def#file")
_PLACE = re.compile(r"error at (\d+):(\d+): expected (?:one of )?(.*)", re.DOTALL)


def parse(name: str, data: bytes, graph: ox.NamedNode, form: ox.RdfFormat = ox.RdfFormat.TURTLE) -> list[ox.Quad]:
    """Parse a document into quads of one named graph.

    Raises:
        SyntaxProblem: it does not parse; says line and column (1-based) and what was expected.
    """
    try:
        return [
            ox.Quad(quad.subject, quad.predicate, quad.object, graph)
            if isinstance(quad.graph_name, ox.DefaultGraph)
            else quad
            for quad in ox.parse(data, format=form)
        ]
    except SyntaxError as problem:
        expected = re.sub(r"^Parser error.*?: ", "", str(problem.msg))
        raise SyntaxProblem(name, problem.lineno or 1, problem.offset or 1, expected) from None


def shipped_quads() -> list[ox.Quad]:
    """Parse everything the project ships: ontology, catalogue, and each file that the catalogue names.

    Raises:
        SyntaxProblem: one of the files does not parse; then nothing is returned.
    """
    catalogue = parse("catalog.ttl", shipped_file("graph_data", "catalog.ttl").read_bytes(), CATALOGUE_GRAPH)
    quads = catalogue + ontology_quads()
    for quad in catalogue:
        if quad.predicate == _DATASET_FILE:
            path = cast(ox.Literal, quad.object).value
            quads += parse(path, shipped_file("graph_data", path).read_bytes(), cast(ox.NamedNode, quad.subject))
    return quads


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

    def __init__(self, engine: ox.Store) -> None:
        self._engine = engine

    @classmethod
    def in_memory(cls, quads: Iterable[ox.Quad]) -> Store:
        """A store in memory that holds ``quads``."""
        engine = ox.Store()
        engine.bulk_extend(_with_union(quads))
        return cls(engine)

    @classmethod
    def shipped(cls) -> Store:
        """The shipped graph, in memory."""
        return cls.in_memory(shipped_quads())

    @classmethod
    def on_disk(cls, folder: Path, *, seed: bool) -> Store:
        """Open the store in ``folder``; if it is empty and ``seed``, fill it once from the shipped graph.

        Raises:
            InputError: the folder cannot be opened, for instance because another process writes to it.
        """
        try:
            engine = ox.Store(str(folder))
        except OSError as problem:
            raise InputError("error-store-open", folder=str(folder), reason=str(problem)) from None
        if seed and len(engine) == 0:
            engine.extend(_with_union(shipped_quads()))
            engine.flush()
        return cls(engine)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __iter__(self) -> Iterator[ox.Quad]:
        return (quad for quad in self._engine if not isinstance(quad.graph_name, ox.DefaultGraph))

    def add(self, quads: Sequence[ox.Quad]) -> None:
        """Add quads in one transaction: all of them or none."""
        self._engine.extend(_with_union(quads))
        self._engine.flush()

    def graphs(self) -> list[str]:
        """The IRIs of the named graphs, sorted."""
        return sorted(node.value for node in self._engine.named_graphs() if isinstance(node, ox.NamedNode))

    def answer(
        self, query: str, *, default_graphs: Sequence[str] = (), named_graphs: Sequence[str] = (), name: str = "query"
    ) -> Answer:
        """Evaluate a query; the result belongs to the calling thread and must be used there.

        ``default_graphs`` and ``named_graphs`` are the dataset of the protocol (SPARQL 1.1 Protocol, section 2.1.4);
        they outrank the query's own FROM clauses.

        Raises:
            SyntaxProblem: the query does not parse.
            RefusedQuery: it is an update, or it calls another service.
        """
        shape = inspect(query)
        if shape.calls_out:
            raise RefusedQuery("error-query-service")
        if shape.form is None:
            raise RefusedQuery("error-query-form")
        options: dict[str, Any] = {}
        if default_graphs or named_graphs:
            options = {
                "default_graph": [ox.NamedNode(iri) for iri in default_graphs],
                "named_graphs": [ox.NamedNode(iri) for iri in named_graphs],
            }
        try:
            return self._engine.query(query, prefixes=PREFIXES, **options)
        except SyntaxError as problem:
            raise _query_problem(name, query, problem) from None

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


def serialize_answer(answer: Answer, form: ResultFormat | GraphFormat) -> bytes:
    """Write an answer in a format of its kind: rows and booleans in a result format, triples in a graph format."""
    if isinstance(answer, ox.QueryTriples):
        return to_bytes(answer, cast(GraphFormat, form))
    return cast(bytes, answer.serialize(format=cast(ResultFormat, form).engine))


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that it is never seen half-written: to a temporary name beside it, then renamed."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        umask = os.umask(0)
        os.umask(umask)
        Path(temporary).chmod(0o666 & ~umask)
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


def _query_problem(name: str, query: str, problem: SyntaxError) -> QueryProblem:
    """Turn the engine's report (``error at line:column: expected …``) into ours, without its character classes."""
    unknown = undeclared_prefix(query, PREFIXES)
    if unknown:
        line, column, prefix = unknown
        return QueryProblem(name, line, column, f"PREFIX {prefix}: <…>")
    place = _PLACE.search(str(problem))
    if place is None:
        return QueryProblem(name, 1, 1, str(problem))
    words = re.findall(r'"[^"\w]+"|\b[A-Za-z][A-Za-z ]+\b', re.sub(r"\[[^\]]*\]", "", place[3]))
    return QueryProblem(name, int(place[1]), int(place[2]), ", ".join(words[:8]) or "another character")
