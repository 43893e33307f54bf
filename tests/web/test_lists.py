"""The lists: facets, order, pages, and the same as JSON and CSV."""

from __future__ import annotations

import csv
import io
import re

import pyoxigraph as ox
import pytest
from flask.testing import FlaskClient

from service.core.catalogue import saved_query
from service.core.collation import collation_key
from service.core.describe import triples
from service.core.listing import LISTS, items
from service.core.messages import LANGUAGES
from service.core.store import Store

TURTLE = ox.RdfFormat.TURTLE
OPTION = re.compile(r'<option value="([^"]+)"[^>]*>[^<]* \((\d+)\)</option>')


def test_things_without_anybody_named_are_those_that_the_checks_find(client: FlaskClient, store: Store) -> None:
    """The facets of owners and coordinators say what C-INTERFACE-OWNER and C-NETWORK-COORDINATOR say."""
    findings = client.get("/validation.json").get_json()["findings"]
    for name, facet, none, check in (
        ("interfaces", "owner", "nobody", "C-INTERFACE-OWNER"),
        ("networks", "coordinator", "unknown", "C-NETWORK-COORDINATOR"),
    ):
        nobody = {item.iri for item in items(store, name) if none in item.values[facet]}
        assert nobody == {each["focus"] for each in findings if each["check"] == check}


@pytest.mark.parametrize("name", LISTS)
def test_list_holds_everything_of_its_kind_once(client: FlaskClient, store: Store, name: str) -> None:
    """JSON and CSV have each thing of the query once, with a name."""
    wanted = {row["thing"].value for row in store.select(saved_query(f"lists/{name}").text)}  # type: ignore[union-attr]
    things = client.get(f"/{name}.json?lang=fi").get_json()["things"]
    rows = list(csv.DictReader(io.StringIO(client.get(f"/{name}.csv?lang=fi").text)))

    assert sorted(each["iri"] for each in things) == sorted(wanted)
    assert [each["iri"] for each in things] == [row["iri"] for row in rows]
    assert all(each["label"] and not each["label"].startswith("http") for each in things)
    assert list(rows[0]) == ["iri", "name", *LISTS[name]]


@pytest.mark.parametrize("name", LISTS)
def test_number_beside_a_choice_is_what_it_leaves(client: FlaskClient, name: str) -> None:
    """Each option of each facet, beside another that is chosen already, leads to as many things as it says."""
    page = client.get(f"/{name}?lang=en").text
    chosen = ""
    for _ in range(2):
        for facet in LISTS[name]:
            select = re.search(rf'<select id="{facet}".*?</select>', page, re.DOTALL)
            assert select
            options = OPTION.findall(select[0])
            assert options
            for key, count in options[:6]:
                found = client.get(f"/{name}.json", query_string={**fields(chosen), facet: key}).get_json()
                assert found["count"] == int(count), (facet, key)
        chosen = f"{LISTS[name][0]}={OPTION.findall(page)[0][0]}"
        page = client.get(f"/{name}?lang=en&{chosen}").text


def fields(query: str) -> dict[str, str]:
    """The fields of a query part."""
    return dict(part.split("=", 1) for part in query.split("&") if part)


def test_list_is_sorted_as_the_language_sorts(client: FlaskClient) -> None:
    """Å, ä and ö stand after z; by another column, what is not on record stands last."""
    names = [each["label"] for each in client.get("/municipalities.json?lang=sv").get_json()["things"]]
    assert names == sorted(names, key=collation_key)
    assert names.index("Vörå") < names.index("Ylivieska") < names.index("Åbo") < names.index("Äänekoski")
    counties = [each["county"] for each in client.get("/municipalities.json?lang=fi&sort=county").get_json()["things"]]
    known = [each[0]["label"] for each in counties if "label" in each[0]]
    assert known == sorted(known, key=collation_key)
    assert counties[len(known) :] == [[{"code": "unknown"}]] * (len(counties) - len(known))


@pytest.mark.parametrize(
    ("names", "ordered"),
    [
        ("Öja Ähtäri Åbo Zeta Vaasa", "Vaasa Zeta Åbo Ähtäri Öja"),
        ("Élan Eka Enare", "Eka Élan Enare"),
    ],
)
def test_letters_of_finnish_and_swedish_follow_z(names: str, ordered: str) -> None:
    """Other diacritics have no weight of their own."""
    assert sorted(names.split(), key=collation_key) == ordered.split()


def test_pages_follow_each_other(client: FlaskClient) -> None:
    """308 municipalities on seven pages, none twice and none left out; beyond the end stands the last."""
    seen: list[str] = []
    for number in range(1, 8):
        page = client.get(f"/municipalities?lang=fi&page={number}").text
        seen += re.findall(r'<tr><th scope="row"><a href="([^"?]+)', page)
        assert ('rel="next"' in page) == (number < 7)
    assert len(seen) == len(set(seen)) == 308
    assert client.get("/municipalities?lang=fi&page=99").text.count('rel="next"') == 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", LISTS)
def test_list_speaks_the_reader_s_language(client: FlaskClient, name: str, language: str) -> None:
    """A page in each language, with its form and its other formats."""
    page = client.get(f"/{name}?lang={language}").text

    assert f'<html lang="{language}">' in page
    assert f'href="/{name}.csv?lang={language}"' in page
    assert 'aria-sort="ascending"' in page


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/interfaces?county=atlantis", 400, "atlantis"),
        ("/interfaces?owner=nobdy", 400, "nobody"),
        ("/interfaces?sort=colour", 400, "name, county, theme"),
        ("/interfaces?page=0", 400, "0"),
        ("/interfaces.pdf", 400, "json, csv"),
        ("/interfaces?county=keski-pohjanmaa&theme=asuminen", 200, "Nothing on record has all of these"),
    ],
)
def test_what_cannot_be_shown_is_said_with_what_to_do(
    client: FlaskClient, address: str, status: int, words: str
) -> None:
    """Unknown values, and a choice that leaves nothing."""
    joint = "&" if "?" in address else "?"
    response = client.get(f"{address}{joint}lang=en", headers={"Accept": "text/html"})

    assert response.status_code == status
    assert words in response.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_empty_list_says_which_condition_to_remove_and_what_that_leaves(client: FlaskClient, language: str) -> None:
    """Each link leaves as many things as it says; a county that has none is empty and no error."""
    for address in ("/interfaces?county=lappi", "/interfaces?county=keski-pohjanmaa&theme=asuminen"):
        response = client.get(f"{address}&lang={language}")
        told = re.findall(r'<li><a href="([^"]+)">[^<]+</a> \((\d+)\)</li>', response.text)

        assert response.status_code == 200
        assert len(told) == address.count("=") + 1
        for target, count in told:
            data = target.replace("&amp;", "&").replace("/interfaces", "/interfaces.json")
            assert client.get(data).get_json()["count"] == int(count)


def test_chosen_conditions_are_chips_that_go_one_by_one(client: FlaskClient) -> None:
    """Each keeps the others, the order and the language, and begins at the first page."""
    address = "/networks?county=paijat-hame&status=status-draft&sort=theme&page=2&lang=fi"
    page = client.get(address).text
    chips = re.search(r'<ul class="chips".*?</ul>', page, re.DOTALL)
    assert chips
    targets = [each.replace("&amp;", "&") for each in re.findall(r'href="([^"]+)"', chips[0])]

    assert targets == [
        "/networks?status=status-draft&sort=theme&lang=fi",
        "/networks?county=paijat-hame&sort=theme&lang=fi",
        "/networks?lang=fi",
    ]


def test_list_is_linked_data_too(client: FlaskClient, store: Store) -> None:
    """All that is said of each thing of the narrowed list, and of nothing else, in Turtle and in JSON-LD."""
    asked = client.get("/interfaces.json?county=pohjois-pohjanmaa").get_json()
    iris = {each["iri"] for each in asked["things"]}
    statements = {quad.triple for quad in ox.parse(client.get("/interfaces.ttl?county=pohjois-pohjanmaa").data, TURTLE)}
    linked = client.get("/interfaces.jsonld?county=pohjois-pohjanmaa").get_json(force=True)

    assert {each.subject.value for each in statements} == iris
    assert statements == {triple for iri in iris for triple in triples(store, iri)}
    assert {each["id"] for each in linked["@graph"]} == iris
    assert client.get("/interfaces.ttl?county=lappi").data == b""
