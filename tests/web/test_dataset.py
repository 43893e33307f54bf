"""The descriptions of service and data: SPARQL 1.1 Service Description, VoID, DCAT-AP, and the page for people."""

from __future__ import annotations

from typing import Any

import pyoxigraph as ox
import pytest
from flask.testing import FlaskClient

from service.core.facts import term
from service.core.formats import GRAPH_FORMATS
from service.core.namespaces import CATALOGUE, DATASET, GRAPHS
from service.core.offers import DUMPS
from service.core.store import Store

WHOLE = ox.NamedNode(DATASET)
SPARQL = ox.NamedNode("http://localhost/sparql")


class Described:
    """A description to ask."""

    def __init__(self, response: Any) -> None:
        assert response.status_code == 200
        self.store = ox.Store()
        self.store.extend(ox.parse(response.data, format=ox.RdfFormat.TURTLE))

    def values(self, subject: ox.NamedNode | ox.BlankNode, name: str) -> set[Any]:
        """What it says of a subject by a property."""
        return {quad.object for quad in self.store.quads_for_pattern(subject, term(name), None)}

    def number(self, name: str) -> int:
        """A number that it says of the whole dataset."""
        (value,) = self.values(WHOLE, name)
        return int(value.value)

    def ask(self, pattern: str) -> bool:
        """Whether it says so."""
        prefixes = {"void": "http://rdfs.org/ns/void#", "sd": "http://www.w3.org/ns/sparql-service-description#"}
        prefixes |= {"dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/"}
        return bool(self.store.query(f"ASK {{ {pattern} }}", prefixes=prefixes))


def count(store: Store, pattern: str, what: str = "*") -> int:
    """Counted by another query than ours."""
    return int(store.select(f"SELECT (COUNT({what}) AS ?n) {{ {pattern} }}")[0]["n"].value)  # type: ignore[union-attr]


def test_endpoint_describes_itself(client: FlaskClient, store: Store) -> None:
    """A GET without a query gets the service description (SPARQL 1.1 Service Description, section 2)."""
    described = Described(client.get("/sparql"))

    assert described.values(SPARQL, "a") == {term("sd:Service")}
    assert described.values(SPARQL, "sd:endpoint") == {SPARQL}
    assert described.values(SPARQL, "sd:supportedLanguage") == {term("sd:SPARQL11Query")}
    assert described.values(SPARQL, "sd:feature") == {term("sd:UnionDefaultGraph")}
    assert term("formats:SPARQL_Results_CSV") in described.values(SPARQL, "sd:resultFormat")
    assert term("formats:JSON-LD") in described.values(SPARQL, "sd:resultFormat")
    assert all(
        described.ask(f"<http://localhost/sparql> sd:defaultDataset/sd:namedGraph/sd:name <{iri}>")
        for iri in store.graphs()
    )


def test_endpoint_that_can_be_written_says_so(writable: FlaskClient) -> None:
    """The update service has its own endpoint over the same dataset."""
    described = Described(writable.get("/sparql"))

    assert described.ask("?service sd:endpoint <http://localhost/update> ; sd:supportedLanguage sd:SPARQL11Update")


def test_description_comes_only_without_any_field(client: FlaskClient) -> None:
    """With a field of the protocol the query is missing, and a tool that wants rows is told so."""
    assert client.get("/sparql?format=ntriples").mimetype == "application/n-triples"
    assert client.get("/sparql?default-graph-uri=a:a").status_code == 400
    assert client.get("/sparql", headers={"Accept": "application/sparql-results+json"}).status_code == 400


def test_void_is_counted_from_the_data(client: FlaskClient, store: Store) -> None:
    """Every number is what a query of one's own would give."""
    described = Described(client.get("/.well-known/void"))

    assert described.number("void:triples") == count(store, "?s ?p ?o")
    assert described.number("void:distinctSubjects") == count(store, "?s ?p ?o", "DISTINCT ?s")
    assert described.number("void:distinctObjects") == count(store, "?s ?p ?o", "DISTINCT ?o")
    assert described.number("void:properties") == count(store, "?s ?p ?o", "DISTINCT ?p")
    assert described.number("void:classes") == count(store, "?s a ?c", "DISTINCT ?c")
    counties = count(store, "?s a yp:WellbeingServicesCounty")
    assert described.ask(
        f"?d void:classPartition [ void:class <{term('yp:WellbeingServicesCounty').value}> ; void:entities {counties} ]"
    )
    citations = count(store, "?s prov:wasDerivedFrom ?o")
    assert described.ask(
        f"?d void:propertyPartition [ void:property <{term('prov:wasDerivedFrom').value}> ; void:triples {citations} ]"
    )


def test_void_names_subsets_vocabularies_and_ways_in(client: FlaskClient, store: Store) -> None:
    """Each named graph is a subset with its size and where to get it."""
    described = Described(client.get("/.well-known/void"))

    assert {graph.value for graph in described.values(WHOLE, "void:subset")} == set(store.graphs())
    size = count(store, f"GRAPH <{GRAPHS}kunnat> {{ ?s ?p ?o }}")
    assert described.ask(f"<{GRAPHS}kunnat> void:triples {size} ; void:dataDump ?dump ; dct:title ?title")
    assert ox.NamedNode("http://www.w3.org/2004/02/skos/core#") in described.values(WHOLE, "void:vocabulary")
    assert described.values(WHOLE, "void:sparqlEndpoint") == {SPARQL}
    assert described.values(WHOLE, "dct:license") == {ox.NamedNode("https://creativecommons.org/licenses/by/4.0/")}


@pytest.mark.parametrize("path", [dump.path for dump in DUMPS if not dump.packed])
def test_downloads_that_are_named_exist(client: FlaskClient, path: str) -> None:
    """No description promises what is not there."""
    assert client.head(path).status_code == 200


def test_data_dumps_of_graphs_exist(client: FlaskClient) -> None:
    """The address of a subset gives that subset."""
    described = Described(client.get("/.well-known/void"))
    (dump,) = described.values(ox.NamedNode(GRAPHS + "jarjestajat"), "void:dataDump")

    assert client.get(dump.value.removeprefix("http://localhost")).status_code == 200


def test_dcat_has_what_its_profile_makes_mandatory(client: FlaskClient) -> None:
    """DCAT-AP 3: titles, descriptions, the catalogue's publisher, and where each distribution is."""
    described = Described(client.get("/data", headers={"Accept": "text/turtle"}))
    mandatory = {
        "Catalog": ("dct:title", "dct:description", "dct:publisher", "dcat:dataset"),
        "Dataset": ("dct:title", "dct:description"),
        "Distribution": ("dcat:accessURL",),
        "DataService": ("dct:title", "dcat:endpointURL"),
    }
    for name, properties in mandatory.items():
        members = [quad.subject for quad in described.store.quads_for_pattern(None, term("a"), term(f"dcat:{name}"))]
        assert members, name
        for member in members:
            for each in properties:
                assert described.values(member, each), (member, each)


def test_dcat_lists_the_whole_and_its_parts(client: FlaskClient) -> None:
    """The dataset, one dataset for each source, and every download with licence and format."""
    described = Described(client.get("/data", headers={"Accept": "text/turtle"}))

    assert WHOLE in described.values(ox.NamedNode(CATALOGUE), "dcat:dataset")
    assert ox.NamedNode(GRAPHS + "kunnat") in described.values(ox.NamedNode(CATALOGUE), "dcat:dataset")
    assert described.values(WHOLE, "dcat:distribution") == {
        ox.NamedNode(f"http://localhost{each.path}") for each in DUMPS
    }
    assert described.ask(
        "<http://localhost/data.nq.gz> dcat:compressFormat ?gzip ; dcat:mediaType ?type ; dct:license ?l"
    )
    assert described.values(WHOLE, "dct:language") == {
        ox.NamedNode(f"http://publications.europa.eu/resource/authority/language/{code}")
        for code in ("FIN", "SWE", "ENG")
    }


@pytest.mark.parametrize("form", GRAPH_FORMATS, ids=lambda form: form.name)
@pytest.mark.parametrize("path", ["/data", "/.well-known/void", "/sparql", "/graphs"])
def test_descriptions_come_in_every_format(client: FlaskClient, path: str, form: Any) -> None:
    """By Accept and by name, and what is sent parses."""
    for response in (client.get(path, headers={"Accept": form.media_type}), client.get(f"{path}?format={form.name}")):
        assert response.mimetype == form.media_type
        assert len(list(ox.parse(response.data, format=form.engine))) > 20


@pytest.mark.parametrize("path", ["/data", "/.well-known/void", "/sparql", "/graphs"])
def test_descriptions_in_no_format_of_ours(client: FlaskClient, path: str) -> None:
    """406, or for the endpoint 400: then it is an answer that is wanted, and the query is missing."""
    expected = 400 if path == "/sparql" else 406

    assert client.get(path, headers={"Accept": "image/png"}).status_code == expected


def test_page_for_people(client: FlaskClient, store: Store) -> None:
    """Licence, size, downloads with and without names, and each source by its title."""
    page = client.get("/data", headers={"Accept": "text/html"})

    assert page.mimetype == "text/html"
    assert f"<dd>{count(store, '?s ?p ?o'):,}</dd>".replace(",", "\N{NO-BREAK SPACE}") in page.text
    assert "Viitetaulukko: kunnat" in page.text
    assert 'href="/data.nq.gz?persons=no"' in page.text
    assert 'rel="license"' in page.text


def test_numbers_follow_every_write(writable: FlaskClient) -> None:
    """What was counted before a commit is not shown after it."""
    assert Described(writable.get("/.well-known/void")).number("void:triples") == 0
    text = "INSERT DATA { GRAPH <a:g> { <a:a> a <a:c> } GRAPH <a:h> { <a:a> a <a:c> } }"  # names without a namespace
    writable.post("/update", data=text, content_type="application/sparql-update")
    described = Described(writable.get("/.well-known/void"))

    assert described.number("void:triples") == 1
    assert {graph.value for graph in described.values(WHOLE, "void:subset")} == {"a:g", "a:h"}


def test_what_writers_say_of_their_graphs_breaks_nothing(writable: FlaskClient) -> None:
    """Dates that are none, titles that are none, and statements about statements stay without effect on the page."""
    text = """
        PREFIX dcat: <http://www.w3.org/ns/dcat#> PREFIX dct: <http://purl.org/dc/terms/>
        INSERT DATA { GRAPH <a:g> {
          <a:g> a dcat:Dataset ; dct:modified "2026-13-45", <a:day>, 5 ; dct:title <a:t>, "</h1><script>" .
          <a:g> dct:language 1 .
          <a:x> a "literal", [], <http://example.org> ; <a:p> <a:o> } }"""
    assert writable.post("/update", data=text, content_type="application/sparql-update").status_code == 204
    page = writable.get("/data", headers={"Accept": "text/html"})

    assert page.status_code == 200
    assert "<script>" not in page.text.partition("<h2>")[2]
    for path in ("/data", "/.well-known/void"):
        assert writable.get(path, headers={"Accept": "text/turtle"}).status_code == 200
