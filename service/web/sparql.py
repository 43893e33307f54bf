"""``/sparql``: the SPARQL 1.1 query protocol, and without a query the service's description.

People who come with a browser are led to the workbench.
"""

from __future__ import annotations

from typing import Final

from flask import Blueprint, Response, redirect, request, url_for

from service.core.errors import InputError
from service.core.formats import GRAPH_FORMATS
from service.core.remembering import remembered
from service.core.sparql import Form, inspect
from service.core.volatile import is_volatile
from service.web.bodies import fields
from service.web.conditional import from_data
from service.web.description import described, service_description
from service.web.negotiation import choose, content_type, formats_of, preferred, wants_page
from service.web.protocol import QUERY, operation
from service.web.query_page import answered
from service.web.reading import store
from service.web.streaming import whole

blueprint = Blueprint("sparql", __name__)

OURS: Final = {"format", "lang"}
"""Fields of an address that are no protocol's: a request with only these asks for the description."""


@blueprint.route("/sparql", methods=["GET", "POST"], strict_slashes=False)
@from_data
def endpoint() -> str | Response:
    """Answer a query sent by any of the protocol's three ways (SPARQL 1.1 Protocol, section 2.1)."""
    if request.method != "POST" and set(fields(request.query_string)) <= OURS:
        return _description()
    asked = operation(QUERY)
    forms = formats_of(_form(asked.text))
    if wants_page(forms, asked.format):
        return answered(asked) if request.method == "POST" else _to_workbench()
    form = choose(forms, asked.format)
    response = whole(store().stream(asked.text, form, asked.dataset, base=asked.base), content_type(form))
    if is_volatile(asked.text):
        response.cache_control.no_store = True
    return response


@remembered
def _form(query: str) -> Form | None:
    return inspect(query).form


def _description() -> str | Response:
    """What a GET without any protocol field gets (SPARQL 1.1 Service Description, section 2).

    Raises:
        InputError: the reader takes neither a page nor RDF, so it was results that it wanted.
    """
    named = request.args.get("format", "")
    if wants_page(GRAPH_FORMATS, named):
        return _to_workbench()
    if preferred(GRAPH_FORMATS, named) is None or _wants_results():
        raise InputError("error-protocol-missing", field=QUERY.field)
    return described(service_description(), named)


def _to_workbench() -> Response:
    """The same question, for people."""
    fields = request.query_string.decode("ascii", "replace")
    target = url_for("workbench.editor") + (f"?{fields}" if fields else "")
    return redirect(target, 303)  # type: ignore[return-value]  # werkzeug's response is what Flask sends


def _wants_results() -> bool:
    """``application/json`` alone is what clients of the query protocol send for rows."""
    return {each for each, _ in request.accept_mimetypes} == {"application/json"}
