"""How many requests one client may send: a token bucket for each client and class of routes.

Each HTTP process counts for itself, so that with several the whole service lets through up to as many times the rate.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from ipaddress import IPv6Address, ip_address, ip_network
from math import ceil
from typing import Final

from flask import Flask, request

from service.core.errors import TooManyRequests
from service.core.settings import Settings

CLIENTS: Final = 20_000
"""How many buckets are kept; the one longest unused goes first."""
QUERYING: Final = ("/sparql", "/update", "/graphs", "/queries")
FREE: Final = frozenset({"operation.alive", "operation.ready", "operation.numbers", "static"})


class Buckets:
    """Token buckets that hold a minute's requests and fill steadily."""

    def __init__(self, rate: int, clock: Callable[[], float] = time.monotonic, most: int = CLIENTS) -> None:
        self._rate = rate
        self._clock = clock
        self._most = most
        self._buckets: OrderedDict[Hashable, tuple[float, float]] = OrderedDict()
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._buckets)

    def take(self, key: Hashable) -> int:
        """Take one token; gives 0, or the seconds until there is one."""
        now = self._clock()
        with self._lock:
            tokens, then = self._buckets.pop(key, (float(self._rate), now))
            tokens = min(float(self._rate), tokens + (now - then) * self._rate / 60)
            enough = tokens >= 1
            self._buckets[key] = (tokens - 1 if enough else tokens, now)
            while len(self._buckets) > self._most:
                self._buckets.popitem(last=False)
        return 0 if enough else ceil((1 - tokens) * 60 / self._rate)


def init_app(app: Flask, settings: Settings) -> None:
    """Refuse clients that ask too often, where a rate is set."""
    if not settings.rate:
        return
    buckets = Buckets(settings.rate)

    def limit() -> None:
        """Let a request pass, or not.

        Raises:
            TooManyRequests: the client has used up its requests.
        """
        if request.endpoint in FREE:
            return
        wait = buckets.take((client(request.remote_addr or ""), request.path.startswith(QUERYING)))
        if wait:
            raise TooManyRequests(wait)

    app.before_request(limit)


def client(address: str) -> str:
    """Who counts as one: an IPv4 address, or an IPv6 network of 64 bits, which one household or server has."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return address[:64]
    if isinstance(parsed, IPv6Address):
        return str(parsed.ipv4_mapped or ip_network((int(parsed), 64), strict=False))
    return str(parsed)
