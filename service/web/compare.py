"""``/compare``: two to five counties side by side on one theme."""

from __future__ import annotations

from flask import Blueprint, Response, jsonify, render_template, request

from service.core.compare import FEWEST, GROUPS, MOST, RATED, Comparison, compare
from service.core.errors import InputError
from service.core.labels import Labels
from service.core.lookup import Index
from service.core.naming import COUNTY, find_one, index_of, national_themes
from service.core.tables import comparison_as_csv
from service.web.compared import by_party, duties, on_record, sources
from service.web.conditional import from_data
from service.web.reading import language, store

blueprint = Blueprint("compare", __name__)


@blueprint.get("/compare")
@blueprint.get("/compare.<suffix>")
@from_data
def counties(suffix: str = "html") -> str | Response:
    """The comparison, as a page, as ``/compare.json`` or as ``/compare.csv``; ``county=`` is given for each county."""
    if suffix not in {"html", "json", "csv"}:
        raise InputError("error-format", name=suffix, known="json, csv")
    names = [name.strip() for name in request.args.getlist("county") if name.strip()]
    theme = request.args.get("theme", "").strip()
    try:
        if suffix == "html" and not theme and len(names) < FEWEST:
            return _page(None, [_known(name) for name in names], theme)
        found = compare(store(), names, theme, language())
    except InputError as problem:
        if suffix != "html":
            raise
        return Response(_page(None, names, theme, problem.text(language())), status=400)
    if suffix == "json":
        return jsonify(found.as_json())
    if suffix == "csv":
        return Response(comparison_as_csv(found), mimetype="text/csv")
    return _page(found, names, theme)


def _page(found: Comparison | None, names: list[str], theme: str, problem: str = "") -> str:
    """The comparison, or what is wrong with the question, under the question as it was asked."""
    areas, themes = index_of(store(), COUNTY, language()), national_themes(store(), language())
    labels = Labels(store(), language())
    return render_template(
        "compare.html",
        it=found,
        problem=problem,
        counties=labels.things(thing.iri for thing in areas.things),
        themes=labels.things(thing.iri for thing in themes.things),
        chosen={iri for name in names for iri in _single(areas, name)},
        theme=next(iter(_single(themes, theme)), ""),
        groups=GROUPS,
        rated=RATED,
        fewest=FEWEST,
        most=MOST,
        by_party=by_party,
        differing=on_record(found) if found else {},
        duties=duties(store(), found, language()) if found else {},
        sources=sources(store(), found, language()) if found else {},
    )


def _known(name: str) -> str:
    """The county of this name, before the others are asked for.

    Raises:
        UnknownName: no county, or more than one, has this name; carries the nearest.
    """
    return find_one(index_of(store(), COUNTY, language()), "county", name)


def _single(index: Index, name: str) -> list[str]:
    """The one thing of this name, or nothing."""
    found = index.find(name)
    return found if len(found) == 1 else []
