"""The saved queries as pages, JSON, CSV and SPARQL."""

from __future__ import annotations

import csv
import io
import json
import re
from html import unescape
from pathlib import Path

import pyoxigraph as ox
import pytest
from flask.testing import FlaskClient

from service.core.catalogue import SavedQuery, public_queries, saved_queries
from service.core.examples import ENDPOINT, GRAPH, executables
from service.core.rows import json_value
from service.core.sparql import inspect
from service.core.store import Store, shipped_quads
from tests.cli.test_commands import run

CONTRACT = Path(__file__).parent.parent / "data" / "contract" / "queries.json"
NETWORKS = "/queries/reports/county-networks"
HTML = {"Accept": "text/html"}


def contract(query: SavedQuery) -> dict[str, object]:
    """What readers of a query rely on."""
    return {
        "parameters": {each.name: [each.type, each.several] for each in query.parameters},
        "columns": list(query.columns),
    }


def test_published_queries_keep_their_parameters_and_columns() -> None:
    """A listed query is a promise: more may be added (and is then written into the file), nothing goes or changes."""
    now = {name: contract(query) for name, query in public_queries().items()}

    assert now == json.loads(CONTRACT.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", sorted(public_queries()))
def test_published_query_is_a_selection_with_documented_columns(store: Store, name: str) -> None:
    """Every column is named in three languages, and no parameter is called like the reader's language."""
    query = public_queries()[name]
    answer = store.answer(query.text)

    assert inspect(query.text).form == "SELECT"
    assert isinstance(answer, ox.QuerySolutions)
    assert list(query.columns) == [variable.value for variable in answer.variables]
    assert "lang" not in {parameter.name for parameter in query.parameters}


@pytest.mark.parametrize("name", sorted(public_queries()))
def test_json_and_csv_hold_the_same_rows(client: FlaskClient, name: str) -> None:
    """Each query answers whole in both formats, and says its name and version."""
    told = client.get(f"/queries/{name}.json").get_json()
    header, *rows = csv.reader(io.StringIO(client.get(f"/queries/{name}.csv").text, newline=""))

    assert told["query"]["name"] == name
    assert told["query"]["version"] == public_queries()[name].version
    assert [column["name"] for column in told["columns"]] == header
    assert len(told["rows"]) == len(rows)
    for row, cells in zip(told["rows"], rows, strict=True):
        assert list(row) == header
        assert ["" if cell is None else cell.get("iri", cell.get("value")) for cell in row.values()] == [
            cell if value is None or not isinstance(value.get("value"), bool | int | float) else value["value"]
            for cell, value in zip(cells, row.values(), strict=True)
        ]


def test_default_values_given_by_hand_change_nothing(client: FlaskClient) -> None:
    """What stands in the file is a value like any other, so a slug outranks another thing's name."""
    for name, query in public_queries().items():
        given = {each.name: each.default for each in query.parameters if each.default is not None}
        assert client.get(f"/queries/{name}.csv", query_string=given).data == client.get(f"/queries/{name}.csv").data


@pytest.mark.parametrize("county", ["paijat-hame", "Päijät-Häme", "Päijänne-Tavastland", "09"])
def test_thing_goes_by_any_of_its_names(client: FlaskClient, county: str) -> None:
    """The value is told as the thing it means."""
    told = client.get(f"{NETWORKS}.json", query_string={"county": county, "lang": "sv"}).get_json()

    assert told["query"] == {
        "name": "reports/county-networks",
        "version": public_queries()["reports/county-networks"].version,
        "title": "Välfärdsområdets nätverk",
        "parameters": {
            "county": {
                "iri": "https://w3id.org/yhdyspinta/id/county/paijat-hame",
                "label": "Päijänne-Tavastlands välfärdsområde",
                "lang": "sv",
            }
        },
    }
    assert told["columns"] == [{"name": "network", "label": "Nätverk"}, {"name": "theme", "label": "Tema"}]
    assert len(told["rows"]) == 93


def test_several_values_are_taken_where_the_query_allows_them(client: FlaskClient) -> None:
    """The parameter is given once for each value; the values come back as a list."""
    given = {"county": ["lappi", "kainuu", "Lapland"], "theme": "asuminen"}
    told = client.get("/queries/reports/theme-matrix.json", query_string=given).get_json()

    assert [each["label"] for each in told["query"]["parameters"]["county"]] == [
        "Lapin hyvinvointialue",
        "Kainuun hyvinvointialue",
    ]
    assert {row["county"]["label"] for row in told["rows"]} == {"Lapin hyvinvointialue", "Kainuun hyvinvointialue"}


@pytest.mark.parametrize(
    ("address", "code", "words"),
    [
        ("theme-matrix?lang=fi", "unowned", "ei vastuutahoa"),
        ("theme-matrix?lang=sv", "nothing", "ingen uppgift"),
        ("duty-matrix?lang=sv", "not-applicable", "gäller inte"),
        ("changes?lang=fi", "begins", "Alkaa"),
        ("due-duties?lang=fi", "due", "Ei kirjattua toteutusta."),
    ],
)
def test_page_shows_codes_in_words_and_data_keeps_them(
    client: FlaskClient, address: str, code: str, words: str
) -> None:
    """People read words, programs the codes of the contract."""
    name, _, asked = address.partition("?")
    page = client.get(f"/queries/reports/{address}", headers=HTML).text
    rows = client.get(f"/queries/reports/{name}.json?{asked}").get_json()["rows"]

    assert f"<td>{words}</td>" in page
    assert f"<td>{code}</td>" not in page
    assert any({"value": code, "datatype": "http://www.w3.org/2001/XMLSchema#string"} in row.values() for row in rows)


def test_page_writes_days_and_numbers_as_its_language_does(client: FlaskClient) -> None:
    """A day reads 31.12.2026, in the rows and in the minutes; the data keeps ISO 8601."""
    page = client.get("/queries/reports/due-duties?lang=fi", headers=HTML).text
    csv = client.get("/queries/reports/due-duties.csv").text

    assert "<td>31.12.2026</td>" in page
    assert "Päivä: 22.11.2026" in page
    assert ",2026-12-31," in csv or ",2026-12-31\r\n" in csv
    assert (
        "<td>2 448</td>".replace(" ", "\u00a0") in client.get("/queries/reports/statistics?lang=fi", headers=HTML).text
    )


@pytest.mark.parametrize(
    ("address", "status", "title", "suggestion"),
    [
        ("?conty=lappi", 400, "The query has no parameter “conty”. Did you mean: county?", "county"),
        ("?county=Kaimuu", 400, "No single thing is called “Kaimuu”", "Kainuu wellbeing services county"),
        ("?county=lappi&county=kainuu", 400, "Parameter county is given more than once. Give one value.", None),
        ("?county=", 400, "No single thing is called “”.", None),
        ("?lang=en&lang=fi", 400, "Parameter lang is given more than once. Give one value.", None),
        ("?lang=de", 400, "The value “de” of parameter lang is not of type language.", None),
        ("/x", 404, "There is no query “reports/county-networks/x”.", "reports/county-networks"),
    ],
)
def test_what_is_wrong_is_told_with_suggestions(
    client: FlaskClient, address: str, status: int, title: str, suggestion: str | None
) -> None:
    """A problem document in the reader's language."""
    path = f"{NETWORKS}{address}.json" if address.startswith("/") else f"{NETWORKS}.json{address}"
    response = client.get(path, headers={"Accept-Language": "en"})
    told = response.get_json()

    assert (response.status_code, response.mimetype) == (status, "application/problem+json")
    assert told["title"].startswith(title)
    assert suggestion is None or suggestion in told["suggestions"]


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("reports/due-duties", {"on": "31.12.2026"}),
        ("reports/due-duties", {"on": "20261231"}),
        ("reports/due-duties", {"actor": "not an IRI"}),
        ("competency/cq-114-committees-of-a-size", {"members": "thirteen"}),
        ("competency/cq-114-committees-of-a-size", {"members": "1_3"}),
        ("competency/cq-114-committees-of-a-size", {"members": "9" * 40}),
    ],
)
def test_value_of_another_type_is_refused(client: FlaskClient, name: str, given: dict[str, str]) -> None:
    """Dates are whole, numbers are plain, IRIs are absolute."""
    response = client.get(f"/queries/{name}.json", query_string={**given, "lang": "en"})

    assert response.status_code == 400
    assert "is not of type" in response.get_json()["title"]


def test_too_many_values_are_refused(client: FlaskClient) -> None:
    """A list of values has its limit."""
    given = {"county": ["lappi"] * 51, "lang": "en"}
    response = client.get("/queries/reports/theme-matrix.json", query_string=given)

    assert response.get_json()["title"] == "Parameter county has too many values. Give at most 50."


def test_inner_queries_are_not_published(client: FlaskClient) -> None:
    """What only pages and checks need has no address."""
    inner = [name for name, query in saved_queries().items() if not query.public]

    assert {"pages", "checks"} <= {name.partition("/")[0] for name in inner}
    assert {client.get(f"/queries/{name}.json").status_code for name in inner} == {404}


def test_short_name_leads_to_the_whole_one(client: FlaskClient) -> None:
    """The last part of a name is enough, as on the command line; the values are kept."""
    response = client.get("/queries/county-networks.json?county=lappi&lang=sv")

    assert (response.status_code, response.location) == (302, f"{NETWORKS}.json?county=lappi&lang=sv")


@pytest.mark.parametrize(
    ("accept", "media_type", "start"),
    [
        ("text/html", "text/html", b"<!doctype html>"),
        ("application/json", "application/json", b"{"),
        ("application/sparql-results+json", "application/sparql-results+json", b'{"head"'),
        ("application/sparql-results+xml", "application/sparql-results+xml", b"<?xml"),
        ("text/csv", "text/csv", b"class,count\r\n"),
        ("text/tab-separated-values", "text/tab-separated-values", b"?class\t?count\n"),
        ("application/sparql-query", "application/sparql-query", b"#+ title"),
    ],
)
def test_each_format_comes_for_the_asking(client: FlaskClient, accept: str, media_type: str, start: bytes) -> None:
    """The reader's Accept chooses."""
    response = client.get("/queries/reports/statistics", headers={"Accept": accept})

    assert (response.status_code, response.mimetype) == (200, media_type)
    assert response.data.startswith(start)


def test_other_formats_are_not_acceptable(client: FlaskClient) -> None:
    """406."""
    assert client.get("/queries", headers={"Accept": "image/png"}).status_code == 406
    assert client.get(NETWORKS, headers={"Accept": "image/png"}).status_code == 406


def test_text_of_the_query_runs_and_gives_the_same(client: FlaskClient) -> None:
    """The bound text asks the endpoint the same question."""
    text = client.get(f"{NETWORKS}.rq?county=pohjois-pohjanmaa").text
    asked = client.get("/sparql", query_string={"query": text}, headers={"Accept": "text/csv"})

    assert "VALUES ?county { <https://w3id.org/yhdyspinta/id/county/pohjois-pohjanmaa> }" in text
    assert asked.text == client.get(f"{NETWORKS}.csv?county=pohjois-pohjanmaa").text


def test_known_answer_is_not_sent_again(client: FlaskClient) -> None:
    """304 for the same query, data and language; another language has another tag."""
    first = client.get(f"{NETWORKS}.json")
    again = client.get(f"{NETWORKS}.json", headers={"If-None-Match": first.headers["ETag"]})
    swedish = client.get(f"{NETWORKS}.json?lang=sv", headers={"If-None-Match": first.headers["ETag"]})

    assert (again.status_code, again.data, again.headers["ETag"]) == (304, b"", first.headers["ETag"])
    assert swedish.status_code == 200


def test_version_changes_with_the_question_and_not_with_its_words() -> None:
    """The header's words are no part of it; the SPARQL and the parameters are."""
    texts = {"fi": "a", "sv": "a", "en": "a"}
    query = SavedQuery("reports/a", texts, texts, (), {}, "#+ title: a\nASK {}\n")
    reworded = SavedQuery("reports/a", texts | {"fi": "b"}, texts, (), {}, "#+ title: b\nASK {}\n")
    changed = SavedQuery("reports/a", texts, texts, (), {}, "#+ title: a\nASK { ?s ?p ?o }\n")

    assert query.version == reworded.version != changed.version


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("13", "integer", 13),
        ("9007199254740993", "integer", "9007199254740993"),
        ("not a number", "integer", "not a number"),
        ("1.5", "decimal", 1.5),
        ("0.12345678901234567890", "decimal", "0.12345678901234567890"),
        ("1e999", "double", "1e999"),
        ("INF", "double", "INF"),
        ("NaN", "double", "NaN"),
        ("true", "boolean", True),
        ("0", "boolean", False),
        ("2026-11-23", "date", "2026-11-23"),
    ],
)
def test_numbers_and_booleans_are_those_of_json_where_exact(text: str, kind: str, value: object) -> None:
    """What JSON would round, or does not know, stays text."""
    literal = ox.Literal(text, datatype=ox.NamedNode(f"http://www.w3.org/2001/XMLSchema#{kind}"))

    assert (json_value(literal), type(json_value(literal))) == (value, type(value))


def test_command_agrees_with_the_api(client: FlaskClient) -> None:
    """The same values, several of them too, give the same rows and the same refusals."""
    name, given = "reports/theme-matrix", {"county": ["Lapland", "kainuu"], "theme": "asuminen"}
    options = ["-p", "county=Lapland", "-p", "county=kainuu", "-p", "theme=asuminen"]

    assert run("query", name, *options, "--format", "csv").stdout.splitlines() == (
        client.get(f"/queries/{name}.csv", query_string=given).text.splitlines()
    )


def test_list_tells_what_can_be_asked(client: FlaskClient) -> None:
    """Every published query stands on the page and in the JSON, with its parameters, in three languages."""
    page = client.get("/queries", headers=HTML).text
    told = client.get("/queries.json").get_json()["queries"]

    assert [each["name"] for each in told] == list(public_queries())
    assert all(f'href="{each["href"]}"' in page for each in told)
    assert next(each for each in told if each["name"] == "reports/theme-matrix")["parameters"][0] == {
        "name": "theme",
        "type": "theme",
        "label": {"fi": "Teema", "sv": "Tema", "en": "Theme"},
        "default": None,
        "several": True,
    }


@pytest.mark.parametrize("name", sorted(public_queries()))
def test_every_query_is_a_page_in_each_language(client: FlaskClient, name: str) -> None:
    """The title, and a field for each parameter."""
    query = public_queries()[name]
    for language in ("fi", "sv", "en"):
        response = client.get(f"/queries/{name}?lang={language}", headers=HTML)

        assert response.status_code == 200
        assert all(f'name="{parameter.name}"' in response.text for parameter in query.parameters)


def test_page_shows_rows_with_links_and_the_ways_on(client: FlaskClient) -> None:
    """Things lead to their pages; JSON, CSV and SPARQL keep the values; an empty field is no value."""
    page = client.get("/queries/reports/unnamed-interfaces?county=lappi&county=&county=kainuu&lang=sv", headers=HTML)

    assert page.status_code == 200
    assert 'href="/queries/reports/unnamed-interfaces.json?county=lappi&amp;county=kainuu&amp;lang=sv"' in page.text
    assert page.text.count('name="county"') == 3
    assert "/sparql-editor?query=PREFIX" in page.text


@pytest.mark.parametrize(
    ("words", "language"), [("verkostojen teemat", "fi"), ("nätverken tema", "sv"), ("networks", "en")]
)
def test_list_is_narrowed_by_words_in_any_form(client: FlaskClient, words: str, language: str) -> None:
    """The page and JSON hold the same queries; groups without any are left out."""
    asked = {"q": words, "lang": language}
    told = client.get("/queries.json", query_string=asked).get_json()["queries"]
    page = client.get("/queries", query_string=asked, headers=HTML).text

    assert "reports/county-networks" in {each["name"] for each in told}
    assert 2 <= len(told) < len(public_queries())
    assert page.count("<dt>") == len(told)
    assert f'value="{words}"' in page


def test_list_without_a_match_says_what_to_try(client: FlaskClient) -> None:
    """And leads to the workbench."""
    page = client.get("/queries?q=zzz&lang=sv", headers=HTML).text

    assert "Försök med ett ord eller skriv en egen fråga:" in page
    assert 'href="/sparql-editor?lang=sv"' in page


@pytest.mark.parametrize("name", ["reports/county-networks", "reports/unnamed-interfaces"])
def test_link_for_the_minutes_gives_the_same_answer(client: FlaskClient, name: str) -> None:
    """It has every value written out, the view, and says which data it was made from."""
    page = client.get(f"/queries/{name}?county=lappi&view=map&lang=sv", headers=HTML).text
    linked = re.search(r'id="cited">.*<a href="http://localhost(/[^"]+)"', page, re.DOTALL)

    assert linked
    assert unescape(linked[1]) == f"/queries/{name}?county=lappi&view=map&lang=sv"
    assert "datamängdens version" in page
    assert "Lapplands välfärdsområde. Yhdyspinta, uppgifter" in page


def test_default_values_stand_in_the_link_for_the_minutes(client: FlaskClient) -> None:
    """So that it asks the same when a default has changed."""
    page = client.get(NETWORKS, headers=HTML).text

    assert "http://localhost/queries/reports/county-networks?county=paijat-hame" in page
    assert "Hyvinvointialue: Päijät-Hämeen hyvinvointialue. Yhdyspinta, tiedot" in page


def test_answer_without_rows_still_names_its_values(client: FlaskClient) -> None:
    """The field shows the default, and the link for the minutes is there."""
    page = client.get("/queries/reports/unnamed-interfaces?county=lappi", headers=HTML).text

    assert "0 riviä." in page
    assert "Mikään ei vastaa kyselyä." in page
    assert "/queries/reports/unnamed-interfaces?county=lappi" in page


def test_page_of_a_long_answer_says_that_it_is_cut(client: FlaskClient) -> None:
    """The page shows a part; JSON and CSV have all."""
    page = client.get("/queries/reports/duty-matrix", headers=HTML)

    assert page.text.count("<tr>") == 501
    assert "Sivulla näytetään ensimmäiset 500" in page.text
    assert len(client.get("/queries/reports/duty-matrix.json").get_json()["rows"]) > 500


def test_page_keeps_what_was_wrong_in_its_field(client: FlaskClient) -> None:
    """A mistake is told above the form, and nothing needs to be written again."""
    page = client.get(f"{NETWORKS}?county=Atlantis", headers=HTML)

    assert page.status_code == 400
    assert 'role="alert"' in page.text
    assert 'value="Atlantis"' in page.text


def test_hostile_value_stays_text(client: FlaskClient) -> None:
    """Neither markup nor SPARQL gets out of a value."""
    hostile = '"><script>alert(1)</script> } VALUES ?word { <x:y> '
    address = "/queries/competency/cq-141-everyday-word"
    page = client.get(address, query_string={"word": hostile}, headers=HTML)
    told = client.get(f"{address}.json", query_string={"word": hostile}).get_json()

    assert "<script>" not in page.text
    assert told["query"]["parameters"]["word"]["value"] == hostile
    assert told["rows"] == []


def test_each_query_is_an_executable_example() -> None:
    """Class, title in three languages, prefixes, text and endpoint, as SPARQL editors look for them."""
    store = Store.in_memory([*shipped_quads(), *executables()])
    rows = store.select(
        """SELECT DISTINCT ?it ?text ?comment WHERE {
            ?it a sh:SPARQLExecutable , sh:SPARQLSelectExecutable ;
              sh:select ?text ; rdfs:comment ?comment ; schema:target ?endpoint ;
              sh:prefixes/sh:declare/sh:prefix "yp" .
        }"""
    )

    assert len(rows) == 3 * len(public_queries())
    assert {quad.graph_name for quad in executables()} == {GRAPH}
    for row in rows:
        assert isinstance(row["text"], ox.Literal)
        store.select(row["text"].value)
    assert store.select(saved_queries()["checks/undescribed-graphs-violation"].text) == []


def test_executables_come_in_turtle_and_json_ld_for_this_endpoint(client: FlaskClient) -> None:
    """Both say the same, and name the endpoint that was asked."""
    turtle, jsonld = client.get("/queries.ttl"), client.get("/queries.jsonld")
    triples = [
        {quad.triple for quad in ox.parse(turtle.data, format=ox.RdfFormat.TURTLE)},
        {quad.triple for quad in ox.parse(jsonld.data, format=ox.RdfFormat.JSON_LD)},
    ]
    targets = {triple.object for triple in triples[0] if triple.predicate.value == "https://schema.org/target"}

    assert (turtle.mimetype, jsonld.mimetype) == ("text/turtle", "application/ld+json")
    assert triples[0] == triples[1]
    assert targets == {ox.NamedNode("http://localhost/sparql")} != {ox.NamedNode(ENDPOINT)}
