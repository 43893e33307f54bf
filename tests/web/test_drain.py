"""A real service with two HTTP processes: it is stopped in the midst of its work, and its numbers are one sum."""

import http.client
import json
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.parse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import ROOT, wait_until_open

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
SECONDS = 6
"""When an endless query is stopped: long enough for the port to be closed before."""
PATIENCE_S = 60


@dataclass
class Service:
    """A service that runs, where it listens, and where its log goes."""

    process: subprocess.Popen[str]
    port: int
    log: Path

    def get(self, path: str) -> tuple[int, bytes]:
        """Status and body; the whole body, or an error."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_S)
        connection.request("GET", path, headers={"Connection": "close", "Accept": "*/*"})
        response = connection.getresponse()
        return response.status, response.read()

    def number(self, series: str) -> float:
        """The value of one series."""
        found = re.search(rf"^{re.escape(series)} (\S+)$", self.get("/metrics")[1].decode(), re.MULTILINE)
        return float(found[1]) if found else 0.0

    def refuses(self) -> bool:
        """Whether nobody listens any more."""
        try:
            socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
        except ConnectionRefusedError:
            return True
        except OSError:
            return False
        return False


@pytest.fixture(name="service")
def fixture_service(tmp_path: Path) -> Iterator[Service]:
    """A service with two HTTP processes."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = tmp_path / "log"
    command = [sys.executable, "-m", "service", "serve", "--port", str(port), "--http-workers", "2"]
    command += ["--query-seconds", str(SECONDS)]
    with (
        log.open("w") as errors,
        subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=errors, text=True) as process,
    ):
        assert process.stdout is not None
        process.stdout.readline()
        wait_until_open(port)
        yield Service(process, port, log)
        process.terminate()
        process.wait(timeout=PATIENCE_S)


def until(condition: object, what: str) -> None:
    """Ask again until it is so."""
    deadline = time.monotonic() + PATIENCE_S
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < deadline, what


def test_stop_lets_requests_finish_and_takes_no_new_ones(service: Service) -> None:
    """SIGTERM while a query runs: the port is closed, the query gets its answer whole, the service ends in peace."""
    answers: list[tuple[int, bytes]] = []
    query = urllib.parse.quote(ENDLESS)
    reader = threading.Thread(target=lambda: answers.append(service.get(f"/sparql?format=json&query={query}")))
    reader.start()
    until(lambda: service.number("yhdyspinta_requests_in_progress") >= 2, "the query runs beside the scrape")
    service.process.send_signal(signal.SIGTERM)
    until(service.refuses, "the port is closed")

    assert not answers
    reader.join(PATIENCE_S)
    ((status, body),) = answers
    assert (status, json.loads(body)["status"]) == (408, 408)
    assert service.process.wait(PATIENCE_S) == 0


def test_numbers_are_the_sum_of_all_processes(service: Service) -> None:
    """Whichever process answers, it tells what all have counted; each request has one whole line in the log."""
    for _ in range(40):
        assert service.get("/healthz")[0] == 200
    told = {service.number('yhdyspinta_requests_total{method="GET",route="/healthz",status="200"}') for _ in range(8)}
    lines = [json.loads(line) for line in service.log.read_text(encoding="utf-8").splitlines()]

    assert told == {40.0}
    assert sum(line["route"] == "/healthz" for line in lines) == 40
    assert len({line["id"] for line in lines}) == len(lines)
