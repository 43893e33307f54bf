"""``validate``: what is wrong and what is missing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Final

import click

from service.cli.common import (
    SpokenHelp,
    busy,
    format_option,
    language_option,
    print_bytes,
    print_json,
    read_file,
    say,
)
from service.cli.findings import SHOWN, print_account
from service.cli.judged import judged
from service.core.confined import confined
from service.core.errors import InputError, UnknownName
from service.core.journal import Journal
from service.core.labels import Labels
from service.core.lookup import nearest
from service.core.messages import Language
from service.core.naming import COUNTY, find_one, index_of
from service.core.quality.measurements import MEASURED, changes, measurements
from service.core.quality.survey import Survey, survey
from service.core.remote.address import is_address
from service.core.reports.account import Account, Earlier
from service.core.reports.page import html_report
from service.core.reports.pipelines import junit_report, sarif_report
from service.core.reports.rdf import turtle_report
from service.core.reports.selection import GROUPINGS, By, Selection
from service.core.reports.tabular import csv_report, json_report
from service.core.storage import Delta, Storage
from service.core.validation import KINDS, SEVERITIES, Kind, Rules, read_rules, shipped_rules

SECONDS: Final = 600
MEGABYTES: Final = 4096


@click.command(cls=SpokenHelp, help=say("cli-validate"))
@click.argument("data", nargs=-1)
@click.option("--store", help=say("cli-opt-store-anywhere"))
@click.option("--shapes", multiple=True, type=click.Path(path_type=Path), help=say("cli-opt-shapes"))
@click.option("--kind", type=click.Choice(KINDS), help=say("cli-opt-kind"))
@click.option("--check", default="", help=say("cli-opt-check"))
@click.option("--county", default="", help=say("cli-opt-county-findings"))
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help=say("cli-opt-on"))
@click.option("--since", type=click.Path(path_type=Path), help=say("cli-opt-since-report"))
@click.option("--fail-on", type=click.Choice((*SEVERITIES, "never")), default="violation", help=say("cli-opt-fail-on"))
@click.option("--by", type=click.Choice(GROUPINGS), default="check", help=say("cli-opt-by"))
@click.option("--all", "whole", is_flag=True, help=say("cli-opt-all", count=SHOWN))
@click.option("--record", "keep", is_flag=True, help=say("cli-opt-record-store"))
@click.option("--timeout", type=click.IntRange(1), default=SECONDS, show_default=True, help=say("cli-opt-timeout"))
@click.option("--memory", type=click.IntRange(64), default=MEGABYTES, show_default=True, help=say("cli-opt-memory"))
@format_option("table", "json", "csv", "turtle", "html", "junit", "sarif")
@language_option
def validate(
    data: tuple[str, ...],
    store: str | None,
    shapes: tuple[Path, ...],
    kind: Kind | None,
    check: str,
    county: str,
    on: datetime | None,
    since: Path | None,
    fail_on: str,
    by: By,
    whole: bool,
    keep: bool,
    timeout: int,
    memory: int,
    form: str,
    lang: Language,
) -> int:
    """Judge the shipped graph, a store, or files and addresses, by the shapes."""
    if keep and (not store or is_address(store)):
        raise InputError("error-record-store")
    documents = ((str(path), read_file(path), path.resolve().as_uri()) for path in shapes)
    rules = read_rules(documents) if shapes else shipped_rules()
    known = Earlier.read(str(since), read_file(since)) if since else None
    it = judged(data, store)
    day = on.date() if on else date.today()

    def judge() -> tuple[Survey, Selection]:
        with it.opened() as held:
            selection = _selection(rules, held, kind, check, county, lang)
            return survey(it.statements(held), rules, on=day), selection

    with busy("cli-validating"):
        made, selection = confined(judge, seconds=timeout, megabytes=memory)
    with it.opened() as held:
        account = Account(made, Labels(held, lang), selection, known)
        _printers(by, whole=whole)[form](account)
        delta = changes(measurements(held), made) if keep else Delta()
    if delta and store:
        with Journal(Path(store)) as journal:
            journal.commit(delta, MEASURED)
    worst = next((each for each in SEVERITIES if each == fail_on), None)
    return int(worst is not None and any(map(account.is_new, selection.of(made.at_least(worst)))))


def _selection(rules: Rules, store: Storage, kind: Kind | None, check: str, county: str, lang: Language) -> Selection:
    if check and check not in rules.identifiers:
        raise UnknownName("check", check, nearest(check, rules.identifiers))
    place = find_one(index_of(store, COUNTY, lang), "county", county) if county else ""
    return Selection(kind=kind, check=check, county=place)


def _printers(by: By, *, whole: bool) -> dict[str, Callable[[Account], None]]:
    return {
        "table": lambda account: print_account(account, by, whole=whole),
        "json": lambda account: print_json(json_report(account)),
        "csv": lambda account: print_bytes(csv_report(account).encode()),
        "turtle": lambda account: print_bytes(turtle_report(account)),
        "html": lambda account: print_bytes(html_report(account, by).encode()),
        "junit": lambda account: print_bytes(junit_report(account)),
        "sarif": lambda account: print_json(sarif_report(account)),
    }
