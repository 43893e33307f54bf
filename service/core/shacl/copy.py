"""Terms and graphs of rdflib, for what is evaluated with it."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox
import rdflib

from .terms import STRING, Statement, Term


def to_rdflib(term: Term) -> rdflib.term.IdentifiedNode | rdflib.Literal:
    """A term of the engine as a term of rdflib."""
    if isinstance(term, ox.NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return rdflib.BNode(term.value)
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    if term.datatype == STRING:
        return rdflib.Literal(term.value)
    return rdflib.Literal(term.value, datatype=rdflib.URIRef(term.datatype.value))


def to_engine(term: object) -> Term:
    """A term of rdflib as a term of the engine."""
    if isinstance(term, rdflib.URIRef):
        return ox.NamedNode(str(term))
    if isinstance(term, rdflib.BNode):
        return ox.BlankNode(str(term))
    if not isinstance(term, rdflib.Literal):
        raise TypeError(type(term).__name__)
    if term.language:
        return ox.Literal(str(term), language=term.language)
    return ox.Literal(str(term), datatype=ox.NamedNode(str(term.datatype)) if term.datatype else STRING)


def graph_of(statements: Iterable[Statement], identifier: str | None = None) -> rdflib.Graph:
    """Statements, without their graph names, as a graph of rdflib."""
    graph = rdflib.Graph(identifier=identifier)
    for each in statements:
        graph.add((to_rdflib(each.subject), to_rdflib(each.predicate), to_rdflib(each.object)))  # type: ignore[arg-type]
    return graph
