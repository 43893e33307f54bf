"""Suggestions while a reader writes a situation."""

import pytest

from service.core.labels import Labels
from service.core.messages import Language
from service.core.places import find_place
from service.core.store import Store
from service.core.suggesting import MOST, Suggestion, suggestions


def suggested(store: Store, language: Language, place: str, topic: str) -> list[Suggestion]:
    """What is suggested to a reader of a language in a place, or anywhere."""
    where = find_place(store, language, place) if place else None
    return suggestions(store, Labels(store, language), topic, where)


@pytest.mark.parametrize(
    ("language", "place", "topic", "text", "theme"),
    [
        ("fi", "Lahti", "muisti", "muistisairaus", "Ikäihmisten palvelut"),
        ("fi", "Lahti", "muistisairaasta", "muistisairaus", "Ikäihmisten palvelut"),
        ("fi", "Oulu", "kotihoidosta", "kotihoito", "Ikäihmisten palvelut"),
        ("fi", "", "kuraattoria", "kuraattori", "Opiskeluhuolto"),
        ("sv", "Vasa", "hemv", "hemvård", "Tjänster för äldre"),
        ("sv", "Vasa", "hemvården", "hemvård", "Tjänster för äldre"),
    ],
)
def test_everyday_word_in_any_form_leads_to_its_theme(
    store: Store, language: Language, place: str, topic: str, text: str, theme: str
) -> None:
    """The word that was meant, and what it leads to."""
    first = suggested(store, language, place, topic)[0]

    assert (first.text, first.kind, first.detail) == (text, "theme", theme)


def test_interfaces_of_the_place_stand_first(store: Store) -> None:
    """Oulu has an interface that begins so; an everyday word follows."""
    found = [(each.text, each.kind) for each in suggested(store, "fi", "Oulu", "nuoriso")]

    assert found == [("Nuorisopalvelut", "interface"), ("nuorisotalo", "theme")]


def test_other_counties_interfaces_are_not_suggested(store: Store) -> None:
    """Lahti has no interface of youth services, and HUS Group none at all."""
    for place in ("Lahti", "HUS"):
        assert "Nuorisopalvelut" not in [each.text for each in suggested(store, "fi", place, "nuoriso")]


def test_slip_is_understood(store: Store) -> None:
    """A letter left out."""
    assert [each.text for each in suggested(store, "fi", "Oulu", "nuorisoplvelut")] == ["Nuorisopalvelut"]


def test_nothing_written_suggests_what_there_is(store: Store) -> None:
    """As many as fit, no text twice: in Päijät-Häme its interfaces, in Helsinki the themes."""
    lahti, helsinki = (suggested(store, "fi", place, "") for place in ("Lahti", "Helsinki"))

    assert {each.kind for each in lahti} == {"interface"}
    assert {each.kind for each in helsinki} == {"theme"}
    assert len({each.text for each in lahti}) == len(lahti) == MOST


@pytest.mark.parametrize("topic", ["xyzzyq", '" OR 1', "*", "<script>", "((", "å" * 200, "\x00"])
def test_words_that_mean_nothing_suggest_nothing_or_something_known(store: Store, topic: str) -> None:
    """No sign of a query language reaches the search."""
    assert all(
        each.leads_to.iri.startswith("https://w3id.org/yhdyspinta/id/") for each in suggested(store, "fi", "", topic)
    )
