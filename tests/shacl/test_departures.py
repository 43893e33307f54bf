"""Where ours and pySHACL differ, and why: the one list of departures.

Everything else is alike (``test_reference.py``). pySHACL is the reference unless the W3C tests or the plain text of the
recommendation say otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from pyparsing import ParseException
from pyshacl.errors import ReportableRuntimeError

from .reference import ours, theirs, turtle

AIM = ":S sh:targetNode :a ;"
PATH = f"{AIM} sh:path :p ;"
QUERY = "sh:sparql [ sh:select 'SELECT $this ?value WHERE { $this $PATH ?value . FILTER (isIRI(?value)) }' ]"


@dataclass(frozen=True)
class Departure:
    """One case, with what either finds: the values of its results, or pySHACL's error."""

    reason: str
    data: str
    shapes: str
    ours: list[str]
    theirs: list[str] | type[Exception]


DEPARTURES = {
    "blank node of no length": Departure(
        "A blank node has no string, so that any sh:minLength is broken (section 4.4.1, textual definition).",
        ":a :p _:x .",
        f"{PATH} sh:minLength 0 .",
        ["_:x"],
        [],
    ),
    "type in a closed shape": Departure(
        "No property is known to a closed shape unless it says so (section 4.8.1); pySHACL lets rdfs:Resource pass.",
        ":a a :A, rdfs:Resource .",
        f"{AIM} sh:closed true .",
        ["<http://example.org/A>", "<http://www.w3.org/2000/01/rdf-schema#Resource>"],
        ["<http://example.org/A>"],
    ),
    "order of IRIs": Departure(
        "SPARQL's < knows no IRIs, and what cannot be compared is a result (section 4.5.3); pySHACL compares the text.",
        ":a :p :b ; :q :c .",
        f"{PATH} sh:lessThan :q .",
        ["<http://example.org/b>"],
        [],
    ),
    "order of an ill-typed literal": Departure(
        "An ill-typed literal has no value to compare (section 4.3); rdflib orders it by its datatype.",
        ":a :p '2023-02-29'^^xsd:date .",
        f"{PATH} sh:maxInclusive 1 .",
        ['"2023-02-29"^^<http://www.w3.org/2001/XMLSchema#date>'],
        [],
    ),
    "order of literals of two kinds": Departure(
        "SPARQL's < compares numbers with numbers and booleans with booleans; rdflib orders across.",
        ":a :p true .",
        f"{PATH} sh:maxInclusive 1 .",
        ['"true"^^<http://www.w3.org/2001/XMLSchema#boolean>'],
        [],
    ),
    "order of text with a language": Departure(
        "SPARQL's < compares strings without a language (SPARQL 1.1, section 17.3); pySHACL leaves the language out.",
        ":a :p 'a'@en .",
        f"{PATH} sh:maxExclusive 'b'@fi .",
        ['"a"@en'],
        [],
    ),
    "inverse of a sequence": Departure(
        "A sequence is followed backwards from its last step (SPARQL 1.1, section 18.4); pySHACL starts at the first.",
        ":a :p :b . :b :q :c . :x :q :d . :d :p :c .",
        ":S sh:targetNode :c ; sh:path [ sh:inversePath ( :p [ sh:oneOrMorePath :q ] ) ] ; sh:nodeKind sh:Literal .",
        ["<http://example.org/a>"],
        ["<http://example.org/x>"],
    ),
    "order of blank nodes": Departure(
        "What cannot be compared is a result (section 4.5.3); pySHACL gives up.",
        ":a :p _:x ; :q 1 .",
        f"{PATH} sh:lessThan :q .",
        ["_:x"],
        ReportableRuntimeError,
    ),
    "repeated repetition in SPARQL": Departure(
        "A path is written into a query in brackets; pySHACL writes ++, which is none.",
        ":a :p :b .",
        f"{AIM} sh:path [ sh:oneOrMorePath [ sh:oneOrMorePath :p ] ] ; {QUERY} .",
        ["<http://example.org/b>"],
        ParseException,
    ),
}


def values(case: Departure, found: object) -> list[str]:
    """The values of results, in order."""
    assert isinstance(found, dict), case
    return sorted(row[1] for row in found)


@pytest.mark.parametrize("case", DEPARTURES.values(), ids=list(DEPARTURES))
def test_departure_is_as_listed(case: Departure) -> None:
    """Ours finds what the recommendation asks, and pySHACL still does what the list says of it."""
    data, shapes = turtle(case.data), turtle(case.shapes)
    assert values(case, ours(data, shapes)) == case.ours
    if isinstance(case.theirs, list):
        assert values(case, theirs(data, shapes)) == case.theirs
    else:
        with pytest.raises(case.theirs):
            theirs(data, shapes)
