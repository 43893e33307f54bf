"""What is told of how networks, themes and responsibilities hang together, before it is put in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, NamedTuple

Name = Literal["bridges", "leaving", "hanging", "unshared", "overlaps", "municipalities", "groups"]
Figure = int | float | bool

MEASURES: Final[Mapping[Name, tuple[str, ...]]] = {
    "bridges": ("themes", "betweenness", "cut"),
    "leaving": ("alone", "degree", "cut"),
    "hanging": ("named",),
    "unshared": ("networks", "joining", "counties"),
    "overlaps": ("score", "shared-members", "shared-themes", "noted"),
    "municipalities": ("memberships", "collective"),
    "groups": ("networks", "themes", "communities", "core"),
}
"""Each question with the figures behind its answer, in the order in which both are told."""


class Work(NamedTuple):
    """Where a measure is defined."""

    citation: str
    url: str


DEFINED_IN: Final[Mapping[str, Work]] = {
    "betweenness": Work(
        "L. C. Freeman: A Set of Measures of Centrality Based on Betweenness. Sociometry 40 (1977), 35–41",
        "https://doi.org/10.2307/3033543",
    ),
    "degree": Work(
        "L. C. Freeman: Centrality in Social Networks. Social Networks 1 (1978), 215–239",
        "https://doi.org/10.1016/0378-8733(78)90021-7",
    ),
    "cut": Work(
        "J. Hopcroft, R. Tarjan: Algorithm 447. Communications of the ACM 16 (1973), 372–378",
        "https://doi.org/10.1145/362248.362272",
    ),
    "core": Work(
        "S. B. Seidman: Network Structure and Minimum Degree. Social Networks 5 (1983), 269–287",
        "https://doi.org/10.1016/0378-8733(83)90028-X",
    ),
    "communities": Work(
        "V. D. Blondel and others: Fast Unfolding of Communities in Large Networks. J. Stat. Mech. (2008), P10008",
        "https://doi.org/10.1088/1742-5468/2008/10/P10008",
    ),
    "score": Work(
        "L. R. Dice: Measures of the Amount of Ecologic Association Between Species. Ecology 26 (1945), 297–302",
        "https://doi.org/10.2307/1932409",
    ),
}
"""The measures that others have defined; the rest are counts, and their definition says of what."""


@dataclass(frozen=True)
class Item:
    """A thing that an answer lists."""

    iri: str
    figures: Mapping[str, Figure]
    """By measure."""
    related: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Other things that it is told with, by how they relate to it."""
    rank: tuple[float, ...] = ()
    """What it is sorted by before its name."""


@dataclass(frozen=True)
class Insight:
    """The answer to one question."""

    name: Name
    items: tuple[Item, ...]
    counts: Mapping[str, int]
    """What its sentences count."""
