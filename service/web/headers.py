"""Headers that keep a reader's browser safe."""

from __future__ import annotations

from typing import Final

from flask import Flask, Response, current_app

from service.core.settings import Settings

SAFE: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src data:; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
HSTS: Final = "max-age=31536000"


def init_app(app: Flask) -> None:
    """Give every response its headers."""
    app.after_request(protect)


def protect(response: Response) -> Response:
    """Allow no outside request, no script, no framing, no guessing of media types; keep caches apart by reader.

    Browsers are told to keep to TLS (RFC 6797) only where the public address says that TLS stands in front.
    """
    for name, value in SAFE.items():
        response.headers.setdefault(name, value)
    settings: Settings = current_app.extensions["settings"]
    if settings.site and settings.site.startswith("https://"):
        response.headers.setdefault("Strict-Transport-Security", HSTS)
    response.vary.update(("Accept", "Accept-Language"))
    return response
