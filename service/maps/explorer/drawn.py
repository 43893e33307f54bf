"""The map as a drawing: for the page, for programs, and as a file of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, Final

from service.core.connections import KINDS
from service.core.namespaces import DEFINITIONS
from service.core.periods import Period, Standing
from service.maps.explorer import Explored, Line, Shown
from service.maps.page import Page
from viz import GRAPH_FILES, LINKS, Labels, NetworkMap, Overlay, PageTexts, interactive_html, vis_data

_ROLES: Final = tuple(LINKS)


def as_data(it: Explored) -> dict[str, Any]:
    """What the page draws, for its script."""
    drawing = vis_data(chart(it), it.places, legend(it), overlay(it))
    groups = {each.key: each.opened for each in it.things if each.is_group}
    return {**drawing, "opened": [each.key for each in it.things if each.opened], "groups": groups}


def as_json(it: Explored) -> dict[str, Any]:
    """What is on the map, for programs."""
    return {
        "title": it.title.text,
        "summary": it.summary(),
        "things": [_thing(it, each) for each in it.seen],
        "connections": [_connection(line) for line in it.lines],
        "path": [{"from": step.start.text, "relation": step.relation, "to": step.end.text} for step in it.path],
        "more": dict(it.more),
    }


def chart(it: Explored) -> NetworkMap:
    """The map as plain nodes and edges."""
    return NetworkMap(
        title=it.words.say("explorer-title-of", name=it.title.text),
        lang=it.words.language,
        nodes=tuple(it.nodes()),
        edges=tuple(it.edges()),
        centre=it.view.start if it.view.start in it.drawn else "",
        description=" ".join(filter(None, (it.summary(), _left_out(it)))),
    )


def _left_out(it: Explored) -> str:
    """How many more there would be, as a file must say that holds a part only."""
    count = sum(it.more.values())
    return it.words.say("explorer-left-out", count=count) if count else ""


def legend(it: Explored) -> Labels:
    """The words of the map's legend."""
    words = it.words
    labels = words.labels
    return Labels(
        legend=words.say("explorer-signs"),
        kinds={kind: words.say(f"explorer-kind-{kind}") for kind in KINDS},
        statuses={
            "planned": labels[DEFINITIONS + "status-planned"].text,
            "ended": labels[DEFINITIONS + "status-ended"].text,
            "vacant": words.say("vacant"),
            "unnamed": words.say("map-nobody"),
        },
        links={role: labels[f"{DEFINITIONS}role-{role}"].text for role in _ROLES},
    )


def overlay(it: Explored) -> Overlay:
    """The signs of what changed, of what is not known to hold, and of what lacks an owner."""
    return Overlay(
        signs={each.key: each.change or ("lacking" if each.lacking else "") for each in it.seen},
        line_signs={
            index: line.change or (Standing.OPEN.value if line.standing is Standing.OPEN else "")
            for index, line in enumerate(it.lines)
        },
        backward={index: line.backward for index, line in enumerate(it.lines)},
    )


def _thing(it: Explored, each: Shown) -> dict[str, Any]:
    place = it.places[each.key]
    return {
        "key": each.key,
        "iri": each.iri or None,
        "label": each.label.text,
        "kind": each.kind,
        "group": each.is_group,
        "lacking": each.lacking,
        "connections": each.degree,
        "change": each.change,
        "x": place.x,
        "y": place.y,
    }


def _connection(line: Line) -> dict[str, Any]:
    return {
        "from": line.start,
        "to": line.end,
        "relation": line.forward,
        "back": line.backward,
        "change": line.change,
        "standing": line.standing,
        "periods": [_period(each.period) for each in line.connections],
    }


def _period(period: Period) -> dict[str, Any]:
    return {
        "since": period.since.isoformat() if period.since else None,
        "until": period.until.isoformat() if period.until else None,
        "stated": period.stated,
    }


def as_page(it: Explored, texts: PageTexts, source: str, page: Page) -> str:
    """The map as one HTML file that needs no server; ``source`` says where it comes from."""
    drawn = page.linked(replace(chart(it), source=source))
    return interactive_html(drawn, legend(it), texts, it.places, overlay(it), page.scheme)


def as_file(it: Explored, suffix: str, on: date, source: str) -> str:
    """The map as a graph file of ``viz.GRAPH_FILES``, each thing where it stands; ``on`` is the day of the data."""
    return GRAPH_FILES[suffix](replace(chart(it), source=source), legend(it), on, it.places)
