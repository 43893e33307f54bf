"""The finder in a real browser: suggestions by keyboard, a phone's first screen, and without any script."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.conftest import CHROMIUM

playwright = pytest.importorskip("playwright.sync_api")
axe = pytest.importorskip("axe_playwright_python.sync_playwright")

pytestmark = [
    pytest.mark.chromium,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
]


@pytest.fixture(name="page")
def fixture_page(browser: playwright.Browser) -> Iterator[playwright.Page]:
    """A page whose console says nothing."""
    with browser.new_context(locale="fi-FI") as context:
        page = context.new_page()
        page.set_default_timeout(60_000)
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda problem: complaints.append(str(problem)))
        yield page
        assert complaints == []


CASES = {
    "fi": [("place", "heino", "Heinola"), ("topic", "muistisairaa", "muistisairaus"), "Hyte-työryhmä"],
    "sv": [("place", "närp", "Närpes"), ("topic", "hemvården", "hemvård"), "Tjänster för äldre"],
}


@pytest.mark.parametrize("language", CASES)
def test_suggestions_are_taken_by_keyboard_alone(page: playwright.Page, server: str, language: str) -> None:
    """Two fields, arrows and Enter; the focus never leaves the field, and the count is told."""
    *fields, told = CASES[language]
    page.goto(f"{server}/?lang={language}")
    page.locator("#place").focus()
    for field, written, chosen in fields:
        box = page.locator(f"#{field}")
        page.keyboard.type(written)
        playwright.expect(page.locator(f"#{field} ~ [role=status]")).to_have_text(re.compile(r": [1-8]$"))
        assert box.get_attribute("aria-expanded") == "true"
        page.keyboard.press("ArrowDown")
        option = page.locator(f"#{box.get_attribute('aria-activedescendant')}")
        assert (option.get_attribute("role"), option.get_attribute("aria-selected")) == ("option", "true")
        page.keyboard.press("Enter")
        assert (box.input_value(), box.get_attribute("aria-expanded")) == (chosen, "false")
        assert page.evaluate("document.activeElement.id") == field
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/who?*")

    assert told in page.get_by_role("article").inner_text()
    assert page.evaluate("document.documentElement.lang") == language


def test_escape_closes_and_what_is_written_stays(page: playwright.Page, server: str) -> None:
    """A reader who wants none of the suggestions goes on with their own words; Up from the field chooses the last."""
    page.goto(f"{server}/?lang=fi")
    box = page.locator("#topic")
    box.focus()
    page.keyboard.type("koulu")
    playwright.expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowUp")
    count = page.locator("#topic-suggestions > li").count()
    assert box.get_attribute("aria-activedescendant") == f"topic-suggestions-{count - 1}"
    page.keyboard.press("Escape")

    assert box.get_attribute("aria-expanded") == "false"
    assert box.get_attribute("aria-activedescendant") is None
    assert box.input_value() == "koulu"


def test_suggestion_is_taken_by_pointer(page: playwright.Page, server: str) -> None:
    """A press on it fills the field, which keeps the focus."""
    page.goto(f"{server}/?lang=fi")
    page.locator("#place").fill("pohjan")
    page.get_by_role("option", name="Pohjanmaan hyvinvointialue", exact=True).click()

    assert page.locator("#place").input_value() == "Pohjanmaan hyvinvointialue"
    assert page.evaluate("document.activeElement.id") == "place"
    assert page.locator("#place-suggestions").is_hidden()


def test_late_answer_of_an_earlier_question_is_dropped(page: playwright.Page, server: str) -> None:
    """What is shown belongs to what is written, however slow the first answer is."""
    held: list[playwright.Route] = []
    page.route("**/who/suggestions.json?*topic=muisti&*", lambda route: held.append(route))
    page.goto(f"{server}/?lang=fi")
    box = page.locator("#topic")
    with page.expect_request("**/who/suggestions.json?*topic=muisti&*"):
        box.fill("muisti")
    with page.expect_response("**/who/suggestions.json?*topic=kuraattori&*"):
        box.fill("kuraattori")
    playwright.expect(page.get_by_role("option")).to_have_text(["kuraattori Opiskeluhuolto"])
    for route in held:
        route.abort()

    assert page.get_by_role("option").all_inner_texts() == ["kuraattori\nOpiskeluhuolto"]


def test_hostile_suggestion_is_only_text(page: playwright.Page, server: str) -> None:
    """A label of the data cannot become markup."""
    hostile = "<img src=x onerror=alert(1)>"
    thing = {"iri": "https://example.org/x", "label": hostile}
    body = {
        "topic": "x",
        "suggestions": [{"text": hostile, "kind": "theme", "leadsTo": {**thing, "label": f"{hostile}2"}}],
    }
    page.route("**/who/suggestions.json?*", lambda route: route.fulfill(json=body))
    page.goto(f"{server}/?lang=fi")
    page.locator("#topic").fill("mitä vain")
    option = page.get_by_role("option")
    option.wait_for()

    assert option.locator("img").count() == 0
    option.click()
    assert page.locator("#topic").input_value() == hostile


def test_first_screen_of_a_phone_holds_what_and_who_on_each_side(browser: playwright.Browser, server: str) -> None:
    """Of an answer: the interface, the county's side, and that nobody is named for Oulu and who could name someone."""
    with browser.new_context(viewport={"width": 360, "height": 740}, locale="fi-FI") as context:
        page = context.new_page()
        page.goto(f"{server}/who?place=Oulu&topic=nuorisopalvelut&lang=fi")
        article = page.get_by_role("article")
        for text in ("Nuorisopalvelut", "Sanna Tauriainen", "Ketään ei ole kirjattu."):
            box = article.get_by_text(text, exact=True).first.bounding_box()
            assert box is not None
            assert box["y"] + box["height"] <= 740, text
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


@pytest.mark.parametrize(
    ("language", "place", "topic", "ask", "told"),
    [
        ("fi", "Lahti", "muistisairaus", "Kysy", "Hyte-työryhmä"),
        ("sv", "Vasa", "hemvården", "Fråga", "Välfärdsområdets plan för att stödja den äldre befolkningen"),
        ("sv", "Mariehamn", "", "Fråga", "Åland omfattas inte av vårdreformen"),
        ("fi", "Lahdessa", "", "Kysy", "Tarkoititko: Lahti"),
    ],
)
def test_everything_works_without_scripts(
    browser: playwright.Browser, server: str, *, language: str, place: str, topic: str, ask: str, told: str
) -> None:
    """Write, press, read; the question can be changed on the answer's own page."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{server}/?lang={language}")
        page.locator("#place").fill(place)
        page.locator("#topic").fill(topic)
        page.get_by_role("button", name=ask, exact=True).click()

        assert told in page.get_by_role("main").inner_text()
        assert page.locator("#place").input_value() == place
        page.locator("#place").fill("Oulu")
        page.locator("#topic").fill("Nuorisopalvelut")
        page.get_by_role("button", name=ask, exact=True).click()
        assert "Sanna Tauriainen" in page.get_by_role("main").inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "address",
    [
        "/who?place=Lahti&topic=muistisairaus&lang=fi",
        "/who?place=Vasa&topic=hemv%C3%A5rd&lang=sv",
        "/who?place=N%C3%A4rpes&lang=sv",
        "/who?place=Helsinki&topic=myrsky&lang=en",
    ],
)
def test_answer_has_no_accessibility_finding_in_either_scheme(
    browser: playwright.Browser, server: str, address: str, scheme: str
) -> None:
    """Judged by axe, with the suggestions open, at the width of a phone too."""
    with browser.new_context(bypass_csp=True, color_scheme=scheme) as context:
        page = context.new_page()
        for width in (1280, 360):
            page.set_viewport_size({"width": width, "height": 800})
            page.goto(f"{server}{address}")
            if width == 1280:
                page.locator("#topic").fill("k")
                page.get_by_role("option").first.wait_for()
                page.keyboard.press("ArrowDown")
            found = axe.Axe().run(page)

            assert found.violations_count == 0, found.generate_report()
            assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
