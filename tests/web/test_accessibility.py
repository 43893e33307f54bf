"""Every kind of page by the criteria of WCAG 2.2 that a browser can measure, in the ways in which readers differ."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest

from tests.conftest import CHROMIUM
from tests.web.kinds import PAGES

playwright = pytest.importorskip("playwright.sync_api")
axe = pytest.importorskip("axe_playwright_python.sync_playwright")

pytestmark = [
    pytest.mark.chromium,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
]

HEADINGS = """() => [...document.querySelectorAll('main h1, main h2, main h3, main h4')]
  .filter((each) => each.checkVisibility()).map((each) => Number(each.tagName[1]))"""

UNLABELLED = """() => [...document.querySelectorAll('input:not([type=hidden]), select, textarea')]
  .filter((each) => !each.labels?.length && !each.getAttribute('aria-label') && !each.getAttribute('aria-labelledby'))
  .map((each) => each.outerHTML)"""

# WCAG 2.5.8 excepts links within sentences; those in lists of text, cells and headings flow with the text around them.
SMALL_TARGETS = """() => [...document.querySelectorAll(
    'button, select, summary, .button, input:not([type=hidden]), nav a, .formats a, .case, .upright')]
  .filter((each) => each.checkVisibility() && !each.closest('label'))
  .map((each) => [each, each.getBoundingClientRect()])
  .filter(([, box]) => box.width && box.height && (box.width < 24 || box.height < 24))
  .map(([each, box]) => `${each.outerHTML.slice(0, 90)} ${box.width}x${box.height}`)"""

SIDEWAYS = """() => document.documentElement.scrollWidth > innerWidth
  ? [...document.querySelectorAll('main *')].filter((each) => each.getBoundingClientRect().right > innerWidth + 1
      && !each.closest('.scroll, pre, .chart, .hidden')).slice(0, 3).map((each) => each.outerHTML.slice(0, 120))
  : null"""

# What has the focus, whether a ring is drawn around it (the browser marks the parts of a date itself), and whether
# something else lies on it (WCAG 2.4.11).
FOCUSED = """() => {
  const it = document.activeElement
  if (!it || it === document.body) return null
  const box = it.getClientRects()[0]
  const style = getComputedStyle(it)
  const [x, y] = [box.left + Math.min(box.width, 20) / 2, box.top + Math.min(box.height, 20) / 2]
  const over = document.elementFromPoint(x, y)
  const inside = x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight
  return {
    what: it.outerHTML.slice(0, 120),
    ring: it.type === 'date' || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2),
    free: inside && (!over || it.contains(over) || over.contains(it) || Boolean(over.closest('label'))),
  }
}"""
STEPS = 15
"""Focus stops that are looked at on a page: past the frame and well into the content."""


@pytest.fixture(name="wide", scope="module")
def fixture_wide(browser: playwright.Browser) -> Iterator[playwright.Page]:
    """A page that axe may put its script into."""
    with browser.new_context(bypass_csp=True) as context:
        page = context.new_page()
        page.set_default_timeout(120_000)
        yield page


@pytest.fixture(name="narrow", scope="module")
def fixture_narrow(browser: playwright.Browser) -> Iterator[playwright.Page]:
    """A window of 1280 by 1024 at 400 %, with the reader's own colours and less motion."""
    wishes = {"forced_colors": "active", "reduced_motion": "reduce"}
    with browser.new_context(viewport={"width": 320, "height": 256}, **wishes) as context:
        page = context.new_page()
        page.set_default_timeout(120_000)
        yield page


def in_language(server: str, address: str, language: str) -> str:
    """The address of a page in a language."""
    return f"{server}{address}{'&' if '?' in address else '?'}lang={language}"


@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing_in_english_in_light_and_dark_colours(
    wide: playwright.Page, server: str, address: str
) -> None:
    """No finding; test_chromium.py judges the same pages in Finnish and Swedish, in light colours."""
    wide.goto(in_language(server, address, "en"))
    for colours in ("light", "dark"):
        wide.emulate_media(color_scheme=colours)
        found = axe.Axe().run(wide)
        assert found.violations_count == 0, f"{colours}: {found.generate_report()}"


@pytest.mark.parametrize("address", PAGES)
def test_page_reads_without_sideways_scrolling_at_400_percent(
    narrow: playwright.Page, server: str, address: str
) -> None:
    """WCAG 1.4.10: nothing is wider than 320 pixels outside a region that scrolls by itself."""
    narrow.goto(in_language(server, address, "fi"))

    assert narrow.evaluate(SIDEWAYS) is None


@pytest.mark.parametrize("address", PAGES)
def test_page_is_built_in_order(wide: playwright.Page, server: str, address: str) -> None:
    """One first heading, none skips a level, each field has a name, and targets are 24 pixels (WCAG 1.3.1, 2.5.8)."""
    wide.goto(in_language(server, address, "sv"))
    levels = wide.evaluate(HEADINGS)

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels)), levels
    assert wide.evaluate(UNLABELLED) == []
    assert wide.evaluate(SMALL_TARGETS) == []


@pytest.mark.parametrize("address", PAGES)
def test_focus_is_seen_and_nothing_covers_it(wide: playwright.Page, server: str, address: str) -> None:
    """WCAG 2.4.7 and 2.4.11: the first stop skips to the content, and each has a ring and lies free."""
    wide.goto(in_language(server, address, "fi"))
    wide.keyboard.press("Tab")
    assert wide.evaluate("document.activeElement.className") == "skip"
    stops = []
    for _ in range(STEPS):
        wide.keyboard.press("Tab")
        stops.append(wide.evaluate(FOCUSED))

    assert [stop for stop in stops if stop and not (stop["ring"] and stop["free"])] == []


def test_focus_in_the_matrix_is_not_under_its_sticky_heads(wide: playwright.Page, server: str) -> None:
    """Every stop inside the region that scrolls, backwards from its end, where heads would lie on it."""
    wide.goto(in_language(server, "/matrix", "fi"))
    wide.locator(".tall a").last.focus()
    stops = []
    while wide.evaluate("document.activeElement.closest('.tall') !== null") and len(stops) < 80:
        stops.append(wide.evaluate(FOCUSED))
        wide.keyboard.press("Shift+Tab")

    assert len(stops) > 30
    assert [stop for stop in stops if stop and not stop["free"]] == []
