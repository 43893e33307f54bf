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
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final, cast

import pyoxigraph as ox

from service.core.errors import RefusedQuery, UnknownName
from service.core.namespaces import DEFAULT_GRAPH, PREFIXES
from service.core.operations import GRAPH_SETS, Data, Manage, Modify, Operation, parse_update
from service.core.sparql import TOKEN
from service.core.storage import WHOLE, Dataset, Delta, Term

_DEFAULT: Final = ox.NamedNode(DEFAULT_GRAPH)
_VARIABLE: Final = "urn:x-yhdyspinta:variable:"
# With several default graphs the engine gives a statement of two of them twice; these are where that shows.
_COUNTING: Final = frozenset(("SELECT", "BNODE", "UUID", "STRUUID", "RAND"))
_ROW_TRIPLE: Final = ox.NamedNode("urn:x-yhdyspinta:row-triple")
_ROW_GRAPH: Final = ox.NamedNode("urn:x-yhdyspinta:row-graph")
_ROW_TERMS: Final = (
    f"BIND({_ROW_TRIPLE}(?row) AS ?t) BIND({_ROW_GRAPH}(?row) AS ?g)"
    " BIND(SUBJECT(?t) AS ?s) BIND(PREDICATE(?t) AS ?p) BIND(OBJECT(?t) AS ?o)"
)
_Solution = tuple[Term | None, ...]


def delta_of(
    engine: ox.Store, text: str, *, dataset: Dataset = WHOLE, base: str | None = None, keep: bool = True
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

    Raises:
        UpdateProblem: the text does not parse; then nothing was evaluated.
        RefusedQuery: LOAD, SERVICE, a dataset in both text and protocol, an unknown graph to copy from, or what the
            engine cannot evaluate.
        UnknownName: the protocol's dataset names what is no IRI.
    """
    draft = _Draft(engine)
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
    wanted = _as_held(delta.inserted)
    inserted = frozenset(quad for quad in wanted if quad not in engine)
    removed = frozenset(quad for quad in _as_held(delta.removed) - wanted if quad in engine)
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

    def __init__(self, engine: ox.Store) -> None:
        self._engine = engine
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
        quads = _stated(operation.prologue, operation.quads, base, _DEFAULT)
        (self._remove if operation.delete else self._insert)(quads)

    def _modify(self, operation: Modify, base: str | None, sources: _Sources | None) -> None:
        """Fill the templates with each solution; all of DELETE comes before all of INSERT (section 3.1.3)."""
        iris = _resolved(operation, base)
        target = iris[operation.graph] if operation.graph else _DEFAULT
        if operation.using or operation.using_named:
            sources = _Sources([iris[iri] for iri in operation.using], [iris[iri] for iri in operation.using_named])
        elif sources is None:
            sources = _Sources([target] if operation.graph else None, None)
        names = _variables(operation.delete, operation.insert)
        delete = _Template(operation.prologue, operation.delete, names, base, target)
        insert = _Template(operation.prologue, operation.insert, names, base, target)
        rows = _solutions(self._engine, operation, names, sources, base, each=insert.has_blanks)
        self._remove(delete.filled(rows))
        self._insert(insert.filled(rows))

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


class _Template:
    """The quads of a template, to be filled with solutions."""

    def __init__(self, prologue: str, text: str, names: Sequence[str], base: str | None, target: ox.NamedNode) -> None:
        places = {name: f"<{_VARIABLE}{number}>" for number, name in enumerate(names)}
        stated = "".join(
            places[match[0][1:]] if match.lastgroup == "variable" else match[0] for match in TOKEN.finditer(text)
        )
        self._quads = _stated(prologue, stated, base, target)
        self._places = [ox.NamedNode(place[1:-1]) for place in places.values()]
        self._blanks = {term for quad in self._quads for term in _terms(quad) if isinstance(term, ox.BlankNode)}

    @property
    def has_blanks(self) -> bool:
        """Whether each solution gives blank nodes of its own."""
        return bool(self._blanks)

    def filled(self, rows: Iterable[_Solution]) -> frozenset[ox.Quad]:
        """The quads of all solutions; what would be no RDF is left out (section 3.1.3)."""
        return _as_held(quad for row in rows for quad in self._of(row))

    def _of(self, row: _Solution) -> Iterator[ox.Quad]:
        values: dict[Any, Term | None] = dict(zip(self._places, row, strict=True))
        values.update((blank, ox.BlankNode()) for blank in self._blanks)
        for quad in self._quads:
            terms = [_filled(term, values) for term in quad]
            if None in terms or not isinstance(terms[3], ox.NamedNode):
                continue
            with suppress(TypeError):
                yield ox.Quad(*cast(tuple[Any, Any, Any, Any], tuple(terms)))


def _filled(term: Any, values: dict[Any, Term | None]) -> Any:
    """A term of a template with the values of a solution; None if a variable is unbound or it would be no RDF."""
    if not isinstance(term, ox.Triple):
        return values.get(term, term)
    parts = [_filled(part, values) for part in term]
    with suppress(TypeError):
        return None if None in parts else ox.Triple(*parts)
    return None


def _terms(statement: Iterable[Any]) -> Iterator[Any]:
    for term in statement:
        yield from _terms(term) if isinstance(term, ox.Triple) else (term,)


def _variables(*templates: str) -> list[str]:
    """The names of the variables in templates, each once."""
    return list(
        dict.fromkeys(
            match[0][1:] for text in templates for match in TOKEN.finditer(text) if match.lastgroup == "variable"
        )
    )


def _solutions(
    engine: ox.Store, operation: Modify, names: Sequence[str], sources: _Sources, base: str | None, *, each: bool
) -> list[_Solution]:
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


def _stated(prologue: str, quads: str, base: str | None, target: ox.NamedNode) -> frozenset[ox.Quad]:
    """The quads that a group of quads without variables states; those without GRAPH are of ``target``."""
    store = ox.Store()
    store.update(f"{prologue}INSERT DATA {quads}", base_iri=base, prefixes=PREFIXES)
    store.update(f"ADD DEFAULT TO {target}; CLEAR DEFAULT")
    return frozenset(store)


def _resolved(operation: Operation, base: str | None) -> dict[str, ox.NamedNode]:
    """The graphs that an operation names outside braces: as written, and as IRIs."""
    match operation:
        case Modify():
            written = [*operation.using, *operation.using_named, *([operation.graph] if operation.graph else [])]
        case Manage():
            written = [name for name in (operation.graph, operation.target) if name not in ("", *GRAPH_SETS)]
        case Data():
            written = []
    if not written:
        return {}
    chosen = " ".join(f"({iri} AS ?iri{number})" for number, iri in enumerate(written))
    rows = ox.Store().query(f"{operation.prologue}SELECT {chosen} {{}}", base_iri=base, prefixes=PREFIXES)
    return dict(zip(written, cast(Iterable[ox.NamedNode], next(cast(ox.QuerySolutions, rows))), strict=True))


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


def _as_held(quads: Iterable[ox.Quad]) -> frozenset[ox.Quad]:
    """Quads with their literals as the engine holds them."""
    store = ox.Store()
    store.extend(quads)
    return frozenset(store)


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
