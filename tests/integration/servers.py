"""Real SPARQL servers, each started for a test in a folder of its own, on a free port, and stopped after it."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import urllib3

from service.core.remote.address import Address

OXIGRAPH = Path(sys.executable).with_name("oxigraph")
VIRTUOSO = shutil.which("virtuoso-t")
ISQL = shutil.which("isql-vt")

SETTINGS = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = temp.db
TransactionFile = temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
ServerThreads = 20
CheckpointInterval = 0
NumberOfBuffers = 40000
MaxDirtyBuffers = 30000
MaxQueryMem = 1G
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerThreads = 20
MaxClientConnections = 20
[SPARQL]
ResultSetMaxRows = 1000000
"""


class Server(NamedTuple):
    """A running server."""

    address: Address
    process: subprocess.Popen[bytes]


@contextmanager
def oxigraph(folder: Path, *options: str) -> Iterator[Server]:
    """``oxigraph serve`` in memory (PyPI: oxigraph)."""
    port = free_port()
    command = [str(OXIGRAPH), "serve", "--bind", f"127.0.0.1:{port}", *options]
    with running(command, folder) as process:
        wait_until(lambda: answers(f"http://127.0.0.1:{port}/query"))
        yield Server(Address.parse(f"http://127.0.0.1:{port}/query", "update"), process)


@contextmanager
def virtuoso(folder: Path) -> Iterator[Server]:
    """Virtuoso (Debian: virtuoso-opensource-7-bin), where anyone may update."""
    assert VIRTUOSO
    assert ISQL
    sql, http = free_port(), free_port()
    (folder / "virtuoso.ini").write_text(SETTINGS.format(sql=sql, http=http), encoding="ascii")
    with running([VIRTUOSO, "+configfile", "virtuoso.ini", "+foreground"], folder) as process:
        grant = [ISQL, f"127.0.0.1:{sql}", "dba", "dba", 'exec=GRANT SPARQL_UPDATE TO "SPARQL"']
        wait_until(lambda: b"Error" not in subprocess.run(grant, capture_output=True, check=False).stderr)
        wait_until(lambda: answers(f"http://127.0.0.1:{http}/sparql"))
        yield Server(Address.parse(f"http://127.0.0.1:{http}/sparql", "sparql"), process)


@contextmanager
def running(
    command: list[str], folder: Path, environment: dict[str, str] | None = None
) -> Iterator[subprocess.Popen[bytes]]:
    """A process that is killed at the end; what it says goes to a file."""
    with (folder / "output").open("wb") as output:
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=output, stderr=output)
        try:
            yield process
        finally:
            process.kill()
            process.wait()


def free_port() -> int:
    """A TCP port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def answers(url: str) -> bool:
    """Whether a SPARQL endpoint answers a query."""
    try:
        return urllib3.request("GET", url, fields={"query": "ASK {}"}, timeout=5, retries=False).status == 200
    except urllib3.exceptions.HTTPError:
        return False


def wait_until(holds: Callable[[], bool], seconds: float = 60.0) -> None:
    """Look again and again until something holds."""
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.05)
