"""The pages in a real browser that runs no scripts: each opens whole, and what readers do works.

The finder is asked so in ``test_finder_chromium``, a query of one's own in ``test_workbench_chromium``, the frames for
other sites in ``test_embeds_chromium``, the explorer of the maps in ``test_explorer``.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.conftest import CHROMIUM
from tests.web.kinds import PAGES

playwright = pytest.importorskip("playwright.sync_api")

pytestmark = [
    pytest.mark.chromium,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
]


@pytest.fixture(name="page", scope="module")
def fixture_page(browser: playwright.Browser) -> Iterator[playwright.Page]:
    """A page of headless Chromium without scripts, under our own policy."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    # The first report of /validation is still being made when the tests begin.
    page.set_default_timeout(120_000)
    yield page
    context.close()


@pytest.mark.parametrize("address", PAGES)
def test_page_opens_whole(page: playwright.Page, server: str, address: str) -> None:
    """It is there under one heading, waits for nothing, and offers no control that only a script would serve."""
    response = page.goto(f"{server}{address}{'&' if '?' in address else '?'}lang=fi")
    main = page.get_by_role("main")

    assert response is not None
    assert response.status == 200
    assert page.locator("h1:visible").count() == 1
    assert len(main.inner_text()) > 100
    assert page.locator("[aria-busy=true]:visible").count() == 0
    idle = page.locator("button:visible:not([type=submit], [popovertarget])")
    assert idle.evaluate_all("all => all.filter(each => !each.form).map(each => each.outerHTML)") == []


def test_list_is_filtered(page: playwright.Page, server: str) -> None:
    """Networks of one county: fewer than all, each with the county's name, under an address of its own."""
    page.goto(f"{server}/networks?lang=fi")
    page.get_by_role("main").get_by_label("Hyvinvointialue").select_option("county/paijat-hame")
    page.get_by_role("main").get_by_role("button", name="Näytä").first.click()

    assert "county=county%2Fpaijat-hame" in page.url
    assert "1–50, yhteensä 89." in page.get_by_role("main").inner_text()


def test_search_finds_a_thing_and_leads_to_it(page: playwright.Page, server: str) -> None:
    """From any page: the words are marked, the link opens the page of the thing."""
    page.goto(f"{server}/data?lang=sv")
    page.get_by_role("searchbox").first.fill("Närpes")
    page.get_by_role("search").get_by_role("button").first.click()
    page.get_by_role("main").get_by_role("link", name="Närpes", exact=True).first.click()

    assert page.url.startswith(f"{server}/doc/municipality/narpio")
    assert page.get_by_role("heading", level=1).inner_text().startswith("Närpes")


def test_report_is_narrowed(page: playwright.Page, server: str) -> None:
    """What is missing in one county."""
    page.goto(f"{server}/validation?lang=fi")
    page.get_by_role("main").get_by_label("Hyvinvointialue", exact=True).select_option("kainuu")
    page.get_by_role("main").get_by_role("button", name="Näytä").click()

    assert "county=kainuu" in page.url
    assert "Kainuun hyvinvointialue" in page.get_by_role("main").inner_text()


def test_matrix_opens_a_case(page: playwright.Page, server: str) -> None:
    """Only one theme is asked for; its cell leads to the interface."""
    page.goto(f"{server}/matrix?lang=fi")
    page.get_by_label("Teema", exact=True).select_option("asuminen")
    page.get_by_role("main").get_by_role("button", name="Näytä").click()
    page.locator("a.case").last.click()

    assert page.get_by_role("heading", level=1).inner_text().startswith("Asumispalvelut")


def test_due_days_of_a_municipality(page: playwright.Page, server: str) -> None:
    """The duties of Heinola with the last day of this year's negotiation."""
    page.goto(f"{server}/due?lang=fi")
    page.get_by_label("Kunta").fill("Heinola")
    page.get_by_role("button", name="Näytä velvoitteet").click()

    assert page.get_by_role("heading", level=2).first.inner_text().startswith("Heinola")
    assert page.locator("time[datetime$='-12-31']").count() >= 1


def test_two_counties_are_compared(page: playwright.Page, server: str) -> None:
    """Chosen from the list, side by side."""
    page.goto(f"{server}/compare?lang=fi")
    for county in ("Kainuun hyvinvointialue", "Lapin hyvinvointialue"):
        page.get_by_label(county).check()
    page.get_by_role("button", name="Vertaa").click()

    heads = page.get_by_role("main").get_by_role("columnheader").all_inner_texts()
    assert heads[1:] == ["Kainuun hyvinvointialue", "Lapin hyvinvointialue"]


def test_saved_question_is_asked_with_a_parameter(page: playwright.Page, server: str) -> None:
    """The form of a published query gives its table."""
    page.goto(f"{server}/queries/reports/theme-matrix?lang=fi")
    page.get_by_role("main").get_by_label("Hyvinvointialue").first.fill("Lappi")
    page.get_by_role("main").get_by_role("button", name="Näytä").first.click()

    assert "county=Lappi" in page.url
    assert page.get_by_role("main").get_by_role("table").count() == 1
