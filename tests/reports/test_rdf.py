"""The report that other tools of SHACL read, judged by the specification, the vocabulary and other libraries."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import pyoxigraph as ox
import pyshacl
import pytest
import rdflib
from rdflib.namespace import RDF, SH

from service.core.reports.account import Account
from service.core.reports.rdf import turtle, turtle_report
from service.core.reports.selection import Selection
from service.core.shacl.engine import validate
from service.core.shacl.graph import Indexed
from service.core.shacl.path_reading import read_path
from service.core.shacl.shapes import Shapes
from service.core.shacl.terms import sh
from tests.quality.samples import COUNTRY, ID, INTERFACES, SHAPES, judged, quads, rules

from .conftest import Tell

ROOT = Path(__file__).parents[2]
VOCABULARY = rdflib.Graph().parse(str(resources.files("pyshacl") / "assets" / "shacl.ttl"))
SHAPES_OF_SHACL = rdflib.Graph().parse(str(resources.files("pyshacl") / "assets" / "shacl-shacl.ttl"))
PATHS = [
    "yp:county",
    "[ sh:inversePath yp:county ]",
    "( yp:county [ sh:inversePath yp:county ] )",
    "[ sh:alternativePath ( yp:county [ sh:zeroOrMorePath ( yp:a [ sh:inversePath yp:b ] ) ] ) ]",
    "[ sh:oneOrMorePath [ sh:zeroOrOnePath yp:county ] ]",
]


def parsed(report: bytes) -> rdflib.Graph:
    """A report as another library reads it."""
    return rdflib.Graph().parse(report, format="turtle")


def offences(report: bytes) -> list[tuple[str, str]]:
    """What is not as the specification says a report must be: the path and the component."""
    shapes = Shapes(ox.parse(path=str(Path(__file__).parent / "report-shapes.ttl"), format=ox.RdfFormat.TURTLE))
    found = validate(Indexed.of(ox.parse(report, format=ox.RdfFormat.TURTLE)), shapes)
    return [
        (
            each.path.sparql().rpartition("#")[2].rstrip(">)") if each.path else "",
            each.component.value.rpartition("#")[2],
        )
        for each in found
    ]


def test_report_is_read_back_result_by_result(tell: Tell) -> None:
    """Focus, value, severity, shape and messages; what is accepted is not in it."""
    graph = parsed(turtle_report(tell()))
    (report,) = graph.subjects(RDF.type, SH.ValidationReport)
    results = list(graph.objects(report, SH.result))
    told = sorted(
        (str(graph.value(each, SH.sourceShape)), str(graph.value(each, SH.focusNode)), str(graph.value(each, SH.value)))
        for each in results
    )

    assert graph.value(report, SH.conforms) == rdflib.Literal(False)
    shape, bare = "https://w3id.org/yhdyspinta/shape#", ID + "interface/bare"
    assert told == [
        (shape + "EverySide", bare, ID + "municipality/aalto"),
        (shape + "EverySide", bare, ID + "municipality/ahti"),
        (shape + "Owned", ID + "interface/stray", "None"),
        (shape + "Themed", bare, "None"),
        (shape + "Themed", ID + "interface/stray", "None"),
    ]
    (owned,) = graph.subjects(SH.sourceShape, rdflib.URIRef(shape + "Owned"))
    assert set(graph.predicate_objects(owned)) == {
        (RDF.type, SH.ValidationResult),
        (SH.focusNode, rdflib.URIRef(ID + "interface/stray")),
        (SH.resultPath, rdflib.URIRef("https://w3id.org/yhdyspinta/def#owner")),
        (SH.resultSeverity, SH.Violation),
        (SH.sourceConstraintComponent, SH.MinCountConstraintComponent),
        (SH.sourceShape, rdflib.URIRef(shape + "Owned")),
        (SH.resultMessage, rdflib.Literal("Lisää omistaja.", lang="fi")),
        (SH.resultMessage, rdflib.Literal("Add the owner.", lang="en")),
    }


def test_report_without_results_conforms(tell: Tell) -> None:
    """Also where all that is found is accepted (section 3.6.1.1)."""
    for account in (tell(COUNTRY), tell(selection=Selection(check="C-OWNED", county=ID + "county/alpha"))):
        graph = parsed(turtle_report(account))
        (report,) = graph.subjects(RDF.type, SH.ValidationReport)
        assert set(graph.predicate_objects(report)) == {
            (RDF.type, SH.ValidationReport),
            (SH.conforms, rdflib.Literal(True)),
        }


def test_reports_are_as_the_specification_says(tell: Tell, shipped: Account) -> None:
    """Section 3.6, written as shapes: nothing in them is broken."""
    for account in (tell(), tell(COUNTRY), shipped):
        assert offences(turtle_report(account)) == []


@pytest.mark.parametrize(
    ("old", "new", "offence"),
    [
        ("sh:conforms false", "sh:conforms true", ("", "XoneConstraintComponent")),
        ("sh:conforms false", "sh:conforms false , true", ("conforms", "MaxCountConstraintComponent")),
        ("sh:resultSeverity sh:Violation ;", "", ("resultSeverity", "MinCountConstraintComponent")),
        ("sh:focusNode", "sh:focusNode 1 ,", ("focusNode", "MaxCountConstraintComponent")),
        ("sh:resultPath", "sh:resultPath sh:path ,", ("resultPath", "MaxCountConstraintComponent")),
    ],
)
def test_shapes_of_the_specification_find_what_is_wrong(
    tell: Tell, old: str, new: str, offence: tuple[str, str]
) -> None:
    """So that the test above says something."""
    text = turtle_report(tell(selection=Selection(check="C-OWNED"))).decode()
    assert old in text

    assert offence in offences(text.replace(old, new, 1).encode())


def test_terms_are_those_of_the_vocabulary(shipped: Account) -> None:
    """Every property, severity and component is declared: by the W3C, or in our own ontology."""
    graph = parsed(turtle_report(shipped))
    known = VOCABULARY + rdflib.Graph().parse(str(ROOT / "ontology" / "quality.ttl"))
    used = {each for each in graph.predicates() if each.startswith(str(SH))}

    assert used <= set(VOCABULARY.subjects(RDF.type, RDF.Property))
    assert set(graph.objects(None, SH.resultSeverity)) <= set(VOCABULARY.subjects(RDF.type, SH.Severity))
    assert set(graph.objects(None, SH.sourceConstraintComponent)) <= set(
        known.subjects(RDF.type, SH.ConstraintComponent)
    )


def test_pyshacl_finds_nothing_ill_formed_in_it(shipped: Account) -> None:
    """By the shapes of SHACL itself (appendix C of the specification), as pySHACL ships and judges by them."""
    conforms, _, text = pyshacl.validate(parsed(turtle_report(shipped)), shacl_graph=SHAPES_OF_SHACL, inplace=True)

    assert conforms, text


@pytest.mark.parametrize("path", PATHS)
def test_path_is_read_back_as_it_was(path: str) -> None:
    """Also one of blank nodes (section 2.3.1)."""
    shape = f"ypsh:Far a sh:PropertyShape ; sh:targetClass yp:Interface ; sh:path {path} ; sh:minCount 5 ."
    made = judged(COUNTRY + INTERFACES, shape)
    expected = rules(shape).shapes[ox.NamedNode("https://w3id.org/yhdyspinta/shape#Far")].path
    graph = Indexed.of(ox.parse(turtle(result for result, _ in made.results), format=ox.RdfFormat.TURTLE))

    found = [read_path(graph, value) for value in graph.values(sh("resultPath"))]
    assert found
    assert {each.sparql() for each in found} == {expected.sparql() if expected else ""}


def test_odd_values_are_read_back_as_they_are_written() -> None:
    """Lexical forms, languages, ill-typed literals and line ends."""
    odd = ['"01"^^xsd:integer', '"x"^^xsd:integer', '"a\\nb\\u0007"', '"ä"@fi', '"1e0"^^xsd:double', "e:x", "true"]
    shape = "ypsh:None a sh:PropertyShape ; sh:targetNode e:a ; sh:path e:p ; sh:in () ."
    data = f"e:a e:p {' , '.join(odd)} ."
    made = judged(data, shape)
    graph = Indexed.of(ox.parse(turtle(result for result, _ in made.results), format=ox.RdfFormat.TURTLE))

    assert set(graph.values(sh("value"))) == {quad.object for quad in quads(data)}


def test_the_same_cases_are_in_every_form(shipped: Account) -> None:
    """What Turtle tells is what the survey counts."""
    graph = parsed(turtle_report(shipped))
    told = {str(each) for each in graph.objects(None, SH.focusNode)}

    assert told == {case.finding.focus for case in shipped.cases}
    assert len(set(graph.subjects(RDF.type, SH.ValidationResult))) == len(shipped.survey.results)
    assert {finding for _, finding in shipped.survey.results} == {case.finding for case in shipped.cases}


def test_deactivated_checks_tell_nothing() -> None:
    """Nor do they count as results (SHACL, section 2.1.6)."""
    made = judged(by=SHAPES.replace("ypsh:Owned a", "ypsh:Owned sh:deactivated true ; a"))

    assert "Owned" not in turtle(result for result, _ in made.results).decode()
