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
    """One map as SVG, as a self-contained HTML page or as a graph file; ``county=`` draws another county's."""
    # A name has no dot, an ending may have one: networks.nodes.csv.
    name, _, suffix = f"{name}.{suffix}".partition(".")
    chosen = map_named(name)
    if suffix not in chosen.suffixes:
        raise NotFound
    county = request.args.get("county", "")
    area = find_one(index_of(store(), COUNTY, language()), "county", county) if county else None
    text = draw(store(), chosen, suffix, language(), county=area)
    if suffix in MEDIA_TYPES:
        return Response(text, mimetype=MEDIA_TYPES[suffix])
    response = Response(text, mimetype="image/svg+xml" if suffix == "svg" else "text/html")
    response.headers["Content-Security-Policy"] = SVG_POLICY if suffix == "svg" else content_security_policy()
    return response
