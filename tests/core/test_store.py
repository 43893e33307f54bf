"""The store: named graphs, the union, datasets, syntax errors, and whole files."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from service.core.errors import InputError, RefusedQuery, SyntaxProblem
from service.core.formats import graph_format, result_format
from service.core.journal import Journal
from service.core.storage import Dataset, Delta
from service.core.store import Store, parse, serialize_answer, write_whole

ONE, TWO = ox.NamedNode("http://example.org/one"), ox.NamedNode("http://example.org/two")
DOCUMENT = b'PREFIX e: <http://example.org/>\ne:a e:p "x" .\n'
OTHER = b'PREFIX e: <http://example.org/>\ne:a e:p "y" .\n'
COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"


@pytest.fixture(name="small")
def fixture_small() -> Store:
    """A store of two graphs with one statement each."""
    return Store.in_memory([*parse("one.ttl", DOCUMENT, ONE), *parse("two.ttl", OTHER, TWO)])


def rows(store: Store, query: str) -> list[dict[str, str]]:
    """Rows as plain texts."""
    return [{key: term.value for key, term in row.items()} for row in store.select(query)]  # type: ignore[union-attr]


def test_default_graph_is_the_union_of_all_graphs(small: Store) -> None:
    """A query that names no dataset sees every graph."""
    assert rows(small, COUNT) == [{"n": "2"}]


def test_statement_of_two_sources_counts_once(small: Store) -> None:
    """The union is a set of statements, as SPARQL 1.1 has it (section 13.1), not a bag."""
    small.add(parse("two.ttl", DOCUMENT, TWO))

    assert rows(small, COUNT) == [{"n": "2"}]
    assert rows(small, "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }") == [{"n": "3"}]
    assert len(small) == 3


def test_from_clause_outranks_the_union(small: Store) -> None:
    """A query that names its dataset sees only that."""
    assert rows(small, "SELECT ?o FROM <http://example.org/one> { ?s ?p ?o }") == [{"o": "x"}]


def test_dataset_of_the_protocol_outranks_the_union(small: Store) -> None:
    """default-graph-uri narrows what a query sees."""
    answer = small.answer("SELECT ?o { ?s ?p ?o }", Dataset(default=(TWO.value,)))

    assert serialize_answer(answer, result_format("csv")) == b"o\r\ny\r\n"


@pytest.mark.parametrize(
    ("query", "line", "column", "expected"),
    [
        ("SELECT ?x WHERE {\n  ?x e:b ?c }", 2, 6, "PREFIX e: <…>"),
        ("ASK { ?a ?b }", 1, 14, "LATERAL, SERVICE"),
    ],
)
def test_query_that_does_not_parse_says_where(small: Store, query: str, line: int, column: int, expected: str) -> None:
    """Line, column and what was expected are told."""
    with pytest.raises(SyntaxProblem) as caught:
        small.answer(query, name="mine.rq")

    found = caught.value.arguments
    assert (found["name"], found["line"], found["column"]) == ("mine.rq", str(line), str(column))
    assert expected in str(found["expected"])


@pytest.mark.parametrize("query", ["INSERT DATA { <a:a> <a:b> <a:c> }", "SELECT * { SERVICE <http://localhost/> {} }"])
def test_updates_and_calls_to_other_services_are_refused(small: Store, query: str) -> None:
    """Neither is evaluated."""
    with pytest.raises(RefusedQuery):
        small.answer(query)


def test_function_that_the_engine_lacks_is_told(small: Store) -> None:
    """It is the query's fault, and no failure of the process that evaluates it."""
    with pytest.raises(RefusedQuery) as caught:
        small.select("SELECT (<http://example.org/f>(1) AS ?x) {}")

    assert caught.value.message_id == "error-query-engine"
    assert "<http://example.org/f>" in str(caught.value)


def test_turtle_that_does_not_parse_says_file_line_and_column() -> None:
    """A malformed document is named with the place of the fault."""
    with pytest.raises(SyntaxProblem) as caught:
        parse("bad.ttl", b"PREFIX e: <http://example.org/>\ne:a e:p f:x .\n", ONE)

    found = caught.value.arguments
    assert (found["name"], found["line"], found["column"]) == ("bad.ttl", "2", "9")
    assert found["expected"] == "The prefix f: has not been declared"


def test_store_on_disk_is_seeded_once_and_keeps_what_is_added(tmp_path: Path) -> None:
    """A second start neither seeds again nor loses anything."""
    folder = tmp_path / "store"
    with Journal(folder, seed=True) as journal:
        size = sum(1 for _ in journal.quads())
        journal.commit(Delta(inserted=frozenset(parse("one.ttl", DOCUMENT, ONE))), "test")

    again = Store.on_disk(folder, seed=True)

    assert len(again) == size + 1
    assert ONE.value in again.graphs()
    again.close()


def test_store_in_a_place_that_cannot_hold_it_is_an_input_error(tmp_path: Path) -> None:
    """A file where the folder should be is said plainly."""
    place = tmp_path / "file"
    place.write_text("x")

    with pytest.raises(InputError):
        Store.on_disk(place, seed=False)


@pytest.mark.parametrize("name", ["turtle", "ntriples", "trig", "nquads", "jsonld", "rdfxml"])
def test_dump_can_be_read_back_whole(small: Store, name: str) -> None:
    """What is written is what was held; formats without graphs get the union."""
    form = graph_format(name)
    back = list(ox.parse(small.dump(form), format=form.engine))

    assert {str(quad.object) for quad in back} == {'"x"', '"y"'}
    assert {quad.graph_name for quad in back} == ({ONE, TWO} if form.quads else {ox.DefaultGraph()})


def test_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    """A failed write leaves the old file and no rest of the new one."""
    target = tmp_path / "out.nq"
    write_whole(target, b"old")

    with pytest.raises(TypeError):
        write_whole(target, "not bytes")  # type: ignore[arg-type]

    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]
