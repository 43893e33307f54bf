"""Reports as one page of HTML that needs nothing else."""

from __future__ import annotations

from functools import cache, partial
from importlib import resources

from jinja2 import Environment, Template

from service.core.messages import spell_day, translate
from service.core.reports.account import Account
from service.core.reports.selection import By, grouped
from service.core.validation import SEVERITIES


def html_report(account: Account, by: By) -> str:
    """Counts first, then the cases of each group by check."""
    account.load([*account.cases, *account.accepted])
    severities = [case.finding.severity for case in account.cases]
    return _template().render(
        account=account,
        by=by,
        by_check=partial(grouped, by="check"),
        day=spell_day(account.language, account.survey.on),
        fresh=sum(map(account.is_new, account.cases)),
        groups=grouped(account.cases, by),
        say=partial(translate, account.language),
        severities={severity: severities.count(severity) for severity in SEVERITIES},
    )


@cache
def _template() -> Template:
    text = resources.files(__package__).joinpath("report.html").read_text(encoding="utf-8")
    return Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(text)
