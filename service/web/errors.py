"""Errors as pages and as problem documents (RFC 9457), in the reader's language, without a trace."""

from __future__ import annotations

from flask import Flask, Response, current_app, jsonify, make_response, render_template, request
from werkzeug.exceptions import HTTPException

from service.core.errors import NotFound, YhdyspintaError
from service.web.reading import language, say, wished

_EXPLAINED = {400, 404, 405, 406, 413, 415}


def init_app(app: Flask) -> None:
    """Register the handlers."""
    app.register_error_handler(YhdyspintaError, known)
    app.register_error_handler(HTTPException, http)
    app.register_error_handler(Exception, unknown)


def known(error: YhdyspintaError) -> Response:
    """An error that says itself what is wrong."""
    return _answer(404 if isinstance(error, NotFound) else 400, error.text(language()))


def http(error: HTTPException) -> Response:
    """An error of the protocol: no such page, method not allowed, and so on."""
    code = error.code or 500
    if error.response is not None or code < 400:
        return error.get_response()  # type: ignore[return-value]  # werkzeug's response is what Flask sends
    response = _answer(code, say(f"error-http-{code}" if code in _EXPLAINED else "error-http-other"))
    if "Allow" in error.get_response().headers:
        response.headers["Allow"] = error.get_response().headers["Allow"]
    return response


def unknown(error: Exception) -> Response:
    """A fault of ours: logged in full, shown as one fixed sentence."""
    current_app.logger.error("unhandled error at %s", request.path, exc_info=error)
    return _answer(500, say("error-http-500"))


def _answer(code: int, text: str) -> Response:
    wants_page = wished(["application/problem+json", "text/html"]) == "text/html"
    if wants_page and not request.path.startswith("/sparql") and not request.path.endswith((".json", ".csv")):
        return make_response(render_template("error.html", code=code, text=text), code)
    response = jsonify({"type": "about:blank", "title": text, "status": code})
    response.status_code = code
    response.mimetype = "application/problem+json"
    return response
