"""The store on disk: the change log, and the state that it leads to.

The log is the store. It begins with an empty store, its first entry is what the store was filled with, and a change is
accepted when its entry is on disk (:mod:`service.core.changelog`). The engine's files are the state that the entries
lead to. They may lag behind: a mark says up to which entry they are surely on disk, and what follows is applied again
when the folder is opened. Applying entries in order a second time changes nothing, so neither SIGKILL nor loss of power
at any moment loses an accepted change or leaves half of one.
"""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Final

import pyoxigraph as ox

from service.core import changelog
from service.core.changelog import ChangeLog, Entry, Place
from service.core.errors import InputError
from service.core.storage import Delta
from service.core.store import shipped_quads, write_whole

MARK: Final = "applied.json"
SEEDED: Final = "(seed)"
"""Who filled an empty store from the shipped graph. No token can have a name in parentheses."""
ADOPTED: Final = "(adopted)"
"""Who wrote what a store held before it had a log."""
LOADED: Final = "(load)"
"""Who loaded a file on the command line."""
MARK_EVERY: Final = 256
"""After how many entries the engine's files are forced to disk and the mark is set."""

BULK: Final = 20_000
"""From how many quads on the engine takes them in bulk: twice as fast and in little memory, though not as one whole."""

_logger = logging.getLogger(__name__)


class Journal:
    """A store's folder, open for writing. One process at a time holds it.

    ``seed`` fills an empty store once from the shipped graph, as its first entry.

    Raises:
        InputError: the folder cannot be opened, for instance because a service holds it, or its log is damaged.
        WriteFailed: an empty store cannot be filled.
    """

    def __init__(self, folder: Path, *, seed: bool = False) -> None:
        self.folder = folder
        self._lock = threading.RLock()
        self._engine: ox.Store | None = None
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as problem:
            raise _not_opened(folder, problem) from None
        self._log = ChangeLog(folder / changelog.FILE)
        try:
            self._open()
            if not self.sequence and not self._adopt() and seed:
                self.commit(Delta(inserted=frozenset(shipped_quads())), SEEDED)
                self._set_mark()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Journal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Set the mark and let go of the folder."""
        with self._lock:
            if self._engine is not None and self._applied != self._mark():
                self._set_mark()
            self._engine = None
            self._log.close()

    @property
    def sequence(self) -> int:
        """How many changes were ever accepted."""
        return self._log.end.sequence

    @property
    def version(self) -> str:
        """A name of the state and of the history that led to it; another one after every commit."""
        return f"{self.sequence}-{self._log.end.digest[:12]}" if self.sequence else "0"

    @property
    def modified(self) -> datetime:
        """When the last change was accepted (UTC)."""
        return self._log.modified

    @property
    def engine(self) -> ox.Store:
        """The engine's store on disk, for reading; every change goes through :meth:`commit`.

        Raises:
            InputError: it lags behind, and cannot be brought up to date.
        """
        with self._lock:
            if self._engine is None or self._applied.sequence < self.sequence:
                return self._open()
            return self._engine

    def quads(self) -> Iterator[ox.Quad]:
        """Every quad of the named graphs."""
        return (quad for quad in self.engine if not isinstance(quad.graph_name, ox.DefaultGraph))

    def absent(self, quads: Iterable[ox.Quad]) -> frozenset[ox.Quad]:
        """Those of the quads that the store does not hold."""
        engine = self.engine
        return frozenset(quad for quad in quads if quad not in engine)

    def commit(self, delta: Delta, who: str) -> int:
        """Accept a change, all of it or nothing; its number, given when it survives the end of process and machine.

        An empty change is no change: it gets no entry.

        Raises:
            WriteFailed: it cannot be written; then nothing has changed.
        """
        with self._lock:
            if delta:
                entry = self._log.append(delta, who)
                try:
                    self._follow(entry, delta)
                except (OSError, InputError) as problem:
                    # The change is accepted all the same: the log has it, and the state is brought up to date later.
                    # (Only the text is logged: an exception kept by a log would keep the engine open.)
                    _logger.warning("the state lags behind the change log: %s", str(problem))
            return self.sequence

    def _open(self) -> ox.Store:
        """Open the engine, anew if it is open already, and apply what it may lack.

        Raises:
            InputError: it cannot be opened, or an entry is damaged.
        """
        self._engine = None
        try:
            engine = ox.Store(str(self.folder))
            self._applied = self._mark() if len(engine) else Place()
            for entry, place in self._log.entries(self._applied):
                _apply(engine, entry.delta)
                self._applied = place
        except OSError as problem:
            raise _not_opened(self.folder, problem) from None
        self._engine = engine
        if self._applied != self._mark():
            self._set_mark()
        return engine

    def _follow(self, entry: Entry, delta: Delta) -> None:
        """Apply the entry that was just added to the log."""
        if self._engine is None or self._applied.sequence < entry.sequence - 1:
            self._open()
            return
        _apply(self._engine, delta)
        self._applied = self._log.end
        if entry.sequence % MARK_EVERY == 0:
            self._set_mark()

    def _adopt(self) -> bool:
        """Begin the log of a store that had none; whether it held anything."""
        held = frozenset(self.quads())
        if held:
            self._log.append(Delta(inserted=held), ADOPTED)
            self._applied = self._log.end
            self._set_mark()
        return bool(held)

    def _mark(self) -> Place:
        """Up to which entry the engine's files are surely on disk; the beginning, where that is not known."""
        try:
            record = json.loads((self.folder / MARK).read_bytes())
            place = Place(record["sequence"], record["offset"], record["digest"])
        except (OSError, ValueError, KeyError, TypeError):
            return Place()
        return place if place.offset <= self._log.end.offset else Place()

    def _set_mark(self) -> None:
        """Force the engine's files to disk, and say so; where that fails, the next opening has more to apply."""
        try:
            if self._engine is not None:
                self._engine.flush()
            write_whole(self.folder / MARK, json.dumps(vars(self._applied)).encode())
        except OSError as problem:
            _logger.warning("the mark of the change log cannot be set: %s", str(problem))


def _not_opened(folder: Path, problem: OSError) -> InputError:
    return InputError("error-store-open", folder=str(folder), reason=problem.strerror or str(problem))


def _apply(engine: ox.Store, delta: Delta) -> None:
    """Apply a change to the named graphs and to their union, the engine's default graph.

    A triple leaves the union when no named graph holds it any more, and a graph ends with its last quad. What is cut
    off halfway is applied again from the log, so there is no need for one transaction
    (:func:`service.core.updates.apply` is for engines that people read meanwhile).
    """
    for quad in delta.removed:
        engine.remove(quad)
        held = engine.quads_for_pattern(quad.subject, quad.predicate, quad.object, None)
        if all(isinstance(other.graph_name, ox.DefaultGraph) for other in held):
            engine.remove(ox.Quad(quad.subject, quad.predicate, quad.object))
    for graph in {quad.graph_name for quad in delta.removed}:
        if next(engine.quads_for_pattern(None, None, None, graph), None) is None:
            engine.remove_graph(graph)
    both = (each for quad in delta.inserted for each in (quad, ox.Quad(quad.subject, quad.predicate, quad.object)))
    if len(delta.inserted) < BULK:
        engine.extend(both)
    else:
        engine.bulk_extend(both)
