"""Graphs of any size, and the pages that draw them: ours, pyvis as it comes, and cytoscape.js."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from viz import Edge, Labels, NetworkMap, Node, PageTexts, interactive_html, positions

OURS: Final = "yhdyspinta"
PYVIS: Final = "pyvis, physics on"
STILL: Final = "pyvis, physics off"
CYTOSCAPE: Final = "cytoscape.js"

_WORDS: Final = (
    "Alueellinen",
    "Hyvinvoinnin",
    "Kuntien",
    "Lapsiperheiden",
    "Osallisuuden",
    "Seudullinen",
    "Työllisyyden",
)
_ENDS: Final = ("verkosto", "yhteistyöryhmä", "foorumi", "neuvottelukunta", "teemaryhmä")
_PER_THEME: Final = 20
"""Networks under a theme."""
_SHARED: Final = 0.3
"""Networks that stand under a second theme, for each that stands under one."""

_CYTOSCAPE_PAGE: Final = """<!doctype html><meta charset="utf-8"><title>cytoscape.js</title>
<link rel="stylesheet" href="data:text/css,html,body,%23map{margin:0;height:100%25}">
<div id="map"></div><script src="cytoscape.min.js"></script><script>
const cy = cytoscape({ container: document.getElementById("map"), layout: { name: "preset" }, elements: ELEMENTS,
  style: [{ selector: "node", style: { label: "data(label)", "font-size": 12, width: 12, height: 12 } },
          { selector: "edge", style: { width: 1, "curve-style": "haystack" } }] });
cy.fit();
cy.one("render", () => performance.mark("map-stable"));
</script>
"""


def chart(size: int) -> NetworkMap:
    """Networks under themes, some under two, in the proportions of the shipped graph; the same each time."""
    lot = random.Random(size)  # noqa: S311  # not for secrets
    themes = [
        Node(f"t{n}", f"{lot.choice(_WORDS)} teema {n}", "theme") for n in range(max(size // (_PER_THEME + 1), 2))
    ]
    leaves = [
        Node(f"n{n}", f"{lot.choice(_WORDS)} {lot.choice(_ENDS)} {n}", "network", href=f"/id/network/n{n}")
        for n in range(size - len(themes))
    ]
    edges = [Edge(lot.choice(themes).id, leaf.id) for leaf in leaves]
    edges += [Edge(lot.choice(themes).id, leaf.id) for leaf in leaves if lot.random() < _SHARED]
    return NetworkMap(f"{size} kohdetta", "fi", (*themes, *leaves), tuple(dict.fromkeys(edges)))


def ours(what: NetworkMap) -> str:
    """Our page."""
    texts = PageTexts(**dict.fromkeys(PageTexts.__dataclass_fields__, "teksti"))
    labels = Labels("Merkit", {"theme": "Teema", "network": "Verkosto"})
    return interactive_html(what, labels, texts)


def _pyvis(what: NetworkMap, *, physics: bool) -> str:
    from pyvis.network import Network

    network = Network(height="700px", width="100%", cdn_resources="in_line")
    network.add_nodes([node.id for node in what.nodes], label=[node.label for node in what.nodes])
    # As stock pyvis writes them; its add_edge is quadratic, which would only measure the making of the page.
    network.edges = [{"from": edge.source, "to": edge.target} for edge in what.edges]
    network.toggle_physics(physics)
    return str(network.generate_html())


def cytoscape(what: NetworkMap) -> str:
    """A page with cytoscape.js and our places, which is the kindest one to it."""
    places = positions(what)
    nodes = [
        {"data": {"id": node.id, "label": node.label}, "position": {"x": places[node.id].x, "y": places[node.id].y}}
        for node in what.nodes
    ]
    edges = [{"data": {"id": f"e{n}", "source": e.source, "target": e.target}} for n, e in enumerate(what.edges)]
    return _CYTOSCAPE_PAGE.replace("ELEMENTS", json.dumps([*nodes, *edges]))


PAGES: Final[Mapping[str, Callable[[NetworkMap], str]]] = {
    OURS: ours,
    STILL: lambda what: _pyvis(what, physics=False),
    CYTOSCAPE: cytoscape,
    PYVIS: lambda what: _pyvis(what, physics=True),
}
"""The slowest last."""


def library(name: str, peers: Path) -> Path | None:
    """The script that a page loads besides itself, if it loads one."""
    return (
        peers / "cytoscape" / "node_modules" / "cytoscape" / "dist" / "cytoscape.min.js" if name == CYTOSCAPE else None
    )
