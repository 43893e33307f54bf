"""Terms of RDF, the few names that SHACL gives a meaning, and literals compared by value."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterable
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache, lru_cache
from typing import Final

import pyoxigraph as ox
import rdflib
from rdflib.namespace import SH

Node = ox.NamedNode | ox.BlankNode
Term = ox.NamedNode | ox.BlankNode | ox.Literal
Statement = ox.Quad | ox.Triple

_RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XSD: Final = "http://www.w3.org/2001/XMLSchema#"

TYPE: Final = ox.NamedNode(_RDF + "type")
FIRST: Final = ox.NamedNode(_RDF + "first")
REST: Final = ox.NamedNode(_RDF + "rest")
NIL: Final = ox.NamedNode(_RDF + "nil")
VALUE: Final = ox.NamedNode(_RDF + "value")
CLASSES: Final = tuple(
    ox.NamedNode(each) for each in ("http://www.w3.org/2000/01/rdf-schema#Class", "http://www.w3.org/2002/07/owl#Class")
)
"""Classes of classes; OWL says that its own is a subclass of the one of RDF Schema."""
SUBCLASS: Final = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#subClassOf")
STRING: Final = ox.NamedNode(XSD + "string")
LANGUAGE_STRING: Final = ox.NamedNode(_RDF + "langString")
_AS_WRITTEN: Final = frozenset({STRING, LANGUAGE_STRING})
_ANY: Final = ox.NamedNode("urn:x-yhdyspinta:any")
TRUE: Final = ox.Literal(value=True)

# Values are compared and reported as they are written.
rdflib.NORMALIZE_LITERALS = False
# An ill-formed literal is a finding, not an event to log.
logging.getLogger("rdflib.term").setLevel(logging.ERROR)
warnings.filterwarnings("ignore", message="Parsing weird boolean", category=UserWarning)


@cache
def sh(name: str) -> ox.NamedNode:
    """A term of SHACL."""
    return ox.NamedNode(str(SH) + name)


@lru_cache(maxsize=65536)
def well_formed(literal: ox.Literal) -> bool:
    """Whether the lexical form of a literal is one of its datatype (of those that XML Schema defines)."""
    if literal.language or literal.datatype == STRING:
        return True
    return not rdflib.Literal(literal.value, datatype=rdflib.URIRef(literal.datatype.value)).ill_typed


def compare(one: Term, other: Term) -> int | None:
    """Below zero, zero or above as SPARQL's ``<``, ``=`` and ``>`` order two terms; None where they have no order.

    Numbers are ordered among each other, strings, booleans, and dates and times of one kind; a time with a zone and
    one without are not (SPARQL 1.1, section 17.3), nor is what is not a number.
    """
    if not (isinstance(one, ox.Literal) and isinstance(other, ox.Literal)):
        return None
    left, right = _value(one), _value(other)
    if left is None or right is None or left[0] != right[0]:
        return None
    first, second = left[1], right[1]
    if first != first or second != second:  # NaN
        return None
    try:
        return int(first > second) - int(first < second)  # type: ignore[operator]
    except TypeError:
        return None


@lru_cache(maxsize=65536)
def _value(literal: ox.Literal) -> tuple[str, object] | None:
    """The family in which a literal has an order, and its value there."""
    if literal.language:
        return None
    if literal.datatype == STRING:
        return "string", literal.value
    value = rdflib.Literal(literal.value, datatype=rdflib.URIRef(literal.datatype.value)).value
    if isinstance(value, bool):
        return "boolean", value
    if isinstance(value, int | float | Decimal):
        return "number", value
    if isinstance(value, datetime | time):
        return f"{type(value).__name__} {value.tzinfo is not None}", value
    return ("date", value) if isinstance(value, date) else None


def text(term: Term) -> str:
    """What SPARQL's ``str()`` gives; a blank node has none and gives its label."""
    return term.value


def as_stored(terms: Iterable[Term]) -> set[Term]:
    """Terms as the engine gives them back: a number or a day in the one form that it has for its value."""
    store = ox.Store()
    found = set()
    for term in terms:
        if isinstance(term, ox.Literal) and term.datatype not in _AS_WRITTEN:
            store.add(ox.Quad(_ANY, _ANY, term))
        else:
            found.add(term)
    return found | {quad.object for quad in store}
