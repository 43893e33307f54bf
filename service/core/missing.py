"""What is missing for an interface: the completeness checks, judged on its neighbourhood alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.labels import Labels, Thing
from service.core.messages import Language
from service.core.namespaces import RESOURCES
from service.core.quality.ways import Guide, Way, read_ways
from service.core.shacl.engine import validate
from service.core.shacl.graph import Indexed
from service.core.storage import Storage
from service.core.validation import Check, Finding, Severity, as_of, shipped_rules

OWNER: Final = "C-INTERFACE-OWNER"
"""The check that someone is named for an interface."""
_MUNICIPALITIES: Final = f"{RESOURCES}municipality/"


@dataclass(frozen=True)
class Missing:
    """One thing that is missing, in the reader's words."""

    check: str
    severity: Severity
    focus: str
    value: str
    message: str
    reason: str
    mender: str
    """What kind of organisation can mend it."""
    menders: tuple[Thing, ...]
    """The organisations themselves, where the graph names them; of the municipalities only the one asked about."""

    def as_json(self) -> dict[str, object]:
        """The form in which answers tell what is missing."""
        return {
            "check": self.check,
            "severity": self.severity,
            "interface": self.focus,
            "message": self.message,
            "reason": self.reason,
            "mender": self.mender,
            "menders": [each.as_json() for each in self.menders],
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
    graph, rules = Indexed.of(as_of(store.triples(query), date.today())), shipped_rules()
    report = rules.report(validate(graph, rules.shapes), ["completeness"])
    ways = read_ways(rules.shapes.graph)
    guide, labels = Guide(graph, ways), Labels(store, language)
    first: dict[tuple[str, str], Finding] = {}
    for finding in report.findings:
        in_a_municipality = finding.value.startswith(_MUNICIPALITIES)
        if finding.focus in interfaces and (not in_a_municipality or finding.value == municipality):
            first.setdefault((finding.focus, finding.check), finding)
    led = []
    for finding in first.values():
        check = report.checks[finding.check]
        menders = guide.lead(check.mender, ox.NamedNode(finding.focus), _node(finding.value))
        told = [iri for iri in menders if not iri.startswith(_MUNICIPALITIES) or municipality in (None, iri)]
        led.append((finding, check, told))
    labels.load(iri for *_, told in led for iri in told)
    return [_in_words(finding, check, ways[check.mender], labels, told) for finding, check, told in led]


def _node(iri: str) -> ox.NamedNode | None:
    return ox.NamedNode(iri) if iri.startswith(RESOURCES) else None


def _in_words(finding: Finding, check: Check, way: Way, labels: Labels, menders: Sequence[str]) -> Missing:
    message, reason = check.message[labels.language], check.reason.get(labels.language, "")
    named = tuple(map(labels.thing, menders))
    kind = way.label[labels.language]
    return Missing(finding.check, finding.severity, finding.focus, finding.value, message, reason, kind, named)
