"""Which cases a report is about, and what they are grouped by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from service.core.quality.cases import Case
from service.core.validation import SEVERITIES, Severity

By = Literal["mender", "check", "county", "theme"]
GROUPINGS: Final[tuple[By, ...]] = ("mender", "check", "county", "theme")
NOWHERE: Final = ""
"""The group of cases without a county, or without a theme."""


@dataclass(frozen=True)
class Selection:
    """What cases must have to be told; an empty field asks for nothing."""

    mender: str = ""
    """IRI of the organisation, or kind of mender, that can mend it."""
    check: str = ""
    county: str = ""
    theme: str = ""
    severity: Severity | None = None
    """The lightest severity; graver ones are told too."""
    case: str = ""
    """Identifier of one case."""

    def admits(self, case: Case) -> bool:
        """Whether a case is one of them."""
        worst = SEVERITIES if self.severity is None else SEVERITIES[: SEVERITIES.index(self.severity) + 1]
        return case.finding.severity in worst and all(
            not asked or asked in had
            for asked, had in (
                (self.mender, case.menders),
                (self.check, (case.finding.check,)),
                (self.county, case.counties),
                (self.theme, case.themes),
                (self.case, (case.id,)),
            )
        )

    def of(self, cases: Iterable[Case]) -> list[Case]:
        """Those of some cases, in the same order."""
        return list(cases) if self == EVERYTHING else [case for case in cases if self.admits(case)]


EVERYTHING: Final = Selection()


def keys(case: Case, by: By) -> Sequence[str]:
    """The groups that a case stands in; in more than one where several can mend it."""
    if by == "check":
        return (case.finding.check,)
    found = {"mender": case.menders, "county": case.counties, "theme": case.themes}[by]
    return found or (NOWHERE,)


def counts(cases: Iterable[Case], by: By) -> Mapping[str, int]:
    """How many cases stand in each group, the fullest first."""
    found = Counter(key for case in cases for key in keys(case, by))
    return dict(sorted(found.items(), key=lambda each: (-each[1], each[0])))


def grouped(cases: Sequence[Case], by: By) -> Mapping[str, Sequence[Case]]:
    """The cases of each group; checks in the order of their severity, other groups the fullest first."""
    groups: dict[str, list[Case]] = {}
    for case in cases:
        for key in keys(case, by):
            groups.setdefault(key, []).append(case)
    return groups if by == "check" else {key: groups[key] for key in counts(cases, by)}
