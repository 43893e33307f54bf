"""No request, however malformed, is a fault of ours: a short run that is always the same; ``make fuzz`` runs long.

``FUZZ_EXAMPLES`` tells how many examples each test tries; without it few, and the same ones each time.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from urllib.parse import quote

import pytest
import schemathesis
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz import material
from tests.fuzz.service import TIMEOUT_S, TRACES, Fields, Service, judge, running

LONG = int(os.environ.get("FUZZ_EXAMPLES", "0"))
fuzzed = settings(
    max_examples=LONG or 25,
    derandomize=not LONG,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    print_blob=True,
)
COSTLY = ("/validation", "/queries/competency", "/queries/reports", "/queries/maps", r"/data\.")
"""Operations that the short run leaves out: the report takes long, and the queries are many of a kind."""
METHODS = ("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "BREW")
NAMES = ("lang", "topic", "county", "municipality", "on", "kind", "theme", "format", "query", "graph", "default")
DATASETS = ("", "", "?using-graph-uri=urn:g", "?using-named-graph-uri=%00", "?using-graph-uri=a%20b")
WRITES = ("/update", "/graphs?default", "/graphs?graph=urn:g", "/graphs", "/graphs?graph=", "/graphs?graph=a%20b")
FRAMING = ("Host", "Transfer-Encoding", "Content-Length", "Expect", "Content-Encoding")
CLIMBS = ("/static/../../../etc/passwd", "/static/%2e%2e/%2e%2e/__init__.py", "/maps/..%2f..%2fx.svg", "//etc/passwd")
ENDLESS_LENGTH = "99999999999999999999"


@pytest.fixture(name="service", scope="module")
def fixture_service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """A service that may be written; at the end its log holds no fault, and no line that is none of ours."""
    with running(tmp_path_factory.mktemp("fuzz")) as service:
        yield service
        assert service.faults() == []
        assert service.strays() == []


@pytest.fixture(name="templates", scope="module")
def fixture_templates(app: Flask) -> list[str]:
    """The templates of every route; the short run leaves out the costly ones."""
    rules = sorted({rule.rule for rule in app.url_map.iter_rules()})
    return [rule for rule in rules if LONG or not re.match("|".join(COSTLY), rule)]


@fuzzed
@given(data=st.data())
def test_any_address(service: Service, templates: list[str], data: st.DataObject) -> None:
    """Every route with hostile values in its path and its fields, by every method, with hostile headers."""
    template = data.draw(st.sampled_from(templates))
    path = re.sub(r"<[^>]*>", lambda _: data.draw(material.part()), template)
    field = st.tuples(st.sampled_from(NAMES) | material.part(), material.part())
    fields = "&".join(map("=".join, data.draw(st.lists(field, max_size=4))))
    method = data.draw(st.sampled_from(("GET",) * len(METHODS) + METHODS))
    judge(service.ask(method, f"{path}?{fields}", data.draw(material.headers())), method)


@fuzzed
@given(target=st.binary(min_size=1, max_size=60), method=st.sampled_from(METHODS))
def test_any_bytes_as_an_address(service: Service, target: bytes, method: str) -> None:
    """Bytes that are no address at all; those that would end the line of the request are left out."""
    judge(service.ask(method, b"/" + re.sub(rb"[\s\x00]", b"", target)), method)


@fuzzed
@given(data=st.data())
def test_any_query(service: Service, data: st.DataObject) -> None:
    """SPARQL in pieces, by each of the protocol's ways, in every format."""
    text = data.draw(material.mangled(material.QUERIES)).encode("utf-8", "surrogatepass")
    fields = f"format={quote(data.draw(st.sampled_from(material.FORMATS)))}" if data.draw(st.booleans()) else ""
    if data.draw(st.integers(0, 4)) == 0:
        fields += f"&default-graph-uri={data.draw(material.quoted_text())}"
    headers = data.draw(material.headers())
    way = data.draw(st.sampled_from(("get", "form", "direct")))
    if way == "get":
        answer = service.ask("GET", f"/sparql?query={quote(text)}&{fields}", headers)
    elif way == "form":
        form: Fields = {"Content-Type": "application/x-www-form-urlencoded"}
        answer = service.ask("POST", "/sparql", headers | form, f"query={quote(text)}&{fields}".encode())
    else:
        answer = service.ask("POST", f"/sparql?{fields}", headers | {"Content-Type": "application/sparql-query"}, text)
    judge(answer)


@fuzzed
@given(target=st.sampled_from(WRITES), method=st.sampled_from(("POST", "PUT")), sent=material.bodies())
def test_any_body(service: Service, target: str, method: str, sent: tuple[Fields, bytes]) -> None:
    """Bodies of every kind against every route that writes; what is refused changes nothing."""
    write(service, method, target, *sent)


@fuzzed
@given(text=material.mangled(material.UPDATES), fields=st.sampled_from(DATASETS))
def test_any_update(service: Service, text: str, fields: str) -> None:
    """SPARQL updates in pieces; what is refused changes nothing."""
    sparql: Fields = {"Content-Type": "application/sparql-update"}
    write(service, "POST", f"/update{fields}", sparql, text.encode("utf-8", "surrogatepass"))


def write(service: Service, method: str, target: str, headers: Fields, body: bytes) -> None:
    """Send a write with a token that may write all, and judge what comes of it."""
    before = service.version()
    answer = service.ask(method, target, headers | {"Authorization": f"Bearer {service.token}"}, body)
    judge(answer)
    if answer is None or answer.status >= 400:
        assert service.version() == before


@fuzzed
@given(data=st.data())
def test_any_framing(service: Service, data: st.DataObject) -> None:
    """Hosts that are none, lengths and codings of the transfer that are not those of the body."""
    names = data.draw(st.sets(st.sampled_from(FRAMING), min_size=1))
    headers: Fields = {name: data.draw(st.sampled_from(material.HEADERS[name])) for name in sorted(names)}
    chunked = ENDLESS_LENGTH in headers.values() or headers.get("Transfer-Encoding") == "chunked"
    body = b"0\r\n\r\n" if chunked else b"ASK{}"  # As long as the length that is sometimes stated, so that none waits.
    judge(service.ask("POST", "/sparql", headers | {"Content-Type": "application/sparql-query"}, body))


def test_hundred_megabytes_are_refused(service: Service) -> None:
    """As the body itself, as a form, as an upload, and packed: 413, and the service lives on."""
    body = b"query=" + b" " * (100 << 20)
    turtle: Fields = {"Authorization": f"Bearer {service.token}", "Content-Type": "text/turtle"}
    cases: tuple[tuple[str, Fields, bytes], ...] = (
        ("/sparql", {"Content-Type": "application/sparql-query"}, body),
        ("/sparql", {"Content-Type": "application/x-www-form-urlencoded"}, body),
        ("/graphs?default", turtle, body),
        ("/graphs?default", turtle | {"Content-Encoding": "gzip"}, material.BOMB),
    )
    for target, headers, data in cases:
        answer = service.ask("POST", target, headers, data)
        judge(answer)
        assert answer is None or answer.status == 413, answer
    alive = service.ask("GET", "/healthz")
    assert alive is not None
    assert alive.status == 200


def test_headers_without_end_are_refused(service: Service) -> None:
    """One of half a megabyte, and a thousand of them."""
    cases: tuple[Fields, ...] = ({"X-A": "a" * 600_000}, {f"X-{number}": "a" for number in range(1000)})
    for headers in cases:
        answer = service.ask("GET", "/", headers)
        judge(answer)
        assert answer is None or answer.status == 431


@pytest.mark.parametrize("path", CLIMBS)
def test_files_of_the_machine_stay_on_it(service: Service, path: str) -> None:
    """Paths that climb find nothing."""
    answer = service.ask("GET", path)
    judge(answer)

    assert answer is not None
    assert answer.status in {301, 308, 404}


def test_documented_api(service: Service) -> None:
    """Schemathesis sends every operation of ``/openapi.json`` what it describes, and what it does not."""
    schema = schemathesis.openapi.from_url(f"http://127.0.0.1:{service.port}/openapi.json")
    if not LONG:
        schema = schema.exclude(path_regex="^({})".format("|".join(COSTLY)))
    few = settings(fuzzed, max_examples=max(1, LONG // 20))
    for result in schema.get_all_operations():
        operation = result.ok()

        @few
        @given(case=operation.as_strategy())
        def check(case: schemathesis.Case) -> None:
            response = case.call(headers={"Authorization": f"Bearer {service.token}"}, timeout=TIMEOUT_S)
            assert response.status_code < 500 or response.headers.get("retry-after"), case.as_curl_command()
            assert not any(trace in response.content for trace in TRACES), case.as_curl_command()

        check()
