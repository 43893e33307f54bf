"""Paths lead where the SPARQL engine says that they lead, one start at a time and many at once."""

from __future__ import annotations

import pyoxigraph as ox
from hypothesis import given, settings

from service.core.shacl.graph import Indexed
from service.core.shacl.path_reading import read_path
from service.core.shacl.paths import Path
from service.core.shacl.terms import Term, sh

from . import generated
from .reference import turtle


def path_of(text: str) -> Path:
    """The path that some Turtle stands for."""
    shapes = Indexed.of(turtle(f":S sh:path {text} ."))
    (node,) = (value for shape in shapes.bearers(sh("path")) for value in shapes.objects(shape, sh("path")))
    return read_path(shapes, node)


def led_to(store: ox.Store, start: Term, path: Path) -> set[Term]:
    """Where the engine gets by a path."""
    answer = store.query(f"SELECT ?end {{ {start} {path.sparql()} ?end }}")
    assert isinstance(answer, ox.QuerySolutions)
    return {solution["end"] for solution in answer}  # type: ignore[misc]


@settings(max_examples=200, deadline=None)
@given(data=generated.data, path=generated.any_paths)
def test_path_leads_where_sparql_says(data: str, path: str) -> None:
    """Every kind of path, in and beside every other, from every IRI of the data; and back again."""
    statements, way = turtle(data), path_of(path)
    graph, store = Indexed.of(statements), ox.Store()
    store.extend(statements)
    # The engine knows only nodes of which something is said, and holds a number in one form of its own.
    starts = list(dict.fromkeys(quad.subject for quad in statements if isinstance(quad.subject, ox.NamedNode)))
    ends = {start: set(way.follow(Indexed.within(store), start)) for start in starts}
    assert ends == {start: led_to(store, start, way) for start in starts}
    once = way.follow_all(graph, starts)
    assert {start: list(once.get(start, ())) for start in starts} == {
        start: list(way.follow(graph, start)) for start in starts
    }
    for start, found in once.items():
        assert all(start in way.turned().follow(graph, end) for end in found)
