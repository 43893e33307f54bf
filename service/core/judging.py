"""The report on a store: worked out in a process of its own, so that readers are not kept waiting meanwhile."""

from __future__ import annotations

import fcntl
import json
import pickle
import socket
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Final, cast

from service.core.catalogue import saved_query
from service.core.errors import StoreUnreachable
from service.core.judge import LARGEST, SOCKET
from service.core.pool import wire
from service.core.quality.measurements import record
from service.core.quality.survey import Survey, survey
from service.core.storage import Storage
from service.core.store import term_text
from service.core.validation import shipped_rules

_judges: Final[list[subprocess.Popen[bytes]]] = []
"""Those that this process started. They end with it, when their standard input does."""


def judged(store: Storage, on: date, *, log: Path | None = None, keep: bool = False) -> Survey:
    """The report on a store as of a day.

    Behind a keeper one process makes it for all HTTP processes, and follows ``log``, the change log of a store on disk.
    With ``keep`` its figures are written into the store as measurements, which changes the data if they have changed.

    Raises:
        StoreUnreachable: the process ended without a report.
    """
    folder = getattr(store, "folder", None)
    if isinstance(folder, Path):
        made = _shared(folder, store, on, log)
    else:
        made = survey(store.quads(), shipped_rules(), on=on)
    if keep and store.writable:
        record(store, made)
    return made


def is_kept(store: Storage) -> bool:
    """Whether a graph is small enough for its report to be kept beside it."""
    (row,) = store.select(saved_query("operation/triples").text, name="operation/triples")
    return int(term_text(row["triples"])) <= LARGEST


def _shared(folder: Path, store: Storage, on: date, log: Path | None) -> Survey:
    """The report that lies in a keeper's folder, made first if it does not."""
    with (folder / "report.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        path = folder / f"report-{on.isoformat()}-{store.version()}"
        if not path.exists():
            name = _asked(folder, on) or (_begun(folder, log) and _asked(folder, on))
            if not name:
                raise StoreUnreachable
            path = folder / name
        # The folder is ours alone (mode 0700), and so is what lies in it.
        return cast(Survey, pickle.loads(path.read_bytes()))  # noqa: S301


def _asked(folder: Path, on: date) -> str:
    """What the judge calls the report that it has made; empty if there is none to ask."""
    with socket.socket(socket.AF_UNIX) as connection:
        try:
            connection.connect(str(folder / SOCKET))
            wire.send_json(connection, wire.REQUEST, {"day": on.isoformat()})
            answer = wire.receive(connection)
        except OSError:
            return ""
    return str(json.loads(answer[1])["name"]) if answer else ""


def _begun(folder: Path, log: Path | None) -> bool:
    """Start a judge; whether it takes questions."""
    for ended in [each for each in _judges if each.poll() is not None]:
        _judges.remove(ended)
        assert ended.stdin is not None  # noqa: S101  # for the type checker
        ended.stdin.close()
    command = [sys.executable, "-m", "service.core.judge", str(folder), str(log or "")]
    started = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603  # our own module
    _judges.append(started)
    assert started.stdout is not None  # noqa: S101  # for the type checker
    with started.stdout as stdout:
        return bool(stdout.readline())
