"""The journal's process: opens the store on disk, reads it out once, and commits what the keeper sends."""

from __future__ import annotations

import json
import signal
import socket
import sys
from itertools import islice
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from service.core.errors import YhdyspintaError
from service.core.journal import Journal
from service.core.pool import wire
from service.core.pool.transfer import error_as_json, parse_delta
from service.core.pool.worker import die_with_parent

BATCH: Final = 50_000
"""Quads in one frame."""


def main(argument: str) -> None:
    """Serve one keeper until it hangs up; ``argument`` is JSON: parent (process), folder, seed, line (descriptor)."""
    given = json.loads(argument)
    die_with_parent(given["parent"])
    # Ctrl-C and SIGTERM are for the server; the journal ends when the keeper hangs up.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with socket.socket(fileno=given["line"]) as line:
        try:
            journal = Journal(Path(given["folder"]), seed=given["seed"])
        except YhdyspintaError as error:
            wire.send_json(line, wire.ERROR, error_as_json(error))
            return
        with journal:
            _tell(line, journal)
            while (frame := wire.receive(line)) is not None:
                _read_out(line, journal) if frame[0] == wire.REQUEST else _commit(line, journal, frame[1])


def _tell(line: socket.socket, journal: Journal) -> None:
    wire.send_json(line, wire.END, {"version": journal.version, "modified": journal.modified.isoformat()})


def _read_out(line: socket.socket, journal: Journal) -> None:
    quads = journal.quads()
    while batch := list(islice(quads, BATCH)):
        wire.send(line, wire.DATA, ox.serialize(batch, format=ox.RdfFormat.N_QUADS) or b"")
    wire.send(line, wire.END)


def _commit(line: socket.socket, journal: Journal, payload: bytes) -> None:
    asked = json.loads(payload)
    try:
        journal.commit(parse_delta(asked["delta"]), asked["who"])
    except YhdyspintaError as error:
        wire.send_json(line, wire.ERROR, error_as_json(error))
    else:
        _tell(line, journal)


if __name__ == "__main__":
    main(sys.argv[1])
