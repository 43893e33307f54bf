"""A process that keeps the report on a keeper's store, so that after a write only what it touched is judged again.

It is asked through a socket in the folder of the keeper and answers with the name of a file there, which holds the
report. What was written since it last looked it reads from the change log.
"""

from __future__ import annotations

import hashlib
import json
import os
import pickle
import socket
import sys
import threading
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Final

from service.core.changelog import Place, read
from service.core.errors import InputError
from service.core.pool import wire
from service.core.pool.client import PooledStore
from service.core.quality.kept import KeptSurvey
from service.core.store import write_whole
from service.core.validation import shipped_rules

SOCKET: Final = "judge.sock"
LOW: Final = 5
"""The priority (nice) of this process."""
LARGEST: Final = 500_000
"""Statements up to which a graph is kept in memory; a larger one is judged each time by a process that then ends."""


class Judge:
    """Keeps the report on a store."""

    def __init__(self, folder: Path, log: Path | None) -> None:
        self._folder = folder
        self._log = log
        self._store = PooledStore(folder)
        self._begin(date.today())

    def _begin(self, on: date) -> None:
        """Judge the whole store, as it is at one version."""
        while True:
            place, self._version = _before_the_last(self._log), self._store.version()
            quads = list(self._store.quads())
            if self._store.version() == self._version:
                break
        self.stays = len(quads) <= LARGEST
        self._kept = KeptSurvey(quads, shipped_rules(), on)
        self._place = place

    def report(self, on: date) -> str:
        """The name of a file with the report on the store as it is now, as of a day."""
        while (version := self._store.version()) != self._version:
            if self._follow():
                self._version = version
            else:
                self._begin(on)
        name = f"report-{on.isoformat()}-{self._version}"
        for older in self._folder.glob("report-*"):
            older.unlink()
        write_whole(self._folder / name, pickle.dumps(self._kept.survey(on)))
        return name

    def _follow(self) -> bool:
        """Read on to the end of the change log; whether there is one to read."""
        if self._log is None:
            return False
        try:
            for entry, place in read(self._log, self._place):
                self._kept.change(entry.delta)
                self._place = place
        except InputError:
            return False
        return True


def _before_the_last(log: Path | None) -> Place:
    """The place before the last entry of a change log.

    An entry stands in the log a moment before readers see what it says. To apply one again changes nothing.
    """
    place = before = Place()
    if log is not None and log.exists():
        with log.open("rb") as lines:
            for line in lines:
                before = place
                place = Place(place.sequence + 1, place.offset + len(line), hashlib.sha256(line).hexdigest())
    return before


def main(folder: str, log: str) -> None:
    """Judge a keeper's store, say on standard output that questions are taken, and answer them."""
    os.nice(LOW)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    judge = Judge(Path(folder), Path(log) if log else None)
    path = Path(folder) / SOCKET
    path.unlink(missing_ok=True)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(path))
        listener.listen()
        print("ready", flush=True)  # noqa: T201  # read by who started it
        while True:
            connection, _ = listener.accept()
            with connection, suppress(OSError):
                asked = wire.receive(connection)
                if asked:
                    day = date.fromisoformat(json.loads(asked[1])["day"])
                    wire.send_json(connection, wire.END, {"name": judge.report(day)})
            if not judge.stays:
                return


def _end_with_parent() -> None:
    """End when nobody holds the other end of standard input any more, however the parent ended."""
    sys.stdin.read()
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
