"""The pages, as a reader of each language gets them."""

import re
from html.parser import HTMLParser

import pytest
from flask.testing import FlaskClient

from service.core.messages import LANGUAGES

PAGES = [
    "/",
    "/who?county=pohjois-pohjanmaa&topic=Nuorisopalvelut",
    "/who?county=paijat-hame",
    "/doc/county/pohjois-pohjanmaa",
    "/doc/interface/pohjois-pohjanmaa-nuorisopalvelut",
    "/doc/person/sanna-tauriainen",
    "/doc/source/ajankohtaista-hyvinvointialueen-valmistelusta",
    "/doc/act/611-2021",
    "/doc/section/611-2021-14",
    "/sparql-editor",
    "/sparql-editor?view=chart&query=SELECT(SAMPLE(%3Fp)AS%3Fa)(COUNT(*)AS%3Fn)%7B%3Fs%3Fp%3Fo%7DGROUP+BY+%3Fp",
    "/due",
    "/due?county=paijat-hame&on=2026-11-22",
    "/due?municipality=geta",
    "/matrix",
    "/matrix?kind=duties",
    "/compare",
    "/compare?county=pohjois-pohjanmaa&county=lappi&theme=asuminen",
    "/insights",
    "/maps",
    "/def",
]


class Addresses(HTMLParser):
    """Collects what a page makes the browser load."""

    def __init__(self) -> None:
        super().__init__()
        self.loaded: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note sources and style sheets."""
        values = dict(attrs)
        if tag == "link" and values.get("rel") in {"stylesheet", "icon"}:
            self.loaded.append(values.get("href") or "")
        if tag in {"script", "img", "iframe"} and values.get("src"):
            self.loaded.append(values["src"] or "")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_page_is_whole_in_each_language_and_loads_nothing_from_outside(
    client: FlaskClient, page: str, language: str
) -> None:
    """Every page answers in the wished language and asks no other host for anything."""
    address = f"{page}{'&' if '?' in page else '?'}lang={language}"
    response = client.get(address, headers={"Accept": "text/html"})
    addresses = Addresses()
    addresses.feed(response.text)

    assert response.status_code == 200
    assert f'<html lang="{language}">' in response.text
    assert all(address.startswith(("/static/", "/maps/", "data:")) for address in addresses.loaded)
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]


def test_answer_page_tells_who_for_whom_in_what_state_and_by_which_lines(client: FlaskClient) -> None:
    """A newcomer reads the answer of the first task on one page."""
    text = client.get("/who?county=pohjois-pohjanmaa&topic=Nuorisopalvelut").text
    seen = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", text))

    assert "Sanna Tauriainen" in seen
    assert "valmistelija" in seen
    assert "Pohjois-Pohjanmaan hyvinvointialue" in seen
    assert "aloitettu" in seen
    assert "973–977" in seen
    assert "https://pohde.fi/" in seen


def test_unnamed_interface_says_so_first(client: FlaskClient) -> None:
    """Where no one is named, that is the answer."""
    text = client.get("/who?county=pohjois-pohjanmaa&topic=Asumispalvelut").text

    assert "Lähteissä ei ole nimetty ketään" in text


def test_answer_as_json_has_the_fixed_form(client: FlaskClient) -> None:
    """Other systems build on these keys."""
    told = client.get("/who.json?county=pohjois-pohjanmaa&topic=Nuorisopalvelut").get_json()
    (answer,) = told["answers"]

    assert set(told) == {"query", "answers", "missing"}
    assert {
        "interface", "county", "municipality", "theme", "status", "tasks", "responsibilities", "duties", "networks",
        "forums", "sources",
    } <= set(answer)  # fmt: skip
    assert set(answer["responsibilities"][0]) >= {"party", "holder", "holderKind", "role", "from", "until"}
    assert set(answer["sources"][0]) == {"document", "heading", "firstLine", "lastLine"}


def test_answer_as_csv_opens_in_a_spreadsheet(client: FlaskClient) -> None:
    """One row per responsibility under a header."""
    lines = client.get("/who.csv?county=pohjois-pohjanmaa&topic=Nuorisopalvelut").text.splitlines()

    assert lines[0] == "interface,county,theme,status,party,role,holder,holderKind,from,until"
    assert lines[1].endswith(",valmistelija,Sanna Tauriainen,person,,")


@pytest.mark.parametrize(
    ("address", "code", "text"),
    [
        ("/who?county=pohjoispohjanma&topic=nuorisopalvelut", 400, "Tarkoititko"),
        ("/who", 400, "Valitse hyvinvointialue"),
        ("/doc/county/atlantis", 404, "ei tiedetä mitään"),
        ("/doc/planet/mars", 404, "Sivua ei ole"),
        ("/nothing", 404, "Sivua ei ole"),
    ],
)
def test_error_page_says_what_to_do(client: FlaskClient, address: str, code: int, text: str) -> None:
    """An error is a page in the reader's language, without a trace."""
    response = client.get(address, headers={"Accept": "text/html"})

    assert response.status_code == code
    assert text in response.text
    assert "Traceback" not in response.text


def test_error_is_a_problem_document_for_machines(client: FlaskClient) -> None:
    """RFC 9457, with the same words."""
    response = client.get("/who.json?county=x", headers={"Accept": "application/json"})

    assert response.status_code == 400
    assert response.mimetype == "application/problem+json"
    assert set(response.get_json()) == {"type", "title", "status", "requestId"}


def test_fault_of_ours_is_one_fixed_sentence(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader never sees an exception."""

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr("service.web.answers.ask", fail)
    response = client.get("/who?topic=x", headers={"Accept": "text/html"})

    assert response.status_code == 500
    assert "Palvelussa on vika" in response.text
    assert "secret detail" not in response.text


def test_browser_language_is_followed_when_none_is_chosen(client: FlaskClient) -> None:
    """A Swedish browser gets Swedish."""
    response = client.get("/", headers={"Accept-Language": "sv-FI,sv;q=0.9,fi;q=0.5"})

    assert '<html lang="sv">' in response.text


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{7*7}}"])
def test_hostile_words_are_shown_as_words(client: FlaskClient, hostile: str) -> None:
    """What a reader types comes back escaped."""
    response = client.get("/who", query_string={"topic": hostile}, headers={"Accept": "text/html"})

    assert response.status_code == 400
    assert hostile not in response.text or "{{" in hostile
    assert "49" not in response.text


def test_county_without_interfaces_gets_its_duties_and_a_way_on(client: FlaskClient) -> None:
    """Where the sources record nothing, the law still binds, and the county has a website."""
    text = client.get("/who?county=etela-savo").text

    assert "Lähteisiin ei ole kirjattu yhdyspintoja" in text
    assert "Hyvinvointialueen ja kuntien neuvottelu" in text
    assert "https://etelasavonha.fi/" in text


def test_person_page_ends_with_the_organisation_that_the_person_prepares_for(client: FlaskClient) -> None:
    """Whom do I contact: the county's own website."""
    assert "https://pohde.fi/" in client.get("/doc/person/terttu-piippo").text


def test_source_page_reads_slide_by_slide_and_links_within(client: FlaskClient) -> None:
    """What was recorded from a source stands under its slides."""
    text = client.get("/doc/source/tuumaustunti-yhdyspinnoista-luottamushenkiloille").text

    assert "Mitä ovat yhdyspinnat?" in text
    assert 'href="https://w3id.org/' not in text


def test_unknown_county_of_the_findings_suggests(client: FlaskClient) -> None:
    """A misspelt county is not a county without findings."""
    response = client.get("/validation?county=atlantis", headers={"Accept": "text/html"})

    assert response.status_code == 400
    assert "atlantis" in response.text


def test_swedish_answer_dates_its_source_and_names_the_vacant_post_in_swedish(client: FlaskClient) -> None:
    """What we word ourselves is worded in the reader's language."""
    text = client.get("/who?county=pohjois-pohjanmaa&topic=Kulttuurity%C3%B6&lang=sv").text

    assert "våren 2022: lägesuppgifter 21.2.2022" in text
    assert "Beredare av kontaktytan kulturarbete" in text
    assert "kevät" not in text


@pytest.mark.parametrize("name", ["endpoint", "suffix", "values", "_external", "kind"])
def test_field_with_the_name_of_an_inner_argument_is_only_a_field(client: FlaskClient, name: str) -> None:
    """No field of an address reaches the machinery that makes addresses."""
    for page in ("/", "/who?county=paijat-hame", "/due?county=paijat-hame", "/matrix"):
        assert client.get(f"{page}{'&' if '?' in page else '?'}{name}=2").status_code in {200, 400}


def test_font_comes_from_the_service_and_stays_with_the_browser(client: FlaskClient) -> None:
    """Both weights that the style sheet names are WOFF, to be kept for a year."""
    sheet = client.get("/static/app.css").get_data(as_text=True)
    for name in ("regular", "semibold"):
        assert f'url("../fonts/{name}.woff")' in sheet
        response = client.get(f"/fonts/{name}.woff")
        assert response.mimetype == "font/woff"
        assert response.data.startswith(b"wOFF")
        assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert client.get("/fonts/bold.woff").status_code == 404
