"""A backup is the change log, compressed: the log alone makes the store again, with its history and its numbering.

It is read beside a running service, without the engine, and is whole by its making: entries are only added, and the
copy ends at the end of one. Tokens are left out, so that a backup that goes astray opens nothing.
"""

from __future__ import annotations

import gzip
import os
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from service.core import changelog
from service.core.errors import InputError
from service.core.journal import Journal


def backup(folder: Path, target: Path) -> int:
    """Write a backup of the store in a folder; how many changes it holds.

    Raises:
        InputError: there is no store with a log, the log is damaged, or the file cannot be written.
    """
    log = folder / changelog.FILE
    if not log.is_file():
        raise InputError("error-no-log", folder=str(folder))
    count = 0
    # No name and no time in the header: the same log gives the same bytes.
    with _written_whole(target) as stream, gzip.GzipFile("", "wb", fileobj=stream, mtime=0) as packed:
        for entry, _ in changelog.read(log):
            packed.write(entry.line())
            count += 1
    return count


def restore(source: Path, folder: Path) -> tuple[int, int]:
    """Make a store in an empty folder from a backup; how many changes and how many statements it holds.

    Raises:
        InputError: the folder holds something, or the backup is not whole; then nothing was restored.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise InputError("error-restore-folder", folder=str(folder))
    log = folder / changelog.FILE
    try:
        with gzip.open(source) as packed, _written_whole(log) as stream:
            for entry, _ in changelog.follow(packed, str(source)):
                stream.write(entry.line())
    except (OSError, EOFError, zlib.error, InputError) as problem:
        if isinstance(problem, OSError) and problem.errno:
            raise InputError("error-file-read", name=str(source), reason=problem.strerror or str(problem)) from None
        raise InputError("error-restore-file", name=str(source)) from None
    with Journal(folder) as journal:
        return journal.sequence, sum(1 for _ in journal.quads())


@contextmanager
def _written_whole(target: Path) -> Iterator[IO[bytes]]:
    """A file that appears under its name when everything is written and on disk, or not at all.

    Raises:
        InputError: it cannot be written.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    except OSError as problem:
        raise InputError("error-file-write", name=str(target), reason=problem.strerror or str(problem)) from None
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        Path(temporary).replace(target)
        changelog.sync_folder(target.parent)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
