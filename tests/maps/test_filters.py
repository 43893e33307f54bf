"""What maps are narrowed by."""

import re
from collections import Counter
from datetime import date
from xml.etree import ElementTree as ET

import pyoxigraph as ox
import pytest
from flask.testing import FlaskClient

from service.core.errors import InputError, UnknownName
from service.core.messages import LANGUAGES, Language, translate
from service.core.namespaces import RESOURCES
from service.core.quality.survey import Survey
from service.core.store import Store, term_text
from service.maps import draw, map_named
from service.maps.filters import View
from service.maps.insights import insights
from service.maps.reader import Reader
from tests.maps.measuring import lines, page
from viz.style import SHAPES

POHJOIS_POHJANMAA = "pohjois-pohjanmaa"
INTERFACE = """
    @prefix yp: <https://w3id.org/yhdyspinta/def#> .
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    <urn:county> a yp:WellbeingServicesCounty ; skos:prefLabel "Alue"@fi .
    <urn:interface> a yp:Interface ; skos:prefLabel "Asuminen"@fi ; yp:county <urn:county> .
    <urn:responsibility> a yp:Responsibility ; yp:responsibilityFor <urn:interface> ; yp:role yp:role-owner ;
        yp:holder <urn:person> ; yp:validFrom "2024-01-01"^^xsd:date ; yp:validUntil "2024-12-31"^^xsd:date .
    <urn:person> a yp:Person ; skos:prefLabel "Matti Meikäläinen"@fi .
"""


def words(store: Store, name: str, **asked: str) -> str:
    """All text of a map in Finnish, its lines joined."""
    return " ".join(line.text for line in lines(draw(store, map_named(name), "svg", "fi", **asked)))


def test_unknown_filter_and_unknown_values_name_the_nearest(store: Store) -> None:
    """A slip brings the right word, in every filter."""
    for asked, suggestion in (
        ({"conty": "lappi"}, "county"),
        ({"county": "Lapppi"}, "Lapin hyvinvointialue"),
        ({"figure": "populaton"}, "population"),
        ({"kind": "forum-negotation"}, "forum-negotiation"),
    ):
        with pytest.raises(UnknownName) as caught:
            draw(store, map_named("forums" if "kind" in asked else "tiles"), "svg", "fi", **asked)
        assert suggestion in caught.value.suggestions
        assert suggestion in caught.value.text("fi")


def test_filter_that_a_map_does_not_heed_is_refused(store: Store) -> None:
    """Nothing is left out in silence."""
    with pytest.raises(UnknownName, match="no filter “theme”"):
        draw(store, map_named("dots"), "svg", "en", theme="asuminen")


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ({"county": "paijat-hame", "theme": "hyvinvoinnin-ja-terveyden-edistaminen"}, 23),
        ({"county": "paijat-hame", "theme": "ehkaiseva-tyo"}, 11),
        ({"county": POHJOIS_POHJANMAA}, 6),
    ],
)
def test_networks_are_as_many_as_the_other_maps_count(store: Store, asked: dict[str, str], count: int) -> None:
    """Those in a list of the source count by their own theme, and those without a theme are there."""
    drawn = map_named("networks").projected(store, "fi", **asked)

    assert drawn is not None
    assert sum(node.kind == "network" for node in drawn.nodes) == count
    if "theme" in asked:
        assert f" {count} " in words(store, "themes", **asked) + " "
    else:
        assert "Ilman teemaa" in words(store, "networks", **asked)


def test_day_before_a_county_began_has_none_of_its_interfaces(store: Store) -> None:
    """And a municipality has no interface that others share by name."""
    assert translate("fi", "map-nothing") in words(store, "interfaces", county="paijat-hame", on="2015-01-01")
    assert "Varautuminen" in words(store, "interfaces", county="paijat-hame", on="2023-01-01")
    lahti, hollola = (
        words(store, "interfaces", county="paijat-hame", municipality=each) for each in ("Lahti", "Hollola")
    )
    assert " Lahti " in lahti
    assert " Lahti " not in hollola


def test_theme_narrows_the_networks_and_the_forums(store: Store) -> None:
    """The county's own themes that match the national one stay, with their networks; and forums on the theme."""
    every, one = (words(store, "networks", county="paijat-hame", **asked) for asked in ({}, {"theme": "Asuminen"}))
    forums, themed = (words(store, "forums", **asked) for asked in ({}, {"theme": "Opiskeluhuolto"}))

    assert len(one) < len(every) / 3
    assert len(themed) < len(forums) / 3
    assert words(store, "wheel", county="paijat-hame", theme="Asuminen")


@pytest.mark.parametrize("asked", [{"on": "huomenna"}, {"on": "2026-13-01"}, {"persons": "maybe"}])
def test_value_that_cannot_be_read_is_refused(store: Store, asked: dict[str, str]) -> None:
    """A day has the form 2026-12-31, and persons are named or not."""
    with pytest.raises(InputError):
        draw(store, map_named("interfaces"), "svg", "fi", **asked)


def test_persons_may_be_left_unnamed(store: Store) -> None:
    """Neither a name nor an address tells who it is; the same person keeps one number."""
    named = words(store, "interfaces", county=POHJOIS_POHJANMAA)
    text = draw(store, map_named("interfaces"), "svg", "fi", county=POHJOIS_POHJANMAA, persons="no")
    page = draw(store, map_named("interfaces"), "html", "fi", county=POHJOIS_POHJANMAA, persons="no")
    unnamed = " ".join(line.text for line in lines(text))

    assert "Terttu Piippo" in named
    for secret in ("Piippo", "piippo", "/person/", "person%2F"):
        assert secret not in text
        assert secret not in page
    assert unnamed.count("Henkilö 1") == 1


def test_theme_and_municipality_narrow_the_interfaces(store: Store) -> None:
    """Of one theme, and of the county that a municipality belongs to."""
    themed = words(store, "interfaces", theme="Opiskeluhuolto")
    local = words(store, "interfaces", municipality="Kempele")

    assert "Opiskeluhuolto" in themed
    assert "Kulttuurityö" not in themed
    assert "Kulttuurityö" in local
    assert "Päijät-Hämeen hyvinvointialue" not in local


def test_responsibility_shows_only_on_days_on_which_it_holds() -> None:
    """Before its first day, and after its last, nobody is named; the picture says which day it tells of."""
    graph = ox.NamedNode("urn:graph")
    parsed = ox.parse(INTERFACE, ox.RdfFormat.TURTLE)
    store = Store.in_memory(ox.Quad(each.subject, each.predicate, each.object, graph) for each in parsed)
    shown = {day: words(store, "interfaces", on=day) for day in ("2023-12-31", "2024-01-01", "2025-01-01")}

    assert [day for day, text in shown.items() if "Matti Meikäläinen" in text] == ["2024-01-01"]
    assert "Tilanne 1.1.2024: " in shown["2024-01-01"]


def test_tiles_show_the_value_its_unit_and_its_day(store: Store) -> None:
    """Population of Lappi, and a county without a value is not nought."""
    population = words(store, "tiles", figure="population")
    owners = words(store, "tiles", figure="named-owners")

    assert "Asukasluku (henkilöä), 31.12.2025" in population
    assert "Luokat: viidennekset." in population
    assert "16/16" in owners
    assert "8/13" in owners
    assert "ei tietoa" in owners


def test_dots_show_languages_with_a_shape_for_each(store: Store) -> None:
    """The 308 municipalities by the four statuses of the Language Act; Åland's sixteen are Swedish."""
    svg = str(draw(store, map_named("dots"), "svg", "fi", figure="language"))
    legend = 1
    marks = {shape: svg.count(f'd="{SHAPES[shape]}"') - legend for shape in ("circle", "square", "triangle", "diamond")}

    assert marks == {"circle": 259, "square": 18, "triangle": 15, "diamond": 16}
    assert "yksikielinen, ruotsi" in words(store, "dots", figure="language")
    assert "Suomi: kuntien kielisyys" in words(store, "dots", figure="language")


@pytest.mark.parametrize(
    ("figure", "check", "class_name"),
    [
        ("coordinators", "C-NETWORK-COORDINATOR", "Network"),
        ("members", "C-NETWORK-MEMBERS", "Network"),
        ("participants", "C-FORUM-PARTICIPANTS", "Forum"),
        ("rhythms", "C-FORUM-RHYTHM", "Forum"),
    ],
)
def test_share_is_that_of_the_check_that_finds_nothing(
    store: Store, survey: Survey, figure: str, check: str, class_name: str
) -> None:
    """What the map counts as told, and what the report counts as missing, are together all there is of a county."""
    wanting = {case.finding.focus for case in survey.counted if case.finding.check == check}
    things = store.select(f"SELECT DISTINCT ?thing ?county {{ ?thing a yp:{class_name} ; yp:county ?county }}")
    missing = Counter(term_text(row["county"]) for row in things if term_text(row["thing"]) in wanting)
    rows = Reader(store, "fi", View(figure=figure)).rows("maps/county-figures")
    told = {row["county"]: int(row["whole"]) - int(row["value"]) for row in rows if "value" in row}

    assert told == {county: missing[county] for county in told}
    assert len(told) == 3


def test_dots_name_every_municipality_of_a_county(store: Store) -> None:
    """With its population, as the reference table of 31 December 2025 has it."""
    shown = words(store, "dots", county="paijat-hame")

    for name in ("Lahti", "Hollola", "Heinola", "Orimattila", "Asikkala", "Iitti", "Sysmä", "Kärkölä", "Padasjoki"):
        assert f"{name} " in shown


def test_pictures_say_by_themselves_what_their_words_and_years_are(store: Store) -> None:
    """Who organises employment services, of when figures and organisation are, and what a map is narrowed to."""
    assert "Työllisyysalue Päijät-Häme" in words(store, "municipalities")
    assert "Lahti järjestää itse" in words(store, "municipalities")
    assert "asukasluku 31.12.2025" in words(store, "municipalities")
    assert "organisaatio, lähteen tilanne 2022" in words(store, "organisation")
    assert "teemoittain – Asuminen" in words(store, "networks", theme="asuminen")
    assert "– Päijät-Hämeen hyvinvointialue, Hollola" in words(
        store, "interfaces", county="paijat-hame", municipality="Hollola"
    )


def test_chain_from_the_law_holds_section_duty_actor_and_forum(store: Store) -> None:
    """The yearly negotiation rests on a section, binds the county, and has its forum."""
    shown = words(store, "law")

    for text in ("612/2021 7 §", "Hyvinvointialue", "Hyvinvoinnin ja terveyden edistämisen neuvottelut"):
        assert text in shown.replace("\u2010", "")
    assert "vähintään kerran vuodessa" in shown


@pytest.mark.parametrize(
    ("county", "here", "elsewhere"),
    [
        (
            "paijat-hame",
            {"välfärdsområde", "kommun"},
            {"HUS-sammanslutningen*", "Helsingfors", "välfärdsområde i Nyland"},
        ),
        ("ita-uusimaa", {"HUS-sammanslutningen*", "välfärdsområde i Nyland", "kommun i Nyland"}, {"Helsingfors"}),
    ],
)
def test_chain_from_the_law_of_a_county_leaves_out_what_binds_others(
    store: Store, county: str, here: set[str], elsewhere: set[str]
) -> None:
    """A duty stays for those of its bound parties that are the county, in it, HUS Group for Uusimaa, or national."""
    chosen = map_named("law")
    every, narrowed = (
        {node.label.lower() for node in projected.nodes}
        for projected in (chosen.projected(store, "sv"), chosen.projected(store, "sv", county=county))
        if projected
    )

    assert {each.lower() for each in here | elsewhere} <= every
    assert {each.lower() for each in here} <= narrowed
    assert not {each.lower() for each in elsewhere} & narrowed


def test_forum_tells_the_duties_it_answers_to_and_their_lack_is_told(store: Store) -> None:
    """A line goes from the actor, so that the duty is said in the forum; a theme without forums has no such column."""
    housing = words(store, "law", theme="asuminen")

    assert "vastaa: Kunnan osallistuminen hyvinvoinnin ja terveyden edistämisen neuvotteluun; " in words(store, "law")
    assert housing.endswith("Mikään kirjattu foorumi ei vastaa näihin velvoitteisiin.")
    assert " Foorumi " not in housing


def test_participants_bear_the_sign_of_what_they_are(store: Store) -> None:
    """Posts, bodies and classes of actors each their own; a column of levels without any is left out."""
    drawn = map_named("forums").projected(store, "fi", county=POHJOIS_POHJANMAA)
    assert drawn is not None
    kinds = {node.label: node.kind for node in drawn.nodes}

    assert kinds["Hyvinvointialuejohtaja"] == "post"
    assert kinds["Kuntapäättäjä"] == "actor"
    assert kinds["Alueellinen tiimi"] == "body"
    assert kinds["Hyvinvointialueen kunta"] == "municipality"
    assert "organisation" not in kinds.values()
    assert "Taso" not in words(store, "forums", county=POHJOIS_POHJANMAA)
    assert "Taso" in words(store, "forums", theme="opiskeluhuolto")


def test_forums_may_be_narrowed_to_a_kind(store: Store) -> None:
    """Negotiations alone; an unknown kind is refused with the nearest."""
    shown = words(store, "forums", kind="forum-negotiation")

    assert "Vuosittaiset HYTE neuvottelut" in shown
    assert "Kumppanuusfoorumi" not in shown
    with pytest.raises(UnknownName) as caught:
        words(store, "forums", kind="forum-negotation")
    assert caught.value.suggestions[0] == "forum-negotiation"


def test_person_is_joined_only_to_what_a_source_names_them_for(store: Store) -> None:
    """Terttu Piippo prepares two interfaces and holds no post; only the vacant post is marked as vacant."""
    chosen = map_named("people")
    assert chosen.projection is not None
    drawn = chosen.projection(Reader(store, "fi"))
    labels = {node.id: node.label for node in drawn.nodes}
    joined = {(labels[edge.source], labels[edge.target]) for edge in drawn.edges}

    assert {target for source, target in joined if source == "Terttu Piippo"} == {
        "Ehkäisevä päihdetyö",
        "Työllisyydenhoito ja elinkeinopolitiikka",
    }
    assert [node.label for node in drawn.nodes if node.status == "vacant"] == ["Kulttuurityön yhdyspinnan valmistelija"]


def test_overlaps_are_those_of_the_report_and_those_that_sources_suspect(store: Store) -> None:
    """One name in two spellings is alike; a suspicion of a source is said to be one; a county narrows both."""
    shown = words(store, "overlaps")

    assert "samankaltaisuus 99/100" in shown
    assert "merkitty mahdollisesti samaksi" in shown
    assert "Hyte-verkostot" in shown
    assert "Hyte-verkostot" not in words(store, "overlaps", county="paijat-hame")


@pytest.mark.parametrize("county", ["", "paijat-hame", "pohjois-pohjanmaa"])
def test_overlaps_are_scored_as_the_insights_score_them(store: Store, county: str) -> None:
    """Own themes count as the national ones they match, and national networks are compared with a county's."""
    area = RESOURCES + f"county/{county}" if county else ""
    told = next(each for each in insights(store, date(2026, 11, 23), area) if each.name == "overlaps")
    drawn = map_named("overlaps").projected(store, "fi", county=county)
    assert drawn is not None

    scored = {node.id: re.findall(r"samankaltaisuus (\d+)/100", node.detail) for node in drawn.nodes}
    expected = {
        f"{item.iri} {item.related['other'][0]}": [str(item.figures["score"])] if "score" in item.figures else []
        for item in told.items
    }
    assert {edge.target: scored[edge.target] for edge in drawn.edges} == expected
    assert [node.label for node in drawn.nodes if node.status == "planned" and "koordin" in node.label] == (
        [] if county == "pohjois-pohjanmaa" else ["Seutukoordinaatioryhmä", "Hyvinvointikoordinaattoreiden verkosto"]
    )


def test_matrix_of_themes_counts_what_is_on_record(store: Store) -> None:
    """Twenty-one counties by thirteen themes; one county and one theme leave one cell."""
    cell = words(store, "themes", county="paijat-hame", theme="opiskeluhuolto")

    assert words(store, "themes").count("hyvinvointialue") >= 21
    assert "Opiskeluhuolto Päijät-Hämeen hyvinvointialue 2 2" in cell


def test_municipalities_stand_under_the_organisers_of_their_employment_services(store: Store) -> None:
    """Lahti organises its own."""
    shown = words(store, "municipalities")

    assert "Lahti (121 832)".replace(" ", "\u00a0") in shown.replace(" ", "\u00a0")
    assert "Sysmä" in shown


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("name", "size", "asked"),
    [
        ("networks", "a3", {}),
        ("wheel", "a3", {}),
        ("wheel", "a4", {"county": "keski-pohjanmaa"}),
        ("law", "a3", {}),
        ("organisation", "a3", {}),
        ("themes", "a3", {}),
        ("people", "a3", {}),
        ("interfaces", "a3", {"county": "paijat-hame"}),
        ("forums", "a4", {"county": "paijat-hame"}),
        ("overlaps", "a4", {}),
        ("municipalities", "a4", {}),
        ("tiles", "a4", {}),
        ("dots", "a4", {}),
    ],
)
def test_map_is_readable_on_its_sheet(
    store: Store, name: str, size: str, asked: dict[str, str], language: Language
) -> None:
    """The smallest letters are at least 7 points on A4 and 6.5 on A3, and the sheet is exact in millimetres."""
    svg = draw(store, map_named(name), "svg", language, size=size, **asked)
    root = ET.fromstring(svg)  # noqa: S314  # our own picture
    sides = {float(root.get(side, "").removesuffix("mm")) for side in ("width", "height")}
    points = float(root.get("width", "").removesuffix("mm")) / page(svg).width * 72 / 25.4

    assert sides == ({210, 297} if size == "a4" else {297, 420})
    assert min(line.size for line in lines(svg)) * points >= (7 if size == "a4" else 6.5)


def test_sheet_that_is_too_small_is_refused_with_what_narrows_the_map(store: Store) -> None:
    """All counties' forums do not fit an A4."""
    with pytest.raises(InputError, match=r"On A4 the smallest text could not be read.*county=, kind="):
        draw(store, map_named("forums"), "svg", "en", size="a4")
    with pytest.raises(UnknownName, match="a4 and a3 will do"):
        draw(store, map_named("forums"), "svg", "en", size="a5")


def test_service_sends_pictures_for_print(client: FlaskClient) -> None:
    """A PDF and a PNG with their media types; a filter that a map does not heed is an error of the reader's."""
    pdf, png = client.get("/maps/tiles.pdf?size=a4"), client.get("/maps/tiles.png?size=a4&figure=population")

    assert (pdf.mimetype, pdf.data[:5]) == ("application/pdf", b"%PDF-")
    assert (png.mimetype, png.data[:4]) == ("image/png", b"\x89PNG")
    assert client.get("/maps/tiles.svg?theme=asuminen").status_code == 400
    assert client.get("/maps/tiles.gif").status_code == 404


def test_printed_map_says_what_it_is_narrowed_to(store: Store) -> None:
    """Whoever holds the sheet sees that it is not all: the theme, the kind and the municipality stand below it."""
    theme, kind, place = (
        words(store, name, **asked)
        for name, asked in (
            ("networks", {"county": "paijat-hame", "theme": "asuminen"}),
            ("forums", {"kind": "forum-negotiation"}),
            ("interfaces", {"municipality": "Kempele"}),
        )
    )

    assert "Päijät-Hämeen hyvinvointialue, teema: Asuminen; lähteet" in theme
    assert "kaikki hyvinvointialueet, laji: neuvottelu; lähteet" in kind
    assert "kunta: Kempele; lähteet" in place
