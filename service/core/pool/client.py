"""The store as HTTP processes see it: everything is asked of the keeper's workers."""

from __future__ import annotations

import json
import os
import socket
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import IO, Any, BinaryIO, Final, cast

import pyoxigraph as ox

from service.core.errors import (
    Busy,
    Forbidden,
    QueryTimeout,
    QueryTooLarge,
    StoreUnreachable,
    Truncated,
)
from service.core.formats import GraphFormat, ResultFormat
from service.core.parts import PartsReader
from service.core.pool import wire
from service.core.pool.limits import Limits
from service.core.pool.memory import LARGEST, Memory
from service.core.pool.places import CONTROL, STATE, read_socket
from service.core.pool.transfer import delta_as_json, parse_delta, revive
from service.core.storage import WHOLE, Dataset, Delta, Guard, Row
from service.core.volatile import is_volatile

RETRY_AFTER: Final = 5
"""Seconds that a refused reader is asked to wait."""
PERSEVERANCE: Final = 15.0
"""Seconds for which a worker is looked for while generations change or the keeper comes back."""
PAUSE: Final = 0.01
WRITE_PATIENCE: Final = 120.0
"""Seconds that a write waits for those before it and for its own turn."""


@dataclass(frozen=True)
class State:
    """What the keeper says of itself."""

    generation: int
    version: str
    modified: datetime
    writable: bool
    limits: Limits


class PooledStore:
    """A store behind a keeper; see :class:`service.core.storage.Storage`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._file = str(folder / STATE)
        self._seen: tuple[tuple[int, int], State] | None = None
        self._memory = Memory()

    @property
    def writable(self) -> bool:
        """Whether the keeper has a journal."""
        return self._state().writable

    def version(self) -> str:
        """The name of the state of the data."""
        return self._state().version

    def modified(self) -> datetime:
        """When the data was last changed (UTC)."""
        return self._state().modified

    def select(self, query: str, *, name: str = "query") -> list[Row]:
        """Evaluate a SELECT query of ours whole."""
        data = self._whole(query, "json", name)
        solutions = cast(ox.QuerySolutions, ox.parse_query_results(data, format=ox.QueryResultsFormat.JSON))
        names = [variable.value for variable in solutions.variables]
        return [{key: row[key] for key in names if row[key] is not None} for row in solutions]

    def triples(self, query: str, *, name: str = "query") -> list[ox.Triple]:
        """Evaluate a CONSTRUCT or DESCRIBE query of ours whole."""
        data = self._whole(query, "ntriples", name)
        return [quad.triple for quad in ox.parse(data, format=ox.RdfFormat.N_TRIPLES)]

    def stream(
        self,
        query: str,
        form: GraphFormat | ResultFormat,
        dataset: Dataset = WHOLE,
        *,
        base: str | None = None,
    ) -> Iterator[bytes]:
        """Evaluate a reader's query; see :class:`service.core.storage.Storage`."""
        question = _query(query, form.name, dataset=dataset, base=base, limited=True)
        return self._begun(question) if is_volatile(query) else self._remembered(question)

    def graphs(self) -> list[str]:
        """IRIs of the named graphs, sorted."""
        return cast("list[str]", self._fact(_question(kind="graphs", form="json", limited=False)))

    def has_graph(self, iri: str | None) -> bool:
        """Whether a named graph exists."""
        return bool(self._fact(_question(kind="has-graph", graph=iri, form="json", limited=False)))

    def graph(self, iri: str | None, form: GraphFormat) -> Iterator[bytes]:
        """Serialise one named graph, or the store's own default graph."""
        return self._begun(_question(kind="graph", graph=iri, form=form.name, limited=False))

    def quads(self) -> Iterator[ox.Quad]:
        """Every quad."""
        parts = self._begun(_question(kind="quads", form="nquads", limited=False))
        return iter(ox.parse(cast("IO[bytes]", PartsReader(parts)), format=ox.RdfFormat.N_QUADS))

    def update(
        self,
        text: str,
        who: str,
        dataset: Dataset = WHOLE,
        *,
        base: str | None = None,
        guard: Guard | None = None,
    ) -> Delta:
        """Carry out a SPARQL update; see :class:`service.core.storage.Storage`."""
        asked = {"text": text, "default": dataset.default, "named": dataset.named, "base": base, "who": who}
        return self._write(asked, guard)

    def change(self, delta: Delta, who: str, *, guard: Guard | None = None) -> Delta:
        """Apply a change; see :class:`service.core.storage.Storage`."""
        return self._write({"delta": delta_as_json(delta), "who": who}, guard)

    def close(self) -> None:
        """Nothing is held open."""

    # Reading

    def _whole(self, query: str, form: str, name: str) -> bytes:
        """The whole answer to a query of ours; asked for once more if the worker ended in the midst of it."""
        question = _query(query, form, name=name, limited=False)
        ask = self._begun if is_volatile(query) else self._remembered
        try:
            return b"".join(ask(question))
        except Truncated:
            return b"".join(ask(question))

    def _fact(self, question: bytes) -> object:
        """What a worker says of the data in JSON."""
        return json.loads(b"".join(self._remembered(question)))

    def _remembered(self, question: bytes) -> Iterator[bytes]:
        """The answer from memory, else from a worker, kept for the next who asks if it is whole and small."""
        version = self.version()
        known = self._memory.get(version, question)
        if known is not None:
            return iter([known])
        return self._noted(version, question, self._begun(question))

    def _noted(self, version: str, question: bytes, parts: Iterator[bytes]) -> Iterator[bytes]:
        held: list[bytes] = []
        size = 0
        for part in parts:
            size += len(part)
            if size <= LARGEST:
                held.append(part)
            yield part
        if size <= LARGEST:
            self._memory.put(version, question, b"".join(held))

    def _begun(self, question: bytes) -> Iterator[bytes]:
        """The parts of an answer, the first of which has come already, so that errors before it are raised here."""
        parts = self._parts(question)
        first = next(parts, b"")
        return chain([first], parts)

    def _parts(self, question: bytes) -> Iterator[bytes]:
        """The parts of an answer, from the first worker that takes the question.

        Raises:
            Busy, QueryTimeout, QueryTooLarge, StoreUnreachable: before the first part.
            Truncated: after it.
        """
        deaths = 0
        end = time.monotonic() + PERSEVERANCE
        while time.monotonic() < end:
            state = self._state()
            connection = self._connect(read_socket(self.folder, state.generation))
            if connection is None:
                time.sleep(PAUSE)
                continue
            with connection, connection.makefile("rb") as frames:
                if not self._taken(connection, frames, question, state.limits):
                    time.sleep(PAUSE)
                    continue
                try:
                    yield from self._answer(connection, frames, state.limits)
                except _WorkerDied:
                    # Once may be chance, such as the end of the keeper; twice is the question.
                    deaths += 1
                    if deaths > 1:
                        raise QueryTooLarge from None
                    end = time.monotonic() + PERSEVERANCE
                else:
                    return
        raise StoreUnreachable

    def _taken(self, connection: socket.socket, frames: BinaryIO, question: bytes, limits: Limits) -> bool:
        """Whether a worker has taken the question; not, if it retired at that moment.

        Raises:
            Busy: none came in time.
        """
        connection.settimeout(limits.patience)
        try:
            wire.send(connection, wire.REQUEST, question)
            return wire.read(frames) is not None
        except TimeoutError:
            raise Busy(RETRY_AFTER) from None
        except ConnectionError:
            return False

    def _answer(self, connection: socket.socket, frames: BinaryIO, limits: Limits) -> Iterator[bytes]:
        began = time.monotonic()
        # The keeper's clock decides; ours only guards against a keeper that is gone.
        connection.settimeout(limits.seconds + 10)
        given = False
        while True:
            try:
                frame = wire.read(frames)
            except TimeoutError:
                frame = None
            if frame is not None and frame[0] == wire.DATA:
                given = True
                yield frame[1]
            elif frame is not None and frame[0] == wire.END:
                return
            elif given:
                raise Truncated
            elif frame is not None:
                raise revive(json.loads(frame[1]))
            elif time.monotonic() - began > limits.seconds * 0.9:
                raise QueryTimeout(limits.seconds)
            else:
                raise _WorkerDied

    def _connect(self, path: Path) -> socket.socket | None:
        """A connection, or None where nobody listens at the moment.

        Raises:
            Busy: too many wait already.
        """
        connection = socket.socket(socket.AF_UNIX)
        connection.setblocking(False)  # A full queue is told at once.
        try:
            connection.connect(str(path))
        except BlockingIOError:
            connection.close()
            raise Busy(RETRY_AFTER) from None
        except OSError:
            connection.close()
            return None
        return connection

    def _state(self) -> State:
        """What the keeper last said of itself.

        Raises:
            StoreUnreachable: it has said nothing yet.
        """
        try:
            facts = os.stat(self._file)  # noqa: PTH116  # several times for each request
            stamp = (facts.st_ino, facts.st_mtime_ns)
            seen = self._seen
            if seen is None or seen[0] != stamp:
                seen = self._seen = (stamp, _read_state(Path(self._file)))
        except OSError:
            raise StoreUnreachable from None
        return seen[1]

    # Writing

    def _write(self, asked: dict[str, Any], guard: Guard | None) -> Delta:
        """Propose a change, let the caller's guard see it, and have it committed.

        Raises:
            Forbidden: the store cannot be written.
            StoreUnreachable: the keeper has ended meanwhile.
        """
        if not self.writable:
            raise Forbidden("error-read-only")
        with self._keeper() as connection:
            connection.settimeout(WRITE_PATIENCE)
            self._say(connection, wire.REQUEST, asked)
            proposal = self._heard(connection)
            delta = parse_delta(proposal)
            if guard:
                guard(delta)
            self._say(connection, wire.COMMIT, proposal)
            return parse_delta(self._heard(connection)["delta"])

    def _keeper(self) -> socket.socket:
        """A connection to the keeper, which may be coming back at this moment.

        Raises:
            StoreUnreachable: it does not.
        """
        end = time.monotonic() + PERSEVERANCE
        while time.monotonic() < end:
            connection = self._connect(self.folder / CONTROL)
            if connection is not None:
                return connection
            time.sleep(PAUSE)
        raise StoreUnreachable

    @staticmethod
    def _say(connection: socket.socket, kind: bytes, value: dict[str, Any]) -> None:
        try:
            wire.send_json(connection, kind, value)
        except OSError:
            raise StoreUnreachable from None

    @staticmethod
    def _heard(connection: socket.socket) -> dict[str, Any]:
        with suppress(TimeoutError):
            frame = wire.receive(connection)
            if frame is not None and frame[0] == wire.ERROR:
                raise revive(json.loads(frame[1]))
            if frame is not None:
                return cast("dict[str, Any]", json.loads(frame[1]))
        raise StoreUnreachable


class _WorkerDied(Exception):
    """A worker ended before its time and before its first part."""


def _query(
    query: str,
    form: str,
    *,
    limited: bool,
    dataset: Dataset = WHOLE,
    base: str | None = None,
    name: str = "query",
) -> bytes:
    return _question(
        kind="query",
        query=query,
        form=form,
        default=dataset.default,
        named=dataset.named,
        base=base,
        name=name,
        limited=limited,
    )


def _question(**asked: object) -> bytes:
    """What a worker is asked, as it is sent and as its answer is remembered by."""
    return json.dumps(asked).encode()


def _read_state(path: Path) -> State:
    fields = json.loads(path.read_text(encoding="utf-8"))
    return State(
        fields["generation"],
        fields["version"],
        datetime.fromisoformat(fields["modified"]),
        fields["writable"],
        Limits(**fields["limits"]),
    )
