"""``/matrix``: which themes and duties are covered where, for the whole country."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from flask import Blueprint, Response, jsonify, render_template, request

from service.core.errors import InputError
from service.core.labels import Labels
from service.core.matrix import KINDS, STATES, Matrix, State, is_kind, matrix
from service.core.naming import find_one, organisers
from service.core.tables import matrix_as_csv
from service.web.conditional import from_data
from service.web.reading import language, store

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
    """Themes or duties (``kind=``) by organiser; ``county=`` shows one organiser alone."""
    if suffix not in {"html", "json", "csv"}:
        raise InputError("error-format", name=suffix, known="json, csv")
    made, organiser = _asked()
    if suffix == "json":
        return jsonify(made.as_json())
    if suffix == "csv":
        return Response(matrix_as_csv(made), mimetype="text/csv")
    everyone = Labels(store(), language()).things(thing.iri for thing in organisers(store(), language()).things)
    return render_template(
        "matrix.html", it=made, states=STATES, signs=SIGNS, kinds=KINDS, organisers=everyone, organiser=organiser
    )


def _asked() -> tuple[Matrix, str]:
    """The matrix that the address asks for, and the IRI of the one organiser, if it names one.

    Raises:
        UnknownName: no single organiser has the name; carries suggestions.
        InputError: there is no matrix of the kind.
    """
    kind = request.args.get("kind", "") or KINDS[0]
    if not is_kind(kind):
        raise InputError("error-matrix-kind", name=kind, known=", ".join(KINDS))
    name = request.args.get("county", "").strip()
    organiser = find_one(organisers(store(), language()), "county", name) if name else ""
    return matrix(store(), kind, language(), organisers=[organiser] if organiser else []), organiser
