"""Works out what a write would change, on a copy of the store in a process of its own, which can be stopped.

The copy is fetched when the first write comes, follows each write that succeeds, and is fetched again when another
service has written: it is a cache, and readers never use it. So an update means the same, and is held to the same
shapes, as on a store of ours; and what the remote store is sent are quads, nothing that it could carry out otherwise.
"""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

import pyoxigraph as ox

from service.core.errors import QueryTimeout, QueryTooLarge
from service.core.pool import wire
from service.core.pool.limits import Limits
from service.core.pool.transfer import delta_as_json, parse_delta, revive
from service.core.storage import Dataset, Delta

MIRROR: Final = "service.core.remote.mirror"
"""The module that the process runs."""
BATCH: Final = 50_000
"""Quads in one frame."""
FETCH_SECONDS: Final = 600.0
"""How long the copy may take to be fetched or a large change to be judged."""


NOTHING: Final = Delta()


@dataclass(frozen=True)
class Plan:
    """A change, and what follows from it for the union and for the list of graphs."""

    delta: Delta = NOTHING
    joined: frozenset[ox.Triple] = frozenset()
    """Statements that no graph held before."""
    parted: frozenset[ox.Triple] = frozenset()
    """Statements that no graph holds any more."""
    graphs: tuple[str, ...] = ()
    """The graphs that hold anything afterwards."""


class Replica:
    """The copy's process, seen from the service; one thread at a time."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._line: socket.socket | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self.version = ""
        """The version of the data that the copy holds; empty while it holds none."""

    def load(self, quads: Iterable[ox.Quad], version: str) -> None:
        """Begin again with these quads."""
        self.drop()
        ours, theirs = socket.socketpair()
        with theirs:
            command = [sys.executable, "-m", MIRROR, str(theirs.fileno()), str(self._limits.megabytes)]
            self._process = subprocess.Popen(command, pass_fds=[theirs.fileno()])  # noqa: S603  # our own module
        self._line = ours
        ours.settimeout(FETCH_SECONDS)
        iterator = iter(quads)
        while batch := list(islice(iterator, BATCH)):
            wire.send(ours, wire.DATA, ox.serialize(batch, format=ox.RdfFormat.N_QUADS) or b"")
        self._ask({"kind": "loaded"}, FETCH_SECONDS)
        self.version = version

    def plan(self, text: str | None, delta: Delta, dataset: Dataset, base: str | None) -> Plan:
        """What an update, or a change, would do; nothing is changed.

        Raises:
            SyntaxProblem, RefusedQuery: the update is refused.
            QueryTimeout, QueryTooLarge: it takes too long or too much; the copy is gone.
            IntegrityProblem: what must hold would no longer hold.
        """
        asked = {"text": text, "base": base, "default": dataset.default, "named": dataset.named, **delta_as_json(delta)}
        told = self._ask({"kind": "plan", **asked}, self._limits.seconds)
        union = parse_delta(told["union"])
        joined, parted = (frozenset(quad.triple for quad in quads) for quads in (union.inserted, union.removed))
        return Plan(parse_delta(told["delta"]), joined, parted, tuple(told["graphs"]))

    def follow(self, version: str) -> None:
        """Carry out the change that was planned last."""
        self._ask({"kind": "follow"}, FETCH_SECONDS)
        self.version = version

    def drop(self) -> None:
        """Forget the copy."""
        self.version = ""
        if self._line:
            self._line.close()
        if self._process:
            self._process.kill()
            self._process.wait()
        self._line = self._process = None

    def _ask(self, asked: dict[str, Any], seconds: float) -> dict[str, Any]:
        assert self._line  # noqa: S101  # load comes first
        self._line.settimeout(seconds)
        try:
            wire.send_json(self._line, wire.REQUEST, asked)
            frame = wire.receive(self._line)
        except TimeoutError:
            self.drop()
            raise QueryTimeout(seconds) from None
        except OSError:
            frame = None
        if frame is None:  # It was out of memory.
            self.drop()
            raise QueryTooLarge
        answer: dict[str, Any] = json.loads(frame[1])
        if frame[0] == wire.ERROR:
            raise revive(answer)
        return answer
