"""The report on a store: worked out in a process of its own, so that readers are not kept waiting meanwhile."""

from __future__ import annotations

import fcntl
import os
import pickle
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Final, cast

from service.core.errors import StoreUnreachable
from service.core.pool.client import PooledStore
from service.core.quality.measurements import record
from service.core.quality.survey import Survey, survey
from service.core.storage import Storage
from service.core.store import write_whole
from service.core.validation import shipped_rules

LOW: Final = 15
"""The priority (nice) of that process."""


def judged(store: Storage, on: date, *, keep: bool = False) -> Survey:
    """The report on a store as of a day.

    Behind a keeper it is made once for all HTTP processes and kept, until the data changes, in the folder they share.
    With ``keep`` its figures are written into the store as measurements, which changes the data if they have changed.

    Raises:
        StoreUnreachable: the process ended without a report.
    """
    folder = getattr(store, "folder", None)
    if not isinstance(folder, Path):
        made = survey(store.quads(), shipped_rules(), on=on)
    else:
        made = _kept(folder, store.version(), on)
    if keep and store.writable:
        record(store, made)
    return made


def _kept(folder: Path, version: str, on: date) -> Survey:
    """The report that is kept in a folder, made first if it is not there."""
    path = folder / f"report-{on.isoformat()}-{version}"
    with (folder / "report.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not path.exists():
            for older in folder.glob("report-*"):
                older.unlink()
            command = [sys.executable, "-m", "service.core.judging", str(folder), on.isoformat(), str(path)]
            if subprocess.run(command, check=False).returncode or not path.exists():  # noqa: S603  # our own module
                raise StoreUnreachable
    # The folder is ours alone (mode 0700), and so is what lies in it.
    return cast(Survey, pickle.loads(path.read_bytes()))  # noqa: S301


def main(folder: str, day: str, path: str) -> None:
    """Work out the report on a keeper's store and write it."""
    os.nice(LOW)
    quads = PooledStore(Path(folder)).quads()
    made = survey(quads, shipped_rules(), on=date.fromisoformat(day))
    write_whole(Path(path), pickle.dumps(made))


if __name__ == "__main__":
    main(*sys.argv[1:])
