"""The SPARQL 1.1 query protocol, rule by rule; the names in brackets are those of the W3C's tests."""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pyoxigraph as ox
import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.core.errors import QueryTimeout, Truncated
from service.core.formats import GRAPH_FORMATS, RESULT_FORMATS
from service.core.settings import Settings
from service.core.store import Store
from service.web import create_app
from service.web.streaming import IN_MEMORY, PIECE, streamed, whole

DATA = "http://kasei.us/2009/09/sparql/data/data{}.rdf"
ONE, TWO, THREE = (DATA.format(number) for number in (1, 2, 3))
TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
DOCUMENT = ox.NamedNode("http://xmlns.com/foaf/0.1/Document")
NAMED = f"ASK {{ GRAPH ?g1 {{ <{ONE}> a ?type }} GRAPH ?g2 {{ <{TWO}> a ?type }} }}"
SPARQL = "application/sparql-query"
FORM = "application/x-www-form-urlencoded"


@pytest.fixture(name="asked", scope="module")
def fixture_asked() -> FlaskClient:
    """A client of a service with three graphs, each of which says that it is a document."""
    quads = [ox.Quad(ox.NamedNode(iri), TYPE, DOCUMENT, ox.NamedNode(iri)) for iri in (ONE, TWO, THREE)]
    client = create_app(Settings(), Store.in_memory(quads)).test_client()
    client.environ_base["HTTP_ACCEPT_LANGUAGE"] = "en"
    return client


def address(**fields: str | list[str]) -> str:
    """``/sparql`` with fields; those of several words are written with underscores."""
    pairs = [
        (name, value) for name, values in fields.items() for value in ([values] if isinstance(values, str) else values)
    ]
    return "/sparql?" + "&".join(f"{name.replace('_', '-')}={quote(value, safe='')}" for name, value in pairs)


def direct(client: FlaskClient, query: str | bytes, to: str = "/sparql", media_type: str | None = SPARQL) -> Any:
    """POST a query as the body itself."""
    return client.post(to, data=query, content_type=media_type)


def said_yes(response: Any) -> bool:
    """Whether the answer is a yes in JSON."""
    return bool(json.loads(response.data)["boolean"])


def test_query_by_get(asked: FlaskClient) -> None:
    """A query in the address is answered, and a graph that does not exist is an empty one [query_get]."""
    assert said_yes(asked.get(address(query="ASK {}", default_graph_uri=DATA.format(0))))


def test_query_by_form(asked: FlaskClient) -> None:
    """A query in a form is answered; the dataset may stand in the address [query_post_form]."""
    response = asked.post(address(default_graph_uri=DATA.format(0)), data="query=ASK%20%7B%7D", content_type=FORM)

    assert said_yes(response)


def test_query_as_body(asked: FlaskClient) -> None:
    """A query as the body is answered, with or without its encoding named [query_post_direct]."""
    assert said_yes(direct(asked, "ASK {}"))
    assert said_yes(direct(asked, "ASK {}", media_type=f"{SPARQL}; charset=UTF-8"))


def test_trailing_slash_is_the_same_endpoint(asked: FlaskClient) -> None:
    """Some tools add one; they are not sent elsewhere, since a redirect loses the body."""
    assert said_yes(direct(asked, "ASK {}", "/sparql/"))


def test_several_default_graphs_are_merged(asked: FlaskClient) -> None:
    """Their union is queried, and nothing else [query_dataset_default_graphs_get, …_post]."""
    query = f"ASK {{ <{ONE}> a ?type . <{TWO}> a ?type }}"
    more = f"ASK {{ <{THREE}> a ?type }}"

    assert said_yes(asked.get(address(query=query, default_graph_uri=[ONE, TWO])))
    assert said_yes(direct(asked, query, address(default_graph_uri=[ONE, TWO])))
    assert not said_yes(direct(asked, more, address(default_graph_uri=[ONE, TWO])))


def test_named_graphs_are_those_given(asked: FlaskClient) -> None:
    """GRAPH meets these and no others, and the default graph is empty [query_dataset_named_graphs_get, …_post]."""
    assert said_yes(asked.get(address(query=NAMED, named_graph_uri=[ONE, TWO])))
    assert said_yes(direct(asked, NAMED, address(named_graph_uri=[ONE, TWO])))
    assert not said_yes(direct(asked, f"ASK {{ GRAPH ?g {{ <{THREE}> a ?t }} }}", address(named_graph_uri=[ONE, TWO])))
    assert not said_yes(direct(asked, "ASK { ?s ?p ?o }", address(named_graph_uri=[ONE, TWO])))


def test_whole_dataset(asked: FlaskClient) -> None:
    """Default and named graphs together [query_dataset_full]."""
    query = f"ASK {{ <{THREE}> a ?t GRAPH ?g1 {{ <{ONE}> a ?type }} GRAPH ?g2 {{ <{TWO}> a ?type }} }}"

    assert said_yes(direct(asked, query, address(default_graph_uri=THREE, named_graph_uri=[ONE, TWO])))


def test_dataset_of_the_protocol_outranks_that_of_the_query(asked: FlaskClient) -> None:
    """FROM yields to the protocol (section 2.1.4) [query_multiple_dataset]."""
    query = f"ASK FROM <{THREE}> {NAMED.removeprefix('ASK ')}"

    assert said_yes(direct(asked, query, address(named_graph_uri=[ONE, TWO])))
    assert not said_yes(direct(asked, query))


def test_dataset_of_a_form_is_kept(asked: FlaskClient) -> None:
    """The fields of a form count as those of an address."""
    fields = {"query": f"ASK {{ <{TWO}> a ?type }}", "default-graph-uri": ONE}

    assert not said_yes(asked.post("/sparql", data=fields))


def test_page_keeps_the_dataset_too(asked: FlaskClient) -> None:
    """What a person sees is what a program would get."""
    to = address(query="SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", default_graph_uri=ONE)
    response = asked.get(to, headers={"Accept": "text/html"}, follow_redirects=True)

    assert "<td>1</td>" in response.text


@pytest.mark.parametrize(
    ("query", "media_type"),
    [
        ("SELECT (1 AS ?value) {}", "application/sparql-results+json"),
        ("ASK {}", "application/sparql-results+json"),
        ("DESCRIBE <http://example.org/>", "text/turtle"),
        ("CONSTRUCT { <s> <p> 1 } WHERE {}", "text/turtle"),
    ],
)
def test_media_type_fits_the_kind_of_answer(asked: FlaskClient, query: str, media_type: str) -> None:
    """[query_content_type_select, …_ask, …_describe, …_construct]."""
    response = direct(asked, query, address(default_graph_uri=DATA.format(0)))

    assert (response.status_code, response.mimetype) == (200, media_type)


@pytest.mark.parametrize("form", RESULT_FORMATS, ids=lambda form: form.name)
def test_every_result_format_by_accept_and_by_name(asked: FlaskClient, form: Any) -> None:
    """The same bytes, whichever way they are asked for."""
    query = "SELECT ?s { ?s a ?t } ORDER BY ?s"
    wished = asked.get(address(query=query), headers={"Accept": form.media_type})
    named = asked.get(address(query=query, format=form.name), headers={"Accept": "image/png"})
    typed = asked.get(address(query=query, format=form.media_type))

    assert wished.mimetype == named.mimetype == typed.mimetype == form.media_type
    assert wished.data == named.data == typed.data
    assert ONE.encode() in wished.data


@pytest.mark.parametrize("form", GRAPH_FORMATS, ids=lambda form: form.name)
def test_every_graph_format_by_accept_and_by_name(asked: FlaskClient, form: Any) -> None:
    """What is sent parses as what it says it is."""
    query = "CONSTRUCT { ?s a ?t } WHERE { ?s a ?t }"
    wished = asked.get(address(query=query), headers={"Accept": form.media_type})
    named = asked.post("/sparql", data={"query": query, "format": form.name})

    for response in (wished, named):
        assert response.mimetype == form.media_type
        assert {quad.subject.value for quad in ox.parse(response.data, format=form.engine)} == {ONE, TWO, THREE}


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("text/csv;q=0.5, application/sparql-results+xml;q=0.8", "application/sparql-results+xml"),
        ("application/sparql-results+json;q=0, */*;q=0.1", "application/sparql-results+xml"),
        ("text/*", "text/csv"),
        ("text/csv; charset=utf-8", "text/csv"),
        ("nonsense, ;;q=, */*;q=0.5", "application/sparql-results+json"),
    ],
)
def test_weights_of_accept_decide(asked: FlaskClient, accept: str, media_type: str) -> None:
    """The most specific range holds for a format, and the format of the highest weight is sent (RFC 9110, 12.5.1)."""
    response = asked.get(address(query="SELECT * {}"), headers={"Accept": accept})

    assert (response.status_code, response.mimetype) == (200, media_type)
    assert "Accept" in response.headers["Vary"]


@pytest.mark.parametrize(
    ("query", "accept", "name"),
    [
        ("SELECT * {}", "image/png", ""),
        ("SELECT * {}", "text/turtle", ""),
        ("SELECT * {}", "*/*", "turtle"),
        ("SELECT * {}", "*/*", "nonsense"),
        ("ASK {}", "text/csv", ""),
        ("ASK {}", "*/*", "tsv"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "application/sparql-results+json", ""),
    ],
)
def test_what_cannot_be_sent_is_said_with_what_can(asked: FlaskClient, query: str, accept: str, name: str) -> None:
    """406; CSV and TSV have no booleans (SPARQL 1.1 Query Results CSV and TSV Formats, section 1)."""
    response = asked.get(address(query=query, **({"format": name} if name else {})), headers={"Accept": accept})

    assert response.status_code == 406
    assert "turtle" in response.get_json()["title"] or "json" in response.get_json()["title"]


def test_boolean_falls_back_to_what_the_reader_also_takes(asked: FlaskClient) -> None:
    """A tool that prefers CSV but takes anything gets its yes in JSON."""
    assert said_yes(asked.get(address(query="ASK {}"), headers={"Accept": "text/csv, */*;q=0.1"}))


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_other_methods_are_refused(asked: FlaskClient, method: str) -> None:
    """405 with those that are allowed [bad_query_method]."""
    response = asked.open(address(query="ASK {}"), method=method, content_type=FORM)

    assert response.status_code == 405
    assert {"GET", "POST"} <= set(response.headers["Allow"].split(", "))


def post(data: str | bytes, media_type: str | None = None, to: str = "/sparql") -> dict[str, Any]:
    """A POST for the test client."""
    return {"method": "POST", "path": to, "data": data, "content_type": media_type}


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        pytest.param({"path": address(query=["ASK {}", "SELECT * {}"])}, 400, id="bad_multiple_queries"),
        pytest.param(post("query=ASK{}&query=ASK{}", FORM), 400, id="two in a form"),
        pytest.param(post("ASK {}", SPARQL, address(query="ASK {}")), 400, id="address and body"),
        pytest.param(post("", FORM, address(query="ASK {}")), 400, id="form without query"),
        pytest.param({"path": "/sparql?update=CLEAR%20ALL"}, 400, id="bad_update_get"),
        pytest.param({"path": address(default_graph_uri=ONE)}, 400, id="dataset without query"),
        pytest.param(post("ASK {}", "text/plain"), 415, id="bad_query_wrong_media_type"),
        pytest.param(post("query=ASK%20%7B%7D"), 415, id="bad_query_missing_form_type"),
        pytest.param(post("ASK {}"), 415, id="bad_query_missing_direct_type"),
        pytest.param(post("ASK {}".encode("utf-16"), f"{SPARQL}; charset=UTF-16"), 415, id="bad_query_non_utf8"),
        pytest.param(post("ASK {}".encode("utf-16"), SPARQL), 400, id="not UTF-8, unsaid"),
        pytest.param(post("query=%FF", FORM), 400, id="form not UTF-8"),
        pytest.param({"path": "/sparql?query=%FF"}, 400, id="address not UTF-8"),
        pytest.param({"path": "/sparql?query=ASK%20%7B"}, 400, id="bad_query_syntax"),
        pytest.param({"path": address(query="CLEAR ALL")}, 400, id="update as query"),
        pytest.param({"path": address(query="ASK {}", default_graph_uri="data1")}, 400, id="relative graph"),
        pytest.param({"path": address(query="ASK {}", named_graph_uri="http://a/ b")}, 400, id="no IRI"),
        pytest.param({"path": address(query="")}, 400, id="empty query"),
        pytest.param({"path": "/sparql?" + "&".join(["a=b"] * 2000)}, 400, id="too many fields"),
        pytest.param({"path": address(query="ASK {}"), "headers": {"Host": "a b"}}, 400, id="no host"),
        pytest.param(post(b"query=ASK{}&x=" + b"x" * (1 << 20), FORM), 413, id="form too long"),
        pytest.param(post(b"#" * (8 << 20), SPARQL), 400, id="long"),
        pytest.param(post(b"#" * (8 << 20) + b"#", SPARQL), 413, id="too long"),
    ],
)
def test_malformed_requests_are_refused(asked: FlaskClient, sent: dict[str, Any], code: int) -> None:
    """A problem document says what is wrong, in any case (section 2.1.6)."""
    response = asked.open(**sent)

    assert (response.status_code, response.mimetype) == (code, "application/problem+json")
    assert response.get_json()["status"] == code
    assert response.get_json()["title"]


def test_syntax_error_is_placed_for_programs(asked: FlaskClient) -> None:
    """Line and column are members of the problem document (RFC 9457, section 3.2)."""
    problem = asked.get(address(query="SELECT *\n{ ?s zz:p ?o }")).get_json()

    assert (problem["line"], problem["column"]) == (2, 6)


def test_base_of_a_query_is_its_own_address(asked: FlaskClient) -> None:
    """Relative IRIs are resolved against the endpoint, without the query part."""
    response = direct(asked, "SELECT (<x> AS ?x) {}", address(default_graph_uri=ONE))

    assert json.loads(response.data)["results"]["bindings"][0]["x"]["value"] == "http://localhost/x"


def test_packed_bodies_are_unpacked(asked: FlaskClient) -> None:
    """Gzip as the content coding; one cut short or of another kind is refused."""
    packed = gzip.compress(b"ASK {}")
    sent = {"content_type": SPARQL, "headers": {"Content-Encoding": "gzip"}}

    assert said_yes(asked.post("/sparql", data=packed, **sent))
    assert asked.post("/sparql", data=packed[:-9], **sent).status_code == 400
    assert asked.post("/sparql", data=b"ASK {}", **sent).status_code == 400
    assert asked.post("/sparql", data=gzip.compress(b" " * (9 << 20)), **sent).status_code == 413
    brotli = {"Content-Encoding": "br"}
    assert asked.post("/sparql", data=packed, content_type=SPARQL, headers=brotli).status_code == 415


def test_csv_and_tsv_name_their_encoding(client: FlaskClient) -> None:
    """Finnish names survive readers that would guess."""
    query = (
        "SELECT ?l { <https://w3id.org/yhdyspinta/id/county/paijat-hame> skos:prefLabel ?l FILTER(LANG(?l) = 'fi') }"
    )
    response = client.get(address(query=query, format="csv"))

    assert response.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert list(csv.reader(io.StringIO(response.data.decode())))[1] == ["Päijät-Hämeen hyvinvointialue"]


def test_head_sends_the_same_headers_and_no_body(asked: FlaskClient) -> None:
    """HEAD is GET without the answer."""
    response = asked.head(address(query="ASK {}"))

    assert (response.status_code, response.mimetype, response.data) == (200, "application/sparql-results+json", b"")


def test_unchanged_answer_is_not_sent_again(asked: FlaskClient) -> None:
    """304 while the data is the same; never for what is another answer each time."""
    for query, code in (("ASK {}", 304), ("SELECT (NOW() AS ?now) {}", 200)):
        first = asked.get(address(query=query))
        again = asked.get(address(query=query), headers={"If-None-Match": first.headers.get("ETag", "")})

        assert (first.status_code, again.status_code) == (200, code)


# Sending


def parts(*steps: bytes | Exception) -> Iterator[bytes]:
    """An answer in parts, some of which are faults."""
    for step in steps:
        if isinstance(step, Exception):
            raise step
        yield step


@pytest.mark.parametrize("before", [[], [b"a"], [b"a" * IN_MEMORY, b"b"]], ids=["at once", "after a byte", "late"])
def test_fault_at_any_time_gets_its_own_status(app: Flask, before: list[bytes]) -> None:
    """Nothing is sent before the answer is whole, so that a limit can always be said plainly."""
    with app.test_request_context(), pytest.raises(QueryTimeout):
        whole(parts(*before, QueryTimeout(2)), "text/csv")


@pytest.mark.parametrize("size", [0, 3, IN_MEMORY + PIECE + 1])
def test_answer_has_its_length(app: Flask, size: int) -> None:
    """A reader sees whether the answer is whole, however long it is."""
    with app.test_request_context():
        response = whole(parts(b"x" * size), "text/csv")

        assert response.content_length == size
        assert sum(map(len, response.iter_encoded())) == size
        response.close()


def test_cut_answer_is_refused(asked: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a limit cut off is a problem document, and no part of an answer."""
    store = asked.application.extensions["store"]
    monkeypatch.setattr(store, "stream", lambda *_, **__: parts(b"o\r\n1\r\n", Truncated()))
    response = asked.get(address(query="SELECT * {}", format="csv"))

    assert (response.status_code, response.mimetype) == (413, "application/problem+json")


@pytest.mark.parametrize("form", GRAPH_FORMATS, ids=lambda form: form.name)
def test_cut_download_does_not_parse(app: Flask, form: Any) -> None:
    """A download is sent while it is made; one that breaks is spoilt, in every format, and breaks the transfer too."""
    data = ox.serialize([ox.Triple(TYPE, TYPE, DOCUMENT)], format=form.engine)
    with app.test_request_context():
        sent = streamed(parts(data, Truncated()), form.media_type).iter_encoded()
        received = next(sent) + next(sent)
        with pytest.raises(Truncated):
            next(sent)

    with pytest.raises(SyntaxError):
        list(ox.parse(received, format=form.engine))
