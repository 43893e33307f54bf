"""Reports for pipelines: JUnit XML and SARIF."""

from __future__ import annotations

import re
from collections.abc import Sequence
from importlib.metadata import version
from typing import Any, Final
from xml.etree import ElementTree

from service.core.quality.cases import Case
from service.core.reports.account import Account
from service.core.reports.selection import grouped
from service.core.validation import Check, Severity

SARIF_VERSION: Final = "2.1.0"
SARIF_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS: Final[dict[Severity, str]] = {"violation": "error", "warning": "warning", "info": "note"}
"""SARIF 2.1.0, section 3.27.10."""

_NOT_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot carry (section 2.2)."""


def junit_report(account: Account) -> bytes:
    """A test suite for each check, with a test case for each finding; a check without any has one that passes.

    JUnit has no standard of its own; this is the form that Jenkins, GitLab and GitHub's actions read.
    """
    account.load([*account.cases, *account.accepted])
    groups = grouped([*account.cases, *account.accepted], "check")
    root = ElementTree.Element("testsuites", name="yhdyspinta validate")
    totals = [_suite(root, account, each, groups.get(each, ())) for each in _looked_with(account)]
    for place, name in enumerate(("tests", "failures", "skipped")):
        root.set(name, str(sum(total[place] for total in totals)))
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True))


def _looked_with(account: Account) -> list[str]:
    """The checks whose findings the report would tell, so that none passes that was not looked with."""
    return [each for each, check in account.survey.checks.items() if account.selection.looks_with(check)]


def _suite(root: ElementTree.Element, account: Account, identifier: str, cases: Sequence[Case]) -> tuple[int, int, int]:
    check = account.check(identifier)
    name = _xml(check.name.get(account.language, identifier))
    failures = sum(not case.exception for case in cases)
    numbers = (max(len(cases), 1), failures, len(cases) - failures)
    suite = ElementTree.SubElement(
        root, "testsuite", name=f"{identifier}: {name}", timestamp=f"{account.survey.on}T00:00:00"
    )
    for attribute, number in zip(("tests", "failures", "skipped"), numbers, strict=True):
        suite.set(attribute, str(number))
    if not cases:
        ElementTree.SubElement(suite, "testcase", classname=identifier, name=name)
    for case in cases:
        test = ElementTree.SubElement(suite, "testcase", classname=identifier, name=_xml(_title(account, case)))
        if case.exception:
            ElementTree.SubElement(test, "skipped", message=_xml(account.exception_in_words(case)))
        else:
            failure = ElementTree.SubElement(test, "failure", type=check.severity, message=_xml(account.message(case)))
            failure.text = _xml("\n".join(_details(account, case)))
    return numbers


def _title(account: Account, case: Case) -> str:
    value = account.value(case)
    return f"{account.label(case)} ← {value}" if value else account.label(case)


def _details(account: Account, case: Case) -> list[str]:
    texts = [case.finding.focus, account.reason(case), "; ".join(map(account.name, case.menders))]
    return [text for text in (*texts, *account.sources_in_words(case)) if text]


def _xml(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)


def sarif_report(account: Account) -> dict[str, Any]:
    """A log of one run (SARIF 2.1.0): checks are rules, lines of source documents are the places."""
    cases = [*account.cases, *account.accepted]
    account.load(cases)
    rules = [account.check(each) for each in _looked_with(account)]
    places = {check.identifier: place for place, check in enumerate(rules)}
    driver = {
        "name": "yhdyspinta",
        "version": version("yhdyspinta"),
        "language": account.language,
        "rules": [_rule(account, check) for check in rules],
    }
    results = [{**_result(account, case), "ruleIndex": places[case.finding.check]} for case in cases]
    return {
        "$schema": SARIF_SCHEMA,
        "version": SARIF_VERSION,
        "runs": [{"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}],
    }


def _rule(account: Account, check: Check) -> dict[str, Any]:
    language = account.language
    texts = {
        "shortDescription": check.name.get(language, check.identifier),
        "fullDescription": check.reason.get(language, ""),
        "help": check.message.get(language, ""),
    }
    return {
        "id": check.identifier,
        **{name: {"text": text} for name, text in texts.items() if text},
        "defaultConfiguration": {"level": LEVELS[check.severity]},
    }


def _result(account: Account, case: Case) -> dict[str, Any]:
    finding = case.finding
    told: dict[str, Any] = {
        "ruleId": finding.check,
        "level": LEVELS[finding.severity],
        "message": {"text": f"{_title(account, case)}: {account.message(case)}"},
        "locations": _locations(account, case),
        "partialFingerprints": {"finding/v1": case.id},
        "properties": {"menders": list(map(account.name, case.menders)), "value": finding.value},
    }
    if account.compares:
        told["baselineState"] = "new" if account.is_new(case) else "unchanged"
    if case.exception:
        told["suppressions"] = [
            {"kind": "external", "status": "accepted", "justification": account.exception_in_words(case)}
        ]
    return told


def _locations(account: Account, case: Case) -> list[dict[str, Any]]:
    """The lines that name the thing, each with the thing itself as the logical place; that alone where none does."""
    thing = {"fullyQualifiedName": case.finding.focus, "name": account.label(case), "kind": "resource"}
    places = [
        {"artifactLocation": {"uri": each.source}, "region": {"startLine": each.first, "endLine": each.last}}
        for each in case.lines
    ]
    return [{"physicalLocation": place, "logicalLocations": [thing]} for place in places] or [
        {"logicalLocations": [thing]}
    ]
