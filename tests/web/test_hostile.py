"""Names and addresses that a write brings in are text: nothing of them runs, with our policy or without it."""

from __future__ import annotations

import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from typing import Final

import pytest

from service.core.tokens import Tokens
from tests.conftest import CHROMIUM, ROOT, free_port, wait_until_open

playwright = pytest.importorskip("playwright.sync_api")

pytestmark = [
    pytest.mark.chromium,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
]

THINGS: Final = "https://w3id.org/yhdyspinta/id/"
LABELS: Final = {
    "county/pohjois-pohjanmaa": "<script>window.struck = 1</script>",
    "interface/pohjois-pohjanmaa-nuorisopalvelut": '"><img src=x onerror="window.struck = 1">',
    "person/sanna-tauriainen": "</title></textarea><svg onload=window.struck=1>",
    "theme/asuminen": "{{7*7}} ${7*7} <%= 7*7 %>",
    "municipality/oulu": "W" * 10_000,
    "network/paijat-hame-hyte-koordinaattoriverkosto": "\u202e\u2066gnirts lufmrah\u202d",
    "county/lappi": "javascript:window.struck=1",
    "source/ajankohtaista-hyvinvointialueen-valmistelusta": "'><a href='javascript:window.struck=1' autofocus>x</a>",
}
"""New Finnish names of things of the shipped graph."""
ADDRESSES: Final = ("javascript:window.struck=1", "data:text/html,%3Cscript%3Ewindow.struck=1%3C/script%3E")
PAGES: Final = [
    "/",
    "/who?county=pohjois-pohjanmaa&topic=1",
    "/who?county=pohjois-pohjanmaa",
    "/who?topic=%3Cscript%3Ewindow.struck=1%3C/script%3E",
    *(f"/doc/{thing}" for thing in LABELS),
    "/interfaces",
    "/interfaces?county=pohjois-pohjanmaa",
    "/networks?county=paijat-hame",
    "/municipalities?county=pohjois-pohjanmaa",
    "/search?q=window",
    "/search?q=%22%3E%3Cimg%20src=x%20onerror=window.struck=1%3E",
    "/due?municipality=oulu",
    "/matrix",
    "/compare?county=pohjois-pohjanmaa&county=lappi&theme=asuminen",
    "/validation?county=pohjois-pohjanmaa",
    "/queries/reports/county-networks?county=pohjois-pohjanmaa",
    "/sparql?query=SELECT%20*%20%7B%20%3Fs%20skos:prefLabel%20%3Fo%20FILTER(CONTAINS(%3Fo,%20%22struck%22))%20%7D",
    "/data",
    "/nothing%3Cscript%3Ewindow.struck=1%3C/script%3E",
    "/networks?county=%22%3E%3Csvg%20onload=window.struck=1%3E",
    "/embed",
    "/embed?what=card&thing=interface/pohjois-pohjanmaa-nuorisopalvelut",
    "/embed/who?county=pohjois-pohjanmaa&topic=img",
    "/embed/interfaces",
    *(f"/embed/doc/{thing}" for thing in LABELS),
]
WIDE: Final[set[str]] = set()
"""Pages that a word of ten thousand letters still makes wider than a telephone."""
INJECTED: Final = """() => [
  ...document.querySelectorAll("script:not([src]):not([type='application/ld+json']):not([type='application/json'])"),
  ...document.querySelectorAll("[onerror], [onload], [autofocus], a[href^='javascript:' i], a[href^='data:' i]"),
].map((each) => each.outerHTML.slice(0, 200))"""


@pytest.fixture(name="hostile", scope="module")
def fixture_hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A real server over a store into which someone with a token has written hostile names and addresses."""
    folder = tmp_path_factory.mktemp("hostile")
    token = Tokens(folder).add("tester")
    port = free_port()
    command = [sys.executable, "-m", "service", "serve", "--port", str(port), "--store", str(folder), "--log", "off"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            assert str(port) in process.stdout.readline()
            wait_until_open(port)
            address = f"http://127.0.0.1:{port}"
            write(address, token)
            yield address
        finally:
            process.terminate()


def write(address: str, token: str) -> None:
    """Rename things, and give them references that are no web addresses; as homepages they are refused."""
    for thing, label in LABELS.items():
        text = label.replace("\\", "\\\\").replace('"', '\\"')
        links = " ".join(f"<{THINGS}{thing}> rdfs:seeAlso <{each}> ." for each in ADDRESSES)
        update = f"""
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX dct: <http://purl.org/dc/terms/> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            DELETE {{ GRAPH ?g {{ <{THINGS}{thing}> ?p ?old }} }}
            INSERT {{ GRAPH ?g {{ <{THINGS}{thing}> ?p "{text}"@fi }} }}
            WHERE {{
              VALUES ?p {{ skos:prefLabel dct:description }}
              GRAPH ?g {{ <{THINGS}{thing}> ?p ?old FILTER(LANG(?old) = "fi") }}
            }} ;
            INSERT {{ GRAPH ?g {{ {links} }} }} WHERE {{ GRAPH ?g {{ <{THINGS}{thing}> a ?class }} }}
        """  # noqa: S608  # SPARQL, which the names must not break out of
        request = urllib.request.Request(  # noqa: S310  # our own server
            f"{address}/update",
            update.encode(),
            {"Content-Type": "application/sparql-update", "Authorization": f"Bearer {token}"},
        )
        with urllib.request.urlopen(request, timeout=60) as response:  # noqa: S310
            assert response.status == 204


@pytest.fixture(name="page", scope="module", params=[True, False], ids=["without CSP", "with CSP"])
def fixture_page(request: pytest.FixtureRequest, browser: playwright.Browser) -> Iterator[playwright.Page]:
    """A page of headless Chromium that obeys our policy, or does not."""
    context = browser.new_context(bypass_csp=request.param, locale="fi-FI", viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.set_default_timeout(120_000)
    yield page
    context.close()


@pytest.mark.parametrize("address", PAGES)
def test_hostile_names_and_addresses_are_text(page: playwright.Page, hostile: str, address: str) -> None:
    """No dialog, nothing run, nothing on the console, no element of theirs, no link to code, no sideways scrolling."""
    signs: list[str] = []
    page.on("dialog", lambda dialog: signs.append(dialog.message) or dialog.dismiss())
    page.on("console", lambda message: signs.append(message.text))
    page.on("pageerror", lambda error: signs.append(str(error)))
    # What would run would do so before the page's own scripts, which are deferred, and those before it is loaded.
    response = page.goto(hostile + address, wait_until="load")
    assert response is not None

    assert response.status in {200, 400, 404}
    expected = [f"Failed to load resource: the server responded with a status of {response.status}"]
    assert [sign for sign in signs if response.ok or not sign.startswith(expected[0])] == []
    assert page.evaluate("window.struck") is None
    assert page.evaluate(INJECTED) == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth") == (address not in WIDE)


@pytest.mark.parametrize("thing", LABELS)
def test_hostile_name_is_read_as_it_was_written(page: playwright.Page, hostile: str, thing: str) -> None:
    """Nothing is left out of it, worked out or put into it."""
    for prefix in ("", "/embed"):
        page.goto(f"{hostile}{prefix}/doc/{thing}?lang=fi")
        assert page.locator("h1").inner_text().strip() == LABELS[thing].strip()
