"""A worker: takes one query after another from a socket, evaluates it, and sends the answer part by part."""

from __future__ import annotations

import ctypes
import io
import json
import os
import resource
import select
import selectors
import signal
import socket
import struct
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import FrameType
from typing import IO, Any, Final

import pyoxigraph as ox

from service.core.errors import QueryTooLarge, YhdyspintaError
from service.core.formats import GRAPH_FORMATS, RESULT_FORMATS, GraphFormat, ResultFormat
from service.core.pool import wire
from service.core.pool.limits import Limits
from service.core.pool.transfer import error_as_json
from service.core.storage import Dataset
from service.core.store import Store, write_answer

SLOT: Final = struct.Struct("dd")
"""A worker's line in the memory shared with the keeper: when its query began (monotonic), and the seconds it may take;
both 0 when idle."""
PATIENT: Final = 20.0
"""How many times longer than a query it may take to send all the data."""

_PART: Final = 1 << 16
_DEATH_SIGNAL: Final = 1
_ROW_ENDS: Final = {"json": b"}},{", "xml": b"</result>", "csv": b"\n", "tsv": b"\n"}
"""What stands once between or after rows, and in no value (a quote inside a JSON string is escaped)."""


def format_named(name: str) -> GraphFormat | ResultFormat:
    """The format of a name, which is its key on the wire."""
    forms: tuple[GraphFormat | ResultFormat, ...] = (*RESULT_FORMATS, *GRAPH_FORMATS)
    return next(form for form in forms if form.name == name)


class Outlet(io.RawIOBase):
    """Where an answer goes: sent on part by part, and cut at the limits.

    The engine writes a few bytes at a time, so that something buffered belongs before it. A part is sent when the next
    one comes, and the last one together with the word that the answer is whole: a small answer wakes its reader once.
    """

    def __init__(self, connection: socket.socket, limits: Limits | None, row_end: bytes | None) -> None:
        self._connection = connection
        self._left = limits.answer_megabytes << 20 if limits else sys.maxsize
        self._rows_left = limits.rows if limits else sys.maxsize
        self._row_end = row_end
        self._held = b""
        self.overrun = False

    def writable(self) -> bool:
        """It is."""
        return True

    def write(self, data: Any) -> int:
        """Send a part.

        Raises:
            OSError: a limit is reached, or the reader has gone.
        """
        part = bytes(data)
        self._left -= len(part)
        if self._row_end:
            self._rows_left -= part.count(self._row_end)
        if self._left < 0 or self._rows_left < 0:
            self.overrun = True
            raise OSError("limit")
        self._connection.sendall(self._held)
        self._held = wire.frame(wire.DATA, part)
        return len(part)

    def end(self) -> None:
        """The answer is whole.

        Raises:
            OSError: the reader has gone.
        """
        self._connection.sendall(self._held + wire.frame(wire.END))


class Worker:
    """Serves queries until it is told to retire or is killed."""

    def __init__(self, store: Store, listener: socket.socket, limits: Limits, shared: memoryview) -> None:
        self._store = store
        self._listener = listener
        self._limits = limits
        self._shared = shared
        self._busy = False
        self._retired = False

    def run(self) -> None:
        """Serve until it is to retire.

        A thread of its own gets memory of its own from the C library. What the keeper has let go of lies between its
        statements all over the pages that it shares with its workers: each of them would be copied when it is used
        again, which makes a small query in a new worker three times as long.
        """
        signal.signal(signal.SIGTERM, self._retire)
        thread = threading.Thread(target=self._serve_or_end)
        thread.start()
        thread.join()

    def _serve_or_end(self) -> None:
        try:
            self._serve_all()
        except BaseException:  # whatever it is, only this worker may end by it
            os._exit(1)

    def _serve_all(self) -> None:
        confine(self._limits.megabytes)
        wait = _waiting_on(self._listener)
        unslowed = priority()
        while not self._retired and priority() == unslowed:
            wait()
            try:
                connection, _ = self._listener.accept()
            except BlockingIOError:
                continue  # Another worker was faster.
            self._busy = True
            with connection:
                self._serve(connection)
            self._mark(0.0, 0.0)
            self._busy = False

    def _retire(self, _signal: int, _frame: FrameType | None) -> None:
        self._retired = True
        if not self._busy:
            os._exit(0)

    def _mark(self, began: float, seconds: float) -> None:
        SLOT.pack_into(self._shared, 0, began, seconds)

    def _serve(self, connection: socket.socket) -> None:
        connection.settimeout(self._limits.seconds)
        with suppress(OSError):
            wire.send(connection, wire.TAKEN)
            frame = wire.receive(connection)
            if frame is not None:
                self._serve_question(connection, json.loads(frame[1]))

    def _serve_question(self, connection: socket.socket, asked: dict[str, Any]) -> None:
        self._mark(time.monotonic(), self._limits.seconds * (1.0 if asked["kind"] == "query" else PATIENT))
        form = format_named(asked["form"])
        outlet = Outlet(connection, self._limits if asked["limited"] else None, _ROW_ENDS.get(form.name))
        try:
            with io.BufferedWriter(outlet, _PART) as output:
                self._answer(asked, form, output)
            outlet.end()
        except YhdyspintaError as error:
            self._refuse(connection, error)
        except MemoryError:
            self._refuse(connection, QueryTooLarge())
        except OSError:
            if outlet.overrun:
                self._refuse(connection, QueryTooLarge())

    def _answer(self, asked: dict[str, Any], form: GraphFormat | ResultFormat, output: IO[bytes]) -> None:
        if asked["kind"] == "query":
            dataset = Dataset(tuple(asked["default"]), tuple(asked["named"]))
            answer = self._store.answer(asked["query"], dataset, base=asked["base"], name=asked["name"])
            write_answer(answer, form, output)
        elif asked["kind"] == "graph":
            output.write(b"".join(self._store.graph(asked["graph"], form)))  # type: ignore[arg-type]  # a graph format
        elif asked["kind"] == "quads":
            ox.serialize(self._store.quads(), output, format=ox.RdfFormat.N_QUADS)
        elif asked["kind"] == "graphs":
            output.write(json.dumps(self._store.graphs()).encode())
        elif asked["kind"] == "has-graph":
            output.write(json.dumps(self._store.has_graph(asked["graph"])).encode())

    @staticmethod
    def _refuse(connection: socket.socket, error: YhdyspintaError) -> None:
        with suppress(OSError):  # The reader may have gone too.
            wire.send_json(connection, wire.ERROR, error_as_json(error))


def _waiting_on(listener: socket.socket) -> Callable[[], object]:
    """What waits until a connection may be there to accept.

    Of several idle workers Linux then wakes the one that has listened longest, whose memory is warm. Those that wait in
    accept it wakes in turn, so that a small query takes twice as long.
    """
    listener.setblocking(False)
    if hasattr(select, "epoll"):
        ready = select.epoll()
        ready.register(listener, select.EPOLLIN | select.EPOLLEXCLUSIVE)
        return ready.poll
    selector = selectors.DefaultSelector()
    selector.register(listener, selectors.EVENT_READ)
    return selector.select


def priority() -> int:
    """The priority (nice) of this thread; on Linux each has its own."""
    return os.getpriority(os.PRIO_PROCESS, 0)


def lower(process: int, to: int) -> None:
    """Give a process, with all its threads, a lower priority."""
    threads = Path(f"/proc/{process}/task")
    for each in [int(path.name) for path in threads.iterdir()] if threads.exists() else [process]:
        with suppress(ProcessLookupError):
            os.setpriority(os.PRIO_PROCESS, each, to)


def give_back() -> None:
    """Give memory that is free back to the system, so that children do not share its pages; where glibc can."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)


def die_with_parent(parent: int | None = None) -> None:
    """Let the kernel end this process when its parent ends; only Linux can.

    Where ``parent`` says which process that was, this one ends at once if the other has ended before it could ask.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DEATH_SIGNAL, signal.SIGKILL)
        if parent is not None and os.getppid() != parent:
            os._exit(1)


def confine(megabytes: int) -> None:
    """Let this process have so much more memory than it has now, and no core dump, and let it end with its parent."""
    die_with_parent()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        most = pages * resource.getpagesize() + (megabytes << 20)
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
