"""The SPARQL 1.1 update protocol, rule by rule; the names in brackets are those of the W3C's tests."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

import pytest
from flask.testing import FlaskClient

UPDATE = "application/sparql-update"
FORM = "application/x-www-form-urlencoded"
DATA = "http://kasei.us/2009/09/sparql/data/data{}.rdf"
PREFIXES = "PREFIX dc: <http://purl.org/dc/terms/> PREFIX foaf: <http://xmlns.com/foaf/0.1/> "
BOOK = "http://purl.org/dc/terms/BibliographicResource"
TARGET = "http://example.org/protocol-update-dataset-test/"
GRAPHS = " ".join(f"GRAPH <{DATA.format(n)}> {{ <{DATA.format(n)}> a foaf:Document }}" for n in (1, 2, 3))
DOCUMENTS = f"{PREFIXES} DROP ALL ; INSERT DATA {{ {GRAPHS} }} ; "


def update(client: FlaskClient, text: str | bytes, media_type: str | None = UPDATE, **graphs: list[str]) -> Any:
    """POST an update as the body itself, with a dataset in the address."""
    fields = [f"{name.replace('_', '-')}={quote(iri, safe='')}" for name, iris in graphs.items() for iri in iris]
    return client.post("/update?" + "&".join(fields), data=text, content_type=media_type)


def holds(client: FlaskClient, pattern: str) -> bool:
    """Whether the store now holds a pattern."""
    response = client.get("/sparql", query_string={"query": f"ASK {{ {pattern} }}"})
    return bool(json.loads(response.data)["boolean"])


def count(client: FlaskClient) -> int:
    """How many statements the store now holds."""
    response = client.get("/sparql", query_string={"query": "SELECT * { ?s ?p ?o }", "format": "csv"})
    return len(response.text.splitlines()) - 1


@pytest.mark.parametrize(
    ("graphs", "pattern"),
    [
        pytest.param({"using_graph_uri": [1]}, "?s a foaf:Document", id="update_dataset_default_graph"),
        pytest.param({"using_graph_uri": [1, 2]}, "?s a foaf:Document", id="update_dataset_default_graphs"),
        pytest.param({"using_named_graph_uri": [1, 2]}, "GRAPH ?g { ?s a foaf:Document }", id="…_named_graphs"),
    ],
)
def test_dataset_of_the_protocol_is_what_where_reads(
    writable: FlaskClient, graphs: dict[str, list[int]], pattern: str
) -> None:
    """using-graph-uri and using-named-graph-uri stand for USING and USING NAMED (section 2.2.3)."""
    text = f"{DOCUMENTS} INSERT {{ GRAPH <{TARGET}> {{ ?s a dc:BibliographicResource }} }} WHERE {{ {pattern} }}"
    given = {name: [DATA.format(number) for number in numbers] for name, numbers in graphs.items()}

    assert update(writable, text, **given).status_code == 204
    for number in (1, 2, 3):
        expected = number in next(iter(graphs.values()))
        assert holds(writable, f"GRAPH <{TARGET}> {{ <{DATA.format(number)}> a <{BOOK}> }}") is expected


def test_default_and_named_graphs_together(writable: FlaskClient) -> None:
    """Each part of WHERE reads what it is meant to [update_dataset_full]."""
    text = f"""{DOCUMENTS}
        INSERT {{ GRAPH <{TARGET}> {{ ?s <http://example.org/in> ?in }} }} WHERE {{
          {{ GRAPH ?g {{ ?s a foaf:Document }} BIND(?g AS ?in) }}
          UNION {{ ?s a foaf:Document . BIND("default" AS ?in) }}
        }}"""
    update(writable, text, using_graph_uri=[DATA.format(1)], using_named_graph_uri=[DATA.format(2)])

    assert holds(writable, f'GRAPH <{TARGET}> {{ <{DATA.format(1)}> <http://example.org/in> "default" }}')
    assert holds(writable, f"GRAPH <{TARGET}> {{ <{DATA.format(2)}> <http://example.org/in> <{DATA.format(2)}> }}")
    assert not holds(writable, f"GRAPH <{TARGET}> {{ <{DATA.format(3)}> ?p ?o }}")


def test_update_by_form(writable: FlaskClient) -> None:
    """The update and its dataset may stand in a form [update_post_form]."""
    update(writable, "INSERT DATA { <a:a> <a:b> <a:c> }")
    response = writable.post("/update", data="update=CLEAR+ALL", content_type=FORM)

    assert (response.status_code, response.data) == (204, b"")
    assert count(writable) == 0


def test_update_as_body(writable: FlaskClient) -> None:
    """What is inserted is read by the next query, and by the path with a slash too [update_post_direct]."""
    assert update(writable, "INSERT DATA { <a:a> <a:b> <a:c> }").status_code == 204
    assert holds(writable, "<a:a> <a:b> <a:c>")
    assert writable.post("/update/", data="CLEAR ALL", content_type=UPDATE).status_code == 204
    assert count(writable) == 0


def test_base_of_an_update_is_its_own_address(writable: FlaskClient) -> None:
    """Relative IRIs are resolved against the endpoint [update_base_uri]."""
    update(writable, "INSERT DATA { GRAPH <a:g> { <a:s> <a:p> <test> } }")

    assert holds(writable, "GRAPH <a:g> { <a:s> <a:p> <http://localhost/test> }")


def test_updates_come_by_post_alone(writable: FlaskClient) -> None:
    """A link that is followed changes nothing [bad_update_get]."""
    response = writable.get("/update?update=CLEAR%20ALL")

    assert response.status_code == 405
    assert "POST" in response.headers["Allow"]


@pytest.mark.parametrize(
    ("text", "media_type", "code"),
    [
        pytest.param("update=CLEAR%20NAMED&update=CLEAR%20DEFAULT", FORM, 400, id="bad_multiple_updates"),
        pytest.param("CLEAR NAMED", "text/plain", 415, id="bad_update_wrong_media_type"),
        pytest.param("update=CLEAR%20NAMED", None, 415, id="bad_update_missing_form_type"),
        pytest.param("CLEAR NAMED".encode("utf-16"), f"{UPDATE}; charset=UTF-16", 415, id="bad_update_non_utf8"),
        pytest.param("CLEAR NAMED".encode("utf-16"), UPDATE, 400, id="not UTF-8, unsaid"),
        pytest.param("update=CLEAR%20XYZ", FORM, 400, id="bad_update_syntax"),
        pytest.param("query=ASK%20%7B%7D", FORM, 400, id="a query"),
        pytest.param("ASK {}", UPDATE, 400, id="a query as body"),
        pytest.param("INSERT DATA { <a:x> <a:y> <a:z> } ; LOAD <http://127.0.0.1/>", UPDATE, 400, id="LOAD"),
        pytest.param("INSERT DATA { <a:x> <a:y> <a:z> } ; CLEAR XYZ", UPDATE, 400, id="fault in the second part"),
    ],
)
def test_malformed_updates_change_nothing(
    writable: FlaskClient, text: str | bytes, media_type: str | None, code: int
) -> None:
    """Each is refused with a reason, and what was there stays."""
    update(writable, "INSERT DATA { <a:a> <a:b> <a:c> GRAPH <a:g> { <a:a> <a:b> <a:d> } }")
    response = update(writable, text, media_type)

    assert (response.status_code, response.mimetype) == (code, "application/problem+json")
    assert count(writable) == 2


def test_dataset_given_twice_is_refused(writable: FlaskClient) -> None:
    """The protocol's dataset beside WITH or USING is a contradiction (section 2.2.3) [bad_update_dataset_conflict]."""
    text = "WITH <http://example/g> DELETE { ?p <a:b> 'Bill' } INSERT { ?p <a:b> 'William' } WHERE { ?p <a:b> 'Bill' }"

    assert update(writable, text, using_named_graph_uri=["http://example/people"]).status_code == 400


def test_syntax_error_is_placed_for_programs(writable: FlaskClient) -> None:
    """Line and column are members of the problem document."""
    problem = update(writable, "INSERT DATA { <a:a> <a:b> <a:c> } ;\nCLEAR XYZ").get_json()

    assert (problem["line"], problem["column"]) == (2, 10)


def test_without_a_token_nothing_is_written(writable: FlaskClient) -> None:
    """401 says how to come back (RFC 6750, section 3)."""
    del writable.environ_base["HTTP_AUTHORIZATION"]
    response = update(writable, "CLEAR ALL")

    assert (response.status_code, response.mimetype) == (401, "application/problem+json")
    assert response.headers["WWW-Authenticate"].startswith("Bearer")


def test_where_no_one_may_write_that_is_said(client: FlaskClient) -> None:
    """403 says what to do, in the reader's language; the store itself is untouched."""
    response = update(client, "CLEAR ALL", using_graph_uri=["a:b"])

    assert (response.status_code, response.mimetype) == (403, "application/problem+json")
    assert response.get_json()["title"]
