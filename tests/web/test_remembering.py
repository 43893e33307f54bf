"""Answers that are given again, and those that must not be."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.core.settings import Settings
from service.core.store import Store
from service.web import create_app

ASKED = "/sparql?query=SELECT+(COUNT(*)+AS+%3Fn)+%7B%3Fs+a+yp%3AInterface%7D"
COUNTED = "/sparql?query=SELECT+(COUNT(*)+AS+%3Fn)+%7B%3Fs+a+%3Curn:x:Kind%3E%7D"
WRITTEN = "INSERT DATA { GRAPH <urn:x:g> { <urn:x:a> a <urn:x:Kind> } }"


class Counting:
    """An application that counts what reaches it."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.asked = 0
        app.before_request(self._count)

    def _count(self) -> None:
        self.asked += 1

    @property
    def client(self) -> FlaskClient:
        """Someone who asks."""
        return self.app.test_client()


@pytest.fixture(name="counting")
def fixture_counting() -> Counting:
    """A service of its own over the shipped graph."""
    return Counting(create_app(Settings(log="off"), Store.shipped()))


@pytest.mark.parametrize("address", [ASKED, "/who?topic=Nuorisopalvelut", "/doc/county/lappi.ttl", "/networks.csv"])
def test_same_request_is_answered_alike_without_the_application(counting: Counting, address: str) -> None:
    """Status, headers and body are the same but for the name of the request; the application is asked once."""
    first, second = counting.client.get(address), counting.client.get(address)

    assert counting.asked == 1
    assert first.data == second.data
    assert first.headers.pop("X-Request-ID") != second.headers.pop("X-Request-ID")
    assert list(first.headers) == list(second.headers)


@pytest.mark.parametrize("media_type", ["application/x-www-form-urlencoded", "application/sparql-query"])
def test_posted_query_is_remembered_by_its_text(counting: Counting, media_type: str) -> None:
    """The same text is answered without the application, another one not; an update never."""
    texts = ["SELECT (COUNT(*) AS ?n) { ?s a yp:Interface }", "SELECT (COUNT(*) AS ?n) { ?s a yp:Network }"]
    form = media_type.endswith("urlencoded")
    answers = []
    for text in [*texts, *texts]:
        data = {"query": text} if form else text
        answers.append(
            counting.client.post("/sparql", data=data, content_type=media_type, headers={"Accept": "text/csv"})
        )

    assert counting.asked == 2
    assert [each.text.split() for each in answers] == [["n", "31"], ["n", "111"]] * 2
    for _ in range(2):
        counting.client.post(
            "/update", data="INSERT DATA { <urn:x:a> <urn:x:b> 1 }", content_type="application/sparql-update"
        )
    assert counting.asked == 4


def test_write_is_seen_at_once(counting: Counting) -> None:
    """After a commit the answer is another one."""
    client = counting.client
    before = client.get(COUNTED, headers={"Accept": "text/csv"}).text
    counting.app.extensions["store"].update(WRITTEN, "editor")
    after = client.get(COUNTED, headers={"Accept": "text/csv"}).text

    assert (before.split(), after.split()) == (["n", "0"], ["n", "1"])


@pytest.mark.parametrize(
    "headers",
    [
        {"Accept": "text/csv"},
        {"Accept-Language": "sv"},
        {"Origin": "https://example.org"},
        {"Host": "example.org"},
        {"If-None-Match": '"x"'},
        {"Authorization": "Bearer x"},
        {"Range": "bytes=0-1"},
    ],
)
def test_other_wishes_reach_the_application(counting: Counting, headers: dict[str, str]) -> None:
    """What an answer may depend on tells requests apart."""
    counting.client.get(ASKED)
    counting.client.get(ASKED, headers=headers)

    assert counting.asked == 2


@pytest.mark.parametrize(
    "address",
    [
        "/sparql?query=SELECT+(NOW()+AS+%3Fn)+%7B%7D",
        "/readyz",
        "/metrics",
        "/who?topic=atlantis",
        "/doc/county/atlantis",
    ],
)
def test_answers_about_the_moment_and_errors_are_made_anew(counting: Counting, address: str) -> None:
    """Nothing without a validator of the data is kept."""
    for _ in range(2):
        counting.client.get(address)

    assert counting.asked == 2


def test_remembered_answers_are_counted_and_limited(store: Store) -> None:
    """The numbers know of them; where a rate is set it holds."""
    client = create_app(Settings(log="off"), store).test_client()
    for _ in range(3):
        client.get(ASKED)
    told = client.get("/metrics").text
    assert 'yhdyspinta_requests_total{method="GET",route="/sparql",status="200"} 3.0' in told
    assert 'yhdyspinta_queries_total{outcome="ok"} 3.0' in told

    limited = create_app(Settings(log="off", rate=2), store).test_client()
    assert [limited.get(ASKED).status_code for _ in range(4)] == [200, 200, 429, 429]
