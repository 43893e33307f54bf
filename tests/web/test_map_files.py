"""Maps as graph files, from the service and from the command."""

from __future__ import annotations

import io
import json
from pathlib import Path

import networkx as nx
import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient

from service.cli import commands

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
