"""The shipped graph's own patterns: how many of each kind, how many values of each property, and which.

Everything is read when it is asked for, so that the synthetic country follows the shipped graph as that grows.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache
from itertools import accumulate
from random import Random
from typing import Final, Generic, TypeVar

import pyoxigraph as ox

from service.core.namespaces import DEFINITIONS, PREFIXES, RESOURCES
from service.core.store import shipped_quads

Drawn = TypeVar("Drawn")

LEAST_MUNICIPALITIES: Final = 2
"""No county has fewer; a county of which the shipped graph knows fewer has not been entered yet."""


@cache
def term(compact: str) -> ox.NamedNode:
    """The node of a compact IRI such as ``yp:Interface``; ``id:`` stands before a thing, as in ``id:county/lappi``."""
    prefix, _, local = compact.partition(":")
    return ox.NamedNode((RESOURCES if prefix == "id" else PREFIXES[prefix]) + local)


TYPE: Final = term("rdf:type")
HARMONISED: Final = term("yp:scheme-theme")


class Distribution(Generic[Drawn]):
    """What was seen and how often; draws as it was seen."""

    def __init__(self, seen: Iterable[Drawn]) -> None:
        tally = sorted(Counter(seen).items(), key=lambda pair: (-pair[1], str(pair[0])))
        self.values: Final[list[Drawn]] = [value for value, _ in tally]
        self._bounds = list(accumulate(count for _, count in tally))

    def __len__(self) -> int:
        return self._bounds[-1] if self._bounds else 0

    def draw(self, chance: Random) -> Drawn:
        """One value, as likely as it was seen.

        Raises:
            IndexError: nothing was seen.
        """
        return chance.choices(self.values, cum_weights=self._bounds)[0]


class Patterns:
    """Counts and distributions of a graph, by class and property (both as compact IRIs such as ``yp:Network``)."""

    def __init__(self, quads: Iterable[ox.Quad]) -> None:
        triples = dict.fromkeys(quad.triple for quad in quads)
        self._members: dict[ox.NamedNode, dict[str, None]] = defaultdict(dict)
        self._values: dict[ox.NamedNode, dict[str, list[ox.NamedNode | ox.Literal]]] = defaultdict(dict)
        for triple in triples:
            if isinstance(triple.subject, ox.NamedNode) and isinstance(triple.object, ox.NamedNode | ox.Literal):
                self._values[triple.predicate].setdefault(triple.subject.value, []).append(triple.object)
                if triple.predicate == TYPE and isinstance(triple.object, ox.NamedNode):
                    self._members[triple.object][triple.subject.value] = None
        self._harmonised = {iri for iri, lists in self._of("skos:inScheme").items() if HARMONISED in lists}
        self._drawn: dict[tuple[str, ...], Distribution[ox.NamedNode]] = {}
        self._counted: dict[tuple[str, str], Distribution[int]] = {}
        self._seen: dict[tuple[str, str], list[list[ox.NamedNode | ox.Literal]]] = {}

    @classmethod
    def shipped(cls) -> Patterns:
        """The patterns of the graph that the project ships."""
        return cls(shipped_quads())

    def population(self, kind: str) -> int:
        """How many things of a class there are."""
        return len(self._members[term(kind)])

    def share(self, kind: str, property_: str) -> float:
        """The part of a class that has a property."""
        return len(self._given(kind, property_)) / max(self.population(kind), 1)

    def freshness(self, kind: str, property_: str) -> float:
        """The part of a property's values that are seen for the first time."""
        values = [value for given in self._given(kind, property_) for value in given]
        return len(set(values)) / max(len(values), 1)

    def number(self, kind: str, property_: str) -> Distribution[int]:
        """How many values a thing of the class has, where it has any."""
        key = (kind, property_)
        if key not in self._counted:
            self._counted[key] = Distribution(len(values) for values in self._given(kind, property_))
        return self._counted[key]

    def links(
        self, kind: str, property_: str, *, to: str = DEFINITIONS, but: tuple[str, ...] = ()
    ) -> Distribution[ox.NamedNode]:
        """What a property points to in the namespace ``to`` (our codes, if not said), those in ``but`` left out."""
        key = (kind, property_, to, *but)
        if key not in self._drawn:
            shunned = {term(each) for each in but}
            self._drawn[key] = Distribution(
                value
                for given in self._given(kind, property_)
                for value in given
                if isinstance(value, ox.NamedNode) and value.value.startswith(to) and value not in shunned
            )
        return self._drawn[key]

    def themes(self) -> Distribution[ox.NamedNode]:
        """The harmonised themes, as often as anything stands under them."""
        if ("themes",) not in self._drawn:
            pointed = [theme for given in self._of("yp:theme").values() for theme in given]
            self._drawn[("themes",)] = Distribution(
                theme for theme in pointed if isinstance(theme, ox.NamedNode) and theme.value in self._harmonised
            )
        return self._drawn[("themes",)]

    def holder_kinds(self) -> Distribution[str]:
        """Kinds of those who hold a responsibility, as they stand in their IRIs: body, person, post and so on."""
        holders = [holder.value for given in self._given("yp:Responsibility", "yp:holder") for holder in given]
        return Distribution(holder.removeprefix(RESOURCES).partition("/")[0] for holder in holders)

    def fresh_passages(self) -> float:
        """How often a citation is of a passage that has not been cited before."""
        cited = [passage.value for given in self._of("prov:wasDerivedFrom").values() for passage in given]
        return len(set(cited)) / max(len(cited), 1)

    def further_responsibilities(self, but: tuple[str, ...]) -> Distribution[int]:
        """How many responsibilities an interface has in other roles than those named."""
        named = {term(role) for role in but}
        roles = self._of("yp:role")
        counts = dict.fromkeys(self._members[term("yp:Interface")], 0)
        for iri, subjects in self._of("yp:responsibilityFor").items():
            for subject in subjects:
                if subject.value in counts and not named.intersection(roles.get(iri, ())):
                    counts[subject.value] += 1
        return Distribution(counts.values())

    def municipalities_per_county(self) -> list[int]:
        """The sizes of the counties whose municipalities have been entered, smallest first."""
        counties = [county for given in self._given("yp:Municipality", "yp:county") for county in given]
        return sorted(size for size in Counter(counties).values() if size >= LEAST_MUNICIPALITIES)

    def bilingual_share(self) -> float:
        """The part of the counties that are bilingual."""
        truths = [value.value for given in self._given("yp:WellbeingServicesCounty", "yp:bilingual") for value in given]
        return truths.count("true") / max(len(truths), 1)

    def _of(self, property_: str) -> dict[str, list[ox.NamedNode | ox.Literal]]:
        return self._values[term(property_)]

    def _given(self, kind: str, property_: str) -> list[list[ox.NamedNode | ox.Literal]]:
        """The values of a property, thing by thing of a class that has it."""
        key = (kind, property_)
        if key not in self._seen:
            values = self._of(property_)
            self._seen[key] = [values[member] for member in self._members[term(kind)] if member in values]
        return self._seen[key]
