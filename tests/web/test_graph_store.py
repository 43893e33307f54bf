"""The SPARQL 1.1 Graph Store HTTP Protocol, rule by rule; the names in brackets are those of the W3C's tests."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pyoxigraph as ox
import pytest
from flask.testing import FlaskClient

from service.core.documents import read_document
from service.core.errors import SyntaxProblem
from service.core.formats import GRAPH_FORMATS, graph_format
from service.core.namespaces import DEFAULT_GRAPH, GRAPHS
from service.core.store import Store

GRAPH = "http://example.org/person/1.ttl"
TURTLE = "text/turtle; charset=utf-8"
PREFIX = "@prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix v: <http://www.w3.org/2006/vcard/ns#> . "
PERSON = "http://example.org/person/1"
JOHN = PREFIX + f'<{PERSON}> a foaf:Person ; foaf:businessCard [ a v:VCard ; v:fn "John Doe" ] .'
JANE = PREFIX + f'<{PERSON}> a foaf:Person ; foaf:businessCard [ a v:VCard ; v:fn "Jane Doe" ] .'
ALICE = PREFIX + '[] a foaf:Person ; foaf:businessCard [ a v:VCard ; v:given-name "Alice" ] .'


def at(graph: str | None = GRAPH) -> str:
    """The address of a graph; None is the default graph."""
    return "/graphs?default" if graph is None else f"/graphs?graph={quote(graph, safe='')}"


def put(client: FlaskClient, data: str | bytes, graph: str | None = GRAPH, media_type: str | None = TURTLE) -> Any:
    """PUT a document."""
    return client.put(at(graph), data=data, content_type=media_type)


def post(client: FlaskClient, data: str | bytes, graph: str | None = GRAPH, media_type: str | None = TURTLE) -> Any:
    """POST a document."""
    return client.post(at(graph), data=data, content_type=media_type)


def isomorphic(response: Any, *documents: str) -> bool:
    """Whether an answer in Turtle says the same as the documents together."""
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "text/turtle; charset=utf-8"
    found, wanted = ox.Dataset(ox.parse(response.data, format=ox.RdfFormat.TURTLE)), ox.Dataset()
    for document in documents:
        for quad in ox.parse(document.encode(), format=ox.RdfFormat.TURTLE, rename_blank_nodes=True):
            wanted.add(quad)
    for dataset in (found, wanted):
        dataset.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    return bool(found == wanted)


def test_put_makes_a_graph(writable: FlaskClient) -> None:
    """201, and what was put is what is got [put__initial_state, get_of_put__initial_state]."""
    assert put(writable, JOHN).status_code == 201
    assert isomorphic(writable.get(at()), JOHN)


def test_put_replaces_a_graph(writable: FlaskClient) -> None:
    """204, and nothing of the old graph stays [put__graph_already_in_store, get_of_…]."""
    put(writable, JOHN)

    assert put(writable, JANE).status_code == 204
    assert isomorphic(writable.get(at()), JANE)


def test_put_into_the_default_graph(writable: FlaskClient) -> None:
    """201 while it holds nothing, 204 later; it is no named graph [put__default_graph, get_of_put__default_graph]."""
    assert put(writable, ALICE, None).status_code == 201
    assert isomorphic(writable.get(at(None)), ALICE)
    assert put(writable, JOHN, None).status_code == 204
    assert isomorphic(writable.get(at(None)), JOHN)
    assert DEFAULT_GRAPH not in writable.get("/graphs").text


def test_put_of_what_does_not_parse(writable: FlaskClient) -> None:
    """400 with the place; the graph stays as it was [put__mismatched_payload]."""
    put(writable, JOHN)
    response = put(writable, "<a:a> <a:b> <a:c> .\n<a:a> <a:b> @ .")

    assert (response.status_code, response.mimetype) == (400, "application/problem+json")
    assert (response.get_json()["line"], response.get_json()["column"]) == (2, 14)
    assert isomorphic(writable.get(at()), JOHN)
    assert put(writable, JOHN, media_type="application/rdf+xml").status_code == 400


def test_put_of_an_empty_graph(writable: FlaskClient) -> None:
    """A graph exists while it holds a statement: putting nothing makes none, and takes one away."""
    assert put(writable, "").status_code == 204
    assert writable.get(at()).status_code == 404
    put(writable, JOHN)
    assert put(writable, "").status_code == 204
    assert writable.get(at()).status_code == 404


def test_delete_takes_a_graph_away(writable: FlaskClient) -> None:
    """204, and then it is gone [delete__existing_graph, get_of_delete__existing_graph]."""
    put(writable, JOHN)

    assert writable.delete(at()).status_code == 204
    assert writable.get(at()).status_code == 404
    assert writable.delete(at(None)).status_code == 204


def test_delete_of_what_does_not_exist(writable: FlaskClient) -> None:
    """404 [delete__nonexistent_graph]."""
    assert writable.delete(at()).status_code == 404


def test_post_adds_to_a_graph(writable: FlaskClient) -> None:
    """204, and what was there stays; a new graph is 201 [post__existing_graph, get_of_post__existing_graph]."""
    name = PREFIX + f'<{PERSON}> foaf:name "Jane Doe" .'

    assert post(writable, JANE).status_code == 201
    assert post(writable, name).status_code == 204
    assert isomorphic(writable.get(at()), JANE, name)


def test_post_of_several_files(writable: FlaskClient) -> None:
    """Each file of a form is added, whatever its format [post__multipart_formdata, get_of_post__multipart_formdata]."""
    put(writable, JANE)
    family = PREFIX + f'<{PERSON}> foaf:familyName "Doe" .'
    given = f'<{PERSON}> <http://xmlns.com/foaf/0.1/givenName> "Jane" .'
    body = (
        f'--x\r\nContent-Disposition: form-data; name="a"; filename="a.ttl"\r\nContent-Type: {TURTLE}\r\n\r\n{family}'
        f'\r\n--x\r\nContent-Disposition: form-data; name="b"; filename="b.nt"\r\n\r\n{given}\r\n--x--\r\n'
    )

    assert post(writable, body, media_type="multipart/form-data; boundary=x").status_code == 204
    assert isomorphic(writable.get(at()), JANE, family, given)


def test_post_without_a_graph_makes_one(writable: FlaskClient) -> None:
    """201 with its IRI, which is an address of ours [post__create__new_graph, get_of_post__create__new_graph]."""
    response = writable.post("/graphs", data=ALICE, content_type=TURTLE)
    location = response.headers["Location"]

    assert response.status_code == 201
    assert isomorphic(writable.get(location.removeprefix("http://localhost")), ALICE)
    assert isomorphic(writable.get(at(location)), ALICE)
    assert location in writable.get("/graphs").text


def test_post_of_nothing_changes_nothing(writable: FlaskClient) -> None:
    """An empty document is a fine one [get_of_post__after_noop]."""
    put(writable, JOHN)

    assert post(writable, "").status_code == 204
    assert isomorphic(writable.get(at()), JOHN)


def test_head_tells_whether_a_graph_exists(writable: FlaskClient) -> None:
    """200 with the headers of GET, or 404 [head_on_an_existing_graph, head_on_a_nonexisting_graph]."""
    put(writable, JOHN)
    response = writable.head(at())

    assert (response.status_code, response.mimetype, response.data) == (200, "text/turtle", b"")
    assert writable.head(at("http://example.org/person/4.ttl")).status_code == 404


@pytest.mark.parametrize("form", GRAPH_FORMATS, ids=lambda form: form.name)
def test_every_format_in_and_out(writable: FlaskClient, form: Any) -> None:
    """A graph survives each of them."""
    put(writable, JOHN)
    data = writable.get(at(), headers={"Accept": form.media_type}).data

    assert put(writable, data, "http://example.org/copy", form.media_type).status_code == 201
    assert isomorphic(writable.get(at("http://example.org/copy")), JOHN)
    assert writable.get(f"{at()}&format={form.name}").mimetype == form.media_type


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/graphs?graph=relative", 400),
        ("/graphs?graph=", 400),
        ("/graphs?graph=a:a&graph=a:b", 400),
        ("/graphs?graph=a:a&default", 400),
        ("/graphs?graph=%FF", 400),
        (f"/graphs?graph={DEFAULT_GRAPH}", 400),
        ("/graphs?graph=../../etc/passwd", 400),
    ],
)
@pytest.mark.parametrize("method", ["GET", "PUT", "POST", "DELETE"])
def test_graph_must_be_named_once_and_whole(writable: FlaskClient, method: str, path: str, code: int) -> None:
    """One absolute IRI, or ``default`` (section 4.2)."""
    response = writable.open(path, method=method, data=JOHN, content_type=TURTLE)

    assert (response.status_code, response.mimetype) == (code, "application/problem+json")


@pytest.mark.parametrize("method", ["PUT", "DELETE"])
def test_put_and_delete_want_a_graph(writable: FlaskClient, method: str) -> None:
    """Nothing is done to the whole store by an address that was cut short."""
    put(writable, JOHN)

    assert writable.open("/graphs", method=method, data="", content_type=TURTLE).status_code == 400
    assert isomorphic(writable.get(at()), JOHN)


@pytest.mark.parametrize(
    ("media_type", "code"),
    [
        ("text/html", 415),
        ("application/x-www-form-urlencoded", 415),
        (None, 415),
        ("text/turtle; charset=iso-8859-1", 415),
        ("multipart/form-data", 400),
        ("multipart/form-data; boundary=y", 400),
    ],
)
def test_what_cannot_be_read_is_refused(writable: FlaskClient, media_type: str | None, code: int) -> None:
    """415 with what can be read (section 5.1), or 400 for a form without files."""
    response = put(writable, JOHN, media_type=media_type)

    assert response.status_code == code
    assert writable.get(at()).status_code == 404


def test_formats_that_are_not_made(writable: FlaskClient) -> None:
    """406 names those that are."""
    put(writable, JOHN)
    response = writable.get(at(), headers={"Accept": "image/png"})

    assert response.status_code == 406
    assert "turtle, jsonld, ntriples" in response.get_json()["title"]


def test_one_bad_file_spoils_all(writable: FlaskClient) -> None:
    """Of several files none is added unless all parse."""
    head = 'Content-Disposition: form-data; name="a"; filename="a.ttl"\r\n\r\n'
    body = f"--x\r\n{head}{JOHN}\r\n--x\r\n{head}<a:a> <a:b> .\r\n--x--\r\n"
    response = post(writable, body, media_type="multipart/form-data; boundary=x")

    assert (response.status_code, response.get_json()["line"]) == (400, 1)
    assert response.get_json()["title"].startswith("a.ttl,")
    assert writable.get(at()).status_code == 404


def test_documents_that_name_graphs_are_refused(writable: FlaskClient) -> None:
    """The address names the graph."""
    assert put(writable, "<a:g> { <a:a> <a:b> <a:c> }", media_type="application/trig").status_code == 400


def test_base_of_a_document_is_its_graph(writable: FlaskClient) -> None:
    """Relative IRIs are resolved against the IRI of the graph."""
    put(writable, "<> <#p> <2.ttl> .")

    assert isomorphic(writable.get(at()), f"<{GRAPH}> <{GRAPH}#p> <http://example.org/person/2.ttl> .")


def test_blank_nodes_of_two_documents_are_different(writable: FlaskClient) -> None:
    """What is called the same in two documents is not the same."""
    post(writable, "_:a <a:b> 1 .")
    post(writable, "_:a <a:b> 2 .")

    assert isomorphic(writable.get(at()), "_:a <a:b> 1 .", "_:a <a:b> 2 .")


def test_packed_documents(writable: FlaskClient) -> None:
    """Gzip is unpacked; a document cut short changes nothing."""
    packed = gzip.compress(JOHN.encode())
    sent = {"content_type": TURTLE, "headers": {"Content-Encoding": "gzip"}}

    assert writable.put(at(), data=packed[:-4], **sent).status_code == 400
    assert writable.put(at(), data=packed, **sent).status_code == 201


def test_conditions_guard_against_lost_updates(writable: FlaskClient) -> None:
    """If-Match and If-None-Match (RFC 9110, section 13.1)."""
    once = {"If-None-Match": "*"}
    assert writable.put(at(), data=JOHN, content_type=TURTLE, headers=once).status_code == 201
    assert writable.put(at(), data=JANE, content_type=TURTLE, headers=once).status_code == 412
    tag = writable.get(at()).headers["ETag"]
    assert writable.get(at(), headers={"If-None-Match": tag}).status_code == 304
    same = {"If-Match": tag}
    assert writable.put(at(), data=JANE, content_type=TURTLE, headers=same).status_code == 204
    assert writable.put(at(), data=JOHN, content_type=TURTLE, headers=same).status_code == 412
    assert writable.delete(at(), headers=same).status_code == 412
    assert isomorphic(writable.get(at()), JANE)


def test_graph_is_asked_for_again_each_time(writable: FlaskClient) -> None:
    """A cache that keeps a graph must not miss a write."""
    writable.put(at(), data=JOHN, content_type=TURTLE)
    response = writable.get(at())

    assert response.headers["Cache-Control"] == "no-cache"
    again = writable.get(at(), headers={"If-None-Match": response.headers["ETag"]})
    assert (again.status_code, again.headers["Cache-Control"]) == (304, "no-cache")


def test_our_graphs_at_their_own_addresses(client: FlaskClient) -> None:
    """``/graph/{slug}`` reads what its IRI names, and only reads (section 4.1)."""
    direct = client.get("/graph/kunnat", headers={"Accept": "application/n-triples"})
    indirect = client.get(at(GRAPHS + "kunnat"), headers={"Accept": "application/n-triples"})

    assert direct.status_code == 200
    assert set(direct.data.splitlines()) == set(indirect.data.splitlines())
    assert client.get("/graph/nothing").status_code == 404
    assert client.put("/graph/kunnat", data="", content_type=TURTLE).status_code == 405


@pytest.mark.parametrize("address", ["/graphs/person/1.ttl", "/graphs/a%20b/%C3%A4"])
def test_a_graph_may_be_named_by_the_address_itself(writable: FlaskClient, address: str) -> None:
    """What is below ``/graphs`` is a graph whose IRI is the address; all methods serve it (section 4.1)."""
    sent: dict[str, Any] = {"data": JOHN, "content_type": TURTLE}

    assert writable.get(address).status_code == writable.delete(address).status_code == 404
    assert writable.put(address, **sent).status_code == 201
    assert isomorphic(writable.get(address), JOHN)
    assert isomorphic(writable.get(at("http://localhost" + address)), JOHN)
    assert writable.post(address, data=ALICE, content_type=TURTLE).status_code == 204
    assert isomorphic(writable.get(address + "?format=turtle"), JOHN, ALICE)
    assert writable.put(address + "?graph=a:a", **sent).status_code == 400
    assert writable.delete(address).status_code == 204
    assert writable.head(address).status_code == 404


def test_a_graph_made_without_a_name_is_written_at_its_location(writable: FlaskClient) -> None:
    """What POST made takes PUT, POST and DELETE at its own address."""
    made = writable.post("/graphs", data=ALICE, content_type=TURTLE).headers["Location"]
    address = made.removeprefix("http://localhost")

    assert writable.post(address, data="", content_type=TURTLE).status_code == 204
    assert isomorphic(writable.get(address), ALICE)
    assert writable.put(address, data=JOHN, content_type=TURTLE).status_code == 204
    assert writable.delete(address).status_code == 204
    assert writable.get(address).status_code == 404


def test_writes_want_a_token(writable: FlaskClient, client: FlaskClient) -> None:
    """401 without one; 403 where nobody may write."""
    del writable.environ_base["HTTP_AUTHORIZATION"]

    assert put(writable, JOHN).status_code == post(writable, JOHN).status_code == 401
    assert writable.delete(at()).status_code == 401
    assert put(client, JOHN).status_code == 403


def test_list_of_graphs(client: FlaskClient, store: Store) -> None:
    """Without a name, what there is: in RDF for programs, elsewhere for people."""
    listed = {quad.object.value for quad in ox.parse(client.get("/graphs").data, format=ox.RdfFormat.TURTLE)
              if quad.predicate.value.endswith("#name")}  # fmt: skip

    assert listed == set(store.graphs())
    assert client.get("/graphs", headers={"Accept": "text/html"}).headers["Location"] == "/data"


# Documents built to do harm


def bomb(levels: int) -> bytes:
    """An RDF/XML document whose entities grow tenfold with each level."""
    entities = b"".join(b'<!ENTITY e%d "%s">' % (n, b"&e%d;" % (n - 1) * 10) for n in range(1, levels))
    return (
        b'<!DOCTYPE r [<!ENTITY e0 "0123456789">' + entities + b"]>"
        b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e/"><rdf:Description '
        b'rdf:about="http://e/a"><e:p>&e%d;</e:p></rdf:Description></rdf:RDF>' % (levels - 1)
    )


RDF = b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e/">'
LONG = b'<!DOCTYPE r [<!ENTITY e "%s">]>' % (b"x" * 100_000)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        pytest.param(bomb(10), "rdfxml", id="billion laughs"),
        pytest.param(LONG + RDF + b"<rdf:Description><e:p>" + b"&e;" * 5000, "rdfxml", id="quadratic blow-up"),
        pytest.param(RDF + b"<rdf:Description><e:p>" * 100_000, "rdfxml", id="deep XML"),
        pytest.param(b'<!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + RDF, "rdfxml", id="outside entity"),
        pytest.param(b"[" * 200_000, "jsonld", id="deep JSON"),
        pytest.param(b"<a:a> <a:b> " + b"(" * 200_000, "turtle", id="deep Turtle"),
        pytest.param(b"<a:a> <a:b> " + b"<<( " * 200_000, "turtle", id="deep triples"),
        pytest.param(b'{"@context": "http://127.0.0.1:9/", "@id": "a:b", "a:c": 1}', "jsonld", id="remote context"),
        pytest.param(b"<a:a> <a:b> <a\x00b> .", "ntriples", id="control character"),
        pytest.param(b'<a:a> <a:b> "\xff" .', "ntriples", id="not UTF-8"),
        pytest.param(b"hello", "rdfxml", id="no XML"),
    ],
)
def test_hostile_documents_are_refused_at_once(data: bytes, name: str) -> None:
    """None is read to its end, fetched, or expanded; each gets a place."""
    with pytest.raises(SyntaxProblem):
        read_document("it", data, graph_format(name))


def test_namespaces_as_entities_are_fine() -> None:
    """OWL editors write them."""
    data = b'<!DOCTYPE r [<!ENTITY x "http://e/">]>' + RDF + b'<rdf:Description rdf:about="&x;a" e:p="1"/></rdf:RDF>'

    assert [str(triple.subject) for triple in read_document("it", data, graph_format("rdfxml"))] == ["<http://e/a>"]


def test_scope_of_a_token_holds(writable: FlaskClient, tmp_path: Path) -> None:
    """A token for some graphs writes those and no others."""
    tokens = writable.application.extensions["tokens"]
    writable.environ_base["HTTP_AUTHORIZATION"] = f"Bearer {tokens.add('narrow', scopes=['http://example.org/*'])}"

    assert put(writable, JOHN).status_code == 201
    assert put(writable, JOHN, "http://elsewhere.example/g").status_code == 403
    assert put(writable, JOHN, None).status_code == 403
