"""Maps: the only place where the graph and the drawing meet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from service.core.errors import UnknownName
from service.core.lookup import nearest
from service.core.messages import Language, translate
from service.core.store import Store


@dataclass(frozen=True)
class Map:
    """A map that can be drawn."""

    name: str
    suffixes: tuple[str, ...]
    draw: Callable[[Store, Language, str | None, str], str]

    def title(self, language: Language) -> str:
        """What it shows, in a few words."""
        return translate(language, f"map-{self.name}")

    def description(self, language: Language) -> str:
        """What it shows and how to read it."""
        return translate(language, f"map-{self.name}-about")


@cache
def maps() -> Mapping[str, Map]:
    """Every map by its name."""
    return {}


def map_named(name: str) -> Map:
    """The map with this name.

    Raises:
        UnknownName: there is none; carries the nearest names.
    """
    if name not in maps():
        raise UnknownName("map", name, nearest(name, maps()) or sorted(maps()))
    return maps()[name]


def draw(store: Store, chosen: Map, suffix: str, language: Language, *, county: str | None = None) -> str:
    """Draw a map for a reader of ``language``; ``county`` is an IRI, where another than the map's own is wanted."""
    return chosen.draw(store, language, county, suffix)
