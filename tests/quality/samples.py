"""A small country and a few shapes, so that every expectation can be worked out by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from service.core.quality.survey import Survey, survey
from service.core.store import parse
from service.core.validation import Rules, read_rules

ID: Final = "https://w3id.org/yhdyspinta/id/"
KIND: Final = "https://w3id.org/yhdyspinta/shape#mender-"
DAY: Final = date(2026, 6, 1)

PREFIXES: Final = """
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX e: <http://example.org/>
PREFIX county: <https://w3id.org/yhdyspinta/id/county/>
PREFIX exception: <https://w3id.org/yhdyspinta/id/exception/>
PREFIX interface: <https://w3id.org/yhdyspinta/id/interface/>
PREFIX municipality: <https://w3id.org/yhdyspinta/id/municipality/>
PREFIX theme: <https://w3id.org/yhdyspinta/id/theme/>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX sh: <http://www.w3.org/ns/shacl#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
PREFIX yp: <https://w3id.org/yhdyspinta/def#>
PREFIX ypsh: <https://w3id.org/yhdyspinta/shape#>
"""
SHAPES: Final = """
ypsh:Named a sh:PropertyShape ; sh:targetClass yp:Interface ; sh:path skos:prefLabel ; sh:minCount 1 ;
    sh:message "Nimeä."@fi , "Name it."@en .

ypsh:Owned a sh:PropertyShape , yp:Check ; dct:identifier "C-OWNED" ; sh:targetClass yp:Interface ;
    sh:path yp:owner ; sh:minCount 1 ; sh:severity sh:Violation ; yp:mender ypsh:mender-county-and-municipalities ;
    sh:name "Omistaja puuttuu"@fi , "Without owner"@en ; sh:message "Lisää omistaja."@fi , "Add the owner."@en ;
    yp:reason "Suositus."@fi , "A recommendation."@en .

ypsh:Themed a sh:PropertyShape , yp:Check ; dct:identifier "C-THEMED" ; sh:targetClass yp:Interface ;
    sh:path yp:theme ; sh:minCount 1 ; sh:severity sh:Info ; yp:mender ypsh:mender-maintainer ;
    sh:name "Ei teemaa"@fi , "Without theme"@en ; sh:message "Lisää teema."@fi , "Add the theme."@en .

ypsh:EverySide a sh:NodeShape , yp:Check ; dct:identifier "C-SIDE" ; sh:targetClass yp:Interface ;
    sh:severity sh:Warning ; sh:sparql ypsh:EverySideQuery ; yp:mender ypsh:mender-municipality ;
    sh:name "Kunta puuttuu"@fi , "Without a municipality"@en ;
    sh:message "Lisää kunta."@fi , "Add the municipality."@en .
ypsh:EverySideQuery sh:select '''
    PREFIX yp: <https://w3id.org/yhdyspinta/def#>
    SELECT $this ?value WHERE {
        $this a yp:Interface ; yp:county ?county .
        ?value yp:county ?county ; a yp:Municipality .
        FILTER NOT EXISTS { $this yp:party ?value }
    }''' .
"""
COUNTRY: Final = """
county:alpha a yp:WellbeingServicesCounty ; skos:prefLabel "Alfa"@fi , "Alpha"@en .
county:beta a yp:WellbeingServicesCounty ; skos:prefLabel "Beeta"@fi , "Beta"@en .
municipality:ahti a yp:Municipality ; yp:county county:alpha ; skos:prefLabel "Ahti" .
municipality:aalto a yp:Municipality ; yp:county county:alpha ; skos:prefLabel "Aalto" .
municipality:bohm a yp:Municipality ; yp:county county:beta ; skos:prefLabel "Bohm" .
theme:sport a yp:Theme ; skos:prefLabel "Liikunta"@fi , "Sport"@en .
"""
INTERFACES: Final = """
interface:full a yp:Interface ; skos:prefLabel "Full" ; yp:county county:alpha ; yp:theme theme:sport ;
    yp:owner county:alpha ; yp:party municipality:ahti , municipality:aalto .
interface:bare a yp:Interface ; skos:prefLabel "Bare" ; yp:county county:alpha .
interface:stray a yp:Interface ; skos:prefLabel "Stray" .
"""


def quads(text: str) -> list[ox.Quad]:
    """Statements in Turtle, with the prefixes above."""
    return parse("sample.ttl", (PREFIXES + text).encode(), ox.NamedNode("http://example.org/graph"))


def rules(text: str = SHAPES) -> Rules:
    """Shapes, and the shipped ways to menders and groupings."""
    ways = Path(__file__).parents[2] / "shapes" / "ways.ttl"
    return read_rules([("sample.ttl", (PREFIXES + text).encode(), None), ("ways.ttl", ways.read_bytes(), None)])


def judged(data: str = COUNTRY + INTERFACES, by: str = SHAPES, on: date = DAY) -> Survey:
    """The report on data."""
    return survey(quads(data), rules(by), on=on)


def told(made: Survey) -> list[tuple[str, str, str, list[str]]]:
    """The counted cases: check, what it concerns, value, menders; addresses are cut short."""
    return [
        (each.finding.check, short(each.finding.focus), short(each.finding.value), [short(one) for one in each.menders])
        for each in made.counted
    ]


def short(iri: str) -> str:
    """The end of one of our addresses."""
    return iri.removeprefix(ID).removeprefix(KIND)
