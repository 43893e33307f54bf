"""``/embed``: a thing's card, the finder and the lists for other sites' pages, which may frame these and nothing else.

What is framed has no navigation, says where it comes from, and leads to the whole page in a new tab.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, cast
from urllib.parse import urlencode

from flask import Blueprint, Response, current_app, render_template, request, url_for
from werkzeug.exceptions import NotFound

from service.core.answer import Answer
from service.core.cards import card
from service.core.errors import InputError
from service.core.feeds import last_modified
from service.core.labels import Labels, Thing
from service.core.listing import LISTS
from service.core.namespaces import KINDS, resource_iri
from service.core.naming import COUNTY, MUNICIPALITY, find_one, index_of, interfaces_of
from service.core.settings import Settings
from service.core.who import who
from service.web.conditional import from_data, from_data_of_today
from service.web.headers import POLICY
from service.web.lists import listed
from service.web.reading import language, store

blueprint = Blueprint("embeds", __name__, url_prefix="/embed")

MOST: Final = 20
"""Things of a list that are shown in a frame; the whole page has them all."""
MOST_ANSWERS: Final = 5
SCHEMES: Final = ("light", "dark")


@blueprint.get("/who")
@from_data_of_today
def finder() -> Response:
    """The question and its answers; ``county=`` or ``municipality=`` and ``topic=`` as on the page ``/who``."""
    asked = {key: request.args.get(key, "").strip() for key in ("municipality", "county", "topic")}
    found: list[Answer] = []
    problem = ""
    try:
        place = _place(asked["municipality"])
        if asked["topic"]:
            found = who(
                store(),
                asked["topic"],
                language(),
                county=asked["county"] or None,
                municipality=asked["municipality"] or None,
            )
    except InputError as error:
        problem, place = error.text(language()), None
    labels = Labels(store(), language())
    page = _framed(
        "who",
        url_for("answers.answer" if any(asked.values()) else "answers.home"),
        asked,
        answers=found[:MOST_ANSWERS],
        more=len(found) - MOST_ANSWERS,
        problem=problem,
        place=place,
        counties=labels.things(each.iri for each in index_of(store(), COUNTY, language()).things),
        topics=_topics(labels),
        **asked,
    )
    return Response(page, status=400 if problem else 200)


@blueprint.get("/doc/<kind>/<slug>")
@from_data
def thing(kind: str, slug: str) -> str:
    """The card of a thing."""
    if kind not in KINDS:
        raise NotFound
    shown = card(store(), resource_iri(kind, slug), Labels(store(), language()))
    return _framed("card", url_for("things.document", kind=kind, slug=slug), {}, it=shown)


@blueprint.get(f"/<any({', '.join(LISTS)}):name>")
@from_data
def listing(name: str) -> str:
    """The beginning of a list, with the facets and the order of the list's own page."""
    found = listed(name)
    fields = {field: request.args.get(field, "").strip() for field in (*found.chosen, "sort")}
    page = url_for("lists.listing", name=name)
    return _framed("list", page, fields, it=found, shown=found.ordered[:MOST], facet=_telling(name, found.chosen))


@blueprint.after_request
def allow_framing(response: Response) -> Response:
    """Let the pages of the origins in the settings frame this answer, and our own."""
    return framed(response, POLICY)


def framed(response: Response, policy: str) -> Response:
    """An answer under a policy that lets the pages of the origins in the settings frame it, and our own.

    CSP level 3, section 6.4.2.
    """
    settings = cast(Settings, current_app.extensions["settings"])
    allowed = "*" if "*" in settings.embed_origins else " ".join(("'self'", *settings.embed_origins))
    response.headers["Content-Security-Policy"] = f"{policy}; frame-ancestors {allowed}"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    response.headers["Cross-Origin-Opener-Policy"] = "unsafe-none"
    return response


def scheme() -> str:
    """The colours that the embedding page asks for: ``light``, ``dark``, or the reader's own.

    Raises:
        InputError: there is no such scheme.
    """
    asked = request.args.get("scheme", "").strip()
    if asked and asked not in SCHEMES:
        raise InputError("error-unknown-choice", field="scheme", value=asked, known=", ".join(SCHEMES))
    return asked


def _framed(template: str, page: str, fields: Mapping[str, str], **context: object) -> str:
    """A page for a frame, with the address of the whole page on the same."""
    query = urlencode({**{name: value for name, value in fields.items() if value}, "lang": language()})
    return render_template(
        f"embed/{template}.html", whole=f"{page}?{query}", scheme=scheme(), updated=last_modified(store()), **context
    )


def _place(municipality: str) -> Thing | None:
    """The municipality that the embedding page asks for all its readers.

    Raises:
        UnknownName: there is none of that name.
    """
    if not municipality:
        return None
    iri = find_one(index_of(store(), MUNICIPALITY, language()), "municipality", municipality)
    return Labels(store(), language()).thing(iri)


def _topics(labels: Labels) -> list[str]:
    things = labels.things(each.iri for each in interfaces_of(store(), None, language()).things)
    return list(dict.fromkeys(each.label.text for each in things))


def _telling(name: str, chosen: Mapping[str, str]) -> str:
    """The facet that is told beside each name: the first that has not been chosen."""
    return next((facet for facet in LISTS[name] if facet not in chosen), "")
