"""What is read of the graph before anything is measured."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeGuard

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.namespaces import DEFINITIONS, PREFIXES
from service.core.overlaps import noted, overlaps
from service.core.shacl.graph import Graph, Indexed
from service.core.shacl.terms import TYPE, Term
from service.core.storage import Storage
from service.core.store import term_text

_NETWORK, _COUNTY, _THEME, _MEMBER, _STATUS, _ENDED = (
    ox.NamedNode(DEFINITIONS + name) for name in ("Network", "county", "theme", "member", "status", "status-ended")
)
_MATCHES = tuple(ox.NamedNode(PREFIXES["skos"] + name) for name in ("exactMatch", "closeMatch", "broadMatch"))


@dataclass(frozen=True)
class Network:
    """A network that has not ended."""

    counties: frozenset[str]
    themes: frozenset[str]
    members: frozenset[str]
    """Organisations, municipalities and classes of actors."""


@dataclass(frozen=True)
class Named:
    """A thing that someone may be named for."""

    is_interface: bool
    counties: frozenset[str]
    alone: frozenset[str]
    """Persons, and posts of which no one person is known to hold them; a post that one person holds is that person."""
    others: frozenset[str]
    """Bodies and organisations."""


@dataclass(frozen=True)
class Pair:
    """Two networks that may be one."""

    one: str
    other: str
    score: int | None
    """As :mod:`service.core.overlaps` gives it; None where it is too low to be told."""
    noted: bool
    """Whether an editor has noted them as possibly the same."""
    counties: frozenset[str]
    """Those of either."""
    members: frozenset[str]
    """Those of both."""
    themes: frozenset[str]


@dataclass(frozen=True)
class Facts:
    """The country, or one county of it."""

    county: str
    """Empty for the country."""
    networks: Mapping[str, Network]
    named: Mapping[str, Named]
    themes: tuple[str, ...]
    """The national ones."""
    own_themes: Mapping[str, tuple[str, ...]]
    """Themes of counties, by county."""
    stands_for: Mapping[str, frozenset[str]]
    """The national themes that a county's own theme matches."""
    municipalities: Mapping[str, str]
    """The county of each municipality."""
    pairs: tuple[Pair, ...]

    def national(self, theme: str) -> frozenset[str]:
        """The national themes that a theme is or matches."""
        return frozenset({theme}) if theme in self.themes else self.stands_for.get(theme, frozenset())

    def of(self, county: str) -> Facts:
        """What concerns one county; of pairs those in which one of the two networks is the county's."""
        networks = {iri: each for iri, each in self.networks.items() if county in each.counties}
        return replace(
            self,
            county=county,
            networks=networks,
            named={iri: each for iri, each in self.named.items() if county in each.counties},
            own_themes={county: self.own_themes.get(county, ())},
            municipalities={iri: area for iri, area in self.municipalities.items() if area == county},
            pairs=tuple(each for each in self.pairs if each.one in networks or each.other in networks),
        )


def read(store: Storage, on: date) -> Facts:
    """The facts of the country as of a day: a responsibility that has ended by then names no one."""
    graph = Indexed.of(store.triples(saved_query("pages/insights-networks").text, name="insights"))
    themes = _rows(store, "themes")
    own: dict[str, list[str]] = {}
    for row in themes:
        if "county" in row:
            own.setdefault(row["county"], []).append(row["theme"])
    networks = {each.value: _network(graph, each) for each in graph.subjects(TYPE, _NETWORK) if _goes_on(each, graph)}
    return Facts(
        county="",
        networks=networks,
        named=_named(_rows(store, "named"), on),
        themes=tuple(row["theme"] for row in themes if "county" not in row),
        own_themes={county: tuple(listed) for county, listed in own.items()},
        stands_for={
            row["theme"]: _values(graph, ox.NamedNode(row["theme"]), *_MATCHES) for row in themes if "county" in row
        },
        municipalities={row["municipality"]: row["county"] for row in _rows(store, "municipalities")},
        pairs=tuple(_pairs(graph, networks)),
    )


def _rows(store: Storage, name: str) -> list[dict[str, str]]:
    found = store.select(saved_query(f"pages/insights-{name}").text, name="insights")
    return [{key: term_text(term) for key, term in row.items()} for row in found]


def _pairs(graph: Graph, networks: Mapping[str, Network]) -> Iterator[Pair]:
    scores = {(each.network, each.other): each.score for each in overlaps(graph)}
    doubles = noted(graph)
    for pair in sorted({*scores, *doubles}):
        one, other = networks[pair[0]], networks[pair[1]]
        yield Pair(
            *pair,
            score=scores.get(pair),
            noted=pair in doubles,
            counties=one.counties | other.counties,
            members=one.members & other.members,
            themes=one.themes & other.themes,
        )


def _goes_on(network: Term, graph: Graph) -> TypeGuard[ox.NamedNode]:
    return isinstance(network, ox.NamedNode) and _ENDED not in graph.objects(network, _STATUS)


def _values(graph: Graph, subject: ox.NamedNode, *properties: ox.NamedNode) -> frozenset[str]:
    """The IRIs that are values of any of some properties."""
    values = (value for property_ in properties for value in graph.objects(subject, property_))
    return frozenset(value.value for value in values if isinstance(value, ox.NamedNode))


def _network(graph: Graph, iri: ox.NamedNode) -> Network:
    return Network(
        counties=_values(graph, iri, _COUNTY),
        themes=_values(graph, iri, _THEME),
        members=_values(graph, iri, _MEMBER),
    )


def _named(rows: Sequence[Mapping[str, str]], on: date) -> Mapping[str, Named]:
    persons: dict[str, set[str]] = {}
    for row in rows:
        if "person" in row:
            persons.setdefault(row["holder"], set()).add(row["person"])
    found: dict[str, Named] = {}
    for row in rows:
        thing = row["thing"]
        known = found.get(thing) or Named(row["interface"] == "true", frozenset(), frozenset(), frozenset())
        if "county" in row:
            known = replace(known, counties=known.counties | {row["county"]})
        if "holder" in row and row.get("until", "9999") >= on.isoformat():
            known = _with(known, row, persons.get(row["holder"], ()))
        found[thing] = known
    return found


def _with(known: Named, row: Mapping[str, str], persons: Iterable[str]) -> Named:
    """The thing with one more holder."""
    if row["kind"] == "other":
        return replace(known, others=known.others | {row["holder"]})
    held = list(persons)
    return replace(known, alone=known.alone | {held[0] if len(held) == 1 else row["holder"]})
