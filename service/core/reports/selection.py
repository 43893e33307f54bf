"""Which cases a report is about, and what they are grouped by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from service.core.quality.cases import Case
from service.core.validation import SEVERITIES, Check, Kind, Severity

By = Literal["mender", "check", "county", "theme"]
GROUPINGS: Final[tuple[By, ...]] = ("mender", "check", "county", "theme")
NOWHERE: Final = ""
"""The group of cases without a county, or without a theme."""


class Traits(NamedTuple):
    """What a selection looks at in a case, of this report or an earlier one."""

    case: str
    kind: str
    check: str
    severity: str
    menders: Sequence[str]
    counties: Sequence[str]
    themes: Sequence[str]


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
    kind: Kind | None = None

    def admits(self, case: Case) -> bool:
        """Whether a case is one of them."""
        it = case.finding
        return self.fits(Traits(case.id, it.kind, it.check, it.severity, case.menders, case.counties, case.themes))

    def fits(self, traits: Traits) -> bool:
        """Whether a case with these traits is one of them."""
        return self._grave(traits.severity) and all(
            not asked or asked in had
            for asked, had in (
                (self.kind, (traits.kind,)),
                (self.mender, traits.menders),
                (self.check, (traits.check,)),
                (self.county, traits.counties),
                (self.theme, traits.themes),
                (self.case, (traits.case,)),
            )
        )

    def looks_with(self, check: Check) -> bool:
        """Whether what a check finds may be among them."""
        kept = self.check in {"", check.identifier} and self.kind in {None, check.kind}
        return kept and self._grave(check.severity)

    def _grave(self, severity: str) -> bool:
        return self.severity is None or severity in SEVERITIES[: SEVERITIES.index(self.severity) + 1]

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
