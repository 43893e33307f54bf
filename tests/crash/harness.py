"""SIGKILL at random moments: what was acknowledged is there afterwards, and nothing is there in part.

The harness knows nothing of the store: it is given a way to start it, to write and to read everything. Each write adds
five statements to two graphs and removes the five of the third write before it, so that one applied in part shows.
"""

from __future__ import annotations

import random
import subprocess
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

KEPT = 3
"""How many writes leave statements behind."""
LONGEST_S = 0.06
"""The longest time from the first write to the kill: some ten writes."""
OPENING_S = 0.6
"""The longest time from the start to a kill that is meant to hit the opening."""


@dataclass
class Outcome:
    """What a run came to."""

    kills: int = 0
    """How often the process was killed."""
    acknowledged: int = 0
    """How many writes were acknowledged."""
    unacknowledged: int = 0
    """How many were found whole though the kill came before their acknowledgement."""
    opening: int = 0
    """How many kills hit the opening of the store."""


def statements(number: int) -> list[str]:
    """The N-Quads of a write."""
    return [f'<urn:x-crash:{number}> <urn:x-crash:part> "{part}" <urn:x-crash:graph-{part % 2}> .' for part in range(5)]


def held(after: int) -> set[str]:
    """The statements that a store holds after some writes."""
    return {line for number in range(max(1, after - KEPT + 1), after + 1) for line in statements(number)}


def crash(
    kills: int,
    start: Callable[[], subprocess.Popen[str]],
    write: Callable[[subprocess.Popen[str], list[str], list[str]], None],
    read_all: Callable[[subprocess.Popen[str]], Iterable[str]],
    *,
    seed: int,
) -> Outcome:
    """Kill a store's process again and again while it opens or writes, and look each time what is left.

    Args:
        kills: how often.
        start: begins the process; need not wait until it is ready.
        write: given the process and the N-Quads to remove and to insert; returns when they are acknowledged, raises
            OSError or EOFError if the process ends meanwhile.
        read_all: every statement of the store, as N-Quads; raises as ``write`` does.
        seed: of the random moments.
    """
    chance, outcome = random.Random(seed), Outcome()  # noqa: S311  # nothing secret
    while outcome.kills < kills:
        with _ended(start()) as process:
            opened = False
            try:
                if chance.random() < 0.25:
                    _kill_after(process, chance.uniform(0, OPENING_S))
                    _check(outcome, read_all(process))
                else:
                    _check(outcome, read_all(process))
                    _kill_after(process, chance.uniform(0, LONGEST_S))
                opened = True
                while True:
                    number = outcome.acknowledged + 1
                    gone = number - KEPT
                    write(process, statements(gone) if gone > 0 else [], statements(number))
                    outcome.acknowledged = number
            except (OSError, EOFError):
                outcome.kills += 1
                outcome.opening += not opened
    with _ended(start()) as process:
        _check(outcome, read_all(process))
    return outcome


@contextmanager
def _ended(process: subprocess.Popen[str]) -> Iterator[subprocess.Popen[str]]:
    """See that a process is gone, and its pipes closed, though nobody reads what they still hold."""
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe:
                with suppress(OSError):
                    pipe.close()


def _kill_after(process: subprocess.Popen[str], seconds: float) -> None:
    timer = threading.Timer(seconds, process.kill)
    timer.daemon = True
    timer.start()


def _check(outcome: Outcome, found: Iterable[str]) -> None:
    """Compare what is there with what was acknowledged; one write more may be there, whole."""
    lines = set(found)
    if lines != held(outcome.acknowledged):
        assert lines == held(outcome.acknowledged + 1), f"after {outcome.acknowledged} writes: {sorted(lines)}"
        outcome.acknowledged += 1
        outcome.unacknowledged += 1
