"""Reports for pipelines: JUnit XML that parses and adds up, SARIF by its specification."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

from service.core.reports.account import Account, Earlier
from service.core.reports.pipelines import junit_report, sarif_report
from service.core.reports.selection import Selection
from service.core.reports.tabular import json_report
from tests.quality.samples import COUNTRY, ID, INTERFACES

from .conftest import Tell

CONTROLS = 'interface:x a yp:Interface ; skos:prefLabel "a\\u0007b\\u0000c\\uFFFE<&\\"" .'


def suites(account: Account) -> ElementTree.Element:
    """The report in JUnit's XML, parsed."""
    return ElementTree.fromstring(junit_report(account))  # noqa: S314  # our own


def test_junit_has_a_suite_for_each_check_and_a_case_for_each_finding(tell: Tell) -> None:
    """What is accepted is skipped, with the reason."""
    root = suites(tell())
    owned, side, themed = root

    assert (root.get("tests"), root.get("failures"), root.get("skipped")) == ("6", "5", "1")
    assert [suite.get("name") for suite in root] == [
        "C-OWNED: Omistaja puuttuu",
        "C-SIDE: Kunta puuttuu",
        "C-THEMED: Ei teemaa",
    ]
    assert [(case.get("name"), case[0].tag) for case in owned] == [("Stray", "failure"), ("Bare", "skipped")]
    assert owned[1][0].get("message") == "Valitaan syksyllä.; Alfa; lasketaan taas 1.7.2026 alkaen"
    assert [case.get("name") for case in side] == ["Bare ← Aalto", "Bare ← Ahti"]
    failure = themed[0][0]
    assert (failure.get("type"), failure.get("message")) == ("info", "Lisää teema.")
    assert failure.text == f"{ID}interface/bare\nTietojen ylläpitäjä"


def test_junit_check_without_findings_passes(tell: Tell) -> None:
    """One test that passes, so that a pipeline sees that it was looked with."""
    root = suites(tell(COUNTRY))

    assert [(suite.get("tests"), suite.get("failures"), [len(case) for case in suite]) for suite in root] == [
        ("1", "0", [0])
    ] * 3


def test_junit_tells_no_check_that_was_not_looked_with(tell: Tell) -> None:
    """A check passes only if its findings would have been told."""
    names = {
        Selection(check="C-SIDE"): ["C-SIDE"],
        Selection(kind="integrity"): [],
        Selection(kind="completeness"): ["C-OWNED", "C-SIDE", "C-THEMED"],
        Selection(severity="warning"): ["C-OWNED", "C-SIDE"],
    }

    assert {each: [suite[0].get("classname") for suite in suites(tell(selection=each))] for each in names} == names


def test_junit_with_control_characters_parses(tell: Tell) -> None:
    """What XML cannot carry is replaced (XML 1.0, section 2.2)."""
    root = suites(tell(COUNTRY + CONTROLS))

    assert {case.get("name") for case in root.iter("testcase") if len(case)} == {'a\ufffdb\ufffdc\ufffd<&"'}


def test_junit_counts_agree_on_the_shipped_graph(shipped: Account) -> None:
    """Of the whole and of each suite, and with the other reports."""
    root = suites(shipped)

    for suite in root:
        assert int(suite.get("tests", "")) == len(suite)
        assert int(suite.get("failures", "")) == len(suite.findall("testcase/failure"))
    for name in ("tests", "failures", "skipped"):
        assert root.get(name) == str(sum(int(suite.get(name, "")) for suite in root))
    assert root.get("failures") == str(len(shipped.cases))


def result(account: Account, check: str) -> dict[str, Any]:
    """The first SARIF result of a check."""
    found: dict[str, Any] = next(
        each for each in sarif_report(account)["runs"][0]["results"] if each["ruleId"] == check
    )
    return found


def test_sarif_result_says_rule_message_place_and_menders(tell: Tell) -> None:
    """Exactly; without lines in a source the thing itself is the place."""
    cited = "interface:stray prov:wasDerivedFrom [ yp:source e:s ; yp:firstLine 4 ; yp:lastLine 5 ] ."
    thing = {"fullyQualifiedName": ID + "interface/stray", "name": "Stray", "kind": "resource"}
    data = COUNTRY + INTERFACES + cited
    case = tell(data).cases[1]
    uncited = result(tell(selection=Selection(check="C-SIDE")), "C-SIDE")

    assert result(
        tell(COUNTRY + INTERFACES.replace("Bare", "Z") + cited, selection=Selection(case=case.id)), "C-OWNED"
    ) == {
        "ruleId": "C-OWNED",
        "ruleIndex": 0,
        "level": "error",
        "message": {"text": "Stray: Lisää omistaja."},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "http://example.org/s"},
                    "region": {"startLine": 4, "endLine": 5},
                },
                "logicalLocations": [thing],
            }
        ],
        "partialFingerprints": {"finding/v1": case.id},
        "properties": {"menders": ["Hyvinvointialue ja sen alueen kunnat"], "value": ""},
    }
    assert [list(each) for each in uncited["locations"]] == [["logicalLocations"]]


def test_sarif_marks_what_is_accepted_and_what_is_new(tell: Tell) -> None:
    """As a suppression (section 3.35), and in the state of the result."""
    accepted = [each for each in sarif_report(tell())["runs"][0]["results"] if "suppressions" in each]
    earlier = Earlier.read("earlier.json", json.dumps(json_report(tell())).encode())
    states = {
        (each["ruleId"], each["baselineState"])
        for each in sarif_report(tell(COUNTRY + INTERFACES, earlier=earlier))["runs"][0]["results"]
    }

    assert [each["suppressions"] for each in accepted] == [
        [
            {
                "kind": "external",
                "status": "accepted",
                "justification": "Valitaan syksyllä.; Alfa; lasketaan taas 1.7.2026 alkaen",
            }
        ]
    ]
    assert states == {("C-OWNED", "new"), ("C-OWNED", "unchanged"), ("C-SIDE", "unchanged"), ("C-THEMED", "unchanged")}


@pytest.mark.parametrize("which", ["small", "shipped"])
def test_sarif_keeps_the_rules_of_its_specification(tell: Tell, shipped: Account, which: str) -> None:
    """SARIF 2.1.0: what every object that we write must have, by the section of the object."""
    log = sarif_report(tell() if which == "small" else shipped)

    # sarifLog (3.13), run (3.14), tool (3.18), toolComponent (3.19)
    assert (log["version"], urlsplit(log["$schema"]).scheme) == ("2.1.0", "https")
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert driver["name"]
    assert re.fullmatch("[a-z]{2}", driver["language"])
    assert run["columnKind"] in {"utf16CodeUnits", "unicodeCodePoints"}
    # reportingDescriptor (3.49), reportingConfiguration (3.50)
    names = [rule["id"] for rule in driver["rules"]]
    assert len(set(names)) == len(names)
    for rule in driver["rules"]:
        for text in ("shortDescription", "fullDescription", "help"):
            assert rule.get(text, {"text": "absent"})["text"]
        assert rule["defaultConfiguration"]["level"] in {"error", "warning", "note", "none"}
    # result (3.27), location (3.28), region (3.30), logicalLocation (3.33), artifactLocation (3.4)
    for each in run["results"]:
        assert each["message"]["text"]
        assert names[each["ruleIndex"]] == each["ruleId"]
        assert each["level"] in {"error", "warning", "note", "none"}
        for location in each["locations"]:
            for logical in location["logicalLocations"]:
                assert logical["kind"] == "resource"
            if "physicalLocation" in location:
                region = location["physicalLocation"]["region"]
                assert 1 <= region["startLine"] <= region["endLine"]
                assert urlsplit(location["physicalLocation"]["artifactLocation"]["uri"]).scheme
    fingerprints = [each["partialFingerprints"]["finding/v1"] for each in run["results"]]
    assert len(set(fingerprints)) == len(fingerprints)
    assert json.loads(json.dumps(log)) == log
