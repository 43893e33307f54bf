"""A survey told to one reader: what was selected, in words, and what is new since an earlier report."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import pyoxigraph as ox

from service.core.errors import InputError
from service.core.labels import Labels
from service.core.messages import spell_day, translate
from service.core.quality.cases import Case
from service.core.quality.survey import Survey
from service.core.reports.selection import EVERYTHING, NOWHERE, By, Selection, Traits
from service.core.validation import Check

Record = Mapping[str, Any]


@dataclass(frozen=True)
class Earlier:
    """An earlier report, as its JSON has it."""

    findings: Mapping[str, tuple[Traits, Record]]
    """Its findings by their identifiers, as they were written there."""

    @classmethod
    def read(cls, name: str, data: bytes) -> Earlier:
        """Read a report in JSON.

        Raises:
            InputError: it is none.
        """
        try:
            found = json.loads(data)["findings"]
            traits = (_traits(each) for each in found)
            return cls({had.case: (had, each) for had, each in zip(traits, found, strict=True)})
        except (ValueError, KeyError, TypeError, RecursionError):
            raise InputError("error-report-unreadable", name=name) from None


def _traits(record: Record) -> Traits:
    if not all(isinstance(record[name], str) for name in ("id", "focus", "label", "valueLabel", "message")):
        raise TypeError
    groups = ([each["iri"] for each in record[name]] for name in ("menders", "counties", "themes"))
    return Traits(*(str(record[name]) for name in ("id", "kind", "check", "severity")), *groups)


def is_thing(text: str) -> bool:
    """Whether a finding's focus or value is an address that may have a name, and may be linked to."""
    if not text.startswith(("http://", "https://", "urn:")):
        return False
    try:
        ox.NamedNode(text)
    except ValueError:
        return False
    return True


class Account:
    """What a reader is told of a survey."""

    is_thing = staticmethod(is_thing)

    def __init__(
        self, survey: Survey, labels: Labels, selection: Selection = EVERYTHING, earlier: Earlier | None = None
    ) -> None:
        self.survey = survey
        self.labels = labels
        self.language = labels.language
        self.selection: Final = selection
        self.cases: Final[Sequence[Case]] = selection.of(survey.counted)
        self.accepted: Final[Sequence[Case]] = [case for case in selection.of(survey.cases) if case.exception]
        self._earlier = earlier

    @property
    def compares(self) -> bool:
        """Whether there is an earlier report to compare with."""
        return self._earlier is not None

    def is_new(self, case: Case) -> bool:
        """Whether the earlier report does not have a case; without one every case is new."""
        return self._earlier is None or case.id not in self._earlier.findings

    @property
    def mended(self) -> list[Record]:
        """What of the selected the earlier report has and this one has not, as it was written there."""
        if self._earlier is None:
            return []
        known = {case.id for case in self.survey.cases}
        told = self._earlier.findings.values()
        return [record for had, record in told if had.case not in known and self.selection.fits(had)]

    def load(self, cases: Iterable[Case]) -> None:
        """Look up the names that cases need, all at once."""
        wanted: set[str] = set()
        for case in cases:
            parts = (*case.menders, *case.counties, *case.themes, *(each.source for each in case.lines))
            accepted = self.survey.exceptions.get(case.exception)
            wanted.update((case.finding.focus, case.finding.value, accepted.by if accepted else "", *parts))
        self.labels.load(each for each in wanted if is_thing(each) and each not in self.survey.ways)

    def name(self, iri: str) -> str:
        """What a thing, or a kind of mender, is called."""
        way = self.survey.ways.get(iri)
        if way:
            return way.label.get(self.language, iri)
        return self.labels[iri].text if is_thing(iri) else iri

    def group_name(self, key: str, by: By) -> str:
        """What a group is called."""
        if key == NOWHERE:
            return translate(self.language, f"validation-no-{by}")
        return self.check(key).name.get(self.language, key) if by == "check" else self.name(key)

    def check(self, identifier: str) -> Check:
        """What a check looks for."""
        return self.survey.checks[identifier]

    def label(self, case: Case) -> str:
        """The name of what a case concerns."""
        return self.name(case.finding.focus)

    def value(self, case: Case) -> str:
        """The value in words: the name of a thing, or the text itself."""
        return self.name(case.finding.value)

    def message(self, case: Case) -> str:
        """What to do."""
        return case.message.get(self.language, "")

    def reason(self, case: Case) -> str:
        """Why it matters; empty for an integrity shape."""
        return self.check(case.finding.check).reason.get(self.language, "")

    def sources(self, case: Case) -> Mapping[str, str]:
        """By the IRI of each source that names what a case concerns: the lines, in words."""
        spans: defaultdict[str, list[str]] = defaultdict(list)
        for each in case.lines:
            spans[each.source].append(each.span)
        return {source: self._lines(each) for source, each in spans.items()}

    def _lines(self, spans: Sequence[str]) -> str:
        """``rivit 4–5, 12``, or ``rivi 12``."""
        single = len(spans) == 1 and spans[0].isdecimal()
        return translate(self.language, "line" if single else "lines", lines=", ".join(spans))

    def sources_in_words(self, case: Case) -> list[str]:
        """Each source by its name, with its lines."""
        return [f"{self.name(source)}, {lines}" for source, lines in self.sources(case).items()]

    def exception_in_words(self, case: Case) -> str:
        """Why a case is accepted, by whom and until when."""
        accepted = self.survey.exceptions[case.exception]
        reason = accepted.reason.get(self.language) or next(iter(accepted.reason.values()), "")
        until = translate(self.language, "validation-accepted-until", day=spell_day(self.language, accepted.ends))
        return "; ".join(part for part in (reason, self.name(accepted.by), until) if part)

    def record(self, case: Case) -> dict[str, Any]:
        """A case for machines."""
        finding = case.finding
        return {
            "id": case.id,
            "check": finding.check,
            "kind": finding.kind,
            "severity": finding.severity,
            "focus": finding.focus,
            "label": self.label(case),
            "value": finding.value,
            "valueLabel": self.value(case),
            "message": self.message(case),
            "reason": self.reason(case),
            "menders": self._things(case.menders),
            "counties": self._things(case.counties),
            "themes": self._things(case.themes),
            "sources": [
                {"document": self._thing(each.source), "firstLine": each.first, "lastLine": each.last}
                for each in case.lines
            ],
            **({"exception": self._exception(case)} if case.exception else {}),
            **({"new": self.is_new(case)} if self.compares else {}),
        }

    def _exception(self, case: Case) -> dict[str, Any]:
        accepted = self.survey.exceptions[case.exception]
        return {
            "iri": accepted.iri,
            "by": self._thing(accepted.by),
            "reason": accepted.reason,
            "from": accepted.begins.isoformat(),
            "until": accepted.ends.isoformat(),
        }

    def _things(self, iris: Iterable[str]) -> list[dict[str, str]]:
        return [self._thing(iri) for iri in iris]

    def _thing(self, iri: str) -> dict[str, str]:
        return {"iri": iri, "label": self.name(iri)}
