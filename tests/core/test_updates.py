"""What an update would change: every operation, every rule, and the same as the engine itself does."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Iterator

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.core.errors import InputError, RefusedQuery, UnknownName, UpdateProblem
from service.core.namespaces import DEFAULT_GRAPH
from service.core.storage import Dataset, Delta
from service.core.updates import apply, delta_of, inverse

E = "http://example.org/"
INTEGER = "http://www.w3.org/2001/XMLSchema#integer"
PROLOGUE = f"PREFIX e: <{E}> "


def node(name: str) -> ox.NamedNode:
    """A node of the examples' namespace; ``-`` is the default graph's name."""
    return ox.NamedNode(DEFAULT_GRAPH if name == "-" else E + name)


def quad(line: str) -> ox.Quad:
    """A quad from four names; an object in digits is an integer, one with an underscore first a blank node."""
    subject, predicate, object_, graph = line.split()

    def term(name: str) -> ox.NamedNode | ox.BlankNode | ox.Literal:
        if name.isdigit():
            return ox.Literal(name, datatype=ox.NamedNode(INTEGER))
        return ox.BlankNode(name[1:]) if name.startswith("_") else node(name)

    first = term(subject)
    assert not isinstance(first, ox.Literal)
    return ox.Quad(first, node(predicate), term(object_), node(graph))


def quads(lines: str) -> frozenset[ox.Quad]:
    """Quads from lines of names, divided by semicolons."""
    return frozenset(quad(line) for line in lines.split(";") if line.strip())


def engine_of(lines: str) -> ox.Store:
    """An engine that holds these quads as our store does."""
    engine = ox.Store()
    apply(engine, Delta(inserted=quads(lines)))
    return engine


def named(engine: ox.Store) -> frozenset[ox.Quad]:
    """The quads of named graphs."""
    return frozenset(quad for quad in engine if not isinstance(quad.graph_name, ox.DefaultGraph))


def union(engine: ox.Store) -> frozenset[ox.Triple]:
    """The triples of the engine's default graph."""
    return frozenset(quad.triple for quad in engine.quads_for_pattern(None, None, None, ox.DefaultGraph()))


@pytest.mark.parametrize(
    ("held", "update", "removed", "inserted"),
    [
        ("", "INSERT DATA { e:a e:p 1, 2 . GRAPH e:g { e:a e:p 1 } }", "", "a p 1 -; a p 2 -; a p 1 g"),
        ("a p 1 -", "INSERT DATA { e:a e:p 1, 2 }", "", "a p 2 -"),
        ("a p 1 g", "INSERT DATA { e:a e:p 1 }", "", "a p 1 -"),
        ("a p 1 -; a p 1 g; a p 2 g", "DELETE DATA { e:a e:p 1, 2 }", "a p 1 -", ""),
        ("a p 1 -; a p 1 g", "DELETE DATA { GRAPH e:g { e:a e:p 1, 3 } }", "a p 1 g", ""),
        ("a p 1 g", "INSERT { ?s e:q ?o } WHERE { ?s e:p ?o }", "", "a q 1 -"),
        ("a p 1 g; a p 2 -", "DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }", "a p 2 -", ""),
        ("a p 1 g; a p 1 -", "DELETE { ?s ?p ?o } INSERT { ?s e:q ?o } WHERE { ?s ?p ?o }", "a p 1 -", "a q 1 -"),
        ("a p 1 -", "DELETE { ?s ?p ?o } INSERT { ?s ?p ?o } WHERE { ?s ?p ?o }", "", ""),
        ("a p 1 g; a p 2 h", "DELETE { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p 1 ; ?p ?o } }", "a p 1 g", ""),
        ("a p 1 g", "INSERT { GRAPH ?o { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }", "", ""),
        ("a p b g", "INSERT { GRAPH ?o { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }", "", "a p b b"),
        ("a p 1 g", "INSERT { ?o ?p ?s } WHERE { ?s ?p ?o }", "", ""),
        ("a p 1 g", "INSERT { ?s ?p ?o, ?none } WHERE { ?s ?p ?o }", "", "a p 1 -"),
        ("a p 1 g; a p 2 -", "INSERT { e:b e:q e:c } WHERE { ?s ?p ?o }", "", "b q c -"),
        ("a p 1 g", "INSERT { e:b e:q e:c } WHERE { ?s e:q ?o }", "", ""),
        ("a p 1 g; a p 1 h", "WITH e:g DELETE {?s ?p ?o} INSERT {?s e:q ?o} WHERE {?s ?p ?o}", "a p 1 g", "a q 1 g"),
        ("a p 1 g; a p 2 h", "WITH e:g DELETE { ?s ?p ?o } WHERE { GRAPH e:h { ?s ?p ?x } ?s ?p ?o }", "a p 1 g", ""),
        ("a p 1 g; a p 1 h", "WITH e:g DELETE { GRAPH e:h { ?s ?p ?o } } WHERE { ?s ?p ?o }", "a p 1 h", ""),
        ("a p 1 g; b p 2 h", "WITH e:g INSERT { ?s e:q ?o } USING e:h WHERE { ?s ?p ?o }", "", "b q 2 g"),
        ("a p 1 g; b p 2 h; c p 3 i", "INSERT {?s e:q 1} USING e:g USING e:h WHERE {?s ?p ?o}", "", "a q 1 -; b q 1 -"),
        ("a p 1 g; b p 2 h", "INSERT { ?s e:q ?o } USING e:g WHERE { GRAPH ?g { ?s ?p ?o } }", "", ""),
        ("a p 1 g; b p 2 h", "INSERT { ?s e:q ?o } USING NAMED e:g WHERE { GRAPH ?g { ?s ?p ?o } }", "", "a q 1 -"),
        ("a p 1 g", "INSERT { ?s e:q ?o } USING NAMED e:g WHERE { ?s ?p ?o }", "", ""),
        (
            "a p 1 g; a p 1 h",
            "INSERT { e:n e:q ?n } USING e:g USING e:h WHERE { SELECT (COUNT(*) AS ?n) { ?s ?p ?o } }",
            "",
            "n q 1 -",
        ),
        ("a p 1 g; a p 2 -", "DELETE WHERE { ?s ?p ?o }", "a p 2 -", ""),
        ("a p 1 g; a q 2 g", "DELETE WHERE { GRAPH e:g { ?s e:p ?x ; e:q ?y } }", "a p 1 g; a q 2 g", ""),
        ("a p 1 g; a p 1 -", "CLEAR GRAPH e:g", "a p 1 g", ""),
        ("a p 1 g; a p 1 -", "CLEAR DEFAULT", "a p 1 -", ""),
        ("a p 1 g; a p 1 -; a p 1 h", "CLEAR NAMED", "a p 1 g; a p 1 h", ""),
        ("a p 1 g; a p 1 -", "DROP ALL", "a p 1 g; a p 1 -", ""),
        ("a p 1 g", "DROP GRAPH e:h; CLEAR SILENT GRAPH e:h; DROP SILENT DEFAULT", "", ""),
        ("a p 1 g", "CREATE GRAPH e:h; CREATE SILENT GRAPH e:g", "", ""),
        ("a p 1 g; a p 2 h", "ADD e:g TO e:h", "", "a p 1 h"),
        ("a p 1 g; a p 2 h", "COPY GRAPH e:g TO GRAPH e:h", "a p 2 h", "a p 1 h"),
        ("a p 1 g; a p 2 h", "MOVE e:g TO e:h", "a p 1 g; a p 2 h", "a p 1 h"),
        ("a p 1 g; a p 1 h", "MOVE e:g TO e:h", "a p 1 g", ""),
        ("a p 1 g", "MOVE e:g TO DEFAULT", "a p 1 g", "a p 1 -"),
        ("a p 1 g", "COPY DEFAULT TO e:g", "a p 1 g", ""),
        ("a p 1 -", "ADD DEFAULT TO e:g", "", "a p 1 g"),
        ("a p 1 g", "MOVE e:g TO e:g; COPY e:g TO e:g; ADD e:g TO e:g; COPY DEFAULT TO DEFAULT", "", ""),
        ("a p 1 g", "COPY SILENT e:typo TO e:g; MOVE SILENT e:typo TO e:g; ADD SILENT e:typo TO e:g", "", ""),
        ("", "INSERT DATA { e:a e:p 1 }; DELETE WHERE { ?s ?p ?o }", "", ""),
        ("a p 1 -", "DELETE WHERE { ?s ?p ?o }; INSERT DATA { e:a e:p 1 }", "", ""),
        ("a p 1 -", "DELETE DATA { e:a e:p 1 }; INSERT { e:b ?p ?o } WHERE { ?s ?p ?o }", "a p 1 -", ""),
        ("", "INSERT DATA { e:a e:p 1 }; MOVE DEFAULT TO e:g; ADD e:g TO e:h", "", "a p 1 g; a p 1 h"),
        ("", "CLEAR ALL; PREFIX e: <http://example.org/f#> INSERT DATA {e:a e:p 1}", "", "f#a f#p 1 -"),
        ("", "BASE <http://example.org/x/> INSERT DATA { <../a> <../p> 1 }; CLEAR GRAPH <y>", "", "a p 1 -"),
        ("", "INSERT DATA { e:a e:p '};' }; # }; CLEAR ALL\nDELETE DATA { e:a e:p '};' };", "", ""),
        ("a p 1 g", "INSERT { e:a e:q ?row } WHERE { ?s ?p ?row }", "", "a q 1 -"),
        ("a p 01 -", "DELETE DATA { e:a e:p 001 }; INSERT DATA { e:a e:p 0001 }", "", ""),
        ("a p _b g", "WITH e:g DELETE {?s ?p ?o} INSERT {?o ?p ?s . ?s ?o 1} WHERE {?s ?p ?o}", "a p _b g", "_b p a g"),
    ],
)  # fmt: skip
def test_each_operation_changes_what_the_standard_says(held: str, update: str, removed: str, inserted: str) -> None:
    """The delta is exactly what changes; the engine is as it was."""
    engine = engine_of(held)

    delta = delta_of(engine, PROLOGUE + update)

    assert (delta.removed, delta.inserted) == (engine_quads(removed), engine_quads(inserted))
    assert named(engine) == engine_quads(held)


def engine_quads(lines: str) -> frozenset[ox.Quad]:
    """Quads as an engine gives them back."""
    store = ox.Store()
    store.extend(quads(lines))
    return frozenset(store)


@pytest.mark.parametrize(
    ("dataset", "inserted"),
    [
        (Dataset(), "a q 1 -; b q 2 -"),
        (Dataset(default=(E + "g",)), "a q 1 -"),
        (Dataset(default=(E + "g", E + "h")), "a q 1 -; b q 2 -"),
        (Dataset(named=(E + "g",)), ""),
        (Dataset(default=(DEFAULT_GRAPH,)), ""),
    ],
)
def test_the_protocol_may_name_what_is_read(dataset: Dataset, inserted: str) -> None:
    """using-graph-uri narrows what WHERE reads (SPARQL 1.1 Protocol, section 2.2.3)."""
    engine = engine_of("a p 1 g; b p 2 h")

    delta = delta_of(engine, PROLOGUE + "INSERT { ?s e:q ?o } WHERE { ?s ?p ?o }", dataset=dataset)

    assert delta == Delta(inserted=quads(inserted))


@pytest.mark.parametrize(
    "clause",
    ["WITH e:g INSERT {} WHERE {}", "INSERT {} USING e:g WHERE {}", "INSERT {} USING NAMED e:g WHERE {}"],
)
def test_a_dataset_in_both_text_and_protocol_is_refused(clause: str) -> None:
    """Neither outranks the other."""
    with pytest.raises(RefusedQuery) as caught:
        delta_of(ox.Store(), PROLOGUE + clause, dataset=Dataset(default=(E + "g",)))

    assert caught.value.message_id == "error-update-using"


def test_function_that_the_engine_lacks_is_told() -> None:
    """It is the update's fault, and no failure of the process that works it out."""
    with pytest.raises(RefusedQuery) as caught:
        delta_of(ox.Store(), "INSERT { <a:a> <a:b> ?x } WHERE { BIND(<http://example.org/f>(1) AS ?x) }")

    assert caught.value.message_id == "error-query-engine"


def test_a_dataset_must_be_named_by_iris() -> None:
    """What is no IRI is an error of the request."""
    with pytest.raises(UnknownName):
        delta_of(ox.Store(), "", dataset=Dataset(default=("no iri",)))


def test_the_default_graph_is_never_met_as_a_named_one() -> None:
    """GRAPH reaches only graphs that were named."""
    engine = engine_of("a p 1 -; a p 2 g")

    for graph in ("?g", f"<{DEFAULT_GRAPH}>"):
        update = f"{PROLOGUE} DELETE {{ GRAPH {graph} {{ ?s ?p ?o }} }} WHERE {{ GRAPH {graph} {{ ?s ?p ?o }} }}"
        assert delta_of(engine, update) == Delta(removed=quads("a p 2 g" if graph == "?g" else ""))
        assert not delta_of(engine, update, dataset=Dataset(named=(DEFAULT_GRAPH,)))


def test_blank_nodes_of_data_are_new_and_shared_within_an_operation() -> None:
    """A label is one node in all graphs of INSERT DATA, and no node that the store has."""
    engine = engine_of("_b p 1 -")

    delta = delta_of(engine, PROLOGUE + "INSERT DATA { _:b e:p 1 . GRAPH e:g { _:b e:p 2 } }")

    subjects = {quad.subject for quad in delta.inserted}
    assert len(delta.inserted) == 2
    assert len(subjects) == 1
    assert ox.BlankNode("b") not in subjects


def test_blank_nodes_of_a_template_are_new_for_each_solution() -> None:
    """Solutions that are alike count too; within one, a label is one node in all graphs."""
    engine = engine_of("a p 1 g; a p 2 g")

    delta = delta_of(engine, PROLOGUE + "INSERT { ?s e:q _:b . GRAPH e:h { _:b e:r [] } } WHERE { ?s e:p ?o }")

    first = {quad.object for quad in delta.inserted if quad.predicate == node("q")}
    second = {quad.subject for quad in delta.inserted if quad.predicate == node("r")}
    assert len(delta.inserted) == 4
    assert first == second
    assert len(first) == 2
    assert len(delta_of(engine, PROLOGUE + "INSERT { [] e:q e:c } WHERE { ?s ?p ?o }").inserted) == 2


def test_functions_have_one_value_in_both_templates() -> None:
    """WHERE is evaluated once, so UUID is the same wherever it is written."""
    update = PROLOGUE + "INSERT { e:a e:p ?u . GRAPH e:g { e:a e:p ?u } } WHERE { BIND(STRUUID() AS ?u) }"

    delta = delta_of(ox.Store(), update)

    assert len(delta.inserted) == 2
    assert len({quad.object for quad in delta.inserted}) == 1


def test_our_prefixes_are_declared_and_the_base_is_that_of_the_request() -> None:
    """As in queries."""
    delta = delta_of(ox.Store(), "INSERT DATA { <a> rdf:type <b> }", base="http://example.org/x/")

    assert {str(quad.triple) for quad in delta.inserted} == {
        "<http://example.org/x/a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://example.org/x/b>"
    }


def test_collections_and_triple_terms_are_filled() -> None:
    """A template may hold all that Turtle has, down to the terms of a triple term."""
    engine = engine_of("a p 1 g")
    update = (
        PROLOGUE + "INSERT { ?s e:list (?o ?none) . ?s e:says <<( ?s ?p ?o )>>, <<( ?o ?p ?s )>> } WHERE { ?s ?p ?o }"
    )

    delta = delta_of(engine, update)

    triple = ox.Triple(node("a"), node("p"), quad("a p 1 g").object)
    rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    assert [quad.object for quad in delta.inserted if quad.predicate == node("says")] == [triple]
    predicates = sorted(quad.predicate.value for quad in delta.inserted)
    assert predicates == [E + "list", E + "says", rdf + "first", rdf + "rest", rdf + "rest"]


@pytest.mark.parametrize(
    ("update", "line", "column", "expected"),
    [
        ("INSERT DATA { <a:a> <a:p> }", 1, 27, "("),
        ("\n  INSERT DATA { <http://a> <http://b> 1 };\n  CLEAR GRAPH", 3, 14, ""),
        ("CLEAR ALL; PREFIX a: <b>\nCLEAR ALL", 1, 25, "IRI parsing failed"),
        ("CLEAR ALL;\n CLEAR GRAPH zz:a", 2, 14, "PREFIX zz: <…>"),
        ("CLEAR ALL;; CLEAR ALL", 1, 11, "INSERT"),
        ("CLEAR ALL; PREFIX a: <a:b> ; CLEAR ALL", 1, 28, "INSERT"),
        ("SELECT * {}", 1, 1, "INSERT"),
        ("CLEAR ALL CLEAR ALL", 1, 14, "DEFAULT"),
        ("CLEAR ALL; SELECT * {}", 1, 12, "INSERT"),
        ("CLEAR ALL }", 1, 12, "GRAPH"),
        ("CLEAR GRAPH:a", 1, 7, "PREFIX GRAPH: <…>"),
        ("PREFIX GRAPH: <a:> CLEAR GRAPH:a", 1, 33, "DEFAULT"),
        ("INSERT DATA { ?a <a:b> 1 }", 1, 27, "Variables are not allowed in INSERT DATA"),
        ("DELETE DATA { _:a <a:b> 1 }", 1, 28, "blank nodes"),
        ("DELETE { _:a <a:b> 1 } WHERE {}", 1, 27, "GRAPH"),
        ("DELETE { [] <a:b> 1 } WHERE {}", 1, 26, "GRAPH"),
        ("DELETE WHERE { _:a <a:b> 1 }", 1, 29, "Blank nodes"),
        ("INSERT DATA { _:b <a:b> 1 };\nINSERT DATA { _:b <a:b> 1 }", 2, 15, "_:b"),
        ("DELETE {} WHERE { _:b <a:b> 1 };\nDELETE {} WHERE { _:b <a:b> 1 }", 2, 19, "_:b"),
    ],
)
def test_an_update_that_does_not_parse_says_where_and_does_nothing(
    update: str, line: int, column: int, expected: str
) -> None:
    """The place is that in the whole text, whichever operation is at fault."""
    engine = engine_of("a p 1 g")

    with pytest.raises(UpdateProblem) as caught:
        delta_of(engine, update)

    found = caught.value.arguments
    assert (found["line"], found["column"]) == (str(line), str(column))
    assert expected in str(found["expected"])
    assert named(engine) == quads("a p 1 g")


@pytest.fixture(name="listener")
def fixture_listener() -> Iterator[tuple[str, Callable[[], bool]]]:
    """The address of a server, and whether anyone has called it."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)

        def called() -> bool:
            try:
                server.accept()[0].close()
            except BlockingIOError:
                return False
            return True

        yield f"http://127.0.0.1:{server.getsockname()[1]}/", called


@pytest.mark.parametrize(
    ("update", "message"),
    [
        ("LOAD <{}>", "error-update-load"),
        ("INSERT DATA {{}} ; LOAD <{}> INTO GRAPH <a:b>", "error-update-load"),
        ("INSERT {{}} WHERE {{ SERVICE <{}> {{ ?s ?p ?o }} }}", "error-query-service"),
        ("INSERT {{}} WHERE {{ FILTER(?a<?b)sErViCe#>\n <{}> {{ ?s ?p ?o }} }}", "error-query-service"),
        (
            'INSERT {{}} WHERE {{ FILTER(?a<#> """\n?b) SERVICE <{}> {{ ?s ?p ?o }} #"""\n}}',
            "error-query-service",
        ),
        (
            'INSERT {{}} WHERE {{ FILTER("\\u0022"!="") SERVICE <{}> {{ ?s ?p ?o }} FILTER("x"!="\\u0022") }}',
            "error-query-service",
        ),
        ('INSERT {{}} WHERE {{ FILTER(?a<#> """\n?b) }} ; LOAD <{}> #""" }}\n', "error-query-service"),
    ],
)
def test_nothing_is_fetched_from_elsewhere(update: str, message: str, listener: tuple[str, Callable[[], bool]]) -> None:
    """LOAD and SERVICE are refused, however the text hides them; no request leaves."""
    address, called = listener

    with pytest.raises(RefusedQuery) as caught:
        delta_of(engine_of("a p 1 g"), update.format(address))

    assert caught.value.message_id == message
    assert not called()


def test_load_that_may_fail_fetches_nothing_either(listener: tuple[str, Callable[[], bool]]) -> None:
    """With SILENT a LOAD that is refused does nothing, and what stands beside it is carried out."""
    address, called = listener

    delta = delta_of(ox.Store(), f"{PROLOGUE} LOAD SILENT <{address}> INTO GRAPH e:g; INSERT DATA {{ e:a e:p 1 }}")

    assert delta == Delta(inserted=quads("a p 1 -"))
    assert not called()


def test_words_that_call_nothing_are_no_reason_to_refuse() -> None:
    """SERVICE and LOAD may stand in strings, IRIs, names and comments."""
    template = "load:service <http://service/load> 'LOAD', ?service"
    update = f"PREFIX load: <http://load/> INSERT {{ {template} }} WHERE {{ BIND(1 AS ?service) }} # LOAD"

    assert len(delta_of(ox.Store(), update).inserted) == 2


@pytest.mark.parametrize("verb", ["ADD", "MOVE", "COPY"])
def test_a_misspelt_graph_does_not_empty_the_target(verb: str) -> None:
    """Without SILENT it is an error to copy from a graph that does not exist."""
    with pytest.raises(RefusedQuery) as caught:
        delta_of(engine_of("a p 1 g"), f"{PROLOGUE} {verb} e:typo TO e:g")

    assert caught.value.message_id == "error-update-graph"


@pytest.mark.parametrize("fault", ["ADD e:typo TO e:g", "INSERT DATA { e:a", "LOAD <http://localhost/>"])
def test_all_or_nothing(fault: str) -> None:
    """When a later operation fails, earlier ones have changed nothing."""
    engine = engine_of("a p 1 g; a p 1 -; b p 2 h")
    before = set(engine)

    with pytest.raises(InputError):
        delta_of(engine, f"{PROLOGUE} DELETE WHERE {{ GRAPH ?g {{ ?s ?p ?o }} }}; DROP ALL; {fault}")

    assert set(engine) == before
    assert set(engine.named_graphs()) == {node("g"), node("-"), node("h")}


def test_an_engine_that_is_thrown_away_need_not_be_restored() -> None:
    """The delta is the same."""
    update = PROLOGUE + "INSERT DATA { e:b e:p 2 }; INSERT { ?s e:q ?o } WHERE { ?s e:p ?o }; CLEAR GRAPH e:g"

    assert delta_of(engine_of("a p 1 g"), update, keep=False) == delta_of(engine_of("a p 1 g"), update)


def test_a_triple_stays_in_the_union_while_any_graph_holds_it() -> None:
    """Removing it from one of two graphs leaves it in the union; removing it from both does not."""
    engine = engine_of("a p 1 g; a p 1 h")

    apply(engine, Delta(removed=quads("a p 1 g")))
    assert union(engine) == {quad("a p 1 g").triple}

    apply(engine, Delta(removed=quads("a p 1 h")))
    assert union(engine) == frozenset()


def test_what_is_already_so_is_left_out_of_what_changed() -> None:
    """So is a quad in another form of the same literal, and one both removed and inserted."""
    engine = engine_of("a p 1 g; a p 2 g; _b p 3 g")

    changed = apply(engine, Delta(quads("a p 1 g; a p 02 g; a p 9 g; _b p 3 g"), quads("a p 2 g; _b p 4 h; a p 01 h")))

    assert changed == Delta(quads("a p 1 g; _b p 3 g"), quads("_b p 4 h; a p 1 h"))
    assert named(engine) == quads("a p 2 g; _b p 4 h; a p 1 h")
    assert union(engine) == {quad.triple for quad in named(engine)}


def test_a_graph_that_loses_its_last_quad_is_gone() -> None:
    """A graph exists while it holds a quad."""
    engine = engine_of("a p 1 g; a p 2 h; a p 3 h; a p 4 i")

    apply(engine, Delta(quads("a p 1 g; a p 2 h; a p 4 i"), quads("a p 5 i")))

    assert set(engine.named_graphs()) == {node("h"), node("i")}


NAMES = st.sampled_from(["a", "b", "c"])
PREDICATES = st.sampled_from(["p", "q"])
GRAPHS = st.sampled_from(["-", "g", "h"])
LINES = st.builds("{} {} {} {}".format, NAMES, PREDICATES, NAMES, GRAPHS)
HELD = st.frozensets(LINES)


@settings(deadline=None)
@given(HELD, HELD, HELD)
def test_a_change_and_its_inverse_keep_the_union_exact(
    held: frozenset[str], out: frozenset[str], in_: frozenset[str]
) -> None:
    """The union is the set of all triples after every change, and the inverse restores the engine."""
    engine = engine_of(";".join(held))
    before = set(engine)

    changed = apply(engine, Delta(quads(";".join(out - in_)), quads(";".join(in_))))

    assert named(engine) == quads(";".join((held - out) | in_))
    assert union(engine) == {quad.triple for quad in named(engine)}
    assert set(engine.named_graphs()) == {quad.graph_name for quad in named(engine)}
    assert apply(engine, inverse(changed)) == inverse(changed)
    assert set(engine) == before


Pair = tuple[str, str]
"""An operation as we are asked it, and as a plain engine is: for that, the union is spelt out."""


def in_group(graph: str, *terms: str) -> str:
    """A triple in a graph, as quads are written."""
    triple = " ".join(terms)
    return f"{triple} ." if graph == "-" else f"GRAPH {graph} {{ {triple} }}"


def spelt_out(number: int, graph: str, *terms: str) -> str:
    """A triple of the union for an engine whose default graph is one graph among others."""
    triple = " ".join(terms)
    if graph != "-":
        return in_group(graph, *terms)
    return f"{{ SELECT DISTINCT ?s ?p ?o {{ {{ {triple} }} UNION {{ GRAPH ?u{number} {{ {triple} }} }} }} }}"


def modify(delete: list[str], insert: list[str], triples: list[tuple[str, ...]], rest: str, dataset: Pair) -> Pair:
    """DELETE/INSERT, with or without WITH and USING."""
    with_, using = dataset
    head = f"{with_} DELETE {{ {' '.join(delete)} }} INSERT {{ {' '.join(insert)} }} {using} WHERE"
    text = f"{head} {{ {' '.join(in_group(*triple) for triple in triples)} {rest} }}"
    if with_ or using:
        return text, text
    return text, f"{head} {{ {' '.join(spelt_out(number, *triple) for number, triple in enumerate(triples))} {rest} }}"


def same(text: str) -> Pair:
    """An operation that needs nothing spelt out."""
    return text, text


IRIS = st.sampled_from(["e:a", "e:b", "e:c"])
VERBS = st.sampled_from(["e:p", "e:q"])
PLACES = st.sampled_from(["?s", "?o", "?s", "?o", "?p", "?none", "e:a"])
WHERE_TO = st.sampled_from(["-", "e:g", "e:h"])
STATED = st.builds(in_group, WHERE_TO, IRIS, VERBS, IRIS)
FILLED = st.builds(in_group, WHERE_TO | st.just("?g"), PLACES, st.sampled_from(["e:p", "?p"]), PLACES)
BLANK = st.sampled_from(["?s e:q [] .", "_:x e:p ?o . GRAPH e:g { _:x e:q e:a }"])
MATCHED = st.tuples(
    st.sampled_from(["-", "e:g", "?g"]),
    st.sampled_from(["?s", "?s", "e:a"]),
    st.sampled_from(["e:p", "?p", "?p"]),
    st.sampled_from(["?o", "?o", "?s", "e:b"]),
)
RESTS = [
    "",
    "",
    "FILTER(?s != e:a)",
    "FILTER NOT EXISTS { GRAPH e:h { ?s ?p ?o } }",
    "OPTIONAL { GRAPH ?g { ?s e:q ?none } }",
    "MINUS { GRAPH e:h { ?s ?p ?o } }",
    "VALUES (?o ?none) { (e:a UNDEF) (UNDEF e:b) }",
    "BIND(IRI(CONCAT(STR(?s), 'x')) AS ?none)",
    "{ SELECT (COUNT(*) AS ?none) { GRAPH ?g { ?s ?p ?o } } }",
]
DATASETS: list[Pair] = [
    ("", ""),
    ("", ""),
    ("WITH e:g", ""),
    ("", "USING e:g"),
    ("WITH e:h", "USING e:g USING NAMED e:h"),
    ("", "USING NAMED e:g"),
]
MODIFY = st.builds(
    modify,
    st.lists(FILLED, max_size=2),
    st.lists(FILLED | BLANK, max_size=2),
    st.lists(MATCHED, min_size=1, max_size=2),
    st.sampled_from(RESTS),
    st.sampled_from(DATASETS),
)
DATA = st.builds(
    lambda verb, lines: f"{verb} DATA {{ {' '.join(lines)} }}",
    st.sampled_from(["INSERT", "DELETE"]),
    st.lists(STATED, min_size=1, max_size=3),
)
BLANK_DATA = st.builds("INSERT DATA {{ [ {0} {1} ] e:q [] . GRAPH e:g {{ [ {0} [] ] e:q {1} }} }}".format, VERBS, IRIS)
CREATE = st.builds("CREATE SILENT GRAPH {}".format, st.sampled_from(["e:g", "e:new"]))
DELETE_WHERE = st.builds("DELETE WHERE {{ GRAPH ?g {{ ?s {} {} }} }}".format, st.sampled_from(["e:p", "?p"]), IRIS)
EMPTY = st.builds(
    "{} SILENT {}".format,
    st.sampled_from(["CLEAR", "DROP"]),
    st.sampled_from(["DEFAULT", "NAMED", "ALL", "GRAPH e:g"]),
)
ENDS = st.sampled_from(["DEFAULT", "e:g", "e:h"])
TRANSFER = st.builds(
    "{} {}{} TO {}".format, st.sampled_from(["ADD", "COPY", "MOVE"]), st.sampled_from(["", "SILENT "]), ENDS, ENDS
)
OPERATIONS = st.one_of(
    MODIFY, MODIFY, MODIFY, st.one_of(DATA, BLANK_DATA, DELETE_WHERE, EMPTY, CREATE, TRANSFER).map(same)
)


def holds(store: ox.Store, operation: str) -> bool:
    """Whether the graph that ADD, COPY or MOVE reads has a quad: where not, we mean to differ from the engine."""
    verb, source, *_ = operation.replace(" SILENT", "").split()
    if verb not in ("ADD", "COPY", "MOVE") or source == "DEFAULT":
        return True
    return any(store.quads_for_pattern(None, None, None, node(source.removeprefix("e:"))))


@settings(max_examples=300, deadline=None)
@given(st.frozensets(LINES, min_size=3), st.lists(OPERATIONS, min_size=1, max_size=4))
def test_the_effect_is_that_of_the_engine_itself(held: frozenset[str], operations: list[Pair]) -> None:
    """Any update, applied as our delta, has the engine's own effect on a plain store, up to names of blank nodes."""
    engine, plain = engine_of(";".join(held)), ox.Store()
    plain.extend(
        ox.Quad(quad.subject, quad.predicate, quad.object) if quad.graph_name == node("-") else quad
        for quad in quads(";".join(held))
    )
    asked = []
    for mine, its in operations:
        if holds(plain, its):
            asked.append(mine)
            plain.update(PROLOGUE + its)

    apply(engine, delta_of(engine, PROLOGUE + " ;\n".join(asked)))

    plain.update(f"ADD DEFAULT TO <{DEFAULT_GRAPH}> ; CLEAR DEFAULT")
    expected, found = ox.Dataset(plain), ox.Dataset(named(engine))
    for dataset in (expected, found):
        dataset.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    assert found == expected
    assert union(engine) == {quad.triple for quad in named(engine)}


@pytest.fixture(name="large", scope="module")
def fixture_large() -> ox.Store:
    """An engine with 100,000 quads in ten graphs, and the union."""
    engine = ox.Store()
    engine.bulk_extend(
        ox.Quad(node(f"s{i}"), node(f"p{i % 50}"), ox.Literal(str(i)), graph)
        for i in range(100_000)
        for graph in (node(f"g{i % 10}"), ox.DefaultGraph())
    )
    return engine


def test_a_small_update_does_not_look_at_the_rest(large: ox.Store) -> None:
    """A single quad is inserted, and removed again, in milliseconds."""
    delta_of(large, "INSERT DATA { <a:a> <a:b> 1 }")
    begin = time.process_time()
    for number in range(100):
        apply(large, inverse(apply(large, delta_of(large, f"INSERT DATA {{ <a:a> <a:b> {number} }}"))))

    assert (time.process_time() - begin) / 100 < 0.01


@pytest.mark.parametrize("verb", ["INSERT", "DELETE"])
def test_ten_thousand_quads_take_well_under_a_second(large: ox.Store, verb: str) -> None:
    """The terms of data are read by the engine's parser."""
    offset = 200_000 if verb == "INSERT" else 0
    lines = " ".join(
        f'GRAPH <{E}g{i % 10}> {{ <{E}s{i}> <{E}p{i % 50}> "{i}" }}' for i in range(offset, offset + 10_000)
    )
    begin = time.process_time()

    delta = delta_of(large, f"{verb} DATA {{ {lines} }}")

    assert time.process_time() - begin < 1
    assert len(delta.inserted | delta.removed) == 10_000
