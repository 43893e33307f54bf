"""Proxies, the public address, other origins, safe headers, and what is refused before it is read."""

from ipaddress import ip_network

import pytest
from flask import Flask, request
from flask.testing import FlaskClient
from werkzeug.test import EnvironBuilder, TestResponse, run_wsgi_app

from service.core.settings import Settings
from service.core.store import Store
from service.web import create_app

SELECT = "SELECT ?s { ?s a yp:WellbeingServicesCounty } LIMIT 1"
OURS = (ip_network("10.0.0.0/8"), ip_network("fd00::/8"))


def told(store: Store, **settings: object) -> FlaskClient:
    """A client of a service with one more route, which tells how it saw the request."""
    app: Flask = create_app(Settings(**settings), store)  # type: ignore[arg-type]
    app.add_url_rule("/seen", "seen", lambda: f"{request.remote_addr} {request.host_url}")
    return app.test_client()


def seen(client: FlaskClient, peer: str, **headers: str) -> str:
    """The client's address and our own, as the application sees them."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return client.get("/seen", headers=named, environ_base={"REMOTE_ADDR": peer}).text


@pytest.mark.parametrize(
    ("proxies", "peer", "forwarded", "client"),
    [
        (0, "192.0.2.1", "198.51.100.9", "192.0.2.1"),
        (1, "192.0.2.1", "198.51.100.9", "198.51.100.9"),
        (1, "192.0.2.1", "203.0.113.66, 198.51.100.9", "198.51.100.9"),
        (2, "192.0.2.1", "203.0.113.66, 198.51.100.9, 10.0.0.2", "198.51.100.9"),
        (OURS, "10.0.0.1", "203.0.113.66, 198.51.100.9", "198.51.100.9"),
        (OURS, "10.0.0.1", "203.0.113.66, 198.51.100.9, 10.0.0.2", "198.51.100.9"),
        (OURS, "fd00::1", "198.51.100.9", "198.51.100.9"),
        (OURS, "192.0.2.1", "198.51.100.9", "192.0.2.1"),
        (OURS, "10.0.0.1", "", "10.0.0.1"),
        (OURS, "10.0.0.1", "10.0.0.7", "10.0.0.7"),
    ],
)
def test_forwarded_addresses_are_believed_from_named_proxies_only(
    store: Store, proxies: object, peer: str, forwarded: str, client: str
) -> None:
    """The last address that no proxy of ours has counts, whatever a stranger wrote before it."""
    assert seen(told(store, proxies=proxies), peer, X_Forwarded_For=forwarded).split()[0] == client


def test_forwarded_scheme_is_believed_and_forwarded_host_never(store: Store) -> None:
    """A proxy passes X-Forwarded-Host on from anyone."""
    headers = {"X_Forwarded_For": "1.2.3.4", "X_Forwarded_Proto": "https", "X_Forwarded_Host": "evil.example"}

    assert seen(told(store, proxies=1), "10.0.0.1", **headers).endswith("https://localhost/")
    assert seen(told(store), "10.0.0.1", **headers).endswith("http://localhost/")


def test_public_address_outranks_the_host_header(store: Store) -> None:
    """With a public address no header says where we are, and a malformed one does no harm."""
    client = told(store, site="https://tieto.example.org")

    assert seen(client, "192.0.2.1", Host="evil.example").endswith("https://tieto.example.org/")
    assert seen(client, "192.0.2.1", Host="<evil>").endswith("https://tieto.example.org/")


@pytest.mark.parametrize(
    "host", ["<evil>", "a b", "a,b", "a/b", "a:b", "user@a", "a:123456", "[::1", "ä", "xn--a", "a" * 300]
)
def test_malformed_host_is_refused(app: Flask, host: str) -> None:
    """400, as RFC 9112, section 3.2, asks."""
    environ = EnvironBuilder("/healthz").get_environ() | {"HTTP_HOST": host}
    _, status, _ = run_wsgi_app(app.wsgi_app, environ)

    assert status == "400 BAD REQUEST"


@pytest.mark.parametrize("host", ["localhost", "example.org:8080", "127.0.0.1:8000", "[::1]:8000"])
def test_well_formed_host_is_taken(client: FlaskClient, host: str) -> None:
    """A name, an address, a port."""
    assert client.get("/healthz", headers={"Host": host}).status_code == 200


def test_every_answer_has_safe_headers(client: FlaskClient) -> None:
    """Pages, data and errors alike: no script but our own files, no framing, no guessing, no sensors."""
    for path in ("/", "/def.ttl", "/no-such-page", "/healthz"):
        headers = client.get(path).headers
        policy = headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; ")
        assert "unsafe" not in policy
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "same-origin"
        assert "geolocation=()" in headers["Permissions-Policy"]
        assert "Strict-Transport-Security" not in headers


def test_answer_without_a_body_names_no_media_type(writable: FlaskClient) -> None:
    """Created, changed, preflight: there is nothing that could be of a kind."""
    put = {"data": "<urn:s> <urn:p> 1 .", "content_type": "text/turtle"}
    preflight = {"Origin": "https://example.org", "Access-Control-Request-Method": "GET"}

    created = writable.put("/graphs?graph=urn:x-test:g", **put)
    changed = writable.post("/graphs?graph=urn:x-test:g", **put)
    asked = writable.options("/sparql", headers=preflight)

    assert [each.status_code for each in (created, changed, asked)] == [201, 204, 204]
    assert not any("Content-Type" in each.headers for each in (created, changed, asked))


def test_browsers_are_kept_to_tls_where_it_stands_in_front(store: Store) -> None:
    """Only the public address tells; a forwarded scheme does not."""
    assert told(store, site="https://a.example").get("/healthz").headers["Strict-Transport-Security"]
    assert "Strict-Transport-Security" not in told(store, site="http://a.example").get("/healthz").headers


def asked(client: FlaskClient, path: str, method: str, origin: str = "https://editor.example") -> TestResponse:
    """The preflight of a browser."""
    headers = {"Origin": origin, "Access-Control-Request-Method": method}
    return client.options(path, headers=headers)


def test_any_page_may_read_by_default(client: FlaskClient) -> None:
    """Without credentials; what scripts may see is named."""
    for path in ("/sparql?query=ASK%7B%7D", "/id/county/kainuu", "/doc/county/kainuu.ttl", "/no-such-page"):
        headers = client.get(path, headers={"Origin": "https://editor.example"}).headers
        assert headers["Access-Control-Allow-Origin"] == "*"
        assert "ETag" in headers["Access-Control-Expose-Headers"]
        assert "Access-Control-Allow-Credentials" not in headers


def test_preflight_of_a_query_is_allowed(client: FlaskClient) -> None:
    """An editor in a browser posts queries as application/sparql-query."""
    response = asked(client, "/sparql", "POST")

    assert response.status_code == 204
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert response.headers["Access-Control-Allow-Methods"] == "GET, HEAD, POST"
    assert "Content-Type" in response.headers["Access-Control-Allow-Headers"]
    assert "Authorization" not in response.headers["Access-Control-Allow-Headers"]


@pytest.mark.parametrize(("path", "method"), [("/update", "POST"), ("/graphs", "PUT"), ("/graphs", "DELETE")])
def test_no_page_of_another_origin_may_write(client: FlaskClient, path: str, method: str) -> None:
    """Neither the preflight nor the answer allows it."""
    assert "Access-Control-Allow-Origin" not in asked(client, path, method).headers
    assert "Access-Control-Allow-Origin" not in client.open(path, method=method).headers


def test_named_origins_and_no_others_may_read(store: Store) -> None:
    """Caches are told that the answer depends on the origin."""
    client = told(store, cors=("https://editor.example",))
    ours, other = (
        client.get("/def.ttl", headers={"Origin": origin})
        for origin in ("https://editor.example", "https://other.example")
    )

    assert ours.headers["Access-Control-Allow-Origin"] == "https://editor.example"
    assert "Access-Control-Allow-Origin" not in other.headers
    assert "Origin" in ours.headers["Vary"]
    assert "Origin" in other.headers["Vary"]
    assert "Access-Control-Allow-Origin" not in asked(client, "/sparql", "POST", "https://other.example").headers


def test_nobody_else_may_read_where_none_is_named(store: Store) -> None:
    """An empty setting switches it off."""
    assert "Access-Control-Allow-Origin" not in told(store, cors=()).get("/def.ttl").headers


@pytest.mark.parametrize("path", ["/\x00", "/a\nb", "/doc/county/\x7f", "/\xff", "/doc/county/\xc3", "/\xed\xa0\x80"])
def test_malformed_paths_are_refused(client: FlaskClient, path: str) -> None:
    """Neither UTF-8 nor a control character where none belongs: 400 as a problem document."""
    response = client.get("/", environ_overrides={"PATH_INFO": path})

    assert (response.status_code, response.mimetype) == (400, "application/problem+json")


@pytest.mark.parametrize("fields", ["topic=%ff", "topic=%00", "%c3=x", "topic=\xff"])
def test_malformed_fields_are_refused(client: FlaskClient, fields: str) -> None:
    """What is not UTF-8, or holds a null character, is not searched for."""
    response = client.get("/who.json", environ_overrides={"QUERY_STRING": fields})

    assert (response.status_code, response.mimetype) == (400, "application/problem+json")


def test_large_bodies_are_refused(store: Store) -> None:
    """413, whether the query is the body itself or a field of a form."""
    client = told(store, upload_megabytes=1)
    query = "application/sparql-query"
    size = (1 << 20) - len(SELECT)

    assert client.post("/sparql", data=SELECT + " " * size, content_type=query).status_code == 200
    assert client.post("/sparql", data=SELECT + " " * (size + 1), content_type=query).status_code == 413
    assert client.post("/sparql", data={"query": SELECT + " " * size}).status_code == 413
