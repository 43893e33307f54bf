"""Dumps: everything, in each format, streamed, with and without the names of persons."""

import gzip
import json
import tracemalloc
from collections.abc import Iterator
from types import GeneratorType

import pyoxigraph as ox
import pytest
import rdflib
from flask.testing import FlaskClient

from service.core.dumps import DUMP_FORMATS, compressed, dump
from service.core.formats import GraphFormat, graph_format
from service.core.namespaces import DEFAULT_GRAPH
from service.core.persons import without_persons
from service.core.settings import Settings
from service.core.store import Store
from service.web import create_app

FORMATS = pytest.mark.parametrize("form", DUMP_FORMATS, ids=lambda form: form.suffix)
TYPES = {
    "nq": "application/n-quads",
    "trig": "application/trig",
    "ttl": "text/turtle; charset=utf-8",
    "jsonld": "application/ld+json",
}


def read(data: bytes, form: GraphFormat) -> set[object]:
    """The statements of a document; those of a format without graphs as triples."""
    quads = ox.parse(data, format=form.engine)
    return set(quads) if form.quads else {quad.triple for quad in quads}


def held(store: Store, form: GraphFormat) -> set[object]:
    """The statements of a store in the same form."""
    return set(store.quads()) if form.quads else {quad.triple for quad in store.quads()}


@FORMATS
def test_dump_holds_every_statement(client: FlaskClient, store: Store, form: GraphFormat) -> None:
    """Plain and packed alike."""
    plain = client.get(f"/data.{form.suffix}")
    packed = client.get(f"/data.{form.suffix}.gz")

    assert (plain.status_code, plain.headers["Content-Type"]) == (200, TYPES[form.suffix])
    assert plain.headers["Content-Disposition"] == f'attachment; filename="yhdyspinta.{form.suffix}"'
    assert (packed.status_code, packed.headers["Content-Type"]) == (200, "application/gzip")
    assert packed.headers["Content-Disposition"] == f'attachment; filename="yhdyspinta.{form.suffix}.gz"'
    assert gzip.decompress(packed.data) == plain.data
    assert len(packed.data) < len(plain.data) / 5
    assert read(plain.data, form) == held(store, form)


@FORMATS
def test_dump_without_persons_names_no_one(client: FlaskClient, store: Store, form: GraphFormat) -> None:
    """Neither in texts nor in addresses, inflected or not; everything else is there."""
    response = client.get(f"/data.{form.suffix}?persons=no")
    rows = store.select("SELECT ?p ?name { ?p a yp:Person ; skos:prefLabel ?name }")
    names = {row["name"].value for row in rows} | {row["p"].value.rpartition("/")[2] for row in rows}  # type: ignore[union-attr]

    assert len(names) == 2 * 16
    assert not [name for name in names if name in response.text]
    assert "Tauriai" not in response.text
    assert "hanna-tainio" not in response.text
    assert response.headers["Content-Disposition"] == f'attachment; filename="yhdyspinta-without-persons.{form.suffix}"'
    assert len(read(response.data, form)) == len(held(store, form))


def test_persons_stay_apart_when_they_are_not_named() -> None:
    """Two with the same first name keep their own numbers, in texts too; a short surname is found inflected."""
    label = ox.NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
    person = ox.NamedNode("https://w3id.org/yhdyspinta/def#Person")
    a = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    graph = ox.NamedNode("https://w3id.org/yhdyspinta/graph/test")
    base = "https://w3id.org/yhdyspinta/id/"
    people = {
        "person/anna-aho": "Anna Aho",
        "person/anna-virta": "Anna Virta",
        "person/m-ek-oja": "M. Ek-Oja",
        "person/madonna": "Madonna",
    }
    texts = {
        "event/anna-virran-puhe": "Anna Virran puhe",
        "event/1": "Anna Virta ja Anna Aho; Virtasen talo",
        "event/2": "Kun Aholla oli Madonna",
        "event/3": "virta, aho ja Annala",
        "event/4": "M.Ek-Ojan puhe, 1 ja 2",
    }
    quads = [ox.Quad(ox.NamedNode(base + slug), a, person, graph) for slug in people]
    quads += [
        ox.Quad(ox.NamedNode(base + slug), label, ox.Literal(text, language="fi"), graph)
        for slug, text in (people | texts).items()
    ]
    rewrite = without_persons(Store.in_memory(quads))
    hidden = {str(quad.subject).removeprefix(f"<{base}"): quad.object for quad in map(rewrite, quads[4:])}

    assert {key: value.value for key, value in hidden.items()} == {  # type: ignore[union-attr]
        "person/1>": "1",
        "person/2>": "2",
        "person/3>": "3",
        "person/4>": "4",
        "event/anna-virran-puhe>": "1 puhe",
        "event/1>": "2 ja 1; 2 talo",
        "event/2>": "Kun 1 oli 4",
        "event/3>": "2, 1 ja Annala",
        "event/4>": "M.3 puhe, 1 ja 2",
    }


def test_other_choice_of_persons_is_refused(client: FlaskClient) -> None:
    """400, in words; a name is never given by a slip of the pen."""
    response = client.get("/data.nq?persons=none", headers={"Accept": "application/json", "Accept-Language": "en"})

    assert response.status_code == 400
    assert response.get_json()["title"] == "“none” will not do: persons is yes or no."


@pytest.mark.parametrize("address", ["/data.exe", "/data.rdf", "/data.nq.zip", "/data.nq.gz.gz", "/data."])
def test_unknown_dump_is_not_found(client: FlaskClient, address: str) -> None:
    """404."""
    assert client.get(address).status_code == 404


def test_dump_names_dataset_and_licence(client: FlaskClient) -> None:
    """As every document does."""
    with client.head("/data.nq") as response:
        assert response.headers.getlist("Link") == [
            '</.well-known/void>; rel="describedby"; type="text/turtle"',
            '<https://creativecommons.org/licenses/by/4.0/>; rel="license"',
        ]


def made(count: int) -> Iterator[ox.Quad]:
    """Many statements, a few about each thing, in two graphs and without one."""
    for number in range(count):
        yield ox.Quad(
            ox.NamedNode(f"https://example.org/thing/{number // 4}"),
            ox.NamedNode(f"https://example.org/property/{number % 4}"),
            ox.Literal(f"value number {number}", language="en"),
            ox.NamedNode(DEFAULT_GRAPH if number < 10 else f"https://example.org/graph/{number % 2}"),
        )


class Many(Store):
    """A store that makes its statements while they are read."""

    count = 0

    def quads(self) -> Iterator[ox.Quad]:
        """Each when it is asked for."""
        return made(self.count)


@FORMATS
@pytest.mark.parametrize("persons", [True, False])
def test_memory_of_a_dump_does_not_grow_with_the_data(form: GraphFormat, persons: bool) -> None:
    """Four times the data, the same peak."""
    peaks = []
    for count in (5_000, 20_000):
        store = Many(ox.Store())
        store.count = count
        for _ in compressed(dump(store, form, persons=persons)):  # what is made once is made
            break
        tracemalloc.start()
        size = sum(map(len, dump(store, form, persons=persons)))
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
        assert size > count * 30

    assert peaks[1] < peaks[0] * 1.2 + 100_000


@FORMATS
def test_dump_is_sent_while_it_is_made(form: GraphFormat) -> None:
    """Nothing is made that is not asked for, and what was written without a graph has none."""
    store = Many(ox.Store())
    store.count = 10_000
    pieces = dump(store, form)
    whole = b"".join(dump(store, form))
    statements = read(whole, form)

    assert isinstance(pieces, GeneratorType)
    assert len(next(pieces)) + len(next(pieces)) < len(whole) / 2
    assert len(statements) == 10_000
    assert DEFAULT_GRAPH.encode() not in whole
    if form.quads:
        assert sum(1 for quad in statements if quad.graph_name == ox.DefaultGraph()) == 10  # type: ignore[attr-defined]


@pytest.mark.filterwarnings("ignore:(ConjunctiveGraph|Dataset.default_context):DeprecationWarning")
def test_json_ld_dump_reads_like_json_and_other_readers_understand_it() -> None:
    """A subject is an object under its graph; statements in any order are one graph again."""
    store = Many(ox.Store())
    store.count = 400
    data = b"".join(dump(store, graph_format("jsonld")))
    told = json.loads(data)
    other = rdflib.Dataset()
    other.parse(data=data, format="json-ld")

    assert set(told) == {"@context", "@graph"}
    assert len(list(other.quads())) == 400


def test_empty_store_gives_an_empty_document() -> None:
    """Which still parses, in every format."""
    client = create_app(Settings(), Store.in_memory([])).test_client()
    for form in DUMP_FORMATS:
        assert read(client.get(f"/data.{form.suffix}").data, form) == set()
