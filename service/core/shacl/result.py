"""What a validator finds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pyoxigraph as ox

from .paths import Path
from .terms import TYPE, Node, Term, sh


@dataclass(frozen=True, slots=True)
class Result:
    """One result (SHACL, section 3.6.2)."""

    focus: Term
    path: Path | None
    value: Term | None
    shape: Node
    component: ox.NamedNode
    severity: ox.NamedNode
    constraint: Node | None = None
    """The ``sh:sparql`` constraint that found it."""
    messages: tuple[ox.Literal, ...] = ()

    def key(self) -> tuple[str, ...]:
        """What two validators must agree on, comparable, blank nodes left out."""
        parts = (self.focus, self.value, self.shape, self.component, self.severity)
        path = self.path.sparql() if self.path else ""
        return (path, *("_:" if isinstance(part, ox.BlankNode) else str(part or "") for part in parts))


def report(results: Iterable[Result]) -> list[ox.Triple]:
    """A validation report in RDF (SHACL, section 3.6)."""
    node = ox.BlankNode()
    said: list[ox.Triple] = []
    links: list[ox.Triple] = []
    for result in results:
        each = ox.BlankNode()
        links.append(ox.Triple(node, sh("result"), each))
        said += _statements(each, result)
    conforms = ox.Literal(not links)
    head = [ox.Triple(node, TYPE, sh("ValidationReport")), ox.Triple(node, sh("conforms"), conforms)]
    return [*head, *links, *said]


def _statements(node: ox.BlankNode, result: Result) -> list[ox.Triple]:
    said = [
        ox.Triple(node, TYPE, sh("ValidationResult")),
        ox.Triple(node, sh("focusNode"), result.focus),
        ox.Triple(node, sh("resultSeverity"), result.severity),
        ox.Triple(node, sh("sourceConstraintComponent"), result.component),
        ox.Triple(node, sh("sourceShape"), result.shape),
        *(ox.Triple(node, sh("resultMessage"), message) for message in result.messages),
    ]
    if result.value is not None:
        said.append(ox.Triple(node, sh("value"), result.value))
    if result.constraint is not None:
        said.append(ox.Triple(node, sh("sourceConstraint"), result.constraint))
    if result.path is not None:
        path, more = result.path.triples()
        said += [ox.Triple(node, sh("resultPath"), path), *more]
    return said
