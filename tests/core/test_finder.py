"""Whom to turn to: real cases of the country, and every municipality with every theme."""

import random

import pytest

from service.core.errors import UnknownName
from service.core.finder import Found, ask
from service.core.messages import Language
from service.core.missing import OWNER
from service.core.naming import MUNICIPALITY, index_of, national_themes
from service.core.places import find_place, place_of
from service.core.store import Store


def asked(store: Store, language: Language, place: str, topic: str = "") -> Found:
    """What a reader finds in a place, or anywhere."""
    return ask(store, topic, language, find_place(store, language, place) if place else None)


def test_oulu_finds_who_prepares_the_youth_services_and_that_nobody_does_for_oulu(store: Store) -> None:
    """The county's preparer on one side; on the municipality's nobody, with who could name one, and why."""
    (answer,) = asked(store, "fi", "Oulu", "nuorisopalvelut").answers
    county, municipal = answer.sides["county"], answer.sides["municipality"]
    missing = {each.check: each for each in answer.missing}

    assert answer.interface.label.text == "Nuorisopalvelut"
    assert [each.holder.label.text for each in county if each.holder] == ["Sanna Tauriainen"]
    assert municipal == ()
    assert (answer.lacks("county"), answer.lacks("municipality")) == (False, True)
    assert [each.label.text for each in missing["C-INTERFACE-MUNICIPALITY"].menders] == ["Oulu"]
    assert answer.asks.startswith("Kuntaliiton suositus (2022)")


def test_answer_tells_what_is_due_next_and_the_closest_duty(store: Store) -> None:
    """Of ageing in Lahti: the first duty is the theme's, not one that is common to all."""
    (answer,) = asked(store, "fi", "Lahti", "muistisairaus").answers
    duties = answer.linked["duties"]

    assert answer.interface.label.text == "Ikääntyminen"
    assert answer.due[0].duty.iri == duties[0].iri
    assert duties[0].label.text == "Hyvinvointialueen suunnitelma ikääntyneen väestön tukemiseksi"
    assert [each.label.text for each in answer.details[duties[0].iri].sections] == [
        "980/2012 5 §: Suunnitelma ikääntyneen väestön tukemiseksi"
    ]
    assert [each.due for each in answer.due] == sorted(each.due for each in answer.due if each.due)


def test_municipality_is_asked_alone_to_mend_its_side(store: Store) -> None:
    """A reader in Heinola is told of Heinola and the county, not of the other municipalities."""
    (answer,) = asked(store, "fi", "Heinola", "ikääntyminen").answers
    menders = {thing.label.text for each in answer.missing for thing in each.menders}

    assert menders == {"Heinola", "Päijät-Hämeen hyvinvointialue"}


def test_county_is_told_that_its_municipalities_could_name(store: Store) -> None:
    """Without a municipality, the kind of organisation and all of them."""
    answers = asked(store, "fi", "Pohjois-Pohjanmaa", "Asumispalvelut").answers
    (owner,) = (each for each in answers[0].missing if each.check == OWNER)

    assert owner.mender == "Hyvinvointialue ja sen alueen kunnat"
    assert len(owner.menders) == 31


def test_vasa_without_interfaces_gets_the_law(store: Store) -> None:
    """Home care: no interface in Ostrobothnia, but three duties on each side, and who could name someone."""
    found = asked(store, "sv", "Vasa", "hemvård")
    (theme,) = found.themes

    assert found.answers == ()
    assert theme.theme.label.text == "Tjänster för äldre"
    assert [(each.actor.label.text, len(each.duties)) for each in theme.bound] == [
        ("Österbottens välfärdsområde", 3),
        ("Vasa", 3),
    ]
    assert [each.label.text for each in theme.namers] == ["Österbottens välfärdsområde", "Vasa"]
    assert [each.label.text for each in theme.elsewhere] == ["Päijänne-Tavastlands välfärdsområde"]
    assert theme.reason.startswith("Kommunförbundets rekommendation (2022)")
    assert {each.url for each in theme.contacts} == {"https://pohjanmaanhyvinvointi.fi/", "https://www.vaasa.fi/"}


def test_helsinki_organises_itself(store: Store) -> None:
    """No county: its own organising responsibility with the section, and its own duties."""
    found = asked(store, "fi", "Helsinki", "kotihoito")
    (theme,) = found.themes

    assert found.why is not None
    assert found.why.text("fi").startswith("Helsinki ei kuulu mihinkään hyvinvointialueeseen")
    assert [each.task.label.text for each in theme.organised] == [
        "Sosiaali- ja terveydenhuollon järjestäminen Uudellamaalla"
    ]
    assert [each.label.text for each in theme.organised[0].organisers] == ["Helsinki"]
    assert [each.actor.label.text for each in theme.bound] == ["Helsinki"]


@pytest.mark.parametrize("topic", ["", "hemvård", "något helt annat"])
@pytest.mark.parametrize("place", ["Mariehamn", "Åland"])
def test_aland_is_outside_the_reform(store: Store, place: str, topic: str) -> None:
    """A clear answer instead of interfaces or duties that do not bind there."""
    found = asked(store, "sv", place, topic)

    assert (found.answers, found.themes) == ((), ())
    assert found.why is not None
    assert "på Åland finns inga välfärdsområden" in found.why.text("sv")


def test_rescue_services_show_who_organises_them(store: Store) -> None:
    """A storm in Närpes: the county organises rescue services by law."""
    (theme,) = asked(store, "sv", "Närpes", "storm").themes
    organised = [(each.task.label.text, [one.label.text for one in each.organisers]) for each in theme.organised]

    assert organised == [("Ordnande av räddningsväsendet", ["Österbottens välfärdsområde"])]


def test_best_of_several_stands_first(store: Store) -> None:
    """The interface of the very name, before those that hold it or are about it."""
    names = [each.interface.label.text for each in asked(store, "fi", "", "asuminen").answers]

    assert names[0] == "Asuminen"
    assert len(names) == 3


@pytest.mark.parametrize("place", ["", "Oulu", "Närpiö"])
def test_unknown_matter_offers_the_nearest_in_any_place(store: Store, place: str) -> None:
    """A slip of an everyday word is understood even where no interface is on record."""
    with pytest.raises(UnknownName) as caught:
        asked(store, "fi", place, "kuraatori")

    assert "kuraattori" in caught.value.suggestions


def test_every_municipality_has_an_answer_on_every_theme(store: Store) -> None:
    """Sampled: an interface of its county, the theme by law, or that Åland is outside; never an error."""
    municipalities = [thing.iri for thing in index_of(store, MUNICIPALITY, "fi").things]
    chosen = random.Random(6)  # noqa: S311  # a sample, no secret
    for thing in national_themes(store, "fi").things:
        for iri in chosen.sample(municipalities, 2):
            place = place_of(store, iri)
            found = ask(store, thing.names[0], "fi", place)

            assert found.place is not None
            assert found.place.iri == iri
            assert all(each.county.iri == place.county for each in found.answers)
            assert place.outside or found.answers or thing.iri in {each.theme.iri for each in found.themes}


def test_first_part_of_a_compound_brings_nothing_else(store: Store) -> None:
    """Bullying at school is a matter of student welfare, not of school transport."""
    found = ask(store, "koulukiusaaminen", "fi", find_place(store, "fi", "Heinola"))

    assert [each.interface.label.text for each in found.answers] == ["Opiskeluhuolto", "Sivistys ja sote / LAPE"]


@pytest.mark.parametrize(
    ("place", "topic", "absent"),
    [
        ("Oulu", "Nuorisopalvelut", ("HUS", "Helsingin", "Uudenmaan", "Kaksikielisten")),
        ("Heinola", "Joukko- ja palveluliikenne", ("HUS",)),
    ],
)
def test_duties_of_others_elsewhere_are_not_told(store: Store, place: str, topic: str, absent: tuple[str, ...]) -> None:
    """What binds HUS Group, Helsinki or the counties of Uusimaa alone concerns no interface of another county."""
    found = ask(store, topic, "fi", find_place(store, "fi", place))
    duties = [duty.label.text for each in found.answers for duty in each.linked["duties"]]

    assert len(duties) > 5
    assert [duty for duty in duties if any(word in duty for word in absent)] == []
