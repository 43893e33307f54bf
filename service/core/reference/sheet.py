"""A Turtle file in the making: statements of one reference table, with their citations."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final, cast

import pyoxigraph as ox

from service.core.namespaces import DEFINITIONS, KINDS, PREFIXES, RESOURCES

Object = ox.NamedNode | ox.Literal
XSD: Final = PREFIXES["xsd"]


def term(prefixed: str) -> ox.NamedNode:
    """The node of a prefixed name, such as ``yp:Municipality`` or ``county:kainuu``."""
    prefix, _, local = prefixed.partition(":")
    return ox.NamedNode(PREFIXES.get(prefix, f"{RESOURCES}{prefix}/") + local)


def said(text: str, language: str) -> ox.Literal:
    """A text in a language."""
    return ox.Literal(text, language=language)


def typed(value: str, datatype: str) -> ox.Literal:
    """A value of a datatype given by its prefixed name."""
    return ox.Literal(value, datatype=term(datatype))


def slug(name: str) -> str:
    """The last part of an IRI for a Finnish name: lower case, ASCII, hyphens."""
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


class Sheet:
    """The statements of a table, in the order in which the file shows them."""

    def __init__(self, comment: str, source: str, title: dict[str, str], last_line: int) -> None:
        self._comment = comment
        self._source = source
        self._statements: list[ox.Triple] = []
        self._citations: dict[tuple[int, int], str] = {}
        self.whole = self.cite(1, last_line, title["fi"])
        """The citation of the table as a whole."""
        self.describe(
            term(f"source:{source}"),
            ("rdf:type", term("yp:Source")),
            ("skos:prefLabel", said(title["fi"], "fi")),
            ("yp:translation", [said(title["sv"], "sv"), said(title["en"], "en")]),
            ("prov:wasDerivedFrom", self.whole),
        )

    def cite(self, first: int, last: int, heading: str) -> ox.NamedNode:
        """The citation of lines, 1-based; the first heading given for them stays."""
        self._citations.setdefault((first, last), heading)
        return ox.NamedNode(f"{RESOURCES}source/{self._source}#L{first}-{last}")

    def describe(self, subject: ox.NamedNode, *statements: tuple[str, Object | Iterable[Object] | None]) -> None:
        """Say things of a subject: pairs of a prefixed property and its value or values; None says nothing."""
        for prefixed, value in statements:
            values = [] if value is None else [value] if isinstance(value, Object) else value
            self._statements += [ox.Triple(subject, term(prefixed), each) for each in values]

    def turtle(self) -> bytes:
        """The file: comment, prefixes, statements, citations."""
        prefixes = {name: base for name, base in self._prefixes().items() if self._uses(base)}
        triples = [*self._statements, *self._citation_statements()]
        body = cast(bytes, ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=prefixes))
        return f"# {self._comment}\n\n".encode() + body

    def _prefixes(self) -> dict[str, str]:
        kinds = {kind: f"{RESOURCES}{kind}/" for kind in KINDS}
        return PREFIXES | kinds | {"cite": f"{RESOURCES}source/{self._source}#"}

    def _uses(self, base: str) -> bool:
        if base in (DEFINITIONS, XSD, f"{RESOURCES}source/{self._source}#"):
            return True
        return any(
            isinstance(node, ox.NamedNode) and node.value.startswith(base)
            for triple in self._statements
            for node in (triple.subject, triple.predicate, triple.object)
        ) or any(
            isinstance(triple.object, ox.Literal) and triple.object.datatype.value.startswith(base)
            for triple in self._statements
        )

    def _citation_statements(self) -> list[ox.Triple]:
        before = len(self._statements)
        for (first, last), heading in sorted(self._citations.items()):
            self.describe(
                self.cite(first, last, heading),
                ("rdf:type", term("yp:Citation")),
                ("yp:source", term(f"source:{self._source}")),
                ("yp:heading", said(heading, "fi")),
                ("yp:firstLine", typed(str(first), "xsd:integer")),
                ("yp:lastLine", typed(str(last), "xsd:integer")),
            )
        citations = self._statements[before:]
        del self._statements[before:]
        return citations
