"""Cases: identifiers that permanent links may use."""

from __future__ import annotations

import pyoxigraph as ox
from hypothesis import given, settings
from hypothesis import strategies as some

from service.core.quality.cases import Lines, identifier
from service.core.quality.survey import survey
from service.core.validation import Finding

from .samples import COUNTRY, DAY, ID, INTERFACES, judged, quads, rules

texts = some.text(some.characters(codec="utf-8", exclude_characters="\n"), max_size=3)
findings = some.builds(
    Finding, texts, texts, texts, some.just("completeness"), some.sampled_from(["warning", "info"]), texts
)


@given(findings, findings)
def test_identifier_stands_for_check_thing_path_and_value_alone(one: Finding, other: Finding) -> None:
    """A case whose severity is changed keeps its link; another case has another one."""
    same = (one.check, one.focus, one.path, one.value) == (other.check, other.focus, other.path, other.value)

    assert (identifier(one) == identifier(other)) is same


def test_identifier_is_the_same_from_release_to_release() -> None:
    """Links that people have kept must go on working."""
    finding = Finding("C-OWNED", ID + "interface/bare", "", "completeness", "violation", "")

    assert identifier(finding) == "bba3ef40c45e"


@settings(max_examples=10, deadline=None)
@given(some.permutations(quads(COUNTRY + INTERFACES)))
def test_order_of_statements_changes_nothing(statements: list[ox.Quad]) -> None:
    """The same cases with the same identifiers in the same order, however the graph is written down."""
    assert survey(statements, rules(), on=DAY).cases == judged().cases


def test_single_line_is_written_once() -> None:
    """A span of one line is its number."""
    assert [Lines("s", 948, 948).span, Lines("s", 973, 977).span] == ["948", "973–977"]


def test_citation_that_is_not_whole_names_no_lines() -> None:
    """A citation without its source, without a number or with none that is one is passed over; the rest stay."""
    cited = """
    interface:bare prov:wasDerivedFrom e:whole , e:later , e:sourceless , e:open , e:wordy , "text" .
    e:whole yp:source e:s ; yp:firstLine 4 ; yp:lastLine 5 .
    e:later yp:source e:s ; yp:firstLine 12 ; yp:lastLine 12 .
    e:sourceless yp:firstLine 1 ; yp:lastLine 2 .
    e:open yp:source e:s ; yp:firstLine 1 .
    e:wordy yp:source e:s ; yp:firstLine "one" ; yp:lastLine 2 .
    """
    made = judged(COUNTRY + INTERFACES + cited)
    (case,) = [each for each in made.cases if each.finding.check == "C-OWNED" and "bare" in each.finding.focus]

    assert case.lines == (Lines("http://example.org/s", 4, 5), Lines("http://example.org/s", 12, 12))


def test_same_thing_found_twice_is_one_case() -> None:
    """Two constraints of one shape that find the same make one case."""
    twice = """
    ypsh:Twice a sh:PropertyShape , yp:Check ; dct:identifier "C-TWICE" ; sh:targetClass yp:Interface ;
        sh:path yp:owner ; sh:minCount 1 ; sh:qualifiedMinCount 1 ; sh:qualifiedValueShape [ sh:nodeKind sh:IRI ] .
    """
    made = judged("interface:bare a yp:Interface .", twice)

    assert [each.finding.check for each in made.cases] == ["C-TWICE"]
    assert len(made.results) == 2
