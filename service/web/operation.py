"""``/healthz``, ``/readyz``, ``/metrics``, and what stands around every request: limits, names, numbers, log lines."""

from __future__ import annotations

import secrets
from typing import cast

from flask import Blueprint, Flask, Response, current_app, jsonify
from prometheus_client import CONTENT_TYPE_PLAIN_0_0_4

from service.core.catalogue import saved_query
from service.core.errors import Busy, NotReady, YhdyspintaError
from service.core.settings import Settings
from service.web import admission, compressing, cors, headers, rates
from service.web.logs import Log
from service.web.metrics import Metrics, counted
from service.web.observing import Observed
from service.web.proxies import Entrance
from service.web.reading import store
from service.web.remembering import Remembering

blueprint = Blueprint("operation", __name__)

PROBE = "operation/ready"


def init_app(app: Flask, settings: Settings) -> None:
    """Put the application behind its entrance, observed, with its limits; the store must be known by now."""
    metrics, log = Metrics(), Log(settings.log)
    app.extensions["metrics"], app.extensions["log"] = metrics, log
    app.extensions["store"] = counted(app.extensions["store"], metrics)
    compressing.init_app(app)
    admission.init_app(app, settings)
    answering = app.wsgi_app if settings.rate else Remembering(app.wsgi_app, app.extensions["store"], metrics)
    app.wsgi_app = Entrance(  # type: ignore[method-assign]  # as Flask's documentation says
        Observed(answering, metrics, log), settings.proxies, settings.site
    )
    cors.init_app(app)
    rates.init_app(app, settings)
    headers.init_app(app, settings)
    app.register_blueprint(blueprint)


@blueprint.get("/healthz")
def alive() -> Response:
    """The process answers."""
    return _fresh(jsonify({"status": "alive"}))


@blueprint.get("/readyz")
def ready() -> Response:
    """The store answers too. One that has too much to do just now is there all the same.

    Raises:
        NotReady: it does not answer (503).
    """
    try:
        # A comment that no one else has written keeps remembered answers out of the way.
        store().select(f"{saved_query(PROBE).text}\n# {secrets.token_hex(8)}", name=PROBE)
        version = store().version()
    except Busy:
        return _fresh(jsonify({"status": "busy"}))
    except YhdyspintaError:
        raise NotReady from None
    return _fresh(jsonify({"status": "ready", "version": version}))


@blueprint.get("/metrics")
def numbers() -> Response:
    """The numbers, for Prometheus."""
    metrics = cast(Metrics, current_app.extensions["metrics"])
    return _fresh(Response(metrics.told(store()), content_type=CONTENT_TYPE_PLAIN_0_0_4))


def _fresh(response: Response) -> Response:
    """An answer about this moment only."""
    response.headers["Cache-Control"] = "no-store"
    return response
