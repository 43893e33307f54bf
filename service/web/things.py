"""Linked data: ``/id/{kind}/{slug}`` names a thing, ``/doc/{kind}/{slug}`` is the document about it."""

from __future__ import annotations

import pyoxigraph as ox
from flask import Blueprint, Response, redirect, render_template, request, url_for
from werkzeug.exceptions import NotAcceptable, NotFound

from service.core.describe import Description, describe, triples
from service.core.formats import GRAPH_FORMATS, GraphFormat, graph_format
from service.core.labels import Label, Labels, Thing
from service.core.namespaces import DEFINITIONS, KINDS, PREFIXES, resource_iri
from service.core.who import Contact, contacts
from service.web.reading import language, store

blueprint = Blueprint("things", __name__)

DOCUMENT_FORMATS = tuple(form for form in GRAPH_FORMATS if not form.quads or form.name == "jsonld")


@blueprint.get("/id/<kind>/<slug>")
def identifier(kind: str, slug: str) -> Response:
    """See other (303): the thing itself cannot be sent, the document about it can."""
    if kind not in KINDS:
        raise NotFound
    lang = {"lang": request.args["lang"]} if "lang" in request.args else {}
    return redirect(url_for("things.document", kind=kind, slug=slug, **lang), code=303)  # type: ignore[return-value]


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
    wished = request.accept_mimetypes.best_match(["text/html", *(form.media_type for form in DOCUMENT_FORMATS)])
    if wished is None:
        raise NotAcceptable
    if wished != "text/html":
        return _graph(resource_iri(kind, slug), next(form for form in DOCUMENT_FORMATS if form.media_type == wished))
    described = describe(store(), resource_iri(kind, slug), language())
    return render_template(
        "thing.html",
        it=described,
        kind=kind,
        slug=slug,
        formats=DOCUMENT_FORMATS,
        contacts=_contacts(described),
    )


@blueprint.get("/def")
def definitions() -> str | Response:
    """The ontology: every class, property and code with its definition; as Turtle for those who ask for it."""
    wished = request.accept_mimetypes.best_match(["text/html", "text/turtle"])
    if wished == "text/turtle":
        quads = [quad for quad in store() if str(quad.subject).startswith("<" + DEFINITIONS.rstrip("#"))]
        data = ox.serialize(
            sorted({quad.triple for quad in quads}, key=str), format=graph_format("turtle").engine, prefixes=PREFIXES
        )
        return Response(data, mimetype="text/turtle")
    return render_template("definitions.html", groups=_terms())


def _terms() -> dict[str, list[tuple[Thing, Label | None]]]:
    from service.core.catalogue import saved_query
    from service.core.labels import choose
    from service.core.store import term_text

    labels = Labels(store(), language())
    definitions: dict[tuple[str, str], list[Label]] = {}
    for row in store().select(saved_query("pages/terms").text):
        key = (term_text(row["group"]), term_text(row["term"]))
        texts = definitions.setdefault(key, [])
        meaning = row.get("definition")
        if isinstance(meaning, ox.Literal):
            texts.append(Label(meaning.value, meaning.language or ""))
    labels.load(term for _, term in definitions)
    groups: dict[str, list[tuple[Thing, Label | None]]] = {}
    for (group, term), texts in sorted(definitions.items()):
        groups.setdefault(group, []).append((labels.thing(term), choose(texts, language())))
    return groups


def _graph(iri: str, form: GraphFormat) -> Response:
    data = ox.serialize(triples(store(), iri), format=form.engine, prefixes=PREFIXES)
    return Response(
        data, content_type=form.media_type + ("; charset=utf-8" if form.name in {"turtle", "ntriples"} else "")
    )


def _contacts(described: Description) -> list[Contact]:
    """Ways to get in touch about a thing: its own organisation's, or those of the things it belongs to."""
    belongs = {
        PREFIXES["yp"] + "county",
        PREFIXES["yp"] + "party",
        PREFIXES["yp"] + "owner",
        PREFIXES["org"] + "unitOf",
    }
    near = [
        value.thing.iri
        for group in described.statements
        if group.property.iri in belongs
        for value in group.values
        if value.thing
    ]
    return contacts(store(), Labels(store(), language()), [described.thing.iri, *near])
