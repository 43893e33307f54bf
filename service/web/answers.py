"""The home page with the question, the answer to it, and suggestions while it is being written."""

from __future__ import annotations

from typing import Final

from flask import Blueprint, Response, jsonify, render_template, request

from service.core.catalogue import saved_query
from service.core.collation import collation_key
from service.core.contacts import Contact, contacts
from service.core.errors import InputError, UnknownName
from service.core.finder import Found, ask
from service.core.labels import Labels, Thing
from service.core.listing import LISTS, items
from service.core.naming import everyday_words, interfaces_of, national_themes
from service.core.places import Place, place_asked, places
from service.core.store import term_text
from service.core.suggesting import suggestions
from service.core.tables import answers_as_csv
from service.web.conditional import from_data, from_data_of_today
from service.web.reading import language, narrowed, store

blueprint = Blueprint("answers", __name__)

LONGEST: Final = 200
"""Letters of each field that are looked at."""
FIELDS: Final = ("topic", "place", "county", "municipality")


@blueprint.get("/")
@from_data
def home() -> str:
    """Ask who answers for what, and where."""
    lists = {name: len(items(store(), name)) for name in LISTS}
    return render_template("home.html", places=_places(), topics=_topics(), lists=lists)


@blueprint.get("/who")
@blueprint.get("/who.<suffix>")
@from_data_of_today
def answer(suffix: str = "html") -> str | Response:
    """The answer, as a page, as ``/who.json`` or as ``/who.csv``."""
    if suffix not in {"html", "json", "csv"}:
        raise InputError("error-format", name=suffix, known="json, csv")
    place: Place | None = None
    try:
        place = _place()
        found = ask(store(), _field("topic"), language(), place)
    except InputError as problem:
        if suffix != "html":
            raise
        return Response(_page(None, place, problem), status=400)
    if suffix == "json":
        return jsonify(found.as_json(_field("topic"), *_names(place)))
    if suffix == "csv":
        return Response(answers_as_csv(found.answers), mimetype="text/csv")
    return _page(found, place)


@blueprint.get("/who/suggestions.json")
@from_data
def suggested() -> Response:
    """What the beginning of a topic may mean in a place, the likeliest first; an unknown place does not count."""
    try:
        place = _place()
    except InputError:
        place = None
    topic = _field("topic")
    found = suggestions(store(), Labels(store(), language()), topic, place)
    return jsonify({"topic": topic, "suggestions": [each.as_json() for each in found]})


def _field(name: str) -> str:
    return request.args.get(name, "").strip()[:LONGEST]


def _place() -> Place | None:
    """The place that the address asks about.

    Raises:
        InputError: it is not one that is known.
    """
    place, county, municipality = (_field(name) for name in FIELDS[1:])
    return place_asked(store(), language(), place=place, county=county, municipality=municipality)


def _names(place: Place | None) -> tuple[str | None, str | None]:
    """The county and the municipality by the names that were asked with."""
    name = _field("place")
    county, municipality = _field("county") or None, _field("municipality") or None
    if not (place and name):
        return county, municipality
    return (None, name) if place.municipality else (name if place.county else None, None)


def _page(found: Found | None, place: Place | None, problem: InputError | None = None) -> str:
    """The answers, or what is wrong with the question, with the question as it was asked."""
    labels = Labels(store(), language())
    unanswered = not (found and (found.answers or found.themes))
    return render_template(
        "who.html",
        found=found,
        problem=problem.text(language()) if problem else "",
        why=found.why.text(language()) if found and found.why else "",
        nearest=_nearest(problem),
        themes=labels.things(thing.iri for thing in national_themes(store(), language()).things) if unanswered else [],
        duties=_duties(labels) if place and place.county and unanswered else [],
        contacts=_contacts(labels, place) if place and unanswered else [],
        topic=_field("topic"),
        place=place,
        where=labels.thing(place.iri) if place else None,
        county=labels.thing(place.county) if place and place.county else None,
        asked_place=labels[place.iri].text if place else _field("place") or _field("municipality") or _field("county"),
        places=_places(),
        topics=_topics(),
    )


def _nearest(problem: InputError | None) -> list[tuple[str, str]]:
    """The names nearest to one that is unknown, each with the address of the same question with it."""
    if not isinstance(problem, UnknownName):
        return []
    kind = problem.message_id.removeprefix("error-unknown-")
    field = "topic" if kind == "interface" else kind
    return [(name, narrowed(**{field: name})) for name in problem.suggestions]


def _duties(labels: Labels) -> list[Thing]:
    """The duties that every county and its municipalities have together, for where nothing more is on record."""
    rows = store().select(saved_query("pages/common-duties").text)
    return labels.things(term_text(row["obligation"]) for row in rows)


def _contacts(labels: Labels, place: Place) -> list[Contact]:
    return contacts(store(), labels, filter(None, (place.iri, place.county or place.region)))


def _places() -> list[str]:
    """The names of all places in the reader's language."""
    named = Labels(store(), language()).things(thing.iri for thing in places(store(), language()).things)
    return list(dict.fromkeys(each.label.text for each in named))


def _topics() -> list[str]:
    """The names of all interfaces and themes, and everyday words, in the reader's language."""
    labels = Labels(store(), language())
    interfaces = labels.things(thing.iri for thing in interfaces_of(store(), None, language()).things)
    words = {*(each.label.text for each in interfaces), *everyday_words(store(), language())}
    return sorted(words, key=collation_key)
