"""Headers that keep a reader's browser safe."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Final

from flask import Flask, Response

from service.core.settings import Settings

POLICY: Final = (
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; form-action 'self'; base-uri 'none'"
)
"""The Content Security Policy of every page, but for frames."""
SAFE: Final = {
    "Content-Security-Policy": f"{POLICY}; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
HSTS: Final = "max-age=31536000"
VARY: Final = ("Accept", "Accept-Language")
BODILESS: Final = frozenset({201, 204, 304})
"""Statuses of ours that come without a body."""


def init_app(app: Flask, settings: Settings) -> None:
    """Give every response its headers.

    Browsers are told to keep to TLS (RFC 6797) only where the public address says that TLS stands in front.
    """
    tls = settings.site is not None and settings.site.startswith("https://")
    headers = {**SAFE, "Strict-Transport-Security": HSTS} if tls else SAFE
    app.after_request(partial(protect, headers))


def protect(headers: Mapping[str, str], response: Response) -> Response:
    """Allow no outside request, no script but our own files, no framing and no guessing of media types.

    Caches keep readers apart. An answer without a body names no media type.
    """
    given = {name.lower() for name, _ in response.headers}
    response.headers.extend({name: value for name, value in headers.items() if name.lower() not in given})
    if "vary" in given:
        response.vary.update(VARY)
    else:
        response.headers["Vary"] = ", ".join(VARY)
    if response.status_code in BODILESS:
        response.headers.pop("Content-Type", None)
    return response
