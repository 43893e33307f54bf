"""The quirks of SPARQL stores, in one table; which row holds is found by asking, not by name.

What every store is asked: ``ASK {}``, once. One that answers as the standard says is taken at its word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from service.core.namespaces import PREFIXES

Replacement = bytes | Callable[[re.Match[bytes]], bytes]

STAND_IN: Final = "x-ypdt"
"""How a language tag begins that stands in for a datatype; its IRI follows in hexadecimal (BCP 47, section 2.2.7)."""


@dataclass(frozen=True)
class Dialect:
    """How a store departs from SPARQL 1.1."""

    name: str
    asks_in_rows: bool = False
    """An ASK is answered with a row of one number."""
    kept: frozenset[str] | None = None
    """The datatypes whose literals are given back as they were written (None: all of them).

    Literals of another are written with a language tag that stands in for it."""
    mended: tuple[tuple[re.Pattern[bytes], Replacement], ...] = ()
    """What to replace in each line of an answer."""
    internal: tuple[str, ...] = ()
    """How the names of the store's own graphs begin; they are none of ours."""
    instead: tuple[tuple[re.Pattern[str], str], ...] = ()
    """What to replace in a query by something that means the same."""
    builtins: tuple[str, ...] = ()
    """Schemes of functions of the store's own, some of which reach beyond it."""
    atomic: bool = True
    """An update is carried out whole or not at all; otherwise the store is filled once and then only read."""
    largest_load: int = 20_000
    """How many quads are written at once while the store is filled."""
    millisecond_limit: str | None = None
    """The field of a request that stops a query after so many milliseconds."""
    cut_header: str | None = None
    """The header that says that an answer is not whole."""

    def written(self, quad: ox.Quad) -> ox.Quad:
        """A quad as it is to be written."""
        value = quad.object
        if isinstance(value, ox.Literal) and value.language is None and not self._keeps(value.datatype.value):
            stand_in = ox.Literal(value.value, language=_tag(value.datatype.value))
            return ox.Quad(quad.subject, quad.predicate, stand_in, quad.graph_name)
        return quad

    def _keeps(self, datatype: str) -> bool:
        return self.kept is None or datatype in self.kept

    def asked(self, query: str) -> str:
        """A query as it is to be asked."""
        for found, instead in self.instead:
            query = found.sub(instead, query)
        return query

    def read(self, parts: Iterable[bytes]) -> Iterator[bytes]:
        """An answer with its quirks mended, in whole lines where there is something to mend."""
        return iter(parts) if not self.mended else self._mended(parts)

    def _mended(self, parts: Iterable[bytes]) -> Iterator[bytes]:
        rest = b""
        for part in parts:
            whole, newline, rest = (rest + part).rpartition(b"\n")
            if newline:
                yield self._mend(whole + newline)
        if rest:
            yield self._mend(rest)

    def _mend(self, lines: bytes) -> bytes:
        for found, instead in self.mended:
            lines = found.sub(instead, lines)
        return lines


STANDARD: Final = Dialect("standard")

_XSD: Final = PREFIXES["xsd"]
_BOOLEAN: Final = rb'("datatype": "http://www.w3.org/2001/XMLSchema#boolean", "value": )'
_TAG: Final = STAND_IN.encode() + rb"-([0-9a-f-]+)"
_POINT: Final = PREFIXES["geo"].encode() + b"wktLiteral"
_KEPT: Final = (
    *("string", "integer", "decimal", "double", "float", "boolean"),
    *("date", "dateTime", "gYear", "gYearMonth"),
)

VIRTUOSO: Final = Dialect(
    "virtuoso",  # 7.2.5, as Debian has it
    asks_in_rows=True,
    # A duration is kept as a number, a point with a datatype of the store's own. (A year is one with its first day,
    # and true with 1: of two such values of one property only one is kept.)
    kept=frozenset(_XSD + name for name in _KEPT),
    mended=(
        (re.compile(rb'"type": "literal", "xml:lang": "' + _TAG + rb'"'), lambda found: _typed(found[1])),
        (re.compile(rb'(?<=")@' + _TAG), lambda found: b"^^<" + _datatype(found[1]) + b">"),
        (re.compile(_BOOLEAN + b'"1"'), rb'\1"true"'),
        (re.compile(_BOOLEAN + b'"0"'), rb'\1"false"'),
        (
            re.compile(rb"http://www\.openlinksw\.com/schemas/virtrdf#Geometry"),
            PREFIXES["geo"].encode() + b"wktLiteral",
        ),
    ),
    internal=(
        "http://www.openlinksw.com/",
        "http://www.w3.org/ns/ldp#",
        "http://localuriqaserver/",
        "urn:activitystreams",
    ),
    instead=(
        # A block that leaves its variable open loses what the variable has elsewhere.
        (re.compile(r"\bVALUES\s+\?\w+\s*\{\s*UNDEF\s*\}"), ""),
        # A boolean constant becomes a number.
        (re.compile(r"\bBIND\(\s*(true|false)\s+AS\b"), rf'BIND(STRDT("\1", <{_XSD}boolean>) AS'),
    ),
    builtins=("bif:", "sql:"),
    # A request of several operations that fails in the middle has carried out those before, and a template does not
    # remove all literals it names.
    atomic=False,
    largest_load=4000,  # "memory exhausted" somewhere above 4900
    millisecond_limit="timeout",
    cut_header="X-SQL-State",
)


def _tag(datatype: str) -> str:
    """A language tag for a datatype: its IRI in hexadecimal, cut to the eight characters that a subtag may have."""
    digits = datatype.encode().hex()
    return "-".join([STAND_IN, *(digits[start : start + 8] for start in range(0, len(digits), 8))])


def _datatype(digits: bytes) -> bytes:
    """The inverse of :func:`_tag`, without its beginning."""
    return bytes.fromhex(digits.decode("ascii").replace("-", ""))


def _typed(digits: bytes) -> bytes:
    return b'"type": "typed-literal", "datatype": "' + _datatype(digits) + b'"'


def dialect_of(answer: ox.QueryBoolean | ox.QuerySolutions) -> Dialect:
    """The row of the table for a store that answers ``ASK {}`` so."""
    return STANDARD if isinstance(answer, ox.QueryBoolean) else VIRTUOSO


def truth(answer: ox.QueryBoolean | ox.QuerySolutions) -> bool:
    """Whether an ASK was answered yes, in either way."""
    if isinstance(answer, ox.QueryBoolean):
        return bool(answer)
    return any(isinstance(term, ox.Literal) and term.value in {"1", "true"} for row in answer for term in row)
