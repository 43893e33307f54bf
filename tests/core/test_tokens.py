"""Tokens: kept as hashes, found in constant time, limited by graphs and days, and seen without a restart."""

from __future__ import annotations

import hmac
import json
import stat
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pyoxigraph as ox
import pytest

from service.core.errors import Forbidden, InputError
from service.core.namespaces import DEFAULT_GRAPH
from service.core.storage import Delta
from service.core.tokens import FILE, Tokens

TODAY = datetime.now(UTC).date()


def change(*graphs: str) -> Delta:
    """A change that removes from the first graph and adds to the others."""
    node = ox.NamedNode("http://example.org/a")
    first, *rest = (ox.Quad(node, node, node, ox.NamedNode(graph)) for graph in graphs)
    return Delta(frozenset({first}), frozenset(rest))


def test_text_of_a_token_is_kept_nowhere(tmp_path: Path) -> None:
    """The file holds hashes, names, scopes and days, and only its owner reads it."""
    tokens = Tokens(tmp_path)
    text = tokens.add("editor", scopes=["http://example.org/*", "default"], expires=date(2999, 12, 31))
    file = tmp_path / FILE
    record = json.loads(file.read_text())["tokens"][0]

    assert len(text) == 43
    assert text not in file.read_text()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert set(record) == {"name", "sha256", "scopes", "created", "expires"}
    assert (record["name"], record["scopes"], record["expires"]) == (
        "editor",
        ["http://example.org/*", "default"],
        "2999-12-31",
    )
    assert text not in repr(tokens.all())
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


def test_running_service_sees_what_another_process_adds_and_removes(tmp_path: Path) -> None:
    """Two objects over one folder agree, as two processes do."""
    service, command = Tokens(tmp_path), Tokens(tmp_path)
    assert service.all() == ()
    one = command.add("one")
    two = command.add("two")
    assert [getattr(service.find(text, on=TODAY), "name", None) for text in (one, two, one + "x", "")] == [
        "one",
        "two",
        None,
        None,
    ]
    command.remove("one")
    assert service.find(one, on=TODAY) is None
    assert [token.name for token in service.all()] == ["two"]


def test_every_token_is_compared_in_constant_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also after the right one was found."""
    tokens = Tokens(tmp_path)
    texts = [tokens.add(f"t{number}") for number in range(4)]
    compared: list[str] = []
    real = hmac.compare_digest

    def counting(one: str, other: str) -> bool:
        compared.append(one)
        return real(one, other)

    monkeypatch.setattr(hmac, "compare_digest", counting)
    found = tokens.find(texts[0], on=TODAY)

    assert found
    assert found.name == "t0"
    assert compared == [token.digest for token in tokens.all()]


def test_token_is_valid_to_the_end_of_its_last_day(tmp_path: Path) -> None:
    """An expired token is an unknown one."""
    tokens = Tokens(tmp_path)
    text = tokens.add("editor", expires=TODAY)

    assert tokens.find(text, on=TODAY)
    assert tokens.find(text, on=TODAY + timedelta(days=1)) is None
    assert [token.name for token in tokens.all()] == ["editor"]


@pytest.mark.parametrize(
    ("scopes", "graphs", "refused"),
    [
        ([], ["http://example.org/a", DEFAULT_GRAPH], None),
        (["*"], ["http://example.org/a", DEFAULT_GRAPH], None),
        (["http://example.org/a"], ["http://example.org/a"], None),
        (["http://example.org/a"], ["http://example.org/ab"], "http://example.org/ab"),
        (["http://example.org/a*"], ["http://example.org/ab", "http://example.org/a"], None),
        (["http://example.org/a*"], ["http://example.org/b", "http://example.org/a"], "http://example.org/b"),
        (["http://example.org/a*"], ["http://example.org/a", "http://example.org/b"], "http://example.org/b"),
        (["http://example.org/*"], [DEFAULT_GRAPH], "default"),
        (["default", "http://example.org/a"], [DEFAULT_GRAPH, "http://example.org/a"], None),
        (["default"], ["http://example.org/default"], "http://example.org/default"),
    ],
)
def test_scope_decides_which_graphs_may_change(
    tmp_path: Path, scopes: list[str], graphs: list[str], refused: str | None
) -> None:
    """Removing and adding alike; a refusal names the graphs that are out of scope."""
    tokens = Tokens(tmp_path)
    tokens.add("editor", scopes=scopes)
    guard = tokens.all()[0].guard
    if refused is None:
        guard(change(*graphs))
        return
    with pytest.raises(Forbidden) as caught:
        guard(change(*graphs))
    assert (caught.value.status, caught.value.arguments) == (403, {"graphs": refused, "more": 0})


def test_refusal_names_a_few_graphs_and_counts_the_rest(tmp_path: Path) -> None:
    """A change of a thousand graphs does not fill the screen."""
    tokens = Tokens(tmp_path)
    tokens.add("editor", scopes=["default"])
    with pytest.raises(Forbidden) as caught:
        tokens.all()[0].guard(change(*(f"http://example.org/{number}" for number in range(9))))
    assert caught.value.arguments["more"] == 4
    assert str(caught.value).endswith("http://example.org/4 and 4 more. Nothing has changed.")


@pytest.mark.parametrize(
    ("name", "scopes", "expires", "message"),
    [
        ("", [], None, "error-token-name"),
        ("(seed)", [], None, "error-token-name"),
        ("a b", [], None, "error-token-name"),
        ("a\n", [], None, "error-token-name"),
        ("x" * 65, [], None, "error-token-name"),
        ("taken", [], None, "error-token-taken"),
        ("a", ["no iri"], None, "error-token-scope"),
        ("a", ["http://example.org/*/b"], None, "error-token-scope"),
        ("a", ["http://example.org/**"], None, "error-token-scope"),
        ("a", [""], None, "error-token-scope"),
        ("a", [], date(2020, 1, 1), "error-token-expires"),
    ],
)
def test_what_is_no_token_is_told(
    tmp_path: Path, name: str, scopes: list[str], expires: date | None, message: str
) -> None:
    """Nothing is written then."""
    tokens = Tokens(tmp_path)
    tokens.add("taken")
    with pytest.raises(InputError) as caught:
        tokens.add(name, scopes=scopes, expires=expires)
    assert caught.value.message_id == message
    assert [token.name for token in tokens.all()] == ["taken"]


def test_unknown_token_cannot_be_removed(tmp_path: Path) -> None:
    """It says so."""
    with pytest.raises(InputError) as caught:
        Tokens(tmp_path).remove("nobody")
    assert caught.value.message_id == "error-token-unknown"


def test_damaged_file_of_tokens_lets_nobody_in(tmp_path: Path) -> None:
    """It is told, and not taken for an empty one."""
    (tmp_path / FILE).write_text('{"tokens": [{"name": "x"}]}')
    with pytest.raises(InputError) as caught:
        Tokens(tmp_path).find("x", on=TODAY)
    assert caught.value.message_id == "error-tokens-file"
