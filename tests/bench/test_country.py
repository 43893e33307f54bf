"""The synthetic country: its size, its answer key, and that it says what it is."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from random import Random

import pyoxigraph as ox
import pytest

from service.core.namespaces import DEFINITIONS, RESOURCES
from service.core.overlaps import overlaps
from service.core.shacl.graph import Indexed
from service.core.store import ontology_quads, shipped_quads
from service.core.validation import Report, shipped_rules, validate

from .country import MIX, Country, TooSmall, main, write_country
from .patterns import TYPE, Distribution, Patterns, term
from .plants import EXCUSED, PLANTED, AnswerKey, Plants

ROOT = Path(__file__).parent.parent.parent
TRIPLES = 10_000
DAY = date(2026, 11, 23)
OVERLAP = "C-NETWORK-OVERLAP"
"""The check that is worked out beside the shapes."""


@dataclass(frozen=True)
class Written:
    """A country on disk, and read back."""

    graph: Path
    answers: Path
    quads: list[ox.Quad]
    key: AnswerKey


@pytest.fixture(name="chance")
def fixture_chance() -> Random:
    """Chance that can be repeated."""
    return Random(1)  # noqa: S311  # not secret


@pytest.fixture(name="patterns", scope="module")
def fixture_patterns() -> Patterns:
    """The patterns of the shipped graph."""
    return Patterns.shipped()


@pytest.fixture(name="written", scope="module")
def fixture_written(patterns: Patterns, tmp_path_factory: pytest.TempPathFactory) -> Written:
    """The country of seed 1."""
    folder = tmp_path_factory.mktemp("country")
    graph, answers = folder / "country.nq", folder / "key.json"
    write_country(graph, answers, Country(TRIPLES, seed=1, patterns=patterns))
    return Written(graph, answers, list(ox.parse(path=graph)), json.loads(answers.read_text(encoding="utf-8")))


@pytest.fixture(name="report", scope="module")
def fixture_report(written: Written) -> Report:
    """What the shipped shapes find on the country beside the ontology."""
    return validate([*ontology_quads(), *written.quads], shipped_rules(), on=DAY)


def test_integrity_has_nothing_to_find(report: Report) -> None:
    """What must hold holds."""
    assert [finding for finding in report.findings if finding.kind == "integrity"] == []


def test_completeness_finds_what_the_answer_key_names(report: Report, written: Written) -> None:
    """Every planted finding is found, and nothing else."""
    found: AnswerKey = {}
    for finding in sorted(report.findings):
        if finding.kind == "completeness":
            found.setdefault(finding.check, []).append([part for part in (finding.focus, finding.value) if part])

    assert found == {check: findings for check, findings in written.key.items() if check != OVERLAP}


def test_networks_that_look_alike_are_those_of_the_answer_key(written: Written) -> None:
    """Every planted pair is hinted at, and no other."""
    graph = Indexed.of([*ontology_quads(), *written.quads])

    assert [[found.network, found.other] for found in overlaps(graph)] == written.key[OVERLAP]


def test_every_shipped_check_is_planted_or_excused(written: Written) -> None:
    """A new check asks for a plant of its own; even the smallest country has a finding of each."""
    rules = shipped_rules()
    described = rules.shapes.graph.subjects(TYPE, ox.NamedNode(DEFINITIONS + "Check"))
    checks = {rules.check(shape).identifier for shape in described if isinstance(shape, ox.NamedNode)}

    assert checks == PLANTED | EXCUSED
    assert set(written.key) == PLANTED


def test_every_thing_of_the_key_is_in_the_country(written: Written) -> None:
    """Focus nodes are described there, and so are the values that are things."""
    described = {quad.subject.value for quad in written.quads if isinstance(quad.subject, ox.NamedNode)}
    findings = [finding for found in written.key.values() for finding in found]
    things = {part for finding in findings for part in finding if part.startswith(RESOURCES)}

    assert {finding[0] for finding in findings} <= things
    assert things - described == set()


def test_size_is_within_two_per_cent(written: Written) -> None:
    """The wanted number of triples, none of them written twice."""
    assert abs(len(written.quads) - TRIPLES) <= TRIPLES * 2 // 100
    assert len(set(written.quads)) == len(written.quads)


def test_command_writes_the_same_bytes_in_another_process(written: Written, tmp_path: Path) -> None:
    """Same seed and size, same files."""
    graph, answers = tmp_path / "country.nq", tmp_path / "key.json"
    command = [sys.executable, "-m", "tests.bench.country", "--triples", str(TRIPLES), "--seed", "1"]
    subprocess.run([*command, "--out", str(graph), "--key", str(answers)], cwd=ROOT, check=True)

    assert graph.read_bytes() == written.graph.read_bytes()
    assert answers.read_bytes() == written.answers.read_bytes()


def test_other_seed_makes_another_country(written: Written, patterns: Patterns, tmp_path: Path) -> None:
    """As large, but not the same."""
    graph = tmp_path / "country.nq"
    write_country(graph, tmp_path / "key.json", Country(TRIPLES, seed=2, patterns=patterns))
    lines = graph.read_bytes().count(b"\n")

    assert abs(lines - TRIPLES) <= TRIPLES * 2 // 100
    assert graph.read_bytes() != written.graph.read_bytes()


def test_larger_country_has_more_counties(patterns: Patterns) -> None:
    """Ten times the full country of 21 counties: as many times the counties as the root of ten."""
    counties = sum(
        quad.predicate == TYPE and quad.object == term("yp:WellbeingServicesCounty")
        for quad in islice(Country(1_000_000, patterns=patterns).quads(), 30_000)
    )

    assert counties == 66


def test_kinds_keep_the_proportions_of_the_shipped_graph(written: Written, patterns: Patterns) -> None:
    """Those that come alone are as many to each other as there, to the nearest one."""
    made = Counter(quad.object for quad in written.quads if quad.predicate == TYPE)
    alone = [MIX[kind] for kind in ("network", "forum", "event", "document", "organisation", "agreement")]
    most = max(made[term(kind)] / patterns.population(kind) for kind in alone)

    assert made[term("yp:WellbeingServicesCounty")] == 21
    assert [kind for kind in alone if (made[term(kind)] + 1) / patterns.population(kind) < most] == []


def test_country_says_that_it_is_synthetic(written: Written) -> None:
    """Its dataset's title does in three languages, and so do every identifier and every name of a thing."""
    graph = ox.NamedNode("https://w3id.org/yhdyspinta/graph/synteettinen")
    titles = {
        (quad.object.language, quad.object.value.split(" ")[0])
        for quad in written.quads
        if quad.subject == graph and quad.predicate == term("dct:title") and isinstance(quad.object, ox.Literal)
    }
    names = [
        quad.object.value
        for quad in written.quads
        if quad.predicate in (term("skos:prefLabel"), term("yp:translation")) and isinstance(quad.object, ox.Literal)
    ]

    assert {quad.graph_name for quad in written.quads} == {graph}
    assert titles == {("fi", "Synteettinen"), ("sv", "Syntetiskt"), ("en", "Synthetic")}
    assert [quad.subject for quad in written.quads if "synteettinen" not in str(quad.subject)] == []
    assert [name for name in names if not name.startswith(("Synteettinen ", "Syntetisk", "Synthetic "))] == []


def test_country_holds_no_shipped_statement(written: Written) -> None:
    """Nothing of the shipped graph is repeated, and each theme is one of the ontology's."""
    shipped = {quad.triple for quad in shipped_quads()}
    listed = {quad.subject for quad in ontology_quads() if quad.object == term("yp:scheme-theme")}
    themes = {quad.object for quad in written.quads if quad.predicate == term("yp:theme")}

    assert {quad.triple for quad in written.quads} & shipped == set()
    assert themes <= listed
    assert len(themes) > 1


def test_without_a_share_nothing_is_planted(patterns: Patterns) -> None:
    """The country is complete."""
    country = Country(TRIPLES, share=0.0, patterns=patterns)

    assert country.key == {}
    assert sum(1 for _ in country.quads()) >= TRIPLES
    assert country.key == {}


def test_share_of_focus_nodes_is_planted(chance: Random) -> None:
    """The first one is, and of many the wanted part."""
    plants = Plants(0.02, chance)
    planted = [plants.due("C-NETWORK-THEME") for _ in range(50_000)]

    assert planted[0]
    assert abs(sum(planted) - 1_000) <= 20


def test_checks_that_exclude_each_other_take_turns(chance: Random) -> None:
    """One violation at a time: the checks that wait are planted in the next nodes."""
    plants = Plants(0.02, chance)
    checks = ("C-INTERFACE-OWNER", "C-INTERFACE-COUNTY-SIDE")

    assert {plants.one_of(checks), plants.one_of(checks)} == set(checks)
    assert plants.one_of(checks) is None


def test_distribution_draws_as_often_as_it_was_seen(chance: Random) -> None:
    """Three of four, and never what was not seen."""
    drawn = Counter(Distribution("aaab").draw(chance) for _ in range(4_000))

    assert set(drawn) == {"a", "b"}
    assert abs(drawn["a"] - 3_000) <= 100


def test_too_small_a_country_is_refused(patterns: Patterns, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The counties and municipalities alone take more; the command says so and leaves no half of a file."""
    with pytest.raises(TooSmall, match="a country of 21 counties takes"):
        list(Country(1_000, patterns=patterns).quads())
    with pytest.raises(SystemExit) as caught:
        main(["--triples", "1000", "--out", str(tmp_path / "country.nq"), "--key", str(tmp_path / "key.json")])

    assert caught.value.code == 2
    assert "a country of 21 counties takes" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
