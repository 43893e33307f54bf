"""Search: words in any form, ranking, kinds, marks, and nothing that a question can do but find."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from service.core.messages import LANGUAGES
from service.core.search import SearchIndex, marked, search_index
from service.core.store import Store


@pytest.fixture(name="index", scope="module")
def fixture_index(store: Store) -> SearchIndex:
    """The index of the shipped graph."""
    return search_index(store)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Nuorisopalvelut", "interface/pohjois-pohjanmaa-nuorisopalvelut"),
        ("nuorisopalveluissa", "interface/pohjois-pohjanmaa-nuorisopalvelut"),
        ("vanhusten kotihoito", "theme/ikaihmisten-palvelut"),
        ("kotihoidosta", "theme/ikaihmisten-palvelut"),
        ("asunnottomille", "theme/asuminen"),
        ("koulukiusaaminen", "theme/opiskeluhuolto"),
        ("pakolaisten kuntapaikat", "theme/maahanmuutto-ja-kotoutuminen"),
        ("flyktingar", "theme/maahanmuutto-ja-kotoutuminen"),
        ("äldre hemvård", "theme/ikaihmisten-palvelut"),
        ("Närpes", "municipality/narpio"),
        ("Paijat-Hame", "county/paijat-hame"),
        ("heinola", "municipality/heinola"),
    ],
)
def test_everyday_words_in_any_form_find_what_is_meant(index: SearchIndex, question: str, first: str) -> None:
    """Endings, consonants that change, compounds, diacritics left out; in Finnish and in Swedish."""
    assert index.find(question).hits[0].iri.endswith(f"/id/{first}")


def test_all_words_count_before_some_of_them(index: SearchIndex) -> None:
    """Only where no thing has all words do things with some of them stand there, and it is said."""
    assert not index.find("lasten nuorten").loosely
    loosely = index.find("sähkökatko xyzzyx")

    assert loosely.loosely
    assert loosely.hits[0].iri.endswith("varautuminen-ja-turvallisuus")


def test_kinds_are_counted_and_narrow(index: SearchIndex) -> None:
    """The numbers by kind are those behind the choice."""
    found = index.find("päijät")
    assert sum(found.kinds.values()) == len(found.hits)
    for kind, count in found.kinds.items():
        narrowed = index.find("päijät", kind)
        assert (len(narrowed.hits), {hit.kind for hit in narrowed.hits}) == (count, {kind})
        assert narrowed.kinds == found.kinds


@given(st.text(max_size=60) | st.text(alphabet='"*()^-:{}+ANDORTe ', max_size=30))
def test_any_question_is_answered(index: SearchIndex, question: str) -> None:
    """Signs that the engine of the search has a use for are only signs."""
    found = index.find(question)
    assert len({hit.iri for hit in found.hits}) == len(found.hits)


@given(st.text(max_size=40), st.text(max_size=20))
def test_marking_changes_no_letter(text: str, question: str) -> None:
    """The pieces make up the text."""
    assert "".join(piece for piece, _ in marked(text, question)) == text


@pytest.mark.parametrize(
    ("question", "text", "hit"),
    [
        ("palveluissa", "Nuorten palvelut", ["palvelut"]),
        ("nuori", "Nuorisotyö", ["Nuorisotyö"]),
        ("Närpes", "Närpes stad", ["Närpes"]),
        ("xyz", "Nuorten palvelut", []),
    ],
)
def test_words_that_match_are_marked(question: str, text: str, hit: list[str]) -> None:
    """Whole words, by their beginning or their stem."""
    assert [piece for piece, is_hit in marked(text, question) if is_hit] == hit


def test_page_marks_what_matches_and_escapes_the_rest(client: FlaskClient) -> None:
    """A question is text and never markup."""
    page = client.get("/search?q=verkosto&lang=fi").text
    hostile = client.get("/search?q=%3Cscript%3Ealert(1)%3C/script%3E&lang=fi").text

    assert re.search(r'<li><a href="/id/network/[^"]+">[^<]*<mark>', page)
    assert "<script" not in hostile
    assert "&lt;script&gt;" in hostile


@pytest.mark.parametrize("language", LANGUAGES)
def test_search_speaks_the_reader_s_language(client: FlaskClient, language: str) -> None:
    """An empty question, one that finds, and one that does not."""
    for question, words in (
        ("", {"fi": "Arkisanat riittävät", "sv": "Vardagsord räcker", "en": "Everyday words will do"}),
        ("Heinola", {"fi": "kunnat (1)", "sv": "kommuner (1)", "en": "municipalities (1)"}),
        ("xyzzyx", {"fi": "Kokeile toista sanaa", "sv": "Pröva ett annat ord", "en": "Try another word"}),
    ):
        assert words[language] in client.get(f"/search?q={question}&lang={language}").text


def test_data_hold_what_the_pages_show(client: FlaskClient) -> None:
    """JSON and CSV have every thing, the pages twenty-five at a time."""
    told = client.get("/search.json?q=päijät&lang=fi").get_json()
    pages = -(-told["count"] // 25)
    seen = [
        address
        for number in range(1, pages + 1)
        for address in re.findall(r'<li><a href="(/id/[^"?]+)', client.get(f"/search?q=päijät&page={number}").text)
    ]

    assert seen == [each["iri"].removeprefix("https://w3id.org/yhdyspinta") for each in told["things"]]
    assert len(client.get("/search.csv?q=päijät").text.splitlines()) == told["count"] + 1


@pytest.mark.parametrize("address", ["/search?q=a&kind=nothing", "/search?q=a&page=-1", "/search.xml?q=a"])
def test_what_is_not_there_is_said(client: FlaskClient, address: str) -> None:
    """Unknown kinds, pages and formats."""
    assert client.get(address).status_code == 400


def test_finder_understands_inflected_words(client: FlaskClient) -> None:
    """The question who answers takes a situation as people say it."""
    told = client.get("/who.json?topic=vanhusten+kotihoidosta&county=paijat-hame&lang=fi").get_json()

    assert "Ikäihmisten palvelut" in {each["theme"]["label"] for each in told["answers"]}


def test_words_with_a_slip_lead_to_what_may_have_been_meant(client: FlaskClient) -> None:
    """Nothing has the word; the nearest names are offered, and the finder."""
    page = client.get("/search?q=Hienola&lang=fi").text

    assert "Tarkoititko" in page
    assert '/id/municipality/heinola?lang=fi"' in page
    assert 'href="/who?topic=Hienola&amp;lang=fi"' in page


def test_hit_says_its_kind_and_where_it_belongs(client: FlaskClient) -> None:
    """In the singular, with the county."""
    page = " ".join(client.get("/search?q=Nuorisopalvelut&kind=interface&lang=fi").text.split())

    assert "<small>yhdyspinta · Pohjois-Pohjanmaan hyvinvointialue</small>" in page


def test_browsers_may_take_the_search_up(client: FlaskClient) -> None:
    """Each page names the description, whose template searches in the page's language."""
    assert 'href="/opensearch.xml?lang=sv"' in client.get("/networks?lang=sv").text
    description = client.get("/opensearch.xml?lang=sv")

    assert description.mimetype == "application/opensearchdescription+xml"
    (address, _) = re.findall(r'template="([^"]+)"', description.text)
    assert address == "http://localhost/search?lang=sv&amp;q={searchTerms}"
