"""Starts the keeper, and starts it again should it die."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Final

from service.core.errors import InputError, YhdyspintaError
from service.core.pool.limits import Limits
from service.core.pool.transfer import revive
from service.core.settings import Settings

POOL: Final = "_YHDYSPINTA_POOL"
"""The variable in which HTTP processes find the folder of the keeper's sockets; not a setting."""
READY: Final = "ready"


@contextmanager
def pooled(settings: Settings) -> Iterator[Path]:
    """Run a keeper for as long as the block lasts; gives the folder of its sockets, which the environment names too.

    Raises:
        YhdyspintaError: the store cannot be opened, or a shipped file does not parse.
    """
    folder = Path(tempfile.mkdtemp(prefix="yhdyspinta-"))
    supervisor = Supervisor(folder, settings)
    try:
        supervisor.start()
        os.environ[POOL] = str(folder)
        yield folder
    finally:
        os.environ.pop(POOL, None)
        supervisor.stop()
        shutil.rmtree(folder, ignore_errors=True)


def limits_of(settings: Settings) -> Limits:
    """The limits that the settings name."""
    return Limits(
        seconds=float(settings.query_seconds),
        megabytes=settings.query_megabytes,
        rows=settings.query_rows,
        answer_megabytes=settings.answer_megabytes,
        workers=settings.query_workers,
        waiting=settings.query_queue,
    )


class Supervisor:
    """Keeps one keeper alive."""

    def __init__(self, folder: Path, settings: Settings) -> None:
        self._argument = json.dumps(
            {
                "parent": os.getpid(),
                "folder": str(folder),
                "limits": asdict(limits_of(settings)),
                "store": str(settings.store) if settings.store else None,
                "no_data": settings.no_data,
                "federate": sorted(settings.federate),
            }
        )
        self._stopping = threading.Event()
        self._process = self._spawn()

    def start(self) -> None:
        """Wait until the keeper is ready, then watch it.

        Raises:
            YhdyspintaError: it could not begin; says why.
        """
        self._wait()
        threading.Thread(target=self._watch, daemon=True).start()

    def stop(self) -> None:
        """Let the keeper end, and wait for it."""
        self._stopping.set()
        self._process.send_signal(signal.SIGTERM)
        self._process.wait()

    def reload(self) -> None:
        """Let the keeper read the shipped data again."""
        self._process.send_signal(signal.SIGHUP)

    def _spawn(self) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "service.core.pool.keeper", self._argument]
        # A group of its own: Ctrl-C is for the server, which then ends the keeper.
        return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, process_group=0)  # noqa: S603  # our own

    def _wait(self) -> None:
        assert self._process.stdout is not None  # noqa: S101  # for the type checker
        with self._process.stdout as stdout:
            line = stdout.readline().strip()
        if line == READY:
            return
        self._process.wait()
        if line:
            raise revive(json.loads(line))
        raise InputError("error-keeper")

    def _watch(self) -> None:
        """Start the keeper again whenever it dies; what was acknowledged is on disk."""
        while True:
            self._process.wait()
            if self._stopping.is_set():
                return
            self._process = self._spawn()
            try:
                self._wait()
            except YhdyspintaError:
                if self._stopping.wait(1.0):
                    return
