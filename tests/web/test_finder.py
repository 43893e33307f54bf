"""The question and its answer as pages and data, for readers of Finnish and Swedish."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient

HOSTILE = ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "' OR 1=1 --", "*", '"', "\x00", "é" * 5000]


def seen(client: FlaskClient, address: str, **fields: str) -> str:
    """The text of a page as it is read."""
    text = client.get(address, query_string=fields, headers={"Accept": "text/html"}).text
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", re.sub(r"<datalist.*?</datalist>", " ", text, flags=re.DOTALL)))


def test_both_sides_and_who_could_name_stand_before_the_rest(client: FlaskClient) -> None:
    """What, who on each side, who could name someone: in this order, before duties and sources."""
    text = seen(client, "/who", place="Oulu", topic="nuorisopalvelut", lang="fi")
    order = ["Nuorisopalvelut", "Sanna Tauriainen", "Ketään ei ole kirjattu.", "Vastuutahon voi nimetä: Oulu"]
    order += [
        "www.ouka.fi",
        "Kuntaliiton suositus (2022)",
        "Seuraava määräpäivä",
        "Lähin velvoite",
        "Lähteet",
        "973–977",
    ]
    places = [text.index(each, text.index("Löytyi")) for each in order]

    assert places == sorted(places)


def test_swedish_reader_in_narpes_sees_county_themes_duties_and_contact(client: FlaskClient) -> None:
    """No interface: the county, the themes to choose, the duties that bind there."""
    text = seen(client, "/who", place="Närpes", lang="sv")

    assert "Kommun: Närpes · Välfärdsområde: Österbottens välfärdsområde" in text
    assert "Källorna anger inga kontaktytor" in text
    assert "Tjänster för äldre" in text
    assert "Förhandlingar mellan välfärdsområdet och kommunerna" in text
    assert "https://www.narpes.fi/" in text


def test_place_of_old_and_new_addresses_is_the_same(client: FlaskClient) -> None:
    """``place=`` answers as ``county=`` and ``municipality=`` do, and says which of the two it was."""
    for place, field in [("Heinola", "municipality"), ("Päijät-Häme", "county")]:
        new = client.get("/who.json", query_string={"place": place, "topic": "ikääntyminen", "lang": "fi"}).get_json()
        old = client.get("/who.json", query_string={field: place, "topic": "ikääntyminen", "lang": "fi"}).get_json()

        assert new == old
        assert new["query"][field] == place
        assert new["query"]["place"]["label"].startswith(place[:6])


def test_due_days_lead_to_the_place_and_its_calendar(client: FlaskClient) -> None:
    """Of the municipality that was asked about; both addresses answer."""
    page = client.get("/who", query_string={"place": "Heinola", "topic": "muistisairaus", "lang": "fi"}).text
    links = re.findall(r'href="(/due\?[^"]+municipality[^"]+|/feeds/[^"]+\.ics[^"]*)"', page)

    assert len(links) == 2
    assert all("heinola" in each for each in links)
    assert [client.get(each.replace("&amp;", "&")).status_code for each in links] == [200, 200]


def test_where_nothing_is_on_record_json_tells_the_theme_and_csv_has_no_rows(client: FlaskClient) -> None:
    """The fixed form, with themes beside it."""
    fields = {"place": "Vasa", "topic": "hemvård", "lang": "sv"}
    told = client.get("/who.json", query_string=fields).get_json()
    lines = client.get("/who.csv", query_string=fields).text.splitlines()

    assert (told["answers"], told["missing"]) == ([], [])
    assert [each["theme"]["label"] for each in told["themes"]] == ["Tjänster för äldre"]
    assert len(lines) == 1


@pytest.mark.parametrize(
    ("language", "place", "nearest"), [("fi", "Vaasassa", "Vaasa"), ("sv", "Helsingforsin", "Helsingfors")]
)
def test_unknown_place_links_the_nearest_with_the_same_matter(
    client: FlaskClient, language: str, place: str, nearest: str
) -> None:
    """400, and one press away from the answer."""
    response = client.get("/who", query_string={"place": place, "topic": "hemvård", "lang": language})
    link = re.search(rf'<a href="([^"]+)">{nearest}</a>', response.text)

    assert response.status_code == 400
    assert link is not None
    assert client.get(link[1].replace("&amp;", "&")).status_code == 200


def test_unknown_matter_leads_to_search_and_themes(client: FlaskClient) -> None:
    """Nothing is known of it: everything may be searched, or a theme chosen."""
    response = client.get("/who", query_string={"place": "Oulu", "topic": "xyzzyq", "lang": "fi"})

    assert response.status_code == 400
    assert 'href="/search?q=xyzzyq&amp;lang=fi"' in response.text
    assert "Valitse teema" in response.text


def test_aland_is_answered_with_the_region_and_the_municipality(client: FlaskClient) -> None:
    """Whom to ask instead."""
    text = seen(client, "/who", place="Mariehamn", topic="hemvård", lang="sv")

    assert "Åland omfattas inte av vårdreformen" in text
    assert "https://aland.ax/" in text
    assert "https://www.mariehamn.ax/" in text


def test_helsinki_has_one_address_although_two_sources_write_it(client: FlaskClient) -> None:
    """With and without the last slash it is the same."""
    told = client.get("/who.json", query_string={"place": "Helsinki", "topic": "kotihoito", "lang": "fi"}).get_json()

    assert len(told["themes"][0]["contacts"]) == 1
    assert told["themes"][0]["reason"] == ""


def test_suggestions_are_of_the_place_and_an_unknown_place_does_not_count(client: FlaskClient) -> None:
    """While a place is half written, there are suggestions all the same."""
    for place in ("Lahti", "Laht", ""):
        told = client.get("/who/suggestions.json", query_string={"topic": "muisti", "place": place, "lang": "fi"})

        assert told.get_json()["suggestions"][0]["text"] == "muistisairaus"
        assert told.get_json()["suggestions"][0]["leadsTo"]["label"] == "Ikäihmisten palvelut"


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("field", ["topic", "place"])
def test_hostile_words_are_words(client: FlaskClient, field: str, hostile: str) -> None:
    """Told back as text on every page and never a fault of ours."""
    other = {"topic": "place", "place": "topic"}[field]
    for fields in ({field: hostile}, {field: hostile, other: {"topic": "asuminen", "place": "Oulu"}[other]}):
        for address in ("/who", "/who.json", "/who.csv", "/who/suggestions.json"):
            response = client.get(address, query_string=fields, headers={"Accept": "text/html"})

            assert response.status_code in {200, 400}
            if response.mimetype == "text/html":
                assert "<script>alert" not in response.text
                assert "<img" not in response.text


def test_lists_without_script_hold_places_and_everyday_words(client: FlaskClient) -> None:
    """Every municipality and county, and words of the reader's language alone."""
    page = client.get("/?lang=sv").text
    places, topics = (re.findall(r'value="([^"]*)"', part) for part in re.findall(r"<datalist.*?</datalist>", page))

    assert len(places) == 331
    assert {"Närpes", "Österbottens välfärdsområde", "Åland"} <= set(places)
    assert {"hemvård", "Ungdomstjänster", "Tjänster för äldre"} <= set(topics)
    assert "kotihoito" not in topics
