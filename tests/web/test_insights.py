"""What networks and responsibilities tell, as a page and as data."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from service.core.messages import LANGUAGES


def test_page_answers_in_a_sentence_and_links_what_it_names(client: FlaskClient) -> None:
    """A question, its answer, the thing, and where the measure is defined."""
    text = client.get("/insights?county=paijat-hame").text

    assert "89 verkostosta 4 on usean teeman alla." in text
    assert '<a href="/id/network/paijat-hame-hyte-koordinaattoriverkosto">HYTE-koordinaattoriverkosto</a>' in text
    assert '<a href="https://doi.org/10.2307/3033543" lang="en">' in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_county_is_told_of_in_each_language(client: FlaskClient, language: str) -> None:
    """A county with nothing on record gets answers too."""
    for county in ("paijat-hame", "pohjois-pohjanmaa", "keski-pohjanmaa", "lappi"):
        answer = client.get(f"/insights?county={county}&lang={language}")
        assert answer.status_code == 200
        assert answer.text.count('<section class="insight"') == 7


def test_data_has_what_the_page_tells(client: FlaskClient) -> None:
    """The same sentences, figures and names."""
    told = client.get("/insights.json?county=pohjois-pohjanmaa&lang=en").get_json()
    leaving = next(each for each in told["answers"] if each["name"] == "leaving")

    assert told["county"]["iri"] == "https://w3id.org/yhdyspinta/id/county/pohjois-pohjanmaa"
    assert leaving["answer"] == "5 persons or posts are the only ones named for 7 things in all."
    assert leaving["items"][0] == {
        "iri": "https://w3id.org/yhdyspinta/id/person/minna-malila",
        "label": "Minna Malila",
        "text": "2 things would be left with no one named",
        "figures": {"alone": 2, "degree": 2, "cut": True},
        "related": {
            "things": [
                {
                    "iri": "https://w3id.org/yhdyspinta/id/interface/pohjois-pohjanmaa-maahanmuuttajien-kotouttaminen",
                    "label": "Integration of immigrants",
                },
                {
                    "iri": "https://w3id.org/yhdyspinta/id/interface/pohjois-pohjanmaa-opiskeluhuolto",
                    "label": "Pupil and student welfare",
                },
            ]
        },
    }


def test_spreadsheet_names_each_figure(client: FlaskClient) -> None:
    """One row per figure."""
    rows = client.get("/insights.csv?county=paijat-hame").text.splitlines()

    lahti = "https://w3id.org/yhdyspinta/id/municipality/lahti"
    assert f"municipalities,Lahti,{lahti},memberships,4," in rows


@pytest.mark.parametrize("address", ["/insights?county=Atlantis", "/insights.xml", "/insights.json?county=Atlantis"])
def test_wrong_question_is_refused(client: FlaskClient, address: str) -> None:
    """An unknown county or format is a mistake of the reader's, told as one."""
    assert client.get(address).status_code in {400, 404}
