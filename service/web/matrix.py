"""``/matrix``: which themes and duties are covered where, for the whole country."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Final

from flask import Blueprint, Response, jsonify, render_template, request, url_for

from service.core.errors import InputError
from service.core.labels import Labels, Thing
from service.core.matrix import EXTENTS, KINDS, STATES, Cell, Matrix, State, duties_on, is_extent, is_kind, matrix
from service.core.messages import is_language, translate
from service.core.naming import find_one, national_themes, organisers
from service.core.tables import matrix_as_csv
from service.web.conditional import from_data
from service.web.reading import address, language, store

blueprint = Blueprint("matrix", __name__)

SIGNS: Final[Mapping[State, str]] = {
    "covered": "●",
    "one-sided": "◐",
    "unowned": "○",
    "nothing": "–",
    "not-applicable": "×",
}
"""A short sign for each state, always beside its words."""


@blueprint.get("/matrix")
@blueprint.get("/matrix.<suffix>")
@from_data
def table(suffix: str = "html") -> str | Response:
    """Themes or duties (``kind=``) by organiser, narrowed by ``county=``, ``theme=`` and ``extent=``."""
    if suffix not in {"html", "json", "csv"}:
        raise InputError("error-format", name=suffix, known="json, csv")
    made, chosen = _asked()
    if suffix == "json":
        return jsonify(made.as_json())
    if suffix == "csv":
        return Response(matrix_as_csv(made), mimetype="text/csv")
    labels = Labels(store(), language())
    return render_template(
        "matrix.html",
        it=made,
        states=STATES,
        signs=SIGNS,
        kinds=KINDS,
        extents=EXTENTS,
        organisers=labels.things(thing.iri for thing in organisers(store(), language()).things),
        themes=labels.things(thing.iri for thing in national_themes(store(), language()).things),
        chosen=chosen,
        short=_short,
        case=partial(_case, made),
    )


def _asked() -> tuple[Matrix, Mapping[str, str]]:
    """The matrix that the address asks for, and what it is narrowed to.

    Raises:
        UnknownName: no single organiser or theme has the name; carries suggestions.
        InputError: there is no matrix of the kind, or no such extent.
    """
    kind = request.args.get("kind", "") or KINDS[0]
    if not is_kind(kind):
        raise InputError("error-matrix-kind", name=kind, known=", ".join(KINDS))
    extent = request.args.get("extent", "") or "all"
    if not is_extent(extent):
        raise InputError("error-unknown-choice", field="extent", value=extent, known=", ".join(EXTENTS))
    county, theme = (request.args.get(key, "").strip() for key in ("county", "theme"))
    organiser = find_one(organisers(store(), language()), "county", county) if county else ""
    subject = find_one(national_themes(store(), language()), "theme", theme) if theme else ""
    made = matrix(store(), kind, language(), organisers=[organiser] if organiser else [])
    if subject:
        made = made.of({subject} if kind == "themes" else duties_on(store(), subject))
    return made.within(extent), {"county": organiser, "theme": subject, "extent": extent}


def _short(organiser: Thing) -> str:
    """The name of an organiser without the word for wellbeing services county, for the head of a column."""
    label = organiser.label
    tag = label.language if is_language(label.language) else language()
    return label.text.removesuffix(translate(tag, "matrix-short-without"))


def _case(made: Matrix, subject: Thing, cell: Cell) -> str:
    """Where a cell leads: to what it rests on or, where that is several interfaces, to the list of them."""
    if made.kind == "duties" or len(cell.resources) == 1:
        return address(cell.resources[0].thing.iri if len(cell.resources) == 1 else subject.iri)
    county, theme = (iri.rpartition("/")[2] for iri in (cell.organiser.iri, subject.iri))
    asked = request.args.get("lang", "")
    lang = asked if is_language(asked) else None
    return url_for("lists.listing", name="interfaces", county=county, theme=theme, lang=lang)
