"""Which statements the query of a shape reads, and how it gets to them from its focus node."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

import rdflib
from rdflib.paths import AlternativePath, InvPath, MulPath, NegatedPath, SequencePath
from rdflib.plugins.sparql.parserutils import CompValue
from rdflib.plugins.sparql.sparql import Query as Prepared

from .copy import to_engine
from .footprint import Reading
from .paths import HERE, Chain, Choice, Path, Repeat, Step, Turned, then
from .terms import Term

_THIS: Final = rdflib.Variable("this")
Pattern = tuple[object, object, object]
Place = tuple[Term | None, Path]
"""Where a variable's values stand: a constant (None for the focus node) and a way from there."""


def readings(query: Prepared) -> tuple[Reading, ...]:
    """The statements that a query reads; those that hang together with nothing known are read wherever they stand."""
    found = list(_triples(query.algebra))
    places = _places(found)
    types = _types(found)
    return tuple(
        replace(
            reading, types=types.get(pattern[0], frozenset()) if isinstance(_path(pattern[1]), Step) else frozenset()
        )
        for pattern in found
        for reading in _read_by(pattern, places)
    )


def _places(found: Iterable[Pattern]) -> dict[object, Place]:
    """Where each subject and value of the patterns stands, by the shortest way, as far as that can be said."""
    known: dict[object, Place] = {_THIS: (None, HERE)}
    rows = [(subject, way, value) for subject, property_, value in found if (way := _path(property_)) is not None]
    while True:
        near = sorted(_next(rows, known), key=lambda each: _length(each[1][1]))
        if not near:
            constants = (end for row in rows for end in (row[0], row[2]) if isinstance(end, rdflib.URIRef))
            apart = next((each for each in constants if each not in known), None)
            if apart is None:
                return known
            near = [(apart, (to_engine(apart), HERE))]
        known.setdefault(*near[0])


def _next(rows: Iterable[tuple[object, Path, object]], known: dict[object, Place]) -> Iterator[tuple[object, Place]]:
    """Variables one pattern away from those whose place is known, and their places."""
    for subject, way, value in rows:
        for end, other, step in ((subject, value, way), (value, subject, way.turned())):
            if end in known and _open(other) and other not in known:
                start, before = known[end]
                yield other, (start, then(before, step))


def _length(path: Path) -> int:
    return len(path.parts) if isinstance(path, Chain) else 1


def _read_by(pattern: Pattern, places: dict[object, Place]) -> Iterator[Reading]:
    subject, property_, value = pattern
    way = _path(property_)
    if subject in places:
        start, before = places[subject]
        if way is None:
            yield Reading(None, before, start=start)
        else:
            yield from (replace(each, start=start) for each in way.readings(before))
    elif value in places and way is not None:
        start, before = places[value]
        yield from (replace(each, start=start) for each in way.turned().readings(before))
    else:
        yield Reading(way.property_ if isinstance(way, Step) else None, None)


def _types(found: Iterable[Pattern]) -> dict[object, frozenset[Term]]:
    """The classes that a pattern's subject must be a direct instance of."""
    types: dict[object, frozenset[Term]] = {}
    for subject, property_, value in found:
        if property_ == rdflib.RDF.type and isinstance(value, rdflib.URIRef):
            types[subject] = types.get(subject, frozenset()) | {to_engine(value)}
    return types


def _open(term: object) -> bool:
    return isinstance(term, rdflib.Variable | rdflib.BNode)


def _path(property_: object) -> Path | None:
    """A property or path of rdflib as one of ours; None for a variable, and for any property but some."""
    if isinstance(property_, rdflib.URIRef):
        return Step(to_engine(property_))  # type: ignore[arg-type]
    if isinstance(property_, InvPath):
        inner = _path(property_.arg)
        return Turned(inner) if inner else None
    if isinstance(property_, MulPath):
        inner = _path(property_.path)
        return Repeat(inner, str(property_.mod)) if inner else None
    if isinstance(property_, SequencePath | AlternativePath):
        parts = [_path(each) for each in property_.args]
        if any(each is None for each in parts):
            return None
        known = [each for each in parts if each is not None]
        if isinstance(property_, AlternativePath):
            return Choice(tuple(known))
        way: Path = HERE
        for each in known:
            way = then(way, each)
        return way
    if isinstance(property_, NegatedPath | rdflib.Variable):
        return None
    raise TypeError(type(property_).__name__)


def _triples(part: object) -> Iterator[tuple[object, object, object]]:
    if isinstance(part, CompValue):
        for name, value in part.items():
            if name == "triples":
                # Within EXISTS, patterns with the same subject stand in one row.
                yield from ((row[at], row[at + 1], row[at + 2]) for row in value for at in range(0, len(row), 3))
            else:
                yield from _triples(value)
    elif isinstance(part, list | tuple):
        for each in part:
            yield from _triples(each)
