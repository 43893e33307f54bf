"""Settings: read once from the environment (``YHDYSPINTA_*``), checked once, then handed on."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Final, Literal

from service.core.changelog import FILE
from service.core.errors import InputError, UnknownSetting
from service.core.messages import LANGUAGES, Language, is_language
from service.core.remote.address import Address, is_address

PREFIX: Final = "YHDYSPINTA_"

LogForm = Literal["json", "text", "off"]
LOG_FORMS: Final[tuple[LogForm, ...]] = ("json", "text", "off")
Networks = tuple[IPv4Network | IPv6Network, ...]

RANGES: Final[Mapping[str, tuple[int, int]]] = {
    "port": (1, 65535),
    "http_workers": (1, 64),
    "query_seconds": (1, 3600),
    "query_megabytes": (16, 65536),
    "query_rows": (1, 100_000_000),
    "answer_megabytes": (1, 65536),
    "query_workers": (1, 64),
    "query_queue": (0, 4096),
    "upload_megabytes": (1, 4096),
    "rate": (0, 1_000_000),
}
"""Settings that are whole numbers: least and greatest value."""


@dataclass(frozen=True)
class Settings:
    """What can be set from outside. Each field is also a flag of ``yhdyspinta serve``."""

    host: str = "127.0.0.1"
    """Address to listen on."""
    port: int = 8000
    """TCP port to listen on, 1–65535."""
    language: Language = "fi"
    """Language of pages and messages when the reader states none: fi, sv or en."""
    store: Path | Address | None = None
    """Folder of the store on disk, or address of the query endpoint of a remote one (``https://…``, user and password
    before the host); without it the graph is served read-only from memory."""
    no_data: bool = False
    """Leave an empty store folder empty instead of seeding it from the shipped graph."""
    http_workers: int = 1
    """Processes that answer HTTP requests, 1–64; they hold no data."""
    query_seconds: int = 30
    """How long one query may run, 1–3600."""
    query_megabytes: int = 1024
    """How much memory one query may use beyond the graph, 16–65536."""
    query_rows: int = 1_000_000
    """How many rows one answer may have, 1–100 000 000."""
    answer_megabytes: int = 256
    """How large one answer may be, 1–65536."""
    query_workers: int = 8
    """How many queries may run at once, 1–64."""
    query_queue: int = 64
    """How many queries more may wait, 0–4096."""
    upload_megabytes: int = 64
    """How large the body of a request may be, 1–4096."""
    rate: int = 0
    """How many requests a minute one client may send to each class of routes, 0–1 000 000; 0 sets no limit."""
    proxies: int | Networks = 0
    """The proxies that are believed about the client's address: how many stand in front, or their networks."""
    site: str | None = None
    """Where the public finds the service (scheme and host); without it each request's own Host header tells."""
    contact_email: str | None = None
    """Where readers may report an error; without it pages offer no such link."""
    cors: tuple[str, ...] = ("*",)
    """Origins whose pages may read the answers; ``*`` is all of them."""
    embed_origins: tuple[str, ...] = ("*",)
    """Origins whose pages may frame what is made for it; ``*`` is all of them, none switches embedding off."""
    federate: frozenset[str] = frozenset()
    """Hosts that queries (SERVICE) and updates (LOAD) may call: ``host`` at the usual ports, or ``host:port``."""
    log: LogForm = "json"
    """Form of the lines on standard error, one for each request."""
    store_update: str | None = None
    """Address of a remote store's update endpoint, whole or relative to that of queries. This service, in however many
    processes, must be the only one that writes there."""
    store_token: str | None = field(default=None, repr=False)
    """Bearer token for a remote store."""
    record: bool = False
    """Keep each day's figures of the checks as measurements in the store, so that a trend can be drawn."""
    state: Path | None = None
    """Folder of the tokens of those who may write; the store's own folder unless given."""

    @property
    def remote(self) -> Address | None:
        """The remote store, if it is one.

        Raises:
            InputError: its addresses and credentials do not fit together.
        """
        if not isinstance(self.store, Address):
            return None
        return self.store.extended(self.store_update, self.store_token)

    @property
    def change_log(self) -> Path | None:
        """The change log, where the store is a folder."""
        return self.store / FILE if isinstance(self.store, Path) else None

    @property
    def token_folder(self) -> Path | None:
        """Where the tokens are."""
        return self.state or (self.store if isinstance(self.store, Path) else None)

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Settings:
        """Read the settings from variables named ``YHDYSPINTA_`` and the field's name in capitals.

        Raises:
            UnknownSetting: a variable has our prefix but names no setting.
            InputError: a value is not of the setting's kind.
        """
        known = {PREFIX + each.name.upper(): each.name for each in fields(cls)}
        values: dict[str, object] = {}
        for variable, text in sorted(environment.items()):
            if not variable.startswith(PREFIX):
                continue
            if variable not in known:
                raise UnknownSetting(variable, sorted(known))
            values[known[variable]] = _parse(variable, known[variable], text)
        settings = cls(**values)  # type: ignore[arg-type]  # each value was parsed for its field
        _ = settings.remote  # is checked once, here
        return settings


def _parse(variable: str, field: str, text: str) -> object:
    if field in RANGES:
        return _number(variable, text, *RANGES[field])
    return _PARSERS[field](variable, text) if field in _PARSERS else text


def _number(variable: str, text: str, least: int, most: int) -> int:
    if not (text.isascii() and text.isdigit() and least <= int(text) <= most):
        raise InputError("error-setting-range", name=variable, value=text, least=str(least), most=str(most))
    return int(text)


def _language(variable: str, text: str) -> Language:
    if not is_language(text):
        raise InputError("error-setting-language", name=variable, value=text, known=", ".join(LANGUAGES))
    return text


def _flag(variable: str, text: str) -> bool:
    if text not in {"0", "1"}:
        raise InputError("error-setting-flag", name=variable, value=text)
    return text == "1"


def _path(_variable: str, text: str) -> Path:
    return Path(text)


def _store(_variable: str, text: str) -> Path | Address:
    return Address.parse(text) if is_address(text) else Path(text)


def _log(variable: str, text: str) -> LogForm:
    if text not in LOG_FORMS:
        raise InputError("error-setting-language", name=variable, value=text, known=", ".join(LOG_FORMS))
    return text


def _origin(variable: str, text: str) -> str:
    """A scheme and a host as a browser writes them in an Origin header (RFC 6454, section 6.2)."""
    origin = text.removesuffix("/").lower()
    if not _ORIGIN.fullmatch(origin):
        raise InputError("error-setting-origin", name=variable, value=text)
    return origin


def _email(variable: str, text: str) -> str:
    """One address as browsers take it (HTML, valid e-mail address)."""
    if not _EMAIL.fullmatch(text):
        raise InputError("error-setting-email", name=variable, value=text)
    return text


def _origins(variable: str, text: str) -> tuple[str, ...]:
    """Origins, or ``*``, parted by spaces or commas; an empty text is none."""
    return tuple("*" if each == "*" else _origin(variable, each) for each in _listed(text))


def _framers(variable: str, text: str) -> tuple[str, ...]:
    """Origins, or ``*``; ``none`` or an empty text is none."""
    return () if text.strip().lower() == "none" else _origins(variable, text)


def _hosts(variable: str, text: str) -> frozenset[str]:
    """Hosts, each with or without a port, parted by spaces or commas."""
    hosts = frozenset(each.lower() for each in _listed(text))
    if not all(map(_HOST.fullmatch, hosts)):
        raise InputError("error-setting-hosts", name=variable, value=text)
    return hosts


def _proxies(variable: str, text: str) -> int | Networks:
    """A number of proxies, or networks parted by spaces or commas."""
    if text.isascii() and text.isdigit() and int(text) <= MOST_PROXIES:
        return int(text)
    try:
        return tuple(ip_network(each) for each in _listed(text)) or 0
    except ValueError:
        raise InputError("error-setting-proxies", name=variable, value=text) from None


def _listed(text: str) -> list[str]:
    return text.replace(",", " ").split()


MOST_PROXIES: Final = 9
_HOST: Final = re.compile(r"(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::[0-9]{1,5})?")
_ORIGIN: Final = re.compile(rf"https?://{_HOST.pattern}")
_EMAIL: Final = re.compile(
    r"[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
    r"(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*"
)
_PARSERS: Final[Mapping[str, Callable[[str, str], object]]] = {
    "language": _language,
    "no_data": _flag,
    "record": _flag,
    "store": _store,
    "state": _path,
    "log": _log,
    "cors": _origins,
    "embed_origins": _framers,
    "federate": _hosts,
    "proxies": _proxies,
    "site": _origin,
    "contact_email": _email,
}
