"""SHACL validation: what must hold (integrity) and what ought to be there (completeness).

A property or node shape of class ``yp:Check`` is a completeness check: it has an identifier, a severity, a reason, the
one who can mend it, and a message in each language. Every other shape guards integrity.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from itertools import chain
from typing import Final, Literal, cast

import pyoxigraph as ox
from rdflib import URIRef
from rdflib.namespace import SH

from service.core.errors import InputError
from service.core.messages import LANGUAGES, Language
from service.core.namespaces import DEFINITIONS, PREFIXES, SHAPES
from service.core.resources import shipped
from service.core.shacl.engine import validate as judge
from service.core.shacl.graph import Indexed
from service.core.shacl.paths import Step
from service.core.shacl.result import Result
from service.core.shacl.shapes import Shapes
from service.core.shacl.terms import TYPE, VALUE, XSD, Node, Statement, Term, sh
from service.core.store import parse

Kind = Literal["integrity", "completeness"]
Severity = Literal["violation", "warning", "info"]
KINDS: Final[tuple[Kind, ...]] = ("integrity", "completeness")
SEVERITIES: Final[tuple[Severity, ...]] = ("violation", "warning", "info")
"""From the gravest to the lightest."""

_CHECK: Final = ox.NamedNode(DEFINITIONS + "Check")
_REASON, _MENDER = (ox.NamedNode(DEFINITIONS + name) for name in ("reason", "mender"))
_IDENTIFIER: Final = ox.NamedNode(PREFIXES["dct"] + "identifier")
_DRAFTED: Final = str(SH) + "nodeShape"
"""A term of a draft of SHACL that has no meaning now; the W3C's own tests still have it."""
_TODAY: Final = ox.NamedNode(SHAPES + "today")


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
    mender: str
    """IRI of the kind of party that can mend it (``shapes/ways.ttl``); empty for integrity shapes."""


@dataclass(frozen=True)
class Report:
    """Findings in order, and the checks they come from."""

    findings: tuple[Finding, ...]
    checks: Mapping[str, Check]


class Rules:
    """Shapes to judge by, and what they look for in words.

    Raises:
        ShapeProblem: a shape cannot be judged by.
    """

    def __init__(self, statements: Iterable[Statement]) -> None:
        self.shapes = Shapes(statements)
        self._checks: dict[Node, Check] = {}

    def check(self, shape: Node) -> Check:
        """What a shape looks for; an unnamed shape speaks with the words of the named one it stands in."""
        known = self._checks.get(shape)
        if known is None:
            known = self._checks[shape] = self._read(self._named(shape))
        return known

    def is_integrity(self, shape: Node) -> bool:
        """Whether a shape guards what must hold."""
        return _CHECK not in self.shapes.graph.objects(shape, TYPE)

    @cached_property
    def completeness(self) -> Mapping[str, Check]:
        """The completeness checks by their identifiers, sorted."""
        found = (self.check(cast(Node, shape)) for shape in self.shapes.graph.subjects(TYPE, _CHECK))
        return {check.identifier: check for check in sorted(found, key=lambda each: each.identifier)}

    @cached_property
    def identifiers(self) -> list[str]:
        """What every shape that is aimed at something goes by in findings, and every check, sorted."""
        return sorted({*self.completeness, *(self.check(shape).identifier for shape in self.shapes.roots)})

    def has(self, shape: Node) -> bool:
        """Whether a check of this name is among the shapes."""
        return _CHECK in self.shapes.graph.objects(shape, TYPE)

    def report(self, results: Iterable[Result], kinds: Sequence[Kind] = KINDS) -> Report:
        """The results of a validator as findings of these kinds, in a fixed order."""
        found = self.findings(results, kinds)
        ordered = sorted(found, key=lambda each: (SEVERITIES.index(each.severity), each))
        checks = (self.check(shape) for shape in dict.fromkeys(each.shape for each in found.values()))
        return Report(tuple(ordered), {check.identifier: check for check in checks})

    def findings(self, results: Iterable[Result], kinds: Sequence[Kind] = KINDS) -> dict[Finding, Result]:
        """The findings of these kinds, each once, with a result that says so."""
        return {self.finding(each): each for each in results if self.check(each.shape).kind in kinds}

    def finding(self, result: Result) -> Finding:
        """A result of a validator as a finding."""
        check = self.check(result.shape)
        value = result.value
        return Finding(
            check.identifier,
            result.focus.value,
            value.value if value is not None and value != result.focus else "",
            check.kind,
            check.severity,
            result.path.property_.value if isinstance(result.path, Step) and result.path.forward else "",
        )

    def _named(self, shape: Node) -> Node:
        seen: set[Term] = set()
        while isinstance(shape, ox.BlankNode) and shape not in seen:
            seen.add(shape)
            shape = self._owners.get(shape, shape)
        return shape

    @cached_property
    def _owners(self) -> dict[Term, Node]:
        graph = self.shapes.graph
        everything = graph.engine().quads_for_pattern(None, None, None, ox.DefaultGraph())
        return {each.object: cast(Node, each.subject) for each in everything if isinstance(each.object, ox.BlankNode)}

    def _read(self, shape: Node) -> Check:
        graph = self.shapes.graph
        identifier = next((each.value for each in graph.objects(shape, _IDENTIFIER)), "")
        severity = next((each.value for each in graph.objects(shape, sh("severity"))), str(SH.Violation))
        known = severity.removeprefix(str(SH)).lower()
        return Check(
            identifier or shape.value.removeprefix(SHAPES),
            "integrity" if self.is_integrity(shape) else "completeness",
            known if known in SEVERITIES else "violation",
            self._texts(shape, sh("name")),
            self._texts(shape, sh("message")),
            self._texts(shape, _REASON),
            next((each.value for each in graph.objects(shape, _MENDER)), ""),
        )

    def _texts(self, shape: Node, property_: ox.NamedNode) -> dict[Language, str]:
        said = (each for each in self.shapes.graph.objects(shape, property_) if isinstance(each, ox.Literal))
        texts = {each.language or "": each.value for each in said}
        found = {language: texts.get(language, texts.get("")) for language in LANGUAGES}
        return {language: text for language, text in found.items() if text is not None}


@cache
def shipped_rules() -> Rules:
    """All shipped shapes.

    Raises:
        SyntaxProblem: a shape file does not parse.
    """
    return read_rules((f"shapes/{name}", file.read_bytes(), None) for name, file in shipped("shapes", ".ttl"))


def read_rules(documents: Iterable[tuple[str, bytes, str | None]]) -> Rules:
    """Read shape documents, given as name, Turtle, and base IRI where there is one.

    Raises:
        SyntaxProblem: one does not parse.
        InputError: one uses a term that SHACL does not have, which validators would pass over in silence.
        ShapeProblem: a shape cannot be judged by.
    """
    quads: list[ox.Quad] = []
    for name, data, base in documents:
        parsed = parse(name, data, ox.NamedNode(SHAPES.rstrip("#")), base=base)
        for quad in parsed:
            for term in (quad.predicate, quad.object):
                if isinstance(term, ox.NamedNode) and _unknown_to_shacl(term.value):
                    raise InputError("error-unknown-shacl-term", name=name, term=term.value)
        quads += parsed
    return Rules(quads)


def _unknown_to_shacl(iri: str) -> bool:
    return iri.startswith(str(SH)) and iri not in {str(SH), _DRAFTED} and URIRef(iri) not in SH


def validate(data: Iterable[Statement], rules: Rules, *, on: date, kinds: Sequence[Kind] = KINDS) -> Report:
    """Judge statements, their graph names left out, as of a day.

    Raises:
        ShapeProblem: a query of a shape reports its own failure.
    """
    return rules.report(judge(Indexed.of(as_of(data, on)), rules.shapes), kinds)


def as_of(data: Iterable[Statement], day: date) -> Iterable[Statement]:
    """Statements with the day on which they are judged."""
    return chain(data, [today_is(day)])


def today_is(day: date) -> ox.Triple:
    """The statement by which a day is bound as the value of ``ypsh:today``, since SHACL has no notion of today."""
    return ox.Triple(_TODAY, VALUE, ox.Literal(day.isoformat(), datatype=ox.NamedNode(XSD + "date")))
