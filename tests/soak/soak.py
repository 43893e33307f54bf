"""Readers and a writer at once for minutes; memory must not grow. ``python -m tests.soak.soak --seconds 600``."""

from __future__ import annotations

import argparse
import http.client
import itertools
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final
from urllib.parse import urlencode

import click

from tests.bench.servers import ROOT, Server, free_port, running

PAGES: Final = (
    "/?lang=fi",
    "/who?county=pohjois-pohjanmaa&topic=Nuorisopalvelut&lang=fi",
    "/due?municipality=narpio&lang=sv",
    "/doc/county/paijat-hame?lang=fi",
    "/matrix?lang=en",
    "/queries/reports/statistics.json",
    "/feeds/county/kainuu.ics",
    "/data.nq.gz",
)
QUERY: Final = "SELECT ?c (COUNT(*) AS ?n) {{ ?s a ?c }} GROUP BY ?c ORDER BY DESC(?n) # {}"
GROWTH: Final = 1.2
"""How much more memory the last third of the time may take than the second."""
RUNAWAY: Final = "SELECT (COUNT(*) AS ?c) {{ ?a ?b ?c2 . ?d ?e ?f . ?g ?h ?i }} # {}"


class Soak:
    """The load and what it met."""

    def __init__(self, server: Server, token: str, seconds: float) -> None:
        self._server = server
        self._token = token
        self._end = time.monotonic() + seconds
        self.statuses: dict[str, int] = {}
        self.megabytes: list[int] = []
        self._lock = threading.Lock()

    def run(self) -> None:
        """Keep on until the time is over."""
        works: list[Callable[[int], None]] = [self._page, self._page, self._query, self._write, self._run_away]
        threads = [threading.Thread(target=self._repeat, args=(work,)) for work in works]
        for thread in threads:
            thread.start()
        while any(thread.is_alive() for thread in threads):
            self.megabytes.append(self._server.memory())
            threads[0].join(2.0)

    def _repeat(self, work: Callable[[int], None]) -> None:
        for number in itertools.count():
            if time.monotonic() > self._end:
                return
            work(number)

    def _page(self, number: int) -> None:
        self._send("GET", PAGES[number % len(PAGES)], None, {})

    def _query(self, number: int) -> None:
        self._send("POST", "/sparql", urlencode({"query": QUERY.format(number)}), {"Content-Type": FORM})

    def _run_away(self, number: int) -> None:
        self._send("POST", "/sparql", urlencode({"query": RUNAWAY.format(number)}), {"Content-Type": FORM})

    def _write(self, number: int) -> None:
        verb = "INSERT" if number % 2 == 0 else "DELETE"
        text = f"{verb} DATA {{ GRAPH <urn:soak> {{ <urn:a> <urn:p> {number // 2} }} }}"
        headers = {"Content-Type": FORM, "Authorization": f"Bearer {self._token}"}
        self._send("POST", "/update", urlencode({"update": text}), headers)

    def _send(self, method: str, path: str, body: str | None, headers: dict[str, str]) -> None:
        outcome = f"no answer {path}"
        connection = http.client.HTTPConnection("127.0.0.1", self._server.port, timeout=60)
        with suppress(OSError, http.client.HTTPException):
            connection.request(method, path, body, headers)
            response = connection.getresponse()
            body_read = response.read()
            outcome = str(response.status)
            if outcome not in EXPECTED:
                outcome += f" {path} {body_read[:300]!r}"
        connection.close()
        with self._lock:
            self.statuses[outcome] = self.statuses.get(outcome, 0) + 1


EXPECTED: Final = frozenset({"200", "204", "408"})
FORM: Final = "application/x-www-form-urlencoded"


def main() -> None:
    """Run, tell, and fail where something broke or memory grew."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=600)
    seconds = parser.parse_args().seconds
    with tempfile.TemporaryDirectory() as temporary:
        store, port = Path(temporary) / "store", free_port()
        command = [sys.executable, "-m", "service", "token", "add", "soak", "--store", str(store)]
        token = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()
        serve = [sys.executable, "-m", "service", "serve", "--port", str(port), "--store", str(store)]
        with running("yhdyspinta", [*serve, "--query-seconds", "3", "--log", "off"], port, "/sparql") as server:
            soak = Soak(server, token, seconds)
            soak.run()
    third = len(soak.megabytes) // 3
    middle, last = (statistics.median(soak.megabytes[n * third : (n + 1) * third]) for n in (1, 2))
    click.echo(f"{seconds:.0f} s: {soak.statuses}; memory {middle:.0f} MB, then {last:.0f} MB")
    if soak.statuses.keys() - EXPECTED or last > GROWTH * middle:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
