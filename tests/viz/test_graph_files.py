"""Graph files, as other readers open them."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path

import igraph
import networkx as nx
import pytest

from viz import Edge, Labels, NetworkMap, Node
from viz.graph_files import GRAPH_FILES, edge_list, gexf, graphml, node_link_json, node_list
from viz.positions import positions

DAY = date(2026, 11, 23)
HOSTILE = '</script> "&amp;" \u202eolleh \x00\x1b 👩‍👩‍👧 =1+1'
CHART = NetworkMap(
    title="Verkostot & teemat",
    lang="fi",
    nodes=(
        Node("urn:a", "Päijät-Häme", "county", href="/id/county/paijat-hame"),
        Node("urn:b", "=SUM(A1)", "network", group="urn:a", status="planned"),
        Node("urn:c", HOSTILE, "theme", href="javascript:alert(1)"),
        Node("urn:lone", "Yksin", "network"),
    ),
    edges=(Edge("urn:a", "urn:b", "owner"), Edge("urn:a", "urn:b", label="toinen"), Edge("urn:c", "urn:b", "preparer")),
    source="Lähde",
)
LABELS = Labels(
    "Merkit",
    {"county": "Alue", "network": "Verkosto", "theme": "Teema"},
    links={"owner": "vastuutaho"},
    groups={"urn:a": "Päijät-Häme"},
)
NAMES = {"urn:a": "Päijät-Häme", "urn:b": "=SUM(A1)", "urn:lone": "Yksin"}
LINKS = [("urn:a", "urn:b", "vastuutaho"), ("urn:a", "urn:b", "toinen"), ("urn:c", "urn:b", "")]


def written(folder: Path, name: str, text: str) -> Path:
    """The text as a file."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_networkx_reads_gexf(tmp_path: Path) -> None:
    """Names, links, colours and places; the colour has no alpha, and the file has the day of the data."""
    text = gexf(CHART, LABELS, DAY)
    graph = nx.read_gexf(written(tmp_path, "map.gexf", text))

    assert NAMES.items() <= dict(graph.nodes(data="label")).items()
    assert sorted((a, b, data.get("label", "")) for a, b, data in graph.edges(data=True)) == sorted(LINKS)
    assert {"r": 0, "g": 114, "b": 178}.items() <= graph.nodes["urn:a"]["viz"]["color"].items()
    assert graph.nodes["urn:a"]["viz"]["position"]["y"] == pytest.approx(-positions(CHART)["urn:a"].y)
    assert graph.nodes["urn:b"]["groupLabel"] == "Päijät-Häme"
    assert ' a="' not in text
    assert 'lastmodifieddate="2026-11-23"' in text


def test_networkx_and_igraph_read_graphml(tmp_path: Path) -> None:
    """The same nodes and edges in both, and what the file says of itself."""
    path = written(tmp_path, "map.graphml", graphml(CHART, LABELS, DAY))
    ours, theirs = nx.read_graphml(path, force_multigraph=True), igraph.Graph.Read_GraphML(str(path))

    assert NAMES.items() <= dict(ours.nodes(data="label")).items()
    assert {"title": "Verkostot & teemat", "language": "fi", "source": "Lähde", "date": "2026-11-23"}.items() <= (
        ours.graph.items()
    )
    assert theirs.vcount() == 4
    assert theirs.is_directed()
    assert sorted((theirs.vs[e.source]["id"], theirs.vs[e.target]["id"], e["label"]) for e in theirs.es) == sorted(
        LINKS
    )
    assert theirs["title"] == "Verkostot & teemat"


def test_networkx_reads_json() -> None:
    """In the node-link form."""
    graph = nx.node_link_graph(json.loads(node_link_json(CHART, LABELS, DAY)), edges="edges")

    assert NAMES.items() <= dict(graph.nodes(data="label")).items()
    assert sorted((a, b, data["label"]) for a, b, data in graph.edges(data=True)) == sorted(LINKS)
    assert graph.graph["date"] == "2026-11-23"


def test_lists_are_read_by_igraph() -> None:
    """Edges by a table of them and one of nodes; no cell is a formula."""
    nodes = list(csv.DictReader(io.StringIO(node_list(CHART, LABELS, DAY))))
    edges = list(csv.DictReader(io.StringIO(edge_list(CHART, LABELS, DAY))))
    graph = igraph.Graph.DictList(
        nodes, edges, directed=True, vertex_name_attr="Id", edge_foreign_keys=("Source", "Target")
    )

    assert graph.vs["Label"][1] == "'=SUM(A1)"
    assert sorted((each["Source"], each["Target"], each["Label"]) for each in edges) == sorted(LINKS)
    assert (graph.vcount(), graph.ecount()) == (4, 3)


@pytest.mark.parametrize("suffix", GRAPH_FILES)
def test_hostile_label_stays_text(suffix: str) -> None:
    """Control characters are left out, markup is text, an address that runs is dropped."""
    text = GRAPH_FILES[suffix](CHART, LABELS, DAY)

    assert not {"\x00", "\x1b", "\u202e"} & set(text)
    assert "javascript:" not in text
    assert ("</script>" in text) == (suffix in {"json", "csv", "nodes.csv"})


@pytest.mark.parametrize("suffix", GRAPH_FILES)
def test_empty_map_is_an_empty_file(suffix: str) -> None:
    """A map without anything is valid too, and the same each time."""
    empty = NetworkMap("Tyhjä", "fi", (), ())

    assert GRAPH_FILES[suffix](empty, LABELS, DAY) == GRAPH_FILES[suffix](empty, LABELS, DAY)


def test_thing_that_a_picture_shows_twice_is_one_node() -> None:
    """Named by its IRI; what its two places say differently is left out, and links that become the same are one."""
    chart = NetworkMap(
        "Parit",
        "fi",
        (
            Node("0 a", "A", "network", "/id/network/a", "vasen", "x", iri="http://example.org/a"),
            Node("1 a", "A", "network", "/id/network/a", "oikea", "x", iri="http://example.org/a"),
            Node("b", "B", "network"),
        ),
        (Edge("0 a", "b", "owner"), Edge("1 a", "b", "owner"), Edge("b", "1 a", score=86)),
        centre="1 a",
    )
    told = json.loads(node_link_json(chart, LABELS, DAY))

    assert [(each["id"], each["detail"], each["group"], each["href"]) for each in told["nodes"]] == [
        ("http://example.org/a", "", "x", "http://example.org/a"),
        ("b", "", "", ""),
    ]
    assert [(each["source"], each["target"], each.get("score")) for each in told["edges"]] == [
        ("http://example.org/a", "b", None),
        ("b", "http://example.org/a", 86),
    ]
