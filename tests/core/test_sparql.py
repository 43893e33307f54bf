"""Reading the shape of a query from its text."""

import pytest

from service.core.sparql import inspect


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
