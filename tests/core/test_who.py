"""Answers to who is responsible for what, where."""

import pytest

from service.core.answer import document
from service.core.errors import InputError, UnknownName
from service.core.store import Store
from service.core.who import who

YOUTH = "https://w3id.org/yhdyspinta/id/interface/pohjois-pohjanmaa-nuorisopalvelut"
POHJOIS = "https://w3id.org/yhdyspinta/id/county/pohjois-pohjanmaa"


@pytest.mark.parametrize(
    ("topic", "county"),
    [
        ("Nuorisopalvelut", "Pohjois-Pohjanmaan hyvinvointialue"),
        ("nuorisopalvelut", "pohjois-pohjanmaa"),
        ("Youth services", "North Ostrobothnia"),
        ("nuorisopalv", "19"),
        (YOUTH, POHJOIS),
    ],
)
def test_question_in_any_words_finds_the_youth_services(store: Store, topic: str, county: str) -> None:
    """Names in three languages, codes, beginnings and IRIs all lead to the same interface."""
    answers = who(store, topic, "fi", county=county)

    assert [answer.interface.iri for answer in answers] == [YOUTH]


def test_answer_names_the_preparer_the_party_the_state_and_the_lines(store: Store) -> None:
    """The answer of the first task: who prepares, for whom, in what state, by which lines of which document."""
    (answer,) = who(store, "Nuorisopalvelut", "fi", county="Pohjois-Pohjanmaa")
    told = answer.as_json()

    assert told["interface"] == {"iri": YOUTH, "label": "Nuorisopalvelut"}
    assert told["county"] == {"iri": POHJOIS, "label": "Pohjois-Pohjanmaan hyvinvointialue"}
    first = answer.responsibilities[0]
    assert first.holder is not None
    assert (first.holder.label.text, first.holder_kind) == ("Sanna Tauriainen", "person")
    assert first.role.label.text == "valmistelija"
    assert first.party is not None
    assert first.party.iri == POHJOIS
    assert answer.status is not None
    assert answer.status.label.text == "aloitettu"
    assert any(each.first_line <= 973 <= each.last_line for each in answer.sources)
    assert {each.heading for each in answer.sources} == {"TUNNISTETUT YHDYSPINNAT 1/2"}
    assert [contact.url for contact in answer.contacts] == ["https://pohde.fi/"]


def test_vacant_preparer_is_told_as_vacant(store: Store) -> None:
    """The culture interface has one open post and one named preparer."""
    (answer,) = who(store, "Kulttuurityö", "fi", county="Pohjois-Pohjanmaa")
    kinds = {each.holder.label.text if each.holder else "": each.holder_kind for each in answer.responsibilities}

    assert kinds["Tarja Kekäläinen"] == "person"
    assert sorted(kinds.values()) == ["person", "unnamed", "vacant"]


def test_everyday_word_finds_the_interface_of_its_theme(store: Store) -> None:
    """An official's or a resident's word is enough."""
    answers = who(store, "kuraattori", "fi", county="Pohjois-Pohjanmaa")

    assert [answer.interface.label.text for answer in answers] == ["Opiskeluhuolto"]


def test_unnamed_interface_says_that_no_one_is_named(store: Store) -> None:
    """What the sources leave out is said to be missing, with the check that found it."""
    (answer,) = who(store, "Asumispalvelut", "fi", county="Pohjois-Pohjanmaa")
    told = document("Asumispalvelut", "Pohjois-Pohjanmaa", None, [answer])

    assert not answer.named
    assert "C-INTERFACE-OWNER" in {each["check"] for each in told["missing"]}  # type: ignore[attr-defined]


def test_empty_topic_lists_every_interface_of_the_county(store: Store) -> None:
    """Thirteen interfaces were identified in Pohjois-Pohjanmaa."""
    assert len(who(store, "", "sv", county="Pohjois-Pohjanmaa")) == 13


def test_near_miss_suggests(store: Store) -> None:
    """A slip brings the right names, in the reader's language."""
    with pytest.raises(UnknownName) as caught:
        who(store, "nuorisoplvelut", "fi", county="Pohjois-Pohjanmaa")
    assert caught.value.suggestions[0] == "Nuorisopalvelut"

    with pytest.raises(UnknownName) as caught:
        who(store, "Nuorisopalvelut", "fi", county="Päijät-Hame hyvinvontialue")
    assert caught.value.suggestions[0] == "Päijät-Hämeen hyvinvointialue"
    assert caught.value.text("fi").endswith("?")


def test_municipality_leads_to_its_county(store: Store) -> None:
    """A resident's municipality is enough to find the county."""
    answers = who(store, "Asuminen", "fi", municipality="Lahti")

    assert {answer.county.label.text for answer in answers} == {"Päijät-Hämeen hyvinvointialue"}
    assert {answer.municipality.label.text for answer in answers if answer.municipality} == {"Lahti"}


def test_matter_recorded_only_elsewhere_says_where(store: Store) -> None:
    """A county without the interface points to those that have it."""
    with pytest.raises(InputError) as caught:
        who(store, "Nuorisopalvelut", "fi", county="Päijät-Häme")

    assert caught.value.text("fi").endswith("Muualla se on kirjattu: Pohjois-Pohjanmaan hyvinvointialue.")


def test_municipality_outside_the_county_is_said(store: Store) -> None:
    """Lahti is not in Pohjois-Pohjanmaa."""
    with pytest.raises(InputError) as caught:
        who(store, "Asuminen", "fi", county="Pohjois-Pohjanmaa", municipality="Lahti")

    assert caught.value.message_id == "error-municipality-elsewhere"


def test_municipality_without_a_county_gets_no_other_county(store: Store) -> None:
    """Helsinki belongs to no wellbeing services county; nobody else's interfaces are shown for it."""
    with pytest.raises(InputError) as caught:
        who(store, "", "fi", municipality="Helsinki")

    assert caught.value.message_id == "error-municipality-alone"


def test_suggestions_are_in_the_readers_language(store: Store) -> None:
    """A Swedish reader is offered Swedish names."""
    with pytest.raises(UnknownName) as caught:
        who(store, "Ungdomstjnster", "sv", county="Norra Österbotten")

    assert caught.value.suggestions[0] == "Ungdomstjänster"
