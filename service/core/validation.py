"""SHACL validation: what must hold (integrity) and what ought to be there (completeness).

A property or node shape of class ``yp:Check`` is a completeness check: it has an identifier, a severity, a reason, the
one who can mend it, and a message in each language. Every other shape guards integrity.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final, Literal, cast

import pyoxigraph as ox
import pyshacl
import rdflib
from rdflib.namespace import DCTERMS, RDF, SH, XSD

from service.core.errors import InputError
from service.core.messages import LANGUAGES, Language
from service.core.namespaces import DEFINITIONS, SHAPES
from service.core.resources import shipped
from service.core.store import parse

Kind = Literal["integrity", "completeness"]
Severity = Literal["violation", "warning", "info"]
KINDS: Final[tuple[Kind, ...]] = ("integrity", "completeness")
SEVERITIES: Final[tuple[Severity, ...]] = ("violation", "warning", "info")
"""From the gravest to the lightest."""

_YP = rdflib.Namespace(DEFINITIONS)
_WORDS = frozenset({SH.name, SH.message, DCTERMS.identifier, _YP.reason, _YP.mender})
_TODAY = rdflib.URIRef(SHAPES + "today")

# Values are compared and reported as they are written (pySHACL's score in the W3C suite needs it too).
rdflib.NORMALIZE_LITERALS = False


@dataclass(frozen=True, order=True)
class Finding:
    """One thing that a shape found wrong or missing."""

    check: str
    """Identifier of the check, or the local name of the integrity shape."""
    focus: str
    """IRI of the thing it concerns."""
    value: str
    """The offending or missing value where there is one."""
    kind: Kind
    severity: Severity
    path: str


@dataclass(frozen=True)
class Check:
    """What a shape looks for, in words."""

    identifier: str
    kind: Kind
    severity: Severity
    name: Mapping[Language, str]
    message: Mapping[Language, str]
    reason: Mapping[Language, str]
    """Law section or recommendation; empty for integrity shapes."""
    mender: Mapping[Language, str]
    """Who can mend it; empty for integrity shapes."""


@dataclass(frozen=True)
class Report:
    """Findings in order, and the checks they come from."""

    COLUMNS: ClassVar = ("check", "kind", "severity", "focus", "label", "value", "message")

    findings: tuple[Finding, ...]
    checks: Mapping[str, Check]

    def row(self, finding: Finding, label: str, language: Language) -> dict[str, str]:
        """A finding as a flat record with the COLUMNS, ``label`` being the name of the thing it concerns."""
        message = self.checks[finding.check].message.get(language, "")
        cells = (finding.check, finding.kind, finding.severity, finding.focus, label, finding.value, message)
        return dict(zip(self.COLUMNS, cells, strict=True))

    def at_least(self, severity: Severity) -> list[Finding]:
        """The findings of this severity or a graver one."""
        worst = SEVERITIES[: SEVERITIES.index(severity) + 1]
        return [finding for finding in self.findings if finding.severity in worst]


def shipped_shapes() -> rdflib.Graph:
    """All shipped shapes in one graph.

    Raises:
        SyntaxProblem: a shape file does not parse.
    """
    return read_shapes((f"shapes/{name}", file.read_bytes()) for name, file in shipped("shapes", ".ttl"))


def read_shapes(documents: Iterable[tuple[str, bytes]]) -> rdflib.Graph:
    """Parse shape documents, given as (name, Turtle), into one graph.

    Raises:
        SyntaxProblem: one does not parse.
        InputError: one uses a term that SHACL does not have; SHACL engines would pass over it in silence.
    """
    quads: list[ox.Quad] = []
    for name, data in documents:
        parsed = parse(name, data, ox.NamedNode(SHAPES.rstrip("#")))
        for quad in parsed:
            for term in (quad.predicate, quad.object):
                if isinstance(term, ox.NamedNode) and _unknown_to_shacl(term.value):
                    raise InputError("error-unknown-shacl-term", name=name, term=term.value)
        quads += parsed
    return to_rdflib(quads)


def _unknown_to_shacl(iri: str) -> bool:
    return iri.startswith(str(SH)) and rdflib.URIRef(iri) not in SH


def to_rdflib(quads: Iterable[ox.Quad | ox.Triple]) -> rdflib.Graph:
    """Copy statements, without their graph names, into an rdflib graph, the only kind pySHACL judges rightly."""
    graph = rdflib.Graph()
    for quad in quads:
        graph.add((to_term(quad.subject), to_term(quad.predicate), to_term(quad.object)))
    return graph


def validate(data: rdflib.Graph, shapes: rdflib.Graph, *, on: date, kinds: Sequence[Kind] = KINDS) -> Report:
    """Judge ``data`` by ``shapes`` as of a day.

    ``on`` is bound as the value of ``ypsh:today`` ``rdf:value``, since SHACL has no notion of today.
    """
    data.add((_TODAY, RDF.value, rdflib.Literal(on.isoformat(), datatype=XSD.date)))
    _, results, _ = pyshacl.validate(data, shacl_graph=without_words(shapes), inplace=True, do_owl_imports=False)
    data.remove((_TODAY, RDF.value, None))
    return read_results(cast(rdflib.Graph, results), shapes, kinds=kinds)


def read_results(results: rdflib.Graph, shapes: rdflib.Graph, *, kinds: Sequence[Kind] = KINDS) -> Report:
    """The report that a SHACL engine's results amount to."""
    checks: dict[str, Check] = {}
    findings: set[Finding] = set()
    for result in results.subjects(RDF.type, SH.ValidationResult):
        check = _check(shapes, _known_shape(shapes, results.value(result, SH.sourceShape)))
        if check.kind not in kinds:
            continue
        checks[check.identifier] = check
        focus, value, path = (results.value(result, term) for term in (SH.focusNode, SH.value, SH.resultPath))
        findings.add(
            Finding(
                check.identifier,
                str(focus),
                str(value) if value is not None and value != focus else "",
                check.kind,
                check.severity,
                str(path) if isinstance(path, rdflib.URIRef) else "",
            )
        )
    ordered = sorted(findings, key=lambda each: (SEVERITIES.index(each.severity), each))
    return Report(tuple(ordered), checks)


def without_words(shapes: rdflib.Graph) -> rdflib.Graph:
    """The shapes without names, messages and reasons.

    pySHACL reads every statement of a shape again at every focus node; the words are ours to add to the report.
    """
    bare = rdflib.Graph()
    for statement in shapes:
        if statement[1] not in _WORDS:
            bare.add(statement)
    return bare


def _known_shape(shapes: rdflib.Graph, shape: rdflib.term.Node | None) -> rdflib.term.Node:
    """The named shape that a result comes from; an unnamed one is replaced by the named shape it stands in."""
    while isinstance(shape, rdflib.BNode):
        shape = next(iter(shapes.subjects(None, shape)), None)
    return shape if shape is not None else SH.Shape


def integrity_check(shapes: rdflib.Graph, name: str) -> Check:
    """What the integrity shape with this local name looks for."""
    return _check(shapes, rdflib.URIRef(SHAPES + name))


def _check(shapes: rdflib.Graph, shape: rdflib.term.Node) -> Check:
    identifier = shapes.value(shape, DCTERMS.identifier)
    severity = str(shapes.value(shape, SH.severity) or SH.Violation).removeprefix(str(SH)).lower()
    return Check(
        str(identifier or str(shape).removeprefix(SHAPES)),
        "completeness" if (shape, RDF.type, _YP.Check) in shapes else "integrity",
        cast(Severity, severity),
        _texts(shapes, shape, SH.name),
        _texts(shapes, shape, SH.message),
        _texts(shapes, shape, _YP.reason),
        _texts(shapes, shape, _YP.mender),
    )


def _texts(shapes: rdflib.Graph, shape: rdflib.term.Node, property_: rdflib.URIRef) -> dict[Language, str]:
    texts = {
        str(text.language): str(text) for text in shapes.objects(shape, property_) if isinstance(text, rdflib.Literal)
    }
    return {language: texts[language] for language in LANGUAGES if language in texts}


def to_term(term: object) -> rdflib.term.IdentifiedNode | rdflib.Literal:
    """A term of the engine as a term of rdflib."""
    if isinstance(term, ox.NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return rdflib.BNode(term.value)
    literal = cast(ox.Literal, term)
    if literal.language:
        return rdflib.Literal(literal.value, lang=literal.language)
    if literal.datatype.value == str(XSD.string):
        return rdflib.Literal(literal.value)
    return rdflib.Literal(literal.value, datatype=rdflib.URIRef(literal.datatype.value))
