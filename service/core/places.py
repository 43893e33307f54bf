"""Places by the names people use: one name may be a municipality's, a county's, HUS Group's or Åland's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.current import last_while_current
from service.core.due import HUS
from service.core.errors import InputError, UnknownName
from service.core.labels import Labels
from service.core.lookup import SUGGESTIONS, Index, fold
from service.core.messages import LANGUAGES, Language
from service.core.namespaces import resource_iri
from service.core.naming import COUNTY, MUNICIPALITY, find_one, index_of, organisers
from service.core.storage import Storage
from service.core.store import term_text

SHARED: Final = 3
"""Letters at least that an inflected name shares with the name itself."""
ALAND: Final = resource_iri("region", "ahvenanmaa")


@dataclass(frozen=True)
class Place:
    """Where something is asked about."""

    iri: str
    county: str | None
    """The county that it is or belongs to; Helsinki and Åland belong to none, and HUS Group is none."""
    municipality: str | None
    """The municipality that it is."""
    region: str | None = None
    organises: bool = False
    """Whether it organises health, social or rescue services itself by law."""

    @property
    def outside(self) -> bool:
        """Whether it is in Åland, where there are no wellbeing services counties."""
        return ALAND in (self.iri, self.region)

    @property
    def actors(self) -> tuple[str, ...]:
        """Those whose duties count there: the county, then the municipality; HUS Group itself."""
        found = tuple(each for each in (self.county, self.municipality) if each)
        return found or ((HUS,) if self.iri == HUS else ())


@last_while_current(len(LANGUAGES))
def places(store: Storage, language: Language) -> Index:
    """The municipalities, counties, HUS Group and Åland by all their names and codes."""
    organising, municipalities = organisers(store, language), index_of(store, MUNICIPALITY, language)
    return Index({thing.iri: thing for thing in (*organising.things, *municipalities.things)}.values())


def find_place(store: Storage, language: Language, name: str) -> Place:
    """The one place that a name means; one whose name begins with it outranks those that have it further on.

    Raises:
        UnknownName: none, or more than one; carries the nearest or the possible names.
    """
    index = places(store, language)
    found = index.find(name)
    names = {thing.iri: thing.names for thing in index.things}
    if not found:
        nearest = dict.fromkeys([*_alike(index, name), *index.suggest(name)])
        raise UnknownName("place", name, list(nearest)[:SUGGESTIONS])
    begun = [iri for iri in found if any(fold(each).startswith(fold(name)) for each in names[iri])]
    if len(found) > 1 and len(begun) == 1:
        found = begun
    if len(found) > 1:
        raise UnknownName("place", name, [names[iri][0] for iri in found[:SUGGESTIONS]])
    return place_of(store, found[0])


def _alike(index: Index, name: str) -> list[str]:
    """Shown names of the places whose names share the longest beginning: *Lahti* for *Lahdessa*."""
    wanted = fold(name)
    for length in range(len(wanted), SHARED - 1, -1):
        begun = [t.names[0] for t in index.things if any(fold(each).startswith(wanted[:length]) for each in t.names)]
        if begun:
            return begun
    return []


def place_of(store: Storage, iri: str) -> Place:
    """A county, a municipality, HUS Group or Åland as a place."""
    kind = iri.split("/")[-2]
    if kind != "municipality":
        return Place(iri, iri if kind == "county" else None, None)
    rows = store.select(saved_query("pages/place").bind({"place": ox.NamedNode(iri)}))
    row = rows[0] if rows else {}
    county, region = (term_text(row[key]) if key in row else None for key in ("county", "region"))
    return Place(iri, county, iri, region, organises="task" in row)


def place_asked(
    store: Storage, language: Language, *, place: str = "", county: str = "", municipality: str = ""
) -> Place | None:
    """The place that names mean: one of any kind, or a county's, a municipality's or both.

    Raises:
        UnknownName: no such place, county or municipality; carries suggestions.
        InputError: the municipality is in another county than the one given, or two places are asked about.
    """
    if place:
        if county or municipality:
            raise InputError("error-two-places")
        return find_place(store, language, place)
    area = find_one(index_of(store, COUNTY, language), "county", county) if county else None
    if not municipality:
        return Place(area, area, None) if area else None
    found = place_of(store, find_one(index_of(store, MUNICIPALITY, language), "municipality", municipality))
    if area and found.county and area != found.county:
        labels = Labels(store, language)
        names = {"name": found.iri, "county": area, "own": found.county}
        raise InputError("error-municipality-elsewhere", **{key: labels[iri].text for key, iri in names.items()})
    return found
