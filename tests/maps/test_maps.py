"""The maps of the shipped graph."""

import re
from xml.etree import ElementTree as ET

import pyoxigraph as ox
import pytest

from service.core.errors import InputError, UnknownName
from service.core.messages import LANGUAGES
from service.core.namespaces import PREFIXES
from service.core.store import Store, parse
from service.maps import draw, map_named, maps

COUNTY = "https://w3id.org/yhdyspinta/id/county/"


def words(svg: str | bytes) -> str:
    """All visible text of a picture, its lines joined."""
    texts = ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")  # noqa: S314  # our own picture
    return re.sub(r"\s+", " ", " ".join(line for text in texts for line in text.itertext()))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("name", "suffix"), [(each.name, suffix) for each in maps().values() for suffix in each.suffixes]
)
def test_map_is_drawn_in_each_language_and_loads_nothing(store: Store, name: str, suffix: str, language: str) -> None:
    """Every map comes whole in every format, with no address to fetch from."""
    drawn = draw(store, map_named(name), suffix, language)  # type: ignore[arg-type]
    text = drawn if isinstance(drawn, str) else drawn.decode("latin-1")

    assert map_named(name).title(language) or text  # type: ignore[arg-type]
    assert not re.search(r"""(?:src|xlink:href)=["'](?!data:)""", text)
    assert not re.search(r"url\(['\"]?http", text)


def test_mind_map_names_every_network_of_paijat_hame(store: Store) -> None:
    """No network is left out and no name is cut."""
    seen = re.sub(r"[\s-]", "", words(draw(store, map_named("networks"), "svg", "fi")))
    rows = store.select(
        f"SELECT DISTINCT ?name {{ ?n a yp:Network ; yp:county <{COUNTY}paijat-hame> ; yp:theme ?t ;"
        " skos:prefLabel ?name }"
    )

    assert len(rows) == 89
    assert [row["name"].value for row in rows if re.sub(r"[\s-]", "", row["name"].value) not in seen] == []  # type: ignore[union-attr]


def test_chart_of_another_county_is_drawn_on_request(store: Store) -> None:
    """The council of Pohjois-Pohjanmaa has 79 members."""
    seen = words(draw(store, map_named("organisation"), "svg", "fi", county=COUNTY + "pohjois-pohjanmaa"))

    assert "Pohjois-Pohjanmaan hyvinvointialue: organisaatio" in seen
    assert "79 jäsentä" in seen


def test_map_of_interfaces_marks_those_without_anyone(store: Store) -> None:
    """Five interfaces of Pohjois-Pohjanmaa have no one named."""
    county = COUNTY + "pohjois-pohjanmaa"
    svg = draw(store, map_named("interfaces"), "svg", "fi", county=county)
    legend = 1

    assert words(svg).count("ketään ei ole nimetty") == 5 + legend


def test_same_graph_gives_the_same_picture(store: Store) -> None:
    """A picture in minutes can be compared with a later one."""
    chosen = map_named("networks")

    assert draw(store, chosen, "svg", "sv") == draw(store, chosen, "svg", "sv")


def test_unknown_map_suggests() -> None:
    """A slip brings the right name."""
    with pytest.raises(UnknownName) as caught:
        map_named("netwroks")
    assert caught.value.suggestions == ("networks",)


@pytest.mark.parametrize(("count", "drawn"), [(390, True), (2000, False)])
def test_chain_of_bodies_is_drawn_or_refused_with_what_to_narrow(count: int, drawn: bool) -> None:
    """However long: Python's depth of calls is no limit of the data."""
    chain = "".join(
        f'<urn:{index}> a yp:Body ; skos:prefLabel "Yksikkö {index}"@fi ; yp:bodyKind yp:body-division ; '
        f"org:unitOf <urn:county> ; org:subOrganizationOf <urn:{index - 1}> .\n"
        for index in range(1, count + 1)
    )
    prefixes = "".join(f"PREFIX {name}: <{PREFIXES[name]}>\n" for name in ("org", "skos", "yp"))
    county = '<urn:county> a yp:WellbeingServicesCounty ; skos:prefLabel "Alue"@fi .\n'
    store = Store.in_memory(parse("chain.ttl", (prefixes + county + chain).encode(), ox.NamedNode("urn:graph")))

    if drawn:
        assert str(draw(store, map_named("organisation"), "svg", "fi", county="Alue")).count("Yksikkö") > count
    else:
        with pytest.raises(InputError, match="2,000 things, and 400 can be read"):
            draw(store, map_named("organisation"), "svg", "fi", county="Alue")
