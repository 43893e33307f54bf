"""The whole dataset, written piece by piece, so that its size costs no memory."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from typing import Final

import pyoxigraph as ox

from service.core import jsonld
from service.core.batches import batched
from service.core.formats import GraphFormat, graph_format
from service.core.namespaces import DEFAULT_GRAPH
from service.core.persons import without_persons
from service.core.storage import Storage
from service.core.store import to_bytes

DUMP_FORMATS: Final = tuple(graph_format(name) for name in ("nquads", "trig", "turtle", "jsonld"))

_DEFAULT: Final = ox.NamedNode(DEFAULT_GRAPH)
_BATCH: Final = 2000
"""Statements in a piece."""


def dump(store: Storage, form: GraphFormat, *, persons: bool = True) -> Iterator[bytes]:
    """Every statement of the store in a format; without ``persons``, no person is named.

    Turtle has no graphs: a statement of two sources stands in it twice, which says the same. What was written without a
    graph stands in the default graph.
    """
    quads = store.quads()
    if not persons:
        quads = map(without_persons(store), quads)
    yield from jsonld.stream(quads) if form.name == "jsonld" else _pieces(quads, form)


def compressed(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes as a gzip file (RFC 1952) without name or time, so that equal data gives equal files."""
    packer = zlib.compressobj(wbits=zlib.MAX_WBITS | 16)
    for piece in pieces:
        if packed := packer.compress(piece):
            yield packed
    yield packer.flush()


def _pieces(quads: Iterable[ox.Quad], form: GraphFormat) -> Iterator[bytes]:
    """Serialise batch by batch; only the first keeps the prefixes, which hold for the whole document."""
    header = to_bytes([], form)
    yield header
    for some in batched(quads, _BATCH):
        statements = [_as_written(quad) for quad in some] if form.quads else [quad.triple for quad in some]
        yield to_bytes(statements, form).removeprefix(header)


def _as_written(quad: ox.Quad) -> ox.Quad:
    if quad.graph_name == _DEFAULT:
        return ox.Quad(quad.subject, quad.predicate, quad.object)
    return quad
