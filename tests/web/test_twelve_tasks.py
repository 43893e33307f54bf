"""What people come to do, done by keyboard alone in Finnish and in Swedish, in a real browser.

The tenth and eleventh, a saved question and a query of one's own, are in ``test_workbench_chromium``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pyoxigraph as ox
import pytest
from ical.calendar_stream import IcsCalendarStream

from service.core.namespaces import DEFINITIONS
from tests.conftest import CHROMIUM
from tests.web.keyboard import Keyboard

playwright = pytest.importorskip("playwright.sync_api")

pytestmark = [
    pytest.mark.chromium,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
]


@pytest.fixture(name="page", scope="module")
def fixture_page(browser: playwright.Browser) -> Iterator[playwright.Page]:
    """A page of headless Chromium, under our own policy."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    # The first report of /validation is still being made when the tests begin.
    page.set_default_timeout(120_000)
    yield page
    context.close()


@pytest.fixture(name="keyboard")
def fixture_keyboard(page: playwright.Page) -> Keyboard:
    """The keyboard of a reader at that page."""
    return Keyboard(page)


def search(keyboard: Keyboard, address: str, field: str, text: str) -> None:
    """Look for something with the field that stands on every page."""
    keyboard.page.goto(address)
    keyboard.fill(field, text)
    keyboard.enter()
    keyboard.skip()


@pytest.mark.parametrize(
    ("language", "place", "matter", "county", "topic", "role"),
    [
        ("fi", "Kunta tai", "Asia", "Pohjois-Pohjanmaan hyvinvointialue", "Nuorisopalvelut", "valmistelija"),
        ("sv", "Kommun eller", "Ärende", "Norra Österbottens välfärdsområde", "Ungdomstjänster", "beredare"),
    ],
)
def test_1_who_prepares_an_interface_and_by_which_lines(
    keyboard: Keyboard, server: str, language: str, place: str, matter: str, county: str, topic: str, role: str
) -> None:
    """The youth services of Pohjois-Pohjanmaa: the name, the role, the lines of the document."""
    keyboard.open(f"{server}/?lang={language}")
    keyboard.fill(place, county)
    keyboard.fill(matter, topic)
    keyboard.page.keyboard.press("Escape")
    keyboard.enter()
    answer = keyboard.page.get_by_role("article").inner_text()

    assert "Sanna Tauriainen" in answer
    assert role in answer
    assert "TUNNISTETUT YHDYSPINNAT 1/2" in answer
    assert "973–977" in answer


@pytest.mark.parametrize(
    ("language", "field", "name", "county", "duties", "interfaces"),
    [
        ("fi", "Mitä etsit?", "Närpiö", "Pohjanmaan hyvinvointialue", "yhteistä velvoitetta", "yhdyspin"),
        ("sv", "Vad söker", "Närpes", "Österbottens välfärdsområde", "gemensamma", "kontaktytor"),
    ],
)
def test_2_from_a_municipality_to_its_county_duties_and_interfaces(
    keyboard: Keyboard, server: str, language: str, field: str, name: str, county: str, duties: str, interfaces: str
) -> None:
    """Närpiö by the search of any page: which county, which duties bind both, which interfaces there are."""
    search(keyboard, f"{server}/data?lang={language}", field, name)
    keyboard.follow(name)
    main = keyboard.page.get_by_role("main").inner_text()

    assert county in main
    assert duties in main
    assert interfaces in main.lower()
    keyboard.skip()
    keyboard.follow(county)
    assert keyboard.page.get_by_role("heading", level=1).inner_text().startswith(county)


@pytest.mark.parametrize(
    ("language", "county", "option", "show", "why", "mender"),
    [
        ("fi", "Hyvinvointialue", "Kainuun", "Näytä", "Peruste", "Kuka voi korjata"),
        ("sv", "Välfärdsområde", "Kajana", "Visa", "Grund", "Vem kan åtgärda"),
    ],
)
def test_3_what_is_missing_in_a_county_why_and_who_can_mend_it(
    keyboard: Keyboard, server: str, language: str, county: str, option: str, show: str, why: str, mender: str
) -> None:
    """Kainuu: the findings, the reason of each check, and the organisation that can mend."""
    keyboard.open(f"{server}/validation?lang={language}")
    keyboard.choose(county, option)
    keyboard.follow(show)
    main = keyboard.page.get_by_role("main").inner_text()

    assert "county=kainuu" in keyboard.page.url
    assert why in main
    assert mender in main


@pytest.mark.parametrize(
    ("language", "find", "words", "title", "county", "named"),
    [
        ("fi", "Etsi", "usean teeman", "Verkostot, jotka ovat usean teeman", "Hyvinvointialue", "Päijät-Häme"),
        ("sv", "Sök", "flera teman", "Nätverk under flera teman", "Välfärdsområde", "Päijänne-Tavastland"),
    ],
)
def test_4_networks_under_more_than_one_theme(
    keyboard: Keyboard, server: str, language: str, find: str, words: str, title: str, county: str, named: str
) -> None:
    """Päijät-Häme: a published question, found by its words."""
    keyboard.open(f"{server}/queries?lang={language}")
    keyboard.fill(find, words)
    keyboard.enter()
    keyboard.skip()
    keyboard.follow(title)
    keyboard.skip()
    keyboard.fill(county, named)
    keyboard.enter()
    answer = keyboard.page.get_by_role("main").get_by_role("table").inner_text()

    assert "county=P" in keyboard.page.url
    names = ["HYTE-koordinaattoriverkosto", "Kylien yhdistysten verkosto", "Vammaisjärjestöjen verkosto"]
    assert [name for name in names if name not in answer] == []


@pytest.mark.parametrize(
    ("language", "county", "name", "download", "subscribe"),
    [
        ("fi", "Hyvinvointialue", "Päijät-Hämeen hyvinvointialue", "Lataa tiedosto", "Tilaa määräpäivät"),
        ("sv", "Välfärdsområde", "Päijänne-Tavastlands välfärdsområde", "Ladda ner filen", "Prenumerera"),
    ],
)
def test_6_next_lawful_date_of_the_negotiation_in_a_calendar(
    keyboard: Keyboard, server: str, language: str, county: str, name: str, download: str, subscribe: str
) -> None:
    """Päijät-Häme: the last day of the yearly negotiation, a calendar to subscribe to, and its file with the day."""
    keyboard.open(f"{server}/due?lang={language}")
    keyboard.fill(county, name)
    keyboard.enter()
    keyboard.skip()
    year = date.today().year
    duty = keyboard.page.get_by_role("row").filter(has=keyboard.page.locator("a[href*='/hyte-neuvottelu']"))
    keyboard.reach(subscribe)
    subscription = keyboard.page.evaluate("document.activeElement.href")
    calendar = IcsCalendarStream.calendar_from_ics(keyboard.download(download))

    assert f"31.12.{year}" in duty.inner_text()
    assert subscription.startswith(f"webcal://{server.removeprefix('http://')}/feeds/county/paijat-hame.ics")
    events = {event.uid: event.dtstart for event in calendar.events}
    assert events[f"hyte-neuvottelu.paijat-hame.{year}-12-31@yhdyspinta"] == date(year, 12, 31)


@pytest.mark.parametrize(
    ("language", "theme", "chosen", "counties", "interface"),
    [
        ("fi", "Teema", "Lasten", ("Pohjois-Pohjanmaan", "Päijät-Hämeen"), "Nuorisopalvelut"),
        ("sv", "Tema", "Tjänster för barn", ("Norra Österbottens", "Päijänne-Tavastlands"), "Ungdomstjänster"),
    ],
)
def test_7_two_counties_side_by_side_on_one_theme(
    keyboard: Keyboard, server: str, language: str, theme: str, chosen: str, counties: tuple[str, str], interface: str
) -> None:
    """Services for children in two counties: a column for each, and the address of the answer leads back to it."""
    keyboard.open(f"{server}/compare?lang={language}")
    keyboard.choose(theme, chosen)
    for county in sorted(counties):
        keyboard.reach(county)
        keyboard.page.keyboard.press("Space")
    keyboard.enter()
    table = keyboard.page.get_by_role("main").get_by_role("table")
    heads = table.get_by_role("columnheader").all_inner_texts()[1:]
    told = table.inner_text()

    assert len(heads) == len(counties)
    assert all(head.startswith(county) for head, county in zip(heads, sorted(counties), strict=True)), heads
    assert interface in told
    keyboard.page.goto(keyboard.page.url)
    assert table.inner_text() == told


@pytest.mark.parametrize(
    ("language", "title", "county", "named", "show"),
    [
        ("fi", "Verkostot teemoittain", "Hyvinvointialue", "Päijät-Hämeen", "Näytä"),
        ("sv", "Nätverk per tema", "Välfärdsområde", "Päijänne-Tavastlands", "Visa"),
    ],
)
def test_5_map_of_networks_on_a3(
    keyboard: Keyboard, server: str, language: str, title: str, county: str, named: str, show: str
) -> None:
    """Päijät-Häme's networks as a PDF of one A3 sheet on its side, 420 × 297 mm."""
    keyboard.open(f"{server}/maps?lang={language}")
    keyboard.follow(title)
    keyboard.skip()
    keyboard.choose(county, named)
    keyboard.follow(show)
    keyboard.skip()
    sheet = keyboard.fetch("PDF A3")
    pages = re.findall(rb"/MediaBox ?\[0 0 ([0-9.]+) ([0-9.]+)\]", sheet)

    assert sheet.startswith(b"%PDF-")
    assert [tuple(round(float(side) / 72 * 25.4) for side in page) for page in pages] == [(420, 297)]


@pytest.mark.parametrize(("language", "field"), [("fi", "Mitä etsit?"), ("sv", "Vad söker")])
def test_8_everything_one_official_is_named_for(keyboard: Keyboard, server: str, language: str, field: str) -> None:
    """By name: each interface that the sources name the person for."""
    search(keyboard, f"{server}/?lang={language}", field, "Sanna Tauriainen")
    keyboard.follow("Sanna Tauriainen")
    main = keyboard.page.get_by_role("main").inner_text()

    assert ("Nuorisopalvelut" if language == "fi" else "Ungdomstjänster") in main
    assert re.search(r"(rivi|rad) 948\b", main)


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_9_list_of_interfaces_as_a_spreadsheet_and_as_linked_data(
    keyboard: Keyboard, server: str, language: str
) -> None:
    """Every interface is a row, and a thing of the Turtle."""
    keyboard.open(f"{server}/interfaces?lang={language}")
    table = keyboard.download("Taulukko" if language == "fi" else "Tabell")
    linked = keyboard.download("Turtle")

    rows = table.splitlines()
    assert rows[0].startswith("iri,")
    assert len(rows) == 32
    interface = ox.NamedNode(DEFINITIONS + "Interface")
    assert sum(quad.object == interface for quad in ox.parse(linked, ox.RdfFormat.TURTLE)) == len(rows) - 1


@pytest.mark.parametrize(
    ("language", "field", "section", "words"),
    [
        ("fi", "Mitä etsit?", "612/2021 6 §: ", ["Velvoitteet", "Ketä sitoo", "Foorumit", "Yhdyspinnat"]),
        ("sv", "Vad söker", "612/2021 6 §: ", ["Skyldigheter", "Forum", "Kontaktytor"]),
    ],
)
def test_12_from_a_section_to_duties_actors_forums_and_interfaces(
    keyboard: Keyboard, server: str, language: str, field: str, section: str, words: list[str]
) -> None:
    """Section 6 of the act on organising: what it binds whom to, where they meet, which interfaces answer."""
    search(keyboard, f"{server}/?lang={language}", field, section)
    keyboard.follow(section)
    main = keyboard.page.get_by_role("main").inner_text()

    assert [word for word in words if word not in main] == []
