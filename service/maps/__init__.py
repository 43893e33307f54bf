"""Maps: the only place where the graph and the drawing meet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from service.core.errors import UnknownName
from service.core.lookup import nearest
from service.core.messages import Language, translate
from service.core.storage import Storage
from service.maps import interfaces, networks, organisation
from service.maps.reader import Reader

Draw = Callable[[Reader, str | None], str]


@dataclass(frozen=True)
class Map:
    """A map that can be drawn, by the suffix of the file it makes."""

    name: str
    drawings: Mapping[str, Draw]

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The formats it comes in, the usual one first."""
        return tuple(self.drawings)

    def title(self, language: Language) -> str:
        """What it shows, in a few words."""
        return translate(language, f"map-{self.name}")

    def description(self, language: Language) -> str:
        """What it shows and how to read it."""
        return translate(language, f"map-{self.name}-about")


@cache
def maps() -> Mapping[str, Map]:
    """Every map by its name."""
    every = (
        Map("networks", {"svg": networks.picture, "html": networks.page}),
        Map("organisation", {"svg": organisation.picture}),
        Map("interfaces", {"svg": interfaces.picture, "html": interfaces.page}),
    )
    return {each.name: each for each in every}


def map_named(name: str) -> Map:
    """The map with this name.

    Raises:
        UnknownName: there is none; carries the nearest names.
    """
    if name not in maps():
        raise UnknownName("map", name, nearest(name, maps()) or sorted(maps()))
    return maps()[name]


def draw(store: Storage, chosen: Map, suffix: str, language: Language, *, county: str | None = None) -> str:
    """Draw a map for a reader of ``language``; ``county`` is an IRI, where another than the map's own is wanted."""
    return chosen.drawings[suffix](Reader(store, language), county)
