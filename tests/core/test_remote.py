"""A remote store: what it is sent, and what is made of what it answers, good or bad.

The endpoints here are small HTTP servers that misbehave on purpose; tests/integration has real stores.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple
from urllib.parse import parse_qs

import pyoxigraph as ox
import pytest

from service.core.errors import (
    Busy,
    InputError,
    QueryProblem,
    QueryTimeout,
    QueryTooLarge,
    RefusedQuery,
    StoreTimeout,
    StoreUnreachable,
    Truncated,
    YhdyspintaError,
)
from service.core.formats import result_format
from service.core.pool.limits import Limits
from service.core.remote.address import Address
from service.core.remote.dialects import STANDARD, VIRTUOSO
from service.core.remote.state import QUESTION, State
from service.core.remote.store import RemoteStore
from service.core.remote.text import complete
from service.core.settings import Settings
from service.core.storage import Dataset

JSON = "application/sparql-results+json"
YES = b'{"head":{},"boolean":true}'
NONE = b'{"head":{"vars":["s"]},"results":{"bindings":[]}}'
ONE = b'{"head":{"vars":["n"]},"results":{"bindings":[{"n":{"type":"literal","value":"1"}}]}}'
QUERY = "SELECT ?n { BIND('1' AS ?n) }"


def listing(rows: bytes) -> bytes:
    """A document with these rows."""
    return ONE.replace(b'{"n":{"type":"literal","value":"1"}}', rows)


class Asked(NamedTuple):
    """A request as the endpoint got it."""

    fields: dict[str, list[str]]
    authorization: str | None


class Answer(NamedTuple):
    """What the endpoint sends back; ``promised`` bytes are announced, whatever is sent; None drops the connection."""

    body: bytes | None
    status: int = 200
    media_type: str = JSON
    promised: int | None = None
    headers: tuple[tuple[str, str], ...] = ()


class Endpoint(ThreadingHTTPServer):
    """An endpoint that answers the query of the test as told, in turn, and ours about itself as a plain store does."""

    def __init__(self, *answers: Answer) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.left = list(answers)
        self.asked: list[Asked] = []
        self.updates = 0

    @property
    def url(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.server_port}/query"

    def answer(self, asked: Asked) -> Answer:
        """The answer to one request."""
        query = asked.fields.get("query", [""])[0]
        if query == "ASK {}":
            return Answer(YES)
        if query == QUESTION or "LIMIT 1" in query:
            return Answer(NONE)
        self.asked.append(asked)
        return self.left.pop(0) if len(self.left) > 1 else self.left[0]


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    server: Endpoint
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:  # the library's name
        """Take a form and answer it."""
        text = self.rfile.read(int(self.headers["Content-Length"])).decode()
        answer = self.server.answer(Asked(parse_qs(text), self.headers["Authorization"]))
        if answer.body is None:
            self.close_connection = True
            return
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.media_type)
        self.send_header("Content-Length", str(len(answer.body) if answer.promised is None else answer.promised))
        for name, value in answer.headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(answer.body)
        self.close_connection = answer.promised is not None

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def endpoint(*answers: Answer) -> Iterator[Endpoint]:
    """A running endpoint."""
    with Endpoint(*answers) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def remote(server: Endpoint, limits: Limits | None = None) -> Iterator[RemoteStore]:
    """The store behind an endpoint."""
    store = RemoteStore(Address.parse(server.url), limits)
    yield store
    store.close()


def test_addresses_and_credentials_are_read_and_never_shown() -> None:
    """User and password leave the address, and stand in no representation of it."""
    address = Address.parse("https://kayttaja:sala%40sana@store.example:8443/sparql", "update")

    assert (address.query, address.update) == (
        "https://store.example:8443/sparql",
        "https://store.example:8443/update",
    )
    assert address.headers == {"Authorization": "Basic a2F5dHRhamE6c2FsYUBzYW5h"}
    assert "sala" not in f"{address!r}{address}"
    assert "a2F5" not in f"{address!r}{address}"


@pytest.mark.parametrize(
    ("query", "update", "token", "message"),
    [
        ("ftp://a/b", None, None, "error-store-address"),
        ("https://", None, None, "error-store-address"),
        ("https://a:99999/", None, None, "error-store-address"),
        ("https://a/query", "https://b/update", None, "error-store-two-servers"),
        ("https://a/query", "http://a/update", None, "error-store-two-servers"),
        ("https://me:secret@a/query", None, "token", "error-store-credentials"),
    ],
)
def test_addresses_that_do_not_fit_are_refused(query: str, update: str | None, token: str | None, message: str) -> None:
    """Credentials of one server never go to another, and no password is repeated in a message."""
    with pytest.raises(InputError) as caught:
        Address.parse(query, update, token)

    assert caught.value.message_id == message
    assert "secret" not in str(caught.value)


def test_settings_name_a_remote_store() -> None:
    """A store that is an address of the web is remote; its other addresses and its token are settings too."""
    environment = {
        "YHDYSPINTA_STORE": "https://store.example/query",
        "YHDYSPINTA_STORE_UPDATE": "/update",
        "YHDYSPINTA_STORE_TOKEN": "abc",
    }
    settings = Settings.from_environment(environment)

    assert settings.remote == Address("https://store.example/query", "https://store.example/update", "Bearer abc")
    assert "abc" not in repr(settings)
    assert Settings.from_environment({"YHDYSPINTA_STORE": "folder"}).remote is None


def test_query_gets_the_prefixes_and_the_base_that_it_lacks() -> None:
    """Our prefixes are declared for every reader; another store does not know them."""
    assert complete("PREFIX skos: <urn:x> SELECT * { ?s a yp:Theme ; skos:a 'yp:b' }", base="http://b/") == (
        "BASE <http://b/> PREFIX yp: <https://w3id.org/yhdyspinta/def#>\n"
        "PREFIX skos: <urn:x> SELECT * { ?s a yp:Theme ; skos:a 'yp:b' }"
    )


def test_dataset_and_credentials_are_sent() -> None:
    """As fields of the form (SPARQL 1.1 Protocol, section 2.1.4)."""
    with endpoint(Answer(ONE)) as server:
        store = RemoteStore(Address.parse(server.url, token="t"))  # noqa: S106
        parts = list(store.stream(QUERY, result_format("csv"), Dataset(("urn:a", "urn:b"), ("urn:c",))))
        store.close()

    assert b"".join(parts) == b"n\r\n1\r\n"
    assert server.asked == [
        Asked({"query": [QUERY], "default-graph-uri": ["urn:a", "urn:b"], "named-graph-uri": ["urn:c"]}, "Bearer t")
    ]


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (Answer(b"no such thing", 400), QueryProblem),
        (Answer(b"", 401), StoreUnreachable),
        (Answer(b"", 404), StoreUnreachable),
        (Answer(b"", 307, headers=(("Location", "http://127.0.0.1:1/"),)), StoreUnreachable),
        (Answer(b"", 408), QueryTimeout),
        (Answer(b"", 413), QueryTooLarge),
        (Answer(b"broken", 500), StoreUnreachable),
        (Answer(b"Virtuoso S1T00 Error SR171: Transaction timed out", 500), QueryTimeout),
        (Answer(b"Query timed out", 503), QueryTimeout),
        (Answer(b"", 503, headers=(("Retry-After", "7"),)), Busy),
        (Answer(b"", 504), StoreTimeout),
        (Answer(b"<html>", 200, "text/html"), StoreUnreachable),
        (Answer(b"nonsense"), StoreUnreachable),
        (Answer(ONE[:-1]), StoreUnreachable),
        (Answer(ONE[:-20], promised=len(ONE)), StoreUnreachable),
        (Answer(ONE, promised=len(ONE) + 1), StoreUnreachable),
    ],
)
def test_each_bad_answer_has_its_error(answer: Answer, error: type[YhdyspintaError]) -> None:
    """A document that is cut or makes no sense is never given out as whole."""
    with endpoint(answer) as server, remote(server) as store:
        with pytest.raises(error) as caught:
            store.stream(QUERY, result_format("json"))
        with pytest.raises(error):
            store.select(QUERY)

    assert getattr(caught.value, "retry_after", 7) == 7


def test_answer_cut_after_its_first_part_is_told_to_be_cut() -> None:
    """What came may have been sent on already; then the transfer must be broken off."""
    rows = b",".join([b'{"n":{"type":"literal","value":"%06d"}}' % number for number in range(20_000)])
    with endpoint(Answer(listing(rows)[:-2])) as server, remote(server) as store:
        parts = store.stream(QUERY, result_format("csv"))
        assert next(parts).startswith(b"n\r\n000000\r\n")
        with pytest.raises(Truncated):
            list(parts)


@pytest.mark.parametrize("limits", [Limits(rows=1000), Limits(answer_megabytes=0)])
def test_rows_and_bytes_are_limited(limits: Limits) -> None:
    """A small limit is met before the first part."""
    rows = b",".join([b'{"n":{"type":"literal","value":"1"}}'] * 1002)
    with endpoint(Answer(listing(rows))) as server, remote(server, limits) as store, pytest.raises(QueryTooLarge):
        store.stream(QUERY, result_format("json"))


def test_query_is_sent_again_when_the_connection_is_dropped_or_the_gateway_has_nobody() -> None:
    """Reading again does no harm."""
    with endpoint(Answer(None), Answer(b"", 502), Answer(ONE)) as server, remote(server) as store:
        assert store.select(QUERY) == [{"n": ox.Literal("1")}]

    assert len(server.asked) == 3


def test_update_is_never_sent_again() -> None:
    """A dropped connection does not tell whether it was carried out."""
    with endpoint(Answer(NONE), Answer(None)) as server:
        store = RemoteStore(Address.parse(server.url, "query"))
        with pytest.raises(StoreUnreachable):
            store.prepare(list)
        store.close()

    assert len([asked for asked in server.asked if "update" in asked.fields]) == 1


def test_nobody_listening_is_an_unreachable_store() -> None:
    """502, in the service's languages."""
    with endpoint(Answer(ONE)) as server:
        url = server.url
    store = RemoteStore(Address.parse(url))

    with pytest.raises(StoreUnreachable):
        store.select(QUERY)


def test_silent_store_is_given_up() -> None:
    """After the seconds that a query may take."""
    hold = threading.Event()

    class Silent(Endpoint):
        def answer(self, asked: Asked) -> Answer:
            if asked.fields["query"] == [QUERY]:
                hold.wait()
            return super().answer(asked)

    with Silent(Answer(ONE)) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        with remote(server, Limits(seconds=0.2)) as store, pytest.raises(StoreTimeout):
            store.select(QUERY)
        hold.set()
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("query", "error"),
    [
        ("SELECT * { ?s ?p }", QueryProblem),
        ('define get:soft "soft" SELECT * { ?s ?p ?o }', QueryProblem),
        ("INSERT DATA { <urn:a> <urn:b> <urn:c> }", RefusedQuery),
        ("SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }", RefusedQuery),
    ],
)
def test_what_is_no_plain_query_is_not_sent(query: str, error: type[YhdyspintaError]) -> None:
    """Our own parser reads it first."""
    with endpoint(Answer(ONE)) as server, remote(server) as store, pytest.raises(error):
        store.stream(query, result_format("json"))

    assert server.asked == []


def test_store_that_does_not_tell_its_version_has_another_one_every_time() -> None:
    """So that no ETag is ever wrong."""
    with endpoint(Answer(ONE)) as server, remote(server) as store:
        assert store.version() != store.version()


def test_state_is_read_as_it_was_written() -> None:
    """Version, time and graphs."""
    state = State.new(["urn:b", "urn:a"])
    rows = [{"fact": quad.predicate, "value": quad.object} for quad in state.quads()]

    assert State.read(rows) == state  # type: ignore[arg-type]  # a list of narrower rows
    assert State.read([]) is None


@pytest.mark.parametrize("datatype", ["duration", "anyURI", "gMonth"])
def test_literal_that_a_store_would_alter_goes_and_comes_under_a_stand_in(datatype: str) -> None:
    """Its text and its datatype are what they were; a store that keeps it gets it as it is."""
    name = f"http://www.w3.org/2001/XMLSchema#{datatype}"
    subject = ox.NamedNode("urn:a")
    quad = ox.Quad(subject, subject, ox.Literal("P1Y", datatype=ox.NamedNode(name)), subject)
    literal = VIRTUOSO.written(quad).object

    assert isinstance(literal, ox.Literal)
    assert (literal.value, str(literal.language)[:7]) == ("P1Y", "x-ypdt-")
    row = json.dumps({"type": "literal", "xml:lang": literal.language, "value": "P1Y"})
    assert json.loads(b"".join(VIRTUOSO.read([row.encode()]))) == {
        "type": "typed-literal",
        "datatype": name,
        "value": "P1Y",
    }
    line = f"{quad.subject} {quad.predicate} {literal} .\n".encode()
    assert b"".join(VIRTUOSO.read([line[:20], line[20:]])) == f"{quad.triple} .\n".encode()
    assert STANDARD.written(quad) is quad


def chunks(text: bytes) -> Callable[[int], list[bytes]]:
    """The ways to cut a text."""
    return lambda size: [text[start : start + size] for start in range(0, len(text), size)]


@pytest.mark.parametrize("size", [1, 7, 1000])
def test_quirks_are_mended_wherever_an_answer_is_cut(size: int) -> None:
    """The parts of an answer end anywhere."""
    told = b'"datatype": "http://www.w3.org/2001/XMLSchema#boolean", "value": "1"\n' * 3

    assert b"".join(VIRTUOSO.read(chunks(told)(size))) == told.replace(b'"1"', b'"true"')
