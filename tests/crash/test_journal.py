"""kill -9 of a process that writes to a journal: ten times here, as often as KILLS says with ``make crash``."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from service.core.changelog import FILE, read
from tests.crash.harness import crash

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("KILLS", "10"))


def ask(process: subprocess.Popen[str], order: object) -> object:
    """Send an order and wait for its answer."""
    assert process.stdin
    assert process.stdout
    process.stdin.write(json.dumps(order) + "\n")
    process.stdin.flush()
    line = process.stdout.readline()
    if not line.endswith("\n"):
        raise EOFError
    return json.loads(line)


def test_every_acknowledged_commit_is_found_after_kill_9_and_none_in_part(tmp_path: Path) -> None:
    """Kills hit the opening and the writing; the log stays whole and numbered."""
    folder = tmp_path / "store"
    command = [sys.executable, "-m", "tests.crash.writer", str(folder)]

    outcome = crash(
        KILLS,
        lambda: subprocess.Popen(command, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE),
        lambda process, removed, inserted: (ask(process, [removed, inserted]), None)[1],
        lambda process: ask(process, None),  # type: ignore[arg-type,return-value]  # a list of texts
        seed=KILLS,
    )

    print(outcome)  # noqa: T201  # shown by make crash
    assert outcome.kills == KILLS
    assert outcome.acknowledged >= KILLS
    assert [entry.sequence for entry, _ in read(folder / FILE)] == list(range(1, outcome.acknowledged + 1))
