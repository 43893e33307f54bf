"""``/validation/completeness`` and ``/validation/trend``: how full the graph is, and how that develops."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from flask import Blueprint, Response, jsonify, render_template, request

from service.core.errors import InputError
from service.core.labels import Labels, Thing
from service.core.namespaces import RESOURCES
from service.core.naming import COUNTY, find_one, index_of
from service.core.quality.figures import ALL
from service.core.quality.measurements import measurements
from service.core.quality.shares import Share, by_county
from service.core.quality.survey import Survey
from service.core.quality.trend import Day, trend
from service.core.tables import as_csv
from service.core.validation import SEVERITIES
from service.web.chart import Chart, Points
from service.web.conditional import from_data, from_data_of_today
from service.web.reading import language, store
from service.web.validation import counties, current_survey, known_group

blueprint = Blueprint("quality", __name__)

KINDS: Final = ("county", "interface", "network", "body", "municipality")
FORMATS: Final = ("json", "csv")
COMPLETENESS_COLUMNS: Final = ("kind", "thing", "label", "passed", "checks", "share")


@blueprint.get("/validation/completeness")
@blueprint.get("/validation/completeness.<suffix>")
@from_data_of_today
def completeness(suffix: str = "html") -> str | Response:
    """The share of checks that find nothing, for each thing of a kind (``kind=``), the emptiest first; ``county=``."""
    _check(suffix)
    kind = request.args.get("kind", "").strip() or KINDS[0]
    if kind not in KINDS:
        raise InputError("error-unknown-choice", field="kind", value=kind, known=", ".join(KINDS))
    name = request.args.get("county", "").strip()
    county = find_one(index_of(store(), COUNTY, language()), "county", name) if name else ""
    shares = _shares(current_survey(), kind, county)
    named = Labels(store(), language()).things(shares)
    listed = sorted(((thing, shares[thing.iri]) for thing in named), key=lambda each: each[1].ratio or 0)
    if suffix == "json":
        return jsonify({"kind": kind, "things": [_record(thing, share) for thing, share in listed]})
    if suffix == "csv":
        rows = ([kind, thing.iri, thing.label.text, *_numbers(share)] for thing, share in listed)
        return Response(as_csv(COMPLETENESS_COLUMNS, rows), mimetype="text/csv")
    return render_template(
        "completeness.html", listed=listed, kind=kind, kinds=KINDS, counties=counties(), county=county
    )


def _shares(made: Survey, kind: str, county: str) -> Mapping[str, Share]:
    """The shares of the things of a kind: a county's with all that is its own, another thing's alone."""
    if kind == "county":
        totals = by_county(made.completeness.values())
        return {county: totals[county]} if county in totals else {} if county else totals
    start = f"{RESOURCES}{kind}/"
    return {
        iri: each.share
        for iri, each in made.completeness.items()
        if iri.startswith(start) and (not county or county in each.counties)
    }


def _record(thing: Thing, share: Share) -> dict[str, object]:
    return {**thing.as_json(), "passed": share.part, "checks": share.whole, "share": share.ratio}


def _numbers(share: Share) -> list[str]:
    return [str(share.part), str(share.whole), "" if share.ratio is None else f"{share.ratio:.4f}"]


@blueprint.get("/validation/trend")
@blueprint.get("/validation/trend.<suffix>")
@from_data
def development(suffix: str = "html") -> str | Response:
    """How many things the checks found wanting, day by day; ``mender=`` tells of one organisation."""
    _check(suffix)
    made = current_survey()
    mender = known_group("mender", made)
    days = trend(measurements(store(), mender or ALL), made.checks)
    if suffix == "json":
        return jsonify({"days": [{"day": each.day.isoformat(), **each.found, "checked": each.whole} for each in days]})
    if suffix == "csv":
        return Response(as_csv(("day", *SEVERITIES, "checked"), map(_cells, days)), mimetype="text/csv")
    name = made.ways[mender].label.get(language(), mender) if mender in made.ways else mender
    if mender and mender not in made.ways:
        name = Labels(store(), language())[mender].text
    lines: dict[str, Points] = {
        severity: [(each.day.toordinal(), each.found[severity]) for each in days] for severity in SEVERITIES
    }
    return render_template(
        "trend.html", days=days, chart=Chart.of(lines), mender=mender, name=name, severities=SEVERITIES
    )


def _cells(each: Day) -> list[str]:
    return [each.day.isoformat(), *(str(each.found[severity]) for severity in SEVERITIES), str(each.whole)]


def _check(suffix: str) -> None:
    if suffix not in {"html", *FORMATS}:
        raise InputError("error-format", name=suffix, known=", ".join(FORMATS))
