"""``/sparql-editor``: write a query, run it, see its answer, hand it on."""

from __future__ import annotations

from typing import Final

from flask import Blueprint, Response, jsonify, redirect, request

from service.core.labels import Labels
from service.core.search import search_index
from service.core.usage import terms_in_use
from service.web.bodies import fields
from service.web.conditional import from_data
from service.web.protocol import QUERY, operation
from service.web.query_page import answered, blank, shareable
from service.web.reading import language, say, store
from service.web.results import chosen_view

blueprint = Blueprint("workbench", __name__)

NAMED: Final = 12
"""How many things are offered for the beginning of a name."""
LONGEST_NAME: Final = 100
"""Letters of a name that are looked at."""


@blueprint.route("/sparql-editor", methods=["GET", "POST"])
@from_data
def editor() -> Response:
    """The workbench; with ``query=`` its answer, with ``example=`` a published query to start from.

    A query that is sent as a form moves to its own address, which can be handed on, if that is not too long.
    """
    if request.method == "GET":
        if QUERY.field in fields(request.query_string):
            return answered(operation(QUERY))
        return blank(request.args.get("example", "").strip())
    asked = operation(QUERY)
    address = shareable(asked, chosen_view())
    # The redirect's own fragment leads past the editor to the answer (RFC 9110, section 10.2.2).
    return redirect(f"{address}#answer", 303) if address else answered(asked)  # type: ignore[return-value]


@blueprint.get("/sparql-editor/completions.json")
@from_data
def completions() -> Response:
    """What the editor offers: the classes and properties in use, or with ``q=`` the things of that name."""
    name = request.args.get("q", "").strip()[:LONGEST_NAME]
    if not name:
        return jsonify({"terms": [vars(term) for term in terms_in_use(store(), language())]})
    hits = search_index(store()).find(name).hits[:NAMED]
    labels = Labels(store(), language())
    labels.load(hit.iri for hit in hits)
    things = [{"iri": hit.iri, "label": labels[hit.iri].text, "kind": say(f"kinds-{hit.kind}")} for hit in hits]
    return jsonify({"things": things})
