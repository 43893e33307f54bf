"""The service beside the engine's own server and rdflib-endpoint, on one synthetic country, in one run.

Every measurement alternates between the servers, so that what else the machine does falls on all alike. ``python -m
tests.bench.service --triples N --peers FOLDER`` prints tables in Markdown, the last of them the floors that the service
must reach; the exit status is 1 where one is not met. A peer that is not installed in FOLDER is left out.
"""

from __future__ import annotations

import argparse
import http.client
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from typing import Final

import click
import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.namespaces import PREFIXES

from . import floors
from .country import Country, write_country
from .patterns import Patterns
from .servers import JSON, ROOT, Scales, Server, free_port, running

WARMING: Final = 5
"""Rounds before those that count: processes that have just started are slow at first, ours and others alike."""
ROUNDS: Final = 30
REPEATED_ROUNDS: Final = 10 * ROUNDS
ENOUGH: Final = 30.0
"""Seconds after which a server is not asked the same question again."""
LOAD_SECONDS: Final = 5.0
CONNECTIONS: Final = 8
QUERY_SECONDS: Final = 5
PEER_MOST: Final = 1_000_000
"""Triples beyond which rdflib-endpoint is left out: it takes minutes to load them, and 1.4 kB of memory for each."""
RUNAWAY: Final = "SELECT (COUNT(*) AS ?c) { ?a ?b ?c2 . ?d ?e ?f . ?g ?h ?i }"

Times = dict[str, list[float]]


def questions(sample: str) -> Mapping[str, tuple[str, str]]:
    """What is asked: query and media type, by name. ``sample`` is an interface of the country."""
    node = ox.NamedNode(sample)
    prefixes = "\n".join(f"PREFIX {name}: <{base}>" for name, base in PREFIXES.items())
    join = """SELECT ?i ?c ?m ?h ?p { ?i a yp:Interface ; yp:county ?c . ?r yp:responsibilityFor ?i ; yp:party ?m ;
        yp:holder ?h . ?m a yp:Municipality . ?h org:heldBy ?p } LIMIT 1000"""
    group = "SELECT ?c (COUNT(?i) AS ?n) { ?i a yp:Interface ; yp:county ?c } GROUP BY ?c ORDER BY DESC(?n)"
    return {
        floors.WHO: (saved_query("pages/who-responsibilities").bind({"interface": node}), JSON),
        "data of a thing": (saved_query("pages/thing").bind({"thing": node}), JSON),
        "five-pattern join": (f"{prefixes}\n{join}", JSON),
        "aggregate": (f"{prefixes}\n{group}", JSON),
        floors.ROWS: ("SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 100000", "text/csv"),
    }


def unseen(query: str) -> str:
    """The same query in words that no server has seen before."""
    return f"{query}\n# {uuid.uuid4().hex}"


def measure(servers: list[Server], asked: Mapping[str, tuple[str, str]]) -> Iterator[tuple[str, Times]]:
    """Seconds of each question by server, each time in new words; last the first question in the same words."""
    for name, (query, accept) in asked.items():
        yield name, _alternate(servers, ROUNDS, lambda query=query: unseen(query), accept)
    query, accept = asked[floors.WHO]
    yield floors.REPEATED, _alternate(servers, REPEATED_ROUNDS, lambda: query, accept)


def throughput(server: Server, query: str) -> list[float]:
    """Seconds of each answer, sorted, over several connections for some seconds."""
    times: list[float] = []
    end = time.perf_counter() + LOAD_SECONDS

    def work() -> None:
        while time.perf_counter() < end:
            times.append(server.ask(unseen(query))[0])

    threads = [threading.Thread(target=work) for _ in range(CONNECTIONS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(times)


def beside_runaways(server: Server, query: str) -> tuple[float, float]:
    """The 99th percentile of a small query, on one connection: idle, and while four runaways run and are killed."""

    def run_away() -> None:
        try:
            server.ask(unseen(RUNAWAY))
        except (OSError, http.client.HTTPException):
            return
        raise AssertionError("a runaway was answered")

    def while_(going: Callable[[], bool]) -> float:
        times: list[float] = []
        while going():
            times.append(server.ask(unseen(query))[0])
        return percentile(sorted(times), 0.99)

    end = time.perf_counter() + QUERY_SECONDS
    idle = while_(lambda: time.perf_counter() < end)
    runaways = [threading.Thread(target=run_away) for _ in range(4)]
    for thread in runaways:
        thread.start()
    return idle, while_(lambda: any(thread.is_alive() for thread in runaways))


def percentile(times: list[float], part: float) -> float:
    """The time within which this part of the answers came; ``times`` is sorted."""
    return times[min(len(times) - 1, int(len(times) * part))]


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--triples", type=int, default=1_000_000)
    parser.add_argument("--peers", type=Path, default=Path(sys.executable).parent, help="where peers are installed")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary, ExitStack() as stack:
        folder = Path(temporary)
        data = folder / "country.nq"
        write_country(data, folder / "key.json", Country(given.triples, patterns=Patterns.shipped()))
        servers = [stack.enter_context(each) for each in _servers(data, folder, given)]
        reached = _report(servers, questions(_sample(data)), given.triples)
    sys.exit(0 if all(floor.met for floor in reached) else 1)


def _report(servers: list[Server], asked: Mapping[str, tuple[str, str]], size: int) -> list[floors.Floor]:
    """Measure everything and print it; gives the floors."""
    ours = next(server for server in servers if server.name == floors.OURS)
    for server in servers:
        server.settle()
    with Scales(servers) as scales:
        _table(f"{size:,} triples; median ms (speed to {servers[0].name})", *(server.name for server in servers))
        medians = {}
        for name, times in measure(servers, asked):
            medians[name] = {server: statistics.median(each) for server, each in times.items()}
            _line(name, *_cells(medians[name], servers))
        _table(f"who is responsible, {CONNECTIONS} connections", "answers a second", "p50 ms", "p99 ms", "peak PSS MB")
        for server in servers:
            times = throughput(server, asked[floors.WHO][0])
            half, most = (f"{percentile(times, part) * 1e3:.1f}" for part in (0.5, 0.99))
            _line(server.name, f"{len(times) / LOAD_SECONDS:.0f}", half, most, str(scales.peak(server)))
        # Runaways take what the limit of a query allows, and are killed; what the service needs is known by now.
        weighings, engine = list(scales.weighings[ours.name]), scales.peak(servers[0])
        idle, beside = beside_runaways(ours, asked[floors.WHO][0])
    reached = [*floors.of_speed(medians), floors.of_patience(idle, beside)]
    if servers[0].name == floors.ENGINE:
        reached.append(floors.of_memory(engine, weighings))
    _table(f"floors at {size:,} triples", "floor", "reached", "")
    for floor in reached:
        click.echo(str(floor))
    click.echo(f"\npeak PSS beside four runaways: {scales.peak(ours)} MB")
    click.echo(f"p99 on one connection: {idle * 1e3:.1f} ms idle, {beside * 1e3:.1f} ms beside four runaways")
    return reached


def _servers(data: Path, folder: Path, given: argparse.Namespace) -> Iterator[AbstractContextManager[Server]]:
    engine, peer = given.peers / "oxigraph", given.peers / "rdflib-endpoint"
    if engine.exists():
        port = free_port()
        command = [str(engine), "serve", "--bind", f"127.0.0.1:{port}", "--union-default-graph"]
        yield running(floors.ENGINE, command, port, "/query", data)
    if peer.exists() and given.triples <= PEER_MOST:
        port = free_port()
        yield running(floors.PEER, [str(peer), "serve", str(data), "--port", str(port)], port, "/")
    port = free_port()
    store = ["--store", str(folder / "ours"), "--no-data"]
    load = [sys.executable, "-m", "service", "load", str(data), "--graph", "urn:bench", *store]
    subprocess.run(load, check=True, cwd=ROOT, capture_output=True)
    flags = ["--query-seconds", str(QUERY_SECONDS), "--log", "off"]
    command = [sys.executable, "-m", "service", "serve", "--port", str(port), *flags, *store]
    yield running(floors.OURS, command, port, "/sparql")


def _alternate(servers: list[Server], rounds: int, worded: Callable[[], str], accept: str) -> Times:
    """Ask the servers in turn; one that fails or takes too long is not asked again."""
    times: Times = {server.name: [] for server in servers}
    for _ in range(WARMING + rounds):
        for server in servers:
            mine = times[server.name]
            if sum(mine) > ENOUGH:
                continue
            try:
                mine.append(server.ask(worded(), accept)[0])
            except (OSError, http.client.HTTPException):
                mine.append(float("inf"))
    return {name: mine[WARMING:] or mine for name, mine in times.items()}


def _cells(medians: Mapping[str, float], servers: list[Server]) -> Iterator[str]:
    first = medians[servers[0].name]
    for server in servers:
        median = medians[server.name]
        yield f"{median * 1e3:.1f} ({first / median:.2f})" if median < float("inf") else "no answer"


def _table(*heads: str) -> None:
    click.echo()
    _line(*heads)
    click.echo("|---" * len(heads) + "|")


def _line(*cells: str) -> None:
    click.echo(f"| {' | '.join(cells)} |")


def _sample(data: Path) -> str:
    with data.open(encoding="utf-8") as lines:
        return next(line.split("> ")[0][1:] for line in lines if "def#Interface> " in line)


if __name__ == "__main__":
    main()
