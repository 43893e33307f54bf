"""``/validation``, ``/validation/completeness`` and ``/validation/trend``: numbers that hold, links that lead there."""

from __future__ import annotations

import csv
import io
import json
import re
import signal
import socket
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from urllib.request import urlopen

import pyoxigraph as ox
import pytest
from flask.testing import FlaskClient

from service.core.changelog import FILE, read
from service.core.journal import LOADED, Journal
from service.core.messages import LANGUAGES
from service.core.quality.figures import ALL
from service.core.quality.measurements import MEASURED, record
from service.core.quality.shares import Share
from service.core.quality.survey import Survey
from service.core.reports.selection import GROUPINGS
from service.core.settings import Settings
from service.core.storage import Delta
from service.core.store import Store
from service.web import create_app
from tests.conftest import ROOT, wait_until_open
from tests.quality.samples import COUNTRY, ID, INTERFACES, quads
from tests.quality.test_exceptions import OWNER

DATA = COUNTRY + INTERFACES
STRANGE = """
[] a yp:Interface .
e:plan a yp:Document ; <http://xmlns.com/foaf/0.1/page> "http://a b" .
"""
"""A thing without an address, and a text that is none though it begins like one."""
ACCEPTED = OWNER.replace("ypsh:Owned", "ypsh:InterfaceOwner").replace("2026-07-01", "2999-01-01")
"""An exception that accepts what the shipped check of owners finds of one interface."""
ROW = re.compile(r'<tr><th scope="row"><a href="([^"]+)">([^<]+)</a></th><td class="number">(\d+)</td></tr>')
CASE = re.compile(r'<li id="case-([0-9a-f]{12})">')


def small(text: str) -> FlaskClient:
    """A client of a service over a small graph, which reads English."""
    client = create_app(Settings(), Store.in_memory(quads(text))).test_client()
    client.environ_base["HTTP_ACCEPT_LANGUAGE"] = "en"
    return client


def found(client: FlaskClient, query: str = "") -> list[dict[str, str]]:
    """The findings that an address tells."""
    findings: list[dict[str, str]] = client.get(f"/validation.json{query}").get_json()["findings"]
    return findings


@pytest.mark.parametrize("by", GROUPINGS)
def test_every_count_is_the_number_of_cases_behind_its_link(client: FlaskClient, by: str) -> None:
    """All groups of the page, those that open on demand too, and the groups within a county."""
    for narrowed in ("", "&county=pohjois-pohjanmaa"):
        rows = ROW.findall(client.get(f"/validation?by={by}{narrowed}").text)
        assert rows
        for address, name, count in rows:
            query = urlsplit(unescape(address)).query
            assert len(found(client, f"?{query}")) == int(count), name


def test_counts_of_severities_are_those_of_the_report(client: FlaskClient) -> None:
    """A severity tells itself and graver ones."""
    counts = client.get("/validation.json").get_json()["counts"]

    assert sum(counts.values()) == len(found(client))
    assert len(found(client, "?severity=violation")) == counts["violation"]
    assert len(found(client, "?severity=warning")) == counts["violation"] + counts["warning"]
    assert len(found(client, "?severity=info")) == sum(counts.values())


def test_filters_narrow_one_another(client: FlaskClient) -> None:
    """Each finding has all that is asked for; a thing goes by its name, its slug or its address."""
    county = "https://w3id.org/yhdyspinta/id/county/pohjois-pohjanmaa"
    narrowed = [
        found(client, f"?check=C-INTERFACE-OWNER&county={name}&severity=violation")
        for name in ("pohjois-pohjanmaa", "Pohjois-Pohjanmaa", county)
    ]
    mender = [found(client, f"?mender={name}") for name in ("municipality/halsua", ID + "municipality/halsua")]

    assert len(narrowed[0]) == 5
    assert narrowed[0] == narrowed[1] == narrowed[2]
    assert mender[0] == mender[1] != []
    assert all({"iri": ID + "municipality/halsua", "label": "Halsua"} in each["menders"] for each in mender[0])
    assert found(client, "?mender=municipality/halsua&county=lappi") == []
    assert {each["check"] for each in found(client, "?theme=theme/asuminen&check=C-INTERFACE-OWNER")} == {
        "C-INTERFACE-OWNER"
    }


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("check=C-INTERFACE-OWNR", "There is no check “C-INTERFACE-OWNR”. Did you mean: C-INTERFACE-OWNER"),
        (
            "mender=municipality/halsu",
            "The report has no group “municipality/halsu”. Did you mean: municipality/halsua",
        ),
        ("theme=theme/asumine", "The report has no group “theme/asumine”. Did you mean: theme/asuminen"),
        ("severity=grave", "The field severity has no value “grave”. It takes: violation, warning, info."),
        ("by=colour", "The field by has no value “colour”. It takes: mender, check, county, theme."),
        ("page=x", "“x” is no number of a page. Pages are numbered from 1."),
        ("page=0", "“0” is no number of a page. Pages are numbered from 1."),
        ("page=-1", "“-1” is no number of a page. Pages are numbered from 1."),
        ("page=", "“” is no number of a page. Pages are numbered from 1."),
    ],
)
def test_what_means_nothing_is_refused_with_what_is_near(client: FlaskClient, query: str, text: str) -> None:
    """400, and no report on something else."""
    response = client.get(f"/validation?{query}&lang=en")

    assert response.status_code == 400
    assert text in unescape(response.text)


def test_pages_hold_every_case_once(client: FlaskClient) -> None:
    """A hundred a page, in one order; beyond the end comes the last one."""
    expected = {each["id"] for each in found(client)}
    last = -(-len(expected) // 100)
    pages = [CASE.findall(client.get(f"/validation?page={number}").text) for number in range(1, last + 1)]

    assert [len(each) for each in pages] == [100] * (last - 1) + [len(expected) - 100 * (last - 1)]
    assert {case for page in pages for case in page} == expected
    assert CASE.findall(client.get(f"/validation?page={last + 1}").text) == pages[-1]
    assert CASE.findall(client.get("/validation?page=999999999999999999999").text) == pages[-1]
    assert CASE.findall(client.get("/validation").text) == pages[0]


def test_links_between_pages_keep_the_filters_and_narrowing_begins_at_the_first(client: FlaskClient) -> None:
    """Next and previous lead to the same report; a group leads to its own first page."""
    text = client.get("/validation?check=C-INTERFACE-MUNICIPALITY&page=2&lang=sv").text
    (after, *_), (before, *_) = (re.findall(rf'rel="{rel}" href="([^"]+)"', text) for rel in ("next", "prev"))

    assert parse_qs(urlsplit(unescape(after)).query) == {
        "check": ["C-INTERFACE-MUNICIPALITY"],
        "page": ["3"],
        "lang": ["sv"],
    }
    assert parse_qs(urlsplit(unescape(before)).query)["page"] == ["1"]
    assert not any("page=" in address for address, _, _ in ROW.findall(text))


def test_permanent_link_survives_a_new_run_over_a_new_store(client: FlaskClient) -> None:
    """The same finding has the same address; what is mended is told to be found no more."""
    (first, *_) = found(client, "?check=C-INTERFACE-OWNER")
    again = create_app(Settings(), Store.shipped()).test_client()

    assert found(again, f"?case={first['id']}") == found(client, f"?case={first['id']}") == [first]
    assert CASE.findall(client.get(f"/validation?case={first['id']}").text) == [first["id"]]
    gone = client.get("/validation?case=000000000000&lang=en")
    assert (gone.status_code, CASE.findall(gone.text)) == (200, [])
    assert "This is no longer found: it has been corrected, or the check has changed." in gone.text
    assert "no longer found" not in client.get(f"/validation?case={first['id']}&lang=en").text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "page",
    [
        "/validation",
        "/validation?by=theme",
        "/validation/completeness",
        "/validation/trend",
        "/validation?county=lappi",
    ],
)
def test_page_is_whole_in_each_language(client: FlaskClient, page: str, language: str) -> None:
    """In the wished language, with no message missing."""
    response = client.get(page, headers={"Accept-Language": language})

    assert response.status_code == 200
    assert f'<html lang="{language}"' in response.text
    assert not re.search(r">\s*(validation|completeness|trend|severity|kind|check)-[a-z-]+\s*<", response.text)


def test_csv_and_turtle_tell_the_same_cases_as_json(client: FlaskClient) -> None:
    """Every format of the same address."""
    query = "?county=pohjois-pohjanmaa&check=C-INTERFACE-OWNER"
    expected = {each["focus"] for each in found(client, query)}
    table, graph = (client.get(f"/validation.{suffix}{query}") for suffix in ("csv", "ttl"))
    told = ox.parse(graph.data, format=ox.RdfFormat.TURTLE)

    assert (table.mimetype, graph.mimetype) == ("text/csv", "text/turtle")
    assert {row["focus"] for row in csv.DictReader(io.StringIO(table.text))} == expected
    focus = "http://www.w3.org/ns/shacl#focusNode"
    assert {each.object.value for each in told if each.predicate.value == focus} == expected
    assert client.get("/validation.pdf").status_code == 400
    assert client.get("/validation/trend.ttl").status_code == 400


def test_source_lines_name_each_document_once(client: FlaskClient) -> None:
    """The document is linked, and its lines follow."""
    text = client.get("/validation?check=C-INTERFACE-OWNER&county=pohjois-pohjanmaa&theme=theme/asuminen").text
    lines = re.findall(r"<small>(<a.*?)</small>", text)

    assert [re.sub("<[^>]+>", "", each) for each in lines if "rivit" in each] == [
        "Ajankohtaista hyvinvointialueen valmistelusta, rivit 992–993, 997–1000",
    ]


def test_things_without_an_address_and_values_that_look_like_one_break_no_page() -> None:
    """A blank node, and a text that begins like an address, are shown as they are."""
    client = small(STRANGE)

    for suffix in ("", ".json", ".csv", ".ttl", "/completeness"):
        address = f"/validation{suffix}"
        assert client.get(address).status_code == 200, address
    assert "http://a b" in client.get("/validation").text


def test_what_is_accepted_is_listed_apart_and_not_counted() -> None:
    """Who accepted it, why, and when it comes back."""
    before, after = (found(small(text), "?check=C-INTERFACE-OWNER") for text in (DATA, DATA + ACCEPTED))
    page = small(DATA + ACCEPTED).get("/validation?check=C-INTERFACE-OWNER").text

    assert [each["label"] for each in before] == ["Bare", "Full", "Stray"]
    assert [each["label"] for each in after] == ["Full", "Stray"]
    assert "1 finding has been accepted for a time and is not counted." in page
    assert "Valitaan syksyllä.; Alpha; counts again from 1 January 2999" in page


def test_completeness_of_an_interface_equals_a_count_by_hand(client: FlaskClient) -> None:
    """Eleven checks aim at the housing services of Pohjois-Pohjanmaa, for which nobody is named on any side.

    Five are of interfaces, four of their sides, one of Swedish names and one of parties that have ended. Four of them
    find something: owner, county side, municipal side, each municipality.
    """
    things = client.get("/validation/completeness.json?kind=interface").get_json()["things"]
    (housing,) = [each for each in things if each["iri"] == ID + "interface/pohjois-pohjanmaa-asumispalvelut"]

    assert housing == {
        "iri": ID + "interface/pohjois-pohjanmaa-asumispalvelut",
        "label": "Asumispalvelut",
        "passed": 7,
        "checks": 11,
        "share": 7 / 11,
    }


@pytest.mark.parametrize("kind", ["county", "interface", "network", "body", "municipality"])
def test_completeness_lists_the_emptiest_first_in_every_format(client: FlaskClient, kind: str) -> None:
    """Page, JSON and CSV have the same things with the same numbers; the denominator is always there."""
    query = f"?kind={kind}"
    things = client.get(f"/validation/completeness.json{query}").get_json()["things"]
    rows = list(csv.DictReader(io.StringIO(client.get(f"/validation/completeness.csv{query}").text)))
    page = client.get(f"/validation/completeness{query}").text

    assert things
    assert [each["share"] for each in things] == sorted(each["share"] for each in things)
    assert [(row["thing"], int(row["passed"]), int(row["checks"])) for row in rows] == [
        (each["iri"], each["passed"], each["checks"]) for each in things
    ]
    assert len(re.findall(r"<td class=\"number\">[\d\s]+ / [\d\s]+</td>", page)) == len(things)


def test_completeness_of_a_county_is_that_of_all_that_is_its_own(client: FlaskClient) -> None:
    """Keski-Pohjanmaa: the sum of the things whose way leads there; the choice narrows every kind."""
    county = client.get("/validation/completeness.json?county=keski-pohjanmaa").get_json()["things"]
    networks = client.get("/validation/completeness.json?kind=network&county=keski-pohjanmaa").get_json()["things"]

    assert [each["iri"] for each in county] == [ID + "county/keski-pohjanmaa"]
    assert {each["iri"].rpartition("/")[2].startswith("keski-pohjanmaa") for each in networks} == {True}
    assert client.get("/validation/completeness?kind=planet").status_code == 400


def test_trend_without_days_says_how_to_begin(client: FlaskClient) -> None:
    """An empty table would say that nothing is missing."""
    page = client.get("/validation/trend?lang=en").text

    assert "yhdyspinta serve --store FOLDER --record" in page
    assert 'class="chart"' not in page
    assert client.get("/validation/trend.json").get_json() == {"days": []}
    assert client.get("/validation/trend.csv").text == "day,violation,warning,info,checked\r\n"


@pytest.fixture(name="measured", scope="module")
def fixture_measured(survey: Survey) -> FlaskClient:
    """A client of the shipped graph, measured on three days; on the second and third the owners were found."""
    store = Store.in_memory(Store.shipped().quads())
    owners = ("C-INTERFACE-OWNER", ALL), ("C-INTERFACE-OWNER", ID + "county/pohjois-pohjanmaa")
    mended = {**survey.figures, **{key: Share(0, survey.figures[key].whole) for key in owners}}
    for day, figures in ((1, survey.figures), (2, mended), (3, mended), (4, survey.figures)):
        record(store, replace(survey, on=date(2026, 11, day), figures=figures))
    client = create_app(Settings(), store).test_client()
    client.environ_base["HTTP_ACCEPT_LANGUAGE"] = "fi"
    return client


def test_trend_has_a_row_and_a_point_for_each_day_of_change(measured: FlaskClient, survey: Survey) -> None:
    """Page, JSON and CSV tell the same; a day without change has no row, for the figures of the day before hold."""
    days = measured.get("/validation/trend.json").get_json()["days"]
    rows = list(csv.DictReader(io.StringIO(measured.get("/validation/trend.csv").text)))
    page = measured.get("/validation/trend").text

    assert [(each["day"], each["violation"]) for each in days] == [
        ("2026-11-01", 6),
        ("2026-11-02", 0),
        ("2026-11-04", 6),
    ]
    assert {each["checked"] for each in days} == {
        sum(share.whole for (_, organisation), share in survey.figures.items() if organisation == ALL)
    }
    assert [{key: str(value) for key, value in each.items()} for each in days] == rows
    assert re.findall(r'<th scope="row">([^<]+)</th>', page) == ["4.11.2026", "2.11.2026", "1.11.2026"]
    assert page.count("<polyline") == 3


def test_trend_of_one_organisation_is_what_it_can_mend(measured: FlaskClient) -> None:
    """Five of the six interfaces are in Pohjois-Pohjanmaa; the page names the county."""
    address = "/validation/trend{}?mender=county/pohjois-pohjanmaa"
    days = measured.get(address.format(".json")).get_json()["days"]

    assert [(each["day"], each["violation"]) for each in days] == [
        ("2026-11-01", 5),
        ("2026-11-02", 0),
        ("2026-11-04", 5),
    ]
    assert "Pohjois-Pohjanmaan hyvinvointialue" in measured.get(address.format("")).text
    assert measured.get("/validation/trend?mender=county/nowhere").status_code == 400


def test_organisation_with_nothing_to_mend_has_a_report_and_a_trend(client: FlaskClient) -> None:
    """Geta is in Åland, where the acts do not apply: its address works, and nothing is found."""
    assert found(client, "?mender=municipality/geta") == []
    assert client.get("/validation/trend?mender=municipality/geta").status_code == 200


def test_recording_service_writes_once_a_day(tmp_path: Path) -> None:
    """A real service writes its figures when it starts, not again when it is asked, nor when it starts anew."""
    folder = tmp_path / "store"
    with Journal(folder) as journal:
        journal.commit(Delta(inserted=frozenset(quads(DATA))), LOADED)
    for _ in range(2):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        command = [sys.executable, "-m", "service", "serve", "--port", str(port), "--store", str(folder), "--record"]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            process.stdout.readline()
            wait_until_open(port)
            for _ in range(2):
                with closing(urlopen(f"http://127.0.0.1:{port}/validation/trend.json", timeout=60)) as answer:
                    days = json.load(answer)["days"]
                assert [each["day"] for each in days] in ([], [date.today().isoformat()])
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=30)
    assert [each["day"] for each in days] == [date.today().isoformat()]
    assert [entry.who for entry, _ in read(folder / FILE)] == [LOADED, MEASURED]
