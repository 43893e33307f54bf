"""Passes a store's answer on in another format, part by part, within limits, and never half an answer as a whole one.

The engine parses and serialises; its objects belong to the thread that made them, so each answer has a thread of its
own, which waits when the reader is slow.
"""

from __future__ import annotations

import io
import queue
import threading
from collections.abc import Callable, Iterator
from typing import IO, Any, Final, TypeVar, cast

from service.core.errors import QueryTooLarge, StoreUnreachable, Truncated, YhdyspintaError
from service.core.pool.limits import Limits

PART: Final = 1 << 16
AHEAD: Final = 8
"""Parts that may wait for a slow reader."""
LOOK: Final = 0.5
"""Seconds after which a thread whose reader does not read looks whether the reader is still there."""
ROW_ENDS: Final = {"json": b"}},{", "xml": b"</result>", "csv": b"\n", "tsv": b"\n"}
"""What stands once between or after rows, and in no value but a line of CSV."""

Result = TypeVar("Result")
Work = Callable[[IO[bytes]], None]
"""Writes an answer into a file."""


class Gone(Exception):
    """The reader has gone."""


def apart(work: Callable[[], Result]) -> Result:
    """Do work with objects of the engine so that none of them stays in a traceback, which another thread might drop.

    Raises:
        StoreUnreachable: what was read makes no sense, or could not be read.
    """
    try:
        return work()
    except (YhdyspintaError, Gone) as problem:
        failure: Exception = problem.with_traceback(None)
        failure.__context__ = failure.__cause__ = None
    except (SyntaxError, ValueError, OSError):
        failure = StoreUnreachable()
    raise failure


class Inlet:
    """Parts of an answer as a binary file to read from."""

    def __init__(self, parts: Iterator[bytes]) -> None:
        self._parts = parts
        self._held = b""

    def read(self, size: int = -1) -> bytes:
        """At the most so many bytes; none at the end."""
        if size < 0:
            return b"".join([self._held, *self._parts])
        while not self._held:
            self._held = next(self._parts, b"")
            if not self._held:
                return b""
        given, self._held = self._held[:size], self._held[size:]
        return given

    def finish(self) -> None:
        """Read to the end, where a store that broke off is found out."""
        self._held = b""
        for _ in self._parts:
            pass


class Outlet(io.RawIOBase):
    """Where the engine writes an answer: handed over in parts, and cut at the limits."""

    def __init__(self, hand_over: Callable[[bytes], None], limits: Limits, row_end: bytes | None) -> None:
        self._hand_over = hand_over
        self._left = limits.answer_megabytes << 20
        self._rows_left = limits.rows
        self._row_end = row_end
        self._held = bytearray()

    def writable(self) -> bool:
        """It is."""
        return True

    def write(self, data: Any) -> int:
        """Take bytes from the engine."""
        self._held += data
        if len(self._held) >= PART:
            self.forward()
        return len(data)

    def forward(self) -> None:
        """Hand over what is held.

        Raises:
            QueryTooLarge: a limit is reached.
        """
        part = bytes(self._held)
        self._held.clear()
        self._left -= len(part)
        if self._row_end:
            self._rows_left -= part.count(self._row_end)
        if self._left < 0 or self._rows_left < 0:
            raise QueryTooLarge
        if part:
            self._hand_over(part)


class Relay:
    """One answer between the thread that makes it and the reader."""

    def __init__(self, work: Work, limits: Limits, row_end: bytes | None) -> None:
        self._queue: queue.Queue[bytes | Exception | None] = queue.Queue(AHEAD)
        self._gone = threading.Event()
        self._work = work
        self._outlet = Outlet(self._hand_over, limits, row_end)

    def parts(self) -> Iterator[bytes]:
        """The parts of the answer.

        Raises:
            YhdyspintaError: what hindered it, before the first part.
            Truncated: after it.
        """
        threading.Thread(target=self._run, daemon=True, name="relay").start()
        given = False
        try:
            while (item := self._queue.get()) is not None:
                if isinstance(item, Exception):
                    raise Truncated() if given else item
                given = True
                yield item
        finally:
            self._gone.set()

    def _run(self) -> None:
        try:
            end: Exception | None = None
            try:
                apart(self._write)
            except YhdyspintaError as problem:
                end = problem
            self._hand_over(end)
        except Gone:
            return

    def _write(self) -> None:
        self._work(cast("IO[bytes]", self._outlet))
        self._outlet.forward()

    def _hand_over(self, item: bytes | Exception | None) -> None:
        while not self._gone.is_set():
            try:
                self._queue.put(item, timeout=LOOK)
            except queue.Full:
                continue
            return
        raise Gone


def relayed(work: Work, limits: Limits, row_end: bytes | None) -> Iterator[bytes]:
    """The parts of an answer that ``work`` writes; the first has come when this returns.

    Raises:
        YhdyspintaError: what hindered the work before its first part.
    """
    parts = Relay(work, limits, row_end).parts()
    first = next(parts, b"")

    def all_parts() -> Iterator[bytes]:
        try:
            yield first
            yield from parts
        finally:
            parts.close()  # type: ignore[attr-defined]  # a generator

    return all_parts()
