"""``/insights``: how networks, themes and responsibilities hang together, in words."""

from __future__ import annotations

from datetime import date
from functools import partial

from flask import Blueprint, Response, jsonify, render_template, request

from service.core.errors import InputError
from service.core.labels import Labels
from service.core.naming import COUNTY, find_one, index_of
from service.maps.insights import as_csv, insights, spelt, told
from service.web.conditional import from_data_of_today
from service.web.reading import language, store

blueprint = Blueprint("insights", __name__)

SHOWN = 5
"""Things of an answer that a page lists before the reader asks for the rest."""


@blueprint.get("/insights")
@blueprint.get("/insights.<suffix>")
@from_data_of_today
def answers(suffix: str = "html") -> str | Response:
    """The answers of the country, or of the county that ``county=`` names."""
    if suffix not in {"html", "json", "csv"}:
        raise InputError("error-format", name=suffix, known="json, csv")
    name = request.args.get("county", "").strip()
    counties = index_of(store(), COUNTY, language())
    county = find_one(counties, "county", name) if name else ""
    labels = Labels(store(), language())
    found = told(insights(store(), date.today(), county), labels)
    if suffix == "json":
        area = labels.thing(county).as_json() if county else None
        return jsonify({"county": area, "answers": [each.as_json() for each in found]})
    if suffix == "csv":
        return Response(as_csv(found), mimetype="text/csv")
    return render_template(
        "insights.html",
        answers=found,
        counties=labels.things(thing.iri for thing in counties.things),
        area=labels.thing(county) if county else None,
        county=county.rpartition("/")[2],
        shown=SHOWN,
        spelt=partial(spelt, labels=labels),
    )
