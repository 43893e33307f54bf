"""Shapes as they are judged by: targets, constraints, and what they refer to (SHACL, section 2)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from .constraints import Constraint
from .errors import ShapeProblem
from .footprint import Reading
from .graph import Graph, Indexed, is_instance, subclasses
from .parameters import core_constraints
from .path_reading import DEPTH, read_path
from .paths import HERE, Path, Repeat, Step, then
from .sparql_parameters import Components, sparql_constraints
from .terms import CLASSES, SUBCLASS, TRUE, TYPE, Node, Statement, Term, sh

_NOT_RUN: Final = ("js", "jsLibrary", "rule", "target", "values", "targetValidator", "expression")
"""Terms of SHACL's extensions: code, rules and computed targets, which a core validator would pass over."""
_TARGETS: Final = ("targetNode", "targetClass", "targetSubjectsOf", "targetObjectsOf")


@dataclass(frozen=True)
class Shape:
    """A node shape, or a property shape if it has a path."""

    node: Node
    path: Path | None
    severity: ox.NamedNode
    messages: tuple[ox.Literal, ...]
    deactivated: bool
    constraints: tuple[Constraint, ...]

    @property
    def references(self) -> Iterator[Node]:
        """The shapes it refers to."""
        return (node for constraint in self.constraints for node in constraint.shapes())


@dataclass(frozen=True)
class Targets:
    """What a shape aims at (SHACL, section 2.1.3)."""

    nodes: frozenset[Term]
    classes: tuple[Term, ...]
    subjects_of: tuple[ox.NamedNode, ...]
    objects_of: tuple[ox.NamedNode, ...]

    def __bool__(self) -> bool:
        return bool(self.nodes or self.classes or self.subjects_of or self.objects_of)

    def focus(self, graph: Graph) -> list[Term]:
        """The focus nodes in a graph, each once."""
        found = dict.fromkeys(self.nodes)
        for class_ in self.classes:
            for each in subclasses(graph, class_):
                found.update(dict.fromkeys(graph.subjects(TYPE, each)))
        for property_ in self.subjects_of:
            found.update(dict.fromkeys(graph.bearers(property_)))
        for property_ in self.objects_of:
            found.update(dict.fromkeys(graph.values(property_)))
        return list(found)

    def aims_at(self, graph: Graph, term: Term) -> bool:
        """Whether a term of a graph is a focus node."""
        return (
            term in self.nodes
            or any(graph.objects(term, property_) for property_ in self.subjects_of)
            or any(graph.subjects(property_, term) for property_ in self.objects_of)
            or any(is_instance(graph, term, class_) for class_ in self.classes)
        )

    def readings(self) -> Iterator[Reading]:
        """Which statements decide on what is aimed at."""
        if self.classes:
            yield Reading(TYPE, HERE)
            yield Reading(SUBCLASS, then(Step(TYPE), Repeat(Step(SUBCLASS), "*")))
        yield from (Reading(property_, HERE) for property_ in self.subjects_of)
        yield from (Reading(property_, HERE, forward=False) for property_ in self.objects_of)


class Shapes:
    """The shapes of a shapes graph, read and checked once.

    Raises:
        ShapeProblem: a shape is ill-formed, refers to itself, is nested too deeply, or needs what is not run here.
    """

    def __init__(self, statements: Iterable[Statement]) -> None:
        self.graph = Indexed.of(statements)
        for name in _NOT_RUN:
            for node in self.graph.bearers(sh(name)):
                raise ShapeProblem("error-shape-not-run", shape=str(node), term=f"sh:{name}")
        self._components = Components(self.graph)
        self._known: dict[Node, Shape] = {}
        self.roots: Mapping[Node, Targets] = dict(self._aimed())
        walked: set[Node] = set()
        for node in (*self.roots, *self._declared()):
            self._walk(node, (), walked)

    def __getitem__(self, node: Node) -> Shape:
        """The shape that a node stands for."""
        known = self._known.get(node)
        if known is None:
            known = self._known[node] = self._read(node)
        return known

    def _declared(self) -> Iterator[Node]:
        for name in ("NodeShape", "PropertyShape"):
            yield from self.graph.subjects(TYPE, sh(name))  # type: ignore[misc]

    def _aimed(self) -> Iterator[tuple[Node, Targets]]:
        candidates = {node: None for name in _TARGETS for node in self.graph.bearers(sh(name))}
        candidates.update(dict.fromkeys(node for node in self._declared() if self._is_class(node)))
        for node in candidates:
            targets = self._targets(node)
            if targets:
                yield node, targets  # type: ignore[misc]

    def _targets(self, node: Term) -> Targets:
        said = {name: self.graph.objects(node, sh(name)) for name in _TARGETS}
        implicit = [node] if node in set(self._declared()) and self._is_class(node) else []
        return Targets(
            frozenset(said["targetNode"]),
            (*said["targetClass"], *implicit),
            tuple(each for each in said["targetSubjectsOf"] if isinstance(each, ox.NamedNode)),
            tuple(each for each in said["targetObjectsOf"] if isinstance(each, ox.NamedNode)),
        )

    def _is_class(self, node: Term) -> bool:
        return any(is_instance(self.graph, node, each) for each in CLASSES)

    def _walk(self, node: Node, above: Sequence[Node], walked: set[Node]) -> None:
        if node in above:
            raise ShapeProblem("error-shape-recursive", shape=str(node))
        if len(above) == DEPTH:
            raise ShapeProblem("error-shape-deep", shape=str(above[0]), most=DEPTH)
        if node not in walked:
            for other in self[node].references:
                self._walk(other, (*above, node), walked)
            walked.add(node)

    def _read(self, node: Term) -> Shape:
        if isinstance(node, ox.Literal):
            raise ShapeProblem("error-shape-literal", shape=str(node))
        ways = self.graph.objects(node, sh("path"))
        if len(ways) > 1:
            raise ShapeProblem("error-shape-path", shape=str(node))
        path = read_path(self.graph, ways[0]) if ways else None
        severity = next(iter(self.graph.objects(node, sh("severity"))), None)
        messages = tuple(each for each in self.graph.objects(node, sh("message")) if isinstance(each, ox.Literal))
        return Shape(
            node,
            path,
            severity if isinstance(severity, ox.NamedNode) else sh("Violation"),
            messages,
            TRUE in self.graph.objects(node, sh("deactivated")),
            (
                *core_constraints(self.graph, node, is_property=path is not None),
                *sparql_constraints(self.graph, node, path, messages),
                *self._components.constraints(node, path, messages),
            ),
        )
