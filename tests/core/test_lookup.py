"""Finding things by the names people use."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.lookup import Index, Named, fold, nearest

PAIJAT = "https://w3id.org/yhdyspinta/id/county/paijat-hame"
POHJOIS = "https://w3id.org/yhdyspinta/id/county/pohjois-pohjanmaa"
KESKI = "https://w3id.org/yhdyspinta/id/county/keski-pohjanmaa"
INDEX = Index(
    [
        Named(PAIJAT, ("Päijät-Hämeen hyvinvointialue", "Päijänne-Tavastlands välfärdsområde", "09")),
        Named(POHJOIS, ("Pohjois-Pohjanmaan hyvinvointialue", "Norra Österbottens välfärdsområde", "19")),
        Named(KESKI, ("Keski-Pohjanmaan hyvinvointialue", "Mellersta Österbottens välfärdsområde", "18")),
    ]
)


@pytest.mark.parametrize(
    "name",
    [
        "Päijät-Hämeen hyvinvointialue",
        "paijat-hame",
        "PAIJAT HAMEEN",
        "Päijänne-Tavastland",
        "09",
        PAIJAT,
        "päijät",
    ],
)
def test_names_codes_slugs_and_iris_find_the_county(name: str) -> None:
    """Case, diacritics, language and ending do not matter."""
    assert INDEX.find(name) == [PAIJAT]


def test_part_of_several_names_finds_all_of_them() -> None:
    """A word that two names share finds both, sorted."""
    assert INDEX.find("pohjanmaan") == [KESKI, POHJOIS]


@pytest.mark.parametrize("name", ["", "  ", "-", "Uusimaa"])
def test_empty_and_unknown_names_find_nothing(name: str) -> None:
    """Nothing is guessed."""
    assert INDEX.find(name) == []


def test_near_miss_suggests_the_right_name_first() -> None:
    """A slip of the keyboard brings the meant county first."""
    assert INDEX.suggest("Pohjois-Pohjanma hyvinvontialue")[0] == "Pohjois-Pohjanmaan hyvinvointialue"


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    """Folding is idempotent, whatever the text."""
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.lists(st.text(min_size=1), max_size=20))
def test_suggestions_are_among_the_names_and_at_most_five(name: str, names: list[str]) -> None:
    """No suggestion is invented."""
    found = nearest(name, names)

    assert len(found) <= 5
    assert set(found) <= set(names)
