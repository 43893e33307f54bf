"""Wrong addresses and fields: a page in the reader's language that leads on, the right status, JSON for machines."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient

from service.core.messages import LANGUAGES

HTML = {"Accept": "text/html"}


def suggestions(page: str) -> list[str]:
    """Where the suggestions of an error's page lead."""
    found = re.search(r'<ul class="near">(.*?)</ul>', page, re.DOTALL)
    return [each.replace("&amp;", "&") for each in re.findall(r'href="([^"]+)"', found[1])] if found else []


@pytest.mark.parametrize(
    ("address", "nearest"),
    [
        ("/doc/county/paijathame", "/id/county/paijat-hame"),
        ("/doc/municipality/heinla", "/id/municipality/heinola"),
        ("/doc/interface/nuorisopalvelut", "/id/interface/pohjois-pohjanmaa-nuorisopalvelut"),
        ("/doc/act/612-2020", "/id/act/612-2021"),
        ("/interface", "/interfaces"),
        ("/verkostot", "/networks"),
        ("/natverk", "/networks"),
        ("/heinola", "/id/municipality/heinola"),
        ("/nuorisopalvelut.html", "/id/interface/pohjois-pohjanmaa-nuorisopalvelut"),
    ],
)
def test_unknown_address_leads_to_what_is_near(client: FlaskClient, address: str, nearest: str) -> None:
    """By slugs, names of pages in any language, and the words of the address."""
    response = client.get(address, headers=HTML)

    assert response.status_code == 404
    assert nearest in suggestions(response.text)[:3]


@pytest.mark.parametrize("language", LANGUAGES)
def test_missing_page_speaks_the_reader_s_language_and_keeps_it(client: FlaskClient, language: str) -> None:
    """Every suggestion opens, in the same language."""
    response = client.get(f"/doc/county/paijathame?lang={language}", headers=HTML)
    title = {"fi": "Sivua ei löytynyt", "sv": "Sidan hittades inte", "en": "Page not found"}[language]

    assert f"<h1>{title}</h1>" in response.text
    assert suggestions(response.text)
    for address in suggestions(response.text):
        assert address.endswith(f"?lang={language}")
        assert client.get(address, headers=HTML, follow_redirects=True).status_code == 200


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("/networks/", "/networks"),
        ("/Interfaces?county=lappi&lang=sv", "/interfaces?county=lappi&lang=sv"),
        ("/doc/County/Paijat-Hame", "/doc/county/paijat-hame"),
        ("/doc/county/päijät-häme/", "/doc/county/paijat-hame"),
        ("/doc/municipality/Heinola", "/doc/municipality/heinola"),
        ("/doc/act/611-2021/", "/doc/act/611-2021"),
        ("/queries/", "/queries"),
    ],
)
def test_address_with_a_slash_or_capitals_leads_to_ours(client: FlaskClient, address: str, target: str) -> None:
    """Once, for good, with its fields."""
    response = client.get(address, headers=HTML)

    assert (response.status_code, response.headers.get("Location")) == (301, target)
    assert client.get(target, headers=HTML).status_code in {200, 303}


@pytest.mark.parametrize("address", ["/Nothing", "/doc/County/Atlantis", "/graphs/X/"])
def test_address_that_leads_nowhere_is_not_led_on(client: FlaskClient, address: str) -> None:
    """Nor is an address of a protocol."""
    assert client.get(address, headers=HTML).status_code == 404


@pytest.mark.parametrize(
    ("address", "corrected"),
    [
        ("/interfaces?county=lapi&lang=fi", None),
        ("/networks?county=paijathame&sort=theme&page=2&lang=sv", "/networks?county=paijat-hame&sort=theme&lang=sv"),
        ("/interfaces?owner=nobdy&lang=fi", "/interfaces?owner=nobody&lang=fi"),
        ("/interfaces?sort=couny&lang=fi", "/interfaces?sort=county&lang=fi"),
        ("/search?q=koti&kind=netwrk&lang=fi", "/search?q=koti&kind=network&lang=fi"),
        ("/interfaces?page=0&county=lappi&lang=fi", "/interfaces?county=lappi&lang=fi"),
        ("/networks.pdf?lang=fi", "/networks.csv?lang=fi"),
    ],
)
def test_wrong_field_leads_to_the_nearest_values(client: FlaskClient, address: str, corrected: str | None) -> None:
    """The same page with the field mended; all else stays but the number of the page."""
    response = client.get(address, headers=HTML)
    found = suggestions(response.text)

    assert response.status_code == 400
    assert corrected is None or corrected in found
    assert {client.get(each).status_code for each in found} <= {200}


def test_wrong_filter_can_be_left_out(client: FlaskClient) -> None:
    """A link to the list without it."""
    page = client.get("/networks?county=atlantis&sort=theme&lang=fi", headers=HTML).text

    assert '<a href="/networks?sort=theme&amp;lang=fi">Jätä ehto pois</a>' in page


def test_suggested_thing_goes_by_its_name(client: FlaskClient) -> None:
    """Not by its slug."""
    page = client.get("/networks?county=paijathame&lang=fi", headers=HTML).text

    assert ">Päijät-Hämeen hyvinvointialue</a>" in page


@pytest.mark.parametrize("address", ["/", "/networks", "/who?topic=kotihoito", "/doc/county/lappi", "/search?q=a"])
def test_language_that_is_not_ours_is_said(client: FlaskClient, address: str) -> None:
    """With the same page in those that are, and no link that carries the wrong one on."""
    joint = "&" if "?" in address else "?"
    response = client.get(f"{address}{joint}lang=de", headers=HTML)

    assert response.status_code == 400
    assert "Kieltä ”de” ei ole" in response.text
    assert suggestions(response.text) == [f"{address}{joint}lang={code}" for code in LANGUAGES]
    assert "lang=de" not in response.text


@pytest.mark.parametrize("asked", ["FI", "fi-FI", "fi_FI"])
def test_language_tag_in_other_forms_is_understood(client: FlaskClient, asked: str) -> None:
    """A region or capitals do not matter."""
    response = client.get(f"/networks?county=lappi&lang={asked}")

    assert (response.status_code, response.headers["Location"]) == (302, "/networks?county=lappi&lang=fi")


def test_machines_get_problem_documents_as_ever(client: FlaskClient) -> None:
    """RFC 9457: the status, and the languages as suggestions."""
    asked = {"Accept": "application/ld+json, application/problem+json"}
    wrong = client.get("/networks.json?lang=de", headers=asked)
    missing = client.get("/doc/county/paijathame", headers=asked)

    assert (wrong.status_code, wrong.mimetype) == (400, "application/problem+json")
    assert wrong.get_json()["suggestions"] == list(LANGUAGES)
    assert (missing.status_code, missing.mimetype) == (404, "application/problem+json")


@pytest.mark.parametrize("language", LANGUAGES)
def test_wrong_method_is_answered_with_those_that_are_allowed(client: FlaskClient, language: str) -> None:
    """In the header and in words."""
    response = client.post(f"/networks?lang={language}", headers=HTML)

    assert response.status_code == 405
    assert set(response.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}
    assert response.headers["Allow"] in response.text


@pytest.mark.parametrize(
    "address",
    [
        "/%3Cscript%3Ealert(1)%3C/script%3E",
        "/doc/county/%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
        "/networks?county=%3Cscript%3Ealert(1)%3C/script%3E",
        "/networks?lang=%3Cscript%3Ealert(1)%3C/script%3E",
        "/networks?sort=%22%3E%3Cimg%20src=x%3E",
        "/doc/county/" + "a" * 5000,
        "/doc/county/%E2%80%AEx",
        "/networks?county=" + "%F0%9F%8E%89" * 50,
    ],
)
def test_hostile_address_is_only_text(client: FlaskClient, address: str) -> None:
    """It comes back escaped, or not at all, in a page of bounded size."""
    response = client.get(address, headers=HTML)

    assert response.status_code in {400, 404}
    assert "<script>" not in response.text
    assert "<img src=x" not in response.text
    assert len(response.text) < 40_000
