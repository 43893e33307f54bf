"""The store as HTTP processes see it: everything is asked of the keeper's workers."""

from __future__ import annotations

import json
import re
import socket
import threading
import time
from collections import OrderedDict
from collections.abc import Hashable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import IO, Any, Final, cast

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
from service.core.pool.places import CONTROL, STATE, read_socket
from service.core.pool.transfer import delta_as_json, parse_delta, revive
from service.core.storage import WHOLE, Dataset, Delta, Guard, Row

RETRY_AFTER: Final = 5
"""Seconds that a refused reader is asked to wait."""
PERSEVERANCE: Final = 15.0
"""Seconds for which a worker is looked for while generations change or the keeper comes back."""
PAUSE: Final = 0.01
WRITE_PATIENCE: Final = 120.0
"""Seconds that a write waits for those before it and for its own turn."""
REMEMBERED: Final = 64 << 20
"""Bytes of answers that are kept until the next commit."""
REMEMBERED_EACH: Final = 1 << 20

_VOLATILE: Final = re.compile(r"(?i)\b(?:NOW|RAND|UUID|STRUUID|BNODE)\s*\(|\\u")
"""Functions that give something else each time, or an escape that may hide one; such answers are not remembered."""


@dataclass(frozen=True)
class State:
    """What the keeper says of itself."""

    generation: int
    version: str
    modified: datetime
    writable: bool
    limits: Limits


class Memory:
    """Answers of one version of the data, the least used forgotten first."""

    def __init__(self) -> None:
        self._answers: OrderedDict[Hashable, bytes] = OrderedDict()
        self._version = ""
        self._size = 0
        self._lock = threading.Lock()

    def get(self, version: str, key: Hashable) -> bytes | None:
        """The answer to a question, if this version's is remembered."""
        with self._lock:
            if version != self._version:
                self._answers.clear()
                self._version, self._size = version, 0
            if key not in self._answers:
                return None
            self._answers.move_to_end(key)
            return self._answers[key]

    def put(self, version: str, key: Hashable, answer: bytes) -> None:
        """Remember a whole answer, unless it is large or of another version."""
        with self._lock:
            if version != self._version or len(answer) > REMEMBERED_EACH or key in self._answers:
                return
            self._answers[key] = answer
            self._size += len(answer)
            while self._size > REMEMBERED:
                self._size -= len(self._answers.popitem(last=False)[1])


class PooledStore:
    """A store behind a keeper; see :class:`service.core.storage.Storage`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
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
        data = self._whole(self._question(query, "json", name=name, limited=False))
        solutions = cast(ox.QuerySolutions, ox.parse_query_results(data, format=ox.QueryResultsFormat.JSON))
        names = [variable.value for variable in solutions.variables]
        return [{key: row[key] for key in names if row[key] is not None} for row in solutions]

    def triples(self, query: str, *, name: str = "query") -> list[ox.Triple]:
        """Evaluate a CONSTRUCT or DESCRIBE query of ours whole."""
        data = self._whole(self._question(query, "ntriples", name=name, limited=False))
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
        return self._remembered(self._question(query, form.name, dataset=dataset, base=base, limited=True))

    def graphs(self) -> list[str]:
        """IRIs of the named graphs, sorted."""
        return cast("list[str]", json.loads(self._whole({"kind": "graphs", "form": "json", "limited": False})))

    def has_graph(self, iri: str | None) -> bool:
        """Whether a named graph exists."""
        asked = {"kind": "has-graph", "graph": iri, "form": "json", "limited": False}
        return bool(json.loads(self._whole(asked)))

    def graph(self, iri: str | None, form: GraphFormat) -> Iterator[bytes]:
        """Serialise one named graph, or the store's own default graph."""
        return self._begun({"kind": "graph", "graph": iri, "form": form.name, "limited": False})

    def quads(self) -> Iterator[ox.Quad]:
        """Every quad."""
        parts = self._begun({"kind": "quads", "form": "nquads", "limited": False})
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

    def _question(
        self,
        query: str,
        form: str,
        *,
        limited: bool,
        dataset: Dataset = WHOLE,
        base: str | None = None,
        name: str = "query",
    ) -> dict[str, Any]:
        return {
            "kind": "query",
            "query": query,
            "form": form,
            "default": dataset.default,
            "named": dataset.named,
            "base": base,
            "name": name,
            "limited": limited,
        }

    def _whole(self, asked: Mapping[str, Any]) -> bytes:
        """The whole answer; asked for once more if the worker ended in the midst of it."""
        try:
            return b"".join(self._remembered(asked))
        except Truncated:
            return b"".join(self._remembered(asked))

    def _remembered(self, asked: Mapping[str, Any]) -> Iterator[bytes]:
        """The answer from memory, else from a worker, kept for the next who asks if it is whole and small."""
        if _VOLATILE.search(asked.get("query", "")):
            return self._begun(asked)
        version, key = self.version(), json.dumps(asked, sort_keys=True)
        known = self._memory.get(version, key)
        if known is not None:
            return iter([known])
        return self._noted(version, key, self._begun(asked))

    def _noted(self, version: str, key: str, parts: Iterator[bytes]) -> Iterator[bytes]:
        held: list[bytes] = []
        size = 0
        for part in parts:
            size += len(part)
            if size <= REMEMBERED_EACH:
                held.append(part)
            yield part
        if size <= REMEMBERED_EACH:
            self._memory.put(version, key, b"".join(held))

    def _begun(self, asked: Mapping[str, Any]) -> Iterator[bytes]:
        """The parts of an answer, the first of which has come already, so that errors before it are raised here."""
        parts = self._parts(asked)
        first = next(parts, b"")
        return chain([first], parts)

    def _parts(self, asked: Mapping[str, Any]) -> Iterator[bytes]:
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
            with connection:
                if not self._taken(connection, asked, state.limits):
                    time.sleep(PAUSE)
                    continue
                try:
                    yield from self._answer(connection, state.limits)
                except _WorkerDied:
                    # Once may be chance, such as the end of the keeper; twice is the question.
                    deaths += 1
                    if deaths > 1:
                        raise QueryTooLarge from None
                    end = time.monotonic() + PERSEVERANCE
                else:
                    return
        raise StoreUnreachable

    def _taken(self, connection: socket.socket, asked: Mapping[str, Any], limits: Limits) -> bool:
        """Whether a worker has taken the question; not, if it retired at that moment.

        Raises:
            Busy: none came in time.
        """
        connection.settimeout(limits.patience)
        try:
            wire.send_json(connection, wire.REQUEST, asked)
            return wire.receive(connection) is not None
        except TimeoutError:
            raise Busy(RETRY_AFTER) from None
        except ConnectionError:
            return False

    def _answer(self, connection: socket.socket, limits: Limits) -> Iterator[bytes]:
        began = time.monotonic()
        # The keeper's clock decides; ours only guards against a keeper that is gone.
        connection.settimeout(limits.seconds + 10)
        given = False
        while True:
            try:
                frame = wire.receive(connection)
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
        path = self.folder / STATE
        try:
            facts = path.stat()
            stamp = (facts.st_ino, facts.st_mtime_ns)
            if self._seen is None or self._seen[0] != stamp:
                self._seen = (stamp, _read_state(path))
        except OSError:
            raise StoreUnreachable from None
        return self._seen[1]

    # Writing

    def _write(self, asked: dict[str, Any], guard: Guard | None) -> Delta:
        """Propose a change, let the caller's guard see it, and have it committed.

        Raises:
            Forbidden: the store cannot be written.
        """
        if not self.writable:
            raise Forbidden("error-read-only")
        with self._keeper() as connection:
            connection.settimeout(WRITE_PATIENCE)
            wire.send_json(connection, wire.REQUEST, asked)
            proposal = self._heard(connection)
            delta = parse_delta(proposal)
            if guard:
                guard(delta)
            wire.send_json(connection, wire.COMMIT, proposal)
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


def _read_state(path: Path) -> State:
    fields = json.loads(path.read_text(encoding="utf-8"))
    return State(
        fields["generation"],
        fields["version"],
        datetime.fromisoformat(fields["modified"]),
        fields["writable"],
        Limits(**fields["limits"]),
    )
