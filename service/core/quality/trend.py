"""How the figures of the checks develop: measurements added up day by day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from service.core.quality.measurements import Measurement
from service.core.quality.shares import Share
from service.core.validation import SEVERITIES, Check, Severity


@dataclass(frozen=True)
class Day:
    """What held on a day, from its measurements and the last ones before it."""

    day: date
    found: Mapping[Severity, int]
    """In how many places something was found, by severity."""
    whole: int
    """In how many places the same checks looked."""


def trend(measured: Iterable[Measurement], checks: Mapping[str, Check]) -> list[Day]:
    """The days on which something was measured of one organisation, or of all; checks that are no more are left out."""
    by_day: dict[date, list[Measurement]] = {}
    for each in measured:
        if each.check in checks:
            by_day.setdefault(each.day, []).append(each)
    current: dict[str, Share] = {}
    days = []
    for day in sorted(by_day):
        current.update({each.check: each.share for each in by_day[day]})
        found = dict.fromkeys(SEVERITIES, 0)
        for check, share in current.items():
            found[checks[check].severity] += share.part
        days.append(Day(day, found, sum(share.whole for share in current.values())))
    return days
