"""A real service for the fuzzers, and what must hold of each of its answers, whatever it was asked."""

from __future__ import annotations

import http.client
import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import ROOT, wait_until_open

TIMEOUT_S = 120
SETTINGS = ("--query-seconds", "3", "--query-megabytes", "256", "--upload-megabytes", "8", "--log", "json")
SERVERS_OWN = {400, 408, 413, 431}
"""What the HTTP server itself refuses, without a body, before the application sees it."""
Fields = dict[str, str | bytes]
TRACES = (b"Traceback", b'File "', b"site-packages")


@dataclass(frozen=True)
class Answer:
    """An answer of the service."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes


@dataclass(frozen=True)
class Service:
    """A service that may be written."""

    port: int
    token: str
    log: Path

    def ask(self, method: str, target: str | bytes, headers: Fields | None = None, body: bytes = b"") -> Answer | None:
        """Send a request byte by byte as it is; None where the service closed the connection without a word."""
        fields: Fields = {"Host": f"127.0.0.1:{self.port}", "Connection": "close", **(headers or {})}
        if body or method in {"POST", "PUT"}:
            fields.setdefault("Content-Length", str(len(body)))
        head = b" ".join((method.encode(), _bytes(target), b"HTTP/1.1"))
        lines = [head, *(_bytes(name) + b": " + _bytes(value) for name, value in fields.items())]
        with socket.create_connection(("127.0.0.1", self.port), timeout=TIMEOUT_S) as connection:
            with suppress(BrokenPipeError, ConnectionResetError):  # It may answer before it has read the whole body.
                connection.sendall(b"\r\n".join(lines) + b"\r\n\r\n" + body)
            response = http.client.HTTPResponse(connection, method=method)
            try:
                response.begin()
                return Answer(response.status, response.headers, response.read())
            except (ConnectionResetError, http.client.BadStatusLine):
                return None

    def version(self) -> str:
        """The state of the data."""
        answer = self.ask("GET", "/readyz")
        assert answer is not None
        return str(json.loads(answer.body)["version"])

    def faults(self) -> list[dict[str, object]]:
        """The faults in the log."""
        lines = (line for line in self.log.read_text(encoding="utf-8").splitlines() if line.startswith("{"))
        return [entry for entry in map(json.loads, lines) if entry["event"] != "request"]

    def strays(self) -> list[str]:
        """Lines of the log that are none of ours."""
        return [line for line in self.log.read_text(encoding="utf-8").splitlines() if not line.startswith("{")]


def judge(answer: Answer | None, method: str = "GET") -> None:
    """Hold an answer to what holds for all: no fault of ours, no trace, each error a problem document or a page."""
    if answer is None:
        return
    assert answer.status < 500 or (answer.status == 503 and answer.headers["Retry-After"]), answer
    assert not any(trace in answer.body for trace in TRACES), answer
    if answer.status < 400 or method == "HEAD" or (not answer.body and answer.status in SERVERS_OWN):
        return
    assert answer.headers["X-Request-ID"], answer
    kind = answer.headers.get_content_type()
    if kind == "application/problem+json":
        problem = json.loads(answer.body)
        assert problem["status"] == answer.status, answer
        assert problem["title"], answer
    else:
        assert kind == "text/html", answer
        assert b'role="alert"' in answer.body, answer


@contextmanager
def running(folder: Path) -> Iterator[Service]:
    """A service over a store of its own, seeded with the shipped graph, with one token that may write all."""
    store = folder / "store"
    command = [sys.executable, "-m", "service"]
    added = [*command, "token", "add", "fuzz", "--store", str(store)]
    token = subprocess.run(added, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = folder / "log"
    serve = [*command, "serve", "--port", str(port), "--store", str(store), *SETTINGS]
    with (
        log.open("w") as errors,
        subprocess.Popen(serve, cwd=ROOT, stdout=subprocess.PIPE, stderr=errors, text=True) as process,
    ):
        assert process.stdout is not None
        process.stdout.readline()
        wait_until_open(port)
        try:
            yield Service(port, token, log)
        finally:
            process.terminate()
            process.wait(timeout=TIMEOUT_S)


def _bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
