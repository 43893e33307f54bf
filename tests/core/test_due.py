"""Due duties: which bind whom, when each is due, and what is on record."""

from __future__ import annotations

from datetime import date

import pytest

from service.core.due import DueDuty, due_duties, find_actor, parse_day
from service.core.errors import InputError, UnknownName
from service.core.namespaces import GRAPHS
from service.core.store import Store, named_node, parse, shipped_quads

ID = "https://w3id.org/yhdyspinta/id/"
PAIJAT_HAME = ID + "county/paijat-hame"
ON = date(2026, 11, 22)


def duties(store: Store, actor: str, on: date = ON) -> dict[str, DueDuty]:
    """The duties of an actor by the last part of their IRI."""
    return {each.duty.iri.rpartition("/")[2]: each for each in due_duties(store, actor, on, "fi").duties}


@pytest.fixture(name="recorded", scope="module")
def fixture_recorded() -> Store:
    """The shipped graph with events on record, as a county would add them."""
    text = f"""
        PREFIX schema: <https://schema.org/>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
        PREFIX yp: <https://w3id.org/yhdyspinta/def#>
        BASE <{ID}>
        <event/koe-neuvottelu> a yp:Event ; yp:fulfils <obligation/hyte-neuvottelu> ;
            yp:county <county/paijat-hame> ; yp:participant <municipality/heinola> ;
            schema:startDate "2026-09-01"^^xsd:date ; skos:prefLabel "Koeneuvottelu"@fi .
        <event/koe-vanha> a yp:Event ; yp:fulfils <obligation/hyte-neuvottelu> ;
            yp:county <county/paijat-hame> ; schema:startDate "2025-09-01"^^xsd:date .
        <event/koe-tuleva> a yp:Event ; yp:fulfils <obligation/hyte-raportointi> ;
            yp:county <county/paijat-hame> ; schema:startDate "2026-12-01"^^xsd:date .
        <event/koe-suunniteltu> a yp:Event ; yp:fulfils <obligation/hyte-raportointi> ;
            yp:county <county/paijat-hame> ; schema:startDate "2026-03-01"^^xsd:date ; yp:status yp:status-planned .
        <event/koe-neuvottelu-lain-14> a yp:Event ; yp:fulfils <obligation/yhteistyoneuvottelu> ;
            yp:county <county/paijat-hame> ; schema:startDate "2025-10"^^xsd:gYearMonth .
        <obligation/koe-neljan-vuoden-valein> a yp:Obligation ; skos:prefLabel "Koe"@fi ;
            yp:boundParty yp:actor-wellbeing-services-county ; yp:frequency yp:frequency-four-years .
        <event/koe-suunnitelma> a yp:Event ; yp:fulfils <obligation/koe-neljan-vuoden-valein> ;
            yp:county <county/paijat-hame> ; schema:endDate "2024-02-29"^^xsd:date .
    """
    extra = parse("test", text.encode(), named_node(GRAPHS + "koe"))
    return Store.in_memory([*shipped_quads(), *extra])


def test_once_a_year_is_due_on_the_last_day_of_the_calendar_year(store: Store) -> None:
    """The yearly negotiation on promoting wellbeing is due by New Year's Eve, with nothing on record."""
    found = duties(store, PAIJAT_HAME)["hyte-neuvottelu"]

    assert (found.outcome, found.due) == ("due", date(2026, 12, 31))
    assert found.period == (date(2026, 1, 1), date(2026, 12, 31))
    assert found.record is None
    assert "hyvinvointialueen kunta" in [thing.label.text for thing in found.counterparts]
    assert f"{ID}section/612-2021-7-4" in [thing.iri for thing in found.sections]


def test_once_per_council_term_is_due_on_the_last_day_of_the_term(store: Store) -> None:
    """The negotiation of 611/2021 section 14 is due by the end of the county council's term."""
    found = duties(store, PAIJAT_HAME)["yhteistyoneuvottelu"]

    assert (found.outcome, found.due) == ("due", date(2029, 5, 31))
    assert found.period == (date(2025, 6, 1), date(2029, 5, 31))


@pytest.mark.parametrize(
    ("on", "due"),
    [
        (date(2022, 3, 1), date(2025, 5, 31)),
        (date(2025, 5, 31), date(2025, 5, 31)),
        (date(2025, 6, 1), date(2029, 5, 31)),
        (date(2029, 5, 31), date(2029, 5, 31)),
    ],
)
def test_term_of_the_day_decides(store: Store, on: date, due: date) -> None:
    """The first and the last day of a term belong to it."""
    assert duties(store, PAIJAT_HAME, on)["yhteistyoneuvottelu"].due == due


@pytest.mark.parametrize("on", [date(2022, 2, 28), date(2029, 6, 1)])
def test_day_outside_known_terms_is_said_to_be_that(store: Store, on: date) -> None:
    """No term is guessed before the first known one or after the last."""
    found = due_duties(store, PAIJAT_HAME, on, "fi")
    negotiation = next(each for each in found.duties if each.duty.iri.endswith("/yhteistyoneuvottelu"))

    assert found.outside_terms
    assert (negotiation.outcome, negotiation.due, negotiation.period) == ("unknown-term", None, None)


def test_municipalities_follow_their_own_councils_term(store: Store) -> None:
    """A municipal council's first known term began in August 2021, before any county council's."""
    found = duties(store, ID + "municipality/heinola", date(2021, 12, 1))

    assert found["kuntastrategia"].period == (date(2021, 8, 1), date(2025, 5, 31))


def test_event_of_this_year_is_what_is_on_record(recorded: Store) -> None:
    """A negotiation held this year fulfils the duty; last year's does not count."""
    found = duties(recorded, PAIJAT_HAME)["hyte-neuvottelu"]

    assert (found.outcome, found.recorded) == ("done", "2026-09-01")
    assert found.record is not None
    assert found.record.label.text == "Koeneuvottelu"


def test_event_after_the_day_or_only_planned_fulfils_nothing(recorded: Store) -> None:
    """What has not happened by the day is not on record."""
    assert duties(recorded, PAIJAT_HAME)["hyte-raportointi"].outcome == "due"
    assert duties(recorded, PAIJAT_HAME, date(2026, 12, 2))["hyte-raportointi"].outcome == "done"


def test_event_dated_by_a_month_counts_in_its_term(recorded: Store) -> None:
    """October 2025 lies in the term that began in June 2025."""
    found = duties(recorded, PAIJAT_HAME)["yhteistyoneuvottelu"]

    assert (found.outcome, found.recorded) == ("done", "2025-10")


def test_event_of_one_county_says_nothing_of_another(recorded: Store) -> None:
    """What Päijät-Häme has done leaves Kainuu's duty open."""
    assert duties(recorded, ID + "county/kainuu")["hyte-neuvottelu"].outcome == "due"


def test_interval_of_years_counts_from_the_event_on_record(recorded: Store) -> None:
    """Four years from the event; without one the day is unknown."""
    name = "koe-neljan-vuoden-valein"

    assert duties(recorded, PAIJAT_HAME)[name].due == date(2028, 2, 29)
    unknown = duties(recorded, ID + "county/kainuu")[name]
    assert (unknown.outcome, unknown.due) == ("unknown-record", None)


def test_duty_without_an_interval_has_no_day(store: Store) -> None:
    """Naming the responsible party has no rhythm in law, and none is invented."""
    found = duties(store, PAIJAT_HAME)["hyte-vastuutahon-nimeaminen"]

    assert (found.outcome, found.due, found.frequency) == ("undated", None, None)


def test_helsinki_has_its_own_negotiation_and_not_the_counties(store: Store) -> None:
    """612/2021 section 7 does not apply to Helsinki (615/2021 section 2); its own yearly negotiation, 6(5), does."""
    found = duties(store, ID + "municipality/helsinki")

    assert not {"hyte-neuvottelu", "hyte-neuvotteluun-osallistuminen", "yhteistyoneuvottelu"} & found.keys()
    own = found["helsingin-hyte-neuvottelu"]
    assert (own.due, [each.iri for each in own.sections]) == (date(2026, 12, 31), [f"{ID}section/612-2021-6-5"])
    assert f"{ID}organisation/hus-yhtyma" in [each.iri for each in own.counterparts]


def test_only_placement_agreements_bind_the_municipalities_of_aland(store: Store) -> None:
    """Åland stands outside the reform; of these statutes only 681/2023 section 42 names its municipalities."""
    found = duties(store, ID + "municipality/geta")

    assert {section.iri for each in found.values() for section in each.sections} == {f"{ID}section/681-2023-42"}


def test_hus_has_duties_of_its_own(store: Store) -> None:
    """HUS Group must name the party responsible for promotion (615/2021 section 8(2))."""
    found = duties(store, ID + "organisation/hus-yhtyma")

    assert "hyte-vastuutahon-nimeaminen" in found
    # 615/2021 section 11 counts by the county council's term, though HUS Group has no such council.
    assert found["hus-jarjestamissopimuksen-tarkistaminen"].due == date(2029, 5, 31)


def test_soonest_comes_first(store: Store) -> None:
    """Duties with a day come by day; those without one after them."""
    days = [each.due for each in due_duties(store, PAIJAT_HAME, ON, "fi").duties]

    assert days == sorted(day for day in days if day) + [None] * days.count(None)


def test_actor_is_found_by_name_in_any_language(store: Store) -> None:
    """A Swedish name leads to the same municipality, and HUS may be asked for as an organiser."""
    assert find_actor(store, "sv", county=None, municipality="Närpes") == ID + "municipality/narpio"
    assert find_actor(store, "fi", county="HUS", municipality=None) == ID + "organisation/hus-yhtyma"
    with pytest.raises(UnknownName):
        find_actor(store, "fi", county="Atlantis", municipality=None)


@pytest.mark.parametrize("text", ["22.11.2026", "2026-13-01", "huomenna", ""])
def test_what_is_no_day_is_refused(text: str) -> None:
    """A day is given as year, month and day."""
    with pytest.raises(InputError) as caught:
        parse_day(text)

    assert caught.value.message_id == "error-day"
