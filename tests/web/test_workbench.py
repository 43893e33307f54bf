"""The query workbench: without JavaScript, and what it hands to the editor."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from flask.testing import FlaskClient

from service.core.search import search_index
from service.core.store import Store
from service.core.usage import terms_in_use
from service.web.query_page import LONGEST_LINK

EDITOR = "/sparql-editor"
HTML = {"Accept": "text/html"}
COUNTS = "SELECT ?class (COUNT(*) AS ?n) { ?thing a ?class } GROUP BY ?class ORDER BY DESC(?n)"
RELATED = "SELECT ?network ?theme { ?network a yp:Network ; yp:theme ?theme }"


def shown(client: FlaskClient, query: str, **fields: str) -> str:
    """The page with the answer to a query."""
    return client.get(EDITOR, query_string={"query": query, **fields}).text


def test_page_opens_with_a_query_that_runs(client: FlaskClient) -> None:
    """Without its header; the published queries are offered by their titles."""
    page = client.get(EDITOR).text
    query = unescape(re.search(r"<textarea[^>]*>\n(.*?)</textarea>", page, re.DOTALL)[1])  # type: ignore[index]

    assert query.startswith("PREFIX yp:")
    assert client.get("/sparql", query_string={"query": query}, headers={"Accept": "text/csv"}).status_code == 200
    assert '<option value="reports/county-networks">Hyvinvointialueen verkostot</option>' in page


def test_example_is_opened_without_being_run(client: FlaskClient) -> None:
    """``example=`` puts a published query into the form; an unknown one is told with the nearest."""
    page = client.get(f"{EDITOR}?example=reports/statistics").text

    assert "COUNT(DISTINCT ?thing)" in page
    assert '<option value="reports/statistics" selected>' in page
    assert "Laskettu" not in page
    assert client.get(f"{EDITOR}?example=reports/statistic").status_code == 404
    assert client.get(f"{EDITOR}?example=pages/labels").status_code == 404


def test_answer_is_a_table_of_named_things_under_its_query(client: FlaskClient) -> None:
    """Rows link to pages of this service by name; count and time are told; the query stays."""
    page = shown(client, "SELECT ?c { ?c a yp:WellbeingServicesCounty ; skos:notation '09' }")

    assert '<td><a href="/id/county/paijat-hame">Päijät-Hämeen hyvinvointialue</a></td>' in page
    assert "skos:notation" in page
    assert re.search(r"1 rivi\. Laskettu \S*\d+\S* millisekunnissa\.", page)
    assert "/sparql?query=SELECT+?c" in unescape(page)


def test_form_moves_to_an_address_that_can_be_handed_on(client: FlaskClient) -> None:
    """A posted query is answered at its own address, with the reader's language and view."""
    moved = client.post(f"{EDITOR}?lang=sv&view=chart", data={"query": COUNTS})
    address = urlsplit(moved.location)

    assert moved.status_code == 303
    assert (address.path, address.fragment) == (EDITOR, "answer")
    assert parse_qs(address.query) == {"query": [COUNTS], "view": ["chart"], "lang": ["sv"]}
    assert "Samma uppgifter finns i tabellen." in client.get(moved.location).text


def test_dataset_of_a_query_stays_with_it(client: FlaskClient) -> None:
    """The form, its own address and the downloads ask the same graph."""
    graph = "https://w3id.org/yhdyspinta/graph/catalog"
    counted = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    fields = {"query": counted, "default-graph-uri": graph}
    page = client.get(EDITOR, query_string=fields).text
    action = unescape(re.search(r'<form id="ask"[^>]* action="([^"]+)"', page)[1])  # type: ignore[index]
    moved = client.post(action, data={"query": counted}).location
    download = unescape(re.search(r'href="(/sparql\?[^"]*format=csv[^"]*)"', page)[1])  # type: ignore[index]

    assert parse_qs(urlsplit(moved).query)["default-graph-uri"] == [graph]
    assert (
        client.get(download).text.split()[1]
        == client.get("/sparql", query_string={**fields, "format": "csv"}).text.split()[1]
    )
    assert parse_qs(urlsplit(download).query)["default-graph-uri"] == [graph]


def test_query_too_long_for_an_address_is_answered_all_the_same(client: FlaskClient) -> None:
    """100 kB come by POST; the page says why there is no link, and its views are buttons of the form."""
    query = f"{COUNTS} # {'x' * 100_000}"
    page = client.post(EDITOR, data={"query": query})

    assert page.status_code == 200
    assert "Kysely on liian pitkä linkiksi." in page.text
    assert 'formaction="/sparql-editor?view=chart"' in page.text
    assert 'id="share"' not in page.text
    assert len(query) > LONGEST_LINK


@pytest.mark.parametrize(
    ("query", "line", "column", "quoted"),
    [
        ("SELECT ?c {\n  ?c a\n}", 3, 2, '}\n<span aria-hidden="true"> ^</span>'),
        ("SELECT *\n{ ?s zz:p ?o }", 2, 6, '{ ?s zz:p ?o }\n<span aria-hidden="true">     ^</span>'),
    ],
)
def test_mistake_is_shown_in_its_line(client: FlaskClient, query: str, line: int, column: int, quoted: str) -> None:
    """The line is quoted with a caret under the place, and the editor is told where it is."""
    response = client.get(EDITOR, query_string={"query": query})

    assert response.status_code == 400
    assert 'role="alert"' in response.text
    assert f"Korjaa kysely riviltä {line}, sarakkeesta {column} alkaen" in response.text
    assert quoted in response.text
    assert 'aria-invalid="true"' in response.text


def test_mistake_in_a_long_line_is_quoted_with_what_stands_around_it(client: FlaskClient) -> None:
    """A line of 100 kB does not become a page of 100 kB twice over."""
    query = f"SELECT * {{ ?s ?p '{'x' * 50_000}' . ?s }} # {'y' * 50_000}"
    page = client.post(EDITOR, data={"query": query}).text
    quoted = re.search(r"<pre role=\"region\"[^>]*>(.*?)\n<span", page, re.DOTALL)

    assert quoted
    assert len(unescape(quoted[1])) <= 120
    assert len(page) < len(query) + 60_000


@pytest.mark.parametrize("hostile", ["</textarea><script>alert(1)</script>", "</script><img src=x onerror=alert(1)>"])
def test_hostile_query_and_values_are_text(client: FlaskClient, hostile: str) -> None:
    """Neither the query, nor a value, nor an error text becomes markup."""
    value = hostile.replace("'", "\\'")
    pages = [
        shown(client, f"SELECT ('{value}' AS ?x) (1 AS ?n) {{}}"),
        shown(client, f"SELECT ?x ?n {{ VALUES (?x ?n) {{ ('{value}' 1) ('b' 4) }} }}", view="chart"),
        shown(client, f"SELECT * {{ {hostile} }}"),
        shown(client, f"CONSTRUCT {{ <a:a> <a:b> '{value}' }} {{}}"),
        client.get(EDITOR, query_string={"example": hostile}, headers=HTML).text,
        client.get(EDITOR, query_string={"query": "ASK {}", "view": hostile}).text,
    ]

    for page in pages:
        assert "<script>alert" not in page
        assert "<img" not in page


def test_statements_are_shown_as_turtle_and_as_a_map(client: FlaskClient) -> None:
    """CONSTRUCT and DESCRIBE."""
    query = "CONSTRUCT WHERE { ?network yp:theme ?theme }"
    page, drawn = shown(client, query), shown(client, query, view="map")

    assert '<pre class="turtle"' in page
    assert "yp:theme" in page
    assert "format=turtle" in page
    assert drawn.count("<title>") >= 100
    assert "<svg" in drawn


def test_statements_without_relations_say_so(client: FlaskClient) -> None:
    """A map of texts cannot be drawn."""
    page = shown(client, "CONSTRUCT { <a:a> <a:b> 'c' } {}", view="map")

    assert "Vastauksessa ei ole kohteiden välisiä yhteyksiä" in page


def test_columns_decide_the_views(client: FlaskClient) -> None:
    """Figures make a chart, two things a map; a view that the columns do not allow is the table."""
    counts, related = shown(client, COUNTS), shown(client, RELATED)

    assert "view=chart" in counts
    assert "view=map" not in counts
    assert "view=map" in related
    assert "view=chart" not in related
    assert "<table>" in shown(client, RELATED, view="chart")
    assert "93" not in shown(client, "ASK {}", view="map")


def test_empty_answer_says_what_to_try(client: FlaskClient) -> None:
    """Nothing found is no empty page."""
    page = shown(client, "SELECT * { ?s <urn:x> ?o }")

    assert "0 riviä." in page
    assert "Mikään ei vastaa kyselyä." in page


def test_unknown_view_is_told_in_the_readers_language(client: FlaskClient) -> None:
    """As a page with what there is."""
    response = client.get(f"{EDITOR}?query=ASK%20%7B%7D&view=globe&lang=sv", headers=HTML)

    assert response.status_code == 400
    assert "table, chart, map" in response.text


def test_completions_are_the_terms_in_use(client: FlaskClient, store: Store) -> None:
    """Each with its prefix, name in the reader's language, and how often it is used."""
    told = client.get(f"{EDITOR}/completions.json?lang=sv").get_json()["terms"]
    network = next(each for each in told if each["name"] == "yp:Network")
    rows = store.select("SELECT (COUNT(?n) AS ?count) { ?n a <https://w3id.org/yhdyspinta/def#Network> }")

    assert network == {"name": "yp:Network", "kind": "class", "label": "Nätverk", "count": int(rows[0]["count"].value)}
    assert len(told) == len(terms_in_use(store, "sv"))
    assert all(re.fullmatch(r"[\w-]+:\S+", each["name"]) for each in told)


def test_completions_find_things_by_the_beginning_of_a_name(client: FlaskClient, store: Store) -> None:
    """What search finds, at most twelve, the best first."""
    told = client.get(f"{EDITOR}/completions.json?q=heino").get_json()["things"]

    assert told[0] == {
        "iri": "https://w3id.org/yhdyspinta/id/municipality/heinola",
        "label": "Heinola",
        "kind": "kunnat",
    }
    assert len(told) == min(12, len(search_index(store).find("heino").hits))
