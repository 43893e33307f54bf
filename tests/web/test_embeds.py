"""What other sites may frame: without navigation, in the reader's language, and framed by nobody else."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient

from service.core.listing import LISTS
from service.core.messages import LANGUAGES
from service.core.settings import Settings
from service.core.store import Store
from service.web import create_app

FRAMES = [
    "/embed/who",
    "/embed/who?topic=nuorisopalvelut&county=pohjois-pohjanmaa",
    "/embed/doc/interface/pohjois-pohjanmaa-nuorisopalvelut",
    "/embed/doc/municipality/heinola",
    "/embed/doc/person/sanna-tauriainen",
    "/embed/doc/act/611-2021",
    "/embed/networks?county=paijat-hame",
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", [*FRAMES, *(f"/embed/{name}" for name in LISTS)])
def test_frame_is_bare_and_leads_to_the_whole_page(client: FlaskClient, address: str, language: str) -> None:
    """One heading of the first level, no navigation, a source with its day, and a way to the page in a new tab."""
    response = client.get(f"{address}{'&' if '?' in address else '?'}lang={language}")
    (whole,) = re.findall(r'<a href="([^"]+)" target="_blank" rel="noopener">', response.text)

    assert response.status_code == 200
    assert f'<html lang="{language}">' in response.text
    assert response.text.count("<h1>") == 1
    assert "<nav" not in response.text
    assert '<base target="_blank">' in response.text
    assert re.search(r"Yhdyspinta, [^.]* \d", response.text)
    assert client.get(whole.replace("&amp;", "&"), headers={"Accept": "text/html"}).status_code == 200


def test_whole_page_asks_the_same(client: FlaskClient) -> None:
    """The way out of a frame keeps the question, the filters and the language."""
    found = client.get("/embed/who?topic=nuorisopalvelut&county=pohjois-pohjanmaa&lang=sv").text
    listed = client.get("/embed/networks?county=paijat-hame&sort=theme&lang=fi").text

    assert 'href="/who?county=pohjois-pohjanmaa&amp;topic=nuorisopalvelut&amp;lang=sv"' in found
    assert 'href="/networks?county=paijat-hame&amp;sort=theme&amp;lang=fi"' in listed


@pytest.mark.parametrize("address", FRAMES)
def test_frame_may_be_framed_by_anyone(client: FlaskClient, address: str) -> None:
    """And still loads nothing from elsewhere and runs no script but our own files."""
    response = client.get(address)

    assert response.headers["Content-Security-Policy"].endswith("; frame-ancestors *")
    assert "script-src 'self';" in response.headers["Content-Security-Policy"]
    assert response.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert response.headers["Cross-Origin-Opener-Policy"] == "unsafe-none"
    assert "X-Frame-Options" not in response.headers


@pytest.mark.parametrize(
    "address", ["/", "/embed", "/who?topic=kotihoito", "/networks", "/search?q=a", "/embed/nothing"]
)
def test_no_other_page_may_be_framed(client: FlaskClient, address: str) -> None:
    """Not even the page that makes the code for frames."""
    response = client.get(address, headers={"Accept": "text/html"})

    assert "frame-ancestors 'none'" in response.headers["Content-Security-Policy"]
    assert response.headers["Cross-Origin-Opener-Policy"] == "same-origin"


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/embed/doc/county/atlantis", 404, "ei tiedetä mitään"),
        ("/embed/doc/planet/mars", 404, "Sivua ei ole"),
        ("/embed/networks?county=atlantis", 400, "atlantis"),
        ("/embed/who?topic=x&scheme=pink", 400, "light, dark"),
        ("/embed/who?topic=xyzzyx", 400, "xyzzyx"),
        ("/embed/who?topic=kotihoito&municipality=Atlantis", 400, "Atlantis"),
    ],
)
def test_what_a_frame_cannot_show_it_says_within_the_frame(
    client: FlaskClient, address: str, status: int, words: str
) -> None:
    """A wrong address on another site's page does not put our whole page into it."""
    response = client.get(address, headers={"Accept": "text/html"})

    assert response.status_code == status
    assert words in response.text
    assert "<nav" not in response.text
    assert response.headers["Content-Security-Policy"].endswith("; frame-ancestors *")


def test_finder_of_a_municipality_asks_only_for_the_matter(client: FlaskClient) -> None:
    """A municipality's site fixes the place for all its readers."""
    page = client.get("/embed/who?municipality=Oulu&topic=nuorisopalvelut&lang=fi").text

    assert '<input type="hidden" name="municipality" value="Oulu">' in page
    assert "<select" not in page
    assert "Sanna Tauriainen" in page


@pytest.mark.parametrize(
    ("origins", "policy"),
    [
        (
            ("https://www.heinola.fi", "https://oulu.fi"),
            "frame-ancestors 'self' https://www.heinola.fi https://oulu.fi",
        ),
        (("*", "https://oulu.fi"), "frame-ancestors *"),
    ],
)
def test_operator_chooses_who_may_frame(store: Store, origins: tuple[str, ...], policy: str) -> None:
    """The origins of the setting, and the preview of our own page."""
    client = create_app(Settings(embed_origins=origins), store).test_client()

    assert client.get("/embed/who").headers["Content-Security-Policy"].endswith(f"; {policy}")


def test_embedding_can_be_switched_off(store: Store) -> None:
    """Then there is nothing to frame, and no page that says how."""
    client = create_app(Settings.from_environment({"YHDYSPINTA_EMBED_ORIGINS": "none"}), store).test_client()

    assert [client.get(address).status_code for address in ("/embed", *FRAMES)] == [404] * (len(FRAMES) + 1)


@pytest.mark.parametrize(
    ("query", "source"),
    [
        ("", "/embed/who?lang=fi"),
        ("what=finder&county=lappi&language=sv&scheme=dark", "/embed/who?lang=sv&amp;scheme=dark&amp;county=lappi"),
        ("what=card&thing=Heinola", "/embed/doc/municipality/heinola?lang=fi"),
        ("what=card&thing=county/lappi", "/embed/doc/county/lappi?lang=fi"),
        ("what=card&thing=https://example.org/doc/act/611-2021", "/embed/doc/act/611-2021?lang=fi"),
        ("what=list&list=networks&county=lappi", "/embed/networks?lang=fi&amp;county=lappi"),
        ("what=list&list=obligations&county=lappi", "/embed/obligations?lang=fi"),
    ],
)
def test_builder_shows_the_frame_and_its_code(client: FlaskClient, query: str, source: str) -> None:
    """A preview, and the HTML with the public address."""
    response = client.get(f"/embed?{query}&lang=fi")
    (code,) = re.findall(r"<textarea[^>]*>(.*?)</textarea>", response.text, re.DOTALL)

    assert response.status_code == 200
    assert f'<iframe class="preview" src="{source}"' in response.text
    assert f"&lt;iframe src=&#34;http://localhost{source.replace('&', '&amp;')}&#34;" in code
    assert "http://localhost/static/embed.js" in code
    assert "frame-src 'self'" in response.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("what=card", "Kirjoita, minkä kohteen"),
        ("what=card&thing=xyzzyx", "xyzzyx"),
        ("what=card&thing=county/atlantis", "ei tiedetä mitään"),
        ("what=pie", "finder, card, list"),
        ("language=de", "fi, sv, en"),
    ],
)
def test_builder_says_what_it_cannot_build(client: FlaskClient, query: str, words: str) -> None:
    """No frame stands beside an error."""
    response = client.get(f"/embed?{query}&lang=fi", headers={"Accept": "text/html"})

    assert response.status_code == 400
    assert words in response.text
    assert "<iframe" not in response.text


def test_title_of_the_code_cannot_break_out_of_it(client: FlaskClient) -> None:
    """What is pasted into another site's page holds escaped names only."""
    page = client.get('/embed?what=card&thing="><script>alert(1)</script> Heinola&lang=fi').text

    assert "<script>alert" not in page
