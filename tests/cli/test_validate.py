"""``yhdyspinta validate``: what it judges, what it tells of it, when it stops, and the exit status."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from service.cli import commands
from service.core.changelog import FILE, read
from service.core.errors import FederationProblem, InputError, SyntaxProblem, UnknownName
from service.core.journal import LOADED, Journal
from service.core.quality.figures import ALL
from service.core.quality.measurements import MEASURED, measurements
from service.core.quality.shares import Share
from service.core.quality.survey import Survey
from service.core.reports.tabular import COLUMNS
from service.core.shacl.errors import ShapeProblem
from service.core.storage import Delta
from service.core.store import Store
from tests.conftest import ROOT
from tests.quality.samples import COUNTRY, INTERFACES, PREFIXES, SHAPES, quads

TURTLE = """
PREFIX yp: <https://w3id.org/yhdyspinta/def#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX prov: <http://www.w3.org/ns/prov#>
<https://w3id.org/yhdyspinta/id/person/etu-suku>
    a yp:Person ;
    skos:prefLabel "Etu Suku"@fi ;
    prov:wasDerivedFrom <https://w3id.org/yhdyspinta/id/source/x#L1-2>
.
"""
SHAPE = """
PREFIX sh: <http://www.w3.org/ns/shacl#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX yp: <https://w3id.org/yhdyspinta/def#>
PREFIX my: <http://example.org/shape#>
my:Person a sh:NodeShape ; sh:targetClass yp:Person ; sh:property my:Alias .
my:Alias sh:path skos:altLabel ; sh:minCount 1 ; sh:severity sh:Warning ; sh:message "Give an alias."@en .
"""
ALIAS = "http://example.org/shape#Alias"
DATED = """
<http://example.org/shape#Dated> a sh:NodeShape ; sh:targetClass yp:Person ; sh:sparql [ sh:select '''
    SELECT $this ?value WHERE {
        $this a <https://w3id.org/yhdyspinta/def#Person> .
        <https://w3id.org/yhdyspinta/shape#today> <http://www.w3.org/1999/02/22-rdf-syntax-ns#value> ?value
        FILTER(STR(?value) > "2025-12-31")
    }''' ] .
"""
CATASTROPHE = """
<http://example.org/shape#Slow> a sh:NodeShape ; sh:targetClass yp:Person ;
    sh:property [ sh:path skos:prefLabel ; sh:pattern "^(a+)+$" ] .
"""
ENDLESS = """
<http://example.org/shape#Slow> a sh:NodeShape ; sh:targetClass yp:Person ; sh:sparql [ sh:select '''
    SELECT $this WHERE {
        $this a <https://w3id.org/yhdyspinta/def#Person> .
        ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l
        FILTER(CONCAT(STR(?a), STR(?d), STR(?g), STR(?j)) = "")
    }''' ] .
"""
GREEDY = """
<http://example.org/shape#Large> a sh:NodeShape ; sh:targetClass yp:Person ; sh:sparql [ sh:select '''
    SELECT $this (GROUP_CONCAT(CONCAT(STR(?a), STR(?d), STR(?g))) AS ?value) WHERE {
        $this a <https://w3id.org/yhdyspinta/def#Person> .
        ?a ?b ?c . ?d ?e ?f . ?g ?h ?i
    } GROUP BY $this''' ] .
"""


def run(*arguments: str) -> Result:
    """Run a command in this process; what goes wrong is raised."""
    return CliRunner().invoke(commands, arguments, catch_exceptions=False, standalone_mode=False)


def labels(*arguments: str) -> list[str]:
    """The names of what the report's findings concern."""
    return [each["label"] for each in report(*arguments)["findings"]]


def report(*arguments: str) -> dict[str, Any]:
    """The report in JSON."""
    done: dict[str, Any] = json.loads(run("validate", *arguments, "--format", "json").stdout)
    return done


def command(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a process of its own, in English."""
    environment = {**os.environ, "YHDYSPINTA_LANGUAGE": "en"}
    line = [sys.executable, "-m", "service", *arguments]
    return subprocess.run(line, cwd=ROOT, env=environment, text=True, capture_output=True, timeout=120, check=False)


@pytest.fixture(name="data")
def fixture_data(tmp_path: Path) -> Path:
    """A file that breaks no integrity shape."""
    path = tmp_path / "data.ttl"
    path.write_text(TURTLE, encoding="utf-8")
    return path


@pytest.fixture(name="country")
def fixture_country(tmp_path: Path) -> list[str]:
    """The small country and its shapes, as arguments."""
    data, shapes = tmp_path / "country.ttl", tmp_path / "country-shapes.ttl"
    data.write_text(PREFIXES + COUNTRY + INTERFACES, encoding="utf-8")
    shapes.write_text(PREFIXES + SHAPES, encoding="utf-8")
    return [str(data), "--shapes", str(shapes), "--shapes", str(ROOT / "shapes" / "ways.ttl")]


@pytest.fixture(name="shapes")
def fixture_shapes(tmp_path: Path) -> Path:
    """A shape of one's own that finds one warning."""
    path = tmp_path / "shapes.ttl"
    path.write_text(SHAPE, encoding="utf-8")
    return path


class Documents(ThreadingHTTPServer):
    """A server of documents, which counts what it is asked for."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[str] = []

    @property
    def url(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    server: Documents

    def do_GET(self) -> None:  # the library's name
        """Send the document of that name."""
        self.server.asked.append(self.path)
        body = {"/data.ttl": TURTLE, "/bad.ttl": "<http://example.org/a>\n  nope .\n"}.get(self.path, "").encode()
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", "text/turtle")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(name="documents")
def fixture_documents() -> Iterator[Documents]:
    """A server of documents on this machine."""
    with Documents() as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture(name="shipped", scope="module")
def fixture_shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report on the shipped graph, in a file."""
    path = tmp_path_factory.mktemp("reports") / "report.json"
    path.write_text(run("validate", "--on", "2026-11-23", "--format", "json").stdout, encoding="utf-8")
    return path


def test_shipped_graph_ends_with_1_and_names_the_interfaces_without_anyone() -> None:
    """The five interfaces of Pohjois-Pohjanmaa without a preparer are told by name, each with its lines."""
    done = run("validate", "--lang", "fi")

    assert done.return_value == 1
    for name in (
        "Asumispalvelut",
        "Kaavoitus, maankäyttö ja palveluverkot",
        "Arjen turvallisuuden edistäminen, lähisuhdeväkivallan ehkäisy",
        "Varautuminen häiriötilanteisiin ja poikkeusoloihin",
        "Joukkoliikenne ja kuljetukset",
    ):
        assert name in done.stdout
    assert "    Ajankohtaista hyvinvointialueen valmistelusta, rivit 992–993, 997–1000\n" in done.stdout


def test_report_on_the_shipped_graph_is_the_survey(shipped: Path, survey: Survey) -> None:
    """Counts first, the checks in words, then the same cases in the same order."""
    made = json.loads(shipped.read_text(encoding="utf-8"))

    assert list(made) == ["on", "conforms", "counts", "checks", "findings", "accepted"]
    assert made["counts"] == survey.by_severity()
    assert [each["id"] for each in made["findings"]] == [case.id for case in survey.counted]
    assert sum(each["count"] for each in made["checks"]) == len(made["findings"])


def test_file_that_holds_ends_with_0(data: Path) -> None:
    """A clean file has no integrity finding."""
    done = run("validate", str(data), "--kind", "integrity", "--on", "2026-11-23", "--format", "json")

    assert done.return_value == 0
    assert json.loads(done.stdout) == {
        "on": "2026-11-23",
        "conforms": True,
        "counts": {"violation": 0, "warning": 0, "info": 0},
        "checks": [],
        "findings": [],
        "accepted": [],
    }
    assert run("validate", str(data), "--kind", "integrity", "--on", "2026-11-23", "--lang", "sv").stdout == (
        "Läget 23.11.2026\nInga iakttagelser.\n"
    )


@pytest.mark.parametrize(("fail_on", "status"), [("violation", 0), ("warning", 1), ("info", 1), ("never", 0)])
def test_fail_on_sets_the_lightest_finding_that_counts(data: Path, shapes: Path, fail_on: str, status: int) -> None:
    """A warning of one's own shape fails only from warning on."""
    done = run("validate", str(data), "--shapes", str(shapes), "--fail-on", fail_on, "--format", "csv", "--lang", "en")
    header, row = csv.reader(io.StringIO(done.stdout))

    assert done.return_value == status
    assert tuple(header) == COLUMNS
    assert row[1:] == [
        ALIAS,
        "integrity",
        "warning",
        "https://w3id.org/yhdyspinta/id/person/etu-suku",
        "Etu Suku",
        "",
        "",
        "Give an alias.",
        *[""] * 6,
    ]


def test_kind_check_and_county_narrow_what_is_told_and_what_fails(country: list[str]) -> None:
    """Two interfaces have no owner; one of them is in Alpha."""
    owner = ("--check", "C-OWNED", "--lang", "en")

    assert labels(*country, *owner) == ["Bare", "Stray"]
    assert labels(*country, *owner, "--county", "Alpha") == ["Bare"]
    assert labels(*country, *owner, "--county", "Beta") == []
    assert labels(*country, "--kind", "integrity") == []
    assert labels(*country, "--county", "Alfa") == ["Bare"] * 4
    statuses = [run("validate", *country, *owner, "--county", name).return_value for name in ("Alpha", "Beta")]
    assert statuses == [1, 0]
    assert run("validate", *country, "--kind", "integrity", "--fail-on", "info").return_value == 0


def test_unknown_check_and_unknown_county_suggest_the_nearest(country: list[str]) -> None:
    """Nothing is judged for a name that means nothing; the checks are those of the shapes that are named."""
    with pytest.raises(UnknownName) as check:
        run("validate", *country, "--check", "C-OWNDE")
    with pytest.raises(UnknownName) as county:
        run("validate", *country, "--county", "Alpa", "--lang", "en")

    assert check.value.text("en").startswith("There is no check “C-OWNDE”. Did you mean: C-OWNED")
    assert county.value.suggestions[0] == "Alpha"


@pytest.mark.parametrize(
    ("by", "groups"),
    [
        (
            "mender",
            [
                "Aalto (2)",
                "Ahti (2)",
                "Tietojen ylläpitäjä (2)",
                "Alfa (1)",
                "Hyvinvointialue ja sen alueen kunnat (1)",
            ],
        ),
        ("county", ["Alfa (4)", "Ei omaa hyvinvointialuetta (2)"]),
        ("theme", ["Ei teemaa (6)"]),
        ("check", []),
    ],
)
def test_by_groups_the_cases(country: list[str], by: str, groups: list[str]) -> None:
    """Each group under its name and number, the fullest first; by check there is no group above the checks."""
    text = run("validate", *country, "--by", by, "--lang", "fi").stdout
    found = [line for line in text.splitlines() if line.endswith(")") and line[0] not in " " and ":" not in line]

    assert found == groups


def test_all_shows_every_case_and_else_says_how_many_more(country: list[str]) -> None:
    """Nothing is cut in silence."""
    more = "".join(f"interface:i{number:02} a yp:Interface ; skos:prefLabel 'I' .\n" for number in range(12))
    Path(country[0]).write_text(PREFIXES + COUNTRY + more, encoding="utf-8")
    arguments = ("validate", *country, "--check", "C-OWNED", "--lang", "en")
    some, every = run(*arguments).stdout, run(*arguments, "--all").stdout

    assert (some.count("\n  - "), "  … and 2 more\n" in some) == (10, True)
    assert (every.count("\n  - "), "more\n" in every) == (12, False)


def test_since_tells_what_is_new_and_what_is_mended(tmp_path: Path, data: Path, shapes: Path) -> None:
    """Only what is new makes the exit status 1."""
    arguments = ("validate", str(data), "--shapes", str(shapes), "--fail-on", "info", "--lang", "en")
    earlier = tmp_path / "earlier.json"
    earlier.write_text(run(*arguments, "--format", "json").stdout, encoding="utf-8")
    person = "<https://w3id.org/yhdyspinta/id/person/toinen> a yp:Person ."
    same = run(*arguments, "--since", str(earlier))
    data.write_text(TURTLE + person, encoding="utf-8")
    more = run(*arguments, "--since", str(earlier))
    data.write_text(TURTLE.replace("a yp:Person ;", "a yp:Person ; skos:altLabel 'Etu' ;"), encoding="utf-8")
    mended = run(*arguments, "--since", str(earlier))
    told = json.loads(run(*arguments, "--since", str(earlier), "--format", "json").stdout)

    assert (same.return_value, "Since the earlier report: 0 new, 0 corrected." in same.stdout) == (0, True)
    assert (more.return_value, "Since the earlier report: 1 new, 0 corrected." in more.stdout) == (1, True)
    assert "toinen> (new)" in more.stdout
    assert "Etu Suku <https://w3id.org/yhdyspinta/id/person/etu-suku>\n" in more.stdout
    assert (mended.return_value, "Since the earlier report: 0 new, 1 corrected." in mended.stdout) == (0, True)
    assert f"  - Etu Suku: Give an alias. ({ALIAS})\n" in mended.stdout
    assert [each["focus"].rpartition("/")[2] for each in told["mended"]] == ["etu-suku"]


def test_since_compares_only_what_is_asked_for(tmp_path: Path, country: list[str]) -> None:
    """What another check found, or another county has, is not mended because it is not asked for."""
    earlier = tmp_path / "earlier.json"
    earlier.write_text(run("validate", *country, "--format", "json").stdout, encoding="utf-8")
    Path(country[0]).write_text(PREFIXES + COUNTRY, encoding="utf-8")

    def mended(*narrowed: str) -> list[str]:
        found = report(*country, "--since", str(earlier), *narrowed)["mended"]
        return [f"{each['check']} {each['label']}" for each in found]

    assert mended("--check", "C-OWNED") == ["C-OWNED Bare", "C-OWNED Stray"]
    assert mended("--check", "C-OWNED", "--county", "Alfa") == ["C-OWNED Bare"]
    assert (mended("--county", "Beeta"), mended("--kind", "integrity"), len(mended())) == ([], [], 6)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"findings": null}',
        '{"findings": [1]}',
        '{"findings": {"a": 1}}',
        '{"findings": [{"id": "a"}]}',
        "\udc80".encode("utf-8", "surrogateescape"),
        "[" * 100_000,
    ],
    ids=range(9),
)
def test_since_refuses_what_is_no_report(tmp_path: Path, data: Path, text: str | bytes) -> None:
    """It says how to make one."""
    path = tmp_path / "earlier.json"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())

    with pytest.raises(InputError) as caught:
        run("validate", str(data), "--since", str(path))
    assert (caught.value.message_id, caught.value.arguments) == ("error-report-unreadable", {"name": str(path)})


def test_help_tells_of_the_earlier_report() -> None:
    """Not of the changes that another command lists by the same option."""
    text = " ".join(run("validate", "--help").stdout.split())

    assert "Earlier report (JSON): tell what is new and what is corrected" in text


def test_on_sets_the_day_as_of_which_is_judged(data: Path, shapes: Path) -> None:
    """A shape that asks for today gets that day."""
    shapes.write_text(SHAPE + DATED, encoding="utf-8")
    arguments = (str(data), "--shapes", str(shapes), "--check", "http://example.org/shape#Dated")
    found = [report(*arguments, "--on", day)["findings"] for day in ("2025-12-31", "2026-01-01")]

    assert [[each["value"] for each in one] for one in found] == [[], ["2026-01-01"]]


@pytest.mark.parametrize("slow", [CATASTROPHE, ENDLESS], ids=["pattern", "query"])
def test_what_does_not_end_is_stopped_in_time_and_leaves_no_process(tmp_path: Path, slow: str) -> None:
    """A clear message, exit status 2, and nothing that goes on."""
    data, shapes = tmp_path / "data.ttl", tmp_path / "shapes.ttl"
    data.write_text(TURTLE.replace("Etu Suku", "a" * 60 + "b"), encoding="utf-8")
    shapes.write_text(SHAPE + slow, encoding="utf-8")
    line = [sys.executable, "-m", "service", "validate", str(data), "--shapes", str(shapes), "--timeout", "1"]
    began = time.monotonic()
    environment = {**os.environ, "YHDYSPINTA_LANGUAGE": "en"}
    with subprocess.Popen(
        line, cwd=ROOT, env=environment, text=True, stdout=-1, stderr=-1, start_new_session=True
    ) as process:
        output, errors = process.communicate(timeout=60)

    assert (process.returncode, output) == (2, "")
    assert errors.startswith("Error: Checking took more than 1 seconds and was stopped.")
    assert time.monotonic() - began < 30
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)


def test_what_takes_too_much_memory_is_stopped(tmp_path: Path) -> None:
    """One clear line and no trace of the engine's end."""
    shapes = tmp_path / "shapes.ttl"
    shapes.write_text(SHAPE + GREEDY, encoding="utf-8")
    done = command("validate", "--shapes", str(shapes), "--memory", "128")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "Error: Checking needed more than 128 megabytes beyond the graph and was stopped. Give it more (--memory), or "
        "check fewer shapes at a time (--shapes).\n"
    )


def test_data_may_be_an_address(documents: Documents, data: Path, shapes: Path) -> None:
    """It is fetched once and judged as a file is; files and addresses may stand together."""
    arguments = ("--shapes", str(shapes))
    alone, together = (
        report(documents.url + "/data.ttl", *arguments),
        report(str(data), documents.url + "/data.ttl", *arguments),
    )

    assert alone == together == report(str(data), *arguments)
    assert documents.asked == ["/data.ttl"] * 2


def test_address_without_data_is_refused(documents: Documents) -> None:
    """What is not there, and what does not parse: address, line and column."""
    with pytest.raises(FederationProblem) as missing:
        run("validate", documents.url + "/nothing.ttl")
    with pytest.raises(SyntaxProblem) as malformed:
        run("validate", documents.url + "/bad.ttl")

    assert missing.value.arguments["status"] == "404"
    assert malformed.value.arguments["name"] == documents.url + "/bad.ttl"
    assert (malformed.value.arguments["line"], malformed.value.arguments["column"]) == ("2", "3")


def test_store_may_be_a_remote_endpoint(server: str, survey: Survey) -> None:
    """A running service is judged through its protocol, and finds the same."""
    made = report("--store", f"{server}/sparql", "--on", "2026-11-23")

    assert {each["id"] for each in made["findings"]} == {case.id for case in survey.counted}


def test_data_and_store_together_are_refused(data: Path, tmp_path: Path) -> None:
    """One or the other."""
    with pytest.raises(InputError) as caught:
        run("validate", str(data), "--store", str(tmp_path / "store"))
    assert caught.value.message_id == "error-data-and-store"


def test_recording_twice_leaves_one_entry(tmp_path: Path, country: list[str]) -> None:
    """The figures are written when they have changed; whatever is told, all are kept.

    In processes of their own: a store on disk has threads, of which a forked process knows nothing.
    """
    folder = tmp_path / "store"
    with Journal(folder) as journal:
        journal.commit(Delta(inserted=frozenset(quads(COUNTRY + INTERFACES))), LOADED)
    arguments = ("validate", *country[1:], "--store", str(folder), "--record", "--fail-on", "never")
    for narrowed in (["2026-11-23", "--kind", "integrity"], ["2026-11-23"], ["2026-11-24", "--check", "C-OWNED"]):
        done = command(*arguments, "--on", *narrowed)
        assert (done.returncode, done.stderr) == (0, "")
    store = Store.on_disk(folder, seed=False)
    kept = measurements(store, ALL)
    store.close()

    assert [(entry.who, len(entry.delta.removed)) for entry, _ in read(folder / FILE)] == [(LOADED, 0), (MEASURED, 0)]
    assert [(each.check, each.day.day, each.share) for each in kept] == [
        ("C-OWNED", 23, Share(2, 3)),
        ("C-SIDE", 23, Share(1, 3)),
        ("C-THEMED", 23, Share(2, 3)),
    ]


@pytest.mark.parametrize("store", [[], ["--store", "http://127.0.0.1:9/sparql"]])
def test_recording_needs_a_store_on_disk(data: Path, shapes: Path, store: list[str]) -> None:
    """It is said before anything is judged."""
    named = store or [str(data), "--shapes", str(shapes)]
    with pytest.raises(InputError) as caught:
        run("validate", *named, "--record")
    assert caught.value.message_id == "error-record-store"


def test_imports_of_shapes_are_not_fetched(documents: Documents, data: Path, shapes: Path) -> None:
    """What a shapes file imports may be anything and anywhere: it is judged by what it holds."""
    before = report(str(data), "--shapes", str(shapes))
    imports = f"<http://example.org/shape> <http://www.w3.org/2002/07/owl#imports> <{documents.url}/data.ttl> ."
    shapes.write_text(SHAPE + imports, encoding="utf-8")

    assert report(str(data), "--shapes", str(shapes)) == before
    assert documents.asked == []


def test_code_in_shapes_is_refused(data: Path, shapes: Path) -> None:
    """JavaScript is not run, and not passed over."""
    shapes.write_text(SHAPE.replace("sh:minCount 1 ;", "sh:minCount 1 ; sh:js [] ;"), encoding="utf-8")

    with pytest.raises(ShapeProblem) as caught:
        run("validate", str(data), "--shapes", str(shapes))
    assert (caught.value.message_id, caught.value.arguments["term"]) == ("error-shape-not-run", "sh:js")


def test_malformed_data_is_named_with_its_place(tmp_path: Path, data: Path) -> None:
    """File, line and column; nothing is judged, whatever else is named."""
    path = tmp_path / "bad.ttl"
    path.write_text("<http://example.org/a>\n  nope .\n", encoding="utf-8")

    with pytest.raises(SyntaxProblem) as caught:
        run("validate", str(data), str(path))
    told = caught.value.arguments
    assert (told["name"], told["line"], told["column"]) == (str(path), "2", "3")


def test_file_of_an_unknown_kind_is_refused(tmp_path: Path) -> None:
    """The suffix says the format; the known ones are told."""
    path = tmp_path / "data.xlsx"
    path.write_text(TURTLE, encoding="utf-8")

    with pytest.raises(InputError) as caught:
        run("validate", str(path))
    assert caught.value.message_id == "error-file-suffix"
    assert ".ttl" in str(caught.value.arguments["known"])


def test_mistyped_shacl_term_is_refused(data: Path, tmp_path: Path) -> None:
    """SHACL engines pass over what they do not know; we do not."""
    path = tmp_path / "shapes.ttl"
    path.write_text(SHAPE.replace("minCount", "minCuont"), encoding="utf-8")

    with pytest.raises(InputError) as caught:
        run("validate", str(data), "--shapes", str(path))
    assert caught.value.arguments["term"] == "http://www.w3.org/ns/shacl#minCuont"


def test_literal_that_looks_like_an_address_breaks_no_report(data: Path, shapes: Path) -> None:
    """A malformed address in the data is a value like any other, in every format."""
    data.write_text(TURTLE + "<http://example.org/p> a yp:Person ; skos:altLabel 'http://a b' .", encoding="utf-8")
    shapes.write_text(SHAPE.replace("sh:minCount 1", "sh:minLength 90"), encoding="utf-8")
    for form in ("table", "json", "csv", "turtle", "html", "junit", "sarif"):
        done = run("validate", str(data), "--shapes", str(shapes), "--format", form)
        assert "http://a b" in done.stdout
