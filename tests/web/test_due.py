"""The page of due duties and the feeds, as browsers, calendars and news readers get them."""

from __future__ import annotations

import csv
import io
import re
from datetime import date

import feedparser
import pytest
from flask.testing import FlaskClient
from ical.calendar_stream import IcsCalendarStream

from service.core.messages import LANGUAGES

PAIJAT_HAME = "/due{suffix}?county=Päijät-Häme&on=2026-11-22"
NEXT_YEAR = date.today().year + 1


def test_page_tells_duty_law_and_last_day(client: FlaskClient) -> None:
    """A reader sees by when the yearly negotiation must be held, by which section, and that nothing is on record."""
    text = client.get(PAIJAT_HAME.format(suffix="")).text

    assert "Vuosittainen hyvinvoinnin ja terveyden edistämisen neuvottelu" in text
    assert '<time datetime="2026-12-31">31.12.2026</time>' in text
    assert '<time datetime="2029-05-31">31.5.2029</time>' in text
    assert "/id/section/612-2021-7-4" in text
    assert "Ei kirjattua toteutusta." in text
    assert "Laki ei nimeä päiviä" in text


def test_json_has_the_form_of_the_reference(client: FlaskClient) -> None:
    """Machines get the same duties with IRIs and ISO days."""
    found = client.get(PAIJAT_HAME.format(suffix=".json")).get_json()
    duty = next(each for each in found["duties"] if each["duty"]["iri"].endswith("/yhteistyoneuvottelu"))

    assert found["actor"]["iri"].endswith("/county/paijat-hame")
    assert (found["on"], found["outsideKnownTerms"]) == ("2026-11-22", False)
    assert (duty["from"], duty["until"], duty["due"]) == ("2025-06-01", "2029-05-31", "2029-05-31")
    assert (duty["outcome"], duty["record"], duty["reading"]) == ("due", None, True)
    assert {each["label"] for each in duty["counterparts"]} == {"hyvinvointialueen kunta"}


def test_csv_has_a_row_for_each_duty(client: FlaskClient) -> None:
    """A spreadsheet gets as many rows as there are duties."""
    rows = list(csv.DictReader(io.StringIO(client.get(PAIJAT_HAME.format(suffix=".csv")).text)))
    duties = client.get(PAIJAT_HAME.format(suffix=".json")).get_json()["duties"]

    assert [row["iri"] for row in rows] == [duty["duty"]["iri"] for duty in duties]


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("county=Atlantis", "Atlantis"),
        ("municipality=Närpeö", "Närpiö"),
        ("county=Kainuu&on=22.11.2026", "22.11.2026"),
    ],
)
def test_what_cannot_be_answered_is_said_plainly(client: FlaskClient, query: str, said: str) -> None:
    """An unknown name gets the nearest ones, and a day that is none is named."""
    page = client.get(f"/due?{query}")

    assert page.status_code == 400
    assert said in page.text
    assert client.get(f"/due.json?{query}").mimetype == "application/problem+json"


def test_day_outside_the_known_terms_is_told(client: FlaskClient) -> None:
    """The page does not guess the term of 2040."""
    text = client.get("/due?county=Kainuu&on=2040-01-01").text

    assert "Päivä ei kuulu mihinkään tunnettuun valtuustokauteen" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_independent_parser_reads_the_calendar(client: FlaskClient, language: str) -> None:
    """Another library than the one that wrote it finds whole days without alarms, the same at every reading."""
    address = f"/feeds/county/paijat-hame.ics?lang={language}"
    response = client.get(address)
    calendar = IcsCalendarStream.calendar_from_ics(response.text)
    events = {event.uid: event for event in calendar.events}

    assert response.mimetype == "text/calendar"
    assert client.get(address).data == response.data
    assert len(events) == len(calendar.events)
    negotiation = events[f"hyte-neuvottelu.paijat-hame.{NEXT_YEAR}-12-31@yhdyspinta"]
    assert (negotiation.dtstart, negotiation.dtend) == (date(NEXT_YEAR, 12, 31), date(NEXT_YEAR + 1, 1, 1))
    assert all(not event.alarm for event in calendar.events)
    assert all(event.transparency == "TRANSPARENT" for event in calendar.events)
    assert "X-WR-TIMEZONE:Europe/Helsinki" in response.text
    assert "BEGIN:VALARM" not in response.text


def test_calendar_keeps_its_identifiers_in_every_language(client: FlaskClient) -> None:
    """A reader who changes language does not get every event twice."""
    calendars = [
        IcsCalendarStream.calendar_from_ics(client.get(f"/feeds/municipality/narpio.ics?lang={language}").text)
        for language in LANGUAGES
    ]

    assert len({tuple(event.uid for event in calendar.events) for calendar in calendars}) == 1
    assert len({calendar.events[0].summary for calendar in calendars}) == 3


def test_lines_of_the_calendar_are_no_longer_than_allowed(client: FlaskClient) -> None:
    """RFC 5545, section 3.1: at most 75 octets, lines end in CR LF."""
    data = client.get("/feeds/county/pohjois-pohjanmaa.ics").data

    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    assert data.count(b"\n") == data.count(b"\r\n")


def test_news_feed_tells_what_has_changed_newest_first(client: FlaskClient) -> None:
    """The merger of Pertunmaa is in Mäntyharju's feed, with its day."""
    response = client.get("/feeds/municipality/mantyharju.atom?lang=fi")
    feed = feedparser.parse(response.data)
    days = [entry.updated for entry in feed.entries]

    assert response.mimetype == "application/atom+xml"
    assert not feed.bozo
    assert feed.feed.title == "Muutokset: Mäntyharju"
    assert days == sorted(days, reverse=True)
    merger = next(entry for entry in feed.entries if "Pertunmaa" in entry.title)
    assert merger.updated == "2025-01-01T00:00:00+02:00"
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)


@pytest.mark.parametrize("address", ["/feeds/county/atlantis.ics", "/feeds/network/x.ics", "/feeds/county/kainuu.rss"])
def test_feed_of_nothing_is_not_found(client: FlaskClient, address: str) -> None:
    """Only known actors have feeds."""
    assert client.get(address).status_code == 404


@pytest.mark.parametrize(
    ("address", "field", "name"),
    [
        ("/due?county=paijat-hame&lang=sv", "county", "Päijänne-Tavastlands välfärdsområde"),
        ("/due?municipality=narpio&lang=sv", "municipality", "Närpes"),
    ],
)
def test_field_shows_the_name_of_what_the_address_asks_for(
    client: FlaskClient, address: str, field: str, name: str
) -> None:
    """A reader who follows a link sees a name and no slug."""
    page = client.get(address).text

    assert re.search(rf'<input id="{field}"[^>]* value="{name}">', page)


@pytest.mark.parametrize("day", ["0001-01-01", "0999-01-01", "9999-12-31"])
@pytest.mark.parametrize("suffix", ["", ".csv", ".json"])
def test_day_that_no_law_knows_is_refused(client: FlaskClient, suffix: str, day: str) -> None:
    """Found by fuzzing: no store writes the year 999 as we do, and no calendar goes on after 9999."""
    told = client.get(f"/due{suffix}?county=paijat-hame&on={day}")

    assert told.status_code == 400
    assert f"”{day}” ei ole päivä" in told.text
    assert client.get(f"/due{suffix}?county=paijat-hame&on=2999-12-31").status_code == 200
