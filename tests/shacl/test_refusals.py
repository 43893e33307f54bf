"""Shapes that are not judged by: each is refused with the reason, nothing is fetched and no code is run."""

from __future__ import annotations

import socket

import pytest

from service.core.shacl.engine import validate
from service.core.shacl.errors import ShapeProblem
from service.core.shacl.graph import Indexed
from service.core.shacl.path_reading import DEPTH
from service.core.shacl.shapes import Shapes

from .reference import turtle

HEAD = ':S sh:declare [ sh:prefix "" ; sh:namespace "http://example.org/" ] . :S a sh:NodeShape ; sh:targetNode :a ; '
ELSEWHERE = "http://192.0.2.1/"


def refusal(shapes: str, data: str = ":a :p 1 .") -> tuple[str, dict[str, str | int]]:
    """Why shapes are refused: message and arguments but the shape."""
    with pytest.raises(ShapeProblem) as raised:
        validate(Indexed.of(turtle(data)), Shapes(turtle(HEAD + shapes)))
    arguments = dict(raised.value.arguments)
    assert arguments.pop("shape")
    return raised.value.message_id, arguments


@pytest.mark.parametrize(
    "shapes",
    [
        "sh:node :S .",
        "sh:node :T . :T sh:not :S .",
        "sh:property [ sh:path :p ; sh:node :S ] .",
        "sh:or ( [ sh:and ( [ sh:property [ sh:path :p ; sh:qualifiedMinCount 1 ; sh:qualifiedValueShape :S ] ] ) ] ).",
        "sh:property _:p . _:p sh:path :p ; sh:property _:p .",
    ],
)
def test_recursive_shape_is_refused(shapes: str) -> None:
    """A shape that refers to itself, however far round, has no meaning in SHACL (section 3.4.3)."""
    assert refusal(shapes) == ("error-shape-recursive", {})


def test_shape_that_is_nested_too_deeply_is_refused() -> None:
    """Shapes in shapes, and paths in paths, beyond reason; many references to one shape are none."""
    deep = "".join(f":S{number} sh:node :S{number + 1} . " for number in range(1, 2000))
    assert refusal(f"sh:node :S1 . {deep}") == ("error-shape-deep", {"most": DEPTH})
    way = "".join(f":w{number} sh:inversePath _:w{number + 1} . ".replace(":w", "_:w", 1) for number in range(2000))
    assert refusal(f"sh:property [ sh:path _:w0 ; sh:minCount 1 ] . {way}") == ("error-shape-deep", {"most": DEPTH})
    wide = "".join(f":S{number} sh:and ( :S{number + 1} :S{number + 1} ) . " for number in range(1, DEPTH - 1))
    assert validate(Indexed.of([]), Shapes(turtle(f"{HEAD} sh:node :S1 . {wide}"))) == []


@pytest.mark.parametrize("term", ["js", "rule", "target", "values", "expression"])
def test_code_and_rules_are_refused(term: str) -> None:
    """What a core validator would pass over in silence is refused: JavaScript, rules, computed targets."""
    assert refusal(f"sh:{term} [] .") == ("error-shape-not-run", {"term": f"sh:{term}"})


@pytest.mark.parametrize("term", ["jsLibrary", "targetValidator"])
def test_code_elsewhere_is_refused(term: str) -> None:
    """So is code that no shape refers to."""
    assert refusal(f"sh:closed false . :other sh:{term} [] .") == ("error-shape-not-run", {"term": f"sh:{term}"})


@pytest.mark.parametrize(
    ("query", "form"),
    [
        (f"SELECT $this {{ SERVICE <{ELSEWHERE}> {{ $this :p ?o }} }}", "SERVICE"),
        (f"SELECT $this {{ $this :p ?o OPTIONAL {{ SERVICE SILENT <{ELSEWHERE}> {{ ?s ?p ?o }} }} }}", "SERVICE"),
        (f"SELECT $this {{ \\\\u0053ERVICE <{ELSEWHERE}> {{ $this :p ?o }} }}", "SERVICE"),
        (f"SELECT $this {{ $this :p ?o FILTER EXISTS {{ SERVICE <{ELSEWHERE}> {{ ?s ?p ?o }} }} }}", "SERVICE"),
        (f"SELECT $this {{ {{ SELECT $this {{ SERVICE <{ELSEWHERE}> {{ $this ?p ?o }} }} }} }}", "SERVICE"),
        ("SELECT $this FROM <http://192.0.2.1/> { $this :p ?o }", "FROM"),
        ("SELECT $this FROM NAMED <http://192.0.2.1/> { GRAPH ?g { $this :p ?o } }", "FROM"),
        ("SELECT $this { $this :p ?o MINUS { $this :q ?o } }", "MINUS"),
        ("SELECT $this { VALUES $this { :a } }", "VALUES"),
        ("SELECT $this { $this :p ?o } VALUES ?o { 1 }", "VALUES"),
        ("SELECT $this { $this :p ?o { SELECT ?o { ?s :p ?o } } }", "SELECT ?o"),
        ("SELECT $this { $this :p ?o { SELECT * { ?s :p ?o } } }", "SELECT *"),
        ("SELECT (:b AS $this) { ?s :p ?o }", "AS ?this"),
        ("SELECT $this { ?s :p ?o BIND (?s AS ?this) }", "AS ?this"),
        ("ASK { $this :p ?o }", "ASK"),
        ("CONSTRUCT { $this :q ?o } WHERE { $this :p ?o }", "CONSTRUCT"),
        ("DESCRIBE $this", "DESCRIBE"),
    ],
)
def test_query_of_a_form_that_shapes_may_not_have_is_refused(query: str, form: str) -> None:
    """What a query may not have (appendix A), or what would reach elsewhere, also behind escapes and within others."""
    shapes = f'sh:sparql [ sh:prefixes :S ; sh:select """{query}""" ] .'
    assert refusal(shapes) == ("error-shape-query-form", {"form": form})


@pytest.mark.parametrize(
    "query",
    [
        "SELECT $this WHERE",
        "SELECT $this { $this nowhere:p ?o }",
        "INSERT DATA { :a :p 2 }",
        "LOAD <http://192.0.2.1/>",
        "SELECT $this { $this :p ?o } GROUP BY ?o HAVING",
        f"SELECT $this {{ {'{' * 400}{'}' * 400} }}",
    ],
)
def test_query_that_does_not_parse_is_refused(query: str) -> None:
    """A query that is none, an update, a prefix that nothing declares, nesting beyond reason."""
    message, arguments = refusal(f'sh:sparql [ sh:prefixes :S ; sh:select """{query}""" ] .')
    assert message == "error-shape-query"
    assert arguments["problem"]


@pytest.mark.parametrize("query", ["", 'sh:select "SELECT $this {}", "SELECT $this { $this ?p ?o }"', "sh:select :q"])
def test_constraint_without_one_query_is_refused(query: str) -> None:
    """A SPARQL constraint has one query, and that is text."""
    assert refusal(f"sh:sparql [ {query} ] .") == ("error-shape-parameter", {"term": "sh:select"})


@pytest.mark.parametrize(
    "path",
    [
        "'p'",
        "[]",
        "( :p )",
        "()",
        "[ sh:alternativePath ( :p ) ]",
        "[ sh:alternativePath :p ]",
        "[ sh:zeroOrMorePath 'p' ]",
        "[ sh:inversePath [] ]",
        ":p, :q",
        "_:p . _:p sh:inversePath _:p",
        "_:p . _:p rdf:first :p ; rdf:rest _:p",
    ],
)
def test_path_that_is_none_is_refused(path: str) -> None:
    """A path of no kind that SHACL has, too short a list, two paths, one within itself (section 2.3.1)."""
    assert refusal(f"sh:property _:s . _:s sh:path {path} .") == ("error-shape-path", {})


@pytest.mark.parametrize(
    ("constraint", "term"),
    [
        ("sh:nodeKind sh:Thing", "sh:nodeKind"),
        ("sh:minCount 'x'", "sh:minCount"),
        ("sh:minCount 1.5", "sh:minCount"),
        ("sh:maxCount -1", "sh:maxCount"),
        ("sh:minLength :x", "sh:minLength"),
        ("sh:pattern '('", "sh:pattern"),
        ("sh:equals 'p'", "sh:equals"),
        ("sh:lessThan _:p", "sh:lessThan"),
        ("sh:node 'x'", "sh:node"),
        ("sh:in _:l . _:l rdf:first 1 ; rdf:rest _:l", "sh:in"),
        ("sh:in _:l . _:l rdf:first 1", "sh:in"),
        ("sh:in :l", "sh:in"),
        ("sh:or _:l . _:l rdf:first [] ; rdf:rest _:m . _:m rdf:first [] ; rdf:rest _:l", "sh:or"),
        ("sh:in _:l . _:l rdf:first 1, 2 ; rdf:rest ()", "sh:in"),
        ("sh:and ( 'x' )", "sh:and"),
        ("sh:languageIn ( :fi )", "sh:languageIn"),
        ("sh:minInclusive :x", "sh:minInclusive"),
        ("sh:class 'x'", "sh:class"),
        ("sh:datatype 'x'", "sh:datatype"),
    ],
)
def test_parameter_that_is_ill_formed_is_refused(constraint: str, term: str) -> None:
    """A parameter with a value that it may not have, or a list that has no end or loops."""
    shapes = f"sh:property _:s . _:s sh:path :p ; {constraint} ."
    assert refusal(shapes) == ("error-shape-parameter", {"term": term})


def test_component_without_a_validator_is_refused() -> None:
    """A component of the shapes' own that has no validator for the shape that uses it."""
    component = ":C a sh:ConstraintComponent ; sh:parameter [ sh:path :must ] ."
    message, arguments = refusal(f":must 1 . {component}")
    assert (message, arguments) == ("error-shape-validator", {"component": "<http://example.org/C>"})


def test_query_that_reports_a_failure_is_told() -> None:
    """A query may say that it cannot judge (section 5.3.1)."""
    shapes = (
        'sh:sparql [ sh:prefixes :S ; sh:select "SELECT $this ?failure { $this :p ?o BIND (true AS ?failure) }" ] .'
    )
    assert refusal(shapes) == ("error-shape-failure", {})


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    """Imports of shapes and data, and graphs named in a query, are left where they are."""

    def no_way(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "create_connection", no_way)
    monkeypatch.setattr(socket, "getaddrinfo", no_way)
    imports = f"<{ELSEWHERE}o> a owl:Ontology ; owl:imports <{ELSEWHERE}> ."
    query = f"SELECT $this {{ $this :p ?o OPTIONAL {{ GRAPH <{ELSEWHERE}> {{ ?s ?p ?o }} }} }}"
    shapes = f'{HEAD} sh:sparql [ sh:prefixes :S, <{ELSEWHERE}o> ; sh:select "{query}" ] . {imports}'
    found = validate(Indexed.of(turtle(f":a :p 1 . {imports}")), Shapes(turtle(shapes)))
    assert [each.focus.value for each in found] == ["http://example.org/a"]
