"""``/due``: which duties bind an actor and when each is due; ``/feeds``: the same for calendars and news readers."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from flask import Blueprint, Response, jsonify, render_template, request
from werkzeug.exceptions import NotFound as NoSuchPage

from service.core.due import HUS, DueDuties, due_duties, explain, find_actor, parse_day
from service.core.errors import InputError
from service.core.feeds import atom, calendar
from service.core.labels import Labels, Thing
from service.core.messages import spell_month
from service.core.namespaces import resource_iri
from service.core.naming import COUNTY, MUNICIPALITY, index_of
from service.core.tables import due_as_csv
from service.web.conditional import from_data_of_today
from service.web.reading import feed_address, language, store

blueprint = Blueprint("due", __name__)

FEEDS = {"ics": (calendar, "text/calendar"), "atom": (atom, "application/atom+xml")}


@blueprint.get("/due")
@blueprint.get("/due.<suffix>")
@from_data_of_today
def duties(suffix: str = "html") -> str | Response:
    """The duties of a county or a municipality on a day, as a page, as ``/due.json`` or as ``/due.csv``."""
    if suffix not in {"html", "json", "csv"}:
        raise InputError("error-format", name=suffix, known="json, csv")
    county, municipality, day = (request.args.get(key, "").strip() for key in ("county", "municipality", "on"))
    if suffix == "html" and not (county or municipality):
        return _page(None, "", county, municipality, day)
    try:
        found = _asked(county, municipality, day)
    except InputError as problem:
        if suffix != "html":
            raise
        return Response(_page(None, problem.text(language()), county, municipality, day), status=400)
    if suffix == "json":
        return jsonify(found.as_json())
    if suffix == "csv":
        return Response(due_as_csv(found), mimetype="text/csv")
    name = found.actor.label.text
    return _page(found, "", county if municipality else name, name if municipality else "", day)


def _asked(county: str, municipality: str, day: str) -> DueDuties:
    """What the address asks for.

    Raises:
        InputError: neither or no known actor is given, or the day is no day.
    """
    if not (county or municipality):
        raise InputError("error-due-empty")
    on = parse_day(day) if day else date.today()
    actor = find_actor(store(), language(), county=county or None, municipality=municipality or None)
    return due_duties(store(), actor, on, language())


def _page(found: DueDuties | None, problem: str, county: str, municipality: str, day: str) -> str:
    labels = Labels(store(), language())
    return render_template(
        "due.html",
        found=found,
        problem=problem,
        counties=_things(labels, COUNTY),
        municipalities=_things(labels, MUNICIPALITY),
        county=county,
        municipality=municipality,
        on=day,
        explain=explain,
        year=timedelta(days=365),
        month=partial(spell_month, language()),
        webcal=_webcal(found.actor.iri) if found else "",
    )


def _webcal(actor: str) -> str:
    """The address at which a calendar program subscribes to an actor's due days."""
    return f"webcal://{request.host}{feed_address(actor, 'ics')}"


def _things(labels: Labels, class_iri: str) -> list[Thing]:
    return labels.things(thing.iri for thing in index_of(store(), class_iri, labels.language).things)


@blueprint.get("/feeds/<any(county, municipality, organisation):kind>/<slug>.<any(ics, atom):suffix>")
@from_data_of_today
def feed(kind: str, slug: str, suffix: str) -> Response:
    """The due days of an actor for a calendar, or what has changed for it for a news reader."""
    actor = resource_iri(kind, slug)
    known = {thing.iri for each in (COUNTY, MUNICIPALITY) for thing in index_of(store(), each, "fi").things}
    if actor not in known | {HUS}:
        raise NoSuchPage
    made, media_type = FEEDS[suffix]
    data = made(store(), actor, date.today(), language(), request.url_root.rstrip("/"))
    return Response(data, content_type=f"{media_type}; charset=utf-8")
