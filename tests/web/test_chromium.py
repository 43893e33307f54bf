"""The pages in a real browser, from a real server: by mouse, by keyboard, and judged by axe."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from tests.conftest import CHROMIUM
from tests.web.kinds import PAGES

playwright = pytest.importorskip("playwright.sync_api")
axe = pytest.importorskip("axe_playwright_python.sync_playwright")

pytestmark = [
    pytest.mark.chromium,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
]


@pytest.fixture(name="page", scope="module")
def fixture_page(browser: playwright.Browser) -> Iterator[playwright.Page]:
    """A page of headless Chromium."""
    # axe puts its script into the page, which our policy would refuse.
    context = browser.new_context(bypass_csp=True, locale="fi-FI")
    page = context.new_page()
    # The first report of /validation is still being made when the tests begin.
    page.set_default_timeout(120_000)
    yield page
    context.close()


def test_newcomer_finds_who_prepares_the_youth_services(page: playwright.Page, server: str) -> None:
    """Write the county and the matter, ask: the answer and its lines are there."""
    page.goto(server)
    page.get_by_label("Kunta tai hyvinvointialue").fill("Pohjois-Pohjanmaan hyvinvointialue")
    page.get_by_label("Asia tai tilanne").fill("Nuorisopalvelut")
    page.get_by_role("button", name="Kysy").click()
    answer = page.get_by_role("article")

    assert answer.count() == 1
    text = answer.inner_text()
    assert "Sanna Tauriainen" in text
    assert "valmistelija" in text
    assert "TUNNISTETUT YHDYSPINNAT 1/2" in text
    assert "973–977" in text


def test_keyboard_alone_is_enough(page: playwright.Page, server: str) -> None:
    """In Swedish, from the address line to the answer, without a mouse."""
    page.goto(f"{server}/?lang=sv")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "place"
    page.keyboard.type("norra ö")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.locator("#place").input_value() == "Norra Österbottens välfärdsområde"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "topic"
    page.keyboard.type("Ungdomstjänster")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/who?*")

    assert "Sanna Tauriainen" in page.get_by_role("article").inner_text()
    assert page.evaluate("document.documentElement.lang") == "sv"


def test_report_is_narrowed_by_keyboard_alone(page: playwright.Page, server: str) -> None:
    """In Swedish: a county, at least a violation, then the first organisation that can mend it."""
    page.goto(f"{server}/validation?lang=sv")
    page.get_by_label("Välfärdsområde", exact=True).focus()
    page.keyboard.type("Mellersta")
    for _ in range(2):
        page.keyboard.press("ArrowDown")
    for field in ("check", "severity", "by"):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.id") == field
        if field == "severity":
            page.keyboard.type("Brist")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**severity=violation**")
    assert "1 iakttagelse." in page.get_by_role("status").inner_text()
    page.get_by_role("link", name="Halso").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**mender=municipality**")

    assert page.locator("ul.cases > li").count() == 1
    assert page.locator("ul.chosen > li").inner_text().startswith("Vem kan åtgärda: Halso")


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("address", PAGES)
def test_page_asks_no_other_host_and_axe_finds_nothing(
    page: playwright.Page, server: str, address: str, language: str
) -> None:
    """No outside request, no accessibility finding, nothing on the console, no sideways scrolling."""
    hosts: set[str] = set()
    complaints: list[str] = []
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(f"{server}{address}{'&' if '?' in address else '?'}lang={language}")
    found = axe.Axe().run(page)

    assert hosts - {""} == {urlsplit(server).netloc}
    assert complaints == []
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_small_screen_needs_no_sideways_scrolling(page: playwright.Page, server: str) -> None:
    """An answer fits a telephone."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{server}/who?county=pohjois-pohjanmaa&topic=Nuorisopalvelut")
    fits = page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    page.set_viewport_size({"width": 1280, "height": 720})

    assert fits


def test_interactive_map_finds_what_is_searched(page: playwright.Page, server: str) -> None:
    """The page of networks comes whole, asks nothing of the outside and says how many it found."""
    hosts: set[str] = set()
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    page.goto(f"{server}/maps/networks.html?lang=fi")
    page.get_by_label("Etsi").fill("Vauvaverkko")
    page.keyboard.press("Enter")

    assert hosts - {""} == {urlsplit(server).netloc}
    assert page.get_by_role("row").filter(has_text="Vauvaverkko").count() >= 1
