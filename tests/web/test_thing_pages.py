"""The pages of things as readers get them."""

import html
import json
import re

import pyoxigraph as ox
import pytest
from flask.testing import FlaskClient

from service.core.messages import LANGUAGES
from service.core.namespaces import KINDS, PREFIXES
from service.core.settings import Settings
from service.core.store import Store, shipped_quads
from service.web import create_app

PAGES = {
    "county": ("pohjois-pohjanmaa", "Pohjois-Pohjanmaan hyvinvointialue", "Yhdellä silmäyksellä"),
    "region": ("lappi", "Lappi", "Hyvinvointialueet"),
    "subregion": ("aanekoski", "Äänekoski", "Kunnat"),
    "subarea": ("pohjois-pohjanmaa-koillismaa", "Koillismaa", "Luvut"),
    "municipality": ("narpio", "Närpiö", "Yhdellä silmäyksellä"),
    "organisation": ("kuntaliitto", "Kuntaliitto", "Perustiedot"),
    "body": ("esimerkki-lasten-ja-nuorten-lautakunta", "lasten ja nuorten lautakunta", "Kokoonpano"),
    "post": ("hollola-kunnanjohtaja", "Hollolan kunnanjohtaja", "Kuka vastaa ja missä roolissa"),
    "person": ("eija-kellokoski-kari", "Eija Kellokoski-Kari", "Missä tehtävissä henkilö on nimetty"),
    "network": ("paijat-hame-hyte-rakenne-seutukoordinaatioryhma", "Seutukoordinaatioryhmä", "Teemat"),
    "forum": (
        "alustava-ehdotus-alueellinen-hv-koordinaattoriverkosto",
        "Alueellinen hv-koordinaattoriverkosto",
        "Osallistujat",
    ),
    "interface": ("pohjois-pohjanmaa-nuorisopalvelut", "Nuorisopalvelut", "Vastuut"),
    "theme": ("asuminen", "Asuminen", "Arkisia sanoja tälle teemalle"),
    "task": ("pohjois-pohjanmaa-kuljetukset", "Kuljetukset", "Järjestäjä ja peruste"),
    "responsibility": (
        "hyvinvointialuestrategian-paattaja",
        "Hyvinvointialuestrategiasta päättäminen: aluevaltuusto",
        "Kuka vastaa ja missä roolissa",
    ),
    "obligation": (
        "alueellinen-opiskeluhuoltosuunnitelma",
        "Alueellinen opiskeluhuoltosuunnitelma",
        "Ketä velvoite sitoo",
    ),
    "act": ("611-2021", "Laki hyvinvointialueesta", "Säädösteksti"),
    "section": ("611-2021-14", "611/2021 14 §: Hyvinvointialueen ja kuntien neuvottelu", "Säädösteksti"),
    "agreement": ("mahdolliset-liitesopimukset", "Mahdolliset liitesopimukset", "Sitovuus ja peruste"),
    "document": (
        "alueellinen-hyvinvointikertomus-ja-suunnitelma",
        "alueellinen hyvinvointikertomus- ja suunnitelma",
        "Perustiedot",
    ),
    "event": ("aikajana-alueellinen-hv-kertomus-1", "Alueellinen hv-kertomus", "Ajankohta"),
    "term": (
        "ahvenanmaan-kunnanvaltuusto-1",
        "Ahvenanmaan kunnanvaltuustojen toimikausi 1.1.2024–31.12.2027",
        "Ajankohta",
    ),
    "survey": ("finsote", "FinSote 2020", "Ajankohta"),
    "observation": ("pohjois-pohjanmaa-oma-budjetti", "Pohjois-Pohjanmaan hyvinvointialueen oma budjetti", "Arvo"),
    "model": (
        "alustava-ehdotus-yhteistyosta",
        "Alustava ehdotus hyvinvointialueen, kuntien ja sidosryhmien yhteistyöstä",
        "Osat järjestyksessä",
    ),
    "project": ("keski-pohjanmaa-tcm-pilotti", "TCM-pilotti", "Aihe"),
    "source": (
        "ajankohtaista-hyvinvointialueen-valmistelusta",
        "Ajankohtaista hyvinvointialueen valmistelusta",
        "Perustiedot",
    ),
}
"""A real page of each kind: its name, its heading and the heading of its first section."""
PAGE = {"Accept": "text/html"}
INTERFACE = "/doc/interface/pohjois-pohjanmaa-nuorisopalvelut"


def main_of(text: str) -> str:
    """The part of a page that is its own."""
    return text[text.index("<main") : text.index("</main>")]


def words_of(markup: str) -> str:
    """What a reader sees of some markup."""
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", markup))).strip()


def headings(text: str, level: int) -> list[str]:
    """The headings of a level, without counts."""
    found = re.findall(rf"<h{level}[^>]*>(.*?)</h{level}>", main_of(text), re.DOTALL)
    return [re.sub(r" \(\d+\)$| \*$", "", words_of(each)) for each in found]


@pytest.mark.parametrize("kind", KINDS)
def test_page_begins_with_what_its_reader_comes_for(client: FlaskClient, kind: str) -> None:
    """One heading, then the first section of the profile, and at the end what the page rests on."""
    slug, title, first = PAGES[kind]
    text = client.get(f"/doc/{kind}/{slug}", headers=PAGE).text

    assert headings(text, 1) == [title]
    assert headings(text, 2)[0] == first
    assert headings(text, 2)[-1] == "Tästä sivusta"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_no_identifier_shows_in_any_language(client: FlaskClient, kind: str, language: str) -> None:
    """Neither whole nor shortened: everything on the page has a name."""
    text = words_of(main_of(client.get(f"/doc/{kind}/{PAGES[kind][0]}?lang={language}", headers=PAGE).text))

    assert re.findall(rf"(?<![\w/])(?:{'|'.join(PREFIXES)}):[A-Za-z]\w*|https?://\S+", text) == []


def test_breadcrumbs_lead_from_the_start_to_the_thing(client: FlaskClient) -> None:
    """In an ordered list whose last step is this page, and the same for search engines."""
    text = client.get(INTERFACE, headers=PAGE).text
    (nav,) = re.findall(r'<nav class="breadcrumbs" aria-label="Murupolku">.*?</nav>', text, re.DOTALL)
    blocks = [json.loads(each) for each in re.findall(r'<script type="application/ld\+json">(.*?)</script>', text)]
    (steps,) = [each["itemListElement"] for each in blocks if each["@type"] == "BreadcrumbList"]

    assert re.findall(r'<a href="([^"]*)">([^<]*)</a>', nav) == [
        ("/", "Etusivu"),
        ("/id/county/pohjois-pohjanmaa", "Pohjois-Pohjanmaan hyvinvointialue"),
        ("/interfaces?county=pohjois-pohjanmaa", "Yhdyspinnat"),
    ]
    assert '<span aria-current="page">Nuorisopalvelut</span>' in nav
    assert [(each["position"], each["name"]) for each in steps] == [
        (1, "Etusivu"),
        (2, "Pohjois-Pohjanmaan hyvinvointialue"),
        (3, "Yhdyspinnat"),
        (4, "Nuorisopalvelut"),
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_steps_of_the_way_lead_somewhere(client: FlaskClient, kind: str) -> None:
    """Every breadcrumb of every kind of thing opens."""
    text = client.get(f"/doc/{kind}/{PAGES[kind][0]}", headers=PAGE).text
    nav = re.findall(r'<nav class="breadcrumbs".*?</nav>', text, re.DOTALL)[0]
    targets = [html.unescape(each) for each in re.findall(r'<a href="([^"]*)"', nav)]

    assert targets[0] == "/"
    assert {client.get(each, follow_redirects=True).status_code for each in targets} == {200}


def test_page_has_its_permanent_address_and_questions_ready(client: FlaskClient) -> None:
    """A field that can be copied by hand, and queries about the thing that run as they stand."""
    text = client.get(INTERFACE, headers=PAGE).text
    targets = [html.unescape(each) for each in re.findall(r'<a href="(/sparql\?query=[^"]*)"', text)]

    assert f'<input id="permalink" readonly value="https://w3id.org/yhdyspinta/id/{INTERFACE[5:]}">' in text
    assert re.search(r"<button [^>]*data-copy=\"permalink\"[^>]* hidden>", text)
    assert len(targets) == 2
    for each in targets:
        answer = client.get(each, headers={"Accept": "application/sparql-results+json"}).get_json()
        assert answer["results"]["bindings"]


def test_owners_of_an_interface_stand_first_side_by_side(client: FlaskClient) -> None:
    """Who in the county, that nobody in the municipalities, and the lines that say so."""
    text = words_of(main_of(client.get(INTERFACE, headers=PAGE).text))

    assert re.search(r"Hyvinvointialueen puolella Sanna Tauriainen valmistelija", text)
    assert re.search(r"Kuntien puolella Ketään ei ole kirjattu", text)
    assert "rivit 943–946, 973–977" in text


def test_county_counts_what_it_has_and_what_nobody_is_named_for(client: FlaskClient) -> None:
    """Each count leads to its list."""
    text = main_of(client.get("/doc/county/pohjois-pohjanmaa", headers=PAGE).text)

    assert re.search(r'href="/municipalities\?county=pohjois-pohjanmaa"><strong>30</strong> kuntaa', text)
    assert re.search(r'href="/interfaces\?county=pohjois-pohjanmaa&amp;owner=nobody"><strong>5</strong>', text)


def test_network_without_coordinator_says_so(client: FlaskClient) -> None:
    """What is not on record is not passed over."""
    text = client.get(f"/doc/network/{PAGES['network'][0]}", headers=PAGE).text

    assert "Koordinaattoria ei ole kirjattu." in text


def test_section_leads_to_duties_actors_and_forums(client: FlaskClient) -> None:
    """Task 12: from a section of a law to those who answer to it."""
    text = words_of(main_of(client.get("/doc/section/611-2021-14", headers=PAGE).text))

    for expected in (
        "Lue Finlexissä",
        "Hyvinvointialueen ja kuntien neuvottelu Ketä sitoo hyvinvointialue",
        "Strateginen taso",
    ):
        assert expected in text


def test_error_is_reported_to_the_address_of_the_settings_alone(store: Store, client: FlaskClient) -> None:
    """With the thing's name and identifier, in the reader's language; without an address there is no link."""
    told = create_app(Settings(contact_email="tiedot@example.org"), store).test_client()
    (target,) = re.findall(r'<a href="(mailto:[^"]*)">Rapportera ett fel</a>', told.get(f"{INTERFACE}?lang=sv").text)

    assert target.startswith("mailto:tiedot@example.org?subject=Fel%20i%20uppgifterna%3A%20https%3A//w3id")
    assert "&amp;body=Uppgifterna%20om%20" in target
    assert "mailto:" not in client.get(INTERFACE, headers=PAGE).text


def test_hostile_names_and_texts_are_inert() -> None:
    """Labels, descriptions and relations of a write are text, wherever on the page they stand."""
    evil = '</script><script>alert(1)</script>"><img src=x onerror=alert(2)>'
    text = json.dumps(evil)
    turtle = f"""
        PREFIX yp: <{PREFIXES["yp"]}> PREFIX skos: <{PREFIXES["skos"]}> PREFIX dct: <{PREFIXES["dct"]}>
        PREFIX foaf: <{PREFIXES["foaf"]}> PREFIX id: <https://w3id.org/yhdyspinta/id/>
        <https://w3id.org/yhdyspinta/id/network/evil> a yp:Network ; skos:prefLabel {text}@fi ; skos:altLabel {text} ;
            dct:description {text}@sv ; skos:editorialNote {text} ; yp:frequencyNote {text} ;
            foaf:page <javascript:alert(3)> ; <https://example.org/evil> {text} ;
            yp:county <https://w3id.org/yhdyspinta/id/county/kainuu> .
        <https://w3id.org/yhdyspinta/id/network/other> <https://example.org/evil>
            <https://w3id.org/yhdyspinta/id/network/evil> ; skos:prefLabel {text}@sv .
    """
    quads = [
        ox.Quad(*each.triple, ox.NamedNode("https://example.org/g"))
        for each in ox.parse(turtle, format=ox.RdfFormat.TURTLE)
    ]
    client = create_app(Settings(), Store.in_memory([*shipped_quads(), *quads])).test_client()

    for address in ("/doc/network/evil", "/doc/county/kainuu"):
        for language in LANGUAGES:
            page = client.get(f"{address}?lang={language}", headers=PAGE)
            assert page.status_code == 200
            assert "<script>alert" not in page.text
            assert "<img" not in page.text
            assert 'href="javascript' not in page.text
            assert "alert(1)" in page.text
