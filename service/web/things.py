"""Linked data: ``/id/{kind}/{slug}`` names a thing, ``/doc/{kind}/{slug}`` is the document about it."""

from __future__ import annotations

from flask import Blueprint, Response, redirect, render_template, request, url_for
from werkzeug.exceptions import NotAcceptable, NotFound

from service.core.contacts import contacts
from service.core.describe import describe, triples
from service.core.formats import GRAPH_FORMATS, GraphFormat
from service.core.labels import Labels
from service.core.namespaces import KINDS, resource_iri
from service.core.passages import passages
from service.core.store import to_bytes
from service.web.reading import language, store, wished

blueprint = Blueprint("things", __name__)

DOCUMENT_FORMATS = tuple(form for form in GRAPH_FORMATS if not form.quads or form.name == "jsonld")


@blueprint.get("/id/<kind>/<slug>")
def identifier(kind: str, slug: str) -> Response:
    """See other (303): the thing itself cannot be sent, the document about it can."""
    if kind not in KINDS:
        raise NotFound
    target = url_for("things.document", kind=kind, slug=slug, lang=request.args.get("lang"))
    return redirect(target, code=303)  # type: ignore[return-value]  # werkzeug's response is what Flask sends


@blueprint.get("/doc/<kind>/<slug>")
def document(kind: str, slug: str) -> str | Response:
    """The document about a thing, in the format the reader wishes; ``.ttl``, ``.jsonld``, ``.nt``, ``.rdf`` fix it."""
    if kind not in KINDS:
        raise NotFound
    name, dot, suffix = slug.rpartition(".")
    if dot:
        form = next((form for form in DOCUMENT_FORMATS if form.suffix == suffix), None)
        if form is None:
            raise NotFound
        return _graph(resource_iri(kind, name), form)
    media_type = wished(["text/html", *(form.media_type for form in DOCUMENT_FORMATS)])
    if media_type is None:
        raise NotAcceptable
    if media_type != "text/html":
        return _graph(
            resource_iri(kind, slug), next(form for form in DOCUMENT_FORMATS if form.media_type == media_type)
        )
    described = describe(store(), resource_iri(kind, slug), language())
    return render_template(
        "thing.html",
        it=described,
        kind=kind,
        slug=slug,
        formats=DOCUMENT_FORMATS,
        contacts=contacts(store(), Labels(store(), language()), [described.thing.iri]),
        passages=passages(store(), described.thing.iri, language()) if kind == "source" else [],
    )


def _graph(iri: str, form: GraphFormat) -> Response:
    charset = "; charset=utf-8" if form.name in {"turtle", "ntriples"} else ""
    return Response(to_bytes(triples(store(), iri), form), content_type=form.media_type + charset)
