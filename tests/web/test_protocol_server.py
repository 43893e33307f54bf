"""The protocols over a real server with a store on disk: what only a socket shows."""

from __future__ import annotations

import http.client
import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from urllib.parse import quote

import pytest

from tests.conftest import ROOT, wait_until_open

TURTLE = {"Content-Type": "text/turtle"}
GRAPH = f"/graphs?graph={quote('http://example.org/g', safe='')}"


class Server:
    """A running service and a token for it."""

    def __init__(self, port: int, token: str) -> None:
        self._port = port
        self._token = token

    def ask(
        self, method: str, path: str, body: bytes | Iterator[bytes] | None = None, **headers: str
    ) -> tuple[int, http.client.HTTPMessage, bytes]:
        """Status, headers and body; an iterator is sent in chunks, without a length."""
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=60)
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        sent |= {"Authorization": f"Bearer {self._token}"}
        if isinstance(body, Iterator):
            sent["Transfer-Encoding"] = "chunked"
        try:
            connection.request(method, path, body, sent, encode_chunked=isinstance(body, Iterator))
            response = connection.getresponse()
            return response.status, response.headers, response.read()
        finally:
            connection.close()

    def lines(self) -> int:
        """How many statements the graph holds."""
        status, _, body = self.ask("GET", GRAPH, Accept="application/n-triples")
        return body.count(b"\n") if status == 200 else 0


@pytest.fixture(name="served", scope="module")
def fixture_served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """``yhdyspinta serve --no-data`` with small limits."""
    folder = tmp_path_factory.mktemp("served") / "store"
    command = [sys.executable, "-m", "service"]
    made = subprocess.run(
        [*command, "token", "add", "tester", "--store", str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = ["--no-data", "--store", str(folder), "--port", str(port), "--query-rows", "2000"]
    with subprocess.Popen([*command, "serve", *options], cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert str(port) in process.stdout.readline()
        wait_until_open(port)
        yield Server(port, made.stdout.strip())
        process.terminate()
        process.wait(timeout=60)


def statements(count: int) -> Iterator[bytes]:
    """Turtle in pieces."""
    for number in range(count):
        yield b"<a:a> <a:b> %d .\n" % number


def test_body_without_a_length_is_read_whole(served: Server) -> None:
    """A client that does not know the length sends chunks; none is lost and nothing is taken for empty."""
    assert served.ask("PUT", GRAPH, statements(500), **TURTLE)[0] == 201
    assert served.lines() == 500


def test_body_above_the_limit_is_not_read_in_part(served: Server) -> None:
    """Chunks that go on and on are refused, and the graph stays as it was."""
    served.ask("PUT", GRAPH, statements(3), **TURTLE)
    block = b"<a:a> <a:b> <a:c> .\n" * 50_000
    status, _, body = served.ask("PUT", GRAPH, (block for _ in range(70)), **TURTLE)

    assert (status, json.loads(body)["status"]) == (413, 413)
    assert served.lines() == 3


def test_written_is_read(served: Server) -> None:
    """An accepted update is seen by the next query."""
    update = b"INSERT DATA { GRAPH <a:w> { <a:s> <a:p> <x> } }"
    assert served.ask("POST", "/update", update, Content_Type="application/sparql-update")[0] == 204
    query = quote("SELECT ?o { GRAPH <a:w> { <a:s> <a:p> ?o } }")
    _, headers, body = served.ask("GET", f"/sparql?query={query}&format=csv")

    assert body.splitlines()[1].endswith(b"/x")
    assert int(headers["Content-Length"]) == len(body)


def test_limit_hit_late_is_said_plainly(served: Server) -> None:
    """More rows than one may have: 413 and a problem document, and no part of an answer."""
    served.ask("PUT", GRAPH, statements(100), **TURTLE)
    query = quote("SELECT * { ?a ?b ?c . ?d ?e ?f }")
    status, headers, body = served.ask("GET", f"/sparql?query={query}&format=csv")

    assert (status, headers.get_content_type()) == (413, "application/problem+json")
    assert json.loads(body)["status"] == 413


def test_query_nested_without_end_takes_nothing_down(served: Server) -> None:
    """The worker that chokes on it is replaced; the next question is answered."""
    deep = b"ASK " + b"{" * 20_000 + b"}" * 20_000
    status, _, body = served.ask("POST", "/sparql", deep, Content_Type="application/sparql-query")

    assert 400 <= status < 500
    assert json.loads(body)["status"] == status
    assert served.ask("GET", "/sparql?query=ASK%7B%7D")[0] == 200


def test_new_graph_is_at_its_location(served: Server) -> None:
    """The address that a POST without a graph gives leads to the graph."""
    status, headers, _ = served.ask("POST", "/graphs", b"<a:a> <a:b> <a:c> .", **TURTLE)
    path = "/" + headers["Location"].split("/", 3)[3]

    assert status == 201
    assert served.ask("GET", path, Accept="application/n-triples")[2] == b"<a:a> <a:b> <a:c> .\n"
