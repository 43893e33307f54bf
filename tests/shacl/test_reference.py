"""Ours finds what pySHACL finds: on every example of a shape, on real and synthetic data, and on random shapes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, reject, settings
from pyparsing import ParseException
from pyshacl.errors import ReportableRuntimeError

from service.core.resources import shipped
from service.core.store import Store, ontology_quads
from service.core.validation import today_is
from tests.bench.country import Country, write_country
from tests.bench.patterns import Patterns

from . import generated
from .reference import BrokenReport, differences, turtle

FOLDER = Path(__file__).parents[1] / "data" / "shapes"
SHACL = "http://www.w3.org/ns/shacl#"
TODAY = today_is(date(2026, 11, 23))
SAME = ([], [])

random = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@cache
def shipped_shapes() -> list[ox.Quad]:
    """The statements of all shipped shapes."""
    return [
        quad
        for _, file in shipped("shapes", ".ttl")
        for quad in ox.parse(file.read_bytes(), format=ox.RdfFormat.TURTLE)
    ]


def initials() -> dict[str, list[Path]]:
    """The examples by the first letter of their shape: pySHACL takes as long to read the shapes as to judge by them."""
    found: dict[str, list[Path]] = {}
    for path in sorted(FOLDER.rglob("*.ttl")):
        found.setdefault(path.parent.name[0], []).append(path)
    return found


@pytest.mark.parametrize("paths", initials().values(), ids=list(initials()))
def test_same_on_the_examples_of_shapes(paths: list[Path]) -> None:
    """Examples together, aimed as they say, are judged alike by all shapes."""
    quads = [quad for path in paths for quad in ox.parse(path=str(path))]
    aims = [quad for quad in quads if quad.predicate.value.startswith(f"{SHACL}target")]
    data = [quad for quad in quads if quad not in aims]
    assert differences([*data, TODAY], [*shipped_shapes(), *aims]) == SAME


@pytest.mark.slow
def test_same_on_the_shipped_graph(store: Store) -> None:
    """The shipped graph is judged alike."""
    assert differences([*store, TODAY], shipped_shapes()) == SAME


@pytest.mark.slow
def test_same_on_a_synthetic_country(tmp_path: Path) -> None:
    """So is a country of 10,000 statements with planted faults."""
    path = tmp_path / "country.nq"
    write_country(path, tmp_path / "key.json", Country(10_000, patterns=Patterns.shipped()))
    assert differences([*ox.parse(path=str(path)), *ontology_quads(), TODAY], shipped_shapes()) == SAME


@settings(random, max_examples=150)
@given(data=generated.data, shapes=generated.shapes)
def test_same_on_random_shapes_and_data(data: str, shapes: str) -> None:
    """Every core constraint but those of order, nested, along every kind of path, and some in SPARQL."""
    try:
        assert differences(turtle(data), turtle(shapes)) == SAME
    except (ReportableRuntimeError, ParseException, BrokenReport):
        reject()  # pySHACL gives up, or reports but a part of a path


@settings(random, max_examples=100)
@given(case=generated.ordered)
def test_same_on_what_has_an_order(case: tuple[str, str]) -> None:
    """Constraints of order, among values that have one."""
    data, shapes = case
    assert differences(turtle(data), turtle(shapes)) == SAME


def kept() -> Iterator[tuple[str, str, str]]:
    """Cases in which the two once disagreed."""
    aim = ":S sh:targetNode :a ;"
    asks = "sh:sparql [ sh:prefixes : ; sh:select"
    yield "lexical form of a value", ":a :p 01 .", f'{aim} {asks} "SELECT $this ?value {{ $this :p ?value }}" ] .'
    yield "values of one number", ":a :p 1, 01, 1.0 .", f'{aim} {asks} "SELECT $this ?value {{ $this :p ?value }}" ] .'
    yield "a solution twice", ":a :p 1, 2 .", f'{aim} {asks} "SELECT $this {{ $this :p ?o }}" ] .'
    union = "SELECT $this { { $this :p ?o } UNION { $this :p ?o } }"
    yield "a solution in two branches", ":a :p 1 .", f'{aim} {asks} "{union}" ] .'
    path = "SELECT $this ?value { $this <http://example.org/p>* ?value }"
    turned = "SELECT $this ?value { ?value <http://example.org/p> $this }"
    yield "a text that things have", ":b :p 'x', 01 .", f':S sh:targetNode "x", 1, 01 ; {asks} "{turned}" ] .'
    named = "SELECT $this ?path ?value { $this ?path ?value }"
    yield "a path that the query names", ":a :p 1 ; :q 2 .", f'{aim} sh:path :p ; {asks} "{named}" ] .'
    falsy = "SELECT $this ?value { { SELECT $this ?value { $this <http://example.org/p>+ ?value } } }"
    yield "a value that is empty", ":b :p '' .", f':S sh:targetNode "" ; {asks} "{falsy}" ] .'
    yield "a node of which nothing is said", ":b :p :b .", f'{aim} {asks} "{path}" ] .'
    classes = ":A a owl:Class, sh:NodeShape ; sh:nodeKind sh:Literal ."
    yield "class of OWL as its own target", ":a a :A . :b a :B . :B rdfs:subClassOf :A .", classes


PREFIX = ': sh:declare [ sh:prefix "" ; sh:namespace "http://example.org/" ] .'


@pytest.mark.parametrize(("data", "shapes"), [pytest.param(*case, id=name) for name, *case in kept()])
def test_same_where_they_once_differed(data: str, shapes: str) -> None:
    """What a random case has shown stays mended, and the shape finds something."""
    assert differences(turtle(data), turtle(PREFIX + shapes)) == SAME
