"""``/queries``: every published query as a page with a form, as JSON, as CSV and as SPARQL."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Final
from urllib.parse import quote, urlencode

import pyoxigraph as ox
from flask import Blueprint, Response, redirect, render_template, request
from markupsafe import Markup
from werkzeug.exceptions import NotAcceptable

from service.core.asked import Asked, ask
from service.core.catalogue import PUBLIC, SavedQuery, public_queries, public_query
from service.core.errors import InputError
from service.core.examples import executables
from service.core.formats import RESULT_FORMATS, graph_format
from service.core.labels import Label, Labels
from service.core.messages import is_language
from service.core.rows import table
from service.core.storage import Term
from service.core.store import term_text, to_bytes
from service.web.conditional import from_data
from service.web.negotiation import content_type
from service.web.query_form import field
from service.web.reading import language, link, name, store, wished
from service.web.streaming import whole

blueprint = Blueprint("queries", __name__)

SHOWN: Final = 500
"""How many rows a page shows at the most; the other formats give all."""
SPARQL: Final = "application/sparql-query"
OFFERS: Final = ("text/html", "application/json", *(form.media_type for form in RESULT_FORMATS), SPARQL)
"""Media types of an answer, the most welcome first."""
SUFFIXES: Final = {"json": "application/json", "csv": "text/csv", "rq": SPARQL}
LISTINGS: Final = {"json": "application/json", "ttl": "text/turtle", "jsonld": "application/ld+json"}


@blueprint.get("/queries")
@blueprint.get("/queries.<any(json, ttl, jsonld):suffix>")
@from_data
def listing(suffix: str = "") -> str | Response:
    """The published queries: a page, JSON, or each as an executable of SHACL in Turtle or JSON-LD."""
    media_type = LISTINGS.get(suffix) or wished(["text/html", *LISTINGS.values()])
    if media_type is None:
        raise NotAcceptable
    if media_type == "text/html":
        groups = {group: [each for each in public_queries().values() if each.group == group] for group in PUBLIC}
        return render_template("queries.html", groups=groups, path=path)
    if media_type == "application/json":
        return _json({"queries": [_described(query) for query in public_queries().values()]})
    endpoint = request.url_root.rstrip("/") + "/sparql"
    form = graph_format(next(key for key, value in LISTINGS.items() if value == media_type))
    return Response(to_bytes((quad.triple for quad in executables(endpoint)), form), content_type=media_type)


@blueprint.get("/queries/<path:query>")
@blueprint.get("/queries/<path:query>.<any(json, csv, rq):suffix>")
@from_data
def answer(query: str, suffix: str = "") -> str | Response:
    """What a query answers, in the format of the suffix or the one that the reader wishes."""
    chosen = public_query(query)
    if chosen.name != query:
        target = path(chosen, suffix, list(request.args.items(multi=True)))
        return redirect(target)  # type: ignore[return-value]  # werkzeug's response is what Flask sends
    media_type = SUFFIXES.get(suffix) or wished(OFFERS)
    if media_type is None:
        raise NotAcceptable
    if media_type == "text/html":
        return _page(chosen)
    return _data(ask(store(), chosen, _given(), language()), media_type)


def path(query: SavedQuery, suffix: str = "", fields: Sequence[tuple[str, str]] = ()) -> str:
    """The address of a query in a format, with fields; the reader's language is kept if the address names one."""
    asked = request.args.get("lang", "")
    kept = [(name, value) for name, value in fields if name != "lang"]
    text = urlencode([*kept, ("lang", asked)] if is_language(asked) else kept)
    dotted = f".{suffix}" if suffix else ""
    return f"/queries/{quote(query.name)}{dotted}{'?' if text else ''}{text}"


def _given() -> list[tuple[str, str]]:
    """The parameters as the address gives them.

    Raises:
        InputError: ``lang`` is no language of ours, or is given twice.
    """
    languages = request.args.getlist("lang")
    if len(languages) > 1:
        raise InputError("error-parameter-repeated", name="lang")
    if languages and not is_language(languages[0]):
        raise InputError("error-parameter-type", name="lang", value=languages[0], type="language")
    return [(name, value) for name, value in request.args.items(multi=True) if name != "lang"]


def _data(asked: Asked, media_type: str) -> Response:
    if media_type == "application/json":
        return _json(table(store(), asked, language()).as_json())
    if media_type == "text/csv":
        return Response(table(store(), asked, language()).as_csv(), content_type="text/csv; charset=utf-8")
    if media_type == SPARQL:
        return Response(asked.text, content_type=f"{SPARQL}; charset=utf-8")
    form = next(form for form in RESULT_FORMATS if form.media_type == media_type)
    return whole(store().stream(asked.text, form), content_type(form))


def _json(value: Mapping[str, object]) -> Response:
    """JSON in which fields keep their order, as the columns of a row must."""
    return Response(json.dumps(value, ensure_ascii=False), content_type="application/json")


def _page(query: SavedQuery) -> str | Response:
    """The form and the rows, or what is wrong with the values; a field that was left empty counts as not given."""
    problem, found = "", None
    given: list[tuple[str, str]] = []
    try:
        given = [(name, value) for name, value in _given() if value.strip()]
        found = table(store(), ask(store(), query, given, language()), language())
    except InputError as error:
        problem = error.text(language())
    page = render_template(
        "query.html",
        query=query,
        fields=[field(each, given, found) for each in query.parameters],
        problem=problem,
        found=found,
        rows=[[_cell(term, found.labels) for term in row] for row in found.cells(SHOWN)] if found else [],
        shown=SHOWN,
        links={suffix: path(query, suffix, given) for suffix in ("json", "csv", "rq")},
    )
    return Response(page, status=400 if problem else 200)


def _cell(term: Term | None, labels: Labels) -> Markup:
    """What a cell of the page shows: a thing's name with its link, or a literal's text in its language."""
    if isinstance(term, ox.NamedNode):
        return link(labels.thing(term.value))
    spoken = term.language if isinstance(term, ox.Literal) else None
    return name(Label(term_text(term), spoken or "")) if term is not None else Markup()


def _described(query: SavedQuery) -> Mapping[str, object]:
    """A query in the list for machines, with its parameters."""
    return {
        "name": query.name,
        "href": f"/queries/{query.name}",
        "version": query.version,
        "title": query.title,
        "description": query.description,
        "parameters": [asdict(each) for each in query.parameters],
        "columns": [{"name": name, "label": label} for name, label in query.columns.items()],
    }
