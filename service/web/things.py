"""Linked data: ``/id/{kind}/{slug}`` names a thing, ``/doc/{kind}/{slug}`` is the document about it.

A thing that has ended and has a successor is Gone (410) at both addresses; the body still tells what is known of it and
names the successor. The documents with a suffix are the record, which stays where it is and answers 200.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from flask import Blueprint, Response, jsonify, make_response, redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotAcceptable, NotFound

from service.core.describe import triples
from service.core.formats import GRAPH_FORMATS, GraphFormat
from service.core.jsonld import context
from service.core.jsonld import document as json_ld
from service.core.labels import Labels, Thing
from service.core.messages import LANGUAGES, is_language
from service.core.namespaces import KINDS, resource_iri
from service.core.panels import OF_TODAY
from service.core.profiles import profile_of
from service.core.store import to_bytes
from service.core.successors import successors
from service.web.conditional import from_data, from_data_of_today
from service.web.links import add_link
from service.web.observing import request_id
from service.web.reading import address, language, say, store, wished
from service.web.thing_page import page_of

blueprint = Blueprint("things", __name__)

DOCUMENT_FORMATS: Final = tuple(form for form in GRAPH_FORMATS if not form.quads or form.name == "jsonld")
LICENCE: Final = "https://creativecommons.org/licenses/by/4.0/"
CONTEXT_RELATION: Final = "http://www.w3.org/ns/json-ld#context"
PROBLEM: Final = "application/problem+json"


@dataclass(frozen=True)
class Representation:
    """A form in which a document is sent: a page, or one of the graph formats."""

    suffix: str
    media_type: str
    form: GraphFormat | None = None


PAGE: Final = Representation("html", "text/html")
REPRESENTATIONS: Final = (PAGE, *(Representation(form.suffix, form.media_type, form) for form in DOCUMENT_FORMATS))


@blueprint.get("/id/<kind>/<slug>")
def identifier(kind: str, slug: str) -> Response:
    """See other (303): the thing itself cannot be sent, the document about it can. Gone (410): the thing has ended."""
    iri = _iri(kind, slug)
    ended = successors(store(), iri)
    if ended:
        return _gone(kind, slug, iri, ended)
    target = url_for("things.document", kind=kind, slug=slug, lang=_asked_language())
    response = make_response(redirect(target, code=303))
    add_link(response, url_for("things.document", kind=kind, slug=slug), "describedby")
    return response


@blueprint.get("/doc/<kind>/<slug>")
def document(kind: str, slug: str) -> ResponseReturnValue:
    """The document about a thing in the format the reader wishes; a suffix such as ``.ttl`` or ``.html`` fixes it."""
    view = _of_today if not OF_TODAY.isdisjoint(profile_of(kind).panels) and _is_page(slug) else _of_data
    return view(kind, slug)


@blueprint.get("/context.jsonld")
@from_data
def json_ld_context() -> Response:
    """The names that our JSON-LD uses, for those who write it themselves; other sites may read it from a page."""
    response = jsonify({"@context": context()})
    response.mimetype = "application/ld+json"
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response


def _fixed(slug: str) -> tuple[str, Representation | None]:
    """The name of the thing, and the representation that a suffix fixes."""
    name, _, suffix = slug.rpartition(".")
    fixed = next((each for each in REPRESENTATIONS if name and each.suffix == suffix), None)
    return (name, fixed) if fixed else (slug, None)


def _is_page(slug: str) -> bool:
    _, fixed = _fixed(slug)
    return (fixed or _chosen()) == PAGE


def _document(kind: str, slug: str) -> Response:
    """What is sent.

    Raises:
        NotFound: there is no such thing.
        NotAcceptable: the reader likes none of the forms.
    """
    name, fixed = _fixed(slug)
    iri = _iri(kind, name)
    if fixed:
        return _linked(_body(kind, name, iri, fixed, successors(store(), iri)), kind, name, iri, fixed)
    ended = successors(store(), iri)
    if ended:
        return _gone(kind, slug, iri, ended)
    chosen = _chosen()
    if chosen is None:
        raise NotAcceptable
    response = _linked(_body(kind, slug, iri, chosen, []), kind, slug, iri, chosen)
    response.content_location = _address(kind, slug, chosen)
    return response


_of_data = from_data(_document)
_of_today = from_data_of_today(_document)


def _iri(kind: str, slug: str) -> str:
    """The IRI of a thing.

    Raises:
        NotFound: there are no things of the kind.
    """
    if kind not in KINDS:
        raise NotFound
    return resource_iri(kind, slug)


def _chosen(*others: str) -> Representation | None:
    """The representation that the reader likes best; None where it likes none, or one of ``others`` better."""
    media_type = wished([*(each.media_type for each in REPRESENTATIONS), *others])
    return next((each for each in REPRESENTATIONS if each.media_type == media_type), None)


def _body(kind: str, slug: str, iri: str, chosen: Representation, ended: Sequence[str]) -> Response:
    """The document itself.

    Raises:
        NotFound: the graph says nothing of the thing.
    """
    if chosen.form:
        found = triples(store(), iri)
        body = json_ld(found) if chosen.form.name == "jsonld" else to_bytes(found, chosen.form)
        charset = "; charset=utf-8" if chosen.form.name in {"turtle", "ntriples"} else ""
        return Response(body, content_type=chosen.media_type + charset)
    return Response(page_of(kind, slug, iri, ended, DOCUMENT_FORMATS))


def _gone(kind: str, slug: str, iri: str, ended: Sequence[str]) -> Response:
    """410 with what is known and what has come in place; as a problem document (RFC 9457) where no format fits."""
    chosen = _chosen(PROBLEM, "application/json")
    things = Labels(store(), language()).things(ended)
    response = _body(kind, slug, iri, chosen, ended) if chosen else _problem(iri, things)
    response.status_code = 410
    response.cache_control.no_cache = True
    for each in things:
        add_link(response, address(each.iri) or each.iri, "successor-version")
    return _linked(response, kind, slug, iri, chosen)


def _problem(iri: str, ended: Sequence[Thing]) -> Response:
    title = say("error-gone", successors=", ".join(each.label.text for each in ended))
    response = jsonify(
        {
            "type": "about:blank",
            "title": title,
            "status": 410,
            "instance": iri,
            "requestId": request_id(),
            "successors": [each.as_json() for each in ended],
        }
    )
    response.mimetype = PROBLEM
    return response


def _linked(response: Response, kind: str, slug: str, iri: str, sent: Representation | None) -> Response:
    """Say how the document relates to the thing, to its other forms and languages, to the dataset and its licence."""
    add_link(response, url_for("things.document", kind=kind, slug=slug), "canonical")
    add_link(response, iri, "about")
    for each in REPRESENTATIONS:
        if each != sent:
            add_link(response, _address(kind, slug, each), "alternate", type=each.media_type)
    if sent == PAGE:
        for code in LANGUAGES:
            if code != language():
                target = url_for("things.document", kind=kind, slug=slug, lang=code)
                add_link(response, target, "alternate", type=PAGE.media_type, hreflang=code)
    add_link(response, "/.well-known/void", "describedby", type="text/turtle")
    add_link(response, LICENCE, "license")
    if sent and sent.suffix == "jsonld":
        add_link(response, url_for("things.json_ld_context"), CONTEXT_RELATION, type="application/ld+json")
    return response


def _address(kind: str, slug: str, form: Representation) -> str:
    lang = _asked_language() if form == PAGE else None
    return url_for("things.document", kind=kind, slug=f"{slug}.{form.suffix}", lang=lang)


def _asked_language() -> str | None:
    asked = request.args.get("lang", "")
    return asked if is_language(asked) else None
