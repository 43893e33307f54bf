"""``/validation``: what is missing, why it matters, and who can mend it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from typing import Final, cast

from flask import Blueprint, Response, current_app, jsonify, render_template, request

from service.core.current import while_current
from service.core.errors import InputError, UnknownName, YhdyspintaError
from service.core.judging import is_kept, judged
from service.core.labels import Labels, Thing
from service.core.lookup import nearest
from service.core.naming import COUNTY, find_one, index_of
from service.core.quality.survey import Survey
from service.core.reports.account import Account
from service.core.reports.rdf import turtle_report
from service.core.reports.selection import GROUPINGS, By, Selection, counts, grouped, keys
from service.core.reports.tabular import csv_report, json_report
from service.core.settings import Settings
from service.core.storage import Storage
from service.core.validation import SEVERITIES, Severity
from service.web.conditional import from_data_of_today
from service.web.paging import Page, number_of_page
from service.web.reading import language, store

blueprint = Blueprint("validation", __name__)

FORMATS: Final = ("json", "csv", "ttl")
PAGE: Final = 100
"""Cases on one page."""
GROUPS: Final = 15
"""Groups whose counts are shown at once; the others open on demand."""


def survey(of: Storage, settings: Settings) -> Survey:
    """The report on a store, made once per day and state of the store."""
    return _survey(of, date.today(), settings)


@while_current
def _survey(of: Storage, on: date, settings: Settings) -> Survey:
    return judged(of, on, log=settings.change_log, keep=settings.record)


def prepare(of: Storage, settings: Settings) -> None:
    """Make the first report before anyone asks for it, unless the graph is so large that it would be in the way."""
    with suppress(YhdyspintaError):  # Whoever asks later is told.
        if is_kept(of):
            survey(of, settings)


def current_survey() -> Survey:
    """Today's report on the store of the service."""
    return survey(store(), current_app.extensions["settings"])


@blueprint.get("/validation")
@blueprint.get("/validation.<suffix>")
@from_data_of_today
def findings(suffix: str = "html") -> str | Response:
    """The findings, counts first.

    ``county=``, ``mender=``, ``theme=``, ``check=``, ``severity=`` and ``case=`` narrow them. The page groups its
    counts by ``by=`` and shows a hundred cases at a time; the other formats hold all.
    """
    if suffix not in {"html", *FORMATS}:
        raise InputError("error-format", name=suffix, known=", ".join(FORMATS))
    made = current_survey()
    account = Account(made, Labels(store(), language()), _selection(made))
    if suffix == "json":
        return jsonify(json_report(account))
    if suffix == "csv":
        return Response(csv_report(account), mimetype="text/csv")
    if suffix == "ttl":
        return Response(turtle_report(account), mimetype="text/turtle")
    return _page(account)


def _page(account: Account) -> str:
    by = cast(By, _one_of("by", GROUPINGS) or "mender")
    ordered = [case for same in grouped(account.cases, "check").values() for case in same]
    page = Page.of(ordered, number_of_page(), PAGE)
    account.load([*page.items, *account.accepted])
    groups = counts(account.cases, by)
    account.labels.load(key for key in groups if key and by != "check" and key not in account.survey.ways)
    severities = [case.finding.severity for case in account.cases]
    return render_template(
        "validation.html",
        account=account,
        by=by,
        first_groups=GROUPS,
        counties=counties(),
        groupings=GROUPINGS,
        groups=groups,
        checks=sorted(account.survey.checks.values(), key=lambda each: each.name.get(language(), each.identifier)),
        page=page,
        pages=grouped(page.items, "check"),
        slug=slug,
        severities={severity: severities.count(severity) for severity in SEVERITIES},
        totals=counts(account.cases, "check"),
    )


def counties() -> Sequence[Thing]:
    """The counties by name, for a choice."""
    return Labels(store(), language()).things(thing.iri for thing in index_of(store(), COUNTY, language()).things)


def _selection(made: Survey) -> Selection:
    """The cases that the address asks for.

    Raises:
        UnknownName: nothing goes by a name in it; carries the nearest.
        InputError: the severity is none.
    """
    county = request.args.get("county", "").strip()
    check = request.args.get("check", "").strip()
    if check and check not in made.checks:
        raise UnknownName("check", check, nearest(check, made.checks))
    return Selection(
        mender=known_group("mender", made),
        check=check,
        county=find_one(index_of(store(), COUNTY, language()), "county", county) if county else "",
        theme=known_group("theme", made),
        severity=cast("Severity | None", _one_of("severity", SEVERITIES) or None),
        case=request.args.get("case", "").strip(),
    )


def known_group(field: By, made: Survey) -> str:
    """The IRI of the group that a field names by its slug or IRI, among those with cases or, of menders, with figures.

    Raises:
        UnknownName: none; carries the nearest.
    """
    name = request.args.get(field, "").strip()
    if not name:
        return ""
    groups = {slug(key): key for case in made.cases for key in keys(case, field) if key}
    if field == "mender":
        groups |= {slug(organisation): organisation for _, organisation in made.figures if organisation}
    found = groups.get(slug(name))
    if found is None:
        raise UnknownName("group", name, nearest(name, groups))
    return found


def slug(iri: str) -> str:
    """The short name by which an address names a thing: kind and slug, such as ``county/paijat-hame``."""
    return "/".join(iri.rsplit("/", 2)[-2:]) if "#" not in iri else iri.rpartition("#")[2]


def _one_of(field: str, known: Sequence[str]) -> str:
    name = request.args.get(field, "").strip()
    if name and name not in known:
        raise InputError("error-unknown-choice", field=field, value=name, known=", ".join(known))
    return name
