"""The SPARQL 1.1 protocol."""

import json

import pytest
from flask.testing import FlaskClient

SELECT = "SELECT ?o { <https://w3id.org/yhdyspinta/id/county/paijat-hame> skos:notation ?o }"
ASK = "ASK { ?s a yp:Interface }"
CONSTRUCT = "CONSTRUCT { ?s a yp:County } WHERE { ?s a yp:WellbeingServicesCounty ; skos:notation '09' }"
DESCRIBE = "DESCRIBE <https://w3id.org/yhdyspinta/id/county/paijat-hame>"


@pytest.mark.parametrize(
    ("query", "accept", "media_type", "start"),
    [
        (SELECT, "application/sparql-results+json", "application/sparql-results+json", b"{"),
        (SELECT, "application/json", "application/sparql-results+json", b"{"),
        (SELECT, "application/sparql-results+xml", "application/sparql-results+xml", b"<?xml"),
        (SELECT, "text/csv", "text/csv", b"o\r\n09\r\n"),
        (SELECT, "text/tab-separated-values", "text/tab-separated-values", b'?o\n"09"'),
        (SELECT, "*/*", "application/sparql-results+json", b"{"),
        (ASK, "application/sparql-results+json", "application/sparql-results+json", b'{"head":{},"boolean":true}'),
        (ASK, "application/sparql-results+xml", "application/sparql-results+xml", b"<?xml"),
        (CONSTRUCT, "text/turtle", "text/turtle", b"@prefix"),
        (CONSTRUCT, "application/ld+json", "application/ld+json", b"["),
        (CONSTRUCT, "application/n-triples", "application/n-triples", b"<https://w3id.org/"),
        (DESCRIBE, "application/rdf+xml", "application/rdf+xml", b"<?xml"),
        (DESCRIBE, "*/*", "text/turtle", b"@prefix"),
    ],
)
def test_each_kind_of_answer_comes_in_the_wished_format(
    client: FlaskClient, query: str, accept: str, media_type: str, start: bytes
) -> None:
    """Rows, booleans and graphs each have their formats."""
    response = client.get("/sparql", query_string={"query": query}, headers={"Accept": accept})

    assert (response.status_code, response.mimetype) == (200, media_type)
    assert response.data.startswith(start)


def test_all_three_ways_of_asking_give_the_same(client: FlaskClient) -> None:
    """GET, form POST and direct POST (SPARQL 1.1 Protocol, section 2.1)."""
    accept = {"Accept": "text/csv"}
    answers = [
        client.get("/sparql", query_string={"query": SELECT}, headers=accept),
        client.post("/sparql", data={"query": SELECT}, headers=accept),
        client.post("/sparql", data=SELECT, content_type="application/sparql-query", headers=accept),
    ]

    assert [answer.data for answer in answers] == [b"o\r\n09\r\n"] * 3


def test_dataset_of_the_protocol_is_kept(client: FlaskClient) -> None:
    """default-graph-uri narrows the query to one source."""
    graph = "https://w3id.org/yhdyspinta/graph/alustava-ehdotus-yhteistyosta"
    query = "SELECT (COUNT(*) AS ?n) { ?s a yp:Interface }"
    response = client.get("/sparql", query_string={"query": query, "default-graph-uri": graph})

    assert json.loads(response.data)["results"]["bindings"][0]["n"]["value"] == "0"


@pytest.mark.parametrize(
    ("arguments", "accept", "code"),
    [
        ({"query": "SELECT * WHERE { ?s ?p }"}, "*/*", 400),
        ({"query": "INSERT DATA { <a:a> <a:b> <a:c> }"}, "*/*", 400),
        ({"query": "SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }"}, "*/*", 400),
        ({"query": SELECT}, "image/png", 406),
        ({}, "application/json", 400),
    ],
)
def test_bad_requests_are_refused_with_a_reason(
    client: FlaskClient, arguments: dict[str, str], accept: str, code: int
) -> None:
    """The reason is a problem document."""
    response = client.get("/sparql", query_string=arguments, headers={"Accept": accept})

    assert response.status_code == code
    assert response.get_json()["title"]


def test_syntax_error_tells_line_and_column(client: FlaskClient) -> None:
    """The place of the fault is named in the reader's language."""
    response = client.get("/sparql", query_string={"query": "SELECT *\n{ ?s zz:p ?o }"})

    assert response.get_json()["title"].endswith("rivi 2, sarake 6: odotettiin: PREFIX zz: <…>.")


def test_other_media_types_and_methods_are_refused(client: FlaskClient) -> None:
    """415 and 405."""
    assert client.post("/sparql", data="x", content_type="text/plain").status_code == 415
    assert client.delete("/sparql").status_code == 405


def test_browser_is_led_to_the_workbench(client: FlaskClient) -> None:
    """With what it asked, and without."""
    html = {"Accept": "text/html,*/*;q=0.8"}
    query = client.get("/sparql?query=ASK%20%7B%7D&lang=sv", headers=html)
    blank = client.get("/sparql", headers=html)

    assert (query.status_code, query.location) == (303, "/sparql-editor?query=ASK%20%7B%7D&lang=sv")
    assert (blank.status_code, blank.location) == (303, "/sparql-editor")


def test_page_for_a_posted_query_needs_no_address(client: FlaskClient) -> None:
    """A browser that posts gets its answer at once."""
    response = client.post("/sparql", data={"query": "ASK {}"}, headers={"Accept": "text/html"})

    assert response.status_code == 200
    assert "Vastaus on <strong>kyllä</strong>." in response.text
