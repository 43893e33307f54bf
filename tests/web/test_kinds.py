"""What must hold of all pages is asked of every kind of page."""

from __future__ import annotations

from flask import Flask
from flask.testing import FlaskClient

from service.core.namespaces import KINDS
from tests.web.kinds import PAGES, THINGS

NO_PAGES = {
    "answers.suggested", "dataset.well_known", "due.feed", "dumps.whole", "explorer.data", "explorer.graph",
    "explorer.script", "fonts.font", "graph_store.direct", "graph_store.merge", "graph_store.read",
    "graph_store.remove", "graph_store.replace", "maps.drawing", "openapi.document", "operation.alive",
    "operation.numbers", "operation.ready", "search.opensearch", "sparql.endpoint", "static",
    "things.identifier", "things.json_ld_context", "update.endpoint", "workbench.completions",
}  # fmt: skip
"""Endpoints that answer machines, send on, or give files."""
JUDGED_APART = {
    "embeds.finder": "test_embeds_chromium",
    "embeds.listing": "test_embeds_chromium",
    "embeds.thing": "test_embeds_chromium",
    "explorer.page": "test_explorer",
    "explorer.standalone": "test_explorer",
    "map_frames.drawn": "test_explorer",
    "map_frames.grown": "test_explorer",
}
"""Pages without the frame of the others, each with tests of its own."""


def test_every_kind_of_thing_has_a_page_in_the_list() -> None:
    """One of each, and no kind is forgotten when one is added."""
    assert [address.split("/")[2] for address in THINGS] == list(KINDS)


def test_every_endpoint_that_gives_a_page_is_in_the_list(app: Flask) -> None:
    """A new page is judged, or said to be none."""
    adapter = app.url_map.bind("")
    judged = {adapter.match(address.partition("?")[0])[0] for address in PAGES}
    known = {rule.endpoint for rule in app.url_map.iter_rules()}

    assert known - judged - set(NO_PAGES) == set(JUDGED_APART)
    assert known >= NO_PAGES


def test_every_page_in_the_list_is_a_page(client: FlaskClient) -> None:
    """With status 200, as HTML."""
    client.environ_base["HTTP_ACCEPT"] = "text/html"
    answers = {address: client.get(address) for address in PAGES}

    assert [address for address, one in answers.items() if (one.status_code, one.mimetype) != (200, "text/html")] == []
