"""The page that needs nothing else: counts, groups, cases; safe whatever the data says."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser

import pytest

from service.core.messages import Language
from service.core.reports.account import Account, Earlier
from service.core.reports.page import html_report
from service.core.reports.selection import GROUPINGS, By
from tests.quality.samples import COUNTRY, INTERFACES

from .conftest import Tell

SCRIPT = "<script>alert('1')</script>"
HOSTILE = f"""
interface:x a yp:Interface ; skos:prefLabel "{SCRIPT}" ; yp:county county:alpha .
<javascript:alert(1)> a yp:Interface ; skos:prefLabel "\\" onmouseover=\\"alert(1)" .
_:blank a yp:Interface .
"""


class Page(HTMLParser):
    """What a page holds: its elements, its links and its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.attributes: set[str] = set()
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.append(tag)
        self.text += " " if tag in {"tr", "td"} else ""
        given = dict(attrs)
        self.attributes |= given.keys()
        if tag == "a":
            self.links.append(given["href"] or "")
        if given.get("id"):
            self.anchors.add(given["id"] or "")

    def handle_data(self, data: str) -> None:
        """Note text."""
        self.text += data


def test_page_tells_counts_groups_and_cases(tell: Tell) -> None:
    """Counts first; each group is linked from the list of groups; what is accepted stays listed."""
    page = Page(html_report(tell(language="en"), "mender"))
    text = " ".join(page.text.split())

    assert "State on 1 June 2026. 5 findings. 1 finding has been accepted for a time and is not counted." in text
    assert "Violation 1 Warning 2 Info 2" in text
    assert "The maintainer of the data 2" in text
    assert "Bare: Without owner Valitaan syksyllä.; Alpha; counts again from 1 July 2026" in text
    assert {link for link in page.links if link.startswith("#")} <= {f"#{anchor}" for anchor in page.anchors}
    assert len([link for link in page.links if link.startswith("#")]) == 4


@pytest.mark.parametrize("by", GROUPINGS)
def test_hostile_names_stay_text(tell: Tell, by: By) -> None:
    """A script in a label is shown as it is written; an address that runs code is no link."""
    page = Page(html_report(tell(COUNTRY + HOSTILE), by))

    assert "script" not in page.elements
    assert not any(name.startswith("on") for name in page.attributes)
    assert SCRIPT in page.text
    assert all(link.startswith(("#", "https://w3id.org/")) for link in page.links)
    assert "javascript:alert(1)" not in page.links


def test_page_asks_for_nothing(shipped: Account) -> None:
    """No element loads anything, and a policy forbids it."""
    text = html_report(shipped, "county")
    page = Page(text)

    assert set(page.elements) & {"script", "img", "link", "iframe", "object", "embed", "form", "base"} == set()
    assert set(page.attributes) & {"src", "srcset", "action", "background", "style"} == set()
    assert "default-src 'none'; style-src 'unsafe-inline'" in text
    assert not re.search(r"url\(|@import", text)


def test_page_is_fit_for_print(shipped: Account) -> None:
    """A style for paper, and a language for those who read aloud."""
    text = html_report(shipped, "check")

    assert text.startswith('<!doctype html>\n<html lang="sv">')
    assert "@media print" in text


@pytest.mark.parametrize(("language", "word"), [("fi", "uusi"), ("sv", "ny"), ("en", "new")])
def test_page_marks_what_is_new_and_lists_what_is_mended(tell: Tell, language: Language, word: str) -> None:
    """As an official compares this month with the last."""
    record = {
        "id": "0",
        "check": "C-GONE",
        "kind": "completeness",
        "severity": "info",
        "focus": "javascript:alert(1)",
        "label": SCRIPT,
        "valueLabel": "",
        "message": "Mended.",
        "menders": [],
        "counties": [],
        "themes": [],
    }
    earlier = Earlier.read("earlier.json", json.dumps({"findings": [record]}).encode())
    page = Page(html_report(tell(COUNTRY + INTERFACES, language, earlier=earlier), "check"))

    assert page.text.count(f"({word})") == 6
    assert f"{SCRIPT} Mended. (C-GONE)" in page.text
    assert "script" not in page.elements
    assert not any("javascript" in link for link in page.links)


def test_each_group_begins_with_what_is_gravest(shipped: Account) -> None:
    """The checks of an organisation in the order of their severity, not of their identifiers."""
    grave = {"Brist:": 0, "Anmärkning:": 1, "För kännedom:": 2}
    for section in html_report(shipped, "mender").split("<section")[1:]:
        told = [grave[word] for word in re.findall(r'<span class="severity">([^<]+)</span>', section)]
        assert told == sorted(told)


def test_every_case_is_on_the_page_of_the_shipped_graph(shipped: Account) -> None:
    """Nothing is cut, whatever the grouping."""
    page = Page(html_report(shipped, "check"))

    assert {case.finding.focus for case in shipped.cases} <= set(page.links)
    assert page.text.count("(C-") + page.elements.count("h3") >= len(shipped.survey.by_severity())
