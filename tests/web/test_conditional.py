"""Conditional requests: what has not changed is not sent again."""

from datetime import UTC, datetime, timedelta
from typing import cast
from unittest.mock import patch

import pyoxigraph as ox
import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.http import http_date, parse_date

from service.core.settings import Settings
from service.core.storage import Delta
from service.core.store import Store, shipped_quads
from service.web import conditional, create_app

THING = "/doc/network/paijat-hame-hyte-rakenne-seutukoordinaatioryhma"
ADDRESSES = [
    "/",
    "/who.json?county=paijat-hame",
    "/due?county=paijat-hame",
    "/feeds/county/paijat-hame.ics",
    THING,
    f"{THING}.ttl",
    f"{THING}.jsonld",
    f"{THING}.html",
    "/context.jsonld",
    "/data.nq",
    "/data.trig.gz",
    "/def",
    "/def.ttl",
    "/matrix",
    "/matrix.csv",
    "/compare",
    "/insights",
    "/maps",
    "/maps/networks.svg",
]
PAST = datetime(2020, 1, 1, tzinfo=UTC)


@pytest.fixture(name="old", scope="module")
def fixture_old() -> Flask:
    """The application over data that was last changed long ago, as by a process that has long run."""
    store = Store.shipped()
    store._modified = PAST
    return create_app(Settings(), store)


@pytest.fixture(name="reader")
def fixture_reader(old: Flask, monkeypatch: pytest.MonkeyPatch) -> FlaskClient:
    """A client of it."""
    monkeypatch.setattr(conditional, "_STARTED", PAST)
    return old.test_client()


@pytest.mark.parametrize("address", ADDRESSES)
def test_reader_who_has_the_answer_gets_304(reader: FlaskClient, address: str) -> None:
    """By its validator, also as one of several, or as any; the answer to it has the validator and no body."""
    with reader.get(address) as first:
        tag = first.headers["ETag"]

    assert first.status_code == 200
    assert tag.startswith('W/"')
    assert first.headers["Cache-Control"] == "no-cache"
    for method, wanted in [
        ("GET", tag),
        ("HEAD", tag),
        ("GET", tag.removeprefix("W/")),
        ("GET", f'"other", {tag}'),
        ("HEAD", "*"),
    ]:
        with reader.open(address, method=method, headers={"If-None-Match": wanted}) as again:
            assert (again.status_code, again.data, again.headers["ETag"]) == (304, b"", tag)
            assert again.headers["Cache-Control"] == "no-cache"
            assert {"Accept", "Accept-Language"} <= set(again.vary)


@pytest.mark.parametrize("address", [THING, f"{THING}.ttl", "/context.jsonld", "/matrix"])
def test_reader_who_has_seen_the_answer_since_its_change_gets_304(reader: FlaskClient, address: str) -> None:
    """By its date, unless it also names a validator, which is closer."""
    first = reader.get(address)
    seen = first.headers["Last-Modified"]
    first.close()

    assert seen == http_date(PAST)
    for since, tag, status in [
        (seen, None, 304),
        (http_date(PAST + timedelta(days=1)), None, 304),
        (http_date(PAST - timedelta(seconds=1)), None, 200),
        ("yesterday", None, 200),
        (seen, '"other"', 200),
    ]:
        headers = {"If-Modified-Since": since} | ({"If-None-Match": tag} if tag else {})
        with reader.get(address, headers=headers) as response:
            assert response.status_code == status, (since, tag)


def test_page_of_the_day_is_as_old_as_the_day(reader: FlaskClient) -> None:
    """What depends on today has changed since yesterday, whatever the data."""
    modified = cast(datetime, parse_date(reader.get("/due?county=paijat-hame").headers["Last-Modified"]))

    assert modified.astimezone().date() == datetime.now().astimezone().date()


def test_page_is_as_old_as_the_software_that_made_it(old: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    """A template may have changed with it; data does not."""
    started = datetime(2025, 6, 1, 12, tzinfo=UTC)
    monkeypatch.setattr(conditional, "_STARTED", started)
    client = old.test_client()

    assert client.get(f"{THING}?lang=en").headers["Last-Modified"] == http_date(started)
    assert client.get(f"{THING}.ttl").headers["Last-Modified"] == http_date(PAST)


def test_each_representation_has_a_validator_of_its_own(reader: FlaskClient) -> None:
    """Format, language and address all count."""
    tags = [
        reader.get(address, headers={"Accept": accept, "Accept-Language": language}).headers["ETag"]
        for address in (THING, "/doc/county/lappi", f"{THING}?lang=en", f"{THING}.ttl")
        for accept in ("text/html", "text/turtle")
        for language in ("fi", "sv")
    ]

    assert len(set(tags)) == len(tags) - 2  # lang= of the address outweighs the browser's language


def test_not_modified_costs_no_query(reader: FlaskClient) -> None:
    """The view is not run for a reader who has its answer."""
    tag = reader.get(THING).headers["ETag"]
    with patch("service.web.things.page_of", side_effect=AssertionError):
        assert reader.get(THING, headers={"If-None-Match": tag}).status_code == 304


@pytest.mark.parametrize(
    ("address", "status"),
    [("/doc/county/atlantis", 404), ("/who", 400), ("/doc/municipality/pertunmaa", 410), ("/doc/planet/mars", 404)],
)
def test_error_has_no_validator(reader: FlaskClient, address: str, status: int) -> None:
    """No condition turns an error into 304."""
    headers = {"If-None-Match": "*", "If-Modified-Since": http_date(datetime.now(UTC))}
    response = reader.get(address, headers=headers)

    assert response.status_code == status
    assert "ETag" not in response.headers


@pytest.mark.parametrize("header", ['"', "W/", 'W/"unclosed', "\x7f", "*,*", '"a" "b"', "a" * 5000])
def test_malformed_validator_is_as_good_as_none(reader: FlaskClient, header: str) -> None:
    """The whole answer, never a fault."""
    assert reader.get(f"{THING}.ttl", headers={"If-None-Match": header}).status_code in {200, 304}


def test_write_is_seen_at_once_by_a_reader_who_had_the_answer() -> None:
    """Validator and date change with the data; in the second of the change there is no date."""
    store = Store.in_memory(shipped_quads())
    store._modified = PAST
    client = create_app(Settings(), store).test_client()
    before = client.get(f"{THING}.ttl")
    written = ox.Quad(
        ox.NamedNode(f"https://w3id.org/yhdyspinta/id/{THING.removeprefix('/doc/')}"),
        ox.NamedNode("http://www.w3.org/2004/02/skos/core#altLabel"),
        ox.Literal("Uusi", language="fi"),
        ox.NamedNode("https://w3id.org/yhdyspinta/graph/test"),
    )
    store.apply(Delta(inserted=frozenset({written})))
    store._modified = datetime.now(UTC)
    after = client.get(f"{THING}.ttl", headers={"If-None-Match": before.headers["ETag"]})

    assert after.status_code == 200
    assert b"Uusi" in after.data
    assert after.headers["ETag"] != before.headers["ETag"]
    assert "Last-Modified" not in after.headers


def test_reader_who_insists_on_an_old_answer_gets_412(reader: FlaskClient) -> None:
    """As a problem document and not as the answer itself; ``*`` is any answer (RFC 9110, section 13.1.1)."""
    insisting = reader.get("/doc/county/kainuu.ttl", headers={"If-Match": '"old"'})
    anyway = reader.get("/doc/county/kainuu.ttl", headers={"If-Match": "*"})

    assert (insisting.status_code, insisting.mimetype) == (412, "application/problem+json")
    assert (anyway.status_code, anyway.mimetype) == (200, "text/turtle")
