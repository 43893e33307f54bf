"""``/data``: the dataset, for people as a page and for programs in DCAT-AP; ``/.well-known/void``: the same in VoID."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

import pyoxigraph as ox
from flask import Blueprint, Response, render_template, request

from service.core.facts import term
from service.core.formats import GRAPH_FORMATS
from service.core.labels import Label, Labels, spoken
from service.core.offers import DUMPS
from service.core.store import term_text
from service.core.void import catalogue as catalogued
from service.core.void import inherited
from service.web.conditional import from_data
from service.web.description import catalogue, described, numbers, void
from service.web.negotiation import wants_page
from service.web.reading import language, store

blueprint = Blueprint("dataset", __name__)


@dataclass(frozen=True)
class NamedGraph:
    """A row of the page: a named graph."""

    iri: str
    title: Label
    triples: int
    modified: date | None


@blueprint.get("/data")
@from_data
def data() -> str | Response:
    """What there is, under which licence, and how to get it."""
    named = request.args.get("format", "")
    if not wants_page(GRAPH_FORMATS, named):
        return described(catalogue(), named)
    counted, said, labels = numbers(), catalogued(store()), Labels(store(), language())
    labels.load([*counted.classes, *counted.properties])
    about = inherited(said)
    return render_template(
        "data.html",
        numbers=counted,
        labels=labels,
        graphs=[_named_graph(iri, triples, said) for iri, triples in counted.graphs.items()],
        description=_spoken(about, "dct:description"),
        rights=_spoken(about, "dct:rights"),
        modified=store().modified(),
        version=store().version(),
        dumps=DUMPS,
        formats=GRAPH_FORMATS,
    )


@blueprint.get("/.well-known/void")
@from_data
def well_known() -> Response:
    """The dataset in VoID (VoID, section 7.2)."""
    return described(void(), request.args.get("format", ""))


def _named_graph(iri: str, triples: int, said: Sequence[ox.Triple]) -> NamedGraph:
    own = [each for each in said if each.subject == ox.NamedNode(iri)]
    days = [term_text(each.object) for each in own if each.predicate == term("dct:modified")]
    return NamedGraph(iri, _spoken(own, "dct:title") or Label(iri, ""), triples, _latest(days))


def _latest(days: Iterable[str]) -> date | None:
    """The last day, or None where none is given as a day."""
    known = []
    for day in days:
        with suppress(ValueError):
            known.append(date.fromisoformat(day))
    return max(known, default=None)


def _spoken(said: Sequence[ox.Triple], name: str) -> Label | None:
    return spoken((each.object for each in said if each.predicate == term(name)), language())
