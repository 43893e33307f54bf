"""A real service over a store on disk, to be killed: written through both protocols, each write whole or not at all.

Even writes are updates of two graphs, odd ones put a graph anew; so both what is added and what is removed shows.
"""

from __future__ import annotations

import http.client
import os
import random
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

from tests.crash.harness import KEPT, statements

ROOT = Path(__file__).parents[2]
PUT = "urn:x-crash:put"
WRITTEN = frozenset({201, 204})
ALL = "SELECT ?s ?p ?o ?g { GRAPH ?g { ?s ?p ?o } }"


def triples(number: int) -> list[str]:
    """The statements of a write that puts a graph, in N-Triples."""
    return [f'<urn:x-crash:{number}> <urn:x-crash:part> "{part}" .' for part in range(5)]


def held(after: int) -> set[str]:
    """What the store holds after so many writes, in N-Quads."""
    even = list(range(2, after + 1, 2))[-KEPT:]
    odd = list(range(1, after + 1, 2))[-1:]
    lines = {line for number in even for line in statements(number)}
    return lines | {line.replace(" .", f" <{PUT}> .") for number in odd for line in triples(number)}


class Served:
    """``yhdyspinta serve`` on a port of its own."""

    def __init__(self, folder: Path, token: str) -> None:
        self._token = token
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self._port = probe.getsockname()[1]
        options = ["--no-data", "--store", str(folder), "--port", str(self._port), "--log", "off"]
        command = [sys.executable, "-m", "service", "serve", *options]
        self.process = subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, process_group=0
        )

    def wait(self) -> None:
        """Wait until the service takes connections.

        Raises:
            ConnectionError: it ended before.
        """
        while self.process.poll() is None:
            with suppress(OSError):
                socket.create_connection(("127.0.0.1", self._port), timeout=1).close()
                return
            time.sleep(0.02)
        raise ConnectionError

    def write(self, number: int) -> bool:
        """Carry out a write; whether it was acknowledged.

        Raises:
            OSError, HTTPException: the service ended meanwhile.
        """
        if number % 2:
            body, kind = "\n".join(triples(number)), "application/n-triples"
            status, _ = self._ask("PUT", f"/graphs?graph={quote(PUT, safe='')}", body, kind)
            return status in WRITTEN
        gone = number - 2 * KEPT
        steps = [("DELETE", gone)] * (gone > 0) + [("INSERT", number)]
        body = " ; ".join(f"{verb} DATA {{ {' '.join(map(_in_graph, statements(each)))} }}" for verb, each in steps)
        return self._ask("POST", "/update", body, "application/sparql-update")[0] in WRITTEN

    def read(self) -> set[str]:
        """Every statement, in N-Quads.

        Raises:
            OSError, HTTPException: the service does not answer.
        """
        status, body = self._ask("GET", f"/sparql?format=tsv&query={quote(ALL)}")
        if status != 200:
            raise ConnectionError(status)
        return {line.replace("\t", " ") + " ." for line in body.decode().splitlines()[1:]}

    def family(self) -> list[int]:
        """The processes of the service: parent, HTTP workers, keeper, journal and the keeper's workers."""
        return [self.process.pid, *_descendants(self.process.pid)]

    def keeper(self) -> int:
        """The keeper, which must be there."""
        return next(pid for pid in self.family() if "service.core.pool.keeper" in _command(pid))

    def kill_all(self, chance: random.Random) -> None:
        """SIGKILL every process, in any order."""
        family = self.family()
        chance.shuffle(family)
        for pid in family:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)

    def kill_keeper(self) -> None:
        """SIGKILL the keeper, which takes its children with it."""
        os.kill(self.keeper(), signal.SIGKILL)

    def end(self) -> None:
        """See that it is gone."""
        self.process.kill()
        self.process.wait()

    def _ask(self, method: str, path: str, body: str | None = None, media_type: str = "") -> tuple[int, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=60)
        headers = {"Authorization": f"Bearer {self._token}", **({"Content-Type": media_type} if media_type else {})}
        try:
            connection.request(method, path, body, headers)
            response = connection.getresponse()
            return response.status, response.read()
        finally:
            connection.close()


def _in_graph(line: str) -> str:
    """A statement in N-Quads as an update writes it."""
    subject, predicate, value, graph, _ = line.split(" ")
    return f"GRAPH {graph} {{ {subject} {predicate} {value} }}"


def _descendants(parent: int) -> list[int]:
    found: list[int] = []
    with suppress(OSError):
        for thread in Path(f"/proc/{parent}/task").iterdir():
            for pid in map(int, (thread / "children").read_text(encoding="ascii").split()):
                found += [pid, *_descendants(pid)]
    return found


def _command(pid: int) -> str:
    with suppress(OSError):
        return Path(f"/proc/{pid}/cmdline").read_text(encoding="utf-8").replace("\0", " ")
    return ""
