"""Reports as JSON and as CSV."""

from __future__ import annotations

from typing import Any, Final

from service.core.quality.cases import Case
from service.core.reports.account import Account
from service.core.reports.selection import counts
from service.core.tables import as_csv
from service.core.validation import SEVERITIES

COLUMNS: Final = (
    "id", "check", "kind", "severity", "focus", "label", "value", "valueLabel", "message", "reason", "menders",
    "counties", "themes", "sources", "exception",
)  # fmt: skip


def json_report(account: Account) -> dict[str, Any]:
    """Counts first, then the checks in words, then the findings; what is accepted stays listed apart."""
    account.load([*account.cases, *account.accepted])
    language = account.language
    number = counts(account.cases, "check")
    told = {*number, *counts(account.accepted, "check")}
    severities = [case.finding.severity for case in account.cases]
    return {
        "on": account.survey.on.isoformat(),
        "conforms": not account.cases,
        "counts": {severity: severities.count(severity) for severity in SEVERITIES},
        "checks": [
            {
                "check": check.identifier,
                "kind": check.kind,
                "severity": check.severity,
                "name": check.name.get(language, check.identifier),
                "message": check.message.get(language, ""),
                "reason": check.reason.get(language, ""),
                "mender": account.name(check.mender) if check.mender else "",
                "count": number.get(identifier, 0),
            }
            for identifier, check in account.survey.checks.items()
            if identifier in told
        ],
        "findings": [account.record(case) for case in account.cases],
        "accepted": [account.record(case) for case in account.accepted],
        **({"mended": account.mended} if account.compares else {}),
    }


def csv_report(account: Account) -> str:
    """One row per case, accepted ones at the end; several names in a cell are separated by semicolons."""
    account.load([*account.cases, *account.accepted])
    return as_csv(COLUMNS, (_cells(account, case) for case in (*account.cases, *account.accepted)))


def _cells(account: Account, case: Case) -> list[str]:
    record = account.record(case)
    lists = {name: "; ".join(each["label"] for each in record[name]) for name in ("menders", "counties", "themes")}
    lists["sources"] = "; ".join(account.sources_in_words(case))
    lists["exception"] = account.exception_in_words(case) if case.exception else ""
    return [lists.get(name, record.get(name, "")) for name in COLUMNS]
