"""Where a request comes from and where the public finds us: proxies are believed only where they are named."""

from __future__ import annotations

from collections.abc import Iterable
from ipaddress import ip_address
from typing import TYPE_CHECKING, Final

from werkzeug.middleware.proxy_fix import ProxyFix

from service.core.settings import Networks

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

TRUSTED: Final = "yhdyspinta.trusted"
"""Set in the environment of a request that a named proxy has sent on."""


class Entrance:
    """An application behind named proxies, or none, at a public address, or none.

    Of a proxy's headers, ``X-Forwarded-For`` and ``X-Forwarded-Proto`` are read; the public host is told by the setting
    alone, since proxies pass on ``X-Forwarded-Host`` from anyone.
    """

    def __init__(self, app: WSGIApplication, proxies: int | Networks, site: str | None) -> None:
        self._app = _at(app, site) if site else app
        self._proxies = proxies

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request (PEP 3333)."""
        hops = self._proxies if isinstance(self._proxies, int) else _hops(environ, self._proxies)
        if not hops:
            return self._app(environ, start_response)
        environ[TRUSTED] = True
        return ProxyFix(self._app, x_for=hops, x_proto=1, x_host=0)(environ, start_response)


def _at(app: WSGIApplication, site: str) -> WSGIApplication:
    """The application as if it were always asked at its public address, whatever the Host header says."""
    scheme, _, host = site.partition("://")

    def addressed(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        return app({**environ, "wsgi.url_scheme": scheme, "HTTP_HOST": host}, start_response)

    return addressed


def _hops(environ: WSGIEnvironment, networks: Networks) -> int:
    """How many proxies of ours the request has passed, the nearest first."""
    stations = [each.strip() for each in environ.get("HTTP_X_FORWARDED_FOR", "").split(",") if each.strip()]
    passed = 0
    for station in [environ.get("REMOTE_ADDR", ""), *reversed(stations)]:
        if not _within(station, networks):
            break
        passed += 1
    return min(passed, len(stations)) if stations else passed


def _within(address: str, networks: Networks) -> bool:
    try:
        station = ip_address(address)
    except ValueError:
        return False
    return any(station in network for network in networks)
