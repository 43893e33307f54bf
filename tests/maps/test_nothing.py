"""Maps of what is not on record."""

from xml.etree import ElementTree as ET

import pyoxigraph as ox
import pytest

from service.core.errors import UnknownName
from service.core.messages import LANGUAGES, Language, translate
from service.core.store import Store
from service.maps import draw, map_named, maps
from service.maps.filters import View
from service.maps.reader import Reader
from tests.maps.measuring import lines, overlaps

LONE = """
    @prefix yp: <https://w3id.org/yhdyspinta/def#> .
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    <urn:county> a yp:WellbeingServicesCounty ; skos:prefLabel "Uusi alue"@fi .
"""
EMPTY = [
    *(({"county": "lappi"}, name) for name in ("networks", "wheel", "organisation", "interfaces", "forums", "people")),
    ({"county": "lappi"}, "overlaps"),
    ({"theme": "joukko-ja-palveluliikenne"}, "law"),
    ({"county": "lappi", "kind": "forum-negotiation"}, "forums"),
    ({"county": "lappi", "on": "1900-01-01", "persons": "no"}, "people"),
]


def words(svg: str | bytes) -> str:
    """All text of a picture, its lines joined."""
    return " ".join(line.text for line in lines(svg))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("asked", "name"), EMPTY)
def test_map_of_nothing_says_so_and_what_to_try(
    store: Store, name: str, asked: dict[str, str], language: Language
) -> None:
    """In the reader's language, inside the frame, and with the filters that were asked for."""
    svg = draw(store, map_named(name), "svg", language, size="a4", **asked)
    shown = words(svg)

    assert translate(language, "map-nothing") in shown
    for each in asked:
        if each != "persons":
            assert translate(language, f"map-filter-{each}").casefold() in shown.casefold()
    assert overlaps(lines(svg)) == []
    assert ET.fromstring(svg).get("role") == "img"  # noqa: S314  # our own picture


@pytest.mark.parametrize(("asked", "name"), [each for each in EMPTY if maps()[each[1]].projection])
def test_nodes_and_edges_of_nothing_come_in_every_format(store: Store, name: str, asked: dict[str, str]) -> None:
    """The page says so; the files are empty and valid."""
    chosen = map_named(name)
    html = draw(store, chosen, "html", "fi", **asked)
    edges = draw(store, chosen, "csv", "fi", **asked)

    assert translate("fi", "map-nothing") in str(html)
    assert str(edges).count("\n") == 1
    for suffix in ("gexf", "graphml", "json", "nodes.csv"):
        assert draw(store, chosen, suffix, "fi", **asked)


@pytest.mark.parametrize("name", maps())
def test_every_map_of_a_county_of_which_nothing_is_known_is_drawn(name: str) -> None:
    """A county that has only a name is in the picture, or the picture says that nothing is on record."""
    graph = ox.NamedNode("urn:graph")
    parsed = ox.parse(LONE, ox.RdfFormat.TURTLE)
    store = Store.in_memory(ox.Quad(each.subject, each.predicate, each.object, graph) for each in parsed)
    asked = {"county": "urn:county"} if "county" in map_named(name).filters else {}
    shown = words(draw(store, map_named(name), "svg", "fi", **asked))

    assert (translate("fi", "map-nothing") in shown) is (name != "tiles")
    assert "Uusi alue" in shown


def test_projection_of_a_county_without_networks_holds_the_county_alone(store: Store) -> None:
    """With what is said instead of how to read it."""
    drawn = maps()["wheel"].projection
    assert drawn is not None
    found = drawn(Reader(store, "fi", View(county="https://w3id.org/yhdyspinta/id/county/lappi")))

    assert [node.label for node in found.nodes] == ["Lapin hyvinvointialue"]
    assert found.description == f"{translate('fi', 'map-nothing')} Vaihda tai poista rajaus: hyvinvointialue."


def test_kind_that_no_forum_has_is_refused_even_where_there_are_no_forums(store: Store) -> None:
    """A slip is told apart from a kind that a county has none of."""
    with pytest.raises(UnknownName) as caught:
        draw(store, map_named("forums"), "svg", "fi", county="lappi", kind="forum-negotation")

    assert caught.value.suggestions[0] == "forum-negotiation"
