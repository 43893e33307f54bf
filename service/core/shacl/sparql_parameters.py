"""The constraints that shapes declare in SPARQL, and the components that a shapes graph defines for itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from .components import SPARQL_COMPONENT, Ask, InSparql, Select
from .errors import ShapeProblem
from .graph import Graph, closure, subclasses
from .paths import Path
from .queries import GIVEN, checked, written_out
from .terms import TRUE, TYPE, Node, Term, sh

_IMPORTS: Final = ox.NamedNode("http://www.w3.org/2002/07/owl#imports")
_LOCAL_NAME: Final = re.compile(r"[\w-]+$")


def sparql_constraints(
    graph: Graph, shape: Node, path: Path | None, messages: tuple[ox.Literal, ...]
) -> Iterator[InSparql]:
    """The constraints of ``sh:sparql`` (SHACL, section 5).

    Raises:
        ShapeProblem: one has no query, or a query that is refused.
    """
    for node in graph.objects(shape, sh("sparql")):
        if TRUE in graph.objects(node, sh("deactivated")):
            continue
        text = _one_text(graph, node, "select")
        query = checked(written_out(text, prefixes(graph, node), path), shape, "select")
        own = tuple(each for each in graph.objects(node, sh("message")) if isinstance(each, ox.Literal))
        yield Select(SPARQL_COMPONENT, node, query, own or messages, {})  # type: ignore[arg-type]


def prefixes(graph: Graph, node: Term) -> Mapping[str, str]:
    """The prefixes that a query's node names by ``sh:prefixes``, those of imported graphs too (SHACL, 5.2.1)."""
    known = {
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "owl": "http://www.w3.org/2002/07/owl#",
    }
    for source in closure(graph.objects(node, sh("prefixes")), lambda each: graph.objects(each, _IMPORTS)):
        for declared in graph.objects(source, sh("declare")):
            for name in graph.objects(declared, sh("prefix")):
                for namespace in graph.objects(declared, sh("namespace")):
                    known[name.value] = namespace.value
    return known


@dataclass(frozen=True)
class Parameter:
    """A parameter of a component (SHACL, section 6.2.1)."""

    property_: ox.NamedNode
    name: str
    """The variable that it is bound to."""
    optional: bool


class Components:
    """The constraint components that a shapes graph defines (SHACL, section 6)."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        classes = subclasses(graph, sh("ConstraintComponent"))
        found = (each for class_ in classes for each in graph.subjects(TYPE, class_))
        self._components = {each: self._parameters(each) for each in found if isinstance(each, ox.NamedNode)}

    def constraints(self, shape: Node, path: Path | None, messages: tuple[ox.Literal, ...]) -> Iterator[InSparql]:
        """The constraints of a shape by these components.

        Raises:
            ShapeProblem: a component has no validator for such a shape, or a query that is refused.
        """
        for component, parameters in self._components.items():
            required = [each for each in parameters if not each.optional]
            if required and all(self._graph.objects(shape, each.property_) for each in required):
                for bound in self._bound(shape, parameters):
                    yield self._constraint(component, shape, path, messages, bound)

    def _bound(self, shape: Node, parameters: tuple[Parameter, ...]) -> Iterator[dict[str, Term]]:
        values = {each.name: self._graph.objects(shape, each.property_) for each in parameters}
        if len(parameters) == 1:
            for name, several in values.items():
                yield from ({name: value} for value in several)
        else:
            yield {name: several[0] for name, several in values.items() if several}

    def _constraint(
        self,
        component: ox.NamedNode,
        shape: Node,
        path: Path | None,
        messages: tuple[ox.Literal, ...],
        bound: dict[str, Term],
    ) -> InSparql:
        validator, form = self._validator(component, shape, path)
        given = GIVEN.union(bound, ["value"] if form == "ask" else [])
        text = _one_text(self._graph, validator, form)
        query = checked(written_out(text, prefixes(self._graph, validator), path), shape, form, given)
        own = tuple(each for each in self._graph.objects(validator, sh("message")) if isinstance(each, ox.Literal))
        if form == "ask":
            return Ask(component, query, messages or own, bound)
        return Select(component, None, query, messages or own, bound)

    def _validator(self, component: ox.NamedNode, shape: Node, path: Path | None) -> tuple[Term, str]:
        """The validator for a kind of shape, and whether it selects or asks (SHACL, section 6.2.3)."""
        special = "propertyValidator" if path is not None else "nodeValidator"
        for name, form in ((special, "select"), ("validator", "ask")):
            for validator in self._graph.objects(component, sh(name)):
                return validator, form if self._graph.objects(validator, sh(form)) else _other(form)
        raise ShapeProblem("error-shape-validator", shape=str(shape), component=str(component))

    def _parameters(self, component: Term) -> tuple[Parameter, ...]:
        found = []
        for node in self._graph.objects(component, sh("parameter")):
            for property_ in self._graph.objects(node, sh("path")):
                name = _LOCAL_NAME.search(property_.value)
                if not isinstance(property_, ox.NamedNode) or name is None:
                    raise ShapeProblem("error-shape-parameter", shape=str(component), term="sh:parameter")
                optional = TRUE in self._graph.objects(node, sh("optional"))
                found.append(Parameter(property_, name[0], optional))
        return tuple(found)


def _other(form: str) -> str:
    return "ask" if form == "select" else "select"


def _one_text(graph: Graph, node: Term, name: str) -> str:
    texts = [each.value for each in graph.objects(node, sh(name)) if isinstance(each, ox.Literal)]
    if len(texts) != 1:
        raise ShapeProblem("error-shape-parameter", shape=str(node), term=f"sh:{name}")
    return texts[0]
