"""The explorer in a real browser, from a real server, and without a script."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import networkx as nx
import pytest
from flask.testing import FlaskClient

from service.core.messages import LANGUAGES
from tests.conftest import CHROMIUM
from viz import content_security_policy

playwright = pytest.importorskip("playwright.sync_api")
axe = pytest.importorskip("axe_playwright_python.sync_playwright")

needs_browser = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
PAGE = "/maps/explorer?from=county/paijat-hame"
THEME = "theme/paijat-hame-arjen-turvallisuuden-edistaminen"
YOUTH = "/maps/explorer?from=interface/pohjois-pohjanmaa-nuorisopalvelut"
DRAWN = '.explorer[data-drawn="{count}"]'


@pytest.fixture(name="driver", scope="module")
def fixture_driver(browser: playwright.Browser) -> playwright.Browser:
    """Headless Chromium."""
    return browser


class Reader:
    """A reader at a page, and what the browser complained of."""

    def __init__(self, page: playwright.Page) -> None:
        self.page = page
        self.complaints: list[str] = []
        self.hosts: set[str] = set()
        page.set_default_timeout(60_000)
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda problem: self.complaints.append(str(problem)))
        page.on("request", lambda request: self.hosts.add(urlsplit(request.url).netloc))

    def open(self, address: str) -> None:
        """Open a page and wait for its map."""
        self.page.goto(address)
        self.page.wait_for_selector(DRAWN.format(count=1))

    @contextmanager
    def updating(self) -> Iterator[None]:
        """Wait until what is done within has brought a new map."""
        count = int(self.page.locator(".explorer").get_attribute("data-drawn") or 0)
        yield
        self.page.wait_for_selector(DRAWN.format(count=count + 1))

    def press(self, *keys: str) -> None:
        """Press keys on the map, each of which brings a new one."""
        for key in keys:
            with self.updating():
                self.page.press("#map", key)

    def fields(self) -> dict[str, list[str]]:
        """The state in the address."""
        return parse_qs(urlsplit(self.page.url).query)

    def count(self) -> int:
        """How many nodes are drawn."""
        return int(self.page.evaluate("data.nodes.length"))


@pytest.fixture(name="reader")
def fixture_reader(driver: playwright.Browser) -> Iterator[Reader]:
    """A reader under the real policy."""
    context = driver.new_context(locale="fi-FI", reduced_motion="reduce", viewport={"width": 1280, "height": 1100})
    yield Reader(context.new_page())
    context.close()


@needs_browser
@pytest.mark.chromium
def test_tree_and_map_go_together(reader: Reader, server: str) -> None:
    """Opened in the tree it opens on the map; chosen on either it is chosen on both; a reload gives the same."""
    reader.open(f"{server}{PAGE}&lang=fi")
    page, before = reader.page, reader.count()
    with reader.updating():
        page.locator(f'#tree [data-go="toggle {THEME}"]').click()
    assert reader.count() == before + 3
    assert reader.fields()["open"] == [THEME]
    assert page.evaluate("document.activeElement.dataset.go") == f"toggle {THEME}"

    with reader.updating():
        page.locator('#tree [data-key="municipality/lahti"]').click()
    assert page.evaluate("network.getSelectedNodes()") == ["municipality/lahti"]
    assert page.locator("#panel .name").inner_text() == "Lahti"
    reader.press("ArrowDown")
    assert page.locator("#table [aria-current]").inner_text() == page.locator("#tree [aria-current]").inner_text()

    places, address = page.evaluate("JSON.stringify(network.getPositions())"), page.url
    reader.open(address)
    assert page.evaluate("JSON.stringify(network.getPositions())") == places
    assert page.url == address
    assert reader.complaints == []
    assert reader.hosts == {urlsplit(server).netloc}


@needs_browser
@pytest.mark.chromium
@pytest.mark.parametrize(("language", "nothing"), [("fi", "Valitse kohde"), ("sv", "Välj ett objekt")])
def test_keyboard_opens_hides_and_undoes(reader: Reader, server: str, language: str, nothing: str) -> None:
    """Arrows choose, Enter opens, Delete hides, U takes each back, Escape lets go."""
    reader.open(f"{server}{YOUTH}&lang={language}")
    before = reader.count()
    reader.press("ArrowRight", "ArrowRight")
    chosen = reader.fields()["show"][0]
    assert chosen != "interface/pohjois-pohjanmaa-nuorisopalvelut"
    reader.press("Enter")
    opened = reader.count()
    assert opened > before
    reader.press("Delete")
    assert (reader.count(), reader.fields()["hide"]) == (opened - 1, [chosen])
    reader.press("u")
    assert reader.count() == opened
    reader.press("u")
    assert (reader.count(), reader.fields().get("open")) == (before, None)
    reader.press("Escape")
    assert nothing in reader.page.locator("#panel").inner_text()
    with reader.updating():
        reader.page.click("#redo")
    assert reader.count() == opened
    assert reader.complaints == []


@needs_browser
@pytest.mark.chromium
def test_what_cannot_be_done_is_said_and_the_focus_is_kept(reader: Reader, server: str) -> None:
    """The start stays; a name that is not on the map leads on; a button that goes out gives the map its focus."""
    reader.open(f"{server}{PAGE}&lang=sv")
    page, before = reader.page, reader.count()
    with reader.updating():
        page.locator('#tree [data-key="county/paijat-hame"]').click()
    page.press("#map", "Delete")
    assert "kan inte döljas" in page.locator("#news").inner_text()
    assert reader.count() == before

    page.fill("#find", "Närpes {name} & co")
    link = page.locator("#results a")
    assert link.inner_text() == "Börja en karta med sökningen ”Närpes {name} & co”"
    assert parse_qs(urlsplit(link.get_attribute("href") or "").query) == {
        "lang": ["sv"],
        "from": ["Närpes {name} & co"],
    }

    with reader.updating():
        page.locator(f'#tree [data-go="toggle {THEME}"]').click()
    with reader.updating():
        page.click("#undo")
    assert page.evaluate("document.activeElement.id") == "map"
    with reader.updating():
        page.click("#redo")
    assert page.evaluate("document.activeElement.id") == "map"
    assert reader.complaints == []


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (
            "since=2021-01-01&date=2026-01-01",
            "Mellan 1.1.2021 och 1.1.2026 7 ändringar i kartans objekt och kopplingar",
        ),
        ("since=2025-12-31&date=2026-01-01", "Inga ändringar är antecknade på kartan mellan"),
        ("since=2026-01-01&date=2024-01-01", "är inte före lägets dag"),
        ("since=2021-01-01", "7 ändringar i kartans objekt och kopplingar"),
    ],
)
def test_comparison_of_two_days_is_told_above_the_map(client: FlaskClient, days: str, told: str) -> None:
    """How many connections changed, or that the days are the wrong way round; until today where no day is given."""
    page = client.get(f"{YOUTH}&lang=sv&{days}").text
    tools = page[page.index('id="tools"') : page.index('class="stage"')]

    assert told in html.unescape(tools)


@needs_browser
@pytest.mark.chromium
def test_path_is_a_sentence_and_a_map(reader: Reader, server: str) -> None:
    """The other end is named in words; each step says the relation."""
    reader.open(f"{server}/maps/explorer?from=person/sanna-tauriainen&lang=fi")
    page = reader.page
    page.locator("#tools summary").click()
    page.fill("#to", "Lahti")
    page.locator("#tools button").click()
    page.wait_for_selector("#path")
    page.wait_for_selector(DRAWN.format(count=1))

    assert (
        page.locator("#path p")
        .inner_text()
        .startswith(
            "5 askelta: Sanna Tauriainen → valmistelee: Nuorisopalvelut → hyvinvointialue: Pohjois-Pohjanmaan hyvinv"
        )
    )
    assert reader.count() == 6
    assert reader.complaints == []


@needs_browser
@pytest.mark.chromium
def test_lacking_and_days_are_told_in_colour_sign_and_words(reader: Reader, server: str) -> None:
    """The switch lights up what lacks an owner; two days colour what changed, and a list says it."""
    reader.open(f"{server}{YOUTH}&lang=fi")
    page = reader.page
    with reader.updating():
        page.locator(".switch").click()
    assert page.evaluate("data.nodes.filter((node) => node.sign === 'lacking').map((node) => node.label)") == [
        "Hyte-verkostot"
    ]
    assert page.evaluate("highlighting")
    assert (
        "vastuutahoa tai koordinaattoria ei ole kirjattu"
        in page.locator("#table tr", has_text="Hyte-verkostot").first.inner_text()
    )

    page.locator("#tools summary").click()
    page.fill("#date", "2026-01-01")
    page.fill("#since", "2021-01-01")
    with reader.updating():
        page.locator("#tools button").click()
    signs = page.evaluate("data.edges.map((edge) => edge.sign)")
    assert signs == ["learned"] * len(signs)
    changes = page.locator(".changes li").all_inner_texts()
    assert [each for each in changes if "alkoi " in each] == [
        "alkoi Pohjois-Pohjanmaan hyvinvointialue\n1.1.2023 alkaen"
    ]
    assert sum("lähteessä 2022" in each for each in changes) == len(signs) == len(changes) - 1
    assert reader.complaints == []


@needs_browser
@pytest.mark.chromium
def test_full_screen_has_a_way_out(reader: Reader, server: str) -> None:
    """The button says what it does next, by pointer and after Escape."""
    reader.open(f"{server}{YOUTH}&lang=fi")
    page = reader.page
    button = page.locator("#full")
    button.click()
    page.wait_for_function("document.fullscreenElement")
    playwright.expect(button).to_have_text("Poistu koko näytöstä")
    button.click()
    page.wait_for_function("!document.fullscreenElement")
    playwright.expect(button).to_have_text("Koko näyttö")


@needs_browser
@pytest.mark.chromium
def test_moved_thing_stays_where_it_was_put(reader: Reader, server: str) -> None:
    """A node that is dragged keeps its place over a reload, and the others theirs."""
    reader.open(f"{server}{YOUTH}&lang=fi")
    page = reader.page
    key = "person/sanna-tauriainen"
    others = page.evaluate(f"JSON.stringify({{...network.getPositions(), '{key}': 0}})")
    spot = page.evaluate(f"network.canvasToDOM(byId.get('{key}'))")
    box = page.locator("#map").bounding_box()
    assert box is not None
    x, y = box["x"] + spot["x"], box["y"] + spot["y"]
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 40, y + 90, steps=4)
    with reader.updating():
        page.mouse.up()
    moved = page.evaluate(f"network.getPositions()['{key}']")
    reader.open(page.url)

    assert page.evaluate(f"network.getPositions()['{key}']") == moved
    assert reader.fields()["pin"] == [f"{key}~{moved['x']}~{moved['y']}"]
    assert page.evaluate(f"JSON.stringify({{...network.getPositions(), '{key}': 0}})") == others


@needs_browser
@pytest.mark.chromium
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", [f"{YOUTH}&show=person/sanna-tauriainen&lang=sv", f"{PAGE}&lack=1&lang=fi"])
def test_axe_finds_nothing_and_a_phone_is_wide_enough(
    driver: playwright.Browser, server: str, scheme: str, address: str
) -> None:
    """In light and dark, with a thing chosen and with all that lacks an owner."""
    context = driver.new_context(bypass_csp=True, color_scheme=scheme)
    reader = Reader(context.new_page())
    reader.open(server + address)
    found = axe.Axe().run(reader.page)
    reader.page.set_viewport_size({"width": 360, "height": 740})
    fits = reader.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    context.close()

    assert found.violations_count == 0, found.generate_report()
    assert fits


@needs_browser
@pytest.mark.chromium
def test_without_a_script_every_step_is_a_link(driver: playwright.Browser, server: str) -> None:
    """Opened, chosen and hidden by links alone; the canvas is not there."""
    context = driver.new_context(java_script_enabled=False, locale="fi-FI")
    page = context.new_page()
    page.goto(f"{server}{YOUTH}&lang=fi")
    assert not page.locator("#map").is_visible()
    page.get_by_role("link", name="Avaa yhteydet: Sanna Tauriainen").click()
    page.locator('#tree [data-key="person/sanna-tauriainen"]').click()
    assert page.locator("#panel .name").inner_text() == "Sanna Tauriainen"
    page.get_by_role("link", name="Piilota", exact=True).click()
    assert page.locator("#tree li", has_text="Sanna Tauriainen").get_by_role("link", name="Palauta").count() == 1
    context.close()


def test_name_leads_to_the_thing_or_to_a_choice(client: FlaskClient) -> None:
    """A name that means one thing starts there; one that means several offers them; one that means none says so."""
    assert "<h1>Lahti: yhteydet</h1>" in client.get("/maps/explorer?from=Lahti").text
    assert "Tarkoititko jotakin näistä?" in client.get("/maps/explorer?from=verkosto").text
    assert "Mitään ei löytynyt" in client.get("/maps/explorer?from=qqqqqq").text
    assert client.get("/maps/explorer?from=county/atlantis").status_code == 404
    assert client.get("/maps/explorer.json").status_code == 400


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Lappi", "county/lappi"),
        ("Lapland", "county/lappi"),
        ("Birkaland", "county/pirkanmaa"),
        ("Kainuu", "county/kainuu"),
        ("Lahtis", "municipality/lahti"),
        ("Asuminen", "theme/asuminen"),
    ],
)
def test_name_in_any_language_is_understood_in_every_language(
    client: FlaskClient, language: str, name: str, key: str
) -> None:
    """A short name of a county, a municipality, a theme: a link works for whoever opens it."""
    told = client.get(f"/maps/explorer.json?from={name}&lang={language}")

    assert told.status_code == 200
    assert key in {each["key"] for each in told.get_json()["things"]}


@pytest.mark.parametrize(
    ("fields", "asked", "suggested"),
    [("from=Varautuminen", "Varautuminen", "Varautuminen (interface/paijat-hame-"), ("from=Lahti&to=zzzz", "zzzz", "")],
)
def test_name_that_means_no_single_thing_is_refused_with_what_it_may_mean(
    client: FlaskClient, fields: str, asked: str, suggested: str
) -> None:
    """The name as it was typed, of the start or of the target."""
    told = client.get(f"/maps/explorer.json?{fields}&lang=fi")

    assert told.status_code == 400
    assert f"”{asked}”" in told.text
    assert suggested in told.text


def test_cited_view_says_when_the_data_have_changed(client: FlaskClient) -> None:
    """The reference carries the address with the data's version; an older version is told."""
    page = client.get(PAGE).text

    assert "data=" in page.partition('id="citation">')[2].partition("</p>")[0]
    assert "tiedot ovat muuttuneet: viitattu versio old" in client.get(f"{PAGE}&data=old").text
    assert "viitattu versio" not in page


@pytest.mark.parametrize("address", ["/embed/maps/explorer?from=county/paijat-hame", "/embed/maps/networks"])
def test_map_may_be_framed_under_the_policy_of_its_file(client: FlaskClient, address: str) -> None:
    """Scripts by their hashes alone, and other sites may frame it; the page itself may not be framed."""
    policy = client.get(address).headers["Content-Security-Policy"]

    assert policy == f"{content_security_policy()}; frame-ancestors *"
    assert client.get(PAGE).headers["Content-Security-Policy"].endswith("frame-ancestors 'none'")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("fields", "name"),
    [("from=county/paijat-hame&open=network@county/paijat-hame", "paijat-hame"), ("from=all&by=none", "all")],
)
def test_file_of_a_view_is_light_and_names_its_source(
    client: FlaskClient, language: str, fields: str, name: str
) -> None:
    """Under 700 kB, with a county's networks open or 300 things; it holds the link to the view with the version."""
    response = client.get(f"/maps/explorer.html?{fields}&lang={language}&download=1")

    assert len(response.data) < 700_000
    assert "data=" in response.text.partition('<p class="source">')[2]
    assert response.headers["Content-Disposition"] == f'attachment; filename="{name}.html"'


def test_graph_file_holds_what_the_view_shows_where_it_stands(client: FlaskClient, tmp_path: Path) -> None:
    """The things, names, links and places of the view, as networkx reads them, with the citation as the source."""
    fields = "from=county/paijat-hame&open=network@county/paijat-hame&pin=theme/asuminen~10~20"
    told = client.get(f"/maps/explorer.json?{fields}").get_json()
    response = client.get(f"/maps/explorer.graphml?{fields}")
    file = tmp_path / "map.graphml"
    file.write_bytes(response.data)
    graph = nx.read_graphml(file)

    assert response.mimetype == "application/graphml+xml"
    assert response.headers["Content-Disposition"] == 'attachment; filename="paijat-hame.graphml"'
    assert {node: (data["label"], data["x"], data["y"]) for node, data in graph.nodes(data=True)} == {
        each["iri"] or each["key"]: (each["label"], each["x"], each["y"]) for each in told["things"]
    }
    assert graph.number_of_edges() == len(told["connections"])
    assert "data=" in graph.graph["source"]


@pytest.mark.parametrize("suffix", ["gexf", "graphml", "html"])
def test_file_of_a_part_says_how_much_is_left_out(client: FlaskClient, suffix: str) -> None:
    """Whoever measures it must know that it is not the whole."""
    fields = "from=all&by=none&lang=en"
    more = sum(client.get(f"/maps/explorer.json?{fields}").get_json()["more"].values())

    assert more > 500
    assert f"{more} more did not fit on the map." in client.get(f"/maps/explorer.{suffix}?{fields}").text


@pytest.mark.parametrize(("suffix", "head"), [("gexf", "<?xml"), ("csv", "Source,Target"), ("nodes.csv", "Id,Label")])
def test_every_graph_file_is_linked_and_opens(client: FlaskClient, suffix: str, head: str) -> None:
    """The page's own link leads to each."""
    page = client.get(PAGE).text
    link = html.unescape(re.search(rf'href="(/maps/explorer\.{re.escape(suffix)}[^"]*)"', page)[1])  # type: ignore[index]

    assert client.get(link).text.startswith(head)


@pytest.mark.parametrize("grouping", ["", "kind", "theme", "county", "none"])
def test_whole_country_is_drawn_by_every_grouping(client: FlaskClient, grouping: str) -> None:
    """Every line ends at what is drawn; where it would be too much, it is said."""
    response = client.get(f"/maps/explorer.json?from=all&by={grouping}&lang=fi")
    assert client.get(f"/maps/explorer?from=all&by={grouping}&lang=fi").status_code == response.status_code
    if grouping == "none":
        return
    told = response.get_json()
    keys = {each["key"] for each in told["things"]}

    assert response.status_code == 200
    assert len(keys) > 10
    assert {end for each in told["connections"] for end in (each["from"], each["to"])} <= keys
