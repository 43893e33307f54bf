"""HTTP with a SPARQL endpoint (SPARQL 1.1 Protocol, section 2): connections, time, retries, what refusals mean."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Final
from urllib.parse import urlencode

import urllib3
from urllib3.exceptions import (
    ConnectTimeoutError,
    EmptyPoolError,
    HTTPError,
    MaxRetryError,
    NewConnectionError,
    ProtocolError,
    ReadTimeoutError,
)

from service.core.errors import (
    Busy,
    QueryProblem,
    QueryTimeout,
    QueryTooLarge,
    StoreTimeout,
    StoreUnreachable,
    YhdyspintaError,
)
from service.core.pool.limits import Limits
from service.core.remote.address import Address

FORM: Final = "application/x-www-form-urlencoded"
CONNECT_SECONDS: Final = 3.0
TRIES: Final = 3
"""How often a query is sent at the most while the store drops connections or is restarting."""
RETRY_AFTER: Final = 5
PART: Final = 1 << 16
SAID: Final = 2048
"""Bytes of a refusal that are read for its reason."""
TIMED_OUT: Final = ("timed out", "timeout", "time limit", "execution time", "s1t00")
"""How stores say in a refusal that a query took too long (lower case)."""

_log = logging.getLogger(__name__)
Fields = Sequence[tuple[str, str]]


class Reply:
    """An answer on its way: what it is, and its bytes, of which none is missing unless reading them raises."""

    def __init__(self, response: urllib3.BaseHTTPResponse, seconds: float) -> None:
        self._response = response
        self._seconds = seconds
        self.media_type = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        self.headers: Mapping[str, str] = response.headers

    def parts(self) -> Iterator[bytes]:
        """The bytes as they come.

        Raises:
            StoreTimeout: they come too slowly, all waits counted.
            StoreUnreachable: the store broke off.
        """
        waited = 0.0
        while True:
            began = time.monotonic()
            try:
                part = self._response.read1(PART)
            except ReadTimeoutError:
                raise StoreTimeout from None
            except (HTTPError, OSError):
                raise StoreUnreachable from None
            waited += time.monotonic() - began
            if not part:
                return
            if waited > self._seconds:
                raise StoreTimeout
            yield part

    def whole(self) -> bytes:
        """All bytes."""
        return b"".join(self.parts())

    def close(self) -> None:
        """Let go: a connection whose answer was read to its end is used again, another is closed."""
        self._response.close()
        self._response.release_conn()


class Endpoint:
    """The query and the update endpoint of one store, shared by threads.

    Queries are form POSTs, which have no length limit and which every store takes. A query is sent again when the store
    cannot be reached or drops the connection before it answers; an update only when nothing of it was sent.
    """

    def __init__(self, address: Address, limits: Limits, *, connections: int) -> None:
        self.address = address
        self._limits = limits
        self._pool = urllib3.PoolManager(maxsize=connections, block=True, headers=dict(address.headers))
        # "connect" errors are those before anything was sent; they are retried whatever the method.
        self._retries = urllib3.Retry(
            total=None, connect=TRIES - 1, read=0, redirect=0, status=0, other=0, backoff_factor=0.1
        )

    @contextmanager
    def query(self, fields: Fields, accept: str, *, name: str = "query") -> Iterator[Reply]:
        """Ask; the reply is good until the block ends.

        Raises:
            QueryProblem, QueryTimeout, QueryTooLarge, Busy: the store says so.
            StoreUnreachable, StoreTimeout: it says nothing, or nonsense.
        """
        response = self._asked(fields, accept)
        reply = Reply(response, self._limits.seconds)
        try:
            self._judge(response, name)
            yield reply
        finally:
            reply.close()

    def update(self, fields: Fields) -> None:
        """Send an update, once; it is carried out when this returns, and may have been when it raises.

        Raises:
            QueryProblem, QueryTimeout, QueryTooLarge, Busy, StoreUnreachable, StoreTimeout: as for queries.
        """
        assert self.address.update  # noqa: S101  # RemoteStore has asked
        response = self._send(self.address.update, fields, "*/*")
        reply = Reply(response, self._limits.seconds)
        try:
            self._judge(response, "update")
            reply.whole()
        finally:
            reply.close()

    def close(self) -> None:
        """Close the connections that are idle."""
        self._pool.clear()

    def _asked(self, fields: Fields, accept: str) -> urllib3.BaseHTTPResponse:
        for attempt in range(1, TRIES + 1):
            try:
                response = self._send(self.address.query, fields, accept)
            except StoreUnreachable as problem:
                if attempt == TRIES or not isinstance(problem.__cause__, ProtocolError):
                    raise
                continue
            if response.status != 502 or attempt == TRIES:
                return response
            Reply(response, 0).close()
        raise StoreUnreachable  # not reached

    def _send(self, url: str, fields: Fields, accept: str) -> urllib3.BaseHTTPResponse:
        try:
            return self._pool.request(
                "POST",
                url,
                body=urlencode(fields),
                headers={**self.address.headers, "Content-Type": FORM, "Accept": accept},
                timeout=urllib3.Timeout(connect=CONNECT_SECONDS, read=self._limits.seconds),
                retries=self._retries,
                redirect=False,
                preload_content=False,
                pool_timeout=self._limits.patience,
            )
        except HTTPError as problem:
            raise self._problem(problem) from _cause(problem)

    def _problem(self, problem: HTTPError) -> YhdyspintaError:
        cause = _cause(problem)
        if isinstance(cause, EmptyPoolError):
            return Busy(RETRY_AFTER)
        _log.warning("store %s: %s", self.address, type(cause).__name__)
        if isinstance(cause, ConnectTimeoutError) and not isinstance(cause, NewConnectionError):
            return StoreTimeout()
        return StoreTimeout() if isinstance(cause, ReadTimeoutError) else StoreUnreachable()

    def _judge(self, response: urllib3.BaseHTTPResponse, name: str) -> None:
        """Raise what a refusal means; a redirect is one: credentials and data go nowhere else than we were told."""
        if 200 <= response.status < 300:
            return
        said = response.read(SAID, decode_content=True).decode("utf-8", "replace")
        slow = any(sign in said.lower() for sign in TIMED_OUT)
        _log.warning("store %s: status %d", self.address, response.status)
        if response.status == 408 or (response.status in {500, 503} and slow):
            raise QueryTimeout(self._limits.seconds)
        if response.status == 400:
            raise QueryProblem(name, 1, 1, " ".join(said.split("\n\n")[0].split())[:300])
        if response.status == 413:
            raise QueryTooLarge
        if response.status in {429, 503}:
            after = response.headers.get("Retry-After", "")
            raise Busy(int(after) if after.isascii() and after.isdigit() else RETRY_AFTER)
        raise StoreTimeout if response.status == 504 else StoreUnreachable


def _cause(problem: HTTPError) -> BaseException:
    """What is behind urllib3's word that it gave up."""
    return problem.reason if isinstance(problem, MaxRetryError) and problem.reason else problem
