"""Work that may never end, done by a process that can be stopped."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any, Final, TypeVar

from service.core.errors import JudgementTimeout, JudgementTooLarge, YhdyspintaError
from service.core.pool.transfer import error_as_json, revive
from service.core.pool.worker import confine

Made = TypeVar("Made")
FORKS: Final = sys.platform != "win32"


def confined(work: Callable[[], Made], *, seconds: float, megabytes: int) -> Made:
    """What ``work`` gives, worked out in a child of this process that is killed when it takes too much.

    Args:
        work: gives something that can be pickled.
        seconds: wall-clock time.
        megabytes: memory beyond what this process holds already.

    Raises:
        JudgementTimeout, JudgementTooLarge: it took too much.
        YhdyspintaError: what ``work`` raises.
    """
    if not FORKS:
        return work()
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=_work, args=(work, theirs, megabytes), daemon=True)
    child.start()
    theirs.close()
    try:
        if not ours.poll(seconds):
            raise JudgementTimeout(seconds)
        answer = ours.recv()
    except EOFError:
        # Engines that get no memory end their process.
        raise JudgementTooLarge(megabytes) from None
    finally:
        child.kill()
        child.join()
        ours.close()
    if "error" in answer:
        raise revive(answer["error"])
    return answer["made"]  # type: ignore[no-any-return]


def _work(work: Callable[[], object], into: Connection, megabytes: int) -> None:
    confine(megabytes)
    answer: dict[str, Any]
    try:
        answer = {"made": work()}
    except YhdyspintaError as problem:
        answer = {"error": error_as_json(problem)}
    except MemoryError:
        return
    into.send(answer)
