"""``serve``, ``map``, ``export`` and ``load``: the graph on its way out, and in."""

from __future__ import annotations

import os
import socket
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import click
import pyoxigraph as ox
from granian import Granian
from granian.constants import Interfaces

from service.cli.common import (
    Decorated,
    SpokenHelp,
    format_option,
    language_option,
    open_store,
    print_bytes,
    print_table,
    read_file,
    say,
    store_option,
    write_file,
)
from service.core.errors import InputError, UnknownName
from service.core.formats import GRAPH_FORMATS, graph_format
from service.core.journal import LOADED, Journal
from service.core.messages import LANGUAGES, Language
from service.core.persons import without_persons
from service.core.pool.supervisor import pooled
from service.core.remote.store import RemoteStore
from service.core.settings import LOG_FORMS, PREFIX, RANGES, Settings
from service.core.storage import Delta
from service.core.store import parse, shipped_quads
from service.maps import draw, map_named, maps
from service.maps.page import Page

METRICS: Final = "PROMETHEUS_MULTIPROC_DIR"
"""Where HTTP processes write the numbers that ``/metrics`` sums up. The library reads it once, when it is imported."""
DRAIN: Final = 10
"""Seconds beyond the limit of a query that a worker has to finish what it began."""
LONGEST_DRAIN: Final = 1800

SPARE_THREADS: Final = 8


def whole_numbers(*names: str) -> Callable[[Decorated], Decorated]:
    """Add a flag for each setting that is a whole number within a range."""

    def add(command: Decorated) -> Decorated:
        for name in reversed(names):
            least, most = RANGES[name.replace("-", "_")]
            option = click.option(f"--{name}", type=click.IntRange(least, most), help=say(f"cli-opt-{name}"))
            command = option(command)
        return command

    return add


@click.command(cls=SpokenHelp, help=say("cli-serve"))
@click.option("--host", help=say("cli-opt-host"))
@click.option("--port", type=click.IntRange(1, 65535), help=say("cli-opt-port"))
@click.option("--language", type=click.Choice(LANGUAGES), help=say("cli-opt-language"))
@click.option("--store", help=say("cli-opt-store-anywhere"))
@click.option("--store-update", help=say("cli-opt-store-update"))
@click.option("--store-token", help=say("cli-opt-store-token"))
@click.option("--state", help=say("cli-opt-state-folder"))
@click.option("--no-data", is_flag=True, default=None, help=say("cli-opt-no-data"))
@click.option("--record", is_flag=True, default=None, help=say("cli-opt-record"))
@whole_numbers("http-workers", "query-seconds", "query-megabytes", "query-rows", "answer-megabytes", "query-workers")
@whole_numbers("query-queue", "upload-megabytes", "rate")
@click.option("--proxies", help=say("cli-opt-proxies"))
@click.option("--site", help=say("cli-opt-site"))
@click.option("--contact-email", help=say("cli-opt-contact-email"))
@click.option("--cors", help=say("cli-opt-cors"))
@click.option("--embed-origins", help=say("cli-opt-embed-origins"))
@click.option("--federate", help=say("cli-opt-federate"))
@click.option("--log", type=click.Choice(LOG_FORMS), help=say("cli-opt-log"))
def serve(**flags: object) -> None:
    """Serve until stopped. Flags outrank the environment; the worker process reads both from the environment."""
    for name, value in flags.items():
        if value is not None:
            os.environ[PREFIX + name.upper()] = "1" if value is True else str(value)
    settings = Settings.from_environment(os.environ)
    _check_free(settings)
    with _backed(settings) as folder:
        numbers = folder / "metrics"
        numbers.mkdir()
        os.environ[METRICS] = str(numbers)
        server = Granian(
            "service.cli.worker:application",
            factory=True,
            address=settings.host,
            port=settings.port,
            interface=Interfaces.WSGI,
            workers=settings.http_workers,
            # A thread for each query that runs or waits, and some for pages besides.
            blocking_threads=settings.query_workers + settings.query_queue + SPARE_THREADS,
            log_enabled=False,
            respawn_failed_workers=True,
            workers_kill_timeout=min(settings.query_seconds + DRAIN, LONGEST_DRAIN),
        )
        host = f"[{settings.host}]" if ":" in settings.host else settings.host
        server.on_startup(lambda: click.echo(say("cli-serving", url=f"http://{host}:{settings.port}/")))
        server.serve()


@contextmanager
def _backed(settings: Settings) -> Iterator[Path]:
    """Have a store ready for the workers: a keeper's, or a remote one; gives a folder for the time of serving.

    Raises:
        YhdyspintaError: the store cannot be opened.
    """
    remote = settings.remote
    if remote is None:
        with pooled(settings) as folder:
            yield folder
        return
    store = RemoteStore(remote)
    store.prepare(list if settings.no_data else shipped_quads)
    store.close()
    with tempfile.TemporaryDirectory(prefix="yhdyspinta-") as name:
        yield Path(name)


def _check_free(settings: Settings) -> None:
    """Find out before the workers start, where the reason can be said plainly.

    Raises:
        InputError: the port is taken or may not be used.
    """
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError:
            raise InputError("error-port-taken", host=settings.host, port=str(settings.port)) from None


@click.command("map", cls=SpokenHelp, help=say("cli-map"))
@click.argument("name", required=False)
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help=say("cli-opt-out"))
@click.option("--county", help=say("cli-opt-county"))
@click.option("--municipality", help=say("cli-opt-municipality"))
@click.option("--theme", help=say("cli-opt-theme"))
@click.option("--kind", help=say("cli-opt-map-kind"))
@click.option("--figure", help=say("cli-opt-figure"))
@click.option("--on", help=say("cli-opt-map-on"))
@click.option("--persons", help=say("cli-opt-persons"))
@click.option("--size", help=say("cli-opt-size"))
@click.option("--list", "listing", is_flag=True, help=say("cli-opt-list"))
@language_option
@store_option
def map_(
    name: str | None, out: Path | None, listing: bool, lang: Language, folder: Path | None, **filters: str | None
) -> None:
    """Draw a map."""
    if listing:
        every = maps().values()
        rows = [[each.name, ", ".join(each.suffixes), ", ".join(each.filters), each.title(lang)] for each in every]
        print_table(["", "", "", ""], rows)
        return
    if name is None:
        raise click.UsageError(say("cli-missing-name"))
    chosen = map_named(name)
    suffix = chosen.suffix_of(out.name) if out else chosen.suffixes[0]
    if suffix not in chosen.suffixes:
        raise InputError("error-format", name=suffix, known=", ".join(chosen.suffixes))
    store = open_store(folder)
    drawn = draw(store, chosen, suffix, lang, Page(), **filters)
    drawing = drawn.encode() if isinstance(drawn, str) else drawn
    if out:
        write_file(out, drawing)
    else:
        print_bytes(drawing)


@click.command(cls=SpokenHelp, help=say("cli-export"))
@format_option("trig", *(form.name for form in GRAPH_FORMATS if form.name != "trig"))
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help=say("cli-opt-out"))
@click.option("--no-persons", is_flag=True, help=say("cli-opt-no-persons"))
@store_option
def export(form: str, out: Path | None, no_persons: bool, folder: Path | None) -> None:
    """Write the whole graph."""
    store = open_store(folder)
    data = store.dump(graph_format(form), without_persons(store) if no_persons else lambda quad: quad)
    if out:
        write_file(out, data)
    else:
        print_bytes(data)


@click.command(cls=SpokenHelp, help=say("cli-load"))
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--graph", required=True, help=say("cli-opt-graph"))
@click.option(
    "--store", "folder", required=True, type=click.Path(path_type=Path, file_okay=False), help=say("cli-opt-store")
)
@click.option("--no-data", is_flag=True, help=say("cli-opt-no-data"))
def load(file: Path, graph: str, folder: Path, no_data: bool) -> None:
    """Load a file into a named graph: all of it, or nothing."""
    known = {form.suffix: form.engine for form in GRAPH_FORMATS}
    suffix = file.suffix.removeprefix(".")
    if suffix not in known:
        raise InputError("error-file-suffix", name=str(file), known=", ".join(f".{each}" for each in sorted(known)))
    try:
        target = ox.NamedNode(graph)
    except ValueError:
        raise UnknownName("graph", graph, []) from None
    quads = parse(str(file), read_file(file), target, known[suffix])
    with Journal(folder, seed=not no_data) as journal:
        journal.commit(Delta(inserted=journal.absent(quads)), LOADED)
    click.echo(say("cli-loaded", count=len(quads), graph=graph))
