"""A report on the terminal: counts first, then the cases of each group by check."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import click

from service.cli.common import print_table
from service.core.messages import spell_day, translate
from service.core.namespaces import compact
from service.core.quality.cases import Case
from service.core.reports.account import Account
from service.core.reports.selection import By, grouped
from service.core.validation import SEVERITIES

SHOWN: Final = 10
"""Cases of a check that are shown unless all are asked for."""


def print_account(account: Account, by: By, *, whole: bool) -> None:
    """Print a report for people."""
    account.load([*account.cases, *account.accepted])
    language = account.language
    click.echo(translate(language, "validation-on", day=spell_day(language, account.survey.on)))
    if not account.cases:
        click.echo(translate(language, "cli-conforms"))
    else:
        found = [case.finding.severity for case in account.cases]
        print_table(
            ["", ""], [[translate(language, f"severity-{each}"), str(found.count(each))] for each in SEVERITIES]
        )
    groups = grouped(account.cases, by)
    if by != "check" and groups:
        click.echo()
        print_table(
            [translate(language, f"validation-by-{by}"), ""],
            [[account.group_name(key, by), str(len(cases))] for key, cases in groups.items()],
        )
    for key, cases in groups.items():
        click.echo()
        if by != "check":
            click.secho(f"{account.group_name(key, by)} ({len(cases)})", bold=True, underline=True)
        for identifier, same in grouped(cases, "check").items():
            _print_check(account, identifier, same, whole=whole)
    _print_rest(account)


def _print_check(account: Account, identifier: str, cases: Sequence[Case], *, whole: bool) -> None:
    check, language = account.check(identifier), account.language
    severity = translate(language, f"severity-{check.severity}")
    click.secho(f"{severity}: {check.name.get(language, identifier)} ({identifier}, {len(cases)})", bold=True)
    click.echo(f"  {check.message.get(language, '')}")
    mender = account.name(check.mender) if check.mender else ""
    for key, text in (("check-reason", check.reason.get(language, "")), ("check-mender", mender)):
        if text:
            click.echo(f"  {translate(language, key)}: {text}")
    shown = cases if whole else cases[:SHOWN]
    for case in shown:
        _print_case(account, case)
    if len(cases) > len(shown):
        click.echo(f"  {translate(language, 'cli-and-more', count=len(cases) - len(shown))}")


def _print_case(account: Account, case: Case) -> None:
    value = account.value(case)
    fresh = f" ({translate(account.language, 'validation-new')})" if account.compares and account.is_new(case) else ""
    click.echo(f"  - {account.label(case)} <{compact(case.finding.focus)}>{' ← ' if value else ''}{value}{fresh}")
    if case.message != account.check(case.finding.check).message:
        click.echo(f"    {account.message(case)}")
    if case.lines:
        click.secho(f"    {'; '.join(account.sources_in_words(case))}", dim=True)


def _print_rest(account: Account) -> None:
    """What is accepted, and what has changed since the earlier report."""
    language = account.language
    if account.accepted:
        click.echo()
        click.echo(translate(language, "validation-accepted", count=len(account.accepted)))
        for case in account.accepted:
            name = account.check(case.finding.check).name.get(language, case.finding.check)
            click.echo(f"  - {account.label(case)}: {name} ({account.exception_in_words(case)})")
    if account.compares:
        click.echo()
        new = sum(map(account.is_new, account.cases))
        click.echo(translate(language, "validation-since", new=new, mended=len(account.mended)))
        for record in account.mended:
            click.echo(f"  - {record.get('label', '')}: {record.get('message', '')} ({record.get('check', '')})")
