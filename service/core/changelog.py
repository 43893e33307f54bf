"""The change log of a store on disk: one JSON object a line, only ever added to.

::

    {"sequence": 7, "time": "2026-11-23T07:30:58.123456+00:00", "who": "editor", "previous": "<SHA-256 of line 6>",
     "removed": ["<s> <p> <o> <g> .", …], "inserted": […]}

A line counts once its newline is on disk. What stands behind the last newline is the rest of a write that was never
acknowledged. Each line names the hash of the one before it, so that the last hash names the whole history.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, cast

import pyoxigraph as ox

from service.core.errors import InputError, WriteFailed
from service.core.storage import Delta

FILE: Final = "changes.jsonl"
_CHUNK: Final = 1 << 16


@dataclass(frozen=True)
class Entry:
    """One line of the log: who changed what, and when."""

    sequence: int
    time: datetime
    who: str
    previous: str
    """SHA-256 of the line before, in hexadecimal; empty in the first."""
    removed: tuple[str, ...] = field(repr=False)
    """N-Quads statements."""
    inserted: tuple[str, ...] = field(repr=False)

    @classmethod
    def of(cls, line: bytes) -> Entry:
        """Read a line.

        Raises:
            ValueError: it is no entry.
        """
        try:
            record = json.loads(line)
            return cls(
                int(record["sequence"]),
                datetime.fromisoformat(record["time"]),
                str(record["who"]),
                str(record["previous"]),
                tuple(record["removed"]),
                tuple(record["inserted"]),
            )
        except (KeyError, TypeError) as problem:
            raise ValueError(str(problem)) from None

    def line(self) -> bytes:
        """The entry as it stands in the log, with its newline."""
        return json.dumps(self.as_json(), ensure_ascii=False, separators=(",", ":")).encode() + b"\n"

    def as_json(self) -> dict[str, object]:
        """The entry for machines."""
        return {
            "sequence": self.sequence,
            "time": self.time.isoformat(),
            "who": self.who,
            "previous": self.previous,
            "removed": list(self.removed),
            "inserted": list(self.inserted),
        }

    @property
    def delta(self) -> Delta:
        """The change as quads."""
        return Delta(_quads(self.removed), _quads(self.inserted))

    @property
    def graphs(self) -> list[str]:
        """IRIs of the graphs that changed, sorted."""
        delta = self.delta
        return sorted({cast(ox.NamedNode, quad.graph_name).value for quad in (*delta.removed, *delta.inserted)})


@dataclass(frozen=True)
class Place:
    """A place between two lines: behind entry ``sequence``, ``offset`` bytes into the file."""

    sequence: int = 0
    offset: int = 0
    digest: str = ""
    """SHA-256 of the line that ends here."""


class ChangeLog:
    """The log, open for adding; one process at a time holds it.

    Raises:
        InputError: another process holds it, it cannot be opened, or its last line is damaged.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._broken = False
        try:
            self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o640)
        except OSError as problem:
            raise _closed_to_us(path, problem) from None
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            sync_folder(path.parent)
            self.end, self.modified = self._recover()
        except OSError as problem:
            self.close()
            raise _closed_to_us(path, problem) from None
        except ValueError:
            self.close()
            raise InputError("error-log-damaged", name=str(path)) from None

    def close(self) -> None:
        """Let go of the file and its lock."""
        os.close(self._file)

    def append(self, delta: Delta, who: str) -> Entry:
        """Add an entry; returned when it is on disk.

        Raises:
            WriteFailed: it cannot be written; then nothing of it stays.
        """
        entry = Entry(
            self.end.sequence + 1,
            datetime.now(UTC),
            who,
            self.end.digest,
            _statements(delta.removed),
            _statements(delta.inserted),
        )
        line = entry.line()
        try:
            self._write(line)
        except OSError as problem:
            raise WriteFailed(problem.strerror or str(problem)) from None
        self.end = Place(entry.sequence, self.end.offset + len(line), hashlib.sha256(line).hexdigest())
        self.modified = entry.time
        return entry

    def entries(self, since: Place = Place()) -> Iterator[tuple[Entry, Place]]:
        """The entries behind a place, each with the place at its end.

        Raises:
            InputError: one is damaged or does not continue the one before it.
        """
        return read(self._path, since)

    def _write(self, line: bytes) -> None:
        """Write a line and wait for the disk.

        After a failure the file is cut back to where it was; where even that fails, nothing is added any more.
        """
        if self._broken:
            os.ftruncate(self._file, self.end.offset)
            self._broken = False
        rest = memoryview(line)
        try:
            while rest:
                rest = rest[os.write(self._file, rest) :]
            os.fsync(self._file)
        except OSError:
            self._broken = True
            os.ftruncate(self._file, self.end.offset)
            os.fsync(self._file)
            self._broken = False
            raise

    def _recover(self) -> tuple[Place, datetime]:
        """Cut off what was never acknowledged; the end of the log, and the time of its last entry."""
        end = self._line_start(os.fstat(self._file).st_size)
        start = self._line_start(end - 1)
        line = os.pread(self._file, end - start, start)
        if b"\0" in line:
            # The machine lost power while it wrote: the file had grown, the data was not yet there.
            end, start = start, self._line_start(start - 1)
            line = os.pread(self._file, end - start, start)
        if end < os.fstat(self._file).st_size:
            os.ftruncate(self._file, end)
            os.fsync(self._file)
        if not line:
            return Place(), datetime.fromtimestamp(os.fstat(self._file).st_mtime, UTC)
        last = Entry.of(line)
        return Place(last.sequence, end, hashlib.sha256(line).hexdigest()), last.time

    def _line_start(self, before: int) -> int:
        """Where the line that holds the byte before ``before`` starts: behind the last newline up to there, or at 0."""
        while before > 0:
            size = min(_CHUNK, before)
            found = os.pread(self._file, size, before - size).rfind(b"\n")
            if found >= 0:
                return before - size + found + 1
            before -= size
        return 0


def read(path: Path, since: Place = Place()) -> Iterator[tuple[Entry, Place]]:
    """The entries of a log behind a place, also while a service adds to it; an unfinished last line is left out.

    Raises:
        InputError: the log cannot be read, or an entry is damaged or does not continue the one before it.
    """
    try:
        with path.open("rb") as stream:
            stream.seek(since.offset)
            yield from follow(stream, str(path), since)
    except FileNotFoundError:
        return
    except OSError as problem:
        raise InputError("error-file-read", name=str(path), reason=problem.strerror or str(problem)) from None


def follow(lines: Iterable[bytes], name: str, since: Place = Place()) -> Iterator[tuple[Entry, Place]]:
    """The entries in lines of a log, each with the place at its end.

    Raises:
        InputError: an entry is damaged or does not continue the one before it.
    """
    place = since
    for line in lines:
        if not line.endswith(b"\n"):
            return
        try:
            entry = Entry.of(line)
        except ValueError:
            raise InputError("error-log-damaged", name=name) from None
        if (entry.sequence, entry.previous) != (place.sequence + 1, place.digest):
            raise InputError("error-log-damaged", name=name)
        place = Place(entry.sequence, place.offset + len(line), hashlib.sha256(line).hexdigest())
        yield entry, place


def sync_folder(folder: Path) -> None:
    """Make sure that the names of files that were just made in a folder are on disk too."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _statements(quads: Iterable[ox.Quad]) -> tuple[str, ...]:
    return tuple(sorted(f"{quad} ." for quad in quads))


def _quads(statements: Iterable[str]) -> frozenset[ox.Quad]:
    return frozenset(ox.parse("\n".join(statements), format=ox.RdfFormat.N_QUADS))


def _closed_to_us(path: Path, problem: OSError) -> InputError:
    if isinstance(problem, BlockingIOError):
        return InputError("error-store-in-use", folder=str(path.parent))
    return InputError("error-store-open", folder=str(path.parent), reason=problem.strerror or str(problem))
