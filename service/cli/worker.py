"""What a worker process of ``yhdyspinta serve`` runs."""

from __future__ import annotations

import ctypes
import logging
import os
import signal
import sys
import threading
from pathlib import Path

from flask import Flask

from service.core.pool.client import PooledStore
from service.core.pool.supervisor import POOL
from service.web import create_app
from service.web.logs import Libraries
from service.web.validation import prepare

_SET_PARENT_DEATH_SIGNAL = 1
"""PR_SET_PDEATHSIG of prctl(2)."""


def application() -> Flask:
    """The application, bound to the life of the process that started it.

    The report on what is missing takes seconds; it is made before the first reader asks for it.
    """
    end_with(os.getppid())
    pool = os.environ.get(POOL)
    app = create_app(store=PooledStore(Path(pool)) if pool else None)
    logging.basicConfig(handlers=[Libraries(app.extensions["log"])])
    report = (app.extensions["store"], app.extensions["settings"])
    threading.Thread(target=prepare, args=report, daemon=True).start()
    return app


def end_with(parent: int) -> None:
    """Let the kernel end this process when its parent ends, even by SIGKILL, so that port and store are freed.

    Only Linux can do this; elsewhere a killed parent leaves its worker behind.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_SET_PARENT_DEATH_SIGNAL, signal.SIGKILL)
        if os.getppid() != parent:
            os.kill(os.getpid(), signal.SIGKILL)
