"""``/queries``: every published query as a page with a form, as JSON, as CSV and as SPARQL."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Final
from urllib.parse import quote, urlencode

from flask import Blueprint, Response, redirect, render_template, request
from werkzeug.exceptions import NotAcceptable

from service.core.asked import Asked, ask
from service.core.catalogue import PUBLIC, SavedQuery, Value, public_query
from service.core.choosing import queries_about
from service.core.errors import InputError
from service.core.examples import executables
from service.core.feeds import last_modified
from service.core.formats import RESULT_FORMATS, graph_format
from service.core.messages import is_language
from service.core.namespaces import resource_iri
from service.core.rows import Table, cell_text, table
from service.core.store import term_text, to_bytes
from service.maps import relations
from service.web.conditional import from_data
from service.web.negotiation import content_type
from service.web.query_form import field
from service.web.reading import language, spell, store, wished
from service.web.results import SHOWN, Answer, chosen_view
from service.web.streaming import whole

blueprint = Blueprint("queries", __name__)

VIEW: Final = "view"
"""The field of a page that says how the answer is shown."""
SPARQL: Final = "application/sparql-query"
OFFERS: Final = ("text/html", "application/json", *(form.media_type for form in RESULT_FORMATS), SPARQL)
"""Media types of an answer, the most welcome first."""
SUFFIXES: Final = {"json": "application/json", "csv": "text/csv", "rq": SPARQL}
LONGEST: Final = 200
"""Letters of a question that are looked at."""
LISTINGS: Final = {"json": "application/json", "ttl": "text/turtle", "jsonld": "application/ld+json"}


@blueprint.get("/queries")
@blueprint.get("/queries.<any(json, ttl, jsonld):suffix>")
@from_data
def listing(suffix: str = "") -> str | Response:
    """The published queries: a page, JSON, or each as an executable of SHACL in Turtle or JSON-LD.

    ``q=`` narrows the page and JSON to the queries that have these words.
    """
    media_type = LISTINGS.get(suffix) or wished(["text/html", *LISTINGS.values()])
    if media_type is None:
        raise NotAcceptable
    question = request.args.get("q", "").strip()[:LONGEST]
    chosen = queries_about(question, language())
    if media_type == "text/html":
        groups = {group: [each for each in chosen if each.group == group] for group in PUBLIC}
        shown = {group: queries for group, queries in groups.items() if queries}
        return render_template("queries.html", groups=shown, count=len(chosen), question=question, path=path)
    if media_type == "application/json":
        return _json({"queries": [_described(query) for query in chosen]})
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


def _given(*others: str) -> list[tuple[str, str]]:
    """The parameters as the address gives them; ``others`` are fields of the page that are none.

    Raises:
        InputError: ``lang`` is no language of ours, or is given twice.
    """
    languages = request.args.getlist("lang")
    if len(languages) > 1:
        raise InputError("error-parameter-repeated", name="lang")
    if languages and not is_language(languages[0]):
        raise InputError("error-parameter-type", name="lang", value=languages[0], type="language")
    return [(name, value) for name, value in request.args.items(multi=True) if name not in {"lang", *others}]


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
    problem, found, view = "", None, "table"
    given: list[tuple[str, str]] = []
    try:
        view = chosen_view()
        given = [(name, value) for name, value in _given(VIEW) if value.strip()]
        found = table(store(), ask(store(), query, given, language()), language())
    except InputError as error:
        problem = error.text(language())
    shown = None if found is None else _shown(query, found)
    page = render_template(
        "query.html",
        query=query,
        fields=[field(each, given, found) for each in query.parameters],
        problem=problem,
        found=found,
        answer=shown,
        view=view if shown and view in shown.views else "table",
        shown=SHOWN,
        most_relations=relations.MOST,
        links={suffix: path(query, suffix, given) for suffix in ("json", "csv", "rq")},
        **({} if found is None else _cited(query, found)),
    )
    return Response(page, status=400 if problem else 200)


def _shown(query: SavedQuery, found: Table) -> Answer:
    """The rows as a page shows them."""
    headings = [found.heading(column) for column in found.columns]
    rows = found.spoken(SHOWN)
    return Answer(query.title[language()], headings, rows, found.labels, cut=len(found) > SHOWN)


def _cited(query: SavedQuery, found: Table) -> dict[str, object]:
    """What minutes say of an answer: its address with every value written out, and which data it was made from."""
    values = [(name, _value(query, name, term)) for name, terms in found.asked.values.items() for term in terms]
    named = {
        each.label[language()]: ", ".join(cell_text(term, found.labels) for term in found.asked.values[each.name])
        for each in query.parameters
    }
    return {
        "values": {label: text for label, text in named.items() if text},
        "permalink": request.url_root.rstrip("/") + path(query, "", [*values, *_view()]),
        "version": store().version(),
        "day": spell(_day()),
    }


def _day() -> date:
    """The day of the data: of the last write where the store takes any, else the one that the catalogue names."""
    written = store().modified().date()
    return written if store().writable else last_modified(store()) or written


def _value(query: SavedQuery, name: str, term: Value) -> str:
    """A value as short as an address can have it: the slug of a thing, else the text itself."""
    parameter = next(each for each in query.parameters if each.name == name)
    slug = term.value.rpartition("/")[2]
    own = parameter.names_thing and resource_iri(parameter.type, slug) == term.value
    return slug if own else term_text(term)


def _view() -> list[tuple[str, str]]:
    asked = chosen_view()
    return [] if asked == "table" else [(VIEW, asked)]


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
