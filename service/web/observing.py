"""Every request is named, timed, counted and logged, to the last byte of its answer."""

from __future__ import annotations

import re
import secrets
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from flask import request

from service.web.logs import Log
from service.web.metrics import METHODS, Metrics
from service.web.proxies import TRUSTED

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

ID: Final = "yhdyspinta.request_id"
PROBLEM: Final = "yhdyspinta.problem"
ROUTE: Final = "yhdyspinta.route"
"""The template of the route of an answer that was remembered."""
NO_ROUTE: Final = "none"
WELL_FORMED: Final = re.compile(r"[A-Za-z0-9._-]{1,64}")
SMALL: Final = 1 << 20
"""Up to this many bytes an answer whose length is known is given in one piece."""


def request_id() -> str:
    """The name of the request at hand."""
    return str(request.environ.get(ID, ""))


def note_problem(message_id: str) -> None:
    """Let the log line of the request at hand say which of our messages its error was."""
    request.environ[PROBLEM] = message_id


class Observed:
    """An application whose requests are observed."""

    def __init__(self, app: WSGIApplication, metrics: Metrics, log: Log) -> None:
        self._app = app
        self._metrics = metrics
        self._log = log

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request (PEP 3333)."""
        exchange = Exchange(environ, self._metrics, self._log)

        def start(status: str, headers: list[tuple[str, str]], *rest: Any) -> Callable[[bytes], object]:
            exchange.status = int(status.partition(" ")[0])
            exchange.route = route_of(environ)
            exchange.small = any(
                name.lower() == "content-length" and value.isdigit() and int(value) <= SMALL for name, value in headers
            )
            return start_response(status, [*headers, ("X-Request-ID", exchange.name)], *rest)

        try:
            body = _Body(self._app(environ, start), exchange)
        except BaseException:
            exchange.end(whole=False)
            raise
        return [b"".join(body)] if exchange.small else body


class Exchange:
    """One request and what becomes of it."""

    def __init__(self, environ: WSGIEnvironment, metrics: Metrics, log: Log) -> None:
        self._environ = environ
        self._metrics = metrics
        self._log = log
        self._began = time.perf_counter()
        self._open = True
        self.status = 500
        self.route = NO_ROUTE
        self.size = 0
        self.small = False
        self.name = environ[ID] = name_of(environ)
        metrics.began()

    def end(self, *, whole: bool) -> None:
        """The answer has ended; only the first call counts."""
        if not self._open:
            return
        self._open = False
        seconds = time.perf_counter() - self._began
        method = self._environ["REQUEST_METHOD"]
        self._metrics.ended(self.route, method, self.status, seconds)
        facts = {
            "id": self.name,
            "method": method if method in METHODS else "other",
            "route": self.route,
            "status": self.status,
            "milliseconds": round(seconds * 1000, 1),
            "bytes": self.size,
        }
        problem = {"problem": self._environ[PROBLEM]} if PROBLEM in self._environ else {}
        self._log.request(**facts, **problem, **({} if whole else {"cut": 1}))


class _Body:
    """The parts of an answer on their way out."""

    def __init__(self, parts: Iterable[bytes], exchange: Exchange) -> None:
        self._parts = parts
        self._next = iter(parts)
        self._exchange = exchange

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        try:
            part = next(self._next)
        except StopIteration:
            self._close(whole=True)
            raise
        except BaseException:
            self._close(whole=False)
            raise
        self._exchange.size += len(part)
        return part

    def close(self) -> None:
        """The server is done, or the reader has left before the end."""
        self._close(whole=False)

    def __del__(self) -> None:
        self._close(whole=False)

    def _close(self, *, whole: bool) -> None:
        try:
            if hasattr(self._parts, "close"):
                self._parts.close()
        finally:
            self._exchange.end(whole=whole)


def name_of(environ: WSGIEnvironment) -> str:
    """The name that a trusted proxy gave the request, if it is well formed, else a new one."""
    given = environ.get("HTTP_X_REQUEST_ID", "")
    if environ.get(TRUSTED) and WELL_FORMED.fullmatch(given):
        return str(given)
    return secrets.token_hex(8)


def route_of(environ: WSGIEnvironment) -> str:
    """The template of the route that answers, known while the application is at work."""
    rule = getattr(environ.get("werkzeug.request"), "url_rule", None)
    return str(environ.get(ROUTE) or (rule.rule if rule else NO_ROUTE))
