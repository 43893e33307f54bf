"""A report that is kept true while the graph changes equals a full run after every change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from random import Random

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.core.shacl.engine import validate
from service.core.shacl.graph import Indexed
from service.core.shacl.shapes import Shapes
from service.core.shacl.standing import Standing
from service.core.store import Store

from . import generated
from .reference import turtle
from .test_reference import TODAY, shipped_shapes

Keys = list[tuple[str, ...]]
VALUES_OF_P = "SELECT $this ?value { $this <http://example.org/p> ?value }"
EDITS = 60
COMPARISONS = 3


def triples(text: str) -> list[ox.Triple]:
    """The triples of some Turtle."""
    return [quad.triple for quad in turtle(text)]


def full(statements: Iterable[ox.Triple], shapes: Shapes) -> Keys:
    """What a full run finds."""
    return [each.key() for each in validate(Indexed.of(statements), shapes)]


def kept(standing: Standing) -> Keys:
    """What the standing report says."""
    return [each.key() for each in standing.results()]


edits = st.lists(
    st.tuples(*2 * [st.lists(generated.statements, max_size=3)]).filter(any),
    min_size=1,
    max_size=4,
)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=generated.data, shapes=generated.shapes, edits=edits)
def test_same_as_a_full_run_after_random_edits(
    data: str, shapes: str, edits: Sequence[tuple[list[str], list[str]]]
) -> None:
    """Random shapes and data, and edits that remove what is there or not and insert what is new or not."""
    rules, held = Shapes(turtle(shapes)), dict.fromkeys(triples(data))
    standing = Standing(Indexed.of(held), rules)
    assert kept(standing) == full(held, rules)
    for gone, come in edits:
        removed, inserted = triples("\n".join(gone)), triples("\n".join(come))
        standing.change(removed, inserted)
        held = dict.fromkeys([*(each for each in held if each not in removed), *inserted])
        assert kept(standing) == full(held, rules)


def edit(chance: Random, held: Sequence[ox.Triple]) -> tuple[list[ox.Triple], list[ox.Triple]]:
    """A removal, a change of value, a value of another's property, or a move to another subject."""
    one, other = chance.sample(held, 2)
    changed = [
        [],
        [ox.Triple(one.subject, one.predicate, other.object)],
        [ox.Triple(one.subject, other.predicate, other.object)],
        [ox.Triple(other.subject, one.predicate, one.object)],
    ]
    return [one], chance.choice(changed)


def test_same_as_a_full_run_on_the_shipped_graph(store: Store) -> None:
    """Edits all over the shipped graph, compared every now and then."""
    chance = Random(3)  # noqa: S311  # not secret
    rules, held = Shapes(shipped_shapes()), dict.fromkeys([*(quad.triple for quad in store), TODAY])
    standing = Standing(Indexed.of(held), rules)
    for number in range(1, EDITS + 1):
        removed, inserted = edit(chance, list(held))
        standing.change(removed, inserted)
        for each in removed:
            del held[each]
        held.update(dict.fromkeys(inserted))
        if number % (EDITS // COMPARISONS) == 0:
            assert kept(standing) == full(held, rules)


@pytest.mark.parametrize(
    ("shapes", "data", "removed", "inserted"),
    [
        pytest.param(
            f":S sh:targetNode :a ; sh:sparql [ sh:select '{VALUES_OF_P}' ] .",
            ":a :p 1, 01 .",
            ":a :p 01 .",
            "",
            id="two forms of a number",
        ),
        pytest.param(
            ":S sh:targetClass :A ; sh:property [ sh:path :p ; sh:property [ sh:path :q ; sh:minCount 1 ] ] .",
            ":a a :A ; :p :b . :b :q 1 .",
            ":b :q 1 .",
            "",
            id="property of a value",
        ),
        pytest.param(
            ":S sh:targetClass :A ; sh:path [ sh:zeroOrMorePath :p ] ; sh:class :B .",
            ":a a :A ; :p :b . :b :p :a . :b a :B .",
            "",
            ":B rdfs:subClassOf :A . :A rdfs:subClassOf :B .",
            id="circle of classes",
        ),
    ],
)
def test_same_where_it_was_once_wrong(shapes: str, data: str, removed: str, inserted: str) -> None:
    """Edits that need care: values that a store takes for one, results far from the node aimed at, classes."""
    rules, held = Shapes(turtle(shapes)), triples(data)
    standing = Standing(Indexed.of(held), rules)
    standing.change(triples(removed), triples(inserted))
    after = [*(each for each in held if each not in triples(removed)), *triples(inserted)]
    assert kept(standing) == full(after, rules)
