"""RDF documents that others send: parsed whole or not at all, and within bounds that keep this process alive.

The engine's RDF/XML parser expands entities without a limit and holds a state for every open element, so that a small
document can take all memory. Such a document is read by expat first, which counts as it goes.
"""

from __future__ import annotations

import re
from typing import Final
from xml.parsers import expat

import pyoxigraph as ox

from service.core.errors import SyntaxProblem
from service.core.formats import GraphFormat

DEEPEST: Final = 200
"""How deep the elements of an RDF/XML document may be nested."""
SPARE: Final = 1 << 20
"""How many characters entities may add to an RDF/XML document beyond twice its length."""


def read_document(name: str, data: bytes, form: GraphFormat, *, base: str | None = None) -> list[ox.Triple]:
    """Parse a document into the triples of one graph; its blank nodes are renamed, so that they meet no others.

    Nothing is ever fetched: remote JSON-LD contexts and external entities are faults.

    Raises:
        SyntaxProblem: it does not parse, it names graphs, or it is built to exhaust its reader; says line and column.
    """
    if form.name == "rdfxml":
        _Bounds(name, len(data)).check(data)
    try:
        quads = ox.parse(data, format=form.engine, base_iri=base, without_named_graphs=True, rename_blank_nodes=True)
        return [quad.triple for quad in quads]
    except SyntaxError as problem:
        raise syntax_problem(name, problem) from None
    except ValueError as problem:
        raise SyntaxProblem(name, 1, 1, str(problem)) from None


def syntax_problem(name: str, problem: SyntaxError) -> SyntaxProblem:
    """The engine's report on a document as ours; where it names no place, the beginning stands for it."""
    what = re.sub(r"^Parser error.*?: | \(line \d+\)$", "", str(problem.msg))
    return SyntaxProblem(name, problem.lineno or 1, problem.offset or 1, what)


class _Bounds:
    """Counts depth and expansion of an XML document while expat reads it."""

    def __init__(self, name: str, length: int) -> None:
        self._name = name
        self._depth = 0
        self._left = 2 * length + SPARE
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._begin
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters
        self._parser.EntityDeclHandler = self._entity

    def check(self, data: bytes) -> None:
        """Read the document to its end.

        Raises:
            SyntaxProblem: it is not well formed, or passes a bound.
        """
        try:
            self._parser.Parse(data, True)
        except expat.ExpatError as problem:
            raise SyntaxProblem(
                self._name, problem.lineno, problem.offset + 1, expat.ErrorString(problem.code)
            ) from None

    def _begin(self, _tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise self._problem(f"at most {DEEPEST} nested elements")
        for value in attributes.values():
            self._characters(value)

    def _end(self, _tag: str) -> None:
        self._depth -= 1

    def _characters(self, text: str) -> None:
        self._left -= len(text)
        if self._left < 0:
            raise self._problem("entities that expand to less text")

    def _entity(self, name: str, _parameter: bool, value: str | None, *_where: str | None) -> None:
        """XML namespaces as entities are common; entities made of entities or of other files are not needed."""
        if value is None or "&" in value:
            raise self._problem(f'<!ENTITY {name} "…"> without references')

    def _problem(self, expected: str) -> SyntaxProblem:
        return SyntaxProblem(self._name, self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1, expected)
