"""What writers of the graph may put into labels, on the explorer's page and in its file: shown as text, never run."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from werkzeug.serving import make_server

from service.core.labels import Labels
from service.core.namespaces import DEFINITIONS, GRAPHS, PREFIXES, RESOURCES
from service.core.settings import Settings
from service.core.store import Store, ontology_quads
from service.maps.explorer import View, explore
from service.web import create_app
from tests.conftest import CHROMIUM
from tests.viz.samples import HOSTILE

playwright = pytest.importorskip("playwright.sync_api")

NAMES = (*HOSTILE[:3], HOSTILE[4], "", "Ä" * 200, "שלום עולם \u202eabc", "👩‍👩‍👧 perhe 🏳️‍🌈", "'; alert(1); //")
COUNTY = RESOURCES + "county/hostile"


def quads(names: tuple[str, ...]) -> list[ox.Quad]:
    """A county with as many networks, each with a name of its own."""
    graph = ox.NamedNode(GRAPHS + "hostile")
    found = [ox.Quad(ox.NamedNode(COUNTY), label(), ox.Literal(HOSTILE[0], language="fi"), graph)]
    for index, name in enumerate(names):
        network = ox.NamedNode(f"{RESOURCES}network/n{index}")
        found.append(ox.Quad(network, ox.NamedNode(DEFINITIONS + "county"), ox.NamedNode(COUNTY), graph))
        found.append(
            ox.Quad(network, ox.NamedNode(PREFIXES["rdf"] + "type"), ox.NamedNode(DEFINITIONS + "Network"), graph)
        )
        if name:
            found.append(ox.Quad(network, label(), ox.Literal(name, language="fi"), graph))
    return found


def label() -> ox.NamedNode:
    """The property of names."""
    return ox.NamedNode(PREFIXES["skos"] + "prefLabel")


@pytest.fixture(name="address", scope="module")
def fixture_address() -> Iterator[str]:
    """A service over the hostile graph."""
    app = create_app(Settings(), Store.in_memory([*ontology_quads(), *quads(NAMES)]))
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()
    thread.join()


@pytest.mark.chromium
@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
@pytest.mark.parametrize("bypass", [False, True])
def test_no_label_runs_on_the_page_or_in_the_file(
    browser: playwright.Browser, address: str, tmp_path: Path, bypass: bool
) -> None:
    """With the policy and without it, each name chosen in turn; then as a file from disk."""
    seen: list[str] = []
    context = browser.new_context(bypass_csp=bypass, locale="fi-FI")
    page = context.new_page()
    page.on("dialog", lambda dialog: (seen.append(dialog.message), dialog.dismiss()))
    page.on("pageerror", lambda problem: seen.append(str(problem)))
    page.on("console", lambda message: seen.append(message.text))
    page.goto(f"{address}/maps/explorer?from=county/hostile&lang=fi")
    page.wait_for_selector('.explorer[data-drawn="1"]')
    for index in range(len(NAMES)):
        page.locator(f'#tree [data-key="network/n{index}"]').click()
        page.wait_for_selector(f'.explorer[data-drawn="{index + 2}"]')
    assert page.evaluate("document.querySelectorAll('.explorer img, .explorer iframe, svg[onload]').length") == 0
    assert page.locator("#table th[scope=row]").count() == len(NAMES) + 1
    file = tmp_path / "map.html"
    file.write_bytes(page.request.get(f"{address}/maps/explorer.html?from=county/hostile&lang=fi").body())
    page.goto(file.as_uri())
    page.locator("button.show").nth(1).click()
    page.press("#map", "ArrowDown")
    assert page.locator("#chosen .name").count() == 1
    context.close()

    assert seen == []


def test_tens_of_thousands_are_grouped_or_cut_and_it_is_said() -> None:
    """50,000 networks of one county are one group; opened, the first 300 are shown and the rest are counted."""
    store = Store.in_memory([*ontology_quads(), *quads(tuple(f"Verkosto {index}" for index in range(50_000)))])
    group = "network@county/hostile"
    closed = explore(store, Labels(store, "fi"), View(start="county/hostile"))
    opened = explore(store, Labels(store, "fi"), View(start="county/hostile", opened=(group,)))

    assert [each.label.text for each in closed.seen if each.is_group] == ["Verkostot (50\xa0000)"]
    assert len(opened.seen) == 301
    assert opened.more == {group: 49_700}


def test_thing_without_any_connection_is_a_map_of_its_own() -> None:
    """Where all its neighbours are left out, the start alone is drawn and the summary says one."""
    store = Store.in_memory([*ontology_quads(), *quads(("Verkosto",))])
    it = explore(store, Labels(store, "fi"), View(start="county/hostile", without=("network",)))

    assert [each.key for each in it.seen] == ["county/hostile"]
    assert it.summary() == "Kartassa on 1 kohde ja 0 yhteyttä."
