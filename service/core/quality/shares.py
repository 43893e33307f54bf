"""Completeness as shares: how many of the checks that apply find nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from service.core.quality.ways import COUNTY, Guide
from service.core.shacl.graph import Graph
from service.core.shacl.terms import Node, Term
from service.core.validation import Finding, Rules


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole, which is always stated beside it."""

    part: int
    whole: int

    @property
    def ratio(self) -> float | None:
        """From 0 to 1; None of nothing."""
        return self.part / self.whole if self.whole else None

    def __add__(self, other: Share) -> Share:
        return Share(self.part + other.part, self.whole + other.whole)


def applied(graph: Graph, rules: Rules) -> Iterator[tuple[str, Term]]:
    """Each completeness check by its identifier, with each thing that it aims at."""
    for shape in rules.shapes.roots:
        if not (rules.is_integrity(shape) or rules.shapes[shape].deactivated):
            identifier = rules.check(shape).identifier
            for focus in aimed(graph, rules, shape):
                yield identifier, focus


def aimed(graph: Graph, rules: Rules, shape: Node) -> Iterable[Term]:
    """The things that a shape aims at, each once."""
    return dict.fromkeys(rules.shapes.roots[shape].focus(graph))


@dataclass(frozen=True, slots=True)
class Filled:
    """How completely a thing is described."""

    share: Share
    """Of the checks that aim at it, how many find nothing."""
    counties: tuple[str, ...]


def completeness(graph: Graph, rules: Rules, guide: Guide, counted: Iterable[Finding]) -> Mapping[str, Filled]:
    """Each thing that a completeness check aims at, by its IRI."""
    found = {(each.check, each.focus) for each in counted}
    wholes: Counter[Term] = Counter()
    parts: Counter[Term] = Counter()
    for check, focus in applied(graph, rules):
        wholes[focus] += 1
        parts[focus] += (check, focus.value) not in found
    return {
        focus.value: Filled(Share(parts[focus], whole), guide.lead(COUNTY, focus)) for focus, whole in wholes.items()
    }


def by_county(things: Iterable[Filled]) -> Mapping[str, Share]:
    """The shares of the things of each county together; a thing of several counts in each."""
    totals: dict[str, Share] = {}
    for each in things:
        for county in each.counties:
            totals[county] = totals.get(county, Share(0, 0)) + each.share
    return totals
