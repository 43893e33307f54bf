"""What ``validate`` judges: the shipped graph, a store, or files and addresses."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, closing, nullcontext
from pathlib import Path
from typing import Final, NamedTuple
from urllib.parse import urlsplit

import pyoxigraph as ox

from service.cli.common import open_store, read_file
from service.core.errors import InputError
from service.core.federation.hosts import PORTS, Federation
from service.core.formats import GRAPH_FORMATS
from service.core.remote.address import Address, is_address
from service.core.remote.store import RemoteStore
from service.core.storage import Storage
from service.core.store import Store, ontology_quads, parse

SECONDS: Final = 60.0
"""How long documents of the web may take, each."""


class Judged(NamedTuple):
    """What is judged, and where the names of things are found."""

    opened: Callable[[], AbstractContextManager[Storage]]
    """Opens the store; one on disk anew each time, so that no thread of its is there when a process is forked."""
    statements: Callable[[Storage], Iterable[ox.Quad]]
    """What to judge of it."""


def judged(data: Iterable[str], store: str | None) -> Judged:
    """What the arguments of the command name.

    Data stand alone beside the ontology that they speak; nothing is judged if some of them cannot be read.

    Raises:
        InputError: both data and a store are named, or a file or address cannot be read.
        SyntaxProblem: data do not parse.
        YhdyspintaError: a remote store cannot be reached.
    """
    named = list(data)
    if named and store:
        raise InputError("error-data-and-store")
    if named:
        quads = [*ontology_quads(), *(quad for each in named for quad in read_data(each))]
        named_in = Store.in_memory(quads)
        return Judged(lambda: nullcontext(named_in), lambda _: quads)
    if store and not is_address(store):
        return Judged(lambda: closing(open_store(Path(store))), _quads)
    held: Storage = RemoteStore(Address.parse(store)) if store else open_store(None)
    return Judged(lambda: nullcontext(held), _quads)


def _quads(store: Storage) -> Iterable[ox.Quad]:
    return store.quads()


def read_data(name: str) -> Iterable[ox.Quad]:
    """The statements of a file or of a document of the web.

    Raises:
        InputError: it cannot be read, or its suffix names no format.
        SyntaxProblem: it does not parse.
        FederationProblem: the address does not answer.
    """
    if name.startswith(tuple(f"{scheme}://" for scheme in PORTS)):
        return _fetched(name)
    path = Path(name)
    suffix, known = path.suffix.removeprefix("."), {form.suffix: form.engine for form in GRAPH_FORMATS}
    if suffix not in known:
        raise InputError("error-file-suffix", name=name, known=", ".join(f".{each}" for each in sorted(known)))
    place = path.resolve().as_uri()
    return parse(name, read_file(path), ox.NamedNode(place), known[suffix], base=place)


def _fetched(url: str) -> list[ox.Quad]:
    """A document of the web, whose host the user has named and so allowed."""
    host = frozenset({urlsplit(url).netloc.lower()})
    calls = Federation(host, SECONDS, admits=lambda _: True).calls()
    graph = ox.NamedNode(url.partition("#")[0])
    return [ox.Quad(each.subject, each.predicate, each.object, graph) for each in calls.document(url)]
