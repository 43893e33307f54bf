"""Validation: today is bound, kinds are told apart, terms are known, order is fixed."""

from datetime import date

import pyoxigraph as ox
import pytest

from service.core.errors import InputError, SyntaxProblem
from service.core.missing import missing
from service.core.store import Store, parse
from service.core.validation import read_rules, shipped_rules, validate

DATA = b"""
PREFIX e: <http://example.org/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
e:a a e:Thing ; e:until "2026-01-31"^^xsd:date .
e:b a e:Thing ; e:until "2026-12-31"^^xsd:date .
"""
SHAPES = b"""
PREFIX e: <http://example.org/>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX sh: <http://www.w3.org/ns/shacl#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX yp: <https://w3id.org/yhdyspinta/def#>
PREFIX ypsh: <https://w3id.org/yhdyspinta/shape#>
ypsh:Current a sh:NodeShape , yp:Check ; sh:targetClass e:Thing ; dct:identifier "C-CURRENT" ; sh:severity sh:Warning ;
    sh:message "Past."@en , "Mennyt."@fi , "F\xc3\xb6rbi."@sv ; sh:sparql ypsh:CurrentQuery .
ypsh:CurrentQuery sh:select '''
    SELECT $this ?value WHERE { $this <http://example.org/until> ?value .
        <https://w3id.org/yhdyspinta/shape#today> <http://www.w3.org/1999/02/22-rdf-syntax-ns#value> ?today
        FILTER(?value < ?today) }''' .
ypsh:Named a sh:NodeShape ; sh:targetClass e:Thing ; sh:property ypsh:Name .
ypsh:Name sh:path e:name ; sh:minCount 1 ; sh:severity sh:Violation .
"""


@pytest.fixture(name="data")
def fixture_data() -> list[ox.Quad]:
    """Two things, one of which has ended."""
    return parse("data.ttl", DATA, ox.NamedNode("http://example.org/"))


def test_day_is_bound_and_kinds_are_told_apart(data: list[ox.Quad]) -> None:
    """The same data is judged as of the day that is given; a yp:Check is completeness, the rest integrity."""
    shapes = read_rules([("shapes.ttl", SHAPES, None)])
    report = validate(data, shapes, on=date(2026, 6, 1))

    assert [(finding.check, finding.kind, finding.severity, finding.focus) for finding in report.findings] == [
        ("Name", "integrity", "violation", "http://example.org/a"),
        ("Name", "integrity", "violation", "http://example.org/b"),
        ("C-CURRENT", "completeness", "warning", "http://example.org/a"),
    ]
    assert report.findings[2].value == "2026-01-31"
    assert report.checks["C-CURRENT"].message == {"fi": "Mennyt.", "sv": "Förbi.", "en": "Past."}
    assert len(validate(data, shapes, on=date(2027, 1, 1), kinds=["completeness"]).findings) == 2


def test_data_is_left_as_it_was(data: list[ox.Quad]) -> None:
    """Binding the day leaves no trace in the caller's graph."""
    before = list(data)
    validate(data, read_rules([("shapes.ttl", SHAPES, None)]), on=date(2026, 6, 1))

    assert data == before


def test_malformed_shapes_are_named_with_their_place() -> None:
    """File, line and column."""
    with pytest.raises(SyntaxProblem) as caught:
        read_rules([("mine.ttl", b"<http://example.org/a>\n  nope .", None)])
    assert (caught.value.arguments["name"], caught.value.arguments["line"]) == ("mine.ttl", "2")


def test_unknown_shacl_term_is_refused() -> None:
    """A mistyped constraint would pass in silence."""
    with pytest.raises(InputError) as caught:
        read_rules([("mine.ttl", SHAPES.replace(b"sh:minCount", b"sh:minCuont"), None)])
    assert caught.value.arguments["term"] == "http://www.w3.org/ns/shacl#minCuont"


def test_neighbourhood_of_an_interface_is_judged_as_in_the_whole_graph(store: Store) -> None:
    """The quick judgement of an answer finds what the full report finds."""
    prefix = "https://w3id.org/yhdyspinta/id/interface/pohjois-pohjanmaa-"
    interfaces = [prefix + "asumispalvelut", prefix + "nuorisopalvelut", prefix + "kulttuurityo"]
    quick = {(each.focus, each.check) for each in missing(store, interfaces, "fi")}
    whole = {
        (finding.focus, finding.check)
        for finding in validate(store, shipped_rules(), on=date.today()).findings
        if finding.focus in interfaces and finding.kind == "completeness"
    }
    oulu = "https://w3id.org/yhdyspinta/id/municipality/oulu"
    in_oulu = {(each.focus, each.check) for each in missing(store, interfaces, "fi", municipality=oulu)}

    assert quick == {(focus, check) for focus, check in whole if check != "C-INTERFACE-MUNICIPALITY"}
    assert in_oulu == whole
