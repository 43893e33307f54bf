"""Errors as pages and as problem documents (RFC 9457), in the reader's language, without a trace."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from flask import Flask, Response, current_app, jsonify, make_response, redirect, render_template, request
from werkzeug.exceptions import HTTPException

from service.core.errors import (
    Busy,
    IntegrityProblem,
    NotFound,
    SyntaxProblem,
    TooManyRequests,
    UnknownName,
    YhdyspintaError,
)
from service.core.guarding import in_words
from service.web.access import challenge
from service.web.logs import Log
from service.web.nearby import Suggestion, moved, near_address, near_field, without_field
from service.web.observing import NO_ROUTE, note_problem, request_id
from service.web.reading import language, say, wished

_EXPLAINED = {400, 404, 405, 406, 412, 413, 415}
_PROTOCOLS = ("/sparql/", "/update/", "/graphs/", "/.well-known/")
"""Where programs ask, whatever they say they accept."""


def init_app(app: Flask) -> None:
    """Register the handlers."""
    app.register_error_handler(YhdyspintaError, known)
    app.register_error_handler(HTTPException, http)
    app.register_error_handler(Exception, unknown)


def known(error: YhdyspintaError) -> Response:
    """An error that says itself what is wrong."""
    if isinstance(error, NotFound):
        return _missing(error.text(language()), error.message_id)
    response = _answer(
        error.status, error.text(language()), _members(error), lambda: near_field(error), without_field(error)
    )
    note_problem(error.message_id)
    if isinstance(error, Busy | TooManyRequests):
        response.headers["Retry-After"] = str(error.retry_after)
    wanted = challenge(error)
    if wanted:
        response.headers["WWW-Authenticate"] = wanted
    return response


def _members(error: YhdyspintaError) -> dict[str, object]:
    """What a problem document says besides title and status, for programs (RFC 9457, section 3.2)."""
    if isinstance(error, SyntaxProblem):
        return {name: int(error.arguments[name]) for name in ("line", "column")}
    if isinstance(error, UnknownName) and error.suggestions:
        return {"suggestions": error.suggestions}
    return {"findings": in_words(error.findings, language())} if isinstance(error, IntegrityProblem) else {}


def http(error: HTTPException) -> Response:
    """An error of the protocol: no such page, method not allowed, and so on."""
    code = error.code or 500
    if error.response is not None or code < 400:
        return error.get_response()  # type: ignore[return-value]  # werkzeug's response is what Flask sends
    message = f"error-http-{code}" if code in _EXPLAINED else "error-http-other"
    if code == NotFound.status:
        return _missing(say(message), message)
    note_problem(message)
    allowed = error.get_response().headers.get("Allow", "")
    response = _answer(code, say(message, methods=allowed, count=len(allowed)))
    if allowed:
        response.headers["Allow"] = allowed
    return response


def _missing(text: str, problem: str) -> Response:
    """404 with what is near; an address that is ours but for its spelling leads to the one that is."""
    target = None if request.path.startswith(_PROTOCOLS) else moved()
    if target:
        return redirect(target, code=301)  # type: ignore[return-value]  # werkzeug's response is what Flask sends
    note_problem(problem)
    return _answer(NotFound.status, text, near=near_address)


def unknown(error: Exception) -> Response:
    """A fault of ours: logged with the places it passed, shown as one fixed sentence."""
    log: Log = current_app.extensions["log"]
    log.fault(error, id=request_id(), route=request.url_rule.rule if request.url_rule else NO_ROUTE)
    return _answer(500, say("error-http-500"))


def _answer(
    code: int,
    text: str,
    members: Mapping[str, object] = MappingProxyType({}),
    near: Callable[[], Sequence[Suggestion]] = list,
    without: str = "",
) -> Response:
    """A page that leads on, or a problem document."""
    wants_page = wished(["application/problem+json", "text/html"]) == "text/html"
    if wants_page and not f"{request.path}/".startswith(_PROTOCOLS) and not request.path.endswith((".json", ".csv")):
        template = "embed/error.html" if request.blueprint == "embeds" else "error.html"
        return make_response(render_template(template, code=code, text=text, near=near(), without=without), code)
    response = jsonify({"type": "about:blank", "title": text, "status": code, "requestId": request_id(), **members})
    response.status_code = code
    response.mimetype = "application/problem+json"
    return response
