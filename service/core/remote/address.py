"""Where a remote store is, and how one proves who one is to it."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final
from urllib.parse import SplitResult, unquote, urljoin, urlsplit, urlunsplit

from service.core.errors import InputError

SCHEMES: Final = ("http", "https")


@dataclass(frozen=True)
class Address:
    """The endpoints of a SPARQL 1.1 store.

    Naming an update endpoint says that this service, in however many processes, is the only one that writes there: its
    own record of the state is then the truth, for ETags too. Without one the store is only read, whoever writes it.
    """

    query: str
    """The query endpoint (SPARQL 1.1 Protocol, section 2.1), without credentials."""
    update: str | None = None
    """The update endpoint (section 2.2)."""
    credentials: str | None = field(default=None, repr=False)
    """The value of the Authorization header; never printed."""

    @classmethod
    def parse(cls, query: str, update: str | None = None, token: str | None = None) -> Address:
        """Read the addresses as they are set from outside.

        User and password may stand in ``query`` (RFC 3986, section 3.2.1); ``token`` is a bearer token (RFC 6750).
        ``update`` may be relative to ``query``.

        Raises:
            InputError: one is no address of the web, the two are on different servers, so that one would get the
                other's credentials, or both a user and a token are given.
        """
        parts = _split(query)
        if token and parts.username:
            raise InputError("error-store-credentials")
        secret = f"Bearer {token}" if token else _basic(parts)
        plain = _plain(parts)
        if update is None:
            return cls(plain, None, secret)
        other = _split(urljoin(plain, update))
        if _server(other) != _server(parts):
            raise InputError("error-store-two-servers")
        return cls(plain, _plain(other), secret)

    def extended(self, update: str | None, token: str | None) -> Address:
        """The same store with an update endpoint and a bearer token, where there are any.

        Raises:
            InputError: as for :meth:`parse`.
        """
        if token and self.credentials:
            raise InputError("error-store-credentials")
        whole = Address.parse(self.query, update, token)
        return whole if token else replace(whole, credentials=self.credentials)

    @property
    def headers(self) -> Mapping[str, str]:
        """What proves who we are."""
        return {"Authorization": self.credentials} if self.credentials else {}

    def __str__(self) -> str:
        return self.query


def is_address(text: str) -> bool:
    """Whether a store is named by an address of the web rather than by a folder."""
    return text.lower().startswith(tuple(f"{scheme}://" for scheme in SCHEMES))


def _split(text: str) -> SplitResult:
    try:
        parts = urlsplit(text)
        if parts.scheme in SCHEMES and parts.hostname and parts.port != 0:
            return parts
    except ValueError:
        pass
    raise InputError("error-store-address", address=text.rpartition("@")[2])


def _server(parts: SplitResult) -> tuple[str, str | None, int]:
    return parts.scheme, parts.hostname, parts.port or {"http": 80, "https": 443}[parts.scheme]


def _plain(parts: SplitResult) -> str:
    """An address without user information and fragment."""
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path or "/", parts.query, ""))


def _basic(parts: SplitResult) -> str | None:
    """User and password as RFC 7617 has them."""
    if not parts.username:
        return None
    pair = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
    return "Basic " + base64.b64encode(pair.encode()).decode("ascii")
