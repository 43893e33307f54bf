"""What holds of all printed pictures: well formed, inert, read aloud, complete in themselves, always the same."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from viz import (
    Branch,
    Column,
    Edge,
    Layered,
    MindMap,
    Node,
    OrgChart,
    Unit,
    interactive_html,
    layered_svg,
    mindmap_svg,
    orgchart_svg,
    wheel_svg,
)
from viz.text import clean

from .samples import HOSTILE, HOSTILE_HREFS, LABELS, LAYERED, MIND_MAP, NETWORK_MAP, ORG_CHART, QUOTING_HREF, TEXTS

SVG = "{http://www.w3.org/2000/svg}"
PICTURES: list[tuple[Callable[..., str], Any]] = [
    (mindmap_svg, MIND_MAP),
    (wheel_svg, MIND_MAP),
    (orgchart_svg, ORG_CHART),
    (layered_svg, LAYERED),
]
EACH = pytest.mark.parametrize(("draw", "chart"), PICTURES, ids=["mindmap", "wheel", "orgchart", "layered"])


def parsed(picture: str) -> ElementTree.Element:
    """The picture as a tree of elements."""
    return ElementTree.fromstring(picture)  # noqa: S314 - our own text


def hostile_pictures() -> list[str]:
    """The four pictures with hostile text and addresses wherever a caller may put text and addresses."""
    pairs = list(zip(HOSTILE, HOSTILE_HREFS, strict=True))
    nodes = tuple(Node(f"{i}{text}", text, "network", href, text) for i, (text, href) in enumerate(pairs))
    nodes += (Node("linked", HOSTILE[0], "network", QUOTING_HREF),)
    faces = tuple(replace(node, id=f"i{i}", kind="interface", group=HOSTILE[0]) for i, node in enumerate(nodes))
    branches = (Branch("a", HOSTILE[0], nodes, HOSTILE_HREFS[0]), Branch("b", HOSTILE[1], nodes[:2], note=HOSTILE[2]))
    labels = replace(LABELS, also=HOSTILE[1], unnamed=HOSTILE[0], kinds=dict.fromkeys(LABELS.kinds, HOSTILE[0]))
    columns = (Column(HOSTILE[1], nodes), Column(HOSTILE[2], faces), Column(HOSTILE[3], (), missing=HOSTILE[0]))
    frame = {"source": HOSTILE[2], "description": HOSTILE[1]}
    return [
        mindmap_svg(MindMap(HOSTILE[0], HOSTILE[1], branches, **frame), labels),
        wheel_svg(MindMap(HOSTILE[0], HOSTILE[1], branches, **frame), labels),
        orgchart_svg(OrgChart(HOSTILE[0], Unit(nodes[0], tuple(map(Unit, nodes[1:]))), **frame), labels),
        layered_svg(Layered(HOSTILE[0], columns, (Edge(nodes[0].id, "i0"),), **frame), labels),
    ]


@EACH
def test_picture_is_named_and_described(draw: Callable[..., str], chart: Any) -> None:
    """Its title and description are the first things an assistive technology meets."""
    root = parsed(draw(replace(chart, description="Kuvaus"), LABELS))
    ids = root.get("aria-labelledby", "").split()

    assert [(child.tag, child.text) for child in root if child.get("id") in ids] == [
        (SVG + "title", chart.title),
        (SVG + "desc", "Kuvaus"),
    ]


def test_picture_with_links_is_a_group_and_one_without_is_an_image() -> None:
    """An image's links would be hidden from assistive technology."""
    assert 'role="group"' in mindmap_svg(MIND_MAP, LABELS)
    assert 'role="img"' in layered_svg(LAYERED, LABELS)


@EACH
def test_picture_asks_nothing_of_the_outside(draw: Callable[..., str], chart: Any) -> None:
    """The font is inside, and no address but those of links occurs."""
    text = draw(chart, LABELS)

    assert set(re.findall(r"url\(([a-z]+:)", text)) == {"data:"}
    assert re.findall(r"(?:src|xlink:href|@import)\s*=?", text.replace("src:url(data:", "")) == []
    assert set(re.findall(r"https?://[^\"' ]+", text)) == {"http://www.w3.org/2000/svg"}
    assert "<style" not in draw(chart, LABELS, embed_font=False)


def test_links_carry_their_address() -> None:
    """A body and a network that have pages lead there."""
    root = parsed(mindmap_svg(MIND_MAP, LABELS))

    assert [link.get("href") for link in root.iter(SVG + "a")].count("/id/network/kylat") == 2
    assert {link.get("href") for link in root.iter(SVG + "a")} == {"/id/network/kylat", "/id/body/vanhus"}


def test_hostile_text_is_text() -> None:
    """Markup in labels makes no element and no attribute, and no hostile address becomes a link."""
    allowed = {"svg", "a", "title", "desc", "style", "rect", "g", "path", "text", "tspan"}
    for picture in hostile_pictures():
        root = parsed(picture)
        words = "".join("".join(text.itertext()) for text in root.iter(SVG + "text"))

        assert {element.tag.removeprefix(SVG) for element in root.iter()} - {"circle"} == allowed
        assert {link.get("href") for link in root.iter(SVG + "a")} == {QUOTING_HREF}
        assert not [name for element in root.iter() for name in element.attrib if name.startswith("on")]
        for label in HOSTILE:
            assert re.sub("[ -]", "", clean(label)) in re.sub("[ -]", "", words)


def test_same_input_gives_the_same_bytes_in_every_process() -> None:
    """Neither the order of sets nor the clock shows in a picture."""
    program = (
        "import sys, hashlib; sys.path.insert(0, sys.argv[1]); from samples import *; from viz import *;"
        "print(hashlib.sha256((mindmap_svg(MIND_MAP, LABELS) + wheel_svg(MIND_MAP, LABELS)"
        " + orgchart_svg(ORG_CHART, LABELS)"
        " + layered_svg(LAYERED, LABELS) + interactive_html(NETWORK_MAP, LABELS, TEXTS)).encode()).hexdigest())"
    )
    here = Path(__file__).parent
    digests = {
        subprocess.run(
            [sys.executable, "-c", program, str(here)],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(here.parent.parent)},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("0", "1", "4711")
    }

    assert len(digests) == 1
    assert interactive_html(NETWORK_MAP, LABELS, TEXTS) == interactive_html(NETWORK_MAP, LABELS, TEXTS)


@EACH
def test_legend_lists_the_kinds_present_and_no_other(draw: Callable[..., str], chart: Any) -> None:
    """A reader is told of what is there alone."""
    expected = {
        mindmap_svg: ["Selite", "Toimielin", "Verkosto", "Suunniteltu", LABELS.shared],
        wheel_svg: ["Selite", "Toimielin", "Verkosto", "Suunniteltu", LABELS.shared],
        orgchart_svg: ["Selite", "Organisaatio", "Toimielin", "Virka", "Suunniteltu"],
        layered_svg: [
            *("Selite", "Hyvinvointialue", "Kunta", "Yhdyspinta", "Henkilö", "Avoin", LABELS.unnamed, "Valmistelee"),
        ],
    }
    legend = list(parsed(draw(chart, LABELS)))[-2]

    assert ["".join(text.itertext()) for text in legend.iter(SVG + "text")] == expected[draw]
