"""``/data.nq`` and its kin: the whole dataset to take away, streamed."""

from __future__ import annotations

from typing import Final

from flask import Blueprint, Response, request
from werkzeug.exceptions import NotFound

from service.core.dumps import DUMP_FORMATS, compressed, dump
from service.core.errors import InputError
from service.web.conditional import from_data
from service.web.links import add_link
from service.web.reading import store
from service.web.streaming import streamed
from service.web.things import LICENCE

blueprint = Blueprint("dumps", __name__)

_PERSONS: Final = {"yes": True, "no": False}


@blueprint.get("/data.<suffix>")
@blueprint.get("/data.<suffix>.<any(gz):packing>")
@from_data
def whole(suffix: str, packing: str = "") -> Response:
    """Every statement in a format, plain or as a gzip file; ``persons=no`` names no person."""
    form = next((form for form in DUMP_FORMATS if form.suffix == suffix), None)
    if form is None:
        raise NotFound
    persons = _persons()
    pieces = dump(store(), form, persons=persons)
    name = f"yhdyspinta{'' if persons else '-without-persons'}.{suffix}"
    if packing:
        response = streamed(compressed(pieces), "application/gzip")
        name += ".gz"
    else:
        charset = "; charset=utf-8" if form.name == "turtle" else ""
        response = streamed(pieces, form.media_type + charset)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    add_link(response, "/.well-known/void", "describedby", type="text/turtle")
    add_link(response, LICENCE, "license")
    return response


def _persons() -> bool:
    """Whether persons are to be named.

    Raises:
        InputError: ``persons=`` is neither yes nor no.
    """
    asked = request.args.get("persons", "yes")
    if asked not in _PERSONS:
        raise InputError("error-persons-choice", value=asked)
    return _PERSONS[asked]
