"""The languages that an address may ask for by ``lang=``."""

from __future__ import annotations

from urllib.parse import urlencode

from flask import Flask, redirect, request
from werkzeug.datastructures import ImmutableMultiDict
from werkzeug.wrappers import Response

from service.core.errors import UnknownName
from service.core.messages import LANGUAGES, is_language

OWN_RULES = ("/sparql", "/update", "/graph", "/queries/", "/static/", "/.well-known/")
"""Where a protocol, or the page itself, says what a field may be."""


def init_app(app: Flask) -> None:
    """Look at the language before anything else does."""
    app.before_request(check)


def check() -> Response | None:
    """Lead ``lang=FI`` and ``lang=sv-FI`` to the language they name; a language that is not ours is an error.

    Raises:
        UnknownName: the address asks for a language that the service does not speak.
    """
    asked = request.args.get("lang", "")
    if not asked or is_language(asked) or request.path.startswith(OWN_RULES):
        return None
    kept = [(field, value) for field, value in request.args.items(multi=True) if field != "lang"]
    meant = asked.strip().replace("_", "-").partition("-")[0].lower()
    if is_language(meant) and request.method in {"GET", "HEAD"}:
        return redirect(f"{request.path}?{urlencode([*kept, ('lang', meant)])}")
    request.args = ImmutableMultiDict(kept)  # so that no link of the error's page carries it on
    if request.url_rule is None:
        return None  # There is no such page in any language; that is said instead.
    raise UnknownName("language", asked, LANGUAGES)
