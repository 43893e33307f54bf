"""Networks that may be one and the same, found by how alike their names, members and themes are."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Final, NamedTuple

import pyoxigraph as ox
from rapidfuzz import fuzz, process

from service.core.lookup import fold
from service.core.namespaces import DEFINITIONS, PREFIXES
from service.core.shacl.graph import Graph
from service.core.shacl.terms import TYPE, Term

WEIGHTS: Final = {"name": 3, "members": 1, "themes": 1}
"""What each likeness weighs. The name is known of every network and says most; members and themes are often unknown."""
LIKELY: Final = 85
"""The score from which two networks are told to overlap.

In the shipped graph it divides one name in two spellings (99), one name in a county and in the nation (100), and the
coordinators of HYTE and of wellbeing (86) from names that share a word and a theme but stand side by side in one list
of a source (*Kokemusasiantuntijaverkosto* and *Kokemustoimintaverkosto*, 82).
"""
_OTHERS: Final = sum(WEIGHTS.values()) - WEIGHTS["name"]
_CLOSEST: Final = (LIKELY * (_OTHERS + WEIGHTS["name"]) - 100 * _OTHERS) / WEIGHTS["name"]
"""Names less alike than this cannot reach LIKELY, even if all else is the same."""

_NETWORK, _COUNTY, _MEMBER, _THEME, _STATUS, _ENDED, _SAME = (
    ox.NamedNode(DEFINITIONS + name)
    for name in ("Network", "county", "member", "theme", "status", "status-ended", "possiblySameAs")
)
_NAMES: Final = (
    ox.NamedNode(PREFIXES["skos"] + "prefLabel"),
    ox.NamedNode(PREFIXES["skos"] + "altLabel"),
    ox.NamedNode(DEFINITIONS + "translation"),
)
_MATCHES: Final = tuple(ox.NamedNode(PREFIXES["skos"] + name) for name in ("exactMatch", "closeMatch", "broadMatch"))
_NUMBER: Final = re.compile(r"\d+")


class _Named(NamedTuple):
    name: str
    words: str
    """The name with its words in alphabetical order."""
    network: str


class Overlap(NamedTuple):
    """Two networks and how alike they are."""

    network: str
    """IRI; the smaller of the two."""
    other: str
    score: int
    """0–100."""


@dataclass(frozen=True)
class _Network:
    counties: Sequence[Term | None]
    """None alone for a network of no county."""
    members: Set[Term]
    themes: Set[Term]
    names: Set[tuple[str, str]]
    """Language and folded name."""


def overlaps(graph: Graph) -> list[Overlap]:
    """The pairs of networks that look alike, each once, in the order of their IRIs.

    Networks are compared within a county; one of no county is compared with all. Ended ones are left out.

    Names are compared language by language, without case, diacritics, punctuation and word order; the closest pair
    counts. Names with different numbers are not alike: *Ryhmä 1* is not *Ryhmä 2*. Members and themes count by what
    two networks share of them (Dice's coefficient), a county's own theme as the national one that it matches. The
    score is the mean, by WEIGHTS, of what is known of both networks: what is unknown proves nothing either way.
    """
    networks = {each.value: _read(graph, each) for each in _going_on(graph)}
    found = []
    for (one, other), likeness in sorted(_close_names(networks).items()):
        score = _score(networks[one], networks[other], likeness)
        if score >= LIKELY:
            found.append(Overlap(one, other, score))
    return found


def noted(graph: Graph) -> set[tuple[str, str]]:
    """The pairs of networks that were noted as possibly the same, smaller IRI first; ended ones are left out."""
    networks = {each.value: each for each in _going_on(graph)}
    return {
        (min(iri, other.value), max(iri, other.value))
        for iri, network in networks.items()
        for other in graph.objects(network, _SAME)
        if other.value in networks and other.value != iri
    }


def _going_on(graph: Graph) -> Iterator[ox.NamedNode]:
    for network in graph.subjects(TYPE, _NETWORK):
        if isinstance(network, ox.NamedNode) and _ENDED not in graph.objects(network, _STATUS):
            yield network


def _read(graph: Graph, network: Term) -> _Network:
    names = (each for property_ in _NAMES for each in graph.objects(network, property_))
    folded = ((each.language or "", fold(each.value)) for each in names if isinstance(each, ox.Literal))
    return _Network(
        graph.objects(network, _COUNTY) or (None,),
        {*graph.objects(network, _MEMBER)},
        {national for theme in graph.objects(network, _THEME) for national in _national(graph, theme)},
        {(language, name) for language, name in folded if name},
    )


def _national(graph: Graph, theme: Term) -> Sequence[Term]:
    """The national themes that a county's own theme matches; of another theme, the theme itself."""
    return [each for property_ in _MATCHES for each in graph.objects(theme, property_)] or [theme]


def _close_names(networks: Mapping[str, _Network]) -> Mapping[tuple[str, str], float]:
    """The pairs whose names are close enough to matter, with how close they are."""
    blocks: dict[tuple[str, ...], dict[Term | None, list[_Named]]] = defaultdict(lambda: defaultdict(list))
    for iri, network in networks.items():
        for language, name in network.names:
            for county in network.counties:
                blocks[language, *_NUMBER.findall(name)][county].append(
                    _Named(name, " ".join(sorted(name.split())), iri)
                )
    likeness: dict[tuple[str, str], float] = defaultdict(float)
    for block in blocks.values():
        nationwide = block.pop(None, [])
        for group in (*block.values(), nationwide):
            for pair, score in _close(group, [] if group is nationwide else nationwide):
                likeness[pair] = max(likeness[pair], score)
    return likeness


def _close(group: Sequence[_Named], nationwide: Sequence[_Named]) -> Iterator[tuple[tuple[str, str], float]]:
    """The pairs within a group, and between it and those of no county, whose names are close enough to matter."""
    everyone = [*group, *nationwide]
    for index, one in enumerate(group, start=1):
        others = everyone[index:]
        for wanted, names in (
            (one.name, [each.name for each in others]),
            (one.words, [each.words for each in others]),
        ):
            for _, score, place in process.extract(wanted, names, scorer=fuzz.ratio, score_cutoff=_CLOSEST, limit=None):
                first, second = sorted((one.network, others[place].network))
                if first != second:
                    yield (first, second), score


def _score(one: _Network, other: _Network, names: float) -> int:
    parts = [(WEIGHTS["name"], names)]
    for weight, mine, theirs in (
        (WEIGHTS["members"], one.members, other.members),
        (WEIGHTS["themes"], one.themes, other.themes),
    ):
        if mine and theirs:
            parts.append((weight, 200 * len(mine & theirs) / (len(mine) + len(theirs))))
    return round(sum(weight * likeness for weight, likeness in parts) / sum(weight for weight, _ in parts))
