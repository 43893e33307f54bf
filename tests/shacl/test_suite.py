"""The W3C tests, where ``SHACL_TESTS`` names the folder that has their ``core`` and ``sparql``."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from service.core.shacl.copy import graph_of
from service.core.shacl.engine import validate
from service.core.shacl.errors import ShapeProblem
from service.core.shacl.graph import Indexed
from service.core.shacl.result import report
from service.core.shacl.shapes import Shapes

from .reference import turtle
from .suite import Case, cases, comparable

FOLDER = os.environ.get("SHACL_TESTS")


def statements(path: Path) -> list[ox.Quad]:
    """The statements of a Turtle file."""
    return list(ox.parse(path.read_bytes(), format=ox.RdfFormat.TURTLE, base_iri=path.with_suffix("").as_uri()))


def told(case: Case) -> rdflib.Graph | None:
    """Our report, or None where the shapes are refused."""
    try:
        return graph_of(report(validate(Indexed.of(statements(case.data)), Shapes(statements(case.shapes)))))
    except ShapeProblem:
        return None


@pytest.mark.skipif(FOLDER is None, reason="SHACL_TESTS names no folder with the W3C tests of SHACL")
@pytest.mark.parametrize(("group", "count"), [("core", 98), ("sparql", 23)])
def test_every_test_is_met(group: str, count: int) -> None:
    """Each report is the expected one, and each refusal is due."""
    found = Counter(case.name if not case.met_by(told(case)) else "met" for case in cases(Path(FOLDER or "") / group))
    assert found == {"met": count}


def test_comparison_sees_a_difference() -> None:
    """Reports that differ in a path, a value or the number of results are told apart; messages are not looked at."""
    head = "[] a sh:ValidationReport ; sh:conforms false ; sh:result"
    result = "[ a sh:ValidationResult ; sh:focusNode :a ; sh:resultPath {} ; sh:resultMessage 'x' ; sh:value {} ]"
    one = comparable(graph_of(turtle(f"{head} {result.format('( :p :q )', '_:x')} .")))
    case = Case("", Path(), Path(), one)
    assert case.met_by(graph_of(turtle(f"{head} {result.replace('x', 'y').format('( :p :q )', '_:z')} .")))
    assert not case.met_by(graph_of(turtle(f"{head} {result.format('( :q :p )', '_:x')} .")))
    assert not case.met_by(graph_of(turtle(f"{head} {result.format('( :p :q )', ':x')} .")))
    twice = ", ".join(2 * [result.format("( :p :q )", "_:x")])
    assert not case.met_by(graph_of(turtle(f"{head} {twice} .")))
    assert not case.met_by(None)
