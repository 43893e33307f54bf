"""Which hosts may be called, and at which addresses: never at one that is not public, whatever a name leads to."""

from __future__ import annotations

import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import TYPE_CHECKING, Final
from urllib.parse import SplitResult, urlsplit

from service.core.errors import FederationProblem, RefusedQuery

if TYPE_CHECKING:
    from service.core.federation.calls import Calls

PORTS: Final = {"http": 80, "https": 443}
_TRANSLATED: Final = tuple(
    map(IPv6Network, ("::ffff:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "2001::/32", "2002::/16"))
)
"""Networks of IPv6 addresses that stand for IPv4 addresses (RFC 6890, RFC 6052, RFC 8215)."""


def is_public(address: IPv4Address | IPv6Address) -> bool:
    """Whether an address is one of the public internet, and not of this machine or the networks it stands in."""
    if isinstance(address, IPv6Address) and (
        address.scope_id or address.is_site_local or any(address in network for network in _TRANSLATED)
    ):
        return False
    return address.is_global and not address.is_multicast


def resolve(host: str, port: int) -> list[str]:
    """The addresses of a host, as the system gives them.

    Raises:
        OSError: it has none.
    """
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


@dataclass(frozen=True)
class Federation:
    """Who may be called, and how long the calls of one query or update may take."""

    hosts: frozenset[str]
    """``host`` (at the usual port of its scheme) or ``host:port``, in small letters."""
    seconds: float
    """For all calls of a query or update together."""
    admits: Callable[[IPv4Address | IPv6Address], bool] = is_public
    """Whether an address may be connected to."""
    resolve: Callable[[str, int], Sequence[str]] = resolve
    """Gives the addresses of a host."""

    def calls(self) -> Calls:
        """For the requests of one query or update, whose time begins now."""
        # Not at the top: few need a client of HTTP, and it takes its time to be read in.
        from service.core.federation.calls import Calls

        return Calls(self)

    def target(self, url: str) -> Target:
        """Where a request for an address of the web goes. The host is resolved here, once.

        Raises:
            RefusedQuery: its host is not named in the settings.
            FederationProblem: the host has no address, or one that is not public.
        """
        parts = self.named(url)
        host, port = str(parts.hostname), parts.port or PORTS[parts.scheme]
        try:
            addresses = [ip_address(each) for each in self.resolve(host, port)]
        except (OSError, ValueError):
            addresses = []
        if not addresses:
            raise FederationProblem("error-federation-unreachable", host=host)
        if not all(map(self.admits, addresses)):
            raise FederationProblem("error-federation-address", host=host)
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        return Target(parts.scheme, host, port, str(addresses[0]), path)

    def named(self, url: str) -> SplitResult:
        """The parts of an address whose host may be called.

        Raises:
            RefusedQuery: its host is not named in the settings, it carries credentials, or it is not of the web.
        """
        try:
            parts = urlsplit(url)
            host, port = parts.hostname or "", parts.port
        except ValueError:
            host, port = "", None
        if host and parts.scheme in PORTS and not parts.username and not parts.password:
            name = f"[{host}]" if ":" in host else host
            usual = port in (None, PORTS[parts.scheme])
            if f"{name}:{port or PORTS[parts.scheme]}" in self.hosts or (usual and name in self.hosts):
                return parts
        raise RefusedQuery("error-federation-host", host=host or url)


@dataclass(frozen=True)
class Target:
    """Where one request goes."""

    scheme: str
    host: str
    port: int
    address: str
    """What is connected to: an address that was found fit, so that a name that leads elsewhere a moment later does not
    matter."""
    path: str
    """With its query part."""

    @property
    def authority(self) -> str:
        """What the Host header says (RFC 9110, section 7.2)."""
        name = f"[{self.host}]" if ":" in self.host else self.host
        return name if self.port == PORTS[self.scheme] else f"{name}:{self.port}"
