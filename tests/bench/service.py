"""The service beside the engine's own server and rdflib-endpoint, on one synthetic country, in one run.

Every measurement alternates between the servers. Figures are ratios to ``oxigraph serve``, which does nothing but
evaluate. ``python -m tests.bench.service --triples N`` prints a table; a server that is not installed is left out.
"""

from __future__ import annotations

import argparse
import http.client
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlencode

import click
import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.namespaces import PREFIXES

from .country import Country, write_country
from .patterns import Patterns

ROUNDS: Final = 15
PATIENCE: Final = 120.0
LOAD_SECONDS: Final = 5.0
CONNECTIONS: Final = 8
RUNAWAY: Final = "SELECT (COUNT(*) AS ?c) { ?a ?b ?c2 . ?d ?e ?f . ?g ?h ?i }"
ROOT: Final = Path(__file__).parents[2]


@dataclass(frozen=True)
class Server:
    """A running SPARQL endpoint."""

    name: str
    port: int
    path: str
    process: int

    def ask(self, query: str, accept: str = "application/sparql-results+json") -> tuple[float, int]:
        """Seconds and bytes of one answer.

        Raises:
            OSError, http.client.HTTPException: it does not answer, or not with 200.
        """
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        body = urlencode({"query": query})
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": accept}
        began = time.perf_counter()
        connection.request("POST", self.path, body, headers)
        response = connection.getresponse()
        size = len(response.read())
        seconds = time.perf_counter() - began
        connection.close()
        if response.status != 200:
            raise http.client.HTTPException(str(response.status))
        return seconds, size

    def memory(self) -> int:
        """Proportional memory (PSS) of the process and its descendants, in megabytes."""
        return sum(_pss(pid) for pid in _family(self.process)) >> 10


def questions(sample: str) -> Mapping[str, tuple[str, str]]:
    """What is asked: query and media type, by name. ``sample`` is an interface of the country."""
    node = ox.NamedNode(sample)
    prefixes = "\n".join(f"PREFIX {name}: <{base}>" for name, base in PREFIXES.items())
    join = """SELECT ?i ?c ?m ?h ?p { ?i a yp:Interface ; yp:county ?c . ?r yp:responsibilityFor ?i ; yp:party ?m ;
        yp:holder ?h . ?m a yp:Municipality . ?h org:heldBy ?p } LIMIT 1000"""
    group = "SELECT ?c (COUNT(?i) AS ?n) { ?i a yp:Interface ; yp:county ?c } GROUP BY ?c ORDER BY DESC(?n)"
    json, csv = "application/sparql-results+json", "text/csv"
    return {
        "who is responsible": (saved_query("pages/who-responsibilities").bind({"interface": node}), json),
        "data of a thing": (saved_query("pages/thing").bind({"thing": node}), json),
        "five-pattern join": (f"{prefixes}\n{join}", json),
        "aggregate": (f"{prefixes}\n{group}", json),
        "100,000 rows of CSV": ("SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 100000", csv),
    }


def compare(servers: list[Server], asked: Mapping[str, tuple[str, str]]) -> Iterator[list[str]]:
    """Rows of the table: medians in milliseconds and ratios to the first server, repeated questions last."""
    for name, (query, accept) in asked.items():
        times: dict[str, list[float]] = {server.name: [] for server in servers}
        for _ in range(ROUNDS):
            for server in servers:
                _measure(times[server.name], server, f"{query}\n# {uuid.uuid4().hex}", accept)
        yield _row(name, servers, times)
    query, accept = asked["who is responsible"]
    times = {server.name: [] for server in servers}
    for _ in range(10 * ROUNDS):
        for server in servers:
            _measure(times[server.name], server, query, accept)
    yield _row("who, repeated", servers, times)


def throughput(server: Server, query: str) -> tuple[float, float, float]:
    """Answers a second over several connections, and the 50th and 99th percentile in milliseconds."""
    times: list[float] = []
    end = time.perf_counter() + LOAD_SECONDS

    def work() -> None:
        while time.perf_counter() < end:
            times.append(server.ask(f"{query}\n# {uuid.uuid4().hex}")[0])

    _together([work] * CONNECTIONS)
    times.sort()
    return len(times) / LOAD_SECONDS, times[len(times) // 2] * 1e3, times[int(len(times) * 0.99)] * 1e3


def beside_runaways(server: Server, query: str) -> float:
    """The 99th percentile of a small query in milliseconds while four runaways run and are killed."""
    times: list[float] = []

    def run_away() -> None:
        try:
            server.ask(f"{RUNAWAY} # {uuid.uuid4().hex}")
        except (OSError, http.client.HTTPException):
            return

    def work() -> None:
        while any(thread.is_alive() for thread in runaways):
            times.append(server.ask(f"{query}\n# {uuid.uuid4().hex}")[0])

    runaways = [threading.Thread(target=run_away) for _ in range(4)]
    for thread in runaways:
        thread.start()
    work()
    times.sort()
    return times[int(len(times) * 0.99)] * 1e3


@contextmanager
def running(name: str, command: list[str], port: int, path: str, data: Path | None = None) -> Iterator[Server]:
    """Start a server, wait until it answers, and give it data by the graph store protocol if it has none."""
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        server = Server(name, port, path, process.pid)
        try:
            _wait(server)
            if data:
                _put(server, data)
            yield server
        finally:
            process.terminate()
            process.wait()


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--triples", type=int, default=1_000_000)
    size = parser.parse_args().triples
    with tempfile.TemporaryDirectory() as temporary, ExitStack() as stack:
        folder = Path(temporary)
        data = folder / "country.nq"
        write_country(data, folder / "key.json", Country(size, patterns=Patterns.shipped()))
        servers = [stack.enter_context(each) for each in _servers(data, folder)]
        asked = questions(_sample(data))
        click.echo(f"{size} triples; median ms, and ratio to {servers[0].name}")
        for row in compare(servers, asked):
            click.echo(" | ".join(row))
        small = asked["who is responsible"][0]
        for server in servers:
            rate, half, most = throughput(server, small)
            told = f"{rate:.0f}/s at {CONNECTIONS}, p50 {half:.1f} ms, p99 {most:.1f} ms, {server.memory()} MB"
            click.echo(f"{server.name}: {told}")
        ours = next(server for server in servers if server.name == "yhdyspinta")
        click.echo(f"{ours.name}: p99 beside four runaways {beside_runaways(ours, small):.1f} ms")


def _servers(data: Path, folder: Path) -> Iterator[AbstractContextManager[Server]]:
    binaries = Path(sys.executable).parent
    if (binaries / "oxigraph").exists():
        port = free_port()
        command = [str(binaries / "oxigraph"), "serve", "--bind", f"127.0.0.1:{port}", "--union-default-graph"]
        yield running("oxigraph serve", command, port, "/query", data)
    endpoint = shutil.which("rdflib-endpoint", path=str(binaries))
    if endpoint:
        port = free_port()
        yield running("rdflib-endpoint", [endpoint, "serve", str(data), "--port", str(port)], port, "/")
    port = free_port()
    load = [sys.executable, "-m", "service", "load", str(data), "--graph", "urn:bench", "--store", str(folder / "ours")]
    subprocess.run([*load, "--no-data"], check=True, cwd=ROOT, capture_output=True)
    flags = ["--store", str(folder / "ours"), "--no-data", "--query-seconds", "5", "--log", "off"]
    command = [sys.executable, "-m", "service", "serve", "--port", str(port), "--http-workers", "2", *flags]
    yield running("yhdyspinta", command, port, "/sparql")


def _measure(times: list[float], server: Server, query: str, accept: str) -> None:
    """Add a time; a server that has failed once at a question is not asked again."""
    if times and times[-1] == float("inf"):
        return
    try:
        times.append(server.ask(query, accept)[0])
    except (OSError, http.client.HTTPException):
        times.append(float("inf"))


def _row(name: str, servers: list[Server], times: Mapping[str, list[float]]) -> list[str]:
    medians = {server.name: statistics.median(times[server.name]) for server in servers}
    first = medians[servers[0].name]
    return [name, *(f"{each} {median * 1e3:.1f} ({median / first:.2f})" for each, median in medians.items())]


def _together(works: list[Callable[[], None]]) -> None:
    threads = [threading.Thread(target=work) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def _wait(server: Server) -> None:
    end = time.monotonic() + 10 * PATIENCE
    while time.monotonic() < end:
        try:
            server.ask("ASK {}")
        except (OSError, http.client.HTTPException):
            time.sleep(0.2)
        else:
            return
    raise TimeoutError(server.name)


def _put(server: Server, data: Path) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", server.port)
    with data.open("rb") as body:
        connection.request("POST", "/store", body, {"Content-Type": "application/n-quads"})
        connection.getresponse().read()
    connection.close()


def _sample(data: Path) -> str:
    with data.open(encoding="utf-8") as lines:
        return next(line.split("> ")[0][1:] for line in lines if "def#Interface> " in line)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _family(pid: int) -> list[int]:
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        return []
    return [pid, *(each for child in children for each in _family(int(child)))]


def _pss(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


if __name__ == "__main__":
    main()
