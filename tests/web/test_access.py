"""Who may write: bearer tokens in the Authorization header, and what a refusal says."""

from __future__ import annotations

import logging
from pathlib import Path

import pyoxigraph as ox
import pytest
from flask import Flask, request

from service.core.errors import Forbidden, Unauthorised, YhdyspintaError
from service.core.settings import Settings
from service.core.storage import Delta
from service.core.store import Store
from service.core.tokens import Tokens
from service.web import create_app
from service.web.access import authorise, challenge


@pytest.fixture(name="open_app")
def fixture_open_app(tmp_path: Path) -> Flask:
    """An application over an empty store whose folder holds the tokens."""
    return create_app(Settings(store=tmp_path), Store.in_memory([]))


def refused(app: Flask, header: str | None) -> YhdyspintaError:
    """What a request with this Authorization header is told."""
    headers = {} if header is None else {"Authorization": header}
    with app.test_request_context("/update", method="POST", headers=headers):
        with pytest.raises(YhdyspintaError) as caught:
            authorise(request)
        return caught.value


def test_without_any_token_nobody_writes(open_app: Flask) -> None:
    """403, with the command that makes one."""
    error = refused(open_app, "Bearer x")
    assert isinstance(error, Forbidden)
    assert "yhdyspinta token add" in str(error)
    assert challenge(error) is None


def test_without_a_folder_nobody_writes() -> None:
    """A service that keeps its data in memory alone has no place for tokens."""
    error = refused(create_app(Settings(), Store.in_memory([])), "Bearer x")
    assert (error.status, error.message_id) == (403, "error-no-tokens")


def test_store_that_cannot_be_written_says_so(open_app: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """403, whatever the token."""
    text = Tokens(tmp_path).add("editor")
    monkeypatch.setattr(Store, "writable", False)
    assert refused(open_app, f"Bearer {text}").message_id == "error-not-writable"


@pytest.mark.parametrize(
    ("header", "wanted"),
    [
        (None, 'Bearer realm="yhdyspinta"'),
        ("Basic dXNlcjpwYXNz", 'Bearer realm="yhdyspinta"'),
        ("Bearer", 'Bearer realm="yhdyspinta", error="invalid_token"'),
        ("Bearer wrong", 'Bearer realm="yhdyspinta", error="invalid_token"'),
        ("Bearer \xe4\xf6", 'Bearer realm="yhdyspinta", error="invalid_token"'),
    ],
)
def test_missing_or_wrong_token_is_challenged(open_app: Flask, tmp_path: Path, header: str | None, wanted: str) -> None:
    """401; an error code only where a bearer token was sent (RFC 6750, section 3.1)."""
    Tokens(tmp_path).add("editor")
    error = refused(open_app, header)
    assert isinstance(error, Unauthorised)
    assert challenge(error) == wanted


@pytest.mark.parametrize("scheme", ["Bearer", "bearer", "BEARER"])
def test_known_token_names_its_writer(open_app: Flask, tmp_path: Path, scheme: str) -> None:
    """The scheme's case does not matter (RFC 9110, section 11.1); the token is seen without a restart."""
    text = Tokens(tmp_path).add("editor", scopes=["http://example.org/*"])
    with open_app.test_request_context("/update", method="POST", headers={"Authorization": f"{scheme} {text}"}):
        writer = authorise(request)
    assert writer.name == "editor"
    node = ox.NamedNode("http://other.example/a")
    with pytest.raises(Forbidden) as caught:
        writer.guard(Delta(inserted=frozenset({ox.Quad(node, node, node, node)})))
    assert challenge(caught.value) == 'Bearer realm="yhdyspinta", error="insufficient_scope"'


def test_token_in_address_or_body_is_not_read(open_app: Flask, tmp_path: Path) -> None:
    """Addresses end up in logs, so the header is the only way."""
    text = Tokens(tmp_path).add("editor")
    context = open_app.test_request_context(f"/update?access_token={text}", method="POST", data={"access_token": text})
    with context, pytest.raises(Unauthorised):
        authorise(request)


def test_refusal_tells_nothing_of_the_token(
    open_app: Flask, tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    """Neither the answer nor any log holds its text."""
    Tokens(tmp_path).add("editor")
    caplog.set_level(logging.DEBUG)
    secret = "secret-but-wrong-token"  # noqa: S105  # it opens nothing
    answer = open_app.test_client().post(
        "/update", data={"update": "CLEAR ALL"}, headers={"Authorization": f"Bearer {secret}"}
    )
    assert (answer.status_code, answer.mimetype) == (401, "application/problem+json")
    assert answer.headers["WWW-Authenticate"] == 'Bearer realm="yhdyspinta", error="invalid_token"'
    assert secret not in answer.get_data(as_text=True) + caplog.text + "".join(capfd.readouterr())


def test_write_that_breaks_a_rule_is_reported_and_changes_nothing(open_app: Flask, tmp_path: Path) -> None:
    """422 with shape, thing, value, and what to do in the reader's language."""
    text = Tokens(tmp_path).add("editor")
    update = """
        PREFIX yp: <https://w3id.org/yhdyspinta/def#>
        INSERT DATA { GRAPH <http://example.org/g> { <http://example.org/Oulu> a yp:Municipality } }
    """
    answer = open_app.test_client().post(
        "/update",
        data={"update": update},
        headers={"Authorization": f"Bearer {text}", "Accept-Language": "en"},
    )
    assert answer.status_code == 422
    report = answer.get_json()["findings"]
    assert {
        "shape": "Municipality",
        "focus": "http://example.org/Oulu",
        "value": "",
        "message": "Give the municipality an identifier in the form https://w3id.org/yhdyspinta/id/municipality/{short-name}.",
    } in report
    assert list(open_app.extensions["store"].quads()) == []
