"""Terms and graphs of rdflib, for what is evaluated with it."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox
import rdflib

from .terms import STRING, Statement, Term


class Dataset(rdflib.Dataset):
    """A dataset of rdflib without the warnings that it gives of its own doings."""

    default_context = property(lambda self: self.default_graph)


class Literal(rdflib.Literal):
    """A literal that rdflib does not take for none where its value is false, zero or empty."""

    def __bool__(self) -> bool:
        return True


def to_rdflib(term: Term) -> rdflib.term.IdentifiedNode | rdflib.Literal:
    """A term of the engine as a term of rdflib."""
    if isinstance(term, ox.NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return rdflib.BNode(term.value)
    if term.language:
        return Literal(term.value, lang=term.language)
    if term.datatype == STRING:
        return Literal(term.value)
    # As it is written, whatever others in this process have told rdflib.
    return Literal(term.value, datatype=rdflib.URIRef(term.datatype.value), normalize=False)


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


def copy(statements: Iterable[Statement], into: rdflib.Graph) -> rdflib.Graph:
    """Add statements, without their graph names, to a graph of rdflib, and give it back."""
    for each in statements:
        into.add((to_rdflib(each.subject), to_rdflib(each.predicate), to_rdflib(each.object)))  # type: ignore[arg-type]
    return into


def graph_of(statements: Iterable[Statement]) -> rdflib.Graph:
    """Statements, without their graph names, as a graph of rdflib."""
    return copy(statements, rdflib.Graph())
