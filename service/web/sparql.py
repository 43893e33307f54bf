"""``/sparql``: the SPARQL 1.1 query protocol, and a plain form for people."""

from __future__ import annotations

from itertools import islice
from typing import Final

import pyoxigraph as ox
from flask import Blueprint, Response, render_template, request
from werkzeug.exceptions import BadRequest, NotAcceptable, UnsupportedMediaType

from service.core.catalogue import saved_query
from service.core.errors import InputError
from service.core.formats import GRAPH_FORMATS, RESULT_FORMATS, GraphFormat, ResultFormat
from service.core.namespaces import compact
from service.core.store import Answer, serialize_answer, term_text
from service.web.reading import address, language, store, wished

blueprint = Blueprint("sparql", __name__)

FORM: Final = "application/x-www-form-urlencoded"
QUERY: Final = "application/sparql-query"
JSON: Final = RESULT_FORMATS[0].media_type
SHOWN: Final = 500
"""How many rows the page shows at the most; the other formats give all."""
EXAMPLE: Final = "reports/unnamed-interfaces"
ALIASES: Final = {"application/json": "json", "application/xml": "xml", "text/plain": "ntriples", "text/html": "json"}
"""Media types that readers ask for though no answer is of just that type; a browser gets what it can show."""
TRIPLE_FORMATS: Final = tuple(form for form in GRAPH_FORMATS if not form.quads or form.name == "jsonld")


@blueprint.route("/sparql", methods=["GET", "POST"])
def endpoint() -> str | Response:
    """Answer a query sent by any of the protocol's three ways (section 2.1); a browser without one gets the form."""
    query = _query()
    if query is None:
        return _page(_example())
    if request.method == "GET" and not request.args.get("format") and wished([JSON, "text/html"]) == "text/html":
        return _answered(query)
    datasets = request.form if request.method == "POST" and request.mimetype == FORM else request.args
    answer = store().answer(
        query,
        default_graphs=datasets.getlist("default-graph-uri"),
        named_graphs=datasets.getlist("named-graph-uri"),
    )
    form = _wished(answer)
    response = Response(serialize_answer(answer, form), content_type=form.media_type)
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response


def _answered(query: str) -> Response:
    """The form with the answer beneath it, or with what is wrong with the query."""
    try:
        answer = store().answer(query)
        if isinstance(answer, ox.QuerySolutions):
            names = [variable.value for variable in answer.variables]
            found = [[row[name] for name in names] for row in islice(answer, SHOWN + 1)]
            cells = [[_cell(term) for term in row] for row in found[:SHOWN]]
            page = _page(query, names=names, rows=cells, cut=len(found) > SHOWN)
        elif isinstance(answer, ox.QueryTriples):
            page = _page(query, text=serialize_answer(answer, TRIPLE_FORMATS[0]).decode())
        else:
            page = _page(query, text=str(bool(answer)).lower())
    except InputError as problem:
        return Response(_page(query, problem=problem.text(language())), status=400)
    return Response(page)


def _page(query: str, **parts: object) -> str:
    formats = (*RESULT_FORMATS, *TRIPLE_FORMATS)
    return render_template("sparql.html", query=query, formats=formats, shown=SHOWN, **parts)


def _cell(term: object) -> tuple[str, str]:
    """What a cell shows, and where it leads."""
    if isinstance(term, ox.NamedNode):
        return compact(term.value), address(term.value)
    return ("", "") if term is None else (term_text(term), "")  # type: ignore[arg-type]


def _example() -> str:
    """A query that runs, without the header that our own files carry."""
    lines = saved_query(EXAMPLE).text.splitlines()
    return "\n".join(line for line in lines if not line.startswith("#+"))


def _query() -> str | None:
    """The text of the query; None when a browser opens the page without one.

    Raises:
        BadRequest: no query, or more than one.
        UnsupportedMediaType: a POST that is neither a form nor a query.
    """
    if request.method == "POST" and request.mimetype == QUERY:
        try:
            return request.get_data().decode("utf-8")
        except UnicodeDecodeError:
            raise BadRequest from None
    if request.method == "POST" and request.mimetype != FORM:
        raise UnsupportedMediaType
    given = (request.form if request.method == "POST" else request.args).getlist("query")
    if len(given) == 1:
        return given[0]
    if not given and request.method == "GET" and wished(["text/html", JSON]) == "text/html":
        return None
    raise BadRequest


def _wished(answer: Answer) -> ResultFormat | GraphFormat:
    """The format for this kind of answer that the reader likes best; the first of the table where all are welcome."""
    forms: tuple[ResultFormat | GraphFormat, ...] = TRIPLE_FORMATS
    if not isinstance(answer, ox.QueryTriples):
        forms = tuple(form for form in RESULT_FORMATS if form.boolean or isinstance(answer, ox.QuerySolutions))
    named = request.args.get("format") or request.form.get("format")
    if named:
        found = next((form for form in forms if form.name == named), None)
        if found is None:
            raise NotAcceptable
        return found
    offered = {form.media_type: form for form in forms}
    offered |= {alias: form for alias, name in ALIASES.items() for form in forms if form.name == name}
    media_type = wished(list(offered))
    if media_type is None:
        raise NotAcceptable
    return offered[media_type]
