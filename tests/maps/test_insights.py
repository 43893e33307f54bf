"""What networks and responsibilities tell: of a small graph as worked out by hand, and of the shipped one."""

from __future__ import annotations

from datetime import date

import pyoxigraph as ox
import pytest

from service.core.labels import Labels
from service.core.messages import LANGUAGES, Language
from service.core.namespaces import DEFINITIONS, PREFIXES, RESOURCES
from service.core.store import Store, parse
from service.maps.insights import Insight, as_csv, insights, told

DAY = date(2026, 11, 23)
HEADER = "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in PREFIXES.items()) + "".join(
    f"PREFIX {kind}: <{RESOURCES}{kind}/>\n"
    for kind in ("county", "municipality", "network", "theme", "interface", "person", "post", "body", "responsibility")
)
SMALL = """
county:lappi a yp:WellbeingServicesCounty . county:kainuu a yp:WellbeingServicesCounty .
theme:housing a yp:Theme ; skos:inScheme yp:scheme-theme . theme:work a yp:Theme ; skos:inScheme yp:scheme-theme .
theme:safety a yp:Theme ; skos:inScheme yp:scheme-theme . theme:culture a yp:Theme ; skos:inScheme yp:scheme-theme .
theme:lappi-homes a yp:Theme ; yp:county county:lappi ; skos:closeMatch theme:housing .

network:both a yp:Network ; skos:prefLabel "Both"@fi ; yp:county county:lappi ;
    yp:theme theme:lappi-homes , theme:work ; yp:member municipality:inari , municipality:kemi .
network:homes a yp:Network ; skos:prefLabel "Homes"@fi ; yp:county county:lappi ; yp:theme theme:lappi-homes ;
    yp:member municipality:kemi , yp:actor-municipality-of-the-county .
network:safe a yp:Network ; skos:prefLabel "Safe"@fi ; yp:county county:kainuu ; yp:theme theme:safety .
network:bare a yp:Network ; skos:prefLabel "Bare"@fi ; yp:county county:kainuu ; yp:possiblySameAs network:safe .
network:gone a yp:Network ; skos:prefLabel "Gone"@fi ; yp:county county:lappi ; yp:status yp:status-ended ;
    yp:theme theme:culture , theme:safety .

municipality:inari a yp:Municipality ; yp:county county:lappi .
municipality:kemi a yp:Municipality ; yp:county county:lappi .
municipality:utsjoki a yp:Municipality ; yp:county county:lappi .
municipality:kajaani a yp:Municipality ; yp:county county:kainuu .

interface:one a yp:Interface ; yp:county county:lappi . interface:two a yp:Interface ; yp:county county:lappi .
interface:body a yp:Interface ; yp:county county:lappi . interface:nobody a yp:Interface ; yp:county county:kainuu .
person:ann a yp:Person . person:bob a yp:Person . body:board a yp:Body .
post:chief a yp:Post ; org:heldBy person:ann . post:empty a yp:Post ; yp:vacant true .
responsibility:1 yp:responsibilityFor interface:one ; yp:role yp:role-owner ; yp:holder post:chief .
responsibility:2 yp:responsibilityFor interface:one ; yp:role yp:role-preparer ; yp:holder person:ann .
responsibility:3 yp:responsibilityFor interface:one ; yp:role yp:role-deputy ; yp:holder post:empty .
responsibility:4 yp:responsibilityFor interface:one ; yp:role yp:role-adviser ; yp:holder person:bob .
responsibility:5 yp:responsibilityFor interface:one ; yp:role yp:role-owner ; yp:holder person:bob ;
    yp:validUntil "2025-12-31"^^xsd:date .
responsibility:6 yp:responsibilityFor interface:two ; yp:role yp:role-owner ; yp:holder person:ann .
responsibility:7 yp:responsibilityFor interface:two ; yp:role yp:role-deputy ; yp:holder person:bob .
responsibility:8 yp:responsibilityFor interface:body ; yp:role yp:role-owner ; yp:holder person:bob .
responsibility:9 yp:responsibilityFor interface:body ; yp:role yp:role-decider ; yp:holder body:board .
"""


@pytest.fixture(name="small", scope="module")
def fixture_small() -> Store:
    """A country of two counties."""
    return Store.in_memory(parse("small", (HEADER + SMALL).encode(), ox.NamedNode("urn:small")))


def answers(store: Store, county: str = "") -> dict[str, Insight]:
    """The answers by question; the county by its slug."""
    return {each.name: each for each in insights(store, DAY, county and f"{RESOURCES}county/{county}")}


def figures(insight: Insight) -> dict[str, dict[str, float]]:
    """The figures of each thing by its local name."""
    return {item.iri.rpartition("/")[2]: dict(item.figures) for item in insight.items}


def test_network_under_two_themes_is_a_bridge(small: Store) -> None:
    """It joins work to lappi-homes and to the other network under it: two of the ten pairs of the other five nodes."""
    found = answers(small)["bridges"]

    assert figures(found) == {"both": {"themes": 2, "betweenness": pytest.approx(2 / 10), "cut": True}}
    assert found.counts == {"count": 1, "networks": 4}


def test_person_of_a_post_is_one_person_and_who_has_left_is_none(small: Store) -> None:
    """Ann holds the only post of one interface and prepares it too; neither a vacancy nor an adviser stands in."""
    found = answers(small)

    assert figures(found["leaving"]) == {"ann": {"alone": 1, "degree": 2, "cut": True}}
    assert [item.related["things"] for item in found["leaving"].items] == [(f"{RESOURCES}interface/one",)]
    assert found["leaving"].counts == {"count": 1, "things": 1, "holders": 2}


def test_interface_hangs_on_one_person_unless_a_body_is_named(small: Store) -> None:
    """One of four interfaces; one has nobody, one a deputy, one a body."""
    found = answers(small)["hanging"]

    assert figures(found) == {"one": {"named": 1}}
    assert found.items[0].related["holder"] == (f"{RESOURCES}person/ann",)
    assert found.counts == {"count": 1, "interfaces": 4, "nobody": 1}


def test_national_theme_has_the_networks_of_what_matches_it(small: Store) -> None:
    """Housing and work are joined by a network under a county's own theme; an ended network joins nothing."""
    found = answers(small)["unshared"]

    assert figures(found) == {
        "culture": {"networks": 0, "joining": 0, "counties": 0},
        "safety": {"networks": 1, "joining": 0, "counties": 1},
    }
    assert found.counts == {"none": 1, "alone": 1, "themes": 4, "networks": 4}


def test_county_is_told_of_its_own_themes(small: Store) -> None:
    """Lapland's own theme stands in the place of the national one that it matches."""
    found = answers(small, "lappi")["unshared"]

    assert set(figures(found)) == {"culture", "safety"}
    assert found.counts == {"none": 2, "alone": 0, "themes": 4, "networks": 2}
    assert figures(answers(small, "kainuu")["unshared"])["safety"]["networks"] == 1


def test_noted_pair_is_told_without_a_score(small: Store) -> None:
    """Nothing but an editor's note joins the two."""
    assert figures(answers(small)["overlaps"]) == {"bare": {"shared-members": 0, "shared-themes": 0, "noted": True}}
    assert answers(small, "lappi")["overlaps"].items == ()


def test_municipality_is_counted_where_members_are_on_record(small: Store) -> None:
    """Nothing is said of a county in whose networks no municipality is a member."""
    found = answers(small)["municipalities"]

    assert figures(found) == {
        "inari": {"memberships": 1, "collective": 1},
        "kemi": {"memberships": 2, "collective": 1},
        "utsjoki": {"memberships": 0, "collective": 1},
    }
    assert found.counts == {"count": 1, "least": 0, "municipalities": 3, "untold": 1, "known": 2, "networks": 4}


def test_groups_are_joined_by_themes_and_members(small: Store) -> None:
    """Lapland's networks are one whole, Kainuu's one with a theme another; the bare one is loose."""
    found = answers(small)["groups"]

    assert {(item.figures["networks"], item.figures["themes"]) for item in found.items} == {(2, 2), (1, 1)}
    assert found.counts == {"count": 2, "loose": 1, "networks": 4}


def test_empty_graph_is_told_in_every_language() -> None:
    """Every question has an answer where nothing is on record."""
    store = Store.in_memory([])
    for language in LANGUAGES:
        found = told(insights(store, DAY), Labels(store, language))
        assert [each.items for each in found] == [()] * 7
        assert all(each.answer and each.note for each in found)


def test_answers_follow_a_write() -> None:
    """They are kept for a state of the data, and made again for the next."""
    store = Store.in_memory(parse("small", (HEADER + SMALL).encode(), ox.NamedNode("urn:small")))
    before = insights(store, DAY)
    assert insights(store, DAY) is before

    store.update(
        f"PREFIX yp: <{DEFINITIONS}> DELETE WHERE {{ GRAPH ?g {{ ?r yp:holder <{RESOURCES}person/bob> }} }}", "me"
    )
    assert answers(store)["leaving"].items[0].related["things"] == (
        f"{RESOURCES}interface/one",
        f"{RESOURCES}interface/two",
    )


def test_shipped_answers_are_as_read_by_hand(store: Store) -> None:
    """Counted in the files of ``graph_data`` by hand."""
    counts = {name: each.counts for name, each in answers(store).items()}

    assert counts["bridges"] == {"count": 5, "networks": 111}
    assert counts["leaving"] == {"count": 7, "things": 9, "holders": 11}
    assert counts["hanging"] == {"count": 7, "interfaces": 31, "nobody": 5}
    assert counts["unshared"] == {"none": 3, "alone": 7, "themes": 13, "networks": 111}
    assert counts["overlaps"] == {"count": 11, "likely": 3, "networks": 111}
    assert counts["municipalities"] == {
        "count": 4, "least": 0, "municipalities": 10, "untold": 281, "known": 29, "networks": 111,
    }  # fmt: skip
    assert counts["groups"] == {"count": 14, "loose": 2, "networks": 111}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fi", "31 yhdyspinnasta 7 on yhden henkilön tai viran varassa. "
               "Lisäksi 5 yhdyspintaan ei ole nimetty ketään."),
        ("sv", "7 av 31 kontaktytor hänger på en enda person eller tjänst. "
               "För ytterligare 5 kontaktytor har ingen utsetts."),
        ("en", "7 of 31 interfaces hang on one person or post. For another 5 interfaces no one is named."),
    ],
)  # fmt: skip
def test_answer_is_a_sentence_of_the_reader(store: Store, language: Language, sentence: str) -> None:
    """Figures are told in words."""
    found = {each.name: each for each in told(insights(store, DAY), Labels(store, language))}

    assert found["hanging"].answer == sentence


def test_spreadsheet_has_a_row_for_each_figure_and_each_thing_told_with_it(small: Store) -> None:
    """Names come with IRIs."""
    rows = as_csv(told(insights(small, DAY), Labels(small, "en"))).splitlines()

    assert rows[0] == "question,name,iri,measure,value,valueIri"
    assert f"bridges,Both,{RESOURCES}network/both,betweenness,0.2," in rows
    assert (
        f"bridges,Both,{RESOURCES}network/both,themes,{RESOURCES}theme/lappi-homes,{RESOURCES}theme/lappi-homes" in rows
    )
