"""``/maps/explorer``: a map that readers grow themselves, with the same content as a list and as tables.

The address holds the whole state, and every step is a link: without a script the page is the list and the tables. The
script follows the same links, takes over what has changed, and draws the map.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Final, NamedTuple
from urllib.parse import urlencode

from flask import Blueprint, Response, jsonify, render_template, request, url_for
from werkzeug.exceptions import NotFound as NoPage

from service.core.cards import Card, card
from service.core.connections import KINDS, connections, kind_of
from service.core.errors import InputError, NotFound, UnknownName
from service.core.labels import Labels, Thing
from service.core.messages import LANGUAGES, is_language
from service.core.namespaces import RESOURCES
from service.core.naming import COUNTY, index_of, national_themes, things_of
from service.core.search import search_index
from service.maps.explorer import ALL, Explored, View, explore, key_of
from service.maps.explorer.drawn import as_data, as_file, as_json, as_page
from service.maps.explorer.explored import years
from service.maps.explorer.view import GROUPINGS
from service.maps.reader import Reader
from service.web.conditional import from_data_of_today
from service.web.fonts import A_YEAR
from service.web.maps import page_of_request
from service.web.reading import language, say, spell, store
from viz import MEDIA_TYPES, content_security_policy, kind_mark, map_script, script_json

blueprint = Blueprint("explorer", __name__)

ONCE: Final = ("from", "to", "by", "lack", "date", "since", "show", "view")
LISTS: Final = ("open", "hide", "off", "pin")
PLACES: Final = ("county", "municipality")
"""Kinds that a name means first: they are called by short names, and in every language."""
CHOICES: Final = 12
"""Things that are offered where a name means more than one."""


@blueprint.get("/maps/explorer")
@from_data_of_today
def page() -> str | Response:
    """The map that the address describes; without ``from=`` the choice of where to start."""
    labels = Labels(store(), language())
    view, offered = _asked()
    if not view.start or offered:
        return _chooser(labels, offered)
    it = explore(store(), labels, view)
    return render_template(
        "explorer.html",
        it=it,
        view=view,
        at=at,
        key_of=key_of,
        kinds=_kinds(it),
        mark=kind_mark,
        groupings=GROUPINGS,
        card=_card(it, labels),
        data=script_json(as_data(it)),
        script=script_version(),
        years=years(connections(store())),
        target=labels[RESOURCES + view.target] if view.target else None,
        version=store().version(),
        citation=citation(it),
    )


@blueprint.get("/maps/explorer.json", endpoint="data")
@from_data_of_today
def data() -> Response:
    """The same as JSON: things with their kinds and places, connections with the relation in words both ways."""
    return jsonify(as_json(_explored()))


@blueprint.get("/maps/explorer.html", endpoint="standalone")
@from_data_of_today
def standalone() -> Response:
    """The same as one HTML file that needs no server."""
    it = _explored()
    texts = Reader(store(), language()).page_texts()
    response = Response(as_page(it, texts, citation(it), page_of_request()), mimetype="text/html")
    response.headers["Content-Security-Policy"] = content_security_policy()
    if request.args.get("download") == "1":
        response.headers["Content-Disposition"] = f'attachment; filename="{_file_name(it, "html")}"'
    return response


@blueprint.get("/maps/explorer.<any(gexf, graphml, csv, 'nodes.csv'):suffix>", endpoint="graph")
@from_data_of_today
def graph(suffix: str) -> Response:
    """The same as a graph file for Gephi, networkx and others, or as a list of links or of things."""
    it = _explored()
    response = Response(as_file(it, suffix, store().modified().date(), citation(it)), mimetype=MEDIA_TYPES[suffix])
    response.headers["Content-Disposition"] = f'attachment; filename="{_file_name(it, suffix)}"'
    return response


@blueprint.get("/maps/explorer/<version>.js")
def script(version: str) -> Response:
    """vis-network and how the map is drawn; another version has another address."""
    if version != script_version():
        raise NoPage
    response = Response(map_script(), mimetype="text/javascript")
    response.cache_control.public = True
    response.cache_control.max_age = A_YEAR
    response.cache_control.immutable = True
    return response


@cache
def script_version() -> str:
    """A name for the script as it is."""
    return hashlib.sha256(map_script().encode()).hexdigest()[:12]


def _file_name(it: Explored, suffix: str) -> str:
    return f"{it.view.start.rpartition('/')[2]}.{suffix}"


def at(view: View, form: str = "page", **changed: str) -> str:
    """The address of a view in the language asked for: as a page, ``data``, ``standalone`` or a graph file's ending.

    No field is empty.
    """
    asked = request.args.get("lang", "")
    fields = [*view.fields(), *([("lang", asked)] if is_language(asked) else [])]
    kept = [(name, value) for name, value in fields if name not in changed]
    query = urlencode([*kept, *((name, value) for name, value in changed.items() if value)], safe="/@~")
    path = url_for("explorer.graph", suffix=form) if form in MEDIA_TYPES else url_for(f"explorer.{form}")
    return f"{path}?{query}"


def citation(it: Explored) -> str:
    """The text by which minutes and reports refer to a view: its address with the data's version, and the day."""
    return say(
        "explorer-cite-text",
        title=say("explorer-title-of", name=it.title.text),
        updated=spell(store().modified().date()),
        version=store().version(),
        today=spell(date.today()),
        address=request.url_root.rstrip("/") + at(it.view, data=store().version()),
    )


def _explored() -> Explored:
    """The map that the address describes.

    Raises:
        UnknownName: the name of the start or the target means no single thing; carries those that it may mean.
        InputError: the address names no start, or something that no map can have.
        NotFound: the graph has no such start or target.
    """
    view, offered = _asked()
    if offered:
        things = Labels(store(), language()).things(offered.iris)
        names = [f"{each.label.text} ({key_of(each.iri)})" for each in things]
        raise UnknownName("thing", request.args[offered.field].strip(), names)
    if not view.start:
        raise InputError("error-unknown-choice", field="from", value="", known=f"{ALL}, county/lappi, Lahti")
    return explore(store(), Labels(store(), language()), view)


class Offer(NamedTuple):
    """What a name may mean that means no single thing."""

    field: str
    """Where the name stands: ``from`` or ``to``."""
    start: str
    """The key of the start, where it is the target that is not clear."""
    iris: Sequence[str]


def _asked() -> tuple[View, Offer | None]:
    """The view, or what its start or its target may mean where the name means no single thing."""
    single = {name: request.args.get(name, "").strip() for name in ONCE}
    several = {name: request.args.getlist(name) for name in LISTS}
    for field in ("from", "to"):
        if single[field] and not (single[field] == ALL and field == "from"):
            found = _meant(single[field])
            if len(found) != 1:
                return View.read({}, {}), Offer(field, single["from"] if field == "to" else "", found)
            single[field] = key_of(found[0])
    return View.read(single, several), None


def _meant(name: str) -> Sequence[str]:
    """The IRIs of the connected things that are called so, the likeliest first; one alone where it is clear."""
    web = connections(store())
    iri = name if name.startswith(RESOURCES) else RESOURCES + name
    if iri in web:
        return [iri]
    if name.count("/") == 1 and kind_of(iri) in KINDS and " " not in name:
        raise NotFound(iri)
    labels = {each: Labels(store(), each) for each in LANGUAGES}
    indexes = (*(things_of(store(), kind, language()) for kind in PLACES), national_themes(store(), language()))
    places = {iri for index in indexes for iri in index.exact(name) if iri in web}
    hits = [hit.iri for hit in search_index(store()).find(name).hits if hit.iri in web][:CHOICES]
    for each in labels.values():
        each.load(hits)
    exact = [iri for iri in hits if any(each[iri].text.casefold() == name.casefold() for each in labels.values())]
    for meant in (sorted(places), exact):
        if len(meant) == 1:
            return meant
    return list(dict.fromkeys([*sorted(places), *hits]))


def _chooser(labels: Labels, offered: Offer | None) -> str:
    counties = labels.things(thing.iri for thing in index_of(store(), COUNTY, language()).things)
    themes = labels.things(thing.iri for thing in national_themes(store(), language()).things)
    web = connections(store())
    return render_template(
        "explorer-start.html",
        counties=[each for each in counties if each.iri in web],
        themes=[each for each in themes if each.iri in web],
        offered=None if offered is None else [labels.thing(iri) for iri in offered.iris],
        asked={name: request.args.get(name, "") for name in ("from", "to")},
        to_target=bool(offered and offered.start),
        at=at,
        view_of=lambda thing: _view_of(thing, offered),
    )


def _view_of(thing: Thing, offered: Offer | None) -> View:
    """The map that a thing leads to: from it, or to it from where the reader wanted to start."""
    key = key_of(thing.iri)
    return View(start=offered.start, target=key) if offered and offered.start else View(start=key)


def _card(it: Explored, labels: Labels) -> Card | None:
    """What is told of the chosen thing; None where it is a group or not on the map."""
    chosen = it.named(it.view.chosen)
    return card(store(), chosen.iri, labels) if chosen and chosen.iri else None


def _kinds(it: Explored) -> list[str]:
    """The kinds on the map and those that are left out of it, in the order in which they are shown."""
    present = {each.kind for each in it.things} | set(it.view.without)
    return [kind for kind in KINDS if kind in present]
