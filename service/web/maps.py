"""``/maps``: the pictures, drawn from the graph on request."""

from __future__ import annotations

from flask import Blueprint, Response, render_template, request
from werkzeug.exceptions import NotFound

from service.core.labels import Labels
from service.core.naming import COUNTY, find_one, index_of
from service.maps import draw, map_named, maps
from service.web.conditional import from_data
from service.web.reading import language, store
from viz import MEDIA_TYPES, content_security_policy

blueprint = Blueprint("maps", __name__)

SVG_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"
_POLICIES = {"svg": SVG_POLICY, "html": content_security_policy()}
_MEDIA_TYPES = {
    "svg": "image/svg+xml",
    "html": "text/html",
    "pdf": "application/pdf",
    "png": "image/png",
    **MEDIA_TYPES,
}


@blueprint.get("/maps")
@from_data
def listing() -> str:
    """The maps there are; ``county=`` makes their links lead to one county's."""
    asked = request.args.get("county", "")
    index = index_of(store(), COUNTY, language())
    area = find_one(index, "county", asked) if asked else ""
    counties = Labels(store(), language()).things(thing.iri for thing in index.things)
    return render_template("maps.html", maps=maps().values(), counties=counties, county=area.rpartition("/")[2])


@blueprint.get("/maps/<name>.<suffix>")
@from_data
def drawing(name: str, suffix: str) -> Response:
    """One map as a picture, as a self-contained HTML page or as a graph file; each map tells what narrows it."""
    # A name has no dot, an ending may have one: networks.nodes.csv.
    name, _, suffix = f"{name}.{suffix}".partition(".")
    chosen = map_named(name)
    if suffix not in chosen.suffixes:
        raise NotFound
    asked = {key: value for key, value in request.args.items() if key != "lang"}
    response = Response(draw(store(), chosen, suffix, language(), **asked), mimetype=_MEDIA_TYPES[suffix])
    if suffix in _POLICIES:
        response.headers["Content-Security-Policy"] = _POLICIES[suffix]
    return response
