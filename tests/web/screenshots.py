"""Takes the README's pictures of pages from a service that runs: ``python -m tests.web.screenshots ADDRESS FOLDER``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from playwright.sync_api import sync_playwright

from tests.conftest import CHROMIUM

PAGES: Final = {
    "who": "/who?place=Heinola&topic=muistisairaus&lang=fi",
    "interface": "/doc/interface/pohjois-pohjanmaa-nuorisopalvelut?lang=sv",
    "maps": "/maps?county=paijat-hame&lang=fi",
    "explorer": "/maps/explorer?from=county/pohjois-pohjanmaa&lang=sv",
}
"""Each picture by its name."""


def take(address: str, folder: Path) -> None:
    """Write each picture into ``folder`` as PNG, 1280 × 860 px, in light colours."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1280, "height": 860}, color_scheme="light")
        for name, path in PAGES.items():
            page.goto(address + path, wait_until="networkidle")
            if name == "explorer":
                page.wait_for_function("performance.getEntriesByName('map-stable').length > 0")
                page.locator("canvas").scroll_into_view_if_needed()
            page.screenshot(path=folder / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    take(sys.argv[1], Path(sys.argv[2]))
