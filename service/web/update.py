"""``/update``: the SPARQL 1.1 update protocol (SPARQL 1.1 Protocol, section 2.2)."""

from __future__ import annotations

from flask import Blueprint, Response, request

from service.web.access import authorise
from service.web.protocol import UPDATE, operation
from service.web.reading import store

blueprint = Blueprint("update", __name__)


@blueprint.post("/update", strict_slashes=False)
def endpoint() -> Response:
    """Carry out an update, whole or not at all; 204 when it is on disk and readers see it."""
    author = authorise(request)
    asked = operation(UPDATE)
    store().update(asked.text, author.name, asked.dataset, base=asked.base, guard=author.guard)
    return Response(status=204)
