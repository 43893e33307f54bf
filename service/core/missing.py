"""What is missing for an interface: the completeness checks, judged on its neighbourhood alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.messages import Language
from service.core.namespaces import RESOURCES
from service.core.storage import Storage
from service.core.validation import Finding, Report, Severity, shipped_rules, validate


@dataclass(frozen=True)
class Missing:
    """One thing that is missing, in the reader's words."""

    check: str
    severity: Severity
    focus: str
    value: str
    message: str
    reason: str

    def as_json(self) -> dict[str, str]:
        """The form in which answers tell what is missing."""
        return {
            "check": self.check,
            "severity": self.severity,
            "interface": self.focus,
            "message": self.message,
            "reason": self.reason,
        }


def missing(
    store: Storage, interfaces: Sequence[str], language: Language, *, municipality: str | None = None
) -> list[Missing]:
    """What is missing for interfaces today, each check once per interface, the gravest first.

    What is missing in single municipalities is told only for the one that was asked about.
    """
    if not interfaces:
        return []
    query = saved_query("pages/interface-neighbourhood").bind({"interface": [ox.NamedNode(iri) for iri in interfaces]})
    report = validate(store.triples(query), shipped_rules(), on=date.today(), kinds=["completeness"])
    first: dict[tuple[str, str], Finding] = {}
    for finding in report.findings:
        in_a_municipality = finding.value.startswith(f"{RESOURCES}municipality/")
        if finding.focus in interfaces and (not in_a_municipality or finding.value == municipality):
            first.setdefault((finding.focus, finding.check), finding)
    return [_in_words(finding, report, language) for finding in first.values()]


def _in_words(finding: Finding, report: Report, language: Language) -> Missing:
    check = report.checks[finding.check]
    message, reason = check.message[language], check.reason.get(language, "")
    return Missing(finding.check, finding.severity, finding.focus, finding.value, message, reason)
