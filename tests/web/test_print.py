"""The pages on paper, as Chromium prints them and poppler reads them: size, order, heads, and where they come from."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import CHROMIUM

playwright = pytest.importorskip("playwright.sync_api")

pytestmark = [
    pytest.mark.chromium,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
    pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils (pdfinfo, pdftotext) is not installed"),
]

A4_PORTRAIT = (595, 842)
A3_LANDSCAPE = (1191, 842)

# What a reader of the page can see: heads that are folded away in a long rest, or meant for ears, are not on paper.
HEADS = """() => [...document.querySelectorAll('main th, main dt')]
  .filter((each) => !each.closest('.hidden, .rest:not([open]), .by-organiser') && each.checkVisibility())
  .map((each) => each.innerText)"""
CONTROLS = """() => [...document.querySelectorAll(
    'form, button, input:not([readonly]), select, .menu, .languages, .formats, .site-end, .skip')]
  .filter((each) => each.checkVisibility()).map((each) => each.outerHTML.slice(0, 120))"""


class Sheet(NamedTuple):
    """A page of the service and how it lies on paper."""

    address: str
    size: tuple[int, int]
    most: int
    """Sheets that it may take."""


SHEETS = [
    Sheet("/matrix", A3_LANDSCAPE, 1),
    Sheet("/matrix?kind=duties", A3_LANDSCAPE, 6),
    Sheet("/compare?county=pohjois-pohjanmaa&county=lappi&theme=asuminen", A3_LANDSCAPE, 2),
    Sheet("/due?county=paijat-hame", A4_PORTRAIT, 6),
    Sheet("/doc/county/paijat-hame", A4_PORTRAIT, 10),
    Sheet("/who?county=pohjois-pohjanmaa&topic=Nuorisopalvelut", A4_PORTRAIT, 2),
    Sheet("/validation", A4_PORTRAIT, 10),
]


@pytest.fixture(name="page", scope="module")
def fixture_page(browser: playwright.Browser) -> Iterator[playwright.Page]:
    """A page of headless Chromium that looks as it will on paper."""
    page = browser.new_page()
    page.set_default_timeout(120_000)
    page.emulate_media(media="print")
    yield page
    page.close()


def ask(tool: str, *arguments: str) -> str:
    """What a tool of poppler says of a file."""
    return subprocess.run([tool, *arguments], capture_output=True, text=True, check=True).stdout


def letters(text: str) -> str:
    """A text without spaces and hyphens: where lines break and words part on paper is not what is asked."""
    return re.sub(r"[\s\-\u00ad\u2010]+", "", text).casefold()


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("sheet", SHEETS, ids=[sheet.address for sheet in SHEETS])
def test_page_on_paper_is_whole(
    page: playwright.Page, server: str, tmp_path: Path, sheet: Sheet, language: str
) -> None:
    """Its size and direction, few sheets, every head, its address and no control of the screen."""
    address = f"{server}{sheet.address}{'&' if '?' in sheet.address else '?'}lang={language}"
    page.goto(address)
    heads, controls = page.evaluate(HEADS), page.evaluate(CONTROLS)
    paper = str(tmp_path / "page.pdf")
    page.pdf(path=paper, prefer_css_page_size=True)
    about, text = ask("pdfinfo", paper), letters(ask("pdftotext", "-raw", paper, "-"))
    sheets = int(re.findall(r"Pages: +(\d+)", about)[0])
    width, height = re.findall(r"Page size: +([\d.]+) x ([\d.]+)", about)[0]

    assert (round(float(width)), round(float(height))) == sheet.size
    assert sheets <= sheet.most
    assert heads
    assert [head for head in heads if letters(head) not in text] == []
    assert letters(address) in text
    assert text.count(letters("CC BY 4.0")) == 1
    assert controls == []


def test_nothing_is_cut_at_the_edge_of_the_paper(page: playwright.Page, server: str) -> None:
    """The widest tables fit between the margins of A3 in landscape: 396 mm, 1,497 pixels of CSS."""
    page.set_viewport_size({"width": 1497, "height": 1000})
    widths = []
    for sheet in SHEETS[:3]:
        page.goto(f"{server}{sheet.address}")
        widths.append(page.evaluate("document.documentElement.scrollWidth"))

    assert widths == [1497] * 3
