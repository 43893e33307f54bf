"""``token``, ``log``, ``backup`` and ``restore``: who may write, what was written, and how it is kept."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, time
from pathlib import Path

import click

from service.cli.common import SpokenHelp, format_option, print_table, say
from service.core import backup as copies
from service.core.changelog import FILE, Entry, read
from service.core.due import parse_day
from service.core.errors import InputError
from service.core.tokens import Tokens

FOLDER = click.Path(path_type=Path, file_okay=False)
PATH = click.Path(path_type=Path, dir_okay=False)
_store_option = click.option("--store", "folder", required=True, type=FOLDER, help=say("cli-opt-store-written"))


class Tools(SpokenHelp, click.Group):
    """A group of commands."""


@click.group("token", cls=Tools, help=say("cli-token"))
def token() -> None:
    """Manage tokens."""


_tokens_options = (
    click.option("--store", type=FOLDER, help=say("cli-opt-store-written")),
    click.option("--state", type=FOLDER, help=say("cli-opt-state")),
)


@token.command("add", cls=SpokenHelp, help=say("cli-token-add"))
@click.argument("name")
@_tokens_options[0]
@_tokens_options[1]
@click.option("--scope", "scopes", multiple=True, help=say("cli-opt-scope"))
@click.option("--expires", help=say("cli-opt-expires"))
def add(name: str, store: Path | None, state: Path | None, scopes: tuple[str, ...], expires: str | None) -> None:
    """Make a token and print it alone on standard output."""
    text = _tokens(store, state).add(name, scopes=scopes, expires=parse_day(expires) if expires else None)
    click.echo(text)
    click.echo(say("cli-token-added", name=name), err=True)


@token.command("list", cls=SpokenHelp, help=say("cli-token-list"))
@_tokens_options[0]
@_tokens_options[1]
def list_(store: Path | None, state: Path | None) -> None:
    """Print what is known of each token, which is not its text."""
    columns = [say("column-writer"), say("column-graphs"), say("column-created"), say("column-expires")]
    rows = [
        [
            each.name,
            "\n".join(each.scopes),
            each.created.date().isoformat(),
            each.expires.isoformat() if each.expires else "–",
        ]
        for each in _tokens(store, state).all()
    ]
    print_table(columns, rows)


@token.command("remove", cls=SpokenHelp, help=say("cli-token-remove"))
@click.argument("name")
@_tokens_options[0]
@_tokens_options[1]
def remove(name: str, store: Path | None, state: Path | None) -> None:
    """Take a token away."""
    _tokens(store, state).remove(name)
    click.echo(say("cli-token-removed", name=name), err=True)


def _tokens(store: Path | None, state: Path | None) -> Tokens:
    """The tokens that a command means.

    Raises:
        InputError: neither folder, or both, were given.
    """
    folder = store or state
    if folder is None or (store and state):
        raise InputError("error-token-folder")
    return Tokens(folder)


@click.command("log", cls=SpokenHelp, help=say("cli-log"))
@_store_option
@click.option("--since", help=say("cli-opt-since"))
@click.option("--who", help=say("cli-opt-writer"))
@format_option("table", "json")
def log(folder: Path, since: str | None, who: str | None, form: str) -> None:
    """Print the change log."""
    entries = _entries(folder, since, who)
    if form == "json":
        _print_array(entries)
        return
    names = ("number", "time", "writer", "removed", "inserted", "graphs")
    print_table([say(f"column-{name}") for name in names], [_row(entry) for entry in entries])


def _entries(folder: Path, since: str | None, who: str | None) -> Iterator[Entry]:
    """The entries that a command asks for.

    Raises:
        InputError: the folder has no log, or ``since`` is neither a number nor a day.
    """
    if not (folder / FILE).is_file():
        raise InputError("error-no-log", folder=str(folder))
    number, moment = _since(since) if since else (0, datetime.min.replace(tzinfo=UTC))
    return (
        entry
        for entry, _ in read(folder / FILE)
        if entry.sequence >= number and entry.time >= moment and who in (None, entry.who)
    )


def _since(text: str) -> tuple[int, datetime]:
    """The number and the moment from which on entries are wanted."""
    if text.isascii() and text.isdigit():
        return int(text), datetime.min.replace(tzinfo=UTC)
    try:
        return 0, datetime.combine(parse_day(text), time(), UTC)
    except InputError:
        raise InputError("error-since", value=text) from None


def _row(entry: Entry) -> list[str]:
    moment = f"{entry.time:%Y-%m-%d %H:%M:%S}"
    numbers = (str(len(entry.removed)), str(len(entry.inserted)))
    return [str(entry.sequence), moment, entry.who, *numbers, "\n".join(entry.graphs)]


def _print_array(entries: Iterator[Entry]) -> None:
    """Print a JSON array entry by entry, so that a long log needs no more memory than its longest entry."""
    separator = "["
    for entry in entries:
        click.echo(separator + "\n" + json.dumps(entry.as_json(), ensure_ascii=False), nl=False)
        separator = ","
    click.echo("[]" if separator == "[" else "\n]")


@click.command("backup", cls=SpokenHelp, help=say("cli-backup"))
@click.argument("file", type=PATH)
@_store_option
def backup(file: Path, folder: Path) -> None:
    """Write a backup."""
    copies.backup(folder, file)
    click.echo(say("cli-written", name=str(file)), err=True)


@click.command("restore", cls=SpokenHelp, help=say("cli-restore"))
@click.argument("file", type=PATH)
@_store_option
def restore(file: Path, folder: Path) -> None:
    """Make a store from a backup."""
    changes, count = copies.restore(file, folder)
    click.echo(say("cli-restored", changes=changes, count=count), err=True)
