"""kill -9 of a real service that is being written: three times here, as often as KILLS says with ``make crash``."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
from collections.abc import Callable
from http.client import HTTPException
from pathlib import Path

import pytest

from service.core.changelog import FILE, read
from tests.crash.served import ROOT, Served, held

KILLS = int(os.environ.get("KILLS", "3"))
OPENING_S = 3.0
"""The longest time from the start to a kill that is meant to hit the opening."""
WRITING_S = 0.4
"""The longest time from the first write to the kill."""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are found in /proc")


class Record:
    """What was acknowledged, and what a look at the store must show."""

    def __init__(self) -> None:
        self.acknowledged = 0
        self.unacknowledged = 0
        """How many writes were found whole though nobody was told so."""

    def write(self, served: Served) -> bool:
        """Carry out the next write; whether it was acknowledged."""
        done = served.write(self.acknowledged + 1)
        self.acknowledged += done
        return done

    def check(self, served: Served) -> None:
        """Every acknowledged write is there, none in part; one more may be."""
        found = served.read()
        if found != held(self.acknowledged):
            assert found == held(self.acknowledged + 1), f"after {self.acknowledged} writes: {sorted(found)}"
            self.acknowledged += 1
            self.unacknowledged += 1


@pytest.fixture(name="start")
def fixture_start(tmp_path: Path) -> Callable[[], Served]:
    """Starts a service over one store, which a token may write."""
    folder = tmp_path / "store"
    command = [sys.executable, "-m", "service", "token", "add", "crash", "--store", str(folder)]
    token = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()
    return lambda: Served(folder, token)


def killed_after(seconds: float, kill: Callable[[], None]) -> threading.Timer:
    """Kill from another thread."""
    timer = threading.Timer(seconds, kill)
    timer.daemon = True
    timer.start()
    return timer


def test_acknowledged_writes_are_there_after_the_whole_service_is_killed(
    start: Callable[[], Served], tmp_path: Path
) -> None:
    """Parent, HTTP workers, keeper, journal and workers at once, while the service opens or is written."""
    chance, record = random.Random(KILLS), Record()  # noqa: S311  # nothing secret
    for _ in range(KILLS):
        served = start()
        timer = None
        try:
            if chance.random() < 0.25:
                timer = killed_after(chance.uniform(0, OPENING_S), lambda: served.kill_all(chance))  # noqa: B023
            served.wait()
            record.check(served)
            timer = timer or killed_after(chance.uniform(0, WRITING_S), lambda: served.kill_all(chance))  # noqa: B023
            while record.write(served):
                pass
        except (OSError, HTTPException):
            assert timer, "it ended by itself"
        finally:
            if timer:
                timer.join()
            served.end()
    served = start()
    served.wait()
    record.check(served)
    served.process.terminate()
    served.process.wait()

    print(f"{KILLS} kills, {vars(record)}")  # noqa: T201  # shown by make crash
    entries = [entry.sequence for entry, _ in read(tmp_path / "store" / FILE)]
    assert entries == list(range(1, record.acknowledged + 1))


def test_acknowledged_writes_are_there_after_the_keeper_is_killed(start: Callable[[], Served]) -> None:
    """The service goes on: the keeper comes back, and what was acknowledged is there."""
    chance, record = random.Random(KILLS), Record()  # noqa: S311  # nothing secret
    served = start()
    try:
        served.wait()
        for _ in range(KILLS):
            assert record.write(served)
            timer = killed_after(chance.uniform(0, WRITING_S), served.kill_keeper)
            while record.write(served) and timer.is_alive():
                pass
            timer.join()
            record.check(served)
    finally:
        served.end()

    print(f"{KILLS} kills of the keeper, {vars(record)}")  # noqa: T201
    assert record.acknowledged >= KILLS
