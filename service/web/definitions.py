"""``/def``: the ontology, where its terms' IRIs lead."""

from __future__ import annotations

from flask import Blueprint, Response, render_template
from werkzeug.exceptions import NotFound

from service.core.formats import graph_format
from service.core.store import to_bytes
from service.core.vocabulary import definitions, ontology_triples
from service.web.conditional import from_data
from service.web.reading import language, store, wished

blueprint = Blueprint("definitions", __name__)


@blueprint.get("/def")
@blueprint.get("/def.<suffix>")
@from_data
def terms(suffix: str = "html") -> str | Response:
    """Every class, property and code with its definition; as Turtle for those who ask for it."""
    turtle = graph_format("turtle")
    if suffix not in {"html", turtle.suffix}:
        raise NotFound
    if suffix == turtle.suffix or wished(["text/html", turtle.media_type]) == turtle.media_type:
        return Response(to_bytes(ontology_triples(), turtle), content_type=f"{turtle.media_type}; charset=utf-8")
    return render_template("definitions.html", groups=definitions(store(), language()))
