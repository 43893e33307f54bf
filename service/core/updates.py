"""What a SPARQL 1.1 update would change, as a delta: the engine never carries out the text of an update itself.

The engine holds every quad twice, in its named graph and, as the union, in its default graph; and the change log and
other processes need quads, not a text (NOW, UUID and RAND give something else each time). So each operation's pattern
is evaluated as a query, its templates are filled here, and only the quads are written.

A graph exists while it holds a quad; empty graphs are not recorded (SPARQL 1.1 Update, section 3.2 leaves this to the
store). So CREATE does nothing, and CLEAR and DROP of an unknown graph succeed. ADD, MOVE and COPY of an unknown graph
fail without SILENT and do nothing with it, since a misspelt name must not empty the target.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, cast

import pyoxigraph as ox

from service.core.errors import RefusedQuery, UnknownName, YhdyspintaError
from service.core.federation.hosts import Federation
from service.core.federation.services import local
from service.core.namespaces import DEFAULT_GRAPH, PREFIXES
from service.core.operations import GRAPH_SETS, Data, Load, Manage, Modify, Operation, parse_update
from service.core.sparql import TOKEN, iris_of, parse_query
from service.core.storage import WHOLE, Dataset, Delta
from service.core.templates import Solution, Template, as_held, stated, variables

if TYPE_CHECKING:
    from service.core.federation.calls import Calls

_DEFAULT: Final = ox.NamedNode(DEFAULT_GRAPH)
# With several default graphs the engine gives a statement of two of them twice; these are where that shows.
_COUNTING: Final = frozenset(("SELECT", "BNODE", "UUID", "STRUUID", "RAND"))
_ROW_TRIPLE: Final = ox.NamedNode("urn:x-yhdyspinta:row-triple")
_ROW_GRAPH: Final = ox.NamedNode("urn:x-yhdyspinta:row-graph")
_ROW_TERMS: Final = (
    f"BIND({_ROW_TRIPLE}(?row) AS ?t) BIND({_ROW_GRAPH}(?row) AS ?g)"
    " BIND(SUBJECT(?t) AS ?s) BIND(PREDICATE(?t) AS ?p) BIND(OBJECT(?t) AS ?o)"
)


def delta_of(
    engine: ox.Store,
    text: str,
    *,
    dataset: Dataset = WHOLE,
    base: str | None = None,
    keep: bool = True,
    federation: Federation | None = None,
) -> Delta:
    """What an update would change; the engine is as before when this returns or raises.

    An operation that reads what an earlier one did needs it in the engine meanwhile; an update of one operation never
    touches it. So with several operations the engine must be in memory, where nobody sees what lies between.

    Args:
        engine: a store as :class:`service.core.store.Store` keeps it.
        text: a SPARQL 1.1 update; our own prefixes are declared already.
        dataset: what WHERE reads, from the protocol (``using-graph-uri``, ``using-named-graph-uri``).
        base: what relative IRIs are resolved against.
        keep: False if the engine is thrown away afterwards, as in a forked process; then nothing is taken back.
        federation: the hosts that LOAD and SERVICE may call; None refuses both.

    Raises:
        UpdateProblem: the text does not parse; then nothing was evaluated.
        RefusedQuery: LOAD or SERVICE of a host that is not named, a dataset in both text and protocol, an unknown graph
            to copy from, or what the engine cannot evaluate.
        UnknownName: the protocol's dataset names what is no IRI.
        FederationProblem: a host that is called does not answer as it should.
        SyntaxProblem: what is loaded does not parse.
    """
    draft = _Draft(engine, federation.calls() if federation else None)
    try:
        return draft.carry_out(text, dataset, base)
    finally:
        if keep:
            draft.undo()


def inverse(delta: Delta) -> Delta:
    """The change that undoes one that had effect in all its quads."""
    return Delta(delta.inserted, delta.removed)


def apply(engine: ox.Store, delta: Delta) -> Delta:
    """Write a change of named graphs, and the union with it, in one transaction; returns what really changed.

    A triple stays in the union while any graph holds it. A graph that loses its last quad is gone. The result has the
    engine's own form of each literal (``"01"^^xsd:integer`` is held as ``"1"^^xsd:integer``).
    """
    wanted = as_held(delta.inserted)
    inserted = frozenset(quad for quad in wanted if quad not in engine)
    removed = frozenset(quad for quad in as_held(delta.removed) - wanted if quad in engine)
    joined = {_in_union(quad) for quad in inserted}
    if not removed:
        engine.extend([*inserted, *joined])
        return Delta(removed, inserted)
    parted = {_in_union(quad) for quad in removed} - joined
    left = {quad for quad in parted if removed.issuperset(_holders(engine, quad))}
    _rewrite(engine, removed | left, inserted | joined)
    return Delta(removed, inserted)


def _rewrite(engine: ox.Store, removed: Iterable[ox.Quad], inserted: Iterable[ox.Quad]) -> None:
    """Remove and insert in one transaction, which the engine has only for updates.

    Blank nodes cannot be named in an update, so its patterns call functions that give each row's triple and graph.
    """
    rows: list[ox.Quad] = []
    steps: list[str] = []
    for verb, quads in (("DELETE", removed), ("INSERT", inserted)):
        for template, chosen in (
            ("GRAPH ?g { ?s ?p ?o }", [quad for quad in quads if _is_named(quad)]),
            ("?s ?p ?o", [quad for quad in quads if not _is_named(quad)]),
        ):
            numbers = " ".join(map(str, range(len(rows), len(rows) + len(chosen))))
            rows += chosen
            steps.append(f"{verb} {{ {template} }} WHERE {{ VALUES ?row {{ {numbers} }} {_ROW_TERMS} }}")
    emptied = [f"DROP SILENT GRAPH {graph}" for graph in _emptied(engine, removed, inserted)]
    functions: dict[ox.NamedNode, Callable[..., Any]] = {
        _ROW_TRIPLE: lambda number: rows[int(number.value)].triple,
        _ROW_GRAPH: lambda number: rows[int(number.value)].graph_name if _is_named(rows[int(number.value)]) else None,
    }
    engine.update(";\n".join([*steps[:2], *emptied, *steps[2:]]), custom_functions=functions)


def _emptied(engine: ox.Store, removed: Iterable[ox.Quad], inserted: Iterable[ox.Quad]) -> Iterator[ox.NamedNode]:
    """The named graphs that lose their last quad."""
    counts = Counter(_graph(quad) for quad in removed if _is_named(quad))
    for graph in counts.keys() - {quad.graph_name for quad in inserted}:
        if next(islice(_quads_of(engine, graph), counts[graph], None), None) is None:
            yield graph


class _Draft:
    """An update being carried out: what it has changed so far, and how much of that the engine has been given."""

    def __init__(self, engine: ox.Store, calls: Calls | None) -> None:
        self._engine = engine
        self._calls = calls
        self._given = Delta()
        self._removed: set[ox.Quad] = set()
        self._inserted: set[ox.Quad] = set()

    def carry_out(self, text: str, dataset: Dataset, base: str | None) -> Delta:
        """Carry out each operation; returns what all of them together change."""
        operations = parse_update(text, base=base)
        if dataset and any(isinstance(operation, Modify) and operation.names_dataset for operation in operations):
            raise RefusedQuery("error-update-using")
        default, named = _nodes(dataset.default), _nodes(dataset.named)
        for operation in operations:
            match operation:
                case Data():
                    self._write(operation, base)
                case Modify():
                    self._give()
                    self._modify(operation, base, _Sources(default, named) if dataset else None)
                case Manage():
                    self._give()
                    self._manage(operation, base)
                case Load():
                    self._load(operation, base)
        return _together(self._given, self._pending())

    def undo(self) -> None:
        """Take back what the engine was given."""
        if self._given:
            apply(self._engine, inverse(self._given))

    def _pending(self) -> Delta:
        return Delta(frozenset(self._removed), frozenset(self._inserted))

    def _give(self) -> None:
        """Let the engine have what is pending, so that the next operation reads it."""
        pending = self._pending()
        if pending:
            self._given = _together(self._given, apply(self._engine, pending))
            self._removed.clear()
            self._inserted.clear()

    def _remove(self, quads: Iterable[ox.Quad]) -> None:
        for quad in quads:
            if quad in self._inserted:
                self._inserted.discard(quad)
            elif quad in self._engine:
                self._removed.add(quad)

    def _insert(self, quads: Iterable[ox.Quad]) -> None:
        for quad in quads:
            if quad in self._removed:
                self._removed.discard(quad)
            elif quad not in self._engine:
                self._inserted.add(quad)

    def _write(self, operation: Data, base: str | None) -> None:
        quads = stated(operation.prologue, operation.quads, base, _DEFAULT)
        (self._remove if operation.delete else self._insert)(quads)

    def _modify(self, operation: Modify, base: str | None, sources: _Sources | None) -> None:
        """Fill the templates with each solution; all of DELETE comes before all of INSERT (section 3.1.3)."""
        iris = _resolved(operation, base)
        target = iris[operation.graph] if operation.graph else _DEFAULT
        if operation.using or operation.using_named:
            sources = _Sources([iris[iri] for iri in operation.using], [iris[iri] for iri in operation.using_named])
        elif sources is None:
            sources = _Sources([target] if operation.graph else None, None)
        if operation.calls_out:
            operation = replace(operation, where=_local(operation, self._calls, base))
        names = variables(operation.delete, operation.insert)
        delete = Template(operation.prologue, operation.delete, names, base, target)
        insert = Template(operation.prologue, operation.insert, names, base, target)
        rows = _solutions(self._engine, operation, names, sources, base, each=insert.has_blanks)
        self._remove(delete.filled(rows))
        self._insert(insert.filled(rows))

    def _load(self, operation: Load, base: str | None) -> None:
        """LOAD (section 3.1.4); with SILENT it does nothing where it fails, for whatever reason."""
        iris = _resolved(operation, base)
        target = iris.get(operation.target, _DEFAULT)
        try:
            if self._calls is None:
                raise RefusedQuery("error-update-load")
            triples = self._calls.document(iris[operation.source].value)
        except YhdyspintaError:
            if operation.silent:
                return
            raise
        self._insert(as_held(ox.Quad(each.subject, each.predicate, each.object, target) for each in triples))

    def _manage(self, operation: Manage, base: str | None) -> None:
        iris = _resolved(operation, base)
        if operation.verb in ("CLEAR", "DROP"):
            for graph in self._graphs(operation.graph, iris):
                self._remove(list(_quads_of(self._engine, graph)))
        elif operation.verb != "CREATE":
            source, target = (iris.get(graph, _DEFAULT) for graph in (operation.graph, operation.target))
            self._transfer(operation, source, target)

    def _graphs(self, name: str, iris: dict[str, ox.NamedNode]) -> list[ox.NamedNode]:
        match name:
            case "DEFAULT":
                return [_DEFAULT]
            case "ALL":
                return _named_graphs(self._engine)
            case "NAMED":
                return [graph for graph in _named_graphs(self._engine) if graph != _DEFAULT]
        return [iris[name]]

    def _transfer(self, operation: Manage, source: ox.NamedNode, target: ox.NamedNode) -> None:
        """ADD, MOVE or COPY (sections 3.2.3 to 3.2.5); onto itself a graph stays as it is."""
        if source != _DEFAULT and next(_quads_of(self._engine, source), None) is None:
            if operation.silent:
                return
            raise RefusedQuery("error-update-graph", graph=source.value)
        if source == target:
            return
        quads = list(_quads_of(self._engine, source))
        if operation.verb != "ADD":
            self._remove(list(_quads_of(self._engine, target)))
        self._insert(ox.Quad(quad.subject, quad.predicate, quad.object, target) for quad in quads)
        if operation.verb == "MOVE":
            self._remove(quads)


@dataclass(frozen=True)
class _Sources:
    """What WHERE reads; None stands for the union (as default graph) and for all graphs (as named ones)."""

    default: Sequence[ox.NamedNode] | None
    named: Sequence[ox.NamedNode] | None


def _solutions(
    engine: ox.Store, operation: Modify, names: Sequence[str], sources: _Sources, base: str | None, *, each: bool
) -> list[Solution]:
    """What WHERE binds to the variables of the templates; ``each`` keeps solutions that are alike."""
    words = {match[0].upper() for match in TOKEN.finditer(operation.where) if match.lastgroup == "word"}
    if sources.default is not None and len(sources.default) > 1 and (each or words & _COUNTING):
        engine, sources = _merged(engine, sources), _Sources(None, None)
    elif sources.named is None and "GRAPH" in words and engine.contains_named_graph(_DEFAULT):
        sources = _Sources(sources.default, _named_graphs(engine))
    chosen = " ".join(f"?{name}" for name in names) or f"(1 AS ?{_unused(operation.where)})"
    query = f"SELECT {'' if each else 'DISTINCT '}{chosen} WHERE {operation.where}{'' if each or names else ' LIMIT 1'}"
    named = None if sources.named is None else [graph for graph in sources.named if graph != _DEFAULT]
    options = {"default_graph": sources.default, "named_graphs": named}
    try:
        answer = engine.query(
            operation.prologue + query,
            base_iri=base,
            prefixes=PREFIXES,
            **{key: cast(Any, list(value)) for key, value in options.items() if value is not None},
        )
    except RuntimeError as problem:  # such as a function that the engine lacks
        raise RefusedQuery("error-query-engine", reason=str(problem)) from None
    rows = [tuple(row) for row in cast(ox.QuerySolutions, answer)]
    return rows if names else [() for _ in rows]


def _local(operation: Modify, calls: Calls | None, base: str | None) -> str:
    """The pattern of an operation with the solutions of each SERVICE clause in its place.

    Raises:
        RefusedQuery, FederationProblem: a service may not be called, or fails.
    """
    head = f"{operation.prologue}SELECT * WHERE "
    try:
        parse_query(head + operation.where, base=base)
        return local(head + operation.where, calls, base=base)[len(head) :]
    except SyntaxError:  # The engine reads it otherwise than we do.
        raise RefusedQuery("error-query-service") from None


def _unused(where: str) -> str:
    """The name of a variable that a pattern does not have."""
    name = "row"
    while name in where:
        name += "_"
    return name


def _merged(engine: ox.Store, sources: _Sources) -> ox.Store:
    """A store of its own with only these graphs, its default graph the merge of the default ones."""
    store = ox.Store()
    for graph in sources.default or ():
        store.bulk_extend(_in_union(quad) for quad in _quads_of(engine, graph))
    for graph in {*(sources.named or ())} - {_DEFAULT}:
        store.bulk_extend(_quads_of(engine, graph))
    return store


def _resolved(operation: Operation, base: str | None) -> dict[str, ox.NamedNode]:
    """The graphs that an operation names outside braces: as written, and as IRIs."""
    match operation:
        case Modify():
            written = [*operation.using, *operation.using_named, *([operation.graph] if operation.graph else [])]
        case Manage():
            written = [name for name in (operation.graph, operation.target) if name not in ("", *GRAPH_SETS)]
        case Load():
            written = [name for name in (operation.source, operation.target) if name]
        case Data():
            written = []
    return dict(zip(written, iris_of(operation.prologue, written, base=base), strict=True))


def _nodes(iris: Iterable[str]) -> list[ox.NamedNode]:
    nodes = []
    for iri in iris:
        try:
            nodes.append(ox.NamedNode(iri))
        except ValueError:
            raise UnknownName("graph", iri, ()) from None
    return nodes


def _together(first: Delta, second: Delta) -> Delta:
    """The net change of two that had effect in all their quads: what the second takes back is no change."""
    return Delta(
        (first.removed - second.inserted) | (second.removed - first.inserted),
        (first.inserted - second.removed) | (second.inserted - first.removed),
    )


def _in_union(quad: ox.Quad) -> ox.Quad:
    return ox.Quad(quad.subject, quad.predicate, quad.object)


def _holders(engine: ox.Store, quad: ox.Quad) -> Iterator[ox.Quad]:
    """The quads of named graphs with the same triple."""
    return filter(_is_named, engine.quads_for_pattern(quad.subject, quad.predicate, quad.object, None))


def _quads_of(engine: ox.Store, graph: ox.NamedNode) -> Iterator[ox.Quad]:
    return engine.quads_for_pattern(None, None, None, graph)


def _named_graphs(engine: ox.Store) -> list[ox.NamedNode]:
    return [graph for graph in engine.named_graphs() if isinstance(graph, ox.NamedNode)]


def _is_named(quad: ox.Quad) -> bool:
    return not isinstance(quad.graph_name, ox.DefaultGraph)


def _graph(quad: ox.Quad) -> ox.NamedNode:
    return cast(ox.NamedNode, quad.graph_name)
