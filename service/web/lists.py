"""``/interfaces``, ``/networks`` and the other lists: narrowed by facets, sorted, a page at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from flask import Blueprint, Response, jsonify, render_template, request

from service.core.collation import collation_key
from service.core.errors import InputError, UnknownName
from service.core.labels import Labels, Thing
from service.core.listing import LISTS, UNKNOWN, Item, choices, items, narrowed
from service.core.lookup import nearest
from service.core.messages import translate
from service.core.tables import as_csv
from service.web.conditional import from_data
from service.web.paging import Page, number_of_page
from service.web.reading import language, store
from service.web.validation import slug

blueprint = Blueprint("lists", __name__)

FORMATS: Final = ("json", "csv")
PAGE: Final = 50
"""Things on one page."""


@dataclass(frozen=True)
class Option:
    """A value that a list can be narrowed to."""

    key: str
    """As it stands in an address."""
    text: str
    count: int


@blueprint.get(f"/<any({', '.join(LISTS)}):name>")
@blueprint.get(f"/<any({', '.join(LISTS)}):name>.<suffix>")
@from_data
def listing(name: str, suffix: str = "html") -> str | Response:
    """A list; each facet is a field, ``sort=`` a facet or ``name``, ``page=`` a page of fifty.

    JSON and CSV hold the whole list.
    """
    if suffix not in {"html", *FORMATS}:
        raise InputError("error-format", name=suffix, known=", ".join(FORMATS))
    every = items(store(), name)
    chosen = _chosen(name, every)
    labels = Labels(store(), language())
    shown = narrowed(every, chosen)
    labels.load([*(item.iri for item in shown), *_values(every)])
    ordered = _sorted(shown, labels, _sort(name))
    if suffix == "json":
        return jsonify({"list": name, "count": len(ordered), "things": [_record(each, labels) for each in ordered]})
    if suffix == "csv":
        rows = ([each.iri, labels[each.iri].text, *_cells(each, labels)] for each in ordered)
        return Response(as_csv(("iri", "name", *LISTS[name]), rows), mimetype="text/csv")
    return render_template(
        "list.html",
        name=name,
        facets=LISTS[name],
        options={facet: _options(choices(every, facet, chosen), labels) for facet in LISTS[name]},
        chosen={facet: slug(value) for facet, value in chosen.items()},
        sort=_sort(name),
        page=Page.of(ordered, number_of_page(), PAGE),
        thing=labels.thing,
        values=lambda item, facet: _things(item, facet, labels),
        nothing=len(every) == 0,
    )


def _chosen(name: str, every: Sequence[Item]) -> dict[str, str]:
    """The values that the address asks for.

    Raises:
        UnknownName: a facet of the list has no such value; carries the nearest.
    """
    chosen = {}
    for facet in LISTS[name]:
        asked = request.args.get(facet, "").strip()
        if asked:
            known = {slug(value): value for item in every for value in item.values[facet]}
            short = {key.rpartition("/")[2]: value for key, value in known.items()}
            found = known.get(slug(asked)) or short.get(asked)
            if found is None:
                raise UnknownName("value", asked, nearest(asked, short))
            chosen[facet] = found
    return chosen


def _sort(name: str) -> str:
    asked = request.args.get("sort", "").strip() or "name"
    known = ("name", *LISTS[name])
    if asked not in known:
        raise InputError("error-unknown-choice", field="sort", value=asked, known=", ".join(known))
    return asked


def _sorted(shown: Sequence[Item], labels: Labels, by: str) -> list[Item]:
    def key(item: Item) -> tuple[object, ...]:
        own = (collation_key(labels[item.iri].text), item.iri)
        if by == "name":
            return own
        values = sorted(collation_key(_text(value, labels)) for value in item.values[by] if value != UNKNOWN)
        return (not values, values, *own)

    return sorted(shown, key=key)


def _values(every: Sequence[Item]) -> set[str]:
    return {value for item in every for values in item.values.values() for value in values if ":" in value}


def _text(value: str, labels: Labels) -> str:
    return labels[value].text if ":" in value else translate(language(), f"facet-value-{value}")


def _options(counts: Mapping[str, int], labels: Labels) -> list[Option]:
    made = [
        Option(slug(value) if ":" in value else value, _text(value, labels), count) for value, count in counts.items()
    ]
    return sorted(made, key=lambda each: (each.key == UNKNOWN, collation_key(each.text)))


def _things(item: Item, facet: str, labels: Labels) -> list[Thing] | str:
    """The values of a facet: things by name, or what a code says in words."""
    values = item.values[facet]
    if any(":" in value for value in values):
        return sorted(map(labels.thing, values), key=lambda thing: collation_key(thing.label.text))
    return translate(language(), f"facet-value-{next(iter(values))}")


def _record(item: Item, labels: Labels) -> dict[str, object]:
    facets = {
        facet: sorted(
            ({"iri": value, "label": labels[value].text} if ":" in value else {"code": value} for value in values),
            key=str,
        )
        for facet, values in item.values.items()
    }
    return {**labels.thing(item.iri).as_json(), **facets}


def _cells(item: Item, labels: Labels) -> list[str]:
    return [
        "; ".join(sorted(_text(value, labels) for value in values if value != UNKNOWN))
        for values in item.values.values()
    ]
