"""``validate``: what is wrong and what is missing."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime
from pathlib import Path

import click
import pyoxigraph as ox

from service.cli.common import (
    SpokenHelp,
    busy,
    format_option,
    language_option,
    open_store,
    print_bytes,
    print_json,
    print_table,
    read_file,
    say,
    store_option,
)
from service.core.errors import InputError
from service.core.formats import GRAPH_FORMATS
from service.core.labels import Labels
from service.core.messages import Language, translate
from service.core.namespaces import compact
from service.core.store import Store, ontology_quads, parse
from service.core.tables import as_csv
from service.core.validation import KINDS, SEVERITIES, Kind, Report, Severity, read_rules, shipped_rules
from service.core.validation import validate as judge

SHOWN_PER_CHECK = 10


@click.command(cls=SpokenHelp, help=say("cli-validate"))
@click.argument("data", nargs=-1, type=click.Path(path_type=Path))
@click.option("--shapes", multiple=True, type=click.Path(path_type=Path), help=say("cli-opt-shapes"))
@click.option("--kind", type=click.Choice(KINDS), help=say("cli-opt-kind"))
@click.option("--fail-on", type=click.Choice((*SEVERITIES, "never")), default="violation", help=say("cli-opt-fail-on"))
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help=say("cli-opt-on"))
@format_option("table", "json", "csv")
@language_option
@store_option
def validate(
    data: tuple[Path, ...],
    shapes: tuple[Path, ...],
    kind: Kind | None,
    fail_on: str,
    on: datetime | None,
    form: str,
    lang: Language,
    folder: Path | None,
) -> int:
    """Judge the shipped graph, a store, or files, by the shapes."""
    judged = read_data(data) if data else None
    store = open_store(folder) if judged is None else Store.in_memory(judged)
    documents = ((str(path), read_file(path), path.resolve().as_uri()) for path in shapes)
    rules = read_rules(documents) if shapes else shipped_rules()
    with busy("cli-validating"):
        day = on.date() if on else date.today()
        report = judge(store.quads() if judged is None else judged, rules, on=day, kinds=[kind] if kind else KINDS)
    labels = Labels(store, lang)
    labels.load(finding.focus for finding in report.findings)
    if form == "table":
        _print_report(report, labels, lang)
    else:
        _print_findings(report, labels, lang, form)
    severity: Severity | None = next((each for each in SEVERITIES if each == fail_on), None)
    return int(severity is not None and bool(report.at_least(severity)))


def read_data(paths: tuple[Path, ...]) -> list[ox.Quad]:
    """Read files to be judged, beside the ontology that they speak; nothing is judged if one does not parse.

    Raises:
        InputError: a file cannot be read, or its suffix names no format.
        SyntaxProblem: a file does not parse.
    """
    quads = ontology_quads()
    known = {form.suffix: form.engine for form in GRAPH_FORMATS}
    for path in paths:
        suffix = path.suffix.removeprefix(".")
        if suffix not in known:
            raise InputError("error-file-suffix", name=str(path), known=", ".join(f".{each}" for each in sorted(known)))
        place = path.resolve().as_uri()
        quads += parse(str(path), read_file(path), ox.NamedNode(place), known[suffix], base=place)
    return quads


def _print_report(report: Report, labels: Labels, lang: Language) -> None:
    groups = defaultdict(list)
    for finding in report.findings:
        groups[finding.check].append(finding)
    for identifier, findings in groups.items():
        check = report.checks[identifier]
        severity = translate(lang, f"severity-{check.severity}")
        click.secho(f"{severity}: {check.name.get(lang, identifier)} ({identifier}, {len(findings)})", bold=True)
        click.echo(f"  {check.message.get(lang, '')}")
        for key, texts in (("check-reason", check.reason), ("check-mender", check.mender)):
            if texts:
                click.echo(f"  {translate(lang, key)}: {texts[lang]}")
        for finding in findings[:SHOWN_PER_CHECK]:
            value = (
                f" ← {labels[finding.value].text if ':' in finding.value else finding.value}" if finding.value else ""
            )
            click.echo(f"  - {labels[finding.focus].text} <{compact(finding.focus)}>{value}")
        if len(findings) > SHOWN_PER_CHECK:
            click.echo(f"  {translate(lang, 'cli-and-more', count=len(findings) - SHOWN_PER_CHECK)}")
    rows = [
        [translate(lang, f"severity-{each}"), str(len([f for f in report.findings if f.severity == each]))]
        for each in SEVERITIES
    ]
    if report.findings:
        print_table(["", ""], rows)
    else:
        click.echo(translate(lang, "cli-conforms"))


def _print_findings(report: Report, labels: Labels, lang: Language, form: str) -> None:
    rows = [report.row(finding, labels[finding.focus].text, lang) for finding in report.findings]
    if form == "json":
        print_json({"conforms": not rows, "findings": rows})
        return
    print_bytes(as_csv(Report.COLUMNS, (list(row.values()) for row in rows)).encode())
