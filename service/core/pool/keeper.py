"""The keeper: one thread, one graph, many children.

It holds the graph in memory and never evaluates a query itself. Workers are forked from it and share its memory; it
watches their clocks, kills the one that runs too long, and keeps idle ones in reserve. After each commit it forks
workers that know it, on a socket of the next generation, and lets the old ones finish.
"""

from __future__ import annotations

import gc
import json
import mmap
import os
import selectors
import signal
import socket
import sys
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from service.core.errors import QueryTimeout, QueryTooLarge, YhdyspintaError
from service.core.federation.hosts import Federation
from service.core.pool import wire
from service.core.pool.journal_line import JournalLine
from service.core.pool.limits import Limits
from service.core.pool.places import CONTROL, STATE, read_socket
from service.core.pool.transfer import delta_as_json, error_as_json, parse_delta
from service.core.pool.worker import SLOT, Worker, confine, die_with_parent, give_back, lower, priority
from service.core.storage import Dataset
from service.core.store import Store, write_whole

RESERVE: Final = 2
"""Idle workers kept ready."""
TICK: Final = 0.02
"""Seconds between two looks at the clocks."""
HASTE: Final = 0.5
"""Seconds after which a query runs at lower priority, so that short ones pass it."""
SLOWER: Final = 10
"""By how much the priority (nice) of a long query is lower than that of others."""
LOWEST: Final = 19


@dataclass
class Child:
    """A forked worker."""

    slot: int
    generation: int
    lowered: bool = False


@dataclass
class Write:
    """A write on its way: worked out by a forked writer, then waiting for the caller's word."""

    connection: socket.socket
    asked: dict[str, Any]
    writer: int = 0
    """Process that works it out; 0 before and after."""
    since: float = 0.0


class Keeper:
    """Runs until it is told to stop."""

    def __init__(self, folder: Path, limits: Limits, load: Callable[[], tuple[Store, JournalLine | None]]) -> None:
        self._folder = folder
        self._limits = limits
        self._load = load
        self._store, self._journal = load()
        self._generation = _last_generation(folder)
        self._most = limits.workers + RESERVE
        self._slots = mmap.mmap(-1, SLOT.size * 4 * self._most)
        self._free = list(range(4 * self._most))
        self._children: dict[int, Child] = {}
        self._listener: socket.socket | None = None
        self._writes: deque[Write] = deque()
        self._selector = selectors.DefaultSelector()
        self._control = _listen(folder / CONTROL, 128)
        self._selector.register(self._control, selectors.EVENT_READ)
        self._stopping = self._reloading = False

    def run(self, on_ready: Callable[[], None]) -> None:
        """Serve until SIGTERM; SIGHUP reads the shipped data again. ``on_ready`` is called when readers may come."""
        signal.signal(signal.SIGTERM, self._on_stop)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGHUP, self._on_reload)
        if self._journal:
            self._store.prepare_to_judge()  # once, here, so that no writer has to
        gc.collect()
        gc.freeze()
        give_back()
        self._next_generation()
        on_ready()
        while not self._stopping:
            for key, _ in self._selector.select(TICK):
                self._on_message(key.fileobj)  # type: ignore[arg-type]  # only sockets are registered
            self._reap()
            self._watch()
            self._begin_write()
            if self._reloading:
                self._reload()
        for pid in self._children:
            os.kill(pid, signal.SIGKILL)
        if self._journal:
            self._journal.close()

    # Workers

    def _next_generation(self) -> None:
        """Give readers a new socket with workers of the present state, and let the old workers finish."""
        self._generation += 1
        old, self._listener = self._listener, _listen(read_socket(self._folder, self._generation), self._limits.waiting)
        for _ in range(RESERVE):
            self._fork_worker()
        self._announce()
        for pid, child in self._children.items():
            if child.generation != self._generation:
                os.kill(pid, signal.SIGTERM)
        if old is not None:
            old.close()
            read_socket(self._folder, self._generation - 1).unlink(missing_ok=True)

    def _announce(self) -> None:
        state = {
            "generation": self._generation,
            "version": self._store.version(),
            "modified": self._store.modified().isoformat(),
            "writable": self._journal is not None,
            "limits": asdict(self._limits),
        }
        write_whole(self._folder / STATE, json.dumps(state).encode())

    def _fork_worker(self) -> None:
        slot = self._free.pop()
        SLOT.pack_into(self._slots, slot * SLOT.size, 0.0, 0.0)
        pid = self._fork(lambda: self._work(slot))
        self._children[pid] = Child(slot, self._generation)

    def _work(self, slot: int) -> None:
        assert self._listener is not None  # noqa: S101  # for the type checker
        shared = memoryview(self._slots)[slot * SLOT.size : (slot + 1) * SLOT.size]
        Worker(self._store, self._listener, self._limits, shared).run()

    def _fork(self, work: Callable[[], None]) -> int:
        """Run ``work`` in a child that ends with it; the child's exit runs none of our destructors."""
        keeper = os.getpid()
        pid = os.fork()
        if pid:
            return pid
        try:
            die_with_parent(keeper)
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
            signal.signal(signal.SIGHUP, signal.SIG_IGN)
            self._control.close()
            work()
        except BaseException:  # whatever it is, only this child may end by it
            os._exit(1)
        os._exit(0)

    def _reap(self) -> None:
        """Take note of children that have ended."""
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if not pid:
                return
            child = self._children.pop(pid, None)
            if child:
                self._free.append(child.slot)
            elif self._writes and self._writes[0].writer == pid:
                self._writer_ended(self._writes[0], status)

    def _watch(self) -> None:
        """Kill what runs too long, slow what runs long, and keep idle workers in reserve."""
        now = time.monotonic()
        busy = idle = 0
        for pid, child in self._children.items():
            began, seconds = SLOT.unpack_from(self._slots, child.slot * SLOT.size)
            if not seconds:
                idle += child.generation == self._generation
                continue
            busy += 1
            if now - began > seconds:
                os.kill(pid, signal.SIGKILL)
            elif now - began > HASTE and not child.lowered:
                child.lowered = True
                lower(pid, min(priority() + SLOWER, LOWEST))
        for _ in range(min(RESERVE - idle, self._most - busy - idle, len(self._free))):
            self._fork_worker()

    # Writes

    def _on_message(self, connection: socket.socket) -> None:
        if connection is self._control:
            accepted, _ = self._control.accept()
            accepted.settimeout(self._limits.seconds)
            self._selector.register(accepted, selectors.EVENT_READ)
            return
        self._selector.unregister(connection)
        frame = wire.receive(connection)
        first = self._writes[0] if self._writes else None
        if first and first.connection is connection:
            self._decide(first, frame)
        elif frame is None:
            connection.close()
        else:
            self._writes.append(Write(connection, json.loads(frame[1])))

    def _begin_write(self) -> None:
        """Fork a writer for the first write that waits, or give up on one that nobody decides."""
        if not self._writes:
            return
        write = self._writes[0]
        if not write.since:
            write.since = time.monotonic()
            write.writer = self._fork(lambda: self._propose(write))
        elif time.monotonic() - write.since > self._limits.seconds:
            if write.writer:
                os.kill(write.writer, signal.SIGKILL)
            else:
                self._finish(write, QueryTimeout(self._limits.seconds))

    def _propose(self, write: Write) -> None:
        """In the writer: work out what would change and judge it, and tell the caller."""
        confine(self._limits.megabytes)
        asked = write.asked
        try:
            if "text" in asked:
                dataset = Dataset(tuple(asked["default"]), tuple(asked["named"]))
                delta = self._store.proposed(asked["text"], dataset, base=asked["base"])
            else:
                delta = parse_delta(asked["delta"])
            self._store.judge(delta)
        except YhdyspintaError as error:
            wire.send_json(write.connection, wire.ERROR, error_as_json(error))
        except MemoryError:
            wire.send_json(write.connection, wire.ERROR, error_as_json(QueryTooLarge()))
        else:
            wire.send(write.connection, wire.DATA, json.dumps(delta_as_json(delta)).encode())

    def _writer_ended(self, write: Write, status: int) -> None:
        write.writer = 0
        if status == 0:
            self._selector.register(write.connection, selectors.EVENT_READ)
        elif os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL:
            self._finish(write, QueryTimeout(self._limits.seconds))
        else:
            self._finish(write, QueryTooLarge())

    def _decide(self, write: Write, frame: tuple[bytes, bytes] | None) -> None:
        """Commit what the caller allows; drop what it does not."""
        if frame is None or frame[0] != wire.COMMIT:
            self._finish(write, None)
            return
        delta = parse_delta(json.loads(frame[1]))
        try:
            if self._journal:
                self._journal.commit(delta_as_json(delta), write.asked["who"])
            changed = self._store.apply(delta)
        except YhdyspintaError as error:
            self._finish(write, error)
            return
        if changed:
            self._next_generation()
        self._finish(write, None, {"delta": delta_as_json(changed), "generation": self._generation})

    def _finish(self, write: Write, error: YhdyspintaError | None, answer: dict[str, Any] | None = None) -> None:
        self._writes.popleft()
        with suppress(OSError):  # The caller may have gone; what was committed stays.
            if error:
                wire.send_json(write.connection, wire.ERROR, error_as_json(error))
            elif answer:
                wire.send_json(write.connection, wire.END, answer)
        write.connection.close()

    # The keeper itself

    def _on_stop(self, *_: object) -> None:
        self._stopping = True

    def _on_reload(self, *_: object) -> None:
        self._reloading = True

    def _reload(self) -> None:
        """Read the shipped data again; a store on disk is its own truth and stays."""
        self._reloading = False
        if self._journal is None:
            self._store, _ = self._load()
            gc.collect()
            gc.freeze()
            give_back()
            self._next_generation()


def _listen(path: Path, backlog: int) -> socket.socket:
    path.unlink(missing_ok=True)
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(str(path))
    listener.listen(backlog)
    return listener


def _last_generation(folder: Path) -> int:
    """The generation that an earlier keeper of this folder reached, so that its sockets are never taken for ours."""
    try:
        return int(json.loads((folder / STATE).read_text(encoding="utf-8"))["generation"])
    except (OSError, ValueError, KeyError):
        return 0


def main(argument: str) -> None:
    """Run a keeper; ``argument`` is JSON: parent (process), folder, limits, store (or null), no_data, federate."""
    given = json.loads(argument)
    die_with_parent(given["parent"])
    folder, disk, seed = Path(given["folder"]), given["store"], not given["no_data"]

    limits = Limits(**given["limits"])
    federation = Federation(frozenset(given["federate"]), limits.seconds / 2) if given["federate"] else None
    if federation:
        federation.calls()  # reads in what workers need for it, before they are forked

    def load() -> tuple[Store, JournalLine | None]:
        if disk:
            line = JournalLine(Path(disk), seed=seed)
            held = Store.in_memory(line.quads(), origin=line.version(), modified=line.modified(), federation=federation)
            return held, line
        if not seed:
            return Store.in_memory([], federation=federation), None
        return Store.shipped(federation=federation), None

    try:
        keeper = Keeper(folder, limits, load)
    except YhdyspintaError as error:
        sys.stdout.write(json.dumps(error_as_json(error)) + "\n")
        return
    keeper.run(on_ready=lambda: print("ready", flush=True))  # noqa: T201  # the supervisor waits for it


if __name__ == "__main__":
    main(sys.argv[1])
