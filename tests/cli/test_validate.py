"""``yhdyspinta validate``: exit status, formats, files and shapes of one's own."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from service.cli import commands
from service.core.errors import InputError, SyntaxProblem

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


def run(*arguments: str) -> Result:
    """Run a command in this process; what goes wrong is raised."""
    return CliRunner().invoke(commands, arguments, catch_exceptions=False, standalone_mode=False)


@pytest.fixture(name="data")
def fixture_data(tmp_path: Path) -> Path:
    """A file that breaks no integrity shape."""
    path = tmp_path / "data.ttl"
    path.write_text(TURTLE, encoding="utf-8")
    return path


@pytest.fixture(name="shapes")
def fixture_shapes(tmp_path: Path) -> Path:
    """A shape of one's own that finds one warning."""
    path = tmp_path / "shapes.ttl"
    path.write_text(SHAPE, encoding="utf-8")
    return path


def test_shipped_graph_ends_with_1_and_names_the_interfaces_without_anyone() -> None:
    """The five interfaces of Pohjois-Pohjanmaa without a preparer are told by name."""
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


def test_file_that_holds_ends_with_0(data: Path) -> None:
    """A clean file has no integrity finding."""
    done = run("validate", str(data), "--kind", "integrity", "--format", "json")

    assert done.return_value == 0
    assert json.loads(done.stdout) == {"conforms": True, "findings": []}


@pytest.mark.parametrize(("fail_on", "status"), [("violation", 0), ("warning", 1), ("info", 1), ("never", 0)])
def test_fail_on_sets_the_lightest_finding_that_counts(data: Path, shapes: Path, fail_on: str, status: int) -> None:
    """A warning of one's own shape fails only from warning on."""
    done = run("validate", str(data), "--shapes", str(shapes), "--fail-on", fail_on, "--format", "csv")

    assert done.return_value == status
    assert done.stdout.splitlines()[0] == "check,kind,severity,focus,label,value,message"
    assert len(done.stdout.splitlines()) == 2


def test_malformed_data_is_named_with_its_place(tmp_path: Path) -> None:
    """File, line and column; nothing is judged."""
    path = tmp_path / "bad.ttl"
    path.write_text("<http://example.org/a> nope .\n", encoding="utf-8")

    with pytest.raises(SyntaxProblem) as caught:
        run("validate", str(path))
    assert caught.value.arguments["name"] == str(path)
    assert caught.value.arguments["line"] == "1"


def test_mistyped_shacl_term_is_refused(data: Path, tmp_path: Path) -> None:
    """SHACL engines pass over what they do not know; we do not."""
    path = tmp_path / "shapes.ttl"
    path.write_text(SHAPE.replace("minCount", "minCuont"), encoding="utf-8")

    with pytest.raises(InputError) as caught:
        run("validate", str(data), "--shapes", str(path))
    assert caught.value.arguments["term"] == "http://www.w3.org/ns/shacl#minCuont"
