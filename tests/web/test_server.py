"""The real server: a process of its own, asked over a socket."""

import json
import urllib.request


def fetch(address: str, accept: str) -> tuple[str, bytes]:
    """Media type and body."""
    request = urllib.request.Request(address, headers={"Accept": accept, "Accept-Language": "fi"})  # noqa: S310
    with urllib.request.urlopen(request, timeout=30) as response:  # noqa: S310  # our own server
        return response.headers.get_content_type(), response.read()


def test_server_gives_pages_answers_and_data(server: str) -> None:
    """The page, the JSON, the SPARQL answer and the linked data agree on who prepares the youth services."""
    question = "county=pohjois-pohjanmaa&topic=Nuorisopalvelut"
    kind, page = fetch(f"{server}/who?{question}", "text/html")
    _, told = fetch(f"{server}/who.json?{question}", "application/json")
    query = (
        "SELECT%20?name%20{?r%20yp:responsibilityFor%20%3Chttps://w3id.org/yhdyspinta/id/interface/"
        "pohjois-pohjanmaa-nuorisopalvelut%3E;yp:role%20yp:role-preparer;yp:holder/skos:prefLabel%20?name}"
    )
    _, rows = fetch(f"{server}/sparql?query={query}", "application/sparql-results+json")
    _, turtle = fetch(f"{server}/id/person/sanna-tauriainen", "text/turtle")

    assert kind == "text/html"
    assert b"Sanna Tauriainen" in page
    assert json.loads(told)["answers"][0]["responsibilities"][0]["holder"]["label"] == "Sanna Tauriainen"
    assert [row["name"]["value"] for row in json.loads(rows)["results"]["bindings"]] == ["Sanna Tauriainen"]
    assert b'"Sanna Tauriainen"@fi' in turtle
