"""Maps as graph files, from the service and from the command."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import networkx as nx
import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient

from service.cli import commands
from service.maps import maps

NETWORK = "https://w3id.org/yhdyspinta/id/network/paijat-hame-hyte-koordinaattoriverkosto"


@pytest.mark.parametrize("name", ["networks", "interfaces"])
def test_graph_is_the_same_in_every_file(client: FlaskClient, name: str) -> None:
    """A map has as many nodes and links in one format as in another."""
    gexf = nx.read_gexf(io.BytesIO(client.get(f"/maps/{name}.gexf").data))
    graphml = nx.read_graphml(io.BytesIO(client.get(f"/maps/{name}.graphml").data), force_multigraph=True)
    told = client.get(f"/maps/{name}.json").get_json()

    sizes = {(graph.number_of_nodes(), graph.number_of_edges()) for graph in (gexf, graphml)}
    assert sizes == {(len(told["nodes"]), len(told["edges"]))}
    assert client.get(f"/maps/{name}.csv").text.count("\n") == len(told["edges"]) + 1
    assert client.get(f"/maps/{name}.nodes.csv").text.count("\n") == len(told["nodes"]) + 1


def test_file_heeds_county_and_language(client: FlaskClient) -> None:
    """The title, the names of kinds and the things are those that were asked for."""
    told = client.get("/maps/networks.json?county=keski-pohjanmaa&lang=sv").get_json()

    assert told["graph"]["language"] == "sv"
    assert told["graph"]["title"].startswith("Mellersta Österbottens välfärdsområde")
    assert {each["kindLabel"] for each in told["nodes"]} >= {"Nätverk", "Tema"}
    assert NETWORK not in {each["id"] for each in told["nodes"]}


@pytest.mark.parametrize("name", [each.name for each in maps().values() if each.projection])
def test_thing_is_one_node_named_by_its_iri_and_every_link_says_what_it_is(client: FlaskClient, name: str) -> None:
    """Alike in every language, so that files can be joined; the kind of a link is a role or a property."""
    told, swedish = (client.get(f"/maps/{name}.json?lang={language}").get_json() for language in ("fi", "sv"))
    ids = [node["id"] for node in told["nodes"]]

    assert all(each.startswith(("https://w3id.org/yhdyspinta/", "http://data.finlex.fi/")) for each in ids)
    assert [node["href"] for node in told["nodes"]] == ids
    assert sorted(ids) == sorted(node["id"] for node in swedish["nodes"])
    links, others = (
        sorted((each["source"], each["target"], each["kind"]) for each in graph["edges"]) for graph in (told, swedish)
    )
    assert links == others
    assert all(each["label"] and re.fullmatch("[a-z][A-Za-z-]+", each["kind"]) for each in told["edges"])


def test_overlap_is_a_link_with_its_score(client: FlaskClient) -> None:
    """A number where the likeness was reckoned; the words say the rest."""
    told = client.get("/maps/overlaps.json?lang=en").get_json()["edges"]
    rows = list(csv.DictReader(client.get("/maps/overlaps.csv?lang=en").text.splitlines()))

    assert sorted(each["score"] for each in told if "score" in each) == [86, 99, 100]
    assert sorted(row["Score"] for row in rows if row["Score"]) == ["100", "86", "99"]
    assert {each["kind"] for each in told} == {"possiblySameAs"}
    assert all("noted as possibly the same" in each["label"] for each in told if "score" not in each)


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("/maps/networks.gexf?county=Lappi&lang=sv", "attachment; filename=networks-lappi-sv.gexf"),
        ("/maps/dots.png?figure=language&size=a4&lang=fi", "inline; filename=dots-language-a4-fi.png"),
        ("/maps/people.nodes.csv?on=2026-01-01&lang=en", "attachment; filename=people-2026-01-01-en.nodes.csv"),
    ],
)
def test_file_is_saved_under_a_name_that_tells_it_apart(client: FlaskClient, address: str, name: str) -> None:
    """The map, what it is narrowed to, and the language."""
    assert client.get(address).headers["Content-Disposition"] == name


@pytest.mark.parametrize("address", ["/maps/interfaces.html?", "/maps/explorer.html?from=county/paijat-hame&"])
def test_links_of_a_page_lead_to_the_service_wherever_it_is_opened(client: FlaskClient, address: str) -> None:
    """Saved to a disk it still leads to the things' pages."""
    page = client.get(f"{address}lang=fi", base_url="https://yhdyspinta.example/palvelu").text
    links = set(re.findall(r'href="([^#"][^"]*)"', page)) | set(re.findall(r'"href":"([^"]+)"', page))

    assert len(links) > 30
    assert {each for each in links if not re.match("https://yhdyspinta.example/palvelu/(id/|def#)", each)} == set()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_framed_map_has_the_colours_that_are_asked_for(client: FlaskClient, scheme: str) -> None:
    """As the other embeds; without a choice the reader's own."""
    for address in ("/embed/maps/networks?county=lappi", "/embed/maps/explorer?from=county/lappi"):
        page, usual = client.get(f"{address}&scheme={scheme}"), client.get(address)

        assert page.status_code == 200
        assert f'<meta name="color-scheme" content="{scheme}">' in page.text
        assert page.text.count("--paper: #12181f") == (scheme == "dark")
        assert '<style media="(prefers-color-scheme: dark)">' in usual.text
        assert client.get(f"{address}&scheme=pink").status_code == 400


def test_map_without_nodes_and_links_is_no_graph_file(client: FlaskClient) -> None:
    """The organisation is a picture only."""
    assert client.get("/maps/organisation.gexf").status_code == 404


@pytest.mark.parametrize("ending", ["gexf", "graphml", "json", "csv", "nodes.csv"])
def test_command_writes_the_file_that_the_service_gives(client: FlaskClient, tmp_path: Path, ending: str) -> None:
    """The ending of the name decides."""
    path = tmp_path / f"map.{ending}"
    result = CliRunner().invoke(commands, ["map", "networks", "--lang", "fi", "--out", str(path)])

    assert result.exit_code == 0, result.output
    assert path.read_bytes() == client.get(f"/maps/networks.{ending}").data
    if ending == "json":
        assert NETWORK in {each["id"] for each in json.loads(path.read_text())["nodes"]}


def test_command_writes_a_page_whose_links_are_the_things_iris(tmp_path: Path) -> None:
    """It knows of no service that they could lead to."""
    path = tmp_path / "map.html"
    result = CliRunner().invoke(commands, ["map", "interfaces", "--lang", "fi", "--out", str(path)])
    links = set(re.findall(r'href="([^#"][^"]*)"', path.read_text(encoding="utf-8")))

    assert result.exit_code == 0, result.output
    assert {each for each in links if not each.startswith("https://w3id.org/yhdyspinta/")} == set()
