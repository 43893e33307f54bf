"""Two validators on the same statements: what pySHACL finds and what ours does, in a form that can be compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

import pyoxigraph as ox
import pyshacl
import rdflib
from rdflib.plugins.sparql import prepareQuery

from service.core.shacl.copy import graph_of, to_engine
from service.core.shacl.engine import validate
from service.core.shacl.errors import ShapeProblem
from service.core.shacl.graph import Indexed
from service.core.shacl.path_reading import read_path
from service.core.shacl.result import report
from service.core.shacl.shapes import Shapes
from service.core.shacl.terms import TYPE, Statement, Term, sh

PREFIXES = """
PREFIX : <http://example.org/>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX sh: <http://www.w3.org/ns/shacl#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""
_PARTS = ("focusNode", "value", "sourceConstraintComponent", "resultSeverity", "sourceShape")

Row = tuple[str, ...]


def turtle(text: str) -> list[ox.Quad]:
    """Turtle that uses the prefixes of the tests."""
    return list(ox.parse(PREFIXES + text, format=ox.RdfFormat.TURTLE))


def rows(statements: Iterable[Statement]) -> Counter[Row]:
    """The results of a report in RDF: focus, value, component, severity, shape and path; details are left out."""
    graph = Indexed.of(statements)
    (node,) = graph.subjects(TYPE, sh("ValidationReport"))
    return Counter(_row(graph, each) for each in graph.objects(node, sh("result")))


def _row(graph: Indexed, result: Term) -> Row:
    path = "".join(read_path(graph, each).sparql() for each in graph.objects(result, sh("resultPath")))
    shape = _PARTS.index("sourceShape")
    parts = ["".join(map(str, graph.objects(result, sh(name)))) for name in _PARTS]
    # A shape without a name is another blank node in each report.
    return (*parts[:shape], "" if parts[shape].startswith("_:") else parts[shape], path)


def ours(data: Iterable[Statement], shapes: Iterable[Statement]) -> Counter[Row]:
    """What our validator finds."""
    return rows(report(validate(Indexed.of(data), Shapes(shapes))))


class Prepared(rdflib.Graph):
    """A graph that parses a query once, where pySHACL asks it again for each focus node."""

    def query(self, query_object: Any, *more: Any, **named: Any) -> rdflib.query.Result:
        """The answer to a query."""
        known = _prepared(query_object) if isinstance(query_object, str) else query_object
        return super().query(known, *more, **named)


_prepared = lru_cache(maxsize=4096)(prepareQuery)


class BrokenReport(Exception):
    """A report of pySHACL's with a path of so many parts that it has left some out."""


def theirs(data: Iterable[Statement], shapes: Iterable[Statement]) -> Counter[Row]:
    """What pySHACL finds.

    Raises:
        BrokenReport: its report cannot be read.
    """
    graph = Prepared()
    graph += graph_of(data)
    _, found, _ = pyshacl.validate(graph, shacl_graph=graph_of(shapes), inplace=True, do_owl_imports=False)
    assert isinstance(found, rdflib.Graph)
    try:
        return rows(ox.Triple(*map(to_engine, triple)) for triple in found)  # type: ignore[arg-type]
    except ShapeProblem:
        raise BrokenReport from None


def differences(data: Sequence[Statement], shapes: Sequence[Statement]) -> tuple[list[Row], list[Row]]:
    """What only ours finds, and what only pySHACL does."""
    own, other = ours(data, shapes), theirs(data, shapes)
    return sorted((own - other).elements()), sorted((other - own).elements())
