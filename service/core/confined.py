"""Work that may never end, done by a process that can be stopped."""

from __future__ import annotations

import multiprocessing
import os
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any, Final, TypeVar

from service.core.errors import JudgementTimeout, JudgementTooLarge, YhdyspintaError
from service.core.pool.transfer import error_as_json, revive
from service.core.pool.worker import confine

Made = TypeVar("Made")
FORKS: Final = sys.platform != "win32"

_ERRORS: Final = 2
"""File descriptor of the error stream."""


def confined(work: Callable[[], Made], *, seconds: float, megabytes: int) -> Made:
    """What ``work`` gives, worked out in a child of this process that is killed when it takes too much.

    Args:
        work: gives something that can be pickled. What it uses must have no threads, such as those of a store on disk:
            the child has not got them, and would wait for ever for what one of them held.
        seconds: wall-clock time.
        megabytes: memory beyond what this process holds already.

    Raises:
        JudgementTimeout, JudgementTooLarge: it took too much.
        YhdyspintaError: what ``work`` raises.
        RuntimeError: ``work`` raises another error; carries its traceback.
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
    if "failed" in answer:
        raise RuntimeError(answer["failed"])
    return answer["made"]  # type: ignore[no-any-return]


def _work(work: Callable[[], object], into: Connection, megabytes: int) -> None:
    confine(megabytes)
    # An engine that gets no memory says so there in its own words; ours come later.
    os.dup2(os.open(os.devnull, os.O_WRONLY), _ERRORS)
    with suppress(MemoryError):
        into.send(_answer(work))


def _answer(work: Callable[[], object]) -> dict[str, Any]:
    try:
        return {"made": work()}
    except YhdyspintaError as problem:
        return {"error": error_as_json(problem)}
    except MemoryError:
        raise
    except Exception:
        return {"failed": traceback.format_exc()}
