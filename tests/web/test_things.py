"""Linked data by content negotiation."""

import pyoxigraph as ox
import pytest
from flask.testing import FlaskClient

COUNTY = "https://w3id.org/yhdyspinta/id/county/paijat-hame"


def test_identifier_leads_to_its_document(client: FlaskClient) -> None:
    """303 See other: a county is not a document."""
    response = client.get("/id/county/paijat-hame")

    assert (response.status_code, response.headers["Location"]) == (303, "/doc/county/paijat-hame")


@pytest.mark.parametrize(
    ("accept", "media_type", "form"),
    [
        ("text/turtle", "text/turtle", ox.RdfFormat.TURTLE),
        ("application/ld+json", "application/ld+json", ox.RdfFormat.JSON_LD),
        ("application/n-triples", "application/n-triples", ox.RdfFormat.N_TRIPLES),
        ("application/rdf+xml;q=0.9, image/png", "application/rdf+xml", ox.RdfFormat.RDF_XML),
    ],
)
def test_document_comes_in_the_wished_format(
    client: FlaskClient, accept: str, media_type: str, form: ox.RdfFormat
) -> None:
    """Each format holds the same statements."""
    response = client.get("/doc/county/paijat-hame", headers={"Accept": accept})
    triples = {quad.triple for quad in ox.parse(response.data, format=form)}
    turtle = client.get("/doc/county/paijat-hame.ttl")

    assert response.mimetype == media_type
    assert "Accept" in response.headers["Vary"]
    assert triples == {quad.triple for quad in ox.parse(turtle.data, format=ox.RdfFormat.TURTLE)}
    assert {triple.subject for triple in triples} == {ox.NamedNode(COUNTY)}


def test_browser_gets_a_page_that_names_the_other_formats(client: FlaskClient) -> None:
    """A page links to the data behind it."""
    response = client.get("/doc/county/paijat-hame", headers={"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"})

    assert response.mimetype == "text/html"
    assert 'type="text/turtle" href="/doc/county/paijat-hame.ttl"' in response.text


def test_unknown_format_is_not_acceptable(client: FlaskClient) -> None:
    """406, and in words."""
    assert client.get("/doc/county/paijat-hame", headers={"Accept": "image/png"}).status_code == 406


def test_act_is_found_by_the_number_lawyers_cite(client: FlaskClient) -> None:
    """Acts carry Finlex's ELI as their IRI and a local page of ours."""
    response = client.get("/doc/act/611-2021.ttl")

    assert b"Laki hyvinvointialueesta" in response.data
    assert b"http://data.finlex.fi/eli/sd/2021/611" in response.data


def test_ontology_is_served_where_its_terms_lead(client: FlaskClient) -> None:
    """/def is a page for people and Turtle for machines."""
    turtle = client.get("/def", headers={"Accept": "text/turtle"})

    assert 'id="Interface"' in client.get("/def", headers={"Accept": "text/html"}).text
    assert any("Interface" in str(quad.subject) for quad in ox.parse(turtle.data, format=ox.RdfFormat.TURTLE))
