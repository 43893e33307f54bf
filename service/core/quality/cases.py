"""Cases: findings with all that one needs to act on them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import pyoxigraph as ox

from service.core.messages import LANGUAGES, Language
from service.core.namespaces import DEFINITIONS, PREFIXES
from service.core.quality.ways import COUNTY, THEME, Guide
from service.core.shacl.graph import Graph
from service.core.shacl.result import Result
from service.core.shacl.terms import Term
from service.core.validation import Finding, Rules

_CITED: Final = ox.NamedNode(PREFIXES["prov"] + "wasDerivedFrom")
_SOURCE, _FIRST, _LAST = (ox.NamedNode(DEFINITIONS + name) for name in ("source", "firstLine", "lastLine"))


@dataclass(frozen=True, slots=True, order=True)
class Lines:
    """Lines of a source document, 1-based and inclusive."""

    source: str
    first: int
    last: int

    @property
    def span(self) -> str:
        """The lines as they are written: ``973–977``, or ``948`` for one."""
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"


@dataclass(frozen=True, slots=True)
class Case:
    """A finding, and where it belongs."""

    finding: Finding
    menders: tuple[str, ...]
    """IRIs of the organisations that can mend it, sorted; where the graph names none, of the kind of mender."""
    counties: tuple[str, ...]
    themes: tuple[str, ...]
    lines: tuple[Lines, ...]
    """What says that the thing exists, since nothing says what is missing."""
    message: Mapping[Language, str]
    """What to do about it, by language."""
    exception: str = ""
    """IRI of the exception that accepts it on the day of the report, if any."""

    @property
    def id(self) -> str:
        """A name that stays the same from report to report as long as the same is found of the same thing."""
        return identifier(self.finding)


@lru_cache(maxsize=65536)
def identifier(finding: Finding) -> str:
    """Twelve hexadecimal digits that stand for a check, what it concerns, the path and the value."""
    parts = (finding.check, finding.focus, finding.path, finding.value)
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]


def cases(graph: Graph, rules: Rules, guide: Guide, findings: Mapping[Finding, Result]) -> list[Case]:
    """The findings as cases, in the same order."""
    find = _Finder(graph, rules, guide).case
    return [find(finding, result) for finding, result in findings.items()]


class _Finder:
    def __init__(self, graph: Graph, rules: Rules, guide: Guide) -> None:
        self._graph = graph
        self._rules = rules
        self._lead = guide.lead

    def case(self, finding: Finding, result: Result) -> Case:
        focus, check = result.focus, self._rules.check(result.shape)
        said = {each.language: each.value for each in result.messages}
        message = {language: said[language] for language in LANGUAGES if language in said}
        return Case(
            finding,
            self._lead(check.mender, focus, result.value) or ((check.mender,) if check.mender else ()),
            self._lead(COUNTY, focus),
            self._lead(THEME, focus),
            self._lines(focus),
            check.message if message == check.message else message or check.message,
        )

    def _lines(self, focus: Term) -> tuple[Lines, ...]:
        cited = (self._cited(each) for each in self._graph.objects(focus, _CITED))
        return tuple(sorted(each for each in cited if each))

    def _cited(self, citation: Term) -> Lines | None:
        parts = [self._graph.objects(citation, each) for each in (_SOURCE, _FIRST, _LAST)]
        if not all(parts):
            return None
        source, first, last = (min(value.value for value in each) for each in parts)
        return Lines(source, int(first), int(last)) if first.isdecimal() and last.isdecimal() else None
