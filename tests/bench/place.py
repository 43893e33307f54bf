"""A county of the synthetic country with those who can answer for something in it, and the means to write about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from random import Random
from typing import Final

import pyoxigraph as ox

from service.core.namespaces import compact

from .draft import Draft, Thing, typed
from .patterns import Distribution, Patterns
from .plants import Plants

NAMED_ROLES: Final = ("yp:role-owner", "yp:role-preparer")
"""The roles in which a named holder answers for an interface."""

PAST: Final = range(2015, 2025)
"""Years of what is over."""

FAR_FUTURE: Final = typed("2099-12-31", "date")

OLD: Final = range(2015, 2020)
"""Years of a source that is too old to tell how things stand."""

RECENT: Final = range(2024, 2026)
"""Years of the other sources: what rests on them is not old before 2028."""


@dataclass
class Party:
    """A county or municipality, and those in it who can hold a responsibility."""

    iri: ox.NamedNode
    holders: dict[str, list[ox.NamedNode]] = field(default_factory=lambda: {"person": [], "post": [], "body": []})


@dataclass
class Place:
    """A county and its municipalities, the source that tells of it, and what has been written of it so far."""

    itself: Party
    bilingual: bool
    municipalities: list[Party]
    source: Thing
    lines: tuple[int, int] = (0, 0)
    passages: int = 0
    written: dict[str, list[ox.NamedNode]] = field(default_factory=dict)

    @property
    def iri(self) -> ox.NamedNode:
        """The county."""
        return self.itself.iri

    def of(self, kind: str) -> list[ox.NamedNode]:
        """Those of a kind that have been written, oldest first."""
        return self.written.setdefault(kind, [])


@dataclass
class Means:
    """What is needed to write: chance, the patterns, the plants, the draft, and what is common to the nation."""

    chance: Random
    patterns: Patterns
    plants: Plants
    draft: Draft = field(default_factory=Draft)
    obligations: list[ox.NamedNode] = field(default_factory=list)
    yearly_obligations: list[ox.NamedNode] = field(default_factory=list)
    organisations: list[ox.NamedNode] = field(default_factory=list)
    burdened: list[ox.NamedNode] = field(default_factory=list)
    """A person who is being named for many interfaces, once for each so far."""

    @cached_property
    def holder_kinds(self) -> Distribution[str]:
        """Kinds of holders."""
        return self.patterns.holder_kinds()

    @cached_property
    def further_responsibilities(self) -> Distribution[int]:
        """How many responsibilities an interface has beside those of owners and preparers."""
        return self.patterns.further_responsibilities(NAMED_ROLES)

    @cached_property
    def other_roles(self) -> tuple[str, ...]:
        """The roles that are neither owner nor preparer."""
        roles = self.patterns.links("yp:Responsibility", "yp:role").values
        return tuple(sorted({compact(role.value) for role in roles}.difference(NAMED_ROLES)))

    @cached_property
    def fresh_passages(self) -> float:
        """How often a citation is of a passage not cited before."""
        return self.patterns.fresh_passages()

    @cached_property
    def fresh_holders(self) -> float:
        """How often a responsibility is of a holder who has none before."""
        return self.patterns.freshness("yp:Responsibility", "yp:holder")

    @cached_property
    def passages_per_source(self) -> int:
        """How many passages of a source are cited."""
        return max(self.patterns.population("yp:Citation") // max(self.patterns.population("yp:Source"), 1), 1)

    def happens(self, kind: str, property_: str) -> bool:
        """Whether a thing of the class has the property, as often as in the shipped graph."""
        return self.chance.random() < self.patterns.share(kind, property_)

    def code(self, kind: str, property_: str, *, but: tuple[str, ...] = ()) -> ox.NamedNode:
        """A code that the property points to in the shipped graph."""
        return self.patterns.links(kind, property_, but=but).draw(self.chance)

    def some(self, kind: str, property_: str, among: list[ox.NamedNode]) -> list[ox.NamedNode]:
        """As many of ``among`` as the property has values in the shipped graph."""
        return self.chance.sample(among, min(self.patterns.number(kind, property_).draw(self.chance), len(among)))

    def theme(self) -> ox.NamedNode:
        """A harmonised theme."""
        return self.patterns.themes().draw(self.chance)

    def themes(self, kind: str) -> list[ox.NamedNode]:
        """Harmonised themes, at least one."""
        number = self.patterns.number(kind, "yp:theme").draw(self.chance)
        return list(dict.fromkeys(self.theme() for _ in range(number)))

    def day(self, years: range) -> str:
        """A day in one of the years."""
        return f"{self.chance.choice(years)}-{self.chance.randint(1, 12):02}-{self.chance.randint(1, 28):02}"

    def source(self, publisher: ox.NamedNode | None = None) -> Thing:
        """Begin a source; it is dated, except where it is planted that it is not."""
        source = self.draft.source()
        if not self.plants.violates("C-SOURCE-DATE", source.iri):
            self.draft.say(source.iri, "dct:issued", typed(self.day(RECENT), "date"))
        if publisher is not None:
            self.draft.say(source.iri, "dct:publisher", publisher)
        return source

    @cached_property
    def old_day(self) -> ox.Literal:
        """The date of the old source."""
        return typed(self.day(OLD), "date")

    @cached_property
    def _old_source(self) -> Thing:
        source = self.draft.source()
        self.draft.say(source.iri, "dct:issued", self.old_day)
        self.draft.cite(source, 1, 1)
        return source

    def cite_old(self) -> None:
        """Let what follows rest on the old source, until the page is turned."""
        self.draft.cite(self._old_source, 1, 1, described=False)

    def turn_page(self, place: Place) -> None:
        """Let what follows rest on the passage at hand or, as often as in the shipped graph, on the next one."""
        if place.passages and self.chance.random() >= self.fresh_passages:
            self.draft.cite(place.source, *place.lines, described=False)
            return
        if place.passages == self.passages_per_source:
            place.source, place.lines, place.passages = self.source(place.iri), (0, 0), 0
        first = place.lines[1] + 1
        place.lines = (first, first + self.chance.randrange(8))
        self.draft.cite(place.source, *place.lines)
        place.passages += 1
