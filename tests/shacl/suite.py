"""The W3C tests of SHACL: read from their manifests, and the comparison of a report with the expected one.

https://w3c.github.io/data-shapes/data-shapes-test-suite/
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit
from urllib.request import url2pathname

import pyoxigraph as ox
import rdflib
from rdflib.compare import isomorphic
from rdflib.namespace import RDF, SH

from service.core.shacl.copy import graph_of

MF: Final = rdflib.Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
SHT: Final = rdflib.Namespace("http://www.w3.org/ns/shacl-test#")
_LEFT_OPEN: Final = {SH.sourceConstraint, SH.resultMessage, SH.detail}
"""What an engine may say as it likes (test suite, section 3)."""
_ANY: Final = rdflib.URIRef("urn:any-blank-node")


@dataclass(frozen=True)
class Case:
    """A validation test: two Turtle files, and the report that is expected of them."""

    name: str
    data: Path
    shapes: Path
    expected: rdflib.Graph | None
    """None where the shapes must be refused."""

    def met_by(self, report: rdflib.Graph | None) -> bool:
        """Whether a report, or None for a refusal, is what the test expects."""
        if report is None or self.expected is None:
            return report is self.expected
        return isomorphic(comparable(report), self.expected)


def cases(folder: Path) -> Iterator[Case]:
    """The validation tests of a folder and those below it."""
    for path in sorted(folder.rglob("*.ttl")):
        # Not rdflib's own parser, which may rewrite numbers: pySHACL tells it so in passing.
        manifest = graph_of(ox.parse(path.read_bytes(), format=ox.RdfFormat.TURTLE, base_iri=path.as_uri()))
        for test in manifest.subjects(RDF.type, SHT.Validate):
            action, result = manifest.value(test, MF.action), manifest.value(test, MF.result)
            data, shapes = (_file(manifest.value(action, part)) for part in (SHT.dataGraph, SHT.shapesGraph))
            expected = None if result == SHT.Failure else comparable(manifest, result)
            yield Case(path.relative_to(folder).with_suffix("").as_posix(), data, shapes, expected)


def comparable(graph: rdflib.Graph, report: rdflib.term.Node | None = None) -> rdflib.Graph:
    """A report without what engines may say as they like, blank nodes of data and shapes taken for one."""
    node = report or graph.value(None, RDF.type, SH.ValidationReport)
    found = rdflib.Graph()
    for property_ in (RDF.type, SH.conforms, SH.result):
        found += ((node, property_, value) for value in graph.objects(node, property_))
    for result in graph.objects(node, SH.result):
        for property_, value in graph.predicate_objects(result):
            if property_ == SH.resultPath:
                _copy(graph, value, found)
            elif isinstance(value, rdflib.BNode):
                value = _ANY
            if property_ not in _LEFT_OPEN:
                found.add((result, property_, value))
    return found


def _copy(graph: rdflib.Graph, node: rdflib.term.Node, into: rdflib.Graph) -> None:
    for triple in graph.triples((node, None, None)):
        if isinstance(node, rdflib.BNode) and triple not in into:
            into.add(triple)
            _copy(graph, triple[2], into)


def _file(name: rdflib.term.Node | None) -> Path:
    path = Path(url2pathname(urlsplit(str(name)).path))
    return path if path.suffix else path.with_suffix(".ttl")
