"""Rows and statements as relations between things, and their picture."""

from __future__ import annotations

from xml.etree import ElementTree

import pyoxigraph as ox
import pytest

from service.core.storage import Term
from service.core.store import Store
from service.maps.relations import MOST, Relation, of_rows, of_triples, picture

ID = "https://w3id.org/yhdyspinta/id/"
NETWORK, THEME = ox.NamedNode(ID + "network/a"), ox.NamedNode(ID + "theme/b")
PROPERTY = ox.NamedNode("https://w3id.org/yhdyspinta/def#theme")
TEXT = ox.Literal("alla", language="fi")


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ((NETWORK, THEME), [Relation(NETWORK.value, THEME.value)]),
        ((NETWORK, TEXT, THEME), [Relation(NETWORK.value, THEME.value, "alla")]),
        ((NETWORK, PROPERTY, THEME), [Relation(NETWORK.value, THEME.value, PROPERTY.value)]),
        ((NETWORK, THEME, ox.NamedNode(ID + "county/c")), []),
        ((NETWORK, TEXT), []),
        ((NETWORK, THEME, TEXT, TEXT), []),
        ((NETWORK, NETWORK), []),
    ],
)
def test_columns_that_are_nodes_and_edges_make_relations(row: tuple[Term, ...], expected: list[Relation]) -> None:
    """Two columns of things, with or without a text, or three with a property in the middle; each relation once."""
    assert of_rows([row, row]) == expected


def test_rows_with_a_missing_thing_are_left_out() -> None:
    """What is not bound is no node."""
    assert of_rows([(NETWORK, None), (NETWORK, THEME)]) == [Relation(NETWORK.value, THEME.value)]
    assert of_rows([]) == []


def test_statements_between_things_make_relations() -> None:
    """Texts and blank nodes are left out."""
    triples = [ox.Triple(NETWORK, PROPERTY, THEME), ox.Triple(NETWORK, PROPERTY, TEXT)]

    assert of_triples(triples) == [Relation(NETWORK.value, THEME.value, PROPERTY.value)]


def test_picture_names_things_and_leads_to_their_pages(store: Store) -> None:
    """Well-formed, with a title and a description, and every text escaped; more than can be followed are left out."""
    county = ID + "county/paijat-hame"
    found = [Relation(county, f"urn:x:{at}", "<b>&") for at in range(MOST + 9)]
    drawn = ElementTree.fromstring(picture(store, "sv", found, "</title><script>x</script>"))  # noqa: S314
    svg = "{http://www.w3.org/2000/svg}"

    assert drawn.find(f"{svg}title").text == "</title><script>x</script>"  # type: ignore[union-attr]
    assert drawn.find(f"{svg}desc").text == f"{MOST + 1} objekt, {MOST} kopplingar."  # type: ignore[union-attr]
    assert drawn.find(f".//{svg}script") is None
    assert [link.get("href") for link in drawn.iter(f"{svg}a")] == ["/id/county/paijat-hame"]
    assert "Päijänne-Tavastlands välfärdsområde" in "".join(drawn.itertext())
    assert {title.text for title in drawn.iter(f"{svg}title")} >= {"<b>&"}
