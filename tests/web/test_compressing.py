"""Answers travel packed to those who can unpack them."""

from __future__ import annotations

import gzip

import pytest
from flask.testing import FlaskClient

PAGE = "/doc/county/paijat-hame"


@pytest.mark.parametrize("address", [PAGE, "/networks.json", "/static/app.css", "/doc/county/lappi.ttl"])
def test_reader_who_takes_gzip_gets_the_same_packed(client: FlaskClient, address: str) -> None:
    """The bytes are those of the plain answer, and caches are told that there are two."""
    plain = client.get(address)
    packed = client.get(address, headers={"Accept-Encoding": "br, gzip"})

    assert "Content-Encoding" not in plain.headers
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.data) == plain.data
    assert int(packed.headers["Content-Length"]) == len(packed.data) < len(plain.data)
    assert {"Accept-Encoding"} <= set(plain.vary) & set(packed.vary)


@pytest.mark.parametrize("wish", ["", "identity", "br", "gzip;q=0", "gzip;q=0, *"])
def test_others_get_it_plain(client: FlaskClient, wish: str) -> None:
    """No wish, another coding, or gzip refused."""
    assert "Content-Encoding" not in client.get(PAGE, headers={"Accept-Encoding": wish}).headers


def test_small_and_packed_answers_are_left_alone(client: FlaskClient) -> None:
    """What fits a packet, a font, and what is a gzip file already."""
    for address in ("/healthz", "/fonts/regular.woff", "/data.nq.gz"):
        assert "Content-Encoding" not in client.get(address, headers={"Accept-Encoding": "gzip"}).headers


def test_validator_holds_for_both_codings(client: FlaskClient) -> None:
    """Whoever has the packed page is told that it is current, and so is whoever has the plain one."""
    tags = {client.get(PAGE, headers={"Accept-Encoding": coding}).headers["ETag"] for coding in ("gzip", "identity")}
    (tag,) = tags

    assert client.get(PAGE, headers={"Accept-Encoding": "gzip", "If-None-Match": tag}).status_code == 304
    static = client.get("/static/app.css", headers={"Accept-Encoding": "gzip"}).headers["ETag"]
    assert static.startswith("W/")
    assert client.get("/static/app.css", headers={"If-None-Match": static}).status_code == 304


def test_head_tells_the_length_of_get(client: FlaskClient) -> None:
    """The same headers without the body."""
    headers = {"Accept-Encoding": "gzip"}
    told, got = client.head(PAGE, headers=headers), client.get(PAGE, headers=headers)

    assert told.headers["Content-Length"] == got.headers["Content-Length"] == str(len(got.data))
