"""Linked data: forms and addresses of a document, what has ended, JSON-LD names, schema.org in pages."""

import json
import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pyoxigraph as ox
import pytest
import rdflib
from flask.testing import FlaskClient
from rdflib.compare import isomorphic

from service.core import jsonld
from service.core.describe import triples
from service.core.errors import SyntaxProblem
from service.core.messages import LANGUAGES
from service.core.schema_org import structured_data
from service.core.store import Store, ontology_quads, parse
from service.core.successors import successors
from tests.conftest import CHROMIUM

ID = "https://w3id.org/yhdyspinta/id/"
COUNTY = ID + "county/paijat-hame"
FORMER = "/id/municipality/pertunmaa"
TURTLE = {"Accept": "text/turtle"}


def links(headers: list[str]) -> set[tuple[str, str]]:
    """The targets and relations of Link headers."""
    return {
        (found[1], found[2]) for found in (re.match(r'<([^>]*)>; rel="([^"]*)"', value) for value in headers) if found
    }


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("text/turtle;q=0.5, application/ld+json;q=0.9", "application/ld+json"),
        ("text/turtle;q=0.9, application/ld+json;q=0.5", "text/turtle"),
        ("text/html;q=0, */*", "text/turtle"),
        ("text/*;q=0.2, application/n-triples;q=0.3", "application/n-triples"),
        ("text/turtle, */*", "text/turtle"),
        ("text/turtle;charset=utf-8", "text/turtle"),
        ("*/*", "text/html"),
        ("", "text/html"),
    ],
)
def test_weights_decide_the_format(client: FlaskClient, accept: str, media_type: str) -> None:
    """The closest range gives an offer its weight (RFC 9110, section 12.5.1)."""
    response = client.get("/doc/county/paijat-hame", headers={"Accept": accept})

    assert (response.status_code, response.mimetype) == (200, media_type)


@pytest.mark.parametrize("accept", ["image/png", "text/html;q=0", "text/turtle;q=0, image/*"])
def test_406_where_nothing_fits(client: FlaskClient, accept: str) -> None:
    """What the reader refuses is not sent."""
    assert client.get("/doc/county/paijat-hame", headers={"Accept": accept}).status_code == 406


@pytest.mark.parametrize("suffix", ["html", "ttl", "jsonld", "nt", "rdf"])
def test_suffix_fixes_the_format_whatever_is_accepted(client: FlaskClient, suffix: str) -> None:
    """An address with a suffix can be handed on; HEAD answers like GET, without a body."""
    accept = {"Accept": "image/png"}
    response = client.get(f"/doc/county/paijat-hame.{suffix}", headers=accept)
    head = client.head(f"/doc/county/paijat-hame.{suffix}", headers=accept)

    assert response.status_code == head.status_code == 200
    assert response.data
    assert head.data == b""
    moment = {"Date": "", "X-Request-ID": ""}
    assert {**head.headers, **moment} == {**response.headers, **moment}


def test_document_names_its_other_forms_its_thing_its_dataset_and_its_licence(client: FlaskClient) -> None:
    """Link headers say it to machines that never read the page."""
    response = client.get("/doc/county/paijat-hame", headers=TURTLE)

    assert response.headers["Content-Location"] == "/doc/county/paijat-hame.ttl"
    assert {"Accept", "Accept-Language"} <= set(response.vary)
    assert links(response.headers.getlist("Link")) == {
        ("/doc/county/paijat-hame", "canonical"),
        (COUNTY, "about"),
        ("/doc/county/paijat-hame.html", "alternate"),
        ("/doc/county/paijat-hame.jsonld", "alternate"),
        ("/doc/county/paijat-hame.nt", "alternate"),
        ("/doc/county/paijat-hame.rdf", "alternate"),
        ("/.well-known/void", "describedby"),
        ("https://creativecommons.org/licenses/by/4.0/", "license"),
    }


def test_page_names_its_other_languages(client: FlaskClient) -> None:
    """And their languages."""
    response = client.get("/doc/county/paijat-hame?lang=sv", headers={"Accept": "text/html"})
    values = response.headers.getlist("Link")

    assert response.headers["Content-Location"] == "/doc/county/paijat-hame.html?lang=sv"
    assert '</doc/county/paijat-hame?lang=fi>; rel="alternate"; type="text/html"; hreflang="fi"' in values
    assert '</doc/county/paijat-hame?lang=en>; rel="alternate"; type="text/html"; hreflang="en"' in values
    assert not any('hreflang="sv"' in value for value in values)


def test_identifier_names_the_document_that_describes_it(client: FlaskClient) -> None:
    """303 with the document as describedby."""
    response = client.get("/id/county/paijat-hame?lang=sv")

    assert response.headers["Location"] == "/doc/county/paijat-hame?lang=sv"
    assert links(response.headers.getlist("Link")) == {("/doc/county/paijat-hame", "describedby")}


@pytest.mark.parametrize(
    "address", ["/id/county/%22%3E%3Cscript%3E", "/doc/county/a%20b", "/id/planet/mars", "/doc/act/.ttl"]
)
def test_what_cannot_be_an_identifier_is_not_found(client: FlaskClient, address: str) -> None:
    """404, never a fault."""
    assert client.get(address).status_code == 404


def test_ended_is_what_the_graph_says_has_ended(store: Store) -> None:
    """Being part of a change is not enough, nor is having ended without a successor on record."""
    found = {
        name: successors(store, ID + name)
        for name in (
            "municipality/pertunmaa",
            "organisation/phhyky",
            "organisation/soite",
            "municipality/mantyharju",
            "section/1326-2010-11",
        )
    }

    assert found == {
        "municipality/pertunmaa": [ID + "municipality/mantyharju"],
        "organisation/phhyky": [ID + "county/paijat-hame"],
        "organisation/soite": [],
        "municipality/mantyharju": [],
        "section/1326-2010-11": [],
    }


@pytest.mark.parametrize("address", [FORMER, "/doc/municipality/pertunmaa"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_ended_thing_is_gone_and_its_page_leads_on(client: FlaskClient, address: str, language: str) -> None:
    """410, with all that is known and the successor first."""
    response = client.get(f"{address}?lang={language}", headers={"Accept": "text/html"})

    assert response.status_code == 410
    assert response.headers["Cache-Control"] == "no-cache"
    assert re.search(r"<h1>(<span[^>]*>)?Pertunmaa", response.text)
    assert f'<a href="/id/municipality/mantyharju?lang={language}">Mäntyharju</a>' in response.text
    assert "31.12.2024" in response.text or "2024-12-31" in response.text
    assert (f"/id/municipality/mantyharju?lang={language}", "successor-version") in links(
        response.headers.getlist("Link")
    )


def test_ended_thing_is_gone_as_data_too_and_its_record_stays(client: FlaskClient, store: Store) -> None:
    """The body of the 410 is the same as that of the record."""
    gone = client.get(FORMER, headers=TURTLE)
    record = client.get("/doc/municipality/pertunmaa.ttl")
    said = set(triples(store, ID + "municipality/pertunmaa"))

    assert (gone.status_code, gone.mimetype) == (410, "text/turtle")
    assert ("/id/municipality/mantyharju", "successor-version") in links(gone.headers.getlist("Link"))
    assert record.status_code == 200
    assert {quad.triple for quad in ox.parse(gone.data, format=ox.RdfFormat.TURTLE)} == said
    assert gone.data == record.data
    assert client.get("/doc/municipality/pertunmaa.html").status_code == 200


@pytest.mark.parametrize("accept", ["application/problem+json", "application/json", "image/png"])
def test_ended_thing_is_gone_as_a_problem_document(client: FlaskClient, accept: str) -> None:
    """RFC 9457, with the successors as members."""
    response = client.get(FORMER, headers={"Accept": accept, "Accept-Language": "en"})

    assert (response.status_code, response.mimetype) == (410, "application/problem+json")
    assert response.get_json() == {
        "type": "about:blank",
        "title": "The thing has ended. In its place there is now Mäntyharju.",
        "status": 410,
        "instance": ID + "municipality/pertunmaa",
        "requestId": response.headers["X-Request-ID"],
        "successors": [{"iri": ID + "municipality/mantyharju", "label": "Mäntyharju"}],
    }


def test_context_has_every_term_of_the_ontology(client: FlaskClient) -> None:
    """By its local name, and under its own IRI."""
    response = client.get("/context.jsonld")
    context = response.get_json(force=True)["@context"]
    ours = {
        quad.subject.value
        for quad in ontology_quads()
        if isinstance(quad.subject, ox.NamedNode) and quad.subject.value.startswith("https://w3id.org/yhdyspinta/def#")
    }
    defined = {value if isinstance(value, str) else value["@id"] for key, value in context.items() if key[0] != "@"}

    assert response.mimetype == "application/ld+json"
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert ours <= defined
    assert all(name in context for name in (iri.rpartition("#")[2] for iri in ours))
    assert {key: context[key] for key in ("validFrom", "prefLabel", "status", "position", "source", "dct-source")} == {
        "validFrom": {
            "@id": "https://w3id.org/yhdyspinta/def#validFrom",
            "@type": "http://www.w3.org/2001/XMLSchema#date",
        },
        "prefLabel": {"@id": "http://www.w3.org/2004/02/skos/core#prefLabel", "@container": "@language"},
        "status": {"@id": "https://w3id.org/yhdyspinta/def#status", "@type": "@vocab"},
        "position": {
            "@id": "https://w3id.org/yhdyspinta/def#position",
            "@type": "http://www.w3.org/2001/XMLSchema#integer",
        },
        "source": {"@id": "https://w3id.org/yhdyspinta/def#source", "@type": "@vocab"},
        "dct-source": {"@id": "http://purl.org/dc/terms/source", "@type": "@vocab"},
    }


def test_json_ld_of_a_thing_reads_like_json(client: FlaskClient) -> None:
    """Names, language maps, codes, plain dates; the context is the part of ours that the document uses."""
    told = client.get("/doc/municipality/pertunmaa.jsonld").get_json(force=True)
    context = told.pop("@context")
    whole = client.get("/context.jsonld").get_json(force=True)["@context"]

    assert told == {
        "id": ID + "municipality/pertunmaa",
        "type": "FormerMunicipality",
        "isReplacedBy": ID + "municipality/mantyharju",
        "prefLabel": {"fi": "Pertunmaa"},
        "references": "http://data.finlex.fi/eli/sd/2024/304",
        "status": "status-ended",
        "validUntil": "2024-12-31",
        "wasDerivedFrom": ID + "source/saadokset#L85-85",
    }
    assert {key: whole[key] for key in context} == context
    assert len(context) < 14


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")
@pytest.mark.parametrize(
    "kind", ["county", "municipality", "act", "person", "observation", "event", "document", "source"]
)
def test_json_ld_says_what_the_graph_says_to_two_other_readers(store: Store, kind: str) -> None:
    """With its own context and with the whole one."""
    query = f"SELECT ?s {{ ?s a ?c . FILTER(CONTAINS(LCASE(STR(?s)), '/{kind}/') && !CONTAINS(STR(?s), '#')) }} LIMIT 5"
    query = query.replace("/act/", "/eli/sd/") if kind == "act" else query
    things = [row["s"].value for row in store.select(query)]  # type: ignore[union-attr]

    assert things
    for thing in things:
        said = triples(store, thing)
        document = jsonld.document(said)
        whole = json.dumps(json.loads(document) | {"@context": jsonld.context()}).encode()
        reference = rdflib.Graph().parse(data=ox.serialize(said, format=ox.RdfFormat.N_TRIPLES), format="nt")
        assert {quad.triple for quad in ox.parse(document, format=ox.RdfFormat.JSON_LD)} == set(said)
        assert {quad.triple for quad in ox.parse(whole, format=ox.RdfFormat.JSON_LD)} == set(said)
        assert isomorphic(rdflib.Graph().parse(data=document, format="json-ld"), reference)


HOSTILE = """
@prefix yp: <https://w3id.org/yhdyspinta/def#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix geo: <http://www.opengis.net/ont/geosparql#> .
<http://x/1> a yp:Body , _:b , <status-ended:x> ;
    yp:status "status-ended" , "2"^^xsd:integer , _:b , <geo:60.1,24.9> , yp:Body , <xsd:string> ;
    yp:status <mailto:a@example.org> ;
    yp:validFrom "2022-01-01"^^xsd:date , "2022"^^xsd:gYear , "2022" , "x"@fi , "2022-01-01T00:00:00Z"^^xsd:dateTime ;
    yp:position 5 , "05"^^xsd:integer , "-0"^^xsd:integer , 123456789012345678901234567890 , "five" , 5.0 , true ;
    yp:vacant true , "1"^^xsd:boolean , "true" ;
    skos:prefLabel "a"@fi , "b"@fi , "c"@sv , "d"@en-GB , "none" , 7 , <http://x/1> , "2022"^^xsd:gYear ;
    <http://x/p> "@id" , "" , 1e0 , <http://x/y> ;
    <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "a literal" .
<http://x/2> yp:lauCode "x" , 5 ; geo:asWKT "POINT(1 2)"^^geo:wktLiteral .
"""


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")
@pytest.mark.parametrize("read", ["pyoxigraph", "rdflib"])
def test_json_ld_keeps_every_kind_of_value(read: str) -> None:
    """Whatever a property holds against its habit comes back as it was."""
    said = {quad.triple for quad in ox.parse(HOSTILE, format=ox.RdfFormat.TURTLE)}
    document = jsonld.document(said)
    if read == "pyoxigraph":
        back = {quad.triple for quad in ox.parse(document, format=ox.RdfFormat.JSON_LD)}
        graph, other = ox.Dataset(quad_of(said)), ox.Dataset(quad_of(back))
        for each in (graph, other):
            each.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
        assert set(graph) == set(other)
        return
    rdflib.NORMALIZE_LITERALS = False
    try:
        lines = ox.serialize(said, format=ox.RdfFormat.N_TRIPLES)
        reference = rdflib.Graph().parse(data=lines, format="nt")
        assert isomorphic(rdflib.Graph().parse(data=document, format="json-ld"), reference)
    finally:
        rdflib.NORMALIZE_LITERALS = True


def quad_of(said: set[ox.Triple]) -> list[ox.Quad]:
    """Triples in the default graph."""
    return [ox.Quad(triple.subject, triple.predicate, triple.object) for triple in said]


@pytest.fixture(name="listener")
def fixture_listener() -> Iterator[tuple[str, list[str]]]:
    """A server that would give a context, and the requests it has had."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:  # the name is the library's
            """Note the request and answer with nothing."""
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/context.jsonld", asked
        server.shutdown()


@pytest.mark.parametrize(
    "document",
    [
        '{"@context": "ADDRESS", "@id": "x:y", "name": "z"}',
        '{"@context": ["ADDRESS"], "@id": "x:y", "name": "z"}',
        '{"@context": {"@import": "ADDRESS", "name": "x:name"}, "@id": "x:y", "name": "z"}',
        '{"@context": {"name": {"@id": "x:name", "@context": "ADDRESS"}}, "@id": "x:y", "name": {"a": "z"}}',
    ],
)
def test_remote_context_is_refused_and_never_asked_for(listener: tuple[str, list[str]], document: str) -> None:
    """JSON-LD from outside makes no request of ours."""
    address, asked = listener
    data = document.replace("ADDRESS", address).encode()

    with pytest.raises(SyntaxProblem):
        parse("outside.jsonld", data, ox.NamedNode("x:g"), ox.RdfFormat.JSON_LD)
    assert asked == []


def structured(text: str) -> dict[str, object]:
    """The structured data of a page."""
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
    assert found
    made = json.loads(found[1])
    assert isinstance(made, dict)
    return made


def test_page_of_a_county_speaks_schema_org(client: FlaskClient) -> None:
    """In the reader's language."""
    told = structured(client.get("/doc/county/paijat-hame.html?lang=sv").text)

    assert told.pop("description")
    assert told == {
        "@context": "https://schema.org",
        "@id": COUNTY,
        "@type": ["AdministrativeArea", "GovernmentOrganization"],
        "name": "Päijänne-Tavastlands välfärdsområde",
        "alternateName": "Päijät-Häme",
        "foundingDate": "2023-01-01",
        "identifier": "09",
        "containedInPlace": {"@id": ID + "region/paijat-hame", "name": "Päijänne-Tavastland"},
        "sameAs": "http://uri.suomi.fi/codelist/jhs/hyvinvointialue_1_20211013/code/09",
        "url": "https://paijatha.fi/",
    }


@pytest.mark.parametrize(
    ("thing", "kind"),
    [
        ("municipality/mantyharju", ["AdministrativeArea", "GovernmentOrganization"]),
        ("municipality/pertunmaa", ["AdministrativeArea", "GovernmentOrganization"]),
        ("body/paijat-hame-aluehallitus", "Organization"),
        ("event/pertunmaan-ja-mantyharjun-yhdistyminen", "Event"),
        ("document/strategisten-tavoitteiden-tyokirjan-malli", "DigitalDocument"),
        ("section/1326-2010-11", "Legislation"),
    ],
)
def test_each_kind_that_schema_org_has_is_told(store: Store, thing: str, kind: object) -> None:
    """Areas, bodies, events, documents, law."""
    iri = ID + thing
    if not store.select(f"SELECT * {{ <{iri}> a ?c }}"):
        iri = store.select("SELECT ?s { ?s a yp:Document } ORDER BY ?s LIMIT 1")[0]["s"].value  # type: ignore[union-attr]
    told = structured_data(store, iri, "en")

    assert told
    assert told["@type"] == kind
    assert told["name"]


def test_act_is_legislation_with_its_number(client: FlaskClient) -> None:
    """As lawyers cite it."""
    told = structured(client.get("/doc/act/611-2021.html").text)

    assert (told["@type"], told["legislationIdentifier"]) == ("Legislation", "611/2021")


def test_kind_that_schema_org_lacks_has_no_structured_data(client: FlaskClient) -> None:
    """Nothing is invented: only the way to the page is told."""
    page = client.get("/doc/interface/pohjois-pohjanmaa-nuorisopalvelut.html").text
    told = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)

    assert [json.loads(each)["@type"] for each in told] == ["BreadcrumbList"]


def test_structured_data_cannot_end_its_script() -> None:
    """A hostile name stays a text."""
    from service.core.settings import Settings
    from service.web import create_app

    name = "</script><script>alert(1)</script><!--"
    thing = ox.NamedNode(ID + "county/x")
    graph = ox.NamedNode("https://w3id.org/yhdyspinta/graph/test")
    prefix = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
    county = ox.NamedNode("https://w3id.org/yhdyspinta/def#WellbeingServicesCounty")
    label = ox.NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
    store = Store.in_memory(
        [
            ox.Quad(thing, ox.NamedNode(prefix), county, graph),
            ox.Quad(thing, label, ox.Literal(name, language="fi"), graph),
        ]
    )
    text = create_app(Settings(), store).test_client().get("/doc/county/x.html").text

    assert structured(text)["name"] == name
    assert "alert(1)</script>" not in text


@pytest.mark.chromium
@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
def test_policy_allows_structured_data_without_inline_script(browser: Any, server: str) -> None:
    """It is data, which no browser runs: the policy is not violated, and needs no exception for it."""
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    response = page.goto(f"{server}/doc/county/paijat-hame")
    assert response
    policy = response.headers["content-security-policy"]
    kind = page.evaluate("JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').text)['@type']")
    page.close()

    assert kind == ["AdministrativeArea", "GovernmentOrganization"]
    assert "script-src" not in policy or "'unsafe-inline'" not in policy
    assert said == []
