"""The matrix and the comparison, as pages and as data."""

from __future__ import annotations

import html
import re
from urllib.parse import parse_qs, urlsplit

import pytest
from flask.testing import FlaskClient

from service.core.messages import LANGUAGES

IMPORTANT = "hyvinvoinnin-ja-terveyden-edistaminen"


def seen(text: str) -> str:
    """What a reader sees of a page."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", text))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "fi",
            "◐ vain toinen puoli Hyvinvoinnin ja terveyden edistäminen , Terveellisten elintapojen edistäminen (ei",
        ),
        (
            "sv",
            "◐ bara ena sidan Främjande av hälsa och välfärd * , Främjande av hälsosamma levnadsvanor * (ingen",
        ),
        ("en", "◐ one-sided Promotion of healthy lifestyles * (unowned), Promotion of wellbeing and health *"),
    ],
)
def test_cell_tells_its_state_by_sign_and_words_and_what_it_rests_on(
    client: FlaskClient, language: str, words: str
) -> None:
    """The cell of Central Ostrobothnia names its two interfaces, and which one no one is named for."""
    text = seen(client.get(f"/matrix?county=keski-pohjanmaa&lang={language}").text)

    assert words in text


def test_table_has_scoped_headers_a_caption_and_totals(client: FlaskClient) -> None:
    """A header for each organiser and each state, for each theme and each total."""
    text = client.get("/matrix").text

    assert text.count('<th scope="col">') == 1 + 23 + 5
    assert text.count('<th scope="row">') == 13 + 5
    assert '<caption class="hidden">Teemat alueittain</caption>' in text
    assert 'role="region" tabindex="0"' in text
    assert text.count('<a class="case"') == 23
    assert ">Keski-Pohjanmaan</a></th>" in text


def test_cell_of_several_interfaces_leads_to_the_list_of_exactly_these(client: FlaskClient) -> None:
    """One interface is opened itself; several are listed, as many as the cell rests on."""
    made = client.get("/matrix.json").get_json()
    cells = {
        (cell["organiser"].rpartition("/")[2], row["row"]["iri"].rpartition("/")[2]): len(cell["resources"])
        for row in made["rows"]
        for cell in row["cells"]
        if cell["resources"]
    }
    opened = re.findall(r'<a class="case" href="([^"]+)"', client.get("/matrix").text)
    listed = [html.unescape(each) for each in opened if each.startswith("/interfaces")]

    assert len(opened) == len(cells) == 23
    assert len(listed) == sum(count > 1 for count in cells.values()) == 10
    for address in listed:
        fields = parse_qs(urlsplit(address).query)
        found = client.get(address.replace("?", ".json?", 1)).get_json()["count"]
        assert found == cells[fields["county"][0], fields["theme"][0]], address


@pytest.mark.parametrize(
    ("query", "rows", "organisers"),
    [
        ("extent=recorded", 12, {"paijat-hame", "keski-pohjanmaa", "pohjois-pohjanmaa"}),
        ("extent=gaps&theme=asuminen", 1, {"paijat-hame", "pohjois-pohjanmaa"}),
        ("theme=asuminen&county=lappi", 1, {"lappi"}),
        ("extent=gaps&county=lappi", 0, set()),
    ],
)
def test_matrix_is_narrowed_alike_for_people_and_machines(
    client: FlaskClient, query: str, rows: int, organisers: set[str]
) -> None:
    """Rows and columns without what is asked for are left out of the page, JSON and CSV."""
    made = client.get(f"/matrix.json?{query}").get_json()
    page = client.get(f"/matrix?{query}").text

    assert len(made["rows"]) == rows
    assert {each["iri"].rpartition("/")[2] for each in made["organisers"]} == organisers
    assert all(len(row["cells"]) == len(organisers) for row in made["rows"])
    assert page.count('<th scope="row">') == (rows + 5 if rows else 0)
    assert ("Väljennä ehtoja" in page) == (rows == 0)
    assert len(client.get(f"/matrix.csv?{query}").text.splitlines()) > rows


def test_duties_are_narrowed_by_theme(client: FlaskClient) -> None:
    """The duties on a theme are those that the list of duties has on it."""
    theme = "theme=ehkaiseva-tyo"
    rows = client.get(f"/matrix.json?kind=duties&{theme}").get_json()["rows"]
    listed = client.get(f"/obligations.json?{theme}").get_json()["things"]

    assert rows
    assert {row["row"]["iri"] for row in rows} <= {thing["iri"] for thing in listed}


def test_duty_page_stays_light(client: FlaskClient) -> None:
    """Cells with nothing on record carry no details: the largest page is under 400 kilobytes."""
    assert len(client.get("/matrix?kind=duties").data) < 400_000


def test_matrix_as_json_has_the_fixed_form(client: FlaskClient) -> None:
    """Other systems build on these keys."""
    told = client.get("/matrix.json?kind=themes").get_json()
    (row,) = (row for row in told["rows"] if row["row"]["iri"].endswith("/" + IMPORTANT))
    (cell,) = (cell for cell in row["cells"] if cell["organiser"].endswith("/keski-pohjanmaa"))

    assert set(told) == {"kind", "organisers", "rows", "totals"}
    assert set(told["totals"]) == {"covered", "one-sided", "unowned", "nothing", "not-applicable"}
    assert (told["kind"], len(told["organisers"]), len(row["cells"])) == ("themes", 23, 23)
    assert row["totals"]["not-applicable"] == 1
    assert cell["state"] == "one-sided"
    assert [each["state"] for each in cell["resources"]] == ["one-sided", "unowned"]


def test_matrix_as_csv_opens_in_a_spreadsheet(client: FlaskClient) -> None:
    """One line per resource under a header."""
    lines = client.get("/matrix.csv?kind=duties&county=Helsingfors&lang=sv").text.splitlines()

    assert lines[0] == "row,rowIri,organiser,organiserIri,state,resource,resourceIri,resourceState"
    assert all("/municipality/helsinki,nothing,,," in line or ",not-applicable,,," in line for line in lines[1:])


@pytest.mark.parametrize("language", LANGUAGES)
def test_comparison_shows_a_dash_with_words_where_nothing_is_on_record(client: FlaskClient, language: str) -> None:
    """Lapland has no interface on housing; nothing is filled in."""
    text = client.get(f"/compare?county=lappi&county=19&theme=asuminen&lang={language}").text
    words = {"fi": "ei merkintää", "sv": "ingen uppgift", "en": "nothing on record"}[language]

    assert f'<span class="none">– {words}</span>' in text
    assert {"fi": "31.12.2025", "sv": "31.12.2025", "en": "31 December 2025"}[language] in text


def test_comparison_marks_what_only_some_have_on_record(client: FlaskClient) -> None:
    """A row on which the counties differ says which of them has something."""
    text = seen(client.get("/compare?county=lappi&county=pohjois-pohjanmaa&theme=asuminen").text)

    assert "Yhdyspinnat Merkintöjä vain täällä: Pohjois-Pohjanmaan hyvinvointialue" in text


def test_comparison_cites_its_sources_and_lists_the_duties(client: FlaskClient) -> None:
    """Each column names lines of a document, and the duties on the theme that concern the county."""
    text = seen(client.get("/compare?county=lappi&county=pohjois-pohjanmaa&theme=opiskeluhuolto").text)

    assert re.search(r"Lähteet – ei merkintää .{0,200}rivit? \d", text)
    assert "Alueellinen opiskeluhuoltosuunnitelma" in text


def test_order_of_the_comparison_is_swapped_by_a_link(client: FlaskClient) -> None:
    """The link asks for the same counties the other way round."""
    text = client.get("/compare?county=lappi&county=kainuu&theme=asuminen&lang=sv").text

    assert 'href="/compare?theme=asuminen&amp;lang=sv&amp;county=kainuu&amp;county=lappi"' in text


def test_comparison_tells_euros_per_resident_and_from_when(client: FlaskClient) -> None:
    """The budget is of 2023, the population of the end of 2025: both are said."""
    text = seen(client.get("/compare?county=lappi&county=19&theme=asuminen").text).replace("\xa0", " ")

    assert "1,5 miljardia euroa (2023) : 3 589,04 euroa asukasta kohden (Asukasluku 31.12.2025)" in text


def test_comparison_as_json_has_the_fixed_form(client: FlaskClient) -> None:
    """Other systems build on these keys; the names may be of any language."""
    told = client.get("/compare.json?county=Norra Österbotten&county=09&theme=kuraattori&lang=en").get_json()
    county = told["counties"][0]

    assert set(told) == {"theme", "counties"}
    assert told["theme"]["label"] == "Pupil and student welfare"
    assert set(county) == {
        "county", "interfaces", "networks", "forums", "documents", "population", "per100000", "figures",
    }  # fmt: skip
    assert county["interfaces"][0]["responsibilities"][0]["holder"]["label"] == "Minna Malila"
    assert county["population"]["date"] == "2025-12-31"


def test_comparison_as_csv_opens_in_a_spreadsheet(client: FlaskClient) -> None:
    """A header, and rows for both counties."""
    lines = client.get("/compare.csv?county=lappi&county=kainuu&theme=asuminen").text.splitlines()

    assert lines[0] == "county,aspect,name,iri,detail,value,unit,date"
    assert {line.partition(",")[0] for line in lines[1:]} == {"Lapin hyvinvointialue", "Kainuun hyvinvointialue"}


def test_matrix_leads_to_the_comparison(client: FlaskClient) -> None:
    """The two pages belong together."""
    assert 'href="/compare"' in client.get("/matrix").text


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/matrix?kind=people", "Matriisia ”people” ei ole. Mahdolliset: themes, duties."),
        ("/matrix?county=Satakunnta", "Tarkoititko: Satakunnan hyvinvointialue"),
        ("/matrix?extent=some", "all, recorded, gaps"),
        ("/compare?county=lapppi", "Tarkoititko: Lapin hyvinvointialue"),
        ("/compare?county=lappi&theme=asuminen", "Valitse 2–5 hyvinvointialuetta. Valittuja on 1."),
        ("/compare?county=lappi&county=kainuu", "Valitse teema."),
        ("/compare?county=lappi&county=kainnuu&theme=asuminen", "Tarkoititko: Kainuun hyvinvointialue"),
        ("/compare?county=lappi&county=kainuu&theme=Asumimen", "Tarkoititko: Asuminen"),
    ],
)
def test_bad_question_is_answered_in_words(client: FlaskClient, address: str, words: str) -> None:
    """400, what is wrong, and the near names; the same for machines."""
    page = client.get(address, headers={"Accept": "text/html"})
    data = client.get(address.replace("?", ".json?", 1))

    assert (page.status_code, data.status_code) == (400, 400)
    assert 'role="alert"' in page.text
    assert words in seen(page.text)
    assert words in data.get_json()["title"]


def test_unknown_format_is_told(client: FlaskClient) -> None:
    """There is no matrix as XML."""
    assert client.get("/matrix.xml").status_code == 400
    assert client.get("/compare.xml?county=lappi").status_code == 400


def test_comparison_begun_with_one_county_asks_for_another(client: FlaskClient) -> None:
    """The page of a county leads here: its own county is chosen, and nothing is wrong yet."""
    response = client.get("/compare?county=lappi&lang=fi")

    assert response.status_code == 200
    assert re.search(r'value="lappi"[^>]*(?:checked|selected)', response.text)
    assert 'role="alert"' not in response.text
