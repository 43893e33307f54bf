"""What readers get, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from viz import interactive_html, layered_svg, mindmap_svg, orgchart_svg
from viz.text import measure

from .samples import LABELS, LAYERED, MIND_MAP, NETWORK_MAP, ORG_CHART, TEXTS
from .test_interactive import HOSTILE_MAP
from .test_svg import hostile_pictures

pytestmark = pytest.mark.chromium


class Witness:
    """A page that notes every dialog, request, error and console message."""

    def __init__(self, page: Any, folder: Path) -> None:
        self.page = page
        self.seen: list[str] = []
        self._own = {"about:blank"}
        self._folder = folder
        page.on("dialog", lambda dialog: (self.seen.append(f"dialog {dialog.message}"), dialog.dismiss()))
        page.on("pageerror", lambda error: self.seen.append(f"error {error}"))
        page.on("request", lambda request: self._note_request(request.url))
        page.on("console", lambda message: self.seen.append(f"console {message.text}"))

    def open(self, name: str, text: str) -> None:
        """Write the text to a file and open it; only requests beyond such files are noted."""
        path = self._folder / name
        path.write_text(text, encoding="utf-8")
        self._own.add(path.as_uri())
        self.page.goto(path.as_uri())

    def _note_request(self, url: str) -> None:
        # Fonts come from within the document; that is no request to anyone.
        if url not in self._own and not url.startswith("data:"):
            self.seen.append(f"request {url}")


@pytest.fixture(name="witness")
def fixture_witness(browser: Any, tmp_path: Path) -> Iterator[Witness]:
    """A fresh page."""
    page = browser.new_page(viewport={"width": 1400, "height": 900})
    yield Witness(page, tmp_path)
    page.close()


def test_hostile_page_does_nothing(witness: Witness) -> None:
    """No dialog, no request, no error, while every label is chosen once."""
    witness.open("hostile.html", interactive_html(HOSTILE_MAP, LABELS, TEXTS))
    for index in range(len(HOSTILE_MAP.nodes)):
        witness.page.locator("button.show").nth(index).click()
    witness.page.fill("#search", "alert")
    witness.page.press("#search", "Enter")
    witness.page.wait_for_timeout(300)

    assert witness.seen == []
    assert witness.page.locator("img, iframe, svg [onload]").count() == 0


def test_hostile_pictures_do_nothing(witness: Witness) -> None:
    """As a document of its own and as a part of a page, an SVG with hostile labels runs nothing."""
    for index, picture in enumerate(hostile_pictures()):
        witness.open(f"{index}.svg", picture)
        witness.page.goto("about:blank")
        witness.page.set_content(f"<!doctype html><title>x</title>{picture}")
        witness.page.wait_for_timeout(100)

        assert witness.seen == []
        assert witness.page.evaluate("document.querySelectorAll('script, img').length") == 0


def test_search_finds_focuses_and_tells(witness: Witness) -> None:
    """Typing a part of a name and Enter chooses the node; the panel names it, its link and its neighbours."""
    witness.open("map.html", interactive_html(NETWORK_MAP, LABELS, TEXTS))
    page = witness.page
    page.fill("#search", "KYLIEN")

    assert page.inner_text("#hits") == "1 osumaa"
    page.press("#search", "Enter")
    assert page.inner_text("#chosen .name") == "Kylien yhdistysten verkosto"
    assert page.get_attribute("#chosen a", "href") == "/id/network/kylat"
    assert [item.strip() for item in page.locator("#near button").all_inner_texts()] == [
        "Osallisuuden edistäminen · Vastaa",
        "Sote-palveluiden saavutettavuus · Vastaa",
        "Koordinaattori · koordinoi",
    ]
    page.fill("#search", "olematon")
    assert page.inner_text("#hits") == "Ei osumia"
    assert witness.seen == []


def test_legend_switches_and_search_brings_back(witness: Witness) -> None:
    """A kind that is switched off leaves the picture; choosing one of its nodes brings it back."""
    witness.open("map.html", interactive_html(NETWORK_MAP, LABELS, TEXTS))
    page = witness.page
    toggle = page.locator("[data-filter=kind][data-key=network]")
    before = page.locator("#map canvas").screenshot()
    toggle.click()
    page.wait_for_timeout(200)

    assert toggle.get_attribute("aria-pressed") == "false"
    assert page.locator("#map canvas").screenshot() != before
    page.fill("#search", "kylien")
    page.press("#search", "Enter")
    assert toggle.get_attribute("aria-pressed") == "true"
    assert witness.seen == []


def test_page_works_by_keyboard_alone(witness: Witness) -> None:
    """Tab reaches search, legend, map, buttons and tables in this order; arrows move the map, Esc lets go."""
    witness.open("map.html", interactive_html(NETWORK_MAP, LABELS, TEXTS))
    page = witness.page
    reached = []
    for _ in range(12):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.id || document.activeElement.dataset.filter || ''"))
    assert [name for name in reached if name] == [
        *("search", "kind", "kind", "kind", "kind", "status", "link"),
        *("map", "zoom-in", "zoom-out", "fit"),
    ]
    page.focus("#map")
    before = page.locator("#map canvas").screenshot()
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(200)
    assert page.locator("#map canvas").screenshot() != before
    page.locator("button.show").nth(3).press("Enter")
    assert page.inner_text("#chosen .name") == "Alueellinen vanhus- ja vammaisneuvosto"
    page.focus("#map")
    page.keyboard.press("Escape")
    assert page.inner_text("#chosen") == "Valitse kohde."
    assert witness.seen == []


def test_text_is_never_wider_than_it_was_measured(witness: Witness) -> None:
    """The browser draws each line in the embedded font, no wider than the layout allowed for, and not much narrower."""
    ratios: list[float] = []
    for picture in (mindmap_svg(MIND_MAP, LABELS), orgchart_svg(ORG_CHART, LABELS), layered_svg(LAYERED, LABELS)):
        witness.page.set_content(f"<!doctype html><title>x</title>{picture}")
        witness.page.evaluate("document.fonts.ready")
        drawn = witness.page.evaluate(
            "[...document.querySelectorAll('tspan')].map(t => [t.textContent, t.getComputedTextLength(),"
            " parseFloat(t.parentNode.getAttribute('font-size')), t.parentNode.getAttribute('font-weight')])"
        )
        ratios += [
            width / measure(text, size, "semibold" if weight == "600" else "regular")
            for text, width, size, weight in drawn
        ]

    assert len(ratios) > 50
    assert max(ratios) < 1.005
    assert min(ratios) > 0.93


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Any, tmp_path: Path, scheme: str) -> None:
    """Neither the page nor the pictures inside a page have a finding, in light and in dark."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    context = browser.new_context(bypass_csp=True, color_scheme=scheme)
    page = context.new_page()
    target = tmp_path / "map.html"
    target.write_text(interactive_html(NETWORK_MAP, LABELS, TEXTS), encoding="utf-8")
    page.goto(target.as_uri())
    page.locator("button.show").first.click()
    findings = [each["id"] for each in axe.Axe().run(page).response["violations"]]
    for picture in (mindmap_svg(MIND_MAP, LABELS), orgchart_svg(ORG_CHART, LABELS), layered_svg(LAYERED, LABELS)):
        page.set_content(f"<!doctype html><html lang=fi><title>x</title><main><h1>x</h1>{picture}</main>")
        findings += [each["id"] for each in axe.Axe().run(page).response["violations"]]
    context.close()

    assert findings == []
