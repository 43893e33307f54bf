"""Literals by value: their order is that of the SPARQL engine, which is another's work."""

from __future__ import annotations

from itertools import product

import pyoxigraph as ox

from service.core.shacl.terms import compare

from .generated import FAMILIES, LITERALS, NODES
from .reference import turtle


def term(text: str) -> ox.NamedNode | ox.BlankNode | ox.Literal:
    """A term written in Turtle."""
    (quad,) = turtle(f":s :p {text} .")
    return quad.object  # type: ignore[return-value]


def holds(operator: str, one: str, other: str) -> bool:
    """Whether two terms stand so in SPARQL; an error is no."""
    test = ox.Store().query(f"ASK {{ FILTER ({term(one)} {operator} {term(other)}) }}")
    return bool(test)


def test_order_is_that_of_sparql() -> None:
    """Every two literals of the tests: below, equal, above, or without an order.

    Left out are texts with a language, which the engine orders and the recommendation does not, and booleans, where
    it is the other way round.
    """
    known = dict.fromkeys([*LITERALS, *(each for family in FAMILIES for each in family), '"NaN"^^xsd:float'])
    texts = [each for each in known if "@" not in each and "boolean" not in each and each not in {"true", "false"}]
    for one, other in product(texts, repeat=2):
        order = compare(term(one), term(other))
        assert (order is not None and order < 0) == holds("<", one, other), (one, other)
        assert (order is not None and order > 0) == holds(">", one, other), (one, other)
        assert order != 0 or holds("=", one, other), (one, other)


def test_what_has_no_order() -> None:
    """IRIs and blank nodes have none, with themselves or with anything; nor has text with a language."""
    for one, other in product([*NODES, "1", '"a"', '"a"@fi'], [*NODES, '"a"@fi']):
        assert compare(term(one), term(other)) is None


def test_false_is_below_true() -> None:
    """Booleans are ordered by value, in either of their forms."""
    assert compare(term("false"), term("true")) == -1
    assert compare(term('"1"^^xsd:boolean'), term("true")) == 0
