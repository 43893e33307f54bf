"""``/maps``: the pictures, drawn from the graph on request, each with a page to narrow it and to take it along."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple, cast
from urllib.parse import urlencode

from flask import Blueprint, Response, render_template, request, url_for
from werkzeug.exceptions import NotFound

from service.core.collation import collation_key
from service.core.errors import InputError
from service.core.labels import Labels
from service.core.listing import UNKNOWN, items
from service.core.messages import is_language
from service.core.namespaces import DEFINITIONS
from service.core.naming import COUNTY, find_one, index_of, national_themes, things_of
from service.maps import Map, draw, map_named, maps
from service.maps.filters import PERSONS, SIZES, THINGS, View
from service.maps.page import Page, Scheme
from service.web.conditional import from_data
from service.web.embeds import scheme
from service.web.reading import language, say, store
from viz import MEDIA_TYPES, NetworkMap, Node, content_security_policy, sheets_for

blueprint = Blueprint("maps", __name__)

SVG_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"
_POLICIES = {"svg": SVG_POLICY, "html": content_security_policy()}
_MEDIA_TYPES = {
    "svg": "image/svg+xml",
    "html": "text/html",
    "pdf": "application/pdf",
    "png": "image/png",
    **MEDIA_TYPES,
}
_TOLD: Final = ("kind", "figure", "on", "size")
"""The filters that a file's name tells beside the things; their values are words without spaces."""
LISTED: Final = 500
"""Links that the page tells in words at the most; the files hold all."""


class Choice(NamedTuple):
    """A value that a map can be narrowed to."""

    value: str
    text: str


@blueprint.get("/maps")
@from_data
def listing() -> str:
    """The maps there are; ``county=`` makes their links lead to one county's."""
    asked = request.args.get("county", "")
    index = index_of(store(), COUNTY, language())
    area = find_one(index, "county", asked) if asked else ""
    return render_template(
        "maps.html",
        maps=maps().values(),
        counties=Labels(store(), language()).things(thing.iri for thing in index.things),
        county=area.rpartition("/")[2],
    )


@blueprint.get("/maps/<name>")
@from_data
def page(name: str) -> Response:
    """One map with what narrows it, its files, and its content in words; what is asked wrongly is told, not drawn."""
    chosen = map_named(name)
    asked, problem, shown, picture = _asked(), "", None, ""
    chosen_values = {**chosen.usual, **asked}
    try:
        chosen_values |= _slugs(chosen.view(store(), language(), asked))
        shown = chosen.projected(store(), language(), **asked)
        picture = cast(str, draw(store(), chosen, "svg", language(), Page(), **asked))
    except InputError as error:
        problem = error.text(language())
    sizes = sheets_for(picture) if picture else []
    body = render_template(
        "map.html",
        map=chosen,
        asked=asked,
        chosen=chosen_values,
        problem=problem,
        choices=_choices(chosen),
        relations=_relations(shown) if shown else [],
        listed=LISTED,
        file=lambda suffix, **more: _file(chosen, suffix, {**asked, **more}),
        sizes=sizes,
        too_small=[each.upper() for each in SIZES if picture and each not in sizes],
    )
    return Response(body, status=400 if problem else 200)


@blueprint.get("/maps/<name>.<suffix>")
@from_data
def drawing(name: str, suffix: str) -> Response:
    """One map as a picture, as a self-contained HTML page or as a graph file; each map tells what narrows it."""
    # A name has no dot, an ending may have one: networks.nodes.csv.
    name, _, suffix = f"{name}.{suffix}".partition(".")
    chosen = map_named(name)
    if suffix not in chosen.suffixes:
        raise NotFound
    asked, page = _asked(), page_of_request()
    if suffix == "html":
        asked.pop("scheme", None)
    drawn = draw(store(), chosen, suffix, language(), page, **asked)
    response = Response(drawn, mimetype=_MEDIA_TYPES[suffix])
    if suffix in _POLICIES:
        response.headers["Content-Security-Policy"] = _POLICIES[suffix]
    disposition = "attachment" if suffix in MEDIA_TYPES else "inline"
    response.headers.set("Content-Disposition", disposition, filename=_saved_as(chosen, suffix, asked))
    return response


def page_of_request() -> Page:
    """How a map as one HTML file is to look, and where its links lead.

    Raises:
        InputError: there are no colours of the name that is asked for.
    """
    return Page(request.url_root.rstrip("/"), cast(Scheme | None, scheme() or None))


def _saved_as(chosen: Map, suffix: str, asked: Mapping[str, str]) -> str:
    """Under which name a browser saves a file that it may as well show: the map and what it is narrowed to."""
    narrowed = [*_slugs(chosen.view(store(), language(), asked)).values(), *(asked.get(each, "") for each in _TOLD)]
    name = "-".join(filter(None, (chosen.name, *narrowed, language())))
    return f"{name}.{suffix}"


def _asked() -> dict[str, str]:
    """What the address narrows the map by.

    Raises:
        InputError: a filter is given more than once.
    """
    given = {name: [value for value in values if value] for name, values in request.args.lists() if name != "lang"}
    for name, values in given.items():
        if len(values) > 1:
            raise InputError("error-parameter-repeated", name=name)
    return {name: values[0] for name, values in given.items() if values}


def _slugs(view: View) -> dict[str, str]:
    """The things that a view is narrowed to, each as addresses name it."""
    return {kind: iri.rpartition("/")[2] for kind in THINGS if (iri := getattr(view, kind))}


def _file(chosen: Map, suffix: str, asked: Mapping[str, str]) -> str:
    """The address of a map's file; fields never go through ``url_for``, which would take some for its own."""
    fields = [*asked.items(), *([("lang", request.args["lang"])] if "lang" in request.args else [])]
    path = url_for("maps.drawing", name=chosen.name, suffix=suffix)
    return f"{path}?{urlencode(fields)}" if fields else path


def _choices(chosen: Map) -> Mapping[str, list[Choice] | None]:
    """What each filter of a map can be; None where a day is asked for."""
    return {name: None if name == "on" else _values(chosen, name) for name in chosen.filters}


def _values(chosen: Map, name: str) -> list[Choice]:
    if name == "figure":
        return [Choice(each, say(f"map-figure-{each}")) for each in chosen.figures]
    if name == "persons":
        return [Choice(each, say(f"map-persons-{each}")) for each in PERSONS]
    labels = Labels(store(), language())
    if name in THINGS:
        index = national_themes(store(), language()) if name == "theme" else things_of(store(), name, language())
        iris = [thing.iri for thing in index.things]
    else:
        iris = sorted({kind for item in items(store(), "forums") for kind in item.values["kind"] if kind != UNKNOWN})
    return [
        Choice(each.iri.removeprefix(DEFINITIONS).rpartition("/")[2], each.label.text) for each in labels.things(iris)
    ]


class Relation(NamedTuple):
    """A link of a map, or a thing without any, in words."""

    source: str
    source_address: str
    words: str
    target: str = ""
    target_address: str = ""


def _relations(shown: NetworkMap) -> list[Relation]:
    """Every link of a map by the names of its ends, then the things without any."""
    nodes = {node.id: node for node in shown.nodes}
    links = [Relation(*_end(nodes[each.source]), each.label, *_end(nodes[each.target])) for each in shown.edges]
    linked = {end for each in shown.edges for end in (each.source, each.target)}
    alone = [Relation(*_end(node), "") for node in shown.nodes if node.id not in linked]
    return sorted([*links, *alone], key=lambda each: (collation_key(each.source), collation_key(each.target)))


def _end(node: Node) -> tuple[str, str]:
    """The name of a thing and the address of its page in the language that the reader asked for."""
    asked = request.args.get("lang", "")
    return node.label, f"{node.href}?lang={asked}" if node.href.startswith("/") and is_language(asked) else node.href
