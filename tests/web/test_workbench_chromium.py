"""The query workbench in a real browser under the real policy: tasks 10 and 11 of the readers, by keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote, urlsplit

import pytest

from tests.conftest import CHROMIUM, ROOT

playwright = pytest.importorskip("playwright.sync_api")
axe = pytest.importorskip("axe_playwright_python.sync_playwright")

pytestmark = [
    pytest.mark.chromium,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
]
BUNDLE = ROOT / "service" / "web" / "static" / "editor.js"
bundled = pytest.mark.skipif(not BUNDLE.is_file(), reason="the editor is not bundled (make editor)")

COUNTIES = "SELECT ?county WHERE {\n  ?county a yp:WellbeingServicesCounty .\n}"
WORDS = {
    "fi": {"run": "Suorita", "copy": "Kopioi viittaus ja linkki", "show": "Näytä", "field": "Hyvinvointialue"},
    "sv": {"run": "Kör", "copy": "Kopiera hänvisningen och länken", "show": "Visa", "field": "Välfärdsområde"},
}


@pytest.fixture(name="page")
def fixture_page(browser: playwright.Browser) -> Iterator[playwright.Page]:
    """A page that keeps nothing of others; whatever the policy refuses, or a script complains of, fails the test."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    complaints: list[str] = []
    hosts: set[str] = set()
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    yield page
    context.close()
    # Chromium notes every answer that is not 200; that a query is refused is no fault of the page.
    assert [each for each in complaints if "status of 400" not in each] == []
    assert len(hosts - {""}) == 1


def tab_to(page: playwright.Page, selector: str, most: int = 80) -> None:
    """Go on by Tab until an element has the focus; the editor's content is looked for inside its shadow."""
    found = """selector => { let at = document.activeElement
      if (at?.shadowRoot) at = at.shadowRoot.activeElement
      return at?.matches(selector) ?? false }"""
    for _ in range(most):
        if page.evaluate(found, selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(selector)


def choose(page: playwright.Page, text: str, suggestion: str) -> None:
    """Write a text into the editor and take the suggestion that it brings first."""
    page.keyboard.type(text)
    page.locator("#editor .cm-tooltip-autocomplete li[aria-selected]").filter(has_text=suggestion).wait_for()
    # CodeMirror takes no key for 75 ms after a list has opened, so that nobody chooses what they have not seen.
    page.evaluate("() => new Promise(resolve => setTimeout(resolve, 100))")
    page.keyboard.press("Enter")


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_saved_question_with_own_parameter_and_its_link(page: playwright.Page, server: str, language: str) -> None:
    """Task 10: find the question, give it another county, copy the link for the minutes, open that link."""
    words = WORDS[language]
    page.goto(f"{server}/queries?lang={language}")
    tab_to(page, "#words")
    page.keyboard.type("verkostot" if language == "fi" else "nätverk")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=**")
    tab_to(page, 'a[href^="/queries/reports/county-networks"]')
    page.keyboard.press("Enter")
    page.wait_for_url("**/county-networks?**")
    tab_to(page, "#p-county-1")
    page.keyboard.press("Control+A")
    page.keyboard.type("Pohjois-Pohjanmaa")
    page.keyboard.press("Escape")
    page.keyboard.press("Enter")
    page.wait_for_url("**county=Pohjois-Pohjanmaa**")
    rows = page.locator("#answer tbody tr").count()
    tab_to(page, 'a[href="#minutes"]')
    page.keyboard.press("Enter")
    tab_to(page, "button.copy")
    page.keyboard.press("Enter")
    page.locator(".minutes [role=status]").filter(has_text="Kopi").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    page.goto(copied.rpartition(" ")[2])

    assert page.get_by_role("button", name=words["show"], exact=True).count() == 1
    assert page.get_by_label(words["field"], exact=True).input_value() == "pohjois-pohjanmaa"
    assert rows == page.locator("#answer tbody tr").count() > 0
    assert f"{server}/queries/reports/county-networks?county=pohjois-pohjanmaa&lang={language}" in copied


@bundled
@pytest.mark.parametrize("language", ["fi", "sv"])
def test_own_query_with_completion_and_an_error_mended(page: playwright.Page, server: str, language: str) -> None:
    """Task 11: write with completion from the data, run, be shown the mistake in its line, mend it, get the answer."""
    page.goto(f"{server}/sparql-editor?lang={language}")
    page.locator("#editor .cm-content").wait_for()
    tab_to(page, ".cm-content")
    page.keyboard.press("Control+A")
    page.keyboard.press("Delete")
    page.keyboard.type("SELECT ?n WHERE {")
    page.keyboard.press("Enter")
    choose(page, "?n a verkosto" if language == "fi" else "?n a nätverk", "yp:Network")
    written = page.locator("#query").input_value()
    page.keyboard.type(" ; zz:theme ?theme ")
    page.keyboard.press("Control+Enter")
    page.locator("#problem").wait_for()
    page.locator("#editor .cm-lintRange-error, #editor .cm-lintPoint-error").wait_for(state="attached")
    told = page.locator("#problem").inner_text()
    page.keyboard.press("Control+A")
    page.keyboard.press("Delete")
    page.keyboard.type("SELECT ?n WHERE { ?n a yp:Network ")
    page.keyboard.press("Escape")
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/sparql-editor?query=**answer")
    page.locator("#answer table").wait_for()
    page.locator("#history li").wait_for()

    assert "?n a yp:Network" in written
    assert ("rivi 2" if language == "fi" else "rad 2") in told
    assert page.locator("#answer tbody tr").count() > 100
    assert page.locator("#history li").count() == 1


@bundled
def test_tab_moves_on_and_search_and_undo_work(page: playwright.Page, server: str) -> None:
    """The editor is no trap: Tab goes on to the button; Ctrl+Z takes back, Ctrl+F opens search in Finnish."""
    page.goto(f"{server}/sparql-editor?lang=fi")
    editor = page.get_by_role("textbox", name="Kysely", exact=True)
    editor.wait_for()
    before = page.locator("#query").input_value()
    tab_to(page, ".cm-content")
    page.keyboard.type("# x")
    page.keyboard.press("Control+Z")
    undone = page.locator("#query").input_value()
    page.keyboard.press("Control+F")
    page.get_by_placeholder("Etsi").wait_for()
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")

    assert undone == before
    assert page.evaluate("document.activeElement.type") == "submit"


@bundled
def test_name_of_a_thing_becomes_its_iri(page: playwright.Page, server: str) -> None:
    """A Finnish name is completed to the IRI that it means; a property and a variable are completed as well."""
    page.goto(f"{server}/sparql-editor?query={quote('SELECT ?verkko {')}&lang=fi")
    page.locator("#editor .cm-content").click()
    page.keyboard.press("Control+A")
    choose(page, "SELECT ?verkko { ?ver", "?verkko")
    choose(page, " yp:coun", "yp:county")
    choose(page, " Päijät-H", "hyvinvointialue")

    assert (
        page.locator("#query")
        .input_value()
        .startswith("SELECT ?verkko { ?verkko yp:county <https://w3id.org/yhdyspinta/id/county/paijat-hame>")
    )


def test_history_stays_in_the_browser_and_can_be_deleted(page: playwright.Page, server: str) -> None:
    """Two queries are listed, the latest first; one is opened, one deleted, then all."""
    for query in (COUNTIES, "ASK {}"):
        page.goto(f"{server}/sparql-editor?lang=fi&query={quote(query)}")
        page.locator("#history li").first.wait_for()
    items = page.locator("#history li")
    names = [items.nth(at).locator("button").first.inner_text() for at in range(items.count())]
    page.get_by_role("button", name="Avaa: SELECT ?county WHERE {").click()
    opened = page.locator("#query").input_value()
    page.get_by_role("button", name="Poista: ASK {}").click()
    left = items.count()
    page.get_by_role("button", name="Poista kaikki").click()

    assert names == ["ASK {}", "SELECT ?county WHERE {"]
    assert opened == COUNTIES
    assert left == 1
    assert page.locator("#history").is_hidden()
    assert page.locator("#history-status").inner_text() == "Aiemmat kyselyt on poistettu."


HOSTILE = "</script><img src=x onerror=document.title='owned'>"


@pytest.mark.parametrize("view", ["table", "chart"])
def test_hostile_values_run_nothing_in_a_browser(page: playwright.Page, server: str, view: str) -> None:
    """A query with such a label, its result, its chart and its place in the history are text."""
    value = HOSTILE.replace("'", "\\'")
    query = f"SELECT ?x ?n {{ VALUES (?x ?n) {{ ('{value}' 5) ('b' 4) }} }}"
    for _ in range(2):
        page.goto(f"{server}/sparql-editor?lang=fi&view={view}&query={quote(query)}")
        page.locator("#history li").wait_for()

    assert page.title().startswith("SPARQL-kyselyt")
    assert page.locator("img[src=x]").count() == 0
    assert page.get_by_text("onerror").count() >= 2


def test_query_of_100_kb_is_answered(page: playwright.Page, server: str) -> None:
    """It is sent as a form; the page says why it has no link."""
    page.goto(f"{server}/sparql-editor?lang=fi")
    page.get_by_role("button", name="Suorita").wait_for()
    page.evaluate(
        """text => { const area = document.querySelector('#query'); area.value = text; area.form.requestSubmit() }""",
        f"ASK {{}} # {'x' * 100_000}",
    )
    page.get_by_text("Kysely on liian pitkä linkiksi.").wait_for()

    assert "Vastaus on kyllä." in page.locator("#answer").inner_text()


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_everything_works_without_javascript(browser: playwright.Browser, server: str, language: str) -> None:
    """Write, run, see the mistake, mend it, look at the map, start from a published query."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server}/sparql-editor?lang={language}")
    run = page.get_by_role("button", name=WORDS[language]["run"], exact=True)
    page.locator("#query").fill("SELECT ?a ?b {\n  ?a yp:theme ?b ; ;\n  FILTER ?b\n}")
    run.click()
    mistake = page.locator("#problem pre").inner_text()
    page.locator("#query").fill("SELECT ?a ?b { ?a a yp:Network ; yp:theme ?b }")
    run.click()
    rows = page.locator("#answer tbody tr").count()
    page.locator(".views a").nth(1).click()
    drawn = page.locator("#answer svg text").count()
    page.locator("#example").select_option("reports/statistics")
    page.locator("form.question button").click()

    assert mistake.rstrip().endswith("^")
    assert rows > 50
    assert drawn > 50
    assert "COUNT(DISTINCT ?thing)" in page.locator("#query").input_value()
    assert page.locator("#editor").is_hidden()
    context.close()


STATES = {
    "mistake": "/sparql-editor?query=" + quote("SELECT ?c {\n ?c zz:p ?d }"),
    "yes or no": "/sparql-editor?query=ASK%20%7B%7D",
    "statements": "/sparql-editor?query=" + quote("CONSTRUCT WHERE { ?n yp:theme ?t } LIMIT 20"),
    "curve": "/sparql-editor?view=chart&query="
    + quote("SELECT ?d (COUNT(*) AS ?n) { ?x dct:issued ?d FILTER(DATATYPE(?d) = xsd:date) } GROUP BY ?d"),
    "nothing": "/sparql-editor?query=" + quote("SELECT * { ?s <urn:x> ?o }"),
    "no query": "/queries?q=zzz",
}


@pytest.fixture(name="phone", scope="module")
def fixture_phone(browser: playwright.Browser) -> Iterator[playwright.Page]:
    """A page as wide as a telephone, that axe may put its script into."""
    with browser.new_context(bypass_csp=True, viewport={"width": 360, "height": 740}) as context:
        yield context.new_page()


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_in_any_state(phone: playwright.Page, server: str, state: str, language: str) -> None:
    """With the editor in place and the history filled, in light and dark colours, without sideways scrolling."""
    phone.goto(f"{server}{STATES[state]}&lang={language}")
    if "sparql-editor" in STATES[state] and BUNDLE.exists():
        phone.locator("#editor .cm-content").wait_for()
    for colours in ("light", "dark"):
        phone.emulate_media(color_scheme=colours)
        found = axe.Axe().run(phone)
        assert found.violations_count == 0, f"{colours}: {found.generate_report()}"

    assert phone.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
