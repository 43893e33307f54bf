"""The process that holds a copy of a remote store, so that a write that runs away can be stopped."""

from __future__ import annotations

import json
import os
import signal
import socket
import sys
from contextlib import suppress
from typing import Any

import pyoxigraph as ox

from service.core.errors import YhdyspintaError
from service.core.pool import wire
from service.core.pool.transfer import delta_as_json, error_as_json, parse_delta
from service.core.pool.worker import confine
from service.core.storage import Dataset, Delta
from service.core.store import Store


class Mirror:
    """The copy, and the change that was planned last."""

    def __init__(self) -> None:
        self._engine = ox.Store()
        self._store = Store(self._engine)
        self._planned = Delta()

    def load(self, data: bytes) -> None:
        """Take in quads."""
        self._store.add(list(ox.parse(data, format=ox.RdfFormat.N_QUADS)))

    def answer(self, asked: dict[str, Any]) -> dict[str, Any]:
        """Do what is asked."""
        if asked["kind"] == "plan":
            return self._plan(asked)
        if asked["kind"] == "follow":
            self._store.apply(self._planned)
        return {}

    def _plan(self, asked: dict[str, Any]) -> dict[str, Any]:
        wanted = parse_delta(asked)
        if asked["text"] is not None:
            dataset = Dataset(tuple(asked["default"]), tuple(asked["named"]))
            wanted = self._store.proposed(asked["text"], dataset, base=asked["base"])
        delta = Delta(
            frozenset(quad for quad in wanted.removed if quad in self._engine),
            frozenset(quad for quad in wanted.inserted if quad not in self._engine),
        )
        self._store.judge(delta)
        self._planned = delta
        union, graphs = self._union(delta), self._graphs(delta)
        return {"delta": delta_as_json(delta), "union": delta_as_json(union), "graphs": graphs}

    def _union(self, delta: Delta) -> Delta:
        """What changes in the union, which the engine has as its default graph."""
        joined = {_in_union(quad) for quad in delta.inserted}
        parted = {_in_union(quad) for quad in delta.removed} - joined
        return Delta(
            frozenset(quad for quad in parted if not self._held_beside(quad, delta.removed)),
            frozenset(quad for quad in joined if quad not in self._engine),
        )

    def _held_beside(self, statement: ox.Quad, removed: frozenset[ox.Quad]) -> bool:
        """Whether a graph still holds a statement once these quads are gone."""
        held = self._engine.quads_for_pattern(statement.subject, statement.predicate, statement.object, None)
        return any(quad not in removed for quad in held if isinstance(quad.graph_name, ox.NamedNode))

    def _graphs(self, delta: Delta) -> list[str]:
        """The graphs that hold anything after a change."""
        before = {graph.value for graph in self._engine.named_graphs() if isinstance(graph, ox.NamedNode)}
        touched = {str(quad.graph_name.value) for quad in delta.removed | delta.inserted}  # type: ignore[union-attr]
        filled = {str(quad.graph_name.value) for quad in delta.inserted}  # type: ignore[union-attr]  # named ones only
        kept = {graph for graph in before & (touched - filled) if self._keeps(ox.NamedNode(graph), delta)}
        return sorted((before - touched) | filled | kept)

    def _keeps(self, graph: ox.NamedNode, delta: Delta) -> bool:
        return any(quad not in delta.removed for quad in self._engine.quads_for_pattern(None, None, None, graph))


def _in_union(quad: ox.Quad) -> ox.Quad:
    return ox.Quad(quad.subject, quad.predicate, quad.object)


def main(descriptor: int, megabytes: int) -> None:
    """Serve until the other side hangs up."""
    # Ctrl-C and SIGTERM are for the service; this ends with it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    mirror = Mirror()
    with socket.socket(fileno=descriptor) as line, suppress(OSError):
        while (frame := wire.receive(line)) is not None:
            if frame[0] == wire.DATA:
                mirror.load(frame[1])
                continue
            asked = json.loads(frame[1])
            if asked["kind"] == "loaded":
                confine(megabytes)
            try:
                wire.send_json(line, wire.END, mirror.answer(asked))
            except YhdyspintaError as error:
                wire.send_json(line, wire.ERROR, error_as_json(error))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
    os._exit(0)  # The engine's memory need not be given back piece by piece.
