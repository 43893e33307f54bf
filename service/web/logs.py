"""Structured lines on standard error: one for each request, one for each fault.

A line says nothing of who asked or what: no address, no path, no query, no token, and of a fault its class and the
places it passed, not its message, which may repeat what was asked.
"""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from traceback import extract_tb
from typing import Final

from service.core.settings import LogForm

ROOT: Final = Path(__file__).parent.parent.parent
_as_json: Final = json.JSONEncoder(ensure_ascii=False).encode


class Log:
    """The log of one application."""

    def __init__(self, form: LogForm) -> None:
        self._form = form

    def request(self, **facts: str | int | float) -> None:
        """A request has been answered."""
        if self._form != "off":
            self._write("error" if int(facts["status"]) >= 500 else "info", "request", facts)

    def fault(self, error: BaseException, **facts: str) -> None:
        """Something went wrong that should not be able to; logged whatever the setting says."""
        where = [f"{_shown(frame.filename)}:{frame.lineno} {frame.name}" for frame in extract_tb(error.__traceback__)]
        self._write("error", "fault", {**facts, "error": type(error).__qualname__, "trace": where})

    def library(self, level: str, name: str) -> None:
        """A library has something to say; what it is may repeat what was asked, so that only its name is told."""
        self._write(level, "library", {"name": name})

    def _write(self, level: str, event: str, facts: Mapping[str, object]) -> None:
        """Write one line in one piece, so that lines of several processes and threads do not mix."""
        moment = datetime.now(UTC).isoformat(timespec="milliseconds")
        line = {"time": moment, "level": level, "event": event, **facts}
        text = " ".join(map(str, line.values())) if self._form == "text" else _as_json(line)
        sys.stderr.write(text + "\n")
        sys.stderr.flush()


class Libraries(logging.Handler):
    """Hands what libraries log on to the log."""

    def __init__(self, log: Log) -> None:
        super().__init__(logging.WARNING)
        self._log = log

    def emit(self, record: logging.LogRecord) -> None:
        """Tell who had something to say, or of the fault that it is about."""
        if record.exc_info and record.exc_info[1]:
            self._log.fault(record.exc_info[1], name=record.name)
            return
        self._log.library(record.levelname.lower(), record.name)


def _shown(file: str) -> str:
    """A file by its place in the project or among the libraries, never by its place on the machine."""
    path = Path(file)
    if path.is_relative_to(ROOT) and "site-packages" not in path.parts:
        return path.relative_to(ROOT).as_posix()
    return "/".join(path.parts[-2:])
