"""``token``, ``log``, ``backup`` and ``restore``, as an administrator uses them."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest

from service.core.changelog import FILE
from service.core.journal import Journal
from service.core.storage import Delta
from service.core.store import Store, parse
from service.core.tokens import Tokens

ROOT = Path(__file__).parents[2]
GRAPH = "http://example.org/g"


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the command in English."""
    command = [sys.executable, "-m", "service", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, text=True, capture_output=True, check=False, env={"LANG": "en_GB.UTF-8"})


@pytest.fixture(name="folder")
def fixture_folder(tmp_path: Path, store: Store) -> Path:
    """A store with two commits."""
    folder = tmp_path / "store"
    one, two = store.quads(), None
    first = next(one)
    two = next(one)
    with Journal(folder) as journal:
        journal.commit(Delta(inserted=frozenset({first, two})), "anna")
        journal.commit(Delta(removed=frozenset({first})), "bo")
    return folder


def test_token_alone_is_printed_and_opens_the_store(tmp_path: Path) -> None:
    """What stands on standard output can be piped into a secret store; the rest goes to standard error."""
    made = run("token", "add", "editor", "--store", tmp_path / "s", "--scope", "http://e/*", "--expires", "2999-12-31")
    listed = run("token", "list", "--store", tmp_path / "s")
    token = Tokens(tmp_path / "s").all()[0]

    assert made.returncode == 0
    assert len(made.stdout.splitlines()) == 1
    assert Tokens(tmp_path / "s").find(made.stdout.strip(), on=token.created.date()) == token
    assert made.stderr == "The token editor was made. Put it away: it is not shown again.\n"
    assert all(text in listed.stdout for text in ("editor", "http://e/*", "2999-12-31"))
    assert made.stdout.strip() not in listed.stdout + made.stderr
    assert run("token", "remove", "editor", "--store", tmp_path / "s").returncode == 0
    assert Tokens(tmp_path / "s").all() == ()


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (["token", "add", "x"], "--store FOLDER"),
        (["token", "add", "x", "--store", "{}/a", "--state", "{}/b"], "--store FOLDER"),
        (["token", "add", "x", "--state", "{}/b", "--expires", "tomorrow"], "tomorrow"),
        (["token", "remove", "x", "--state", "{}/b"], "There is no token x"),
        (["log", "--store", "{}/none"], "no store with a change log"),
        (["backup", "--store", "{}/none", "{}/file"], "no store with a change log"),
        (["restore", "{}/none.gz", "--store", "{}/new"], "none.gz"),
    ],
)
def test_bad_use_is_told_in_a_line(tmp_path: Path, arguments: list[str], text: str) -> None:
    """Exit status 2, and nothing is made."""
    done = run(*(each.format(tmp_path) for each in arguments))
    assert done.returncode == 2
    assert text in done.stderr
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "file").exists()
    assert not (tmp_path / "new" / FILE).exists()


def test_log_is_read_while_the_store_is_open(folder: Path) -> None:
    """By number, day and writer; as a table and as JSON."""
    with Journal(folder):
        whole = json.loads(run("log", "--store", folder, "--format", "json").stdout)
        table = run("log", "--store", folder).stdout
        chosen = [
            [each["sequence"] for each in json.loads(run("log", "--store", folder, "--format", "json", *how).stdout)]
            for how in (["--since", "2"], ["--who", "anna"], ["--since", "2020-01-01"], ["--since", "2999-01-01"])
        ]
    assert [(each["sequence"], each["who"], len(each["removed"]), len(each["inserted"])) for each in whole] == [
        (1, "anna", 0, 2),
        (2, "bo", 1, 0),
    ]
    assert chosen == [[2], [1], [1, 2], []]
    assert "anna" in table
    assert "bo" in table


def test_backup_of_a_store_in_use_restores_to_the_same_store(folder: Path, tmp_path: Path) -> None:
    """State, history, numbers and version; tokens stay behind."""
    Tokens(folder).add("editor")
    with Journal(folder) as journal:
        assert run("backup", "--store", folder, tmp_path / "copy.gz").returncode == 0
        version, held = journal.version, set(journal.quads())
    done = run("restore", tmp_path / "copy.gz", "--store", tmp_path / "new")

    assert (done.returncode, done.stderr) == (0, "Restored. Changes: 2, statements: 1.\n")
    with Journal(tmp_path / "new") as journal:
        assert (journal.version, set(journal.quads())) == (version, held)
        assert journal.commit(Delta(inserted=frozenset(held)), "anna") == 3
    assert Tokens(tmp_path / "new").all() == ()
    again = run("restore", tmp_path / "copy.gz", "--store", tmp_path / "new")
    assert (again.returncode, "is not empty" in again.stderr) == (2, True)


def test_backup_that_is_not_whole_restores_nothing(folder: Path, tmp_path: Path) -> None:
    """Cut off, altered, or no backup at all."""
    run("backup", "--store", folder, tmp_path / "copy.gz")
    whole = (tmp_path / "copy.gz").read_bytes()
    altered = gzip.compress(gzip.decompress(whole).replace(b'"anna"', b'"eve"'))
    for data in (whole[:-9], whole[: len(whole) // 2], altered, b"no backup", gzip.compress(b"{}\n")):
        (tmp_path / "bad.gz").write_bytes(data)
        done = run("restore", tmp_path / "bad.gz", "--store", tmp_path / "new")
        assert (done.returncode, "is no whole backup" in done.stderr) == (2, True), data
        assert not any((tmp_path / "new").iterdir())


def test_load_is_logged_and_refused_while_the_store_is_in_use(folder: Path, tmp_path: Path) -> None:
    """Only what was not there yet is written down."""
    document = b"<http://example.org/a> <http://example.org/b> 1 , 2 ."
    (tmp_path / "data.ttl").write_bytes(document)
    with Journal(folder) as journal:
        held = set(parse("data.ttl", document, next(iter(journal.quads())).graph_name))
        assert run("load", tmp_path / "data.ttl", "--graph", GRAPH, "--store", folder).returncode == 2
    assert run("load", tmp_path / "data.ttl", "--graph", GRAPH, "--store", folder).returncode == 0
    assert run("load", tmp_path / "data.ttl", "--graph", GRAPH, "--store", folder).returncode == 0
    entries = json.loads(run("log", "--store", folder, "--format", "json", "--since", "3").stdout)

    assert [(each["who"], len(each["inserted"])) for each in entries] == [("(load)", len(held))]
