"""A keeper whose store may call a server on loopback, which no setting allows; given a folder and the port."""

from __future__ import annotations

import sys
from pathlib import Path

from service.core.federation.hosts import Federation
from service.core.pool.journal_line import JournalLine
from service.core.pool.keeper import Keeper
from service.core.pool.limits import Limits
from service.core.store import Store


def main(folder: Path, port: str) -> None:
    """Serve an empty store; a query may take two seconds, its calls a minute."""
    federation = Federation(frozenset({f"one.example:{port}"}), 60.0, lambda _: True, lambda *_: ["127.0.0.1"])
    federation.calls()

    def load() -> tuple[Store, JournalLine]:
        line = JournalLine(folder / "store", seed=False)
        return Store.in_memory(line.quads(), federation=federation), line

    Keeper(folder, Limits(seconds=2.0), load).run(on_ready=lambda: print("ready", flush=True))  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
