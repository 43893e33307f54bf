"""What the commands share: the reader's language, options, and ways to print."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, TypeVar

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn
from rich.table import Table
from rich.text import Text

from service.core.errors import InputError
from service.core.messages import LANGUAGES, Language, is_language, translate
from service.core.store import Store, write_whole

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


def command_language(environment: Mapping[str, str]) -> Language:
    """The language of help and errors: ``YHDYSPINTA_LANGUAGE``, else the terminal's locale, else English."""
    names = ("YHDYSPINTA_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
    tags = (environment.get(name, "")[:2].lower() for name in names)
    return next((tag for tag in tags if is_language(tag)), "en")


COMMAND_LANGUAGE: Final = command_language(os.environ)


def say(message_id: str, /, **arguments: str | int) -> str:
    """A message in the language of the command line."""
    return translate(COMMAND_LANGUAGE, message_id, **arguments)


class SpokenHelp(click.Command):
    """A command whose ``--help`` is described in the reader's language."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Click's own option with our words."""
        option = super().get_help_option(ctx)
        if option:
            option.help = say("cli-opt-help")
        return option


def language_option(command: Decorated) -> Decorated:
    """Add ``--lang``."""
    return click.option("--lang", type=click.Choice(LANGUAGES), default=COMMAND_LANGUAGE, help=say("cli-opt-lang"))(
        command
    )


def store_option(command: Decorated) -> Decorated:
    """Add ``--store``, for commands that read."""
    kind = click.Path(path_type=Path, file_okay=False)
    return click.option("--store", "folder", type=kind, help=say("cli-opt-store"))(command)


def format_option(*names: str) -> Callable[[Decorated], Decorated]:
    """Add ``--format`` with its choices; the first is the default."""
    return click.option("--format", "form", type=click.Choice(names), default=names[0], help=say("cli-opt-format"))


@contextmanager
def busy(message_id: str) -> Iterator[None]:
    """Show on a terminal's error stream that work goes on, for work that has no countable steps."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        progress.add_task(say(message_id), total=None)
        yield


def open_store(folder: Path | None) -> Store:
    """The store to read: the one in ``folder``, else the shipped graph in memory."""
    with busy("cli-loading"):
        return Store.on_disk(folder, seed=True) if folder else Store.shipped()


def read_file(path: Path) -> bytes:
    """Read a file that the user named.

    Raises:
        InputError: it cannot be read; says why.
    """
    try:
        return path.read_bytes()
    except OSError as problem:
        raise InputError("error-file-read", name=str(path), reason=problem.strerror or str(problem)) from None


def write_file(path: Path, data: bytes) -> None:
    """Write a file that the user named, whole or not at all, and say so on the error stream.

    Raises:
        InputError: it cannot be written; says why.
    """
    try:
        write_whole(path, data)
    except OSError as problem:
        raise InputError("error-file-write", name=str(path), reason=problem.strerror or str(problem)) from None
    click.echo(say("cli-written", name=str(path)), err=True)


def print_json(value: object) -> None:
    """Print JSON, two spaces deep, letters as they are."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def print_bytes(data: bytes) -> None:
    """Print serialised data as it is."""
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def print_table(columns: Sequence[str], rows: Sequence[Sequence[str]], title: str | None = None) -> None:
    """Print a table; cells are texts and never markup. A pipe gets the full width, so that nothing is cut."""
    console = Console(width=None if sys.stdout.isatty() else 200, soft_wrap=not sys.stdout.isatty())
    table = Table(
        title=Text(title) if title else None, title_justify="left", header_style="bold", show_header=any(columns)
    )
    for column in columns:
        table.add_column(Text(column), overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    console.print(table)
