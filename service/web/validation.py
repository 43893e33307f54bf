"""``/validation``: what is missing, why it matters, and who can mend it."""

from __future__ import annotations

import threading
from datetime import date
from typing import Final
from weakref import WeakKeyDictionary

from flask import Blueprint, Response, jsonify, render_template, request

from service.core.errors import InputError
from service.core.judging import judged
from service.core.labels import Labels
from service.core.naming import COUNTY, find_one, index_of
from service.core.storage import Storage
from service.core.tables import as_csv
from service.core.validation import Finding, Report
from service.web.conditional import from_data_of_today
from service.web.reading import language, store

blueprint = Blueprint("validation", __name__)

_reports: Final[WeakKeyDictionary[Storage, tuple[date, str, Report]]] = WeakKeyDictionary()
_lock: Final = threading.Lock()


def report(of: Storage) -> Report:
    """The report on a store, made once per day and state of the store."""
    with _lock:
        key = (date.today(), of.version())
        known = _reports.get(of)
        if known and known[:2] == key:
            return known[2]
        made = judged(of, key[0])
        _reports[of] = (*key, made)
        return made


@blueprint.get("/validation")
@blueprint.get("/validation.<suffix>")
@from_data_of_today
def findings(suffix: str = "html") -> str | Response:
    """The findings, grouped by check; ``county=`` narrows them to one county's things."""
    if suffix not in {"html", "json", "csv"}:
        raise InputError("error-format", name=suffix, known="json, csv")
    made = report(store())
    labels = Labels(store(), language())
    labels.load(finding.focus for finding in made.findings)
    asked = request.args.get("county", "")
    county = find_one(index_of(store(), COUNTY, language()), "county", asked) if asked else ""
    shown = [finding for finding in made.findings if _concerns(finding, county)]
    if suffix == "html":
        groups: dict[str, list[Finding]] = {}
        for finding in shown:
            groups.setdefault(finding.check, []).append(finding)
        counties = Labels(store(), language()).things(
            thing.iri for thing in index_of(store(), COUNTY, language()).things
        )
        return render_template(
            "validation.html",
            groups=groups,
            checks=made.checks,
            labels=labels,
            counties=counties,
            county=county.rpartition("/")[2],
            total=len(shown),
        )
    rows = [made.row(finding, labels[finding.focus].text, language()) for finding in shown]
    if suffix == "json":
        return jsonify({"findings": rows})
    return Response(as_csv(Report.COLUMNS, (list(row.values()) for row in rows)), mimetype="text/csv")


def _concerns(finding: Finding, county: str) -> bool:
    """Whether a finding is about a county or one of its things, whose slug begins with the county's."""
    slug = county.rpartition("/")[2]
    return not county or finding.focus.rpartition("/")[2].startswith(slug)
