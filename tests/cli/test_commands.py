"""The command line, as its users run it."""

import csv
import io
import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest
from click.testing import CliRunner, Result

from service.cli import commands
from service.core.errors import InputError, SyntaxProblem, UnknownName
from tests.conftest import wait_until_open

ROOT = Path(__file__).parent.parent.parent
ENGLISH = {key: value for key, value in os.environ.items() if not key.startswith("YHDYSPINTA_")} | {"LC_ALL": "C"}


def run(*arguments: str) -> Result:
    """Run a command in this process; what goes wrong is raised."""
    return CliRunner().invoke(commands, arguments, catch_exceptions=False, standalone_mode=False)


def run_outside(*arguments: str, cwd: Path = ROOT, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the real command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "service", *arguments],
        cwd=cwd,
        env=ENGLISH | variables,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_who_answers_in_words() -> None:
    """Name, role, party, state and lines are on the terminal."""
    told = run("who", "Nuorisopalvelut", "--county", "Pohjois-Pohjanmaa", "--lang", "fi").stdout

    for part in (
        "Sanna Tauriainen",
        "valmistelija",
        "Pohjois-Pohjanmaan hyvinvointialue",
        "aloitettu",
        "973–977",
    ):
        assert part in told


def test_who_answers_machines_the_same() -> None:
    """The JSON of the command is the JSON of the service."""
    told = json.loads(run("who", "Nuorisopalvelut", "--county", "19", "--format", "json", "--lang", "fi").stdout)

    holders = [each["holder"]["label"] for each in told["answers"][0]["responsibilities"]]
    assert holders[0] == "Sanna Tauriainen"
    assert told["query"] == {"topic": "Nuorisopalvelut", "county": "19", "municipality": None}


def test_who_as_csv_has_one_row_per_responsibility() -> None:
    """A header and the same holder."""
    rows = list(csv.DictReader(io.StringIO(run("who", "Nuorisopalvelut", "--county", "19", "--format", "csv").stdout)))

    assert rows[0]["holder"] == "Sanna Tauriainen"


def test_unknown_county_suggests_on_the_error_stream_and_ends_with_2() -> None:
    """A near miss is one line with the right name in it."""
    done = run_outside("who", "Nuorisopalvelut", "--county", "Pojois-Pohjanmaa")

    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("Error: No single county is called “Pojois-Pohjanmaa”. Did you mean: North Ostroboth")
    assert "Traceback" not in done.stderr


def test_errors_are_said_in_the_language_of_the_terminal() -> None:
    """A Finnish terminal gets Finnish."""
    done = run_outside("who", "x", "--county", "Atlantis", LC_ALL="fi_FI.UTF-8")

    assert done.stderr == "Virhe: Hyvinvointialuetta ”Atlantis” ei löydy yksiselitteisesti.\n"


def test_unknown_setting_is_named() -> None:
    """A misspelt variable stops the start."""
    done = run_outside("serve", YHDYSPINTA_PROT="1")

    assert done.returncode == 2
    assert "There is no setting YHDYSPINTA_PROT." in done.stderr


def test_query_runs_by_name_with_parameters() -> None:
    """Networks under more than one theme, as CSV."""
    told = run("query", "shared-networks", "-p", "county=paijat-hame", "--format", "csv").stdout

    assert told.splitlines()[0] == "network,themes"
    assert "https://w3id.org/yhdyspinta/id/network/paijat-hame-kylien-yhdistysten-verkosto,2" in told.splitlines()


def test_query_lists_every_saved_query() -> None:
    """--list names them all."""
    assert "reports/shared-networks" in run("query", "--list").stdout


def test_query_with_a_wrong_parameter_is_refused() -> None:
    """Neither an unknown name nor a missing equals sign passes."""
    with pytest.raises(UnknownName):
        run("query", "shared-networks", "-p", "conty=paijat-hame")
    with pytest.raises(InputError):
        run("query", "shared-networks", "-p", "county")


def test_query_takes_names_for_things_and_suggests() -> None:
    """A parameter that is a thing may be given by any of its names."""
    by_name = run("query", "county-networks", "-p", "county=Päijänne-Tavastland", "--format", "csv").stdout
    by_slug = run("query", "county-networks", "-p", "county=paijat-hame", "--format", "csv").stdout

    assert by_name == by_slug
    with pytest.raises(UnknownName):
        run("query", "county-networks", "-p", "county=atlantis")


def test_describe_of_what_is_no_iri_is_not_found() -> None:
    """A word is neither a thing nor a fault of ours."""
    done = run_outside("describe", "foo")

    assert done.returncode == 2
    assert done.stderr.startswith("Error: Nothing is known of foo.")


def test_full_disk_is_said_in_one_line() -> None:
    """Output that cannot be written is an error, not a trace."""
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "service", "export"]
        done = subprocess.run(
            command, cwd=ROOT, env=ENGLISH, stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )

    assert done.returncode == 2
    assert done.stderr == "Error: The output cannot be written: No space left on device.\n"


def test_describe_tells_and_exports() -> None:
    """A table for people, Turtle for machines, kind/slug or the whole IRI."""
    told = run("describe", "county/paijat-hame", "--lang", "fi").stdout
    turtle = run("describe", "https://w3id.org/yhdyspinta/id/county/paijat-hame", "--format", "turtle").stdout

    assert "Päijät-Hämeen hyvinvointialue" in told
    assert len(list(ox.parse(turtle.encode(), format=ox.RdfFormat.TURTLE))) > 5


def test_export_holds_the_whole_graph(tmp_path: Path, store: object) -> None:
    """Every statement of every graph, and the file whole."""
    target = tmp_path / "graph.nq"
    run("export", "--format", "nquads", "--out", str(target))

    assert len(target.read_text(encoding="utf-8").splitlines()) == len(store)  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == [target]


def test_export_without_persons_names_no_one() -> None:
    """One switch leaves every personal name out, and nothing else."""
    named = run("export", "--format", "nquads").stdout
    unnamed = run("export", "--format", "nquads", "--no-persons").stdout

    assert "Sanna Tauriainen" in named
    for name in ("Sanna Tauriainen", "sanna-tauriainen", "Päivi Rahkonen", "Marjukka Manninen", "Leea Järvi"):
        assert name not in unnamed
    assert len(unnamed.splitlines()) == len(named.splitlines())


def test_load_puts_a_file_into_its_graph_all_or_nothing(tmp_path: Path) -> None:
    """A good file is added to the store; a bad one changes nothing."""
    folder = str(tmp_path / "store")
    good, bad = tmp_path / "good.ttl", tmp_path / "bad.ttl"
    good.write_text("<http://example.org/a> <http://example.org/b> 1 , 2 .\n", encoding="utf-8")
    bad.write_text(
        "<http://example.org/a> <http://example.org/b> 3 .\n<http://example.org/a> nope .\n", encoding="utf-8"
    )

    run("load", str(good), "--graph", "http://example.org/graph", "--store", folder, "--no-data")
    with pytest.raises(SyntaxProblem) as caught:
        run("load", str(bad), "--graph", "http://example.org/graph", "--store", folder, "--no-data")

    assert caught.value.arguments["line"] == "2"
    held = run_outside("export", "--format", "nquads", "--store", folder).stdout
    assert held.count("<http://example.org/graph>") == 2


def test_map_lists_and_refuses_unknown_names() -> None:
    """The list names each map; a slip suggests."""
    assert "networks" in run("map", "--list").stdout
    with pytest.raises(UnknownName) as caught:
        run("map", "netwroks", "--out", "x.svg")
    assert "networks" in caught.value.suggestions


def test_files_that_cannot_be_read_or_told_apart_are_refused(tmp_path: Path) -> None:
    """A missing file and a suffix without a format are said plainly."""
    odd = tmp_path / "data.xyz"
    odd.write_text("x", encoding="utf-8")

    for path in (tmp_path / "missing.ttl", odd):
        with pytest.raises(InputError):
            run("validate", str(path))


def test_interruption_is_quiet_and_leaves_no_file(tmp_path: Path) -> None:
    """Ctrl-C while a file is read: no words, status 130, nothing left in the store's place."""
    pipe, folder = tmp_path / "data.ttl", tmp_path / "store"
    os.mkfifo(pipe)
    command = [
        sys.executable,
        "-m",
        "service",
        "load",
        str(pipe),
        "--graph",
        "http://example.org/g",
        "--store",
        str(folder),
    ]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    # Opening the pipe waits for its reader, so the command is at work when the signal comes.
    with subprocess.Popen(command, cwd=ROOT, env=ENGLISH, **pipes) as process, pipe.open("wb"):
        process.send_signal(signal.SIGINT)
        out, error = process.communicate(timeout=60)

    assert (process.returncode, out, error.strip()) == (130, b"", b"")
    assert not folder.exists()


@pytest.mark.parametrize("command", sorted(commands.commands))
def test_help_teaches_each_command(command: str) -> None:
    """Every command says what it does; those with arguments show an example."""
    told = run(command, "--help").stdout

    assert "Usage:" in told
    assert len(told.splitlines()) > 5


def test_killed_server_leaves_neither_worker_nor_lock(tmp_path: Path) -> None:
    """After kill -9 the port and the store are free, and what was stored is there."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "service", "serve", "--port", str(port), "--store", str(tmp_path / "store")]
    for _ in range(2):
        with subprocess.Popen(command, cwd=ROOT, env=ENGLISH, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            assert str(port) in process.stdout.readline()
            wait_until_open(port)
            locked = run_outside("serve", "--port", str(port + 1), "--store", str(tmp_path / "store"))
            process.kill()
            process.wait(timeout=20)
            process.stdout.read()  # ends when the worker, which holds the other end, has ended too

        assert locked.returncode == 2
        assert locked.stdout == ""
        assert "is in use by another program" in locked.stderr
