"""Inputs that several tests draw, and the measuring of what was drawn."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise

from hypothesis import strategies as st

from viz import Branch, Column, Edge, Labels, Layered, MindMap, NetworkMap, Node, OrgChart, PageTexts, Panel, Unit
from viz.geometry import Box

LABELS = Labels(
    legend="Selite",
    kinds={
        "county": "Hyvinvointialue",
        "municipality": "Kunta",
        "organisation": "Organisaatio",
        "body": "Toimielin",
        "network": "Verkosto",
        "forum": "Foorumi",
        "interface": "Yhdyspinta",
        "theme": "Teema",
        "person": "Henkilö",
        "post": "Virka",
    },
    statuses={"planned": "Suunniteltu", "ended": "Päättynyt", "vacant": "Avoin"},
    links={"preparer": "Valmistelee", "owner": "Vastaa"},
    groups={"pohjois-pohjanmaa": "Pohjois-Pohjanmaa"},
    also="Myös:",
    shared="Sama verkosto usean teeman alla",
    unnamed="Ketään ei ole nimetty",
)

TEXTS = PageTexts(
    search="Etsi kartalta",
    found="osumaa",
    no_match="Ei osumia",
    map="Verkostokartta",
    keys="Nuolet siirtävät, + ja − lähentävät, 0 näyttää kaiken, Esc poistaa valinnan.",
    zoom_in="Lähennä",
    zoom_out="Loitonna",
    fit="Näytä kaikki",
    show="Näytä kartalla",
    selection="Valittu",
    nothing_selected="Valitse kohde.",
    neighbours="Yhteydet",
    nodes="Kohteet",
    links="Linkit",
    name="Nimi",
    kind="Laji",
    status="Tila",
    group="Ryhmä",
    detail="Lisätieto",
    relation="Suhde",
    target="Kohde",
)

_OLDER = Node("vanhus", "Alueellinen vanhus- ja vammaisneuvosto", "body", href="/id/body/vanhus")
_VILLAGES = Node("kylat", "Kylien yhdistysten verkosto", "network", href="/id/network/kylat")
_HYTE = Node("hyte", "HYTE-koordinaattoriverkosto", "network")

MIND_MAP = MindMap(
    title="Päijät-Hämeen yhdyspinnoilla toimivat verkostot",
    centre="Päijät-Hämeen hyvinvointialue ja kunnat",
    branches=(
        Branch(
            "osallisuus", "Osallisuuden edistäminen", (_OLDER, _VILLAGES, Node("n1", "Kumppanuusverkosto", "network"))
        ),
        Branch(
            "elintavat", "Elintapaneuvonta ja toimintakyvyn edistäminen", (_HYTE, Node("n2", "Vauvaverkko", "network"))
        ),
        Branch("sote", "Sote-palveluiden saavutettavuus", (_VILLAGES, Node("n3", "Digituen verkosto", "network"))),
        Branch("hyte", "HYTE yleisesti", (_HYTE, Node("n4", "HYTE-valmistelutyöryhmä", "network", status="planned"))),
        Branch("kulttuuri", "Kulttuurihyvinvointi", note="Ei alueellista verkostoa."),
    ),
    source="Lähde: esitys 28.9.2022, rivit 1429–1667",
    description="Viisi teemaa.",
)

ORG_CHART = OrgChart(
    title="Pohjois-Pohjanmaan hyvinvointialue",
    root=Unit(
        Node("valtuusto", "Aluevaltuusto", "body", detail="79 jäsentä"),
        beside=(
            Unit(Node("tarkastus", "Tarkastuslautakunta", "body", detail="9 jäsentä")),
            Unit(Node("vaali", "Aluevaalilautakunta", "body")),
        ),
        below=(
            Unit(
                Node("hallitus", "Aluehallitus", "body", detail="13 jäsentä"),
                beside=(
                    Unit(Node("yhdyspinta", "Yhdyspintalautakunta", "body", detail="13 jäsentä")),
                    Unit(Node("henkilosto", "Henkilöstöjaosto", "body", status="planned")),
                ),
                below=(
                    Unit(
                        Node("johtaja", "Hyvinvointialuejohtaja", "post"),
                        below=(
                            Unit(
                                Node("perhe", "Perhe- ja sosiaalipalvelut", "organisation"),
                                below=(Unit(Node("vammais", "Vammaispalvelut", "organisation")),),
                            ),
                            Unit(
                                Node("terveys", "Terveyden- ja sairaanhoito", "organisation"),
                                below=(
                                    Unit(Node("lab", "Laboratorio", "organisation")),
                                    Unit(Node("kuva", "Kuvantaminen", "organisation")),
                                ),
                            ),
                            Unit(Node("pelastus", "Pelastustoimi", "organisation")),
                        ),
                    ),
                ),
            ),
        ),
    ),
    panels=(
        Panel(
            "Vaikuttamistoimielimet", (Node("nuva", "Nuorisovaltuusto", "body"), Node("vane", "Vanhusneuvosto", "body"))
        ),
    ),
    source="Lähde: rivit 236–290",
)

_PP = "pohjois-pohjanmaa"
LAYERED = Layered(
    title="Yhdyspinnat, osapuolet ja vastuut",
    columns=(
        Column(
            "Osapuolet",
            (
                Node("pohde", "Pohjois-Pohjanmaan hyvinvointialue", "county", group=_PP),
                Node("kunnat", "Alueen kunnat", "municipality", group=_PP),
            ),
        ),
        Column(
            "Yhdyspinnat",
            (
                Node("nuoriso", "Nuorisopalvelut", "interface", group=_PP, detail="Aloitettu"),
                Node("kulttuuri", "Kulttuurityö", "interface", group=_PP),
                Node("asuminen", "Asumispalvelut", "interface", group=_PP),
            ),
        ),
        Column(
            "Vastuut",
            (
                Node("avoin", "Kulttuurityön valmistelija", "post", status="vacant"),
                Node("kekalainen", "Tarja Kekäläinen", "person"),
                Node("tauriainen", "Sanna Tauriainen", "person"),
            ),
            missing="Ketään ei ole nimetty",
        ),
    ),
    edges=(
        *(Edge(party, face) for face in ("nuoriso", "kulttuuri", "asuminen") for party in ("pohde", "kunnat")),
        Edge("nuoriso", "tauriainen", "preparer"),
        Edge("kulttuuri", "kekalainen", "preparer"),
        Edge("kulttuuri", "avoin", "preparer"),
    ),
    source="Lähde: rivit 942–1027",
)

NETWORK_MAP = NetworkMap(
    title=MIND_MAP.title,
    lang="fi",
    nodes=(
        Node("ph", "Päijät-Hämeen hyvinvointialue", "county", href="https://paijatha.fi/"),
        Node("osallisuus", "Osallisuuden edistäminen", "theme"),
        Node("sote", "Sote-palveluiden saavutettavuus", "theme"),
        _OLDER,
        _VILLAGES,
        Node("avoin", "Koordinaattori", "post", status="vacant", detail="Haussa", group="lahti"),
    ),
    edges=(
        Edge("ph", "osallisuus"),
        Edge("ph", "sote"),
        Edge("osallisuus", "vanhus", "owner"),
        Edge("osallisuus", "kylat", "owner"),
        Edge("sote", "kylat", "owner"),
        Edge("kylat", "avoin", label="koordinoi"),
    ),
    centre="ph",
    source="Lähde: esitys 2022",
)

HOSTILE = (
    "</script><script>alert(1)</script>",
    '<img src=x onerror="alert(2)">',
    "\"'`--><svg onload=alert(3)>",
    "rivi\u2028\u2029vaihto\x00\x0b\ud800",
    "]]><!--{{ 7*7 }}{% raw %}&amp;",
)
HOSTILE_HREFS = (
    "javascript:alert(4)",
    " javascript:alert(5)",
    "java\tscript:alert(6)",
    "data:text/html,<script>alert(7)</script>",
    "//evil.example/x",
)

QUOTING_HREF = '/x"><script>alert(9)</script>'
"""A relative address that would break out of a carelessly written attribute."""

WORDS = st.text(alphabet="aeiouyäöåklmnprstvhdjAKLMPST", min_size=1, max_size=26)
NAMES = st.lists(WORDS, min_size=1, max_size=9).flatmap(
    lambda words: st.sampled_from([" ", " ja ", "- ja ", "-", "/", " – "]).map(lambda joint: joint.join(words))
)


def overlapping(boxes: Iterable[Box]) -> list[tuple[Box, Box]]:
    """The pairs of boxes that share room."""
    return [(a, b) for a, b in combinations(tuple(boxes), 2) if a.overlaps(b)]


_COMMAND = re.compile(r"([MHVQCL])([^MHVQCL]*)")


def points_on(path: str, steps: int = 24) -> Iterator[tuple[float, float]]:
    """Points along SVG path data made of absolute M, L, H, V, Q and C."""
    at = (0.0, 0.0)
    for command, arguments in _COMMAND.findall(path):
        values = [float(value) for value in arguments.replace(",", " ").split()]
        if command == "M":
            at = (values[0], values[1])
            continue
        if command == "H":
            values = [values[0], at[1]]
        elif command == "V":
            values = [at[0], values[0]]
        stops = [at, *zip(values[::2], values[1::2], strict=True)]
        for step in range(steps + 1):
            yield _bezier(stops, step / steps)
        at = stops[-1]


def _bezier(stops: list[tuple[float, float]], share: float) -> tuple[float, float]:
    while len(stops) > 1:
        stops = [(ax + (bx - ax) * share, ay + (by - ay) * share) for (ax, ay), (bx, by) in pairwise(stops)]
    return stops[0]
