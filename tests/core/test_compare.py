"""Counties side by side."""

from __future__ import annotations

import csv
import io

import pytest

from service.core.compare import compare
from service.core.errors import InputError, UnknownName
from service.core.store import Store
from service.core.tables import comparison_as_csv

THING = "https://w3id.org/yhdyspinta/id/"
HYTE = "Hyvinvoinnin ja terveyden edistäminen"


def test_counties_stand_in_the_order_asked_with_what_is_on_record(store: Store) -> None:
    """Interfaces with their state and holders, networks, forums and documents of each county."""
    found = compare(store, ["Keski-Pohjanmaa", "Päijänne-Tavastlands välfärdsområde"], HYTE, "fi")
    keski, paijat = found.counties

    assert found.theme.iri == THING + "theme/hyvinvoinnin-ja-terveyden-edistaminen"
    assert [each.county.iri for each in found.counties] == [
        THING + "county/keski-pohjanmaa",
        THING + "county/paijat-hame",
    ]
    assert {each.thing.iri.rpartition("/")[2]: each.state for each in keski.interfaces} == {
        "keski-pohjanmaa-hyvinvoinnin-ja-terveyden-edistaminen": "one-sided",
        "keski-pohjanmaa-terveellisten-elintapojen-edistaminen": "unowned",
    }
    holders = {one.holder.iri for each in keski.interfaces for one in each.responsibilities if one.holder}
    assert THING + "body/keski-pohjanmaa-hyvinvointi-ja-tulevaisuuslautakunta" in holders
    assert [each.iri for each in keski.things["forums"]] == [
        THING + "forum/keski-pohjanmaa-vuosittaiset-hyte-neuvottelut"
    ]
    assert THING + "document/paijat-hame-liikkumisohjelma" in {each.iri for each in paijat.things["documents"]}


def test_rates_rest_on_the_newest_population(store: Store) -> None:
    """One interface among 417,939 residents at the end of 2025; the source's own round number stays a figure."""
    found = compare(store, ["Pohjois-Pohjanmaa", "09"], "kuraattori", "fi")
    pohjois = found.counties[0]

    assert pohjois.population is not None
    assert (pohjois.population.value, pohjois.population.dated) == (417939, "2025-12-31")
    assert str(pohjois.population.day) == "2025-12-31"
    assert pohjois.per_100000("interfaces") == 0.24
    assert [each.value for each in pohjois.figures if each.thing.iri.endswith("/pohjois-pohjanmaa-asukasmaara")] == [
        413000
    ]


def test_sum_in_euros_is_told_per_resident_too(store: Store) -> None:
    """1.5 billion euros among 417,939 residents; a figure of a subarea or in persons is not divided."""
    pohjois = compare(store, ["19", "09"], "Asuminen", "fi").counties[0]
    shared = {each.thing.iri.rpartition("/")[2]: each.per_resident for each in pohjois.figures if each.per_resident}

    assert shared == {"pohjois-pohjanmaa-oma-budjetti": 3589.04}
    assert not any("oulunkaar" in each.thing.iri for each in pohjois.figures)


def test_what_is_not_on_record_is_null_and_never_zero(store: Store) -> None:
    """Nothing is known of housing in Lapland: no rates are made up."""
    lapland = compare(store, ["Lappi", "Kainuu"], "Boende", "sv").counties[0].as_json()

    assert lapland["interfaces"] == lapland["networks"] == lapland["forums"] == lapland["documents"] == []
    assert lapland["per100000"] == {"interfaces": None, "networks": None, "forums": None}


@pytest.mark.parametrize(
    ("counties", "theme", "message"),
    [
        (["Lappi"], "Asuminen", "error-compare-counties"),
        (["Lappi", "Lapland"], "Asuminen", "error-compare-counties"),
        (["01", "02", "03", "04", "05", "06"], "Asuminen", "error-compare-counties"),
        (["Lappi", "Kainuu"], "", "error-compare-theme"),
        (["Lappi", "Kaimuu"], "Asuminen", "error-unknown-county"),
        (["Lappi", "Kainuu"], "Asumimen", "error-unknown-theme"),
    ],
)
def test_wrong_question_is_told_in_words(store: Store, counties: list[str], theme: str, message: str) -> None:
    """Too few, the same twice, too many, no theme, an unknown name."""
    with pytest.raises(InputError) as caught:
        compare(store, counties, theme, "fi")

    assert caught.value.message_id == message


def test_near_miss_suggests(store: Store) -> None:
    """A slip in a county's or a theme's name brings the right one, in the reader's language."""
    with pytest.raises(UnknownName) as county:
        compare(store, ["Lappi", "Kainu välfärdsomrode"], "Boende", "sv")
    with pytest.raises(UnknownName) as theme:
        compare(store, ["Lappi", "Kainuu"], "Boendde", "sv")

    assert county.value.suggestions[0] == "Kajanalands välfärdsområde"
    assert theme.value.suggestions[0] == "Boende"


def test_table_for_spreadsheets_has_a_row_for_every_aspect(store: Store) -> None:
    """An aspect with nothing on record stands with empty cells."""
    rows = list(csv.DictReader(io.StringIO(comparison_as_csv(compare(store, ["Lappi", "19"], "Asuminen", "fi")))))
    lapland = [row for row in rows if row["county"] == "Lapin hyvinvointialue"]

    assert {row["aspect"] for row in lapland} == {row["aspect"] for row in rows}
    assert [row["name"] for row in lapland if row["aspect"] == "networks"] == [""]
    assert [row["value"] for row in lapland if row["aspect"] == "population"] == ["176215"]
    assert [row["detail"] for row in rows if row["name"] == "Asumispalvelut"] == ["unowned"]
