"""``/interfaces``, ``/networks`` and the other lists: narrowed by facets, sorted, a page at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from flask import Blueprint, Response, jsonify, render_template, request

from service.core.collation import collation_key
from service.core.describe import triples_of
from service.core.errors import InputError, UnknownName
from service.core.formats import graph_format
from service.core.jsonld import document as json_ld
from service.core.labels import Labels, Thing
from service.core.listing import LISTS, UNKNOWN, Item, choices, items, narrowed
from service.core.lookup import nearest
from service.core.messages import translate
from service.core.namespaces import KINDS
from service.core.nearby import slugs
from service.core.store import to_bytes
from service.core.tables import as_csv
from service.web.conditional import from_data
from service.web.negotiation import content_type
from service.web.paging import Page, number_of_page
from service.web.reading import language, store
from service.web.validation import slug

blueprint = Blueprint("lists", __name__)

FORMATS: Final = ("json", "csv", "ttl", "jsonld")
PAGE: Final = 50
"""Things on one page."""


@dataclass(frozen=True)
class Option:
    """A value that a list can be narrowed to."""

    key: str
    """As it stands in an address."""
    text: str
    count: int


@dataclass(frozen=True)
class Listed:
    """A list as the address at hand asks for it."""

    name: str
    every: Sequence[Item]
    chosen: Mapping[str, str]
    """The values that narrow it, by facet."""
    sort: str
    ordered: Sequence[Item]
    labels: Labels

    @property
    def options(self) -> Mapping[str, Sequence[Option]]:
        """The values of each facet."""
        return {facet: _options(self._counts(facet), self.labels) for facet in LISTS[self.name]}

    @property
    def chosen_options(self) -> Mapping[str, Option]:
        """The chosen value of each facet, and how many things there would be without it."""
        return {
            facet: Option(_key(value), _text(value, self.labels), len(narrowed(self.every, self._without(facet))))
            for facet, value in self.chosen.items()
        }

    def values(self, item: Item, facet: str) -> list[Thing] | str:
        """The values of a facet: things by name, or what a code says in words; empty where nothing is on record."""
        values = item.values[facet]
        if any(":" in value for value in values):
            return sorted(map(self.labels.thing, values), key=lambda thing: collation_key(thing.label.text))
        value = next(iter(values))
        return "" if value == UNKNOWN else translate(language(), f"facet-value-{value}")

    def _counts(self, facet: str) -> Mapping[str, int]:
        """The values of a facet; a chosen one stays among them where it leaves nothing."""
        chosen = {self.chosen[facet]: 0} if facet in self.chosen else {}
        return chosen | dict(choices(self.every, facet, self.chosen))

    def _without(self, facet: str) -> dict[str, str]:
        return {name: value for name, value in self.chosen.items() if name != facet}


@blueprint.get(f"/<any({', '.join(LISTS)}):name>")
@blueprint.get(f"/<any({', '.join(LISTS)}):name>.<suffix>")
@from_data
def listing(name: str, suffix: str = "html") -> str | Response:
    """A list; each facet is a field, ``sort=`` a facet or ``name``, ``page=`` a page of fifty.

    JSON and CSV hold the whole list, Turtle and JSON-LD all that is said of its things.
    """
    if suffix not in {"html", *FORMATS}:
        raise InputError("error-format", name=suffix, known=", ".join(FORMATS))
    found = listed(name)
    labels = found.labels
    if suffix == "json":
        things = [_record(each, labels) for each in found.ordered]
        return jsonify({"list": name, "count": len(things), "things": things})
    if suffix == "csv":
        rows = ([each.iri, labels[each.iri].text, *_cells(each, labels)] for each in found.ordered)
        return Response(as_csv(("iri", "name", *LISTS[name]), rows), mimetype="text/csv")
    if suffix != "html":
        return _linked(found, suffix)
    page = Page.of(found.ordered, number_of_page(), PAGE)
    return render_template("list.html", it=found, facets=LISTS[name], page=page, thing=labels.thing)


def _linked(found: Listed, suffix: str) -> Response:
    """The things of a list as linked data."""
    triples = triples_of(store(), [each.iri for each in found.ordered])
    form = graph_format("jsonld" if suffix == "jsonld" else "turtle")
    body = json_ld(triples) if suffix == "jsonld" else to_bytes(triples, form)
    return Response(body, content_type=content_type(form))


def listed(name: str) -> Listed:
    """A list, narrowed and sorted as the address asks.

    Raises:
        UnknownName: a facet has no such value; carries the nearest.
        InputError: it cannot be sorted so.
    """
    every = items(store(), name)
    chosen, sort = _chosen(name, every), _sort(name)
    labels = Labels(store(), language())
    shown = narrowed(every, chosen)
    labels.load([*(item.iri for item in shown), *_values(every), *(each for each in chosen.values() if ":" in each)])
    return Listed(name, every, chosen, sort, _sorted(shown, labels, sort), labels)


def _chosen(name: str, every: Sequence[Item]) -> dict[str, str]:
    """The values that the address asks for.

    Raises:
        UnknownName: a facet of the list has no such value; carries the nearest.
    """
    chosen = {}
    for facet in LISTS[name]:
        asked = request.args.get(facet, "").strip()
        if asked:
            known = {_key(value): value for item in every for value in item.values[facet]}
            short = {key.rpartition("/")[2]: value for key, value in known.items()}
            found = known.get(_key(asked)) or short.get(asked) or _elsewhere(facet, asked)
            if found is None:
                raise UnknownName("value", asked, nearest(asked, short))
            chosen[facet] = found
    return chosen


def _elsewhere(facet: str, asked: str) -> str | None:
    """A thing that the list has nothing of, which is an empty list and no error, such as a county without networks."""
    kind, _, name = asked.rpartition("/")
    return slugs(store(), facet, language()).get(name) if facet in KINDS and kind in {"", facet} else None


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


def _key(value: str) -> str:
    """A value as it stands in an address."""
    return slug(value) if ":" in value else value


def _options(counts: Mapping[str, int], labels: Labels) -> list[Option]:
    made = [Option(_key(value), _text(value, labels), count) for value, count in counts.items()]
    return sorted(made, key=lambda each: (each.key == UNKNOWN, collation_key(each.text)))


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
