"""Places by the names people use."""

import pytest

from service.core.errors import InputError, UnknownName
from service.core.namespaces import resource_iri
from service.core.places import find_place, place_asked, places
from service.core.store import Store

POHJANMAA = resource_iri("county", "pohjanmaa")


@pytest.mark.parametrize(
    ("name", "kind", "slug", "county"),
    [
        ("Närpiö", "municipality", "narpio", "pohjanmaa"),
        ("närpes", "municipality", "narpio", "pohjanmaa"),
        ("Vasa", "municipality", "vaasa", "pohjanmaa"),
        ("Heinola", "municipality", "heinola", "paijat-hame"),
        ("Pohjanmaa", "county", "pohjanmaa", "pohjanmaa"),
        ("Österbotten", "county", "pohjanmaa", "pohjanmaa"),
        ("Pohjanmaan hyvinvointialue", "county", "pohjanmaa", "pohjanmaa"),
        ("Oulu", "municipality", "oulu", "pohjois-pohjanmaa"),
        ("Helsingfors", "municipality", "helsinki", None),
        ("HUS", "organisation", "hus-yhtyma", None),
        ("Mariehamn", "municipality", "maarianhamina", None),
        ("Åland", "region", "ahvenanmaa", None),
    ],
)
def test_one_name_means_a_municipality_or_a_county(
    store: Store, name: str, kind: str, slug: str, county: str | None
) -> None:
    """In any language and case; a county's name outranks those of others that hold it."""
    found = find_place(store, "fi", name)

    assert found.iri == resource_iri(kind, slug)
    assert found.county == (resource_iri("county", county) if county else None)
    assert found.municipality == (found.iri if kind == "municipality" else None)


def test_every_municipality_and_county_is_a_place(store: Store) -> None:
    """308 municipalities, 21 counties, HUS Group and Åland, each found by the name that is shown, in each language."""
    for language in ("fi", "sv", "en"):
        things = places(store, language).things

        assert len(things) == 331
        assert [find_place(store, language, thing.names[0]).iri for thing in things] == [thing.iri for thing in things]


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("Vaasassa", "Vaasa"),
        ("Lahdessa", "Lahti"),
        ("Turussa", "Turku"),
        ("Kainuussa", "Kainuun hyvinvointialue"),
        ("Helsinkki", "Helsinki"),
        ("Pojhanmaa", "Pohjanmaan hyvinvointialue"),
    ],
)
def test_unknown_name_offers_the_nearest(store: Store, name: str, nearest: str) -> None:
    """An inflected or mistyped name brings the right one."""
    with pytest.raises(UnknownName) as caught:
        find_place(store, "fi", name)

    assert nearest in caught.value.suggestions


def test_name_of_several_places_offers_them(store: Store) -> None:
    """Uusimaa is three counties and none."""
    with pytest.raises(UnknownName) as caught:
        find_place(store, "sv", "Uusimaa")

    assert set(caught.value.suggestions) == {
        "Västra Nylands välfärdsområde",
        "Mellersta Nylands välfärdsområde",
        "Östra Nylands välfärdsområde",
    }


def test_only_aland_is_outside_and_only_helsinki_organises_itself(store: Store) -> None:
    """The two kinds of municipality without a county are told apart by the graph."""
    helsinki, mariehamn, lahti = (find_place(store, "fi", name) for name in ("Helsinki", "Maarianhamina", "Lahti"))

    assert (helsinki.outside, helsinki.organises) == (False, True)
    assert (mariehamn.outside, mariehamn.organises) == (True, False)
    assert (lahti.outside, lahti.organises) == (False, False)


def test_municipality_and_county_are_understood_as_before(store: Store) -> None:
    """Alone or together; a municipality of another county is an error, and so are two places."""
    narpio = find_place(store, "fi", "Närpiö")

    assert place_asked(store, "fi") is None
    assert place_asked(store, "fi", municipality="Närpiö") == narpio
    assert place_asked(store, "fi", county="17", municipality="Närpiö") == narpio
    assert place_asked(store, "fi", county="Pohjanmaa") == find_place(store, "fi", "Pohjanmaa")
    with pytest.raises(InputError, match="another county"):
        place_asked(store, "fi", county="Lappi", municipality="Närpiö")
    with pytest.raises(InputError) as caught:
        place_asked(store, "fi", place="Oulu", county="Lappi")
    assert caught.value.message_id == "error-two-places"
