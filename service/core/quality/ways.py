"""The ways from what a finding concerns to its menders, its county and its theme, as ``shapes/ways.ttl`` has them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from service.core.messages import LANGUAGES, Language
from service.core.namespaces import DEFINITIONS, PREFIXES, SHAPES
from service.core.shacl.graph import Graph
from service.core.shacl.paths import Path, read_path
from service.core.shacl.terms import TYPE, Term

COUNTY: Final = ox.NamedNode(SHAPES + "way-county")
THEME: Final = ox.NamedNode(SHAPES + "way-theme")

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

    def follow(self, graph: Graph, focus: Term, value: Term | None) -> Sequence[str]:
        """The IRIs that a finding leads to.

        Where the finding names one itself, as its value or as what it concerns, it is that one alone.
        """
        for named in (value, focus):
            if named is not None and self._is_end(graph, named):
                return (named.value,)
        if self.path is None:
            return ()
        return tuple(end.value for end in self.path.follow(graph, focus) if self._is_end(graph, end))

    def _is_end(self, graph: Graph, term: Term) -> bool:
        return isinstance(term, ox.NamedNode) and not self.ends.isdisjoint(graph.objects(term, TYPE))


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
