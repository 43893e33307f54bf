"""The ways from what a finding concerns to its menders, its county and its theme, as ``shapes/ways.ttl`` has them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from service.core.messages import LANGUAGES, Language
from service.core.namespaces import DEFINITIONS, PREFIXES, SHAPES
from service.core.shacl.graph import Graph
from service.core.shacl.path_reading import read_path
from service.core.shacl.paths import Path
from service.core.shacl.terms import TYPE, Term

COUNTY: Final = SHAPES + "way-county"
THEME: Final = SHAPES + "way-theme"

_LABEL: Final = ox.NamedNode(PREFIXES["rdfs"] + "label")
_WAY, _END = (ox.NamedNode(DEFINITIONS + name) for name in ("way", "wayEnd"))
_KINDS: Final = tuple(ox.NamedNode(DEFINITIONS + name) for name in ("Mender", "Grouping"))


@dataclass(frozen=True)
class Way:
    """A path, and the classes of which what it leads to must be an instance."""

    label: Mapping[Language, str]
    path: Path | None
    """None where it leads to nobody in particular."""
    ends: frozenset[Term]


class Guide:
    """Follows the ways in one graph, which nobody changes meanwhile."""

    def __init__(self, graph: Graph, ways: Mapping[str, Way]) -> None:
        self._graph = graph
        self._ways = ways
        self._ends: dict[str, frozenset[Term]] = {}
        self._known: dict[tuple[str, Term], tuple[str, ...]] = {}

    def lead(self, way: str, focus: Term, value: Term | None = None) -> tuple[str, ...]:
        """The IRIs to which a way leads from what a finding concerns, sorted; none if there is no such way.

        Where the finding names one itself, as its value or as what it concerns, it is that one alone.
        """
        if way not in self._ways:
            return ()
        if value is not None and value in self._all_ends(way):
            return (value.value,)
        known = self._known.get((way, focus))
        if known is None:
            known = self._known[way, focus] = self._follow(way, focus)
        return known

    def _follow(self, way: str, focus: Term) -> tuple[str, ...]:
        ends, path = self._all_ends(way), self._ways[way].path
        if focus in ends:
            return (focus.value,)
        return tuple(sorted(end.value for end in path.follow(self._graph, focus) if end in ends)) if path else ()

    def _all_ends(self, way: str) -> frozenset[Term]:
        known = self._ends.get(way)
        if known is None:
            instances = (each for class_ in self._ways[way].ends for each in self._graph.subjects(TYPE, class_))
            known = self._ends[way] = frozenset(each for each in instances if isinstance(each, ox.NamedNode))
        return known


def read_ways(shapes: Graph) -> Mapping[str, Way]:
    """The ways that a shapes graph describes, by their IRIs.

    Raises:
        ShapeProblem: one is no property path.
    """
    return {node.value: _read(shapes, node) for kind in _KINDS for node in shapes.subjects(TYPE, kind)}


def _read(shapes: Graph, node: Term) -> Way:
    said = (each for each in shapes.objects(node, _LABEL) if isinstance(each, ox.Literal))
    texts = {each.language: each.value for each in said}
    paths = shapes.objects(node, _WAY)
    return Way(
        {language: texts[language] for language in LANGUAGES if language in texts},
        read_path(shapes, paths[0]) if paths else None,
        frozenset(shapes.objects(node, _END)),
    )
