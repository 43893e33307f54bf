"""A survey told to one reader: what was selected, in words, and what is new since an earlier report."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from service.core.errors import InputError
from service.core.labels import Labels
from service.core.messages import spell_day, translate
from service.core.quality.cases import Case, Lines
from service.core.quality.survey import Survey
from service.core.reports.selection import EVERYTHING, NOWHERE, By, Selection
from service.core.validation import Check

Record = Mapping[str, Any]


@dataclass(frozen=True)
class Earlier:
    """An earlier report, as its JSON has it."""

    findings: Mapping[str, Record]
    """Its findings by their identifiers."""

    @classmethod
    def read(cls, name: str, data: bytes) -> Earlier:
        """Read a report in JSON.

        Raises:
            InputError: it is none.
        """
        try:
            found = json.loads(data)["findings"]
            return cls({str(each["id"]): each for each in found})
        except (ValueError, KeyError, TypeError):
            raise InputError("error-report-unreadable", name=name) from None


class Account:
    """What a reader is told of a survey."""

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
        """What the earlier report has and this one has not, as it was written there."""
        if self._earlier is None:
            return []
        known = {case.id for case in self.survey.cases}
        return [record for identifier, record in self._earlier.findings.items() if identifier not in known]

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
        return way.label.get(self.language, iri) if way else self.labels[iri].text

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
        return self.labels[case.finding.focus].text if is_thing(case.finding.focus) else case.finding.focus

    def value(self, case: Case) -> str:
        """The value in words: the name of a thing, or the text itself."""
        value = case.finding.value
        return self.labels[value].text if is_thing(value) else value

    def message(self, case: Case) -> str:
        """What to do."""
        return case.message.get(self.language, "")

    def reason(self, case: Case) -> str:
        """Why it matters; empty for an integrity shape."""
        return self.check(case.finding.check).reason.get(self.language, "")

    def lines(self, each: Lines) -> str:
        """Lines of a source in words."""
        return f"{self.name(each.source)}, {translate(self.language, 'lines', lines=each.span)}"

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


def is_thing(text: str) -> bool:
    """Whether a finding's focus or value is an address that may have a name."""
    return text.startswith(("http://", "https://", "urn:"))
