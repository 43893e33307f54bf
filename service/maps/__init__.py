"""Maps: the only place where the graph and the drawing meet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, Final

from service.core.errors import InputError, UnknownName
from service.core.lookup import nearest
from service.core.messages import Language, translate
from service.core.namespaces import resource_iri
from service.core.storage import Storage
from service.maps import figures, forums, interfaces, law, networks, organisation, overlapping, people, themes
from service.maps.filters import View, read_view
from service.maps.page import Page
from service.maps.reader import Reader
from viz import (
    GRAPH_FILES,
    NetworkMap,
    SheetTooSmall,
    TooManyNodes,
    as_pdf,
    as_png,
    fitted,
    interactive_html,
)
from viz import Labels as Legend

Picture = Callable[[Reader], str]
Projection = Callable[[Reader], NetworkMap]

_COUNTY: Final = {"county": "paijat-hame"}
"""The county with most networks on record."""
_THEME: Final = {"theme": "hyvinvoinnin-ja-terveyden-edistaminen"}
"""The theme with most duties."""


@dataclass(frozen=True)
class Map:
    """A map: how it is drawn, what it may be narrowed by, and the nodes and edges that can be explored."""

    name: str
    picture: Picture
    filters: tuple[str, ...]
    """The fields of a view that it heeds."""
    projection: Projection | None = None
    figures: tuple[str, ...] = ()
    """What it can show as colour, the usual one first."""
    usual: Mapping[str, str] = field(default_factory=dict)
    """What it is narrowed to unless another is asked for: a map that could not be read without."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The formats it comes in, the usual one first."""
        return ("svg", "pdf", "png", "html", *GRAPH_FILES) if self.projection else ("svg", "pdf", "png")

    def suffix_of(self, file: str) -> str:
        """The format that the name of a file asks for: one that the map comes in, or else its last ending."""
        known = [suffix for suffix in self.suffixes if file.endswith(f".{suffix}")]
        return max(known, key=len, default=file.rpartition(".")[2])

    def projected(self, store: Storage, language: Language, **asked: str | None) -> NetworkMap | None:
        """What can be explored of it, narrowed by what was ``asked``; None for a map that has nothing of the kind.

        Raises:
            UnknownName: the map has no such filter, or nothing has this name; carries the nearest.
            InputError: a filter's value cannot be read.
        """
        reader = self.reader(store, language, asked)
        return self.projection(reader) if self.projection else None

    def reader(self, store: Storage, language: Language, asked: Mapping[str, str | None]) -> Reader:
        """Reads the graph for this map, narrowed by what was ``asked``."""
        return Reader(store, language, self.view(store, language, asked))

    def view(self, store: Storage, language: Language, asked: Mapping[str, str | None]) -> View:
        """What it is narrowed to where this is ``asked``; an empty value asks for nothing.

        Raises:
            UnknownName: the map has no such filter, or nothing has this name; carries the nearest.
            InputError: a filter's value cannot be read.
        """
        view = read_view(store, language, (*self.filters, "size"), self.figures, asked)
        # Another graph may lack what is usual: then there is nothing to draw, but nothing was asked wrongly.
        usual: dict[str, Any] = {
            kind: resource_iri(kind, slug) for kind, slug in self.usual.items() if not getattr(view, kind)
        }
        return replace(view, **usual)

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
        Map("networks", networks.picture, ("county", "theme"), networks.projection, usual=_COUNTY),
        Map("wheel", networks.wheel, ("county", "theme"), networks.projection, usual=_COUNTY),
        Map("organisation", organisation.picture, ("county",), usual=_COUNTY),
        Map(
            "interfaces",
            interfaces.picture,
            ("county", "municipality", "theme", "on", "persons"),
            interfaces.projection,
        ),
        Map("law", law.picture, ("county", "theme"), law.projection, usual=_THEME),
        Map("forums", forums.picture, ("county", "kind", "theme"), forums.projection),
        Map("people", people.picture, ("county", "on", "persons"), people.projection),
        Map("overlaps", overlapping.picture, ("county",), overlapping.projection),
        Map("municipalities", networks.municipalities, ("county",), usual=_COUNTY),
        Map("themes", themes.picture, ("county", "theme")),
        Map("tiles", figures.tiles, ("county", "figure"), figures=figures.FIGURES),
        Map("dots", figures.dots, ("county", "figure"), figures=figures.DOT_FIGURES),
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


def draw(
    store: Storage,
    chosen: Map,
    suffix: str,
    language: Language,
    page: Page = Page(),  # noqa: B008 - is frozen
    **asked: str | None,
) -> str | bytes:
    """Draw a map for a reader of ``language``, narrowed by what was ``asked``: a thing by its name, slug or IRI.

    ``size`` fits a picture to a sheet; without one it is as large as its content. ``page`` is heeded by HTML alone.

    Raises:
        UnknownName: the map has no such filter, or nothing has this name; carries the nearest.
        InputError: a filter's value cannot be read, or there is more to draw than can be read.
    """
    reader = chosen.reader(store, language, asked)
    narrowed = ", ".join(f"{each}=" for each in chosen.filters)
    try:
        if suffix == "html" and chosen.projection:
            projection = chosen.projection(reader)
            labels = _legend(reader, projection)
            return interactive_html(page.linked(projection), labels, reader.page_texts(), scheme=page.scheme)
        if suffix in GRAPH_FILES and chosen.projection:
            projection = chosen.projection(reader)
            return GRAPH_FILES[suffix](projection, _legend(reader, projection), store.modified().date(), None)
        picture = chosen.picture(reader)
        if reader.view.size:
            picture = fitted(picture, reader.view.size)
    except TooManyNodes as problem:
        raise InputError("error-map-too-large", count=problem.count, most=problem.most, filters=narrowed) from None
    except SheetTooSmall as problem:
        raise InputError("error-sheet-too-small", size=problem.size.upper(), filters=narrowed) from None
    if suffix == "pdf":
        return as_pdf(picture, chosen.title(language), language)
    return as_png(picture, chosen.title(language), language) if suffix == "png" else picture


def _legend(reader: Reader, projection: NetworkMap) -> Legend:
    """The words of a projection; groups are headed by the names of the things they are called by."""
    groups = {node.group for node in projection.nodes if node.group.startswith("http")}
    return reader.legend({each: reader.name(each) for each in groups})
