"""Measurements: figures kept as data, and the trend that they make."""

from __future__ import annotations

from datetime import date

import pyoxigraph as ox
import pytest

from service.core.quality.figures import ALL
from service.core.quality.measurements import GRAPH, Measurement, changes, measurements, record
from service.core.quality.shares import Share
from service.core.quality.survey import Survey
from service.core.quality.survey import survey as judge
from service.core.quality.trend import Day, trend
from service.core.storage import Delta
from service.core.store import Store
from service.core.validation import shipped_rules

from .samples import COUNTRY, ID, INTERFACES, KIND, SHAPES, judged, quads, short
from .test_figures import FIGURES

MONDAY, TUESDAY, WEDNESDAY, THURSDAY = (date(2026, 6, day) for day in (1, 2, 3, 4))
OWNED = INTERFACES.replace("interface:bare a yp:Interface ;", "interface:bare a yp:Interface ; yp:owner county:alpha ;")
DQV = "http://www.w3.org/ns/dqv#"


def state(on: date, interfaces: str = INTERFACES, by: str = SHAPES) -> Survey:
    """The report on the small country as of a day."""
    return judged(COUNTRY + interfaces, by, on)


@pytest.fixture(name="kept")
def fixture_kept() -> Store:
    """The small country, measured on Monday."""
    store = Store.in_memory(quads(COUNTRY + INTERFACES))
    record(store, state(MONDAY))
    return store


def of(day: date, store: Store) -> dict[tuple[str, str], Share]:
    """What was measured on a day."""
    return {(each.check, short(each.organisation)): each.share for each in measurements(store) if each.day == day}


def test_first_day_measures_all_on_the_whole_and_where_something_is_found(kept: Store) -> None:
    """An organisation with nothing to mend has nothing written of it."""
    assert of(MONDAY, kept) == {key: share for key, share in FIGURES.items() if key[1] == ALL or share.part}


def test_second_run_of_the_same_day_changes_nothing(kept: Store) -> None:
    """The same figures are not written twice, nor is anything when they are the same the next day."""
    assert changes(measurements(kept), state(MONDAY)) == Delta()
    assert changes(measurements(kept), state(TUESDAY)) == Delta()


def test_only_what_has_changed_is_written_and_who_has_mended_all_gets_0(kept: Store) -> None:
    """The interface gets its owner: the county and its municipalities have no such case left."""
    record(kept, state(TUESDAY, OWNED))

    assert of(TUESDAY, kept) == {
        ("C-OWNED", ""): Share(1, 3),
        ("C-OWNED", "county/alpha"): Share(0, 2),
        ("C-OWNED", "municipality/aalto"): Share(0, 2),
        ("C-OWNED", "municipality/ahti"): Share(0, 2),
    }
    assert changes(measurements(kept), state(TUESDAY, OWNED)) == Delta()
    assert changes(measurements(kept), state(WEDNESDAY, OWNED)) == Delta()


def test_same_day_is_corrected_and_not_doubled(kept: Store) -> None:
    """The last figure of a day is the day's; one that is as before the day is taken away."""
    record(kept, state(TUESDAY, OWNED))
    record(kept, state(TUESDAY, OWNED + "interface:new a yp:Interface ; skos:prefLabel 'New' ."))
    assert of(TUESDAY, kept)["C-OWNED", ""] == Share(2, 4)
    assert len(measurements(kept, ALL)) == len({(each.check, each.day) for each in measurements(kept, ALL)})

    record(kept, state(TUESDAY))
    assert of(TUESDAY, kept) == {}


def test_organisation_that_is_no_more_gets_0_of_0(kept: Store) -> None:
    """It can mend nothing, and nothing is looked at for it."""
    gone = COUNTRY.replace("municipality:aalto a yp:Municipality", "municipality:aalto a yp:FormerMunicipality")
    record(kept, judged(gone + INTERFACES, on=TUESDAY))

    assert of(TUESDAY, kept)["C-SIDE", "municipality/aalto"] == Share(0, 0)
    assert changes(measurements(kept), judged(gone + INTERFACES, on=WEDNESDAY)) == Delta()


def test_checks_that_the_shapes_do_not_have_keep_their_measurements(kept: Store) -> None:
    """Recording with shapes of one's own takes nothing back and sets nothing to 0."""
    themed = SHAPES[SHAPES.index("ypsh:Themed") : SHAPES.index("ypsh:EverySide")]
    before = of(MONDAY, kept)
    record(kept, state(MONDAY, by=themed))
    record(kept, state(TUESDAY, by=themed))

    assert of(MONDAY, kept) == before
    assert of(TUESDAY, kept) == {}


def test_measurement_is_written_in_the_terms_of_the_vocabulary(kept: Store) -> None:
    """A measurement of a metric on a thing, with its day and denominator; the metric with its dimension."""
    node = "https://w3id.org/yhdyspinta/id/measurement/2026-06-01-c-owned-county-alpha"
    metric = "https://w3id.org/yhdyspinta/shape#metric-c-owned"
    integer, day = ("http://www.w3.org/2001/XMLSchema#" + name for name in ("integer", "date"))

    assert statements(kept, node) == {
        ("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", f"<{DQV}QualityMeasurement>"),
        (DQV + "isMeasurementOf", f"<{metric}>"),
        (DQV + "computedOn", f"<{ID}county/alpha>"),
        (DQV + "value", f'"1"^^<{integer}>'),
        ("https://w3id.org/yhdyspinta/def#denominator", f'"2"^^<{integer}>'),
        ("http://purl.org/dc/terms/date", f'"2026-06-01"^^<{day}>'),
    }
    assert statements(kept, metric) == {
        ("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", f"<{DQV}Metric>"),
        ("http://purl.org/dc/terms/identifier", '"C-OWNED"'),
        ("http://www.w3.org/2000/01/rdf-schema#label", '"Omistaja puuttuu"@fi'),
        ("http://www.w3.org/2000/01/rdf-schema#label", '"Without owner"@en'),
        (DQV + "inDimension", "<http://www.w3.org/2016/05/ldqd#completeness>"),
        (DQV + "expectedDataType", f"<{integer}>"),
    }


def statements(store: Store, subject: str) -> set[tuple[str, str]]:
    """What the graph of measurements says of a thing."""
    found = store.triples(f"CONSTRUCT {{ <{subject}> ?p ?o }} {{ GRAPH <{GRAPH}> {{ <{subject}> ?p ?o }} }}")
    return {(each.predicate.value, str(each.object)) for each in found}


def test_kind_of_mender_and_the_whole_are_measured_on_themselves(kept: Store) -> None:
    """What nobody in particular can mend is measured on the kind of mender; the whole on the dataset."""
    named = {each.organisation for each in measurements(kept) if each.check == "C-THEMED"}

    assert named == {ALL, KIND + "maintainer"}
    assert [each.share for each in measurements(kept, KIND + "maintainer")] == [Share(2, 3)]
    assert {each.organisation for each in measurements(kept, ALL)} == {ALL}


def test_check_whose_identifier_is_no_part_of_an_address_is_measured_all_the_same() -> None:
    """Shapes of one's own name their checks as they like."""
    store = Store.in_memory([])
    record(store, state(MONDAY, by=SHAPES.replace('"C-OWNED"', '"Owner <missing> ä"')))

    assert of(MONDAY, store)["Owner <missing> ä", ""] == Share(2, 3)


def test_measuring_leaves_the_report_as_it_was(store: Store, survey: Survey) -> None:
    """Measurements break no shape, and nothing is missing of them."""
    measured = Store.in_memory(store.quads())
    record(measured, survey)

    again = judge(measured.quads(), shipped_rules(), on=survey.on)
    assert again.cases == survey.cases
    assert again.figures == survey.figures


def test_trend_carries_each_figure_on_until_the_next(kept: Store) -> None:
    """Days on which something was measured; what was not measured again still holds."""
    record(kept, state(WEDNESDAY, OWNED))
    record(kept, state(THURSDAY))
    checks = state(MONDAY).checks
    before = {"violation": 2, "warning": 1, "info": 2}

    assert trend(measurements(kept, ALL), checks) == [
        Day(MONDAY, before, 9),
        Day(WEDNESDAY, {**before, "violation": 1}, 9),
        Day(THURSDAY, before, 9),
    ]
    assert trend(measurements(kept, ID + "county/alpha"), checks) == [
        Day(MONDAY, {"violation": 1, "warning": 0, "info": 0}, 2),
        Day(WEDNESDAY, {"violation": 0, "warning": 0, "info": 0}, 2),
        Day(THURSDAY, {"violation": 1, "warning": 0, "info": 0}, 2),
    ]


def test_trend_leaves_out_checks_that_are_no_more() -> None:
    """And is empty of nothing; the order in which measurements come is none of its concern."""
    checks = {name: check for name, check in state(MONDAY).checks.items() if name == "C-OWNED"}
    told = [
        Measurement("C-OWNED", ALL, TUESDAY, Share(0, 3)),
        Measurement("C-GONE", ALL, MONDAY, Share(9, 9)),
        Measurement("C-OWNED", ALL, MONDAY, Share(2, 3)),
    ]

    assert trend([], checks) == []
    assert [(each.day, each.found["violation"], each.whole) for each in trend(told, checks)] == [
        (MONDAY, 2, 3),
        (TUESDAY, 0, 3),
    ]


def test_delta_adds_to_its_own_graph_alone(kept: Store) -> None:
    """Nothing else in the store is touched."""
    delta = changes(measurements(kept), state(TUESDAY, OWNED))

    assert {quad.graph_name for quad in (*delta.inserted, *delta.removed)} == {ox.NamedNode(GRAPH)}
    assert not delta.removed
