"""Persons, the posts they hold, and what each is named for: what is left without anyone if one leaves."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from service.core.namespaces import DEFINITIONS
from service.maps.columns import Columns
from service.maps.reader import Reader, kind_of
from viz import NetworkMap

_HEADINGS: Final = ("map-column-persons", "map-column-posts", "map-column-named-for")


def picture(reader: Reader) -> str:
    """Persons, posts and what they are named for in columns as SVG."""
    return _columns(reader).svg(reader.titled("map-people"), reader.say("map-people-about"), reader.view.county)


def projection(reader: Reader) -> NetworkMap:
    """The same as nodes and edges."""
    return _columns(reader).projection(reader.titled("map-people"), reader.say("map-people-about"), reader.view.county)


def _columns(reader: Reader) -> Columns:
    rows = reader.rows("maps/people")
    reader.load_rows(rows)
    named = defaultdict(set)
    for row in rows:
        if "thing" in row and row.get("vacant") != "true":
            named[row["thing"]].add(row.get("post") or row["person"])
    found = Columns(reader, _HEADINGS)
    for row in rows:
        person = found.add(0, row["person"], "person") if "person" in row else ""
        vacant = "vacant" if row.get("vacant") == "true" else ""
        post = found.add(1, row["post"], "post", status=vacant) if "post" in row else ""
        if person and post:
            found.link(person, post, *reader.joined_back("heldBy"))
        if "thing" in row:
            alone = reader.say("map-alone") if len(named[row["thing"]]) == 1 else ""
            thing = found.add(2, row["thing"], kind_of(row["thingClass"]), detail=alone)
            found.link(post or person, thing, row["role"].removeprefix(DEFINITIONS + "role-"), reader.name(row["role"]))
    return found
