"""Answers made from the data are given again, until the data change, without any work but naming and counting them.

Only what depends on the request, the data, and perhaps the day is kept (:mod:`service.web.conditional` tells): answers
to GET, and to a query that is posted. Requests with conditions, ranges or credentials always reach the application; and
all do where a rate is set, which the application counts.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from service.core.storage import Storage
from service.web.compressing import takes_gzip
from service.web.conditional import FROM_DATA
from service.web.metrics import Metrics
from service.web.observing import ROUTE, route_of

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

Headers = list[tuple[str, str]]

MOST: Final = 16 << 20
"""Bytes of answers that are kept."""
LARGEST: Final = 1 << 18
"""Bytes of an answer; a larger one is not kept."""
QUERIES: Final = "/sparql"
LONGEST: Final = 1 << 14
"""Bytes of a posted query; a longer one always reaches the application."""
WISHES: Final = (
    "PATH_INFO",
    "QUERY_STRING",
    "REQUEST_METHOD",
    "CONTENT_TYPE",
    "HTTP_ACCEPT",
    "HTTP_ACCEPT_LANGUAGE",
    "HTTP_HOST",
    "HTTP_ORIGIN",
    "SCRIPT_NAME",
    "wsgi.url_scheme",
)
"""What an answer may depend on besides the data."""
PASSED: Final = (
    "HTTP_AUTHORIZATION",
    "HTTP_IF_MATCH",
    "HTTP_IF_MODIFIED_SINCE",
    "HTTP_IF_NONE_MATCH",
    "HTTP_IF_UNMODIFIED_SINCE",
    "HTTP_RANGE",
    "HTTP_CONTENT_ENCODING",
    "HTTP_TRANSFER_ENCODING",
)
"""Requests with any of these are not ours."""


class Key(NamedTuple):
    """What was asked, of which data, on which day."""

    version: str
    day: int
    wishes: tuple[str, ...]
    packed: bool
    posted: bytes


@dataclass(frozen=True)
class Answer:
    """A whole answer with status 200."""

    status: str
    headers: Headers
    body: bytes
    route: str


class Remembering:
    """An application whose answers are given again while they are current."""

    def __init__(self, app: WSGIApplication, store: Storage, metrics: Metrics) -> None:
        self._app = app
        self._store = store
        self._metrics = metrics
        self._answers: OrderedDict[Key, Answer] = OrderedDict()
        self._size = 0
        self._lock = threading.Lock()

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request (PEP 3333)."""
        key = self._key(environ)
        if key is None:
            return self._app(environ, start_response)
        known = self._recall(key)
        if known is None:
            return self._made(key, environ, start_response)
        environ[ROUTE] = known.route
        if known.route == QUERIES:
            self._metrics.query_ended("ok")
        start_response(known.status, known.headers)
        return [known.body]

    def _key(self, environ: WSGIEnvironment) -> Key | None:
        posted = _posted(environ)
        if posted is None or any(environ.get(name) for name in PASSED):
            return None
        try:
            version = self._store.version()
        except Exception:  # the application finds the same, and says so
            return None
        wishes = tuple(str(environ.get(name, "")) for name in WISHES)
        packed = takes_gzip(environ.get("HTTP_ACCEPT_ENCODING", ""))
        return Key(version, date.today().toordinal(), wishes, packed, posted)

    def _recall(self, key: Key) -> Answer | None:
        with self._lock:
            known = self._answers.get(key)
            if known is not None:
                self._answers.move_to_end(key)
            return known

    def _made(self, key: Key, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """The application's answer, kept if it may be."""
        begun: list[tuple[str, Headers]] = []
        routes: list[str] = []

        def start(status: str, headers: Headers, *rest: Any) -> Callable[[bytes], object]:
            begun.append((status, headers))
            routes.append(route_of(environ))  # is forgotten when the application has answered
            return start_response(status, headers, *rest)

        parts = self._app(environ, start)
        if not begun or not environ.get(FROM_DATA) or not _may_be_kept(*begun[-1]):
            return parts
        try:
            body = b"".join(parts)
        finally:
            if hasattr(parts, "close"):
                parts.close()
        status, headers = begun[-1]
        self._keep(key, Answer(status, list(headers), body, routes[-1]))
        return [body]

    def _keep(self, key: Key, answer: Answer) -> None:
        with self._lock:
            if self._answers and next(reversed(self._answers)).version != key.version:
                self._answers.clear()
                self._size = 0
            if key in self._answers:
                return
            self._answers[key] = answer
            self._size += len(answer.body)
            while self._size > MOST:
                self._size -= len(self._answers.popitem(last=False)[1].body)


def _posted(environ: WSGIEnvironment) -> bytes | None:
    """The body of a request, which stays to be read; None where the request is none of those that are kept."""
    if environ["REQUEST_METHOD"] == "GET":
        return b"" if environ.get("CONTENT_LENGTH", "") in {"", "0"} else None
    length = environ.get("CONTENT_LENGTH", "")
    if environ["REQUEST_METHOD"] != "POST" or environ.get("PATH_INFO") != QUERIES:
        return None
    if not length.isdigit() or int(length) > LONGEST:
        return None
    body = environ["wsgi.input"].read(int(length))
    environ["wsgi.input"] = BytesIO(body)
    return bytes(body)


def _may_be_kept(status: str, headers: Headers) -> bool:
    """Whether an answer is whole, small, and valid as long as the data are."""
    told = {name.lower(): value for name, value in headers}
    length = told.get("content-length", "")
    return status.startswith("200") and "set-cookie" not in told and length.isdigit() and int(length) <= LARGEST
