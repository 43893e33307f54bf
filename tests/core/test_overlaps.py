"""Networks that may be one and the same."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from service.core.namespaces import PREFIXES, RESOURCES
from service.core.overlaps import LIKELY, Overlap, overlaps
from service.core.shacl.graph import Indexed
from service.core.store import shipped_quads

NETWORK = f"{RESOURCES}network/"
HEADER = (
    "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in PREFIXES.items())
    + f"""
PREFIX county: <{RESOURCES}county/>
PREFIX network: <{RESOURCES}network/>
PREFIX theme: <{RESOURCES}theme/>
"""
)


def scores(turtle: str) -> dict[tuple[str, str], int]:
    """The overlaps of the networks described in Turtle, by their local names."""
    graph = Indexed.of(ox.parse(HEADER + turtle, format=ox.RdfFormat.TURTLE))
    return {
        (found.network.removeprefix(NETWORK), found.other.removeprefix(NETWORK)): found.score
        for found in overlaps(graph)
    }


def described(slug: str, *names: str, more: str = "") -> str:
    """A network of one county by its names, each in quotes and with its language, and more of its properties."""
    return f"network:{slug} a yp:Network ; skos:prefLabel {' , '.join(names)} ; yp:county county:lappi {more} .\n"


def test_shipped_graph_has_three_pairs() -> None:
    """One name in a county and in the nation, one that the source spells in two ways, and coordinators alike."""
    found = overlaps(Indexed.of(shipped_quads()))

    assert found == [
        Overlap(f"{NETWORK}elintapaohjauksen-verkosto", f"{NETWORK}pohjois-pohjanmaa-elintapaohjauksen-verkosto", 100),
        Overlap(
            f"{NETWORK}paijat-hame-asiakas-ja-potilasturvallisuus-yhdyshenkilo-verkosto",
            f"{NETWORK}paijat-hame-asiakas-ja-potilasturvallisuusyhdyshenkilo-verkosto",
            99,
        ),
        Overlap(
            f"{NETWORK}paijat-hame-hyte-koordinaattoriverkosto",
            f"{NETWORK}paijat-hame-hyvinvointikoordinaattoreiden-verkosto",
            86,
        ),
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ('"Digituen verkosto"@fi', '"DIGITUEN VERKOSTO"@fi'),
        ('"Lähisuhdeväkivallan työryhmä"@fi', '"Lahisuhdevakivallan tyoryhma"@fi'),
        ('"Asiakas- ja potilasturvallisuus"@fi', '"Asiakas ja potilasturvallisuus"@fi'),
        ('"Verkosto: digituki"@fi', '"Digituki-verkosto"@fi'),
        ('"Ryhmä 2"@fi', '"Ryhmä  2"@fi'),
    ],
)
def test_way_of_writing_does_not_tell_networks_apart(one: str, other: str) -> None:
    """Case, diacritics, punctuation and the order of words are no difference."""
    assert scores(described("a", one) + described("b", other)) == {("a", "b"): 100}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ('"Digituen verkosto"@fi', '"Huumetyön verkosto"@fi'),
        ('"Digituen verkosto 1"@fi', '"Digituen verkosto 2"@fi'),
        ('"Nätverket Digi"@sv', '"Nätverket Digi"@en'),
        ('"…"@fi', '"…"@fi'),
    ],
)
def test_other_names_are_other_networks(one: str, other: str) -> None:
    """A common word, the same words with other numbers, the same in another language, and no word at all do not do."""
    assert scores(described("a", one) + described("b", other)) == {}


def test_closest_name_counts() -> None:
    """Of several names and languages the most alike decides: here the Swedish translation and an alternative name."""
    other = described("b", '"Kohtaamispaikat"@fi', more='; yp:translation "Nätverk för digitalt stöd"@sv')
    named = described("a", '"Digituen verkosto"@fi', more='; skos:altLabel "Nätverk för digitalt stöd"@sv')

    assert scores(named + other) == {("a", "b"): 100}


def test_members_and_themes_pull_the_score_down_where_both_are_known() -> None:
    """One member of many and another theme: 3 × 100, 1 × 40 and 1 × 0 by five make 68, too little."""
    name = '"Digituen verkosto"@fi'
    here = described("a", name, more="; yp:member yp:actor-association ; yp:theme theme:asuminen")
    there = described("b", name, more="; yp:member yp:actor-association , yp:actor-municipality")
    far = "network:b yp:member yp:actor-school , yp:actor-thl ; yp:theme theme:turvallisuus .\n"

    assert scores(here + described("b", name)) == {("a", "b"): 100}
    assert scores(here + there) == {("a", "b"): round((3 * 100 + 200 / 3) / 4)}
    assert scores(here + there + far) == {}


def test_own_themes_of_a_county_are_compared_as_the_national_ones() -> None:
    """Two themes that match one national theme are the same."""
    one = described("a", '"Digituen verkosto"@fi', more="; yp:theme theme:lappi-asuminen")
    other = described("b", '"Digitukiverkosto"@fi', more="; yp:theme theme:asuminen")
    match = "theme:lappi-asuminen skos:closeMatch theme:asuminen .\n"

    assert scores(one + other) == {}
    assert scores(one + other + match) == {("a", "b"): 89}


def test_networks_of_two_counties_are_not_compared() -> None:
    """Every county may have its own; one of no county meets them all, and one of two counties both."""
    name = '"Digituen verkosto"@fi'
    elsewhere = f"network:b a yp:Network ; skos:prefLabel {name} ; yp:county county:kainuu .\n"
    nowhere = f"network:c a yp:Network ; skos:prefLabel {name} .\n"

    assert scores(described("a", name) + elsewhere) == {}
    assert set(scores(described("a", name) + elsewhere + nowhere)) == {("a", "c"), ("b", "c")}
    assert set(scores(described("a", name, more=", county:kainuu") + elsewhere)) == {("a", "b")}


def test_ended_network_overlaps_with_none() -> None:
    """What is over meets nobody twice."""
    name = '"Digituen verkosto"@fi'

    assert scores(described("a", name) + described("b", name, more="; yp:status yp:status-ended")) == {}


def test_name_alone_reaches_the_threshold() -> None:
    """Where nothing else is known, the names must be as alike as LIKELY says."""
    name = described("a", '"Seudullinen liikuntaverkosto"@fi')

    assert scores(name + described("b", '"Seudullinen liikuntaryhmä"@fi')) == {}
    assert scores(name + described("b", '"Seudun liikuntaverkosto"@fi')) == {("a", "b"): 90}
    assert LIKELY == 85
