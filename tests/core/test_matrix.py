"""Which themes and duties are covered where."""

from __future__ import annotations

import csv
import io
from itertools import pairwise

import pyoxigraph as ox
import pytest

from service.core.catalogue import saved_query
from service.core.matrix import STATES, Cell, Kind, Matrix, matrix
from service.core.messages import LANGUAGES
from service.core.naming import organisers
from service.core.store import Store, parse, shipped_quads, term_text
from service.core.tables import matrix_as_csv

THING = "https://w3id.org/yhdyspinta/id/"
ADDED = """
@prefix body: <https://w3id.org/yhdyspinta/id/body/> .
@prefix county: <https://w3id.org/yhdyspinta/id/county/> .
@prefix event: <https://w3id.org/yhdyspinta/id/event/> .
@prefix interface: <https://w3id.org/yhdyspinta/id/interface/> .
@prefix municipality: <https://w3id.org/yhdyspinta/id/municipality/> .
@prefix obligation: <https://w3id.org/yhdyspinta/id/obligation/> .
@prefix organisation: <https://w3id.org/yhdyspinta/id/organisation/> .
@prefix post: <https://w3id.org/yhdyspinta/id/post/> .
@prefix responsibility: <https://w3id.org/yhdyspinta/id/responsibility/> .
@prefix theme: <https://w3id.org/yhdyspinta/id/theme/> .
@prefix yp: <https://w3id.org/yhdyspinta/def#> .

interface:lappi-asuminen a yp:Interface ; yp:county county:lappi ; yp:theme theme:asuminen ;
    yp:fulfils obligation:hyte-neuvottelu .
responsibility:lappi-1 a yp:Responsibility ; yp:responsibilityFor interface:lappi-asuminen ; yp:role yp:role-owner ;
    yp:party county:lappi ; yp:holder body:lappi-aluehallitus .
responsibility:lappi-2 a yp:Responsibility ; yp:responsibilityFor interface:lappi-asuminen ; yp:role yp:role-preparer ;
    yp:party municipality:rovaniemi ; yp:holder post:rovaniemi-hyvinvointikoordinaattori .
post:rovaniemi-hyvinvointikoordinaattori a yp:Post .
interface:lappi-haja-asutus a yp:Interface ; yp:county county:lappi ; yp:theme theme:asuminen .

interface:kainuu-asuminen a yp:Interface ; yp:county county:kainuu ; yp:theme theme:asuminen .
responsibility:kainuu-1 a yp:Responsibility ; yp:responsibilityFor interface:kainuu-asuminen ; yp:role yp:role-owner ;
    yp:party county:kainuu ; yp:holder post:kainuu-avoin .
post:kainuu-avoin a yp:Post ; yp:vacant true .
event:kainuu-neuvottelu a yp:Event ; yp:county county:kainuu ; yp:fulfils obligation:hyte-neuvottelu .

responsibility:satakunta-1 a yp:Responsibility ; yp:responsibilityFor obligation:hyte-vastuutahon-nimeaminen ;
    yp:role yp:role-owner ; yp:party county:satakunta ; yp:holder body:satakunta-hyte .
responsibility:pori-1 a yp:Responsibility ; yp:responsibilityFor obligation:hyte-neuvottelu ;
    yp:role yp:role-owner ; yp:party municipality:pori ; yp:holder body:pori-hyte .

responsibility:helsinki-1 a yp:Responsibility ; yp:responsibilityFor obligation:helsingin-hyte-neuvottelu ;
    yp:role yp:role-owner ; yp:party municipality:helsinki ; yp:holder body:helsinki-hyte .
responsibility:hus-1 a yp:Responsibility ; yp:responsibilityFor obligation:helsingin-hyte-neuvottelu ;
    yp:role yp:role-owner ; yp:party organisation:hus-yhtyma ; yp:holder body:hus-hyte .
"""


@pytest.fixture(name="planted", scope="module")
def fixture_planted() -> Store:
    """The shipped graph with interfaces and responsibilities in every state."""
    return Store.in_memory([*shipped_quads(), *parse("added.ttl", ADDED.encode(), ox.NamedNode("urn:added"))])


def cell(made: Matrix, subject: str, organiser: str) -> Cell:
    """The cell of a theme or duty and an organiser, given by kind and slug."""
    (line,) = (line for line in made.lines if line.subject.iri == THING + subject)
    (found,) = (each for each in line.cells if each.organiser.iri == THING + organiser)
    return found


@pytest.mark.parametrize("kind", ["themes", "duties"])
def test_columns_are_the_counties_in_order_of_their_codes_then_the_others(store: Store, kind: Kind) -> None:
    """Twenty-one counties, Helsinki, HUS Group for duties, and Åland, the same in every row."""
    made = matrix(store, kind, "en")
    names = [each.iri.removeprefix(THING) for each in made.organisers]
    hus = ["organisation/hus-yhtyma"] if kind == "duties" else []

    assert names[:2] == ["county/ita-uusimaa", "county/keski-uusimaa"]
    assert names[20:] == ["county/lappi", "municipality/helsinki", *hus, "region/ahvenanmaa"]
    assert all(tuple(each.organiser for each in line.cells) == made.organisers for line in made.lines)


def test_rows_are_the_national_themes_and_every_obligation(store: Store) -> None:
    """Nothing is hard-coded: rows come from the graph, in order of their names."""
    themes = [line.subject for line in matrix(store, "themes", "fi").lines]
    duties = [line.subject for line in matrix(store, "duties", "fi").lines]
    obligations = store.select("SELECT DISTINCT ?o { ?o a yp:Obligation }")

    assert len(themes) == 13
    assert {thing.iri for thing in duties} == {term_text(row["o"]) for row in obligations}
    assert all(one.label.text.casefold() <= other.label.text.casefold() for one, other in pairwise(themes))


@pytest.mark.parametrize(
    ("subject", "organiser", "state"),
    [
        ("theme/asuminen", "county/pohjois-pohjanmaa", "unowned"),
        ("theme/opiskeluhuolto", "county/pohjois-pohjanmaa", "one-sided"),
        ("theme/osallisuus-vapaa-aika-ja-jarjestot", "county/pohjois-pohjanmaa", "one-sided"),
        ("theme/hyvinvoinnin-ja-terveyden-edistaminen", "county/keski-pohjanmaa", "one-sided"),
        ("theme/asuminen", "county/satakunta", "nothing"),
        ("theme/asuminen", "municipality/helsinki", "nothing"),
        ("theme/asuminen", "region/ahvenanmaa", "not-applicable"),
    ],
)
def test_state_of_a_theme_is_what_the_sources_name(store: Store, subject: str, organiser: str, state: str) -> None:
    """No source names anyone on the municipal side yet, so nothing is covered."""
    assert cell(matrix(store, "themes", "fi"), subject, organiser).state == state


def test_unowned_themes_are_those_that_the_completeness_check_finds(store: Store) -> None:
    """The matrix and the saved query of unnamed interfaces agree."""
    unnamed = {term_text(row["interface"]) for row in store.select(saved_query("unnamed-interfaces").text)}
    resources = {
        each.thing.iri: each.state
        for line in matrix(store, "themes", "fi").lines
        for found in line.cells
        for each in found.resources
    }

    assert {iri for iri, state in resources.items() if state == "unowned"} == unnamed
    assert len(resources) == 31


def test_cell_has_the_best_state_of_its_interfaces_and_tells_each(planted: Store) -> None:
    """Someone is named on both sides of one interface; the other is still told as unowned."""
    found = cell(matrix(planted, "themes", "fi"), "theme/asuminen", "county/lappi")

    assert found.state == "covered"
    assert {each.thing.iri.rpartition("/")[2]: each.state for each in found.resources} == {
        "lappi-asuminen": "covered",
        "lappi-haja-asutus": "unowned",
    }


def test_vacant_post_is_no_owner(planted: Store) -> None:
    """A responsibility held by a vacant post names no one."""
    assert cell(matrix(planted, "themes", "fi"), "theme/asuminen", "county/kainuu").state == "unowned"


@pytest.mark.parametrize(
    ("duty", "organiser", "state"),
    [
        ("hyte-neuvottelu", "county/lappi", "covered"),
        ("hyte-neuvottelu", "county/keski-pohjanmaa", "one-sided"),
        ("hyte-neuvottelu", "county/satakunta", "one-sided"),
        ("hyte-neuvottelu", "county/kainuu", "unowned"),
        ("hyte-neuvottelu", "county/pirkanmaa", "nothing"),
        ("hyte-neuvottelu", "municipality/helsinki", "not-applicable"),
        ("hyte-vastuutahon-nimeaminen", "county/satakunta", "covered"),
        ("helsingin-hyte-neuvottelu", "municipality/helsinki", "covered"),
        ("helsingin-hyte-neuvottelu", "organisation/hus-yhtyma", "covered"),
        ("helsingin-hyte-neuvottelu", "county/lappi", "not-applicable"),
        ("kuntastrategia", "county/lappi", "not-applicable"),
        ("kuntastrategia", "municipality/helsinki", "nothing"),
        ("hyte-neuvotteluun-osallistuminen", "county/pirkanmaa", "nothing"),
    ],
)
def test_duty_is_covered_when_both_sides_have_named_someone(
    planted: Store, duty: str, organiser: str, state: str
) -> None:
    """Named through an interface or directly; a duty without counterparts needs its own side alone.

    612/2021 section 7 does not apply to Helsinki, which negotiates with HUS Group; a duty that binds only
    municipalities applies to a county only as their counterpart.
    """
    assert cell(matrix(planted, "duties", "fi"), f"obligation/{duty}", organiser).state == state


def test_what_a_duty_rests_on_is_told(planted: Store) -> None:
    """The event, or the interface and its responsibilities."""
    made = matrix(planted, "duties", "fi")
    event = cell(made, "obligation/hyte-neuvottelu", "county/kainuu").resources
    lapland = cell(made, "obligation/hyte-neuvottelu", "county/lappi").resources

    assert [each.thing.iri for each in event] == [THING + "event/kainuu-neuvottelu"]
    assert {each.thing.iri.removeprefix(THING) for each in lapland} == {
        "interface/lappi-asuminen",
        "responsibility/lappi-1",
        "responsibility/lappi-2",
    }


def test_duty_in_a_capacity_applies_to_the_class_that_acts_in_it(store: Store) -> None:
    """The duties of the rescue authority are those of the counties, which the ontology relates to it."""
    bound = store.select("SELECT ?o { ?o a yp:Obligation ; yp:boundParty yp:actor-rescue-authority }")
    made = matrix(store, "duties", "fi", organisers=[THING + "county/lappi"])
    states = {line.subject.iri: line.cells[0].state for line in made.lines}

    assert bound
    assert all(states[term_text(row["o"])] != "not-applicable" for row in bound)


@pytest.mark.parametrize("kind", ["themes", "duties"])
def test_aland_stands_outside(store: Store, kind: Kind) -> None:
    """No theme and no duty of the reform applies in Åland."""
    totals = matrix(store, kind, "sv").organiser_totals()[-1]

    assert {state for state, count in totals.items() if count} == {"not-applicable"}


@pytest.mark.parametrize("kind", ["themes", "duties"])
def test_totals_add_up_by_row_by_organiser_and_nationally(planted: Store, kind: Kind) -> None:
    """Every cell is counted once each way."""
    made = matrix(planted, kind, "en")

    assert sum(made.totals.values()) == len(made.lines) * len(made.organisers)
    for state in STATES:
        assert sum(line.totals[state] for line in made.lines) == made.totals[state]
        assert sum(totals[state] for totals in made.organiser_totals()) == made.totals[state]


def test_one_organiser_and_one_row_can_be_asked_for(store: Store) -> None:
    """The same cell as in the whole matrix."""
    whole = matrix(store, "themes", "fi")
    one = matrix(store, "themes", "fi", organisers=[THING + "county/paijat-hame"], subject=THING + "theme/asuminen")

    assert [len(one.lines), len(one.organisers)] == [1, 1]
    assert one.lines[0].cells[0] == cell(whole, "theme/asuminen", "county/paijat-hame")


@pytest.mark.parametrize("language", LANGUAGES)
def test_table_for_spreadsheets_has_a_row_per_resource(planted: Store, language: str) -> None:
    """A cell without resources has one row; states are codes in every language."""
    made = matrix(planted, "themes", language)  # type: ignore[arg-type]  # one of LANGUAGES
    rows = list(csv.DictReader(io.StringIO(matrix_as_csv(made))))
    cells = [found for line in made.lines for found in line.cells]

    assert len(rows) == sum(max(1, len(found.resources)) for found in cells)
    assert {row["state"] for row in rows} == {"covered", "one-sided", "unowned", "nothing", "not-applicable"}


def test_organisers_go_by_names_in_three_languages(store: Store) -> None:
    """Helsinki, HUS Group and Åland are found like counties; code 21 is Lapland, not the region of Åland."""
    index = organisers(store, "sv")

    assert index.find("Helsingfors") == index.find("City of Helsinki") == [THING + "municipality/helsinki"]
    assert index.find("HUS") == [THING + "organisation/hus-yhtyma"]
    assert index.find("Ahvenanmaa") == [THING + "region/ahvenanmaa"]
    assert index.find("21") == [THING + "county/lappi"]
