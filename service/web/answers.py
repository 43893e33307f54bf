"""The home page with the question, and the answer to it."""

from __future__ import annotations

from flask import Blueprint, Response, jsonify, render_template, request

from service.core.answer import Answer, document
from service.core.catalogue import saved_query
from service.core.contacts import Contact, contacts
from service.core.errors import InputError
from service.core.labels import Labels, Thing
from service.core.listing import LISTS, items
from service.core.messages import Language
from service.core.naming import COUNTY, index_of, interfaces_of
from service.core.store import term_text
from service.core.tables import answers_as_csv
from service.core.who import who
from service.web.conditional import from_data, from_data_of_today
from service.web.reading import language, store

blueprint = Blueprint("answers", __name__)


@blueprint.get("/")
@from_data
def home() -> str:
    """Ask who answers for what, and where."""
    return render_template(
        "home.html",
        counties=_counties(language()),
        topics=_topics(language()),
        lists={name: len(items(store(), name)) for name in LISTS},
    )


@blueprint.get("/who")
@blueprint.get("/who.<suffix>")
@from_data_of_today
def answer(suffix: str = "html") -> str | Response:
    """The answer, as a page, as ``/who.json`` or as ``/who.csv``."""
    topic, county, municipality = (request.args.get(key, "").strip() for key in ("topic", "county", "municipality"))
    if suffix not in {"html", "json", "csv"}:
        raise InputError("error-format", name=suffix, known="json, csv")
    try:
        if not (topic or county or municipality):
            raise InputError("error-who-empty")
        found = who(store(), topic, language(), county=county or None, municipality=municipality or None)
    except InputError as problem:
        if suffix != "html":
            raise
        return Response(_page([], topic, county, municipality, problem.text(language())), status=400)
    if suffix == "json":
        return jsonify(document(topic, county or None, municipality or None, found))
    if suffix == "csv":
        return Response(answers_as_csv(found), mimetype="text/csv")
    return _page(found, topic, county, municipality)


def _page(found: list[Answer], topic: str, county: str, municipality: str, problem: str = "") -> str:
    """The answers, or what is wrong with the question, with the question as it was asked."""
    return render_template(
        "who.html",
        answers=found,
        problem=problem,
        duties=_duties() if not found else [],
        contacts=_contacts(county) if not found else [],
        topic=topic,
        county=county,
        municipality=municipality,
        counties=_counties(language()),
        topics=_topics(language()),
    )


def _duties() -> list[Thing]:
    """The duties that every county and its municipalities have together, for where nothing more is on record."""
    rows = store().select(saved_query("pages/common-duties").text)
    return Labels(store(), language()).things(term_text(row["obligation"]) for row in rows)


def _contacts(county: str) -> list[Contact]:
    found = index_of(store(), COUNTY, language()).find(county) if county else []
    return contacts(store(), Labels(store(), language()), found)


def _counties(reader: Language) -> list[Thing]:
    return Labels(store(), reader).things(thing.iri for thing in index_of(store(), COUNTY, language()).things)


def _topics(reader: Language) -> list[str]:
    interfaces = Labels(store(), reader).things(thing.iri for thing in interfaces_of(store(), None, reader).things)
    return list(dict.fromkeys(each.label.text for each in interfaces))
