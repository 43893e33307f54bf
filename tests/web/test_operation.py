"""Probes, numbers, log lines and names of requests."""

import json
import logging
import re
from collections.abc import Iterator
from contextlib import suppress

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.core.errors import Busy, QueryTimeout, StoreUnreachable, Truncated, YhdyspintaError
from service.core.formats import RESULT_FORMATS
from service.core.settings import Settings
from service.core.store import Store
from service.web import create_app
from service.web.logs import Libraries, Log
from service.web.metrics import CountedStore, Metrics
from service.web.rates import Buckets, client

FACTS = ["time", "level", "event", "id", "method", "route", "status", "milliseconds", "bytes"]
SELECT = "SELECT ?s { ?s a yp:WellbeingServicesCounty } LIMIT 1"


class Broken:
    """A store that answers everything with one error."""

    writable = False

    def __init__(self, error: Exception) -> None:
        self.error = error

    def __getattr__(self, _name: str) -> object:
        def answer(*_arguments: object, **_more: object) -> None:
            raise self.error

        return answer


def fresh(store: Store, **settings: object) -> FlaskClient:
    """A client of a service of its own, whose numbers begin at nothing."""
    return create_app(Settings(**settings), store).test_client()  # type: ignore[arg-type]


def broken(error: Exception) -> FlaskClient:
    """A client of a service whose store fails."""
    return create_app(Settings(), Broken(error)).test_client()  # type: ignore[arg-type]


def lines(text: str) -> list[dict[str, object]]:
    """Log lines as objects."""
    return [json.loads(line) for line in text.splitlines()]


def number(client: FlaskClient, name: str) -> str | None:
    """The value of one series, as ``/metrics`` tells it."""
    told = client.get("/metrics").text
    return next((line.rpartition(" ")[2] for line in told.splitlines() if line.startswith(f"{name} ")), None)


def test_probes_answer_while_process_and_store_live(client: FlaskClient, store: Store) -> None:
    """The process is alive; the store tells its version; neither answer may be kept."""
    alive, ready = client.get("/healthz"), client.get("/readyz")

    assert (alive.status_code, alive.json) == (200, {"status": "alive"})
    assert (ready.status_code, ready.json) == (200, {"status": "ready", "version": store.version()})
    assert {alive.headers["Cache-Control"], ready.headers["Cache-Control"]} == {"no-store"}


def test_store_that_does_not_answer_is_not_ready() -> None:
    """503 as a problem document; the process is alive all the same, and the numbers say that the store is down."""
    client = broken(StoreUnreachable())
    ready = client.get("/readyz")

    assert (ready.status_code, ready.mimetype) == (503, "application/problem+json")
    assert client.get("/healthz").status_code == 200
    assert number(client, "yhdyspinta_store_up") == "0.0"


def test_busy_store_is_ready() -> None:
    """A full queue is no reason to take a replica out of service."""
    client = broken(Busy(5))

    assert (client.get("/readyz").status_code, client.get("/readyz").json) == (200, {"status": "busy"})
    assert number(client, "yhdyspinta_store_up") == "1.0"


def test_requests_are_counted_by_route_template_method_and_status(store: Store) -> None:
    """No label holds what a reader wrote: neither a path, nor a method of one's own."""
    client = fresh(store)
    client.get("/doc/county/paijat-hame", headers={"Accept": "text/turtle"})
    client.get("/doc/county/kainuu", headers={"Accept": "text/turtle"})
    client.get("/no-such-page/secret")
    client.open("/", method="BREW")
    told = client.get("/metrics").text

    assert 'yhdyspinta_requests_total{method="GET",route="/doc/<kind>/<slug>",status="200"} 2.0' in told
    assert 'yhdyspinta_requests_total{method="GET",route="none",status="404"} 1.0' in told
    assert re.search(r'yhdyspinta_requests_total\{method="other",route="[^"]*",status="405"\} 1.0', told)
    assert 'yhdyspinta_request_seconds_count{method="GET",route="/doc/<kind>/<slug>"} 2.0' in told
    assert "yhdyspinta_requests_in_progress 1.0" in told
    assert "secret" not in told
    assert "BREW" not in told


def test_size_and_age_of_the_store_are_told(store: Store) -> None:
    """Triples as the store counts them, and the moment of the last commit."""
    client = fresh(store)
    (row,) = store.select("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")

    assert float(number(client, "yhdyspinta_store_triples") or 0) == int(row["n"].value)  # type: ignore[union-attr]
    modified = float(number(client, "yhdyspinta_store_modified_timestamp_seconds") or 0)
    assert modified == pytest.approx(store.modified().timestamp())


@pytest.mark.parametrize(
    ("query", "outcome"),
    [
        (SELECT, "ok"),
        ("SELECT ?s { ?s", "syntax"),
        ("INSERT DATA { <a:a> <a:b> <a:c> }", "refused"),
        ("SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }", "refused"),
    ],
)
def test_queries_are_counted_by_how_they_end(store: Store, query: str, outcome: str) -> None:
    """What a reader asked ends in one outcome."""
    metrics = Metrics()
    counted = CountedStore(store, metrics)
    with suppress(YhdyspintaError):
        list(counted.stream(query, RESULT_FORMATS[0]))

    assert f'yhdyspinta_queries_total{{outcome="{outcome}"}} 1.0' in metrics.told(store).decode()


@pytest.mark.parametrize(
    ("error", "outcome"), [(QueryTimeout(30), "timeout"), (Truncated(), "truncated"), (ValueError(), "fault")]
)
def test_an_end_in_the_midst_is_counted_too(store: Store, error: Exception, outcome: str) -> None:
    """A limit that is hit after the first part, or a fault of ours."""

    def parts() -> Iterator[bytes]:
        yield b"begun"
        raise error

    class Failing:
        def stream(self, *_arguments: object, **_more: object) -> Iterator[bytes]:
            return parts()

    metrics = Metrics()
    with pytest.raises(type(error)):
        list(CountedStore(Failing(), metrics).stream(SELECT, RESULT_FORMATS[0]))  # type: ignore[arg-type]

    assert f'yhdyspinta_queries_total{{outcome="{outcome}"}} 1.0' in metrics.told(store).decode()


def test_reader_who_leaves_is_counted(store: Store) -> None:
    """The server closes an answer that nobody reads on."""
    metrics = Metrics()
    parts = CountedStore(store, metrics).stream(SELECT, RESULT_FORMATS[0])
    next(parts)
    parts.close()  # type: ignore[attr-defined]  # a generator

    assert 'yhdyspinta_queries_total{outcome="left"} 1.0' in metrics.told(store).decode()


def test_each_request_has_one_log_line_that_tells_nothing_of_the_reader(
    store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was asked, by whom and with which token stays out of the line."""
    secret = {"Authorization": "Bearer secret-token", "User-Agent": "secret-agent"}
    response = fresh(store).get("/who.json?topic=salainen", headers=secret, environ_base={"REMOTE_ADDR": "192.0.2.7"})
    (line,) = lines(capsys.readouterr().err)

    assert list(line) == [*FACTS, "problem"]
    assert (line["event"], line["method"], line["route"]) == ("request", "GET", "/who.<suffix>")
    assert line["status"] == response.status_code
    assert line["bytes"] == len(response.data)
    assert line["id"] == response.headers["X-Request-ID"]
    assert not any(word in json.dumps(line) for word in ("secret", "salainen", "192.0.2.7"))


def test_reader_who_leaves_before_the_end_is_no_longer_in_progress(
    store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    """The log line says that the answer did not reach its end."""
    client = fresh(store)
    response = client.get("/data.nq", buffered=False)
    next(iter(response.response))
    response.close()
    (line,) = lines(capsys.readouterr().err)

    assert (line["route"], line["status"], line["cut"]) == ("/data.<suffix>", 200, 1)
    assert number(client, "yhdyspinta_requests_in_progress") == "1.0"


def test_what_libraries_log_is_told_by_name_only(capsys: pytest.CaptureFixture[str]) -> None:
    """Their words may repeat what was asked."""
    record = logging.LogRecord("rdflib.term", logging.WARNING, "x.py", 1, "salainen", None, None)
    Libraries(Log("json")).handle(record)
    (line,) = lines(capsys.readouterr().err)

    assert (line["event"], line["level"], line["name"]) == ("library", "warning", "rdflib.term")
    assert "salainen" not in json.dumps(line)


def test_log_line_of_an_error_names_its_message_and_the_problem_document_its_line(
    store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    """From the answer to the line, and back."""
    response = fresh(store).get("/sparql?query=SELECT", headers={"Accept": "application/json"})
    (line,) = lines(capsys.readouterr().err)

    assert line["problem"] == "error-query-syntax"
    assert response.get_json()["requestId"] == line["id"] == response.headers["X-Request-ID"]


def test_fault_is_logged_by_class_and_place_without_its_message(capsys: pytest.CaptureFixture[str]) -> None:
    """The message of a fault may repeat what was asked; the answer shows neither."""
    response = broken(ValueError("salainen")).get("/doc/county/kainuu", headers={"Accept": "text/turtle"})
    fault, line = lines(capsys.readouterr().err)

    assert (response.status_code, response.mimetype) == (500, "application/problem+json")
    assert (fault["event"], fault["level"], fault["error"]) == ("fault", "error", "ValueError")
    assert fault["route"] == "/doc/<kind>/<slug>"
    assert any(str(place).startswith("service/web/") for place in fault["trace"])  # type: ignore[attr-defined]
    assert fault["id"] == line["id"] == response.headers["X-Request-ID"]
    assert "salainen" not in json.dumps([fault, line]) + response.text


@pytest.mark.parametrize(("form", "count"), [("text", 1), ("off", 0)])
def test_log_can_be_for_people_or_off(store: Store, capsys: pytest.CaptureFixture[str], form: str, count: int) -> None:
    """The same facts, parted by spaces; or nothing."""
    fresh(store, log=form).get("/healthz")
    told = capsys.readouterr().err.splitlines()

    assert len(told) == count
    assert all(re.fullmatch(r"\S+ info request \w+ GET /healthz 200 [\d.]+ \d+", line) for line in told)


def test_requests_have_names_of_their_own_unless_a_trusted_proxy_gives_one(store: Store) -> None:
    """A stranger's name for a request is not taken, nor one that is not well formed."""
    given = {"X-Request-ID": "edge-0001.a_b"}
    behind = fresh(store, proxies=1)

    assert behind.get("/healthz", headers=given).headers["X-Request-ID"] == "edge-0001.a_b"
    for bad in ("", "a b", "a\tb", "x" * 65, "ä"):
        made = behind.get("/healthz", headers={"X-Request-ID": bad}).headers["X-Request-ID"]
        assert re.fullmatch(r"[0-9a-f]{16}", made)
    assert re.fullmatch(r"[0-9a-f]{16}", fresh(store).get("/healthz", headers=given).headers["X-Request-ID"])


class Clock:
    """Time that passes when told to."""

    now = 0.0

    def __call__(self) -> float:
        """The moment."""
        return self.now


def test_bucket_holds_a_minute_and_fills_steadily() -> None:
    """Sixty a minute is one a second, after a first burst of sixty."""
    clock = Clock()
    buckets = Buckets(60, clock)

    assert [buckets.take("a") for _ in range(61)] == [0] * 60 + [1]
    clock.now = 0.5
    assert buckets.take("a") == 1
    clock.now = 2.0
    assert [buckets.take("a") for _ in range(3)] == [0, 0, 1]
    assert buckets.take("b") == 0


def test_slow_rate_tells_how_long_to_wait() -> None:
    """One request a minute: the next in a minute, and half of it later in half of one."""
    clock = Clock()
    buckets = Buckets(1, clock)

    assert (buckets.take("a"), buckets.take("a")) == (0, 60)
    clock.now = 30.0
    assert buckets.take("a") == 30


def test_buckets_of_many_clients_take_bounded_memory() -> None:
    """The one longest unused is forgotten."""
    buckets = Buckets(1, Clock(), most=100)
    for each in range(1000):
        buckets.take(each)

    assert len(buckets) == 100
    assert buckets.take(999) == 60
    assert buckets.take(0) == 0


@pytest.mark.parametrize(
    ("address", "who"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("nonsense" * 20, ("nonsense" * 20)[:64]),
    ],
)
def test_a_client_is_an_address_or_a_network_of_64_bits(address: str, who: str) -> None:
    """What one household or server has counts as one."""
    assert client(address) == who


def test_client_that_asks_too_often_is_asked_to_wait(store: Store) -> None:
    """429 with Retry-After; queries and pages have buckets of their own, and probes none."""
    limited = fresh(store, rate=2)
    codes = [limited.get("/id/county/kainuu").status_code for _ in range(3)]
    refused = limited.get("/id/county/kainuu")

    assert codes == [303, 303, 429]
    assert refused.mimetype == "application/problem+json"
    assert 0 < int(refused.headers["Retry-After"]) <= 30
    assert limited.get("/sparql", query_string={"query": SELECT}).status_code == 200
    assert limited.get("/id/county/kainuu", environ_base={"REMOTE_ADDR": "192.0.2.8"}).status_code == 303
    assert [limited.get("/healthz").status_code for _ in range(5)] == [200] * 5


def test_without_a_rate_nobody_waits(app: Flask) -> None:
    """No limit is set unless asked for."""
    assert {app.test_client().get("/def.ttl").status_code for _ in range(20)} == {200}
