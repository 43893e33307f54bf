"""The interactive page: self-contained, inert, complete without its script."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from viz import (
    DuplicateNode,
    Edge,
    NetworkMap,
    Node,
    TooManyNodes,
    UnknownNode,
    content_security_policy,
    interactive_html,
)
from viz.interactive import MOST_NODES
from viz.text import clean

from .samples import HOSTILE, HOSTILE_HREFS, LABELS, NETWORK_MAP, QUOTING_HREF, TEXTS

HOSTILE_MAP = NetworkMap(
    title=HOSTILE[0],
    lang='fi"><script>alert(8)</script>',
    nodes=(
        *(
            Node(f"{text}{i}", text, "network", href, text, text)
            for i, (text, href) in enumerate(zip(HOSTILE, HOSTILE_HREFS, strict=True))
        ),
        Node("linked", HOSTILE[0], "network", QUOTING_HREF),
    ),
    edges=(Edge(f"{HOSTILE[0]}0", f"{HOSTILE[1]}1", HOSTILE[2], HOSTILE[0]),),
    source=HOSTILE[1],
    description=HOSTILE[2],
)


class Page(HTMLParser):
    """The elements of a page with their attributes, and the text of each kind of element."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self._open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the element."""
        self.elements.append((tag, dict(attrs)))
        self._open.append(tag)
        self.texts.setdefault(tag, []).append("")

    def handle_endtag(self, tag: str) -> None:
        """Close it."""
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Add the text to the innermost element."""
        if self._open:
            self.texts[self._open[-1]][-1] += data

    def links(self) -> list[str | None]:
        """Where the page's links lead; marks refer to their shapes within it."""
        return [href for href in self.having("href") if not str(href).startswith("#m-")]

    def having(self, name: str) -> list[str | None]:
        """The values of an attribute, in order."""
        return [attributes[name] for _, attributes in self.elements if name in attributes]


def test_page_loads_nothing() -> None:
    """No address but those of the nodes' own pages; script, style and font are inside."""
    text = interactive_html(NETWORK_MAP, LABELS, TEXTS)
    page = Page(text)

    assert page.having("src") == []
    assert [tag for tag, _ in page.elements if tag in {"link", "iframe", "img", "object", "base", "form"}] == []
    assert set(page.links()) == {
        "https://paijatha.fi/",
        "/id/body/vanhus",
        "/id/network/kylat",
    }
    assert set(re.findall(r"url\(([^)]{5})", page.texts["style"][0])) == {"data:"}
    assert "sourceMappingURL" not in text


def test_page_states_a_policy_that_allows_its_own_scripts_and_style_alone() -> None:
    """Every inline script and style is allowed by its hash; nothing else is allowed to run or load."""
    page = Page(interactive_html(NETWORK_MAP, LABELS, TEXTS))
    (policy,) = [attributes["content"] for tag, attributes in page.elements if "http-equiv" in attributes]
    running = [
        text
        for (_, attributes), text in zip(
            [each for each in page.elements if each[0] == "script"], page.texts["script"], strict=True
        )
        if attributes.get("type") != "application/json"
    ]

    assert policy == content_security_policy()
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for text in [*running, *page.texts["style"]]:
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    assert not [
        name for _, attributes in page.elements for name in attributes if name.startswith("on") or name == "style"
    ]


def test_page_tells_everything_in_two_tables() -> None:
    """Without a script or a picture, nodes and links are there to read, under a name and a language."""
    page = Page(interactive_html(NETWORK_MAP, LABELS, TEXTS))

    assert page.elements[0] == ("html", {"lang": "fi"})
    assert page.texts["h1"] == [NETWORK_MAP.title]
    assert page.texts["caption"] == ["Kohteet (6)", "Linkit (6)"]
    rows = "".join(page.texts["th"] + page.texts["td"] + page.texts["a"])
    for node in NETWORK_MAP.nodes:
        assert node.label in rows
    for word in ("Haussa", "Avoin", "koordinoi", "Vastaa", "lahti"):
        assert word in rows


def test_legend_lists_the_kinds_statuses_and_links_present() -> None:
    """Each entry switches what it names; the vacant post is listed by its status."""
    page = Page(interactive_html(NETWORK_MAP, LABELS, TEXTS))
    toggles = [
        (attributes["data-filter"], attributes["data-key"])
        for _, attributes in page.elements
        if "data-filter" in attributes
    ]

    assert toggles == [
        ("kind", "county"),
        ("kind", "body"),
        ("kind", "network"),
        ("kind", "theme"),
        ("status", "vacant"),
        ("link", "owner"),
    ]
    assert page.having("aria-pressed") == ["true"] * 6


def test_hostile_text_is_text() -> None:
    """Markup in labels makes no element; the data survive the way into the script element and out of it."""
    text = interactive_html(HOSTILE_MAP, LABELS, TEXTS)
    page = Page(text)
    plain = Page(
        interactive_html(
            replace(HOSTILE_MAP, nodes=(Node("a", "A", "network", "/a", "a", "a"),), edges=()), LABELS, TEXTS
        )
    )
    data = json.loads(next(each for each in page.texts["script"] if each.startswith('{"node"')))

    assert {tag for tag, _ in page.elements} == {tag for tag, _ in plain.elements}
    assert page.links() == [QUOTING_HREF]
    assert [node.get("label") or " ".join(node["lines"]) for node in data["nodes"]] == [
        clean(label) for label in (*HOSTILE, HOSTILE[0])
    ]
    assert [node.get("href", "") for node in data["nodes"]] == [""] * len(HOSTILE) + [QUOTING_HREF]
    assert text.count("</script>") == 6
    assert not re.search("[<>&]", "".join(each for each in page.texts["script"] if each.startswith("{")))
    assert "alert(1)</script>" not in text
    assert "\u2028" not in text


def test_places_are_fixed_and_the_library_is_told_so() -> None:
    """No physics: every node comes with its place, by way of pyvis."""
    page = Page(interactive_html(NETWORK_MAP, LABELS, TEXTS))
    data = json.loads(next(each for each in page.texts["script"] if each.startswith('{"node"')))

    assert data["options"]["physics"] == {"enabled": False}
    assert all({"x", "y", "shape"} <= {*data["node"], *node} for node in data["nodes"])
    assert all("color" in data["marks"][node["as"]] for node in data["nodes"])
    ids = [node["id"] for node in data["nodes"]]
    assert [(ids[edge["from"]], ids[edge["to"]]) for edge in data["edges"]] == [
        (edge.source, edge.target) for edge in NETWORK_MAP.edges
    ]
    assert "title" not in data["nodes"][0]  # vis-network would take it for HTML.


def test_wrong_input_is_refused_by_name() -> None:
    """Ids used twice, edges to nowhere and an unknown centre."""
    with pytest.raises(DuplicateNode, match="'ph'"):
        interactive_html(replace(NETWORK_MAP, nodes=NETWORK_MAP.nodes + NETWORK_MAP.nodes[:1]), LABELS, TEXTS)
    with pytest.raises(UnknownNode, match="'x'"):
        interactive_html(replace(NETWORK_MAP, edges=(Edge("ph", "x"),)), LABELS, TEXTS)
    with pytest.raises(UnknownNode, match="'x'"):
        interactive_html(replace(NETWORK_MAP, centre="x"), LABELS, TEXTS)


def test_more_than_a_browser_can_move_is_refused() -> None:
    """Fifty thousand nodes are counted, not laid out."""
    nodes = tuple(Node(f"n{i}", f"Verkosto {i}", "network") for i in range(50_000))
    with pytest.raises(TooManyNodes) as caught:
        interactive_html(replace(NETWORK_MAP, nodes=nodes, edges=(), centre=""), LABELS, TEXTS)

    assert (caught.value.count, caught.value.most) == (50_000, MOST_NODES)
