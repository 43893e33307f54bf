"""A process that holds a journal and does what its standard input says, a line a time, until it is killed."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pyoxigraph as ox

from service.core.journal import Journal
from service.core.storage import Delta


def quads(lines: list[str]) -> frozenset[ox.Quad]:
    """Quads from N-Quads."""
    return frozenset(ox.parse("\n".join(lines), format=ox.RdfFormat.N_QUADS))


def main(folder: Path) -> None:
    """Answer ``null`` with every statement, and a pair of removed and inserted ones with their number."""
    with Journal(folder) as journal:
        for line in sys.stdin:
            order = json.loads(line)
            if order is None:
                answer: object = [f"{quad} ." for quad in journal.quads()]
            else:
                answer = journal.commit(Delta(quads(order[0]), quads(order[1])), "crash")
            print(json.dumps(answer), flush=True)  # noqa: T201  # this is how it answers


if __name__ == "__main__":
    main(Path(sys.argv[1]))
