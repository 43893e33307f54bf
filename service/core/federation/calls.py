"""The requests of one query or update: few, short, and only to hosts that are named."""

from __future__ import annotations

import time
from collections.abc import Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode, urljoin, urlsplit

import pyoxigraph as ox
import urllib3
from urllib3.exceptions import HTTPError, NewConnectionError
from urllib3.exceptions import TimeoutError as TimedOut

from service.core.documents import read_document
from service.core.errors import FederationProblem, RefusedQuery
from service.core.federation.hosts import Federation, Target
from service.core.formats import GRAPH_FORMATS, GraphFormat
from service.core.storage import Term

MOST_CALLS: Final = 10
"""Requests of one query or update, redirects among them."""
MOST_BYTES: Final = 64 << 20
"""Bytes of one answer, unpacked."""
CONNECT_SECONDS: Final = 3.0
PART: Final = 1 << 16
REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
FORM: Final = "application/x-www-form-urlencoded"
RESULTS: Final = {
    form.media_type: form for form in (ox.QueryResultsFormat.JSON, ox.QueryResultsFormat.XML, ox.QueryResultsFormat.TSV)
}
"""Formats of results that keep the kinds of terms apart, which CSV does not."""
DOCUMENTS: Final = {form.media_type: form for form in GRAPH_FORMATS}


@dataclass(frozen=True)
class Solutions:
    """What a service answers to a SELECT query."""

    names: list[str]
    rows: list[tuple[Term | None, ...]]


@dataclass(frozen=True)
class _Answer:
    url: str
    """Where it was in the end."""
    media_type: str
    data: bytes


class Calls:
    """The requests of one query or update."""

    def __init__(self, federation: Federation) -> None:
        self._federation = federation
        self._end = time.monotonic() + federation.seconds
        self._left = MOST_CALLS

    def check(self, url: str) -> None:
        """See whether the host of an address may be called at all.

        Raises:
            RefusedQuery: it is not named.
        """
        self._federation.named(url)

    def select(self, endpoint: str, query: str) -> Solutions:
        """Ask a SPARQL endpoint (SPARQL 1.1 Protocol, section 2.1.2).

        Raises:
            RefusedQuery: its host is not named, or there are too many calls.
            FederationProblem: it does not answer, or not with results.
        """
        answer = self._asked(
            "POST", endpoint, {"Content-Type": FORM, "Accept": ", ".join(RESULTS)}, urlencode({"query": query})
        )
        solutions = _solutions(answer)
        if solutions is not None:
            return solutions
        raise FederationProblem("error-federation-unreadable", host=_host(endpoint))

    def document(self, url: str) -> list[ox.Triple]:
        """Fetch a document (SPARQL 1.1 Update, section 3.1.4); redirects are followed to hosts that are named.

        Raises:
            RefusedQuery: the host of one is not named, or there are too many calls.
            FederationProblem: it cannot be had, or is of a kind that cannot be read.
            SyntaxProblem: it does not parse.
        """
        answer = self._asked("GET", url.partition("#")[0], {"Accept": ", ".join(DOCUMENTS)})
        form = DOCUMENTS.get(answer.media_type) or _by_suffix(answer.url)
        if form is None:
            raise FederationProblem("error-federation-unreadable", host=_host(answer.url))
        return read_document(url, answer.data, form, base=answer.url)

    def _asked(self, method: str, url: str, headers: Mapping[str, str], body: str | None = None) -> _Answer:
        while self._left:
            self._left -= 1
            target = self._federation.target(url)
            with closing(self._sent(target, method, headers, body)) as response:
                if response.status == 200:
                    media_type = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
                    return _Answer(url, media_type, self._read(target, response))
                location = response.headers.get("Location")
                if method != "GET" or response.status not in REDIRECTS or not location:
                    raise FederationProblem("error-federation-status", host=target.host, status=str(response.status))
                url = urljoin(url, location).partition("#")[0]
        raise RefusedQuery("error-federation-many", most=str(MOST_CALLS))

    def _sent(
        self, target: Target, method: str, headers: Mapping[str, str], body: str | None
    ) -> urllib3.BaseHTTPResponse:
        seconds = self._seconds(target)
        timeout = urllib3.Timeout(connect=min(CONNECT_SECONDS, seconds), read=seconds)
        pool: urllib3.HTTPConnectionPool
        if target.scheme == "https":
            pool = urllib3.HTTPSConnectionPool(
                target.address, target.port, assert_hostname=target.host, server_hostname=target.host, retries=False
            )
        else:
            pool = urllib3.HTTPConnectionPool(target.address, target.port, retries=False)
        try:
            return pool.request(
                method,
                target.path,
                body=body,
                headers={"Host": target.authority, "User-Agent": "yhdyspinta", **headers},
                timeout=timeout,
                redirect=False,
                preload_content=False,
            )
        except (HTTPError, OSError) as problem:
            raise _problem(problem, target) from None

    def _read(self, target: Target, response: urllib3.BaseHTTPResponse) -> bytes:
        parts: list[bytes] = []
        size = 0
        try:
            while part := response.read1(PART, decode_content=True):
                size += len(part)
                if size > MOST_BYTES:
                    raise FederationProblem("error-federation-large", host=target.host)
                parts.append(part)
                self._seconds(target)
        except (HTTPError, OSError) as problem:
            raise _problem(problem, target) from None
        return b"".join(parts)

    def _seconds(self, target: Target) -> float:
        """What is left of the time.

        Raises:
            FederationProblem: nothing is.
        """
        left = self._end - time.monotonic()
        if left <= 0:
            raise FederationProblem("error-federation-slow", host=target.host)
        return left


def _solutions(answer: _Answer) -> Solutions | None:
    """What an answer says, or None. Nothing of the engine's leaves: its results belong to one thread."""
    form = RESULTS.get(answer.media_type)
    if form is None:
        return None
    with suppress(SyntaxError, ValueError):
        results = ox.parse_query_results(answer.data, format=form)
        if isinstance(results, ox.QuerySolutions):
            return Solutions([each.value for each in results.variables], [tuple(row) for row in results])
    return None


def _problem(problem: Exception, target: Target) -> FederationProblem:
    """What a fault of the connection means; a refused one is a kind of timeout to urllib3.

    The fault lets go of the frames it passed, which may hold the engine's objects, and those belong to one thread.
    """
    problem.__traceback__ = problem.__context__ = problem.__cause__ = None
    slow = isinstance(problem, TimedOut) and not isinstance(problem, NewConnectionError)
    return FederationProblem(f"error-federation-{'slow' if slow else 'unreachable'}", host=target.host)


def _host(url: str) -> str:
    return urlsplit(url).hostname or url


def _by_suffix(url: str) -> GraphFormat | None:
    suffix = url.partition("?")[0].rpartition(".")[2]
    return next((form for form in GRAPH_FORMATS if form.suffix == suffix), None)
