"""The journal in a process of its own, so that the keeper, which forks, has no threads of a disk store."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, cast

import pyoxigraph as ox

from service.core.errors import StoreUnreachable
from service.core.pool import wire
from service.core.pool.transfer import revive


class JournalLine:
    """The keeper's end of the line to the journal."""

    def __init__(self, folder: Path, *, seed: bool) -> None:
        ours, theirs = socket.socketpair()
        given = {"parent": os.getpid(), "folder": str(folder), "seed": seed, "line": theirs.fileno()}
        command = [sys.executable, "-m", "service.core.pool.journalist", json.dumps(given)]
        self._process = subprocess.Popen(command, pass_fds=[theirs.fileno()])  # noqa: S603  # our own module
        theirs.close()
        self._line = ours
        self._state = self._heard()

    def version(self) -> str:
        """The version of the data when it was opened."""
        return str(self._state["version"])

    def modified(self) -> datetime:
        """When the data was last changed before it was opened."""
        return datetime.fromisoformat(self._state["modified"])

    def quads(self) -> Iterator[ox.Quad]:
        """Every quad that the journal holds."""
        wire.send(self._line, wire.REQUEST)
        while (frame := wire.receive(self._line)) is not None and frame[0] == wire.DATA:
            yield from ox.parse(frame[1], format=ox.RdfFormat.N_QUADS)

    def commit(self, delta: dict[str, str], who: str) -> None:
        """Commit a change, given as N-Quads; returns when it is on disk.

        Raises:
            YhdyspintaError: it could not be written; nothing has changed.
        """
        wire.send_json(self._line, wire.COMMIT, {"delta": delta, "who": who})
        self._heard()

    def close(self) -> None:
        """End the journal's process."""
        self._line.close()
        self._process.wait()

    def _heard(self) -> dict[str, Any]:
        frame = wire.receive(self._line)
        if frame is None:
            raise StoreUnreachable
        if frame[0] == wire.ERROR:
            raise revive(json.loads(frame[1]))
        return cast("dict[str, Any]", json.loads(frame[1]))
