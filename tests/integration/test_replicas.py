"""Several services over one remote store."""

from __future__ import annotations

import itertools
import os
import socket
import socketserver
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path

import urllib3

from service.core.remote.store import RemoteStore
from service.core.store import shipped_quads
from tests.integration.servers import Server, answers, free_port, running, wait_until

QUERY = "SELECT (COUNT(*) AS ?n) { ?s a yp:Interface }"
READS = 400


class Proxy(socketserver.ThreadingTCPServer):
    """Hands each connection to the next backend that takes it."""

    daemon_threads = True

    def __init__(self, *ports: int) -> None:
        super().__init__(("127.0.0.1", 0), Passage)
        self.ports = itertools.cycle(ports)

    def backend(self) -> socket.socket:
        """A connection to a backend."""
        with suppress(ConnectionRefusedError):
            return socket.create_connection(("127.0.0.1", next(self.ports)))
        return self.backend()


class Passage(socketserver.BaseRequestHandler):
    """One connection: what either side says goes to the other until one has ended."""

    server: Proxy

    def handle(self) -> None:
        """Pass on."""
        with suppress(OSError), self.server.backend() as backend:
            back = threading.Thread(target=pump, args=(backend, self.request), daemon=True)
            back.start()
            pump(self.request, backend)
            back.join()


def pump(source: socket.socket, sink: socket.socket) -> None:
    """Bytes from one side to the other, and then its end."""
    with suppress(OSError):
        while part := source.recv(1 << 16):
            sink.sendall(part)
    with suppress(OSError):
        sink.shutdown(socket.SHUT_WR)


@contextmanager
def serving(server: Server, folder: Path) -> Iterator[tuple[int, subprocess.Popen[bytes]]]:
    """A real ``yhdyspinta serve`` over the remote store: its port and its process."""
    port = free_port()
    folder.mkdir()
    command = [sys.executable, "-m", "service", "serve", "--port", str(port), "--store", str(server.address)]
    with running(command, folder, {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}) as process:
        wait_until(lambda: answers(f"http://127.0.0.1:{port}/sparql"))
        yield port, process


def test_no_read_fails_when_one_of_two_services_is_killed(server: Server, tmp_path: Path) -> None:
    """Reads that were on their way are asked again, once, by the reader."""
    store = RemoteStore(server.address)
    store.prepare(shipped_quads)
    expected = int(store.select(QUERY)[0]["n"].value)  # type: ignore[union-attr]  # a literal
    store.close()
    with (
        serving(server, tmp_path / "first") as (first, process),
        serving(server, tmp_path / "second") as (second, _),
        Proxy(first, second) as proxy,
        ThreadPoolExecutor(4) as readers,
    ):
        threading.Thread(target=proxy.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        url = f"http://127.0.0.1:{proxy.server_address[1]}/sparql"

        def read(number: int) -> tuple[int, bytes]:
            if number == READS // 4:
                process.kill()
            # A connection for each read, as many readers have; one retry of what failed.
            retry = urllib3.Retry(total=1, status_forcelist=[502, 503], raise_on_status=False)
            fields = {"query": QUERY, "format": "csv"}
            answer = urllib3.PoolManager().request("GET", url, fields=fields, retries=retry, timeout=20)
            return answer.status, answer.data

        found = list(readers.map(read, range(READS)))
        proxy.shutdown()

    assert found == [(200, f"n\r\n{expected}\r\n".encode())] * READS
