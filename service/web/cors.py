"""Which pages of other origins may read the answers (the CORS protocol of the Fetch standard, section 3.3).

Reading needs no credentials, so none are ever allowed; what writes gets no such header, so that no browser lets a page
of another origin send it.
"""

from __future__ import annotations

from typing import Final

from flask import Flask, Response, current_app, request

from service.core.settings import Settings

ASKED: Final = "Access-Control-Request-Method"
ALLOWED: Final = "Access-Control-Allow-Origin"
HEADERS: Final = "Accept, Accept-Language, Content-Type, If-Modified-Since, If-None-Match"
EXPOSED: Final = "Content-Disposition, ETag, Last-Modified, Link, Location, Retry-After, X-Request-ID"
DAY: Final = 86_400


def init_app(app: Flask) -> None:
    """Answer preflights and mark answers."""
    app.before_request(preflight)
    app.after_request(mark)


def preflight() -> Response | None:
    """The answer to a browser that asks first; None where the request is none of those or may not be sent."""
    rule = request.url_rule
    if request.method != "OPTIONS" or ASKED not in request.headers or rule is None or not _reads():
        return None
    methods = sorted(method for method in rule.methods or () if reads(method, rule.rule))
    response = Response(status=204)
    response.headers["Access-Control-Allow-Methods"] = ", ".join(methods)
    response.headers["Access-Control-Allow-Headers"] = HEADERS
    response.headers["Access-Control-Max-Age"] = str(DAY)
    return response


def mark(response: Response) -> Response:
    """Say who may read this answer."""
    settings: Settings = current_app.extensions["settings"]
    response.headers.pop(ALLOWED, None)
    if not settings.cors or not _reads():
        return response
    origin = request.headers.get("Origin", "")
    if "*" in settings.cors:
        response.headers[ALLOWED] = "*"
    else:
        response.vary.add("Origin")
        if origin not in settings.cors:
            return response
        response.headers[ALLOWED] = origin
    response.headers["Access-Control-Expose-Headers"] = EXPOSED
    return response


def reads(method: str, route: str) -> bool:
    """Whether a request with this method only reads."""
    return method in {"GET", "HEAD"} or (method == "POST" and route == "/sparql")


def _reads() -> bool:
    """Whether the request at hand, or the one that its preflight asks about, only reads."""
    method = request.headers.get(ASKED, "") if request.method == "OPTIONS" else request.method
    return reads(method, request.path)
