"""SPARQL endpoints to be measured: started, filled, asked over kept connections, and weighed."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from urllib.parse import urlencode

PATIENCE: Final = 120.0
LOADING: Final = 10 * PATIENCE
JSON: Final = "application/sparql-results+json"
FORM: Final = "application/x-www-form-urlencoded"
ROOT: Final = Path(__file__).parents[2]


SETTLING: Final = 60
"""Seconds that a server may work by itself before it is asked all the same."""
QUIET: Final = 0.1
"""Seconds of CPU in a second, below which a server is at rest."""


@dataclass(frozen=True)
class Server:
    """A running SPARQL endpoint."""

    name: str
    port: int
    path: str
    process: int
    _kept: threading.local = field(default_factory=threading.local, compare=False)

    def ask(self, query: str, accept: str = JSON) -> tuple[float, int]:
        """Seconds and bytes of one answer; each thread keeps a connection, as clients of the protocol do.

        Raises:
            OSError, http.client.HTTPException: it does not answer, or not with 200.
        """
        body = urlencode({"query": query})
        try:
            return self._asked(self._connection(), body, accept)
        except ConnectionError:
            # Servers close connections that have been idle for some seconds.
            return self._asked(self._connection(), body, accept)

    def memory(self) -> int:
        """Proportional memory (PSS) of the process and its descendants, in megabytes."""
        return sum(map(_pss, _family(self.process))) >> 10

    def settle(self) -> None:
        """Wait until it no longer works by itself, as stores do for a while after they were filled."""
        for _ in range(SETTLING):
            began = self._worked()
            time.sleep(1)
            if self._worked() - began < QUIET:
                return

    def _worked(self) -> float:
        """Seconds of CPU that the process and its descendants have used."""
        return sum(map(_worked, _family(self.process)))

    def workers(self) -> int:
        """How many workers of the pool there are: children of the keeper."""
        keepers = (pid for pid in _family(self.process) if b"service.core.pool.keeper" in _command(pid))
        return sum(_command(child) == _command(pid) for pid in keepers for child in _children(pid))

    def _asked(self, connection: http.client.HTTPConnection, body: str, accept: str) -> tuple[float, int]:
        try:
            began = time.perf_counter()
            connection.request("POST", self.path, body, {"Content-Type": FORM, "Accept": accept})
            response = connection.getresponse()
            size = len(response.read())
            seconds = time.perf_counter() - began
        except (OSError, http.client.HTTPException):
            connection.close()
            raise
        if response.status != 200:
            raise http.client.HTTPException(str(response.status))
        return seconds, size

    def _connection(self) -> http.client.HTTPConnection:
        if not hasattr(self._kept, "connection"):
            self._kept.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection: http.client.HTTPConnection = self._kept.connection
        if connection.sock is None:
            connection.connect()
            connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return connection


@contextmanager
def running(name: str, command: list[str], port: int, path: str, data: Path | None = None) -> Iterator[Server]:
    """Start a server, wait until it answers, and give it data by the graph store protocol if it has none.

    Raises:
        TimeoutError: it does not answer.
        http.client.HTTPException: it does not take the data.
    """
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        server = Server(name, port, path, process.pid)
        try:
            _wait(server, process)
            if data:
                _put(server, data)
            yield server
        finally:
            process.terminate()
            process.wait()


def _worked(process: int) -> float:
    """Seconds of CPU that a process has used; 0 of one that has ended."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Scales:
    """Weighs servers once in a while, beside whatever else is done."""

    def __init__(self, servers: list[Server], every: float = 2.0) -> None:
        self._servers = servers
        self._every = every
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._weigh, daemon=True)
        self.weighings: Mapping[str, list[tuple[int, int]]] = {server.name: [] for server in servers}
        """Megabytes and number of workers, by server."""

    def __enter__(self) -> Scales:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def peak(self, server: Server) -> int:
        """The most megabytes that a server had."""
        return max(megabytes for megabytes, _ in self.weighings[server.name])

    def _weigh(self) -> None:
        while True:
            for server in self._servers:
                # Workers come and go while the memory of one process after another is summed up.
                before = server.workers()
                self.weighings[server.name].append((server.memory(), max(before, server.workers())))
            if self._done.wait(self._every):
                return


def _wait(server: Server, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + LOADING
    while time.monotonic() < end and process.poll() is None:
        with suppress(OSError, http.client.HTTPException):
            server.ask("ASK {}")
            return
        time.sleep(0.2)
    raise TimeoutError(server.name)


def _put(server: Server, data: Path) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=LOADING)
    with data.open("rb") as body:
        connection.request("POST", "/store", body, {"Content-Type": "application/n-quads"})
        response = connection.getresponse()
        response.read()
    connection.close()
    if response.status >= 300:
        raise http.client.HTTPException(str(response.status))


def _family(pid: int) -> list[int]:
    return [pid, *(each for child in _children(pid) for each in _family(child))]


def _children(pid: int) -> list[int]:
    found: list[int] = []
    with suppress(OSError):
        for thread in Path(f"/proc/{pid}/task").iterdir():
            found += map(int, (thread / "children").read_text(encoding="ascii").split())
    return found


def _command(pid: int) -> bytes:
    with suppress(OSError):
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    return b""


def _pss(pid: int) -> int:
    with suppress(OSError):
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
        return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
    return 0
