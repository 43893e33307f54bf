"""``who``, ``due``, ``query`` and ``describe``: questions to the graph."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import click
import pyoxigraph as ox

from service.cli.common import (
    SpokenHelp,
    format_option,
    language_option,
    open_store,
    print_bytes,
    print_json,
    print_table,
    say,
    store_option,
)
from service.core import describe as description
from service.core.answer import Answer, Responsibility, document
from service.core.asked import Asked, ask
from service.core.catalogue import SavedQuery, saved_queries, saved_query
from service.core.due import DueDuties, DueDuty, due_duties, explain, find_actor, parse_day
from service.core.errors import InputError
from service.core.feeds import calendar
from service.core.formats import GRAPH_FORMATS, RESULT_FORMATS, graph_format, result_format
from service.core.labels import Label
from service.core.messages import Language, spell_day, translate
from service.core.namespaces import KINDS, PREFIXES, RESOURCES, compact, resource_iri
from service.core.rows import Table, cell_text, table
from service.core.sources import Citation
from service.core.sparql import inspect
from service.core.storage import Storage
from service.core.tables import answers_as_csv, due_as_csv
from service.core.who import who as who_answers

SITE = RESOURCES.removesuffix("/id/")
"""Where the links of a calendar made on the command line lead: the things' own IRIs."""
PLAIN_GRAPHS = tuple(form.name for form in GRAPH_FORMATS if not form.quads or form.name == "jsonld")


@click.command(cls=SpokenHelp, help=say("cli-who"))
@click.argument("topic")
@click.option("--county", help=say("cli-opt-county"))
@click.option("--municipality", help=say("cli-opt-municipality"))
@format_option("table", "json", "csv")
@language_option
@store_option
def who(
    topic: str, county: str | None, municipality: str | None, form: str, lang: Language, folder: Path | None
) -> None:
    """Tell who is responsible for a topic."""
    answers = who_answers(open_store(folder), topic, lang, county=county, municipality=municipality)
    if form == "json":
        print_json(document(topic, county, municipality, answers))
    elif form == "csv":
        print_bytes(answers_as_csv(answers).encode())
    else:
        for answer in answers:
            _print_answer(answer, lang)


@click.command(cls=SpokenHelp, help=say("cli-due"))
@click.option("--county", help=say("cli-opt-county"))
@click.option("--municipality", help=say("cli-opt-municipality"))
@click.option("--on", "day", help=say("cli-opt-due-on"))
@format_option("table", "json", "csv", "ics")
@language_option
@store_option
def due(
    county: str | None, municipality: str | None, day: str | None, form: str, lang: Language, folder: Path | None
) -> None:
    """Tell which duties bind a county or a municipality, and when each is due."""
    if not (county or municipality):
        raise InputError("error-due-empty")
    on = parse_day(day) if day else date.today()
    store = open_store(folder)
    actor = find_actor(store, lang, county=county, municipality=municipality)
    if form == "ics":
        print_bytes(calendar(store, actor, on, lang, SITE))
        return
    found = due_duties(store, actor, on, lang)
    if form == "json":
        print_json(found.as_json())
    elif form == "csv":
        print_bytes(due_as_csv(found).encode())
    else:
        _print_due(found, lang)


def _print_due(found: DueDuties, lang: Language) -> None:
    click.secho(f"{_shown(found.actor.label)} – {spell_day(lang, found.on)}", bold=True)
    if found.outside_terms:
        click.secho(translate(lang, "due-outside-terms"), fg="red")
    if not found.duties:
        click.echo(translate(lang, "due-none"))
        return
    columns = [translate(lang, f"column-{key}") for key in ("due", "duty", "counterparts", "frequency", "outcome")]
    print_table(columns, [_due_cells(each, lang) for each in found.duties])
    click.echo(translate(lang, "due-reading"))


def _due_cells(each: DueDuty, lang: Language) -> list[str]:
    record = f"{_shown(each.record.label)} {each.recorded}".strip() if each.record else ""
    return [
        spell_day(lang, each.due) if each.due else "–",
        _shown(each.duty.label),
        ", ".join(_shown(thing.label) for thing in each.counterparts),
        _shown(each.frequency.label) if each.frequency else "–",
        " ".join(part for part in (explain(each, lang), record) if part),
    ]


def _print_answer(answer: Answer, lang: Language) -> None:
    click.secho(f"{_shown(answer.interface.label)} – {_shown(answer.county.label)}", bold=True)
    if answer.named:
        columns = [translate(lang, f"column-{key}") for key in ("who", "role", "party")]
        print_table(columns, [_cells(each, lang) for each in answer.responsibilities])
    else:
        click.secho(translate(lang, "nobody-named"), fg="red")
    state = " ".join(
        part for part in (answer.status and answer.status.label.text + ".", answer.state and answer.state.text) if part
    )
    if state:
        click.echo(f"{translate(lang, 'state')}: {state}")
    for group, things in answer.linked.items():
        click.echo(f"{translate(lang, f'group-{group}', count=len(things))}: {'; '.join(t.label.text for t in things)}")
    for finding in answer.missing:
        click.echo(f"{translate(lang, 'missing')}: {finding.message} ({finding.check})")
    _print_sources(answer.sources, lang)
    for contact in answer.contacts:
        click.echo(f"{translate(lang, 'contact')}: {contact.organisation.label.text}, {contact.url}")
    click.echo()


def _cells(each: Responsibility, lang: Language) -> list[str]:
    holder = each.holder.label.text if each.holder else each.description.text if each.description else ""
    if each.held_by:
        holder += f" ({each.held_by.label.text})"
    if each.holder_kind in {"vacant", "unnamed"}:
        holder += f" [{translate(lang, each.holder_kind)}]"
    return [holder, each.role.label.text, each.party.label.text if each.party else ""]


def _shown(label: Label) -> str:
    return label.text + ("*" if label.ours else "")


@click.command(cls=SpokenHelp, help=say("cli-query"))
@click.argument("name", required=False)
@click.option("-p", "--parameter", "parameters", multiple=True, help=say("cli-opt-parameter"))
@click.option("--list", "listing", is_flag=True, help=say("cli-opt-list"))
@format_option("table", *(form.name for form in RESULT_FORMATS), *PLAIN_GRAPHS)
@language_option
@store_option
def query(
    name: str | None, parameters: tuple[str, ...], listing: bool, form: str, lang: Language, folder: Path | None
) -> None:
    """Run a saved query."""
    if listing:
        rows = [[each.name, each.title[lang], _signature(each)] for each in saved_queries().values()]
        print_table(["", "", ""], rows)
        return
    if name is None:
        raise click.UsageError(say("cli-missing-name"))
    chosen = saved_query(name)
    given = [_pair(text) for text in parameters]
    store = open_store(folder)
    asked = ask(store, chosen, given, lang)
    shape = inspect(asked.text).form
    if shape == "SELECT" and form == "table":
        _print_rows(table(store, asked, lang))
    elif shape == "SELECT" and form == "csv":
        print_bytes(table(store, asked, lang).as_csv().encode())
    else:
        _print_stream(store, asked, graph=shape in {"CONSTRUCT", "DESCRIBE"}, form=form)


def _print_stream(store: Storage, asked: Asked, *, graph: bool, form: str) -> None:
    """Print an answer as the store serialises it; a graph or a yes or no has no table.

    Raises:
        InputError: answers of this kind do not come in the format.
    """
    known = PLAIN_GRAPHS if graph else tuple(form.name for form in RESULT_FORMATS)
    if form == "table":
        form = known[0]
    if form not in known:
        raise InputError("error-format", name=form, known=", ".join(known))
    for part in store.stream(asked.text, graph_format(form) if graph else result_format(form)):
        print_bytes(part)


def _pair(text: str) -> tuple[str, str]:
    """A parameter and its value, as given on the command line.

    Raises:
        InputError: there is no equals sign.
    """
    name, equals, value = text.partition("=")
    if not equals:
        raise InputError("error-parameter-form", value=text)
    return name, value


def _signature(query: SavedQuery) -> str:
    """The parameters of a query as they are given: name=default."""
    return " ".join(f"-p {each.name}={each.default or '…'}" for each in query.parameters)


def _print_rows(found: Table) -> None:
    cells = [[cell_text(term, found.labels) for term in row] for row in found.spoken()]
    title = found.asked.query.title[found.labels.language]
    print_table([found.heading(column) for column in found.columns], cells, title)


@click.command(cls=SpokenHelp, help=say("cli-describe"))
@click.argument("iri")
@format_option("table", "json", *PLAIN_GRAPHS)
@language_option
@store_option
def describe(iri: str, form: str, lang: Language, folder: Path | None) -> None:
    """Tell everything the graph says of a thing."""
    kind, _, slug = iri.removeprefix("/").removeprefix("id/").partition("/")
    whole = resource_iri(kind, slug) if kind in KINDS else iri
    store = open_store(folder)
    if form in PLAIN_GRAPHS:
        data = ox.serialize(description.triples(store, whole), format=graph_format(form).engine, prefixes=PREFIXES)
        print_bytes(data or b"")
        return
    it = description.describe(store, whole, lang)
    if form == "json":
        print_json(description.as_json(it))
        return
    click.secho(_shown(it.thing.label), bold=True)
    click.echo(f"{', '.join(t.label.text for t in it.types)}  {compact(it.thing.iri)}")
    rows = [[group.property.label.text, "\n".join(value.text for value in group.values)] for group in it.statements]
    print_table(["", ""], rows)
    if it.incoming:
        rows = [[group.property.label.text, "\n".join(value.text for value in group.values)] for group in it.incoming]
        print_table(["", ""], rows, translate(lang, "incoming"))
    for note in it.notes:
        click.echo(f"{translate(lang, 'note')} {note.text}")
    _print_sources(it.sources, lang)


def _print_sources(citations: Iterable[Citation], lang: Language) -> None:
    """One line per slide: document, heading, lines."""
    slides: dict[tuple[str, str], list[str]] = {}
    for each in sorted(citations, key=lambda each: (each.document.label.text, each.first_line, each.last_line)):
        slides.setdefault((each.document.label.text, each.heading), []).append(each.span)
    for (document_name, heading), spans in slides.items():
        lines = translate(lang, "lines", lines=", ".join(dict.fromkeys(spans)))
        click.echo(f"{translate(lang, 'sources')}: {document_name}: {heading}, {lines}")
