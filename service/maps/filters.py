"""What a reader narrows a map by: a county, a municipality, a theme, a kind, a day, a figure, persons or not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, cast

from service.core.errors import InputError, UnknownName
from service.core.lookup import nearest
from service.core.messages import Language
from service.core.naming import find_one, national_themes, things_of
from service.core.storage import Storage

Size = Literal["a4", "a3"]
SIZES: Final[tuple[Size, ...]] = ("a4", "a3")
"""The sheets that a picture can be drawn for (ISO 216)."""

THINGS: Final = ("county", "municipality", "theme")
"""The filters that name a thing, each called by its kind."""
PERSONS: Final = {"yes": True, "no": False}


@dataclass(frozen=True)
class View:
    """A map's filters as they were asked for; things are IRIs, and what is empty narrows nothing."""

    county: str = ""
    municipality: str = ""
    theme: str = ""
    kind: str = ""
    """The last part of a code of the ontology, such as ``forum-negotiation``."""
    figure: str = ""
    on: date | None = None
    """The day on which what is shown is to hold."""
    persons: bool = True
    """Whether persons are named."""
    size: Size | None = None
    """The sheet to draw for; without one the picture is as large as its content."""


def read_view(
    store: Storage,
    language: Language,
    filters: Sequence[str],
    figures: Sequence[str],
    asked: Mapping[str, str | None],
) -> View:
    """The view that a reader asked for; ``figures`` are those a map can show, the usual one first.

    Raises:
        UnknownName: the map has no such filter, or nothing of the filter's kind has this name; carries the nearest.
        InputError: a day is not of the form 2026-12-31, or ``persons`` is neither yes nor no.
    """
    given = {name: value for name, value in asked.items() if value}
    for name in given:
        if name not in filters:
            raise UnknownName("filter", name, nearest(name, filters) or sorted(filters))
    things = {kind: _thing(store, language, kind, given[kind]) for kind in THINGS if kind in given}
    return View(
        **things,
        kind=given.get("kind", ""),
        figure=_choice("figure", given.get("figure", ""), figures) if figures else "",
        on=_day(given["on"]) if "on" in given else None,
        persons=PERSONS[_choice("persons", given.get("persons", ""), tuple(PERSONS))],
        size=cast(Size, _choice("size", given["size"], SIZES)) if "size" in given else None,
    )


def _thing(store: Storage, language: Language, kind: str, name: str) -> str:
    index = national_themes(store, language) if kind == "theme" else things_of(store, kind, language)
    return find_one(index, kind, name)


def _choice(name: str, value: str, choices: Sequence[str]) -> str:
    """One of the choices, the first where none is asked for."""
    if value and value not in choices:
        raise UnknownName(name, value, nearest(value, choices) or choices)
    return value or choices[0]


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise InputError("error-parameter-type", name="on", value=text, type="date") from None
