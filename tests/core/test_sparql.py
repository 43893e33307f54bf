"""Reading the shape of a query from its text."""

import pytest

from service.core.sparql import calls_out, inspect, parse_query


@pytest.mark.parametrize(
    ("query", "form"),
    [
        ("SELECT * {}", "SELECT"),
        ("# SELECT\nask {}", "ASK"),
        ("PREFIX select: <http://ask/> CONSTRUCT WHERE {}", "CONSTRUCT"),
        ("BASE <http://select/> DESCRIBE <x>", "DESCRIBE"),
        ("INSERT DATA {}", None),
        ("", None),
    ],
)
def test_form_is_the_first_keyword_that_names_one(query: str, form: str | None) -> None:
    """Comments, prefixes and IRIs are not keywords."""
    assert inspect(query).form == form


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://localhost/> { ?s ?p ?o } }",
        "SELECT * { sErViCe SILENT <http://localhost/> { ?s ?p ?o } }",
        r"SELECT * { \u0053ERVICE <http://localhost/> { ?s ?p ?o } }",
        r"SELECT * { SERV\U00000049CE ?where { ?s ?p ?o } }",
        "SELECT * { #\nSERVICE<http://localhost/>{ ?s ?p ?o } }",
    ],
)
def test_calls_to_other_services_are_seen(query: str) -> None:
    """Neither case, comments nor escapes hide a SERVICE."""
    assert inspect(query).calls_out


@pytest.mark.parametrize(
    "query",
    [
        'SELECT * { ?s ?p "SERVICE" }',
        "SELECT * { ?s ?p '''a ' SERVICE \" ''' }",
        "SELECT ?service { ?service $from <http://service/from> } # SERVICE FROM",
        "PREFIX from: <http://x/> SELECT * { ?s from:service service:from }",
    ],
)
def test_the_same_words_elsewhere_are_not_keywords(query: str) -> None:
    """Strings, variables, IRIs, prefixed names and comments may hold any word."""
    assert not inspect(query).calls_out


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://localhost/> { ?s ?p ?o } }",
        "SELECT * { FILTER(?a<?b)SERVICE#>\n <http://localhost/> { ?s ?p ?o } }",
        'SELECT * { FILTER(?a<#> """\n?b) SERVICE <http://localhost/> { ?s ?p ?o } #"""\n}',
        r'ASK { FILTER("\u0022"!="") SERVICE <http://localhost/> { ?s ?p ?o } FILTER("x"!="\u0022") }',
        r"ASK { ?s ?p <a:\u0041#> . SERVICE <http://localhost/> { ?s ?p ?o } #>" + "\n}",
    ],
)
def test_what_the_engine_reads_otherwise_than_the_standard_hides_no_call(query: str) -> None:
    """The engine's parser takes ``<`` for less than, and then what follows for a name or a comment."""
    assert calls_out(query, parse_query)


@pytest.mark.parametrize(
    "query",
    [
        'SELECT * { ?s ?p "SERVICE" } # LOAD',
        "PREFIX service: <http://load/> SELECT ?service { ?service service:load <http://load#service>, ?Service }",
    ],
)
def test_the_same_words_elsewhere_call_nothing(query: str) -> None:
    """The engine's parser does not take them for keywords either."""
    assert not calls_out(query, parse_query)


def test_a_query_that_does_not_parse_is_no_call() -> None:
    """It is said to be malformed, not to be refused."""
    with pytest.raises(SyntaxError):
        calls_out("SELECT * { SERVICE }", parse_query)


@pytest.mark.parametrize("form", ["SELECT *", "SELECT ?s", "ASK", "CONSTRUCT {}", "DESCRIBE <a:a>", "DESCRIBE *"])
def test_parsing_a_query_evaluates_nothing(form: str) -> None:
    """A query that calls a port where nobody listens is parsed without an error."""
    parse_query(form + " WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }")
