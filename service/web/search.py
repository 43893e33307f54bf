"""``/search``: everything that has a page, by its words."""

from __future__ import annotations

from functools import partial
from typing import Final

from flask import Blueprint, Response, jsonify, render_template, request
from markupsafe import Markup, escape

from service.core.errors import InputError
from service.core.labels import Labels
from service.core.marks import marks_of
from service.core.namespaces import KINDS
from service.core.search import Found, marked, search_index
from service.core.tables import as_csv
from service.web.conditional import from_data
from service.web.paging import Page, number_of_page
from service.web.reading import language, store

blueprint = Blueprint("search", __name__)

FORMATS: Final = ("json", "csv")
PAGE: Final = 25
"""Things on one page."""
LONGEST: Final = 200
"""Letters of a question that are looked at."""


@blueprint.get("/search")
@blueprint.get("/search.<suffix>")
@from_data
def found(suffix: str = "html") -> str | Response:
    """What the words of ``q=`` find, the best first; ``kind=`` narrows it, ``page=`` leads on."""
    if suffix not in {"html", *FORMATS}:
        raise InputError("error-format", name=suffix, known=", ".join(FORMATS))
    question, kind = request.args.get("q", "").strip()[:LONGEST], request.args.get("kind", "").strip()
    if kind and kind not in KINDS:
        raise InputError("error-unknown-choice", field="kind", value=kind, known=", ".join(KINDS))
    result = search_index(store()).find(question, kind)
    labels = Labels(store(), language())
    if suffix != "html":
        labels.load(hit.iri for hit in result.hits)
        return _as_data(result, labels, question, suffix)
    page = Page.of(result.hits, number_of_page(), PAGE)
    labels.load(hit.iri for hit in page.items)
    return render_template(
        "search.html",
        question=question,
        kind=kind,
        result=result,
        page=page,
        thing=labels.thing,
        marks=marks_of(store(), labels, [hit.iri for hit in page.items]),
        near=[] if result.kinds or not question else labels.things(search_index(store()).near(question)),
        mark=partial(_mark, question),
    )


@blueprint.get("/opensearch.xml")
def opensearch() -> Response:
    """The search as browsers take it up among theirs (OpenSearch 1.1)."""
    page = render_template("opensearch.xml")
    return Response(page, mimetype="application/opensearchdescription+xml")


def _as_data(result: Found, labels: Labels, question: str, suffix: str) -> Response:
    rows = [(hit.kind, hit.iri, labels[hit.iri].text) for hit in result.hits]
    if suffix == "csv":
        return Response(as_csv(("kind", "iri", "label"), rows), mimetype="text/csv")
    things = [{"kind": kind, "iri": iri, "label": label} for kind, iri, label in rows]
    return jsonify(
        {"query": question, "loosely": result.loosely, "count": len(things), "kinds": result.kinds, "things": things}
    )


def _mark(question: str, text: str) -> Markup:
    """A text, safe, with ``<mark>`` around the words that match a question."""
    pieces = marked(text, question)
    return Markup("").join(Markup("<mark>{}</mark>").format(piece) if hit else escape(piece) for piece, hit in pieces)
