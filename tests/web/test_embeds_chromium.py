"""A page of another site frames parts of ours with the code of ``/embed``, in a real browser under the real policy."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from html import unescape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from service.core.messages import LANGUAGES, translate
from tests.conftest import CHROMIUM

playwright = pytest.importorskip("playwright.sync_api")
axe = pytest.importorskip("axe_playwright_python.sync_playwright")

pytestmark = [
    pytest.mark.chromium,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
]

CARD = "what=card&thing=interface/pohjois-pohjanmaa-nuorisopalvelut"
WISHES = {"card": CARD, "finder": "what=finder", "list": "what=list&list=networks&county=paijat-hame"}
TITLES = {
    "card": {"fi": "Nuorisopalvelut", "sv": "Ungdomstjänster *", "en": "Youth services *"},
    "finder": {language: translate(language, "who-title") for language in LANGUAGES},
    "list": {language: translate(language, "list-networks") for language in LANGUAGES},
}
FITS = "() => document.documentElement.scrollHeight <= innerHeight"


class Site:
    """Another site: one page, whose content the tests give."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.body = ""


@pytest.fixture(name="site", scope="module")
def fixture_site() -> Iterator[Site]:
    """A server on a second port of this machine, which is another origin."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            """Answer every address with the page."""
            page = f'<!doctype html><html lang="fi"><meta charset="utf-8"><link rel="icon" href="data:,">{site.body}'
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(page.encode())

        def log_message(self, *_: object) -> None:
            """Say nothing on the console."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site = Site(f"http://127.0.0.1:{server.server_port}/")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield site
    server.shutdown()
    server.server_close()


@pytest.fixture(name="snippet")
def fixture_snippet(browser: playwright.Browser, server: str) -> Callable[[str, str], str]:
    """The code that ``/embed`` gives for a wish, as a webmaster copies it."""

    def snippet(wish: str, language: str) -> str:
        with browser.new_context() as context:
            page = context.request.get(f"{server}/embed?{WISHES[wish]}&language={language}").text()
        (code,) = re.findall(r"<textarea[^>]*>(.*?)</textarea>", page, re.DOTALL)
        return unescape(code)

    return snippet


def framed(page: playwright.Page) -> playwright.Frame:
    """The document in the one frame of a page, once it is there."""
    page.locator("iframe").wait_for()
    (_, frame) = page.frames
    frame.wait_for_load_state()
    return frame


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("wish", WISHES)
def test_frame_shows_and_is_as_high_as_its_content(
    browser: playwright.Browser, site: Site, snippet: Callable[[str, str], str], wish: str, language: str
) -> None:
    """No scroll bar within, at the width of a page and of a telephone, and no complaint of axe or of the console."""
    site.body = snippet(wish, language)
    complaints: list[str] = []
    with browser.new_context(viewport={"width": 900, "height": 700}) as context:
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.goto(site.address)
        frame = framed(page)
        playwright.expect(frame.get_by_role("heading", level=1)).to_have_text(TITLES[wish][language])
        for width in (900, 360):
            page.set_viewport_size({"width": width, "height": 700})
            frame.wait_for_function(FITS)
        assert frame.evaluate("document.documentElement.lang") == language
        assert frame.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert frame.locator("nav").count() == 0
        assert complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("wish", WISHES)
def test_axe_finds_nothing_within_a_frame(
    browser: playwright.Browser,
    server: str,
    snippet: Callable[[str, str], str],
    *,
    wish: str,
    language: str,
    scheme: str,
) -> None:
    """What is framed, by itself, in the reader's colours."""
    (address,) = re.findall(rf'src="({server}/embed/[^"]+)"', snippet(wish, language))
    with browser.new_context(bypass_csp=True, color_scheme=scheme) as context:
        page = context.new_page()
        page.goto(unescape(address))
        found = axe.Axe().run(page)

        assert found.violations_count == 0, found.generate_report()


def test_height_is_taken_from_our_origin_alone(
    browser: playwright.Browser, site: Site, snippet: Callable[[str, str], str]
) -> None:
    """A message in our words but from the page itself, or of no sensible height, changes nothing."""
    site.body = snippet("card", "fi")
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(site.address)
        framed(page).wait_for_function(FITS)
        before = page.evaluate("document.querySelector('iframe').style.height")
        page.evaluate("""() => new Promise((done) => {
            addEventListener("message", (event) => { if (event.data === "last") done() })
            const frame = document.querySelector("iframe").contentWindow
            // The source can be claimed by nobody; the origin of what we make here is this page's.
            const message = { data: { type: "yhdyspinta:height", height: 9 }, origin: location.origin, source: frame }
            dispatchEvent(new MessageEvent("message", message))
            postMessage({ type: "yhdyspinta:height", height: 9 }, "*")
            postMessage("last", "*")
        })""")

        assert before.endswith("px")
        assert page.evaluate("document.querySelector('iframe').style.height") == before


def test_links_open_a_new_tab_and_the_finder_stays(
    browser: playwright.Browser, site: Site, snippet: Callable[[str, str], str]
) -> None:
    """A question is answered within the frame, which grows with the answer; a link of the answer leaves it alone."""
    site.body = snippet("finder", "fi")
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(site.address)
        frame = framed(page)
        frame.get_by_label("Hyvinvointialue").select_option("pohjois-pohjanmaa")
        frame.get_by_label("Asia").fill("Nuorisopalvelut")
        frame.get_by_role("button").click()
        playwright.expect(frame.get_by_role("article")).to_contain_text("Sanna Tauriainen")
        frame.wait_for_function(FITS)
        with context.expect_page() as opened:
            frame.get_by_role("article").get_by_role("link", name="Sanna Tauriainen").click()
        tab = opened.value
        tab.wait_for_load_state()

        assert "/doc/person/sanna-tauriainen" in tab.url
        assert page.url == site.address
        assert frame.get_by_role("article").count() == 1


@pytest.mark.parametrize("path", ["/", "/networks", "/doc/person/sanna-tauriainen", "/embed"])
def test_other_pages_refuse_to_be_framed(browser: playwright.Browser, server: str, site: Site, path: str) -> None:
    """The browser shows its own error in the frame, and says which rule of ours forbids it."""
    site.body = f'<iframe src="{server}{path}" title="x"></iframe>'
    with browser.new_context() as context:
        page = context.new_page()
        with page.expect_event("console", lambda message: "frame-ancestors" in message.text):
            page.goto(site.address)

        assert page.frames[1].url == "chrome-error://chromewebdata/"


@pytest.mark.parametrize("wish", WISHES)
def test_frame_shows_without_scripts(
    browser: playwright.Browser, site: Site, snippet: Callable[[str, str], str], wish: str
) -> None:
    """It keeps the height of its code, scrolls within, and asks and answers as with scripts."""
    site.body = snippet(wish, "sv")
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(site.address)
        frame = framed(page)
        playwright.expect(frame.get_by_role("heading", level=1)).to_have_text(TITLES[wish]["sv"])
        box = page.locator("iframe").bounding_box()

        assert box is not None
        assert 480 <= box["height"] <= 484
        if wish == "finder":
            frame.get_by_label("Ärende").fill("Ungdomstjänster")
            frame.get_by_role("button").click()
            playwright.expect(frame.get_by_role("article").first).to_be_visible()
