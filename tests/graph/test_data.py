"""The shipped graph: free of integrity findings, its completeness findings known, every fact with its source."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pyoxigraph as ox
import pytest

from service.core.namespaces import GRAPHS
from service.core.resources import shipped
from service.core.store import Store, shipped_quads, term_text
from service.core.validation import Report, shipped_rules, validate

EXPECTED = Path(__file__).parent.parent / "data" / "expected-findings.csv"
DAY = date(2026, 11, 23)
ONTOLOGY = GRAPHS + "ontology"
PREFIX = "https://w3id.org/yhdyspinta/id/interface/"


@pytest.fixture(name="report", scope="module")
def fixture_report(store: Store) -> Report:
    """The report on the shipped graph as of a fixed day."""
    return validate(store, shipped_rules(), on=DAY)


def test_no_integrity_finding(report: Report) -> None:
    """What must hold holds."""
    assert [finding for finding in report.findings if finding.kind == "integrity"] == []


def test_completeness_findings_are_the_known_ones(report: Report) -> None:
    """What the sources leave out is known, check by check; a change of the data must say so here."""
    with EXPECTED.open(encoding="utf-8", newline="") as stream:
        expected = [(row["check"], row["severity"], int(row["count"])) for row in csv.DictReader(stream)]
    counts = Counter((finding.check, finding.severity) for finding in report.findings)

    assert sorted((check, severity, count) for (check, severity), count in counts.items()) == sorted(expected)


def test_exactly_five_interfaces_of_pohjois_pohjanmaa_have_no_one_named(report: Report) -> None:
    """The second table of identified interfaces names no preparers."""
    unnamed = {
        finding.focus.removeprefix(PREFIX) for finding in report.findings if finding.check == "C-INTERFACE-OWNER"
    }

    assert {slug for slug in unnamed if slug.startswith("pohjois-pohjanmaa-")} == {
        "pohjois-pohjanmaa-arjen-turvallisuuden-edistaminen-lahisuhdevakivallan-ehkaisy",
        "pohjois-pohjanmaa-asumispalvelut",
        "pohjois-pohjanmaa-joukkoliikenne-ja-kuljetukset",
        "pohjois-pohjanmaa-kaavoitus-maankaytto-ja-palveluverkot",
        "pohjois-pohjanmaa-varautuminen-hairiotilanteisiin-ja-poikkeusoloihin",
    }


@pytest.mark.parametrize("name", [name for name, _ in shipped("graph_data", ".ttl")])
def test_files_name_nobody_by_blank_node(name: str) -> None:
    """Every resource has an IRI, so that a change is one line of a difference."""
    file = dict(shipped("graph_data", ".ttl"))[name]
    quads = ox.parse(file.read_bytes(), format=ox.RdfFormat.TURTLE)

    assert not [
        quad for quad in quads if isinstance(quad.subject, ox.BlankNode) or isinstance(quad.object, ox.BlankNode)
    ]


@pytest.mark.parametrize("graph", sorted({quad.graph_name.value for quad in shipped_quads()} - {ONTOLOGY}))
def test_each_graph_holds_by_itself(graph: str) -> None:
    """A source's graph breaks no integrity shape when it stands alone beside the ontology."""
    quads = [quad for quad in shipped_quads() if quad.graph_name.value in {graph, ONTOLOGY}]
    report = validate(quads, shipped_rules(), on=DAY, kinds=["integrity"])

    assert report.findings == ()


def test_no_contact_data_of_persons(store: Store) -> None:
    """No literal holds a telephone number or an e-mail address."""
    telephone_or_mail = r"@[a-z]|[+]?[0-9]{2,3} [0-9]{3} [0-9]{4}"
    found = store.select(
        f'SELECT ?value {{ ?s ?p ?value FILTER(isLiteral(?value) && REGEX(STR(?value), "{telephone_or_mail}")'
        " && ?p NOT IN (yp:evidence, sh:select, sh:construct, sh:ask)) }"
    )

    assert [term_text(row["value"]) for row in found] == []


def test_networks_of_paijat_hame_stand_under_their_themes(store: Store) -> None:
    """The counts of the source's page, theme by theme (lines 1429–1667)."""
    rows = store.select(
        "SELECT ?name (COUNT(?network) AS ?n) {"
        " ?theme a yp:Theme ; skos:prefLabel ?name ; yp:position ?position ;"
        " yp:county <https://w3id.org/yhdyspinta/id/county/paijat-hame>"
        " OPTIONAL { ?network a yp:Network ; yp:theme ?theme }"
        ' FILTER(LANG(?name) = "fi") } GROUP BY ?name ?position ORDER BY ?position'
    )

    assert [(term_text(row["name"]), int(term_text(row["n"]))) for row in rows] == [
        ("Arjen turvallisuuden edistäminen", 3),
        ("Ehkäisevä työ", 7),
        ("Osallisuuden edistäminen", 11),
        ("Ikäihmisten toimintakyvyn tuki", 4),
        ("Lapsiperheiden hyvinvoinnin tuki", 14),
        ("Elintapaneuvonta ja toimintakyvyn edistäminen", 15),
        ("Sote-palveluiden saavutettavuus", 6),
        ("Palveluverkon yhteys kaavoitukseen, maankäyttöön ja asumiseen", 5),
        ("Työllisyyden edistäminen", 7),
        ("Kotouttaminen", 8),
        ("HYTE yleisesti", 4),
        ("Kulttuurihyvinvointi", 0),
    ]
