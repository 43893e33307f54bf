"""What is refused before any page sees it: malformed addresses and hosts, oversized bodies."""

from __future__ import annotations

import re
from collections.abc import Iterable
from string import punctuation
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, unquote_to_bytes

from flask import Flask, request

from service.core.errors import InputError
from service.core.settings import Settings

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

MEGABYTE: Final = 1 << 20
PRINTABLE: Final = punctuation
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f]")
_HOST: Final = re.compile(r"(?:(?P<name>[A-Za-z0-9._-]{1,253})|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?")


class Quoted:
    """An application whose addresses are ASCII: bytes that a client should have quoted are quoted for it."""

    def __init__(self, app: WSGIApplication) -> None:
        self._app = app

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request (PEP 3333)."""
        fields = environ.get("QUERY_STRING", "")
        if not fields.isascii():
            environ["QUERY_STRING"] = quote(fields, safe=PRINTABLE, encoding="latin-1")
        return self._app(environ, start_response)


def init_app(app: Flask, settings: Settings) -> None:
    """Set the limits and check each request.

    The fields of a form are held in memory several times over, so they get a limit of their own; a longer query or
    update is sent as the body itself (SPARQL 1.1 Protocol, section 2.1.3).
    """
    app.config["MAX_CONTENT_LENGTH"] = settings.upload_megabytes * MEGABYTE
    app.config["MAX_FORM_MEMORY_SIZE"] = MEGABYTE
    app.wsgi_app = Quoted(app.wsgi_app)  # type: ignore[method-assign]  # as Flask's documentation says
    app.before_request(check)


def check() -> None:
    """Let a request pass, or not.

    Raises:
        InputError: the address or the Host header is malformed (400).
    """
    if not (_host_is_well_formed() and _path_is_well_formed() and _fields_are_well_formed()):
        raise InputError("error-malformed")


def _host_is_well_formed() -> bool:
    """Host as RFC 9112, section 3.2, has it: there, once, a name or address with or without a port."""
    host = request.environ.get("HTTP_HOST", "")
    if not host:
        return bool(request.environ.get("SERVER_PROTOCOL") != "HTTP/1.1")
    parts = _HOST.fullmatch(host)
    return parts is not None and _is_name(parts["name"] or "")


def _is_name(host: str) -> bool:
    """Whether each label of a name can be read (RFC 5890); libraries stumble over others."""
    try:
        host.encode("ascii").decode("idna")
    except UnicodeError:
        return False
    return True


def _path_is_well_formed() -> bool:
    """UTF-8 without control characters."""
    try:
        path = request.environ.get("PATH_INFO", "").encode("latin-1").decode("utf-8")
    except UnicodeError:
        return False
    return not _CONTROL.search(path)


def _fields_are_well_formed() -> bool:
    """UTF-8 without a null character."""
    try:
        return "\x00" not in unquote_to_bytes(request.environ.get("QUERY_STRING", "").encode("latin-1")).decode("utf-8")
    except UnicodeError:
        return False
