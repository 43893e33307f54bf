"""The pages of the maps: a gallery, and for each map what narrows it, its files, and its content in words."""

from __future__ import annotations

import html
import re
from urllib.parse import unquote_plus

import pytest
from flask.testing import FlaskClient

from service.core.messages import LANGUAGES
from service.maps import maps

ROW = r'<tr><th scope="row"><a href="([^"]*)">[^<]*</a></th><td>([^<]*)</td><td>(?:<a href="([^"]*)">)?'


@pytest.mark.parametrize("language", LANGUAGES)
def test_gallery_shows_every_map(client: FlaskClient, language: str) -> None:
    """Each with its picture and a link to its page, in the reader's language."""
    page = client.get(f"/maps?lang={language}&county=paijat-hame").text

    for each in maps().values():
        assert f'href="/maps/{each.name}?county=paijat-hame&amp;lang={language}"' in page
        assert f'src="/maps/{each.name}.svg?county=paijat-hame&amp;lang={language}"' in page


@pytest.mark.parametrize("name", sorted(maps()))
def test_page_offers_each_filter_and_each_file(client: FlaskClient, name: str) -> None:
    """What is asked for goes on to the picture and to every file."""
    chosen = maps()[name]
    page = client.get(f"/maps/{name}?county=paijat-hame&lang=sv")
    fields = set(re.findall(r'<(?:select|input) id="([a-z]+)"', page.text))

    assert page.status_code == 200
    assert fields == set(chosen.filters)
    for suffix in chosen.suffixes:
        assert f'href="/maps/{name}.{suffix}?county=paijat-hame&amp;lang=sv"' in page.text
    sheets = re.findall(rf'href="(/maps/{name}\.pdf\?county=paijat-hame&amp;size=a[34]&amp;lang=sv)"', page.text)
    for size in ("a4", "a3"):
        sheet = f"/maps/{name}.pdf?county=paijat-hame&amp;size={size}&amp;lang=sv"
        assert client.get(html.unescape(sheet)).status_code == (200 if sheet in sheets else 400)
    small = re.search(r"Ryms inte läsbart på arket: ([^.]*)\.", page.text)
    assert len(sheets) + (small[1].count("A") if small else 0) == 2


@pytest.mark.parametrize("name", [each.name for each in maps().values() if each.usual])
def test_form_says_what_a_map_is_narrowed_to_by_itself(client: FlaskClient, name: str) -> None:
    """What is drawn without being asked for is selected, and nothing offers to draw all."""
    page = client.get(f"/maps/{name}?lang=sv").text

    for field, value in maps()[name].usual.items():
        select = re.search(rf'<select id="{field}".*?</select>', page, re.DOTALL)
        assert select is not None
        assert re.findall(r'value="([^"]*)" selected', select[0]) == [value]
        assert 'value=""' not in select[0]


@pytest.mark.parametrize("county", ["Päijät-Häme", "paijat-hame", "Päijänne-Tavastlands välfärdsområde"])
def test_form_and_explorer_take_a_county_by_any_of_its_names(client: FlaskClient, county: str) -> None:
    """The county is selected, and its address leads to the explorer."""
    page = client.get("/maps/overlaps", query_string={"county": county, "lang": "sv"}).text

    assert '<option value="paijat-hame" selected>' in page
    assert 'href="/maps/explorer?lang=sv&amp;from=county/paijat-hame"' in page


def test_content_is_told_in_words(client: FlaskClient) -> None:
    """Every link of the map is a row with both ends linked."""
    page = client.get("/maps/networks?county=paijat-hame&lang=fi").text
    rows = re.findall(
        r'<tr><th scope="row"><a href="([^"]*)">[^<]*</a></th><td>([^<]*)</td><td>(?:<a href="([^"]*)">)?', page
    )
    found = client.get("/maps/networks.json?county=paijat-hame&lang=fi").get_json(force=True)

    assert len(rows) == len(found["edges"] if "edges" in found else found["links"])
    theme, network = "osallisuuden-edistaminen", "paijat-hame-kylien-yhdistysten-verkosto"
    assert any(theme in source and network in target for source, _, target in rows)


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("/maps/networks?county=Lapland&lang=fi", "Lapin hyvinvointialue"),
        ("/maps/tiles?figure=populaton&lang=fi", "population"),
        ("/maps/people?on=soon&lang=fi", "soon"),
        ("/maps/networks?theme=asuminen&lang=fi", "county"),
    ],
)
def test_what_is_asked_wrongly_is_told_on_the_page(client: FlaskClient, address: str, told: str) -> None:
    """With the form, and without a picture."""
    page = client.get(address)

    assert page.status_code in {200, 400}
    assert told in page.text
    assert ("<img" in page.text) == (page.status_code == 200)
    assert unquote_plus(address).partition("?")[0] in page.text


@pytest.mark.parametrize("suffix", ["", ".svg", ".json"])
def test_filter_given_twice_is_refused(client: FlaskClient, suffix: str) -> None:
    """Nothing of what was asked is left out in silence; an empty value asks for nothing."""
    told = client.get(f"/maps/networks{suffix}?county=lappi&county=kainuu&lang=en")

    assert told.status_code == 400
    assert "Parameter county is given more than once" in told.text
    assert client.get(f"/maps/networks{suffix}?county=lappi&county=").status_code == 200


def test_unknown_map_leads_to_what_is_near(client: FlaskClient) -> None:
    """The nearest names."""
    page = client.get("/maps/netwroks?lang=fi")

    assert page.status_code == 400
    assert "networks" in page.text
