"""Figures and shares: how many of how many."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from service.core.quality.figures import ALL
from service.core.quality.shares import Filled, Share, by_county
from service.core.quality.survey import Survey

from .samples import COUNTRY, ID, INTERFACES, SHAPES, judged, short
from .test_exceptions import OWNER

FIGURES = {
    ("C-OWNED", ""): Share(2, 3),
    ("C-OWNED", "county/alpha"): Share(1, 2),
    ("C-OWNED", "municipality/aalto"): Share(1, 2),
    ("C-OWNED", "municipality/ahti"): Share(1, 2),
    ("C-OWNED", "county-and-municipalities"): Share(1, 1),
    ("C-SIDE", ""): Share(1, 3),
    ("C-SIDE", "municipality/aalto"): Share(1, 2),
    ("C-SIDE", "municipality/ahti"): Share(1, 2),
    ("C-SIDE", "municipality"): Share(0, 1),
    ("C-THEMED", ""): Share(2, 3),
    ("C-THEMED", "maintainer"): Share(2, 3),
}


def figures(made: Survey) -> dict[tuple[str, str], Share]:
    """The figures, by check and the end of the organisation's address."""
    return {(check, short(organisation)): share for (check, organisation), share in made.figures.items()}


def filled(made: Survey) -> dict[str, Share]:
    """How full each thing is, by the end of its address."""
    return {short(iri): each.share for iri, each in made.completeness.items()}


def interfaces(**shares: Share) -> dict[str, Share]:
    """Shares by the ends of the interfaces' addresses."""
    return {f"interface/{name}": share for name, share in shares.items()}


def test_figures_are_of_the_things_that_each_check_aims_at() -> None:
    """On the whole, and of each organisation among those that it could mend."""
    assert figures(judged()) == FIGURES


def test_what_is_accepted_leaves_the_part_and_stays_in_the_whole() -> None:
    """An exception mends nothing, and the thing is looked at all the same."""
    made = figures(judged(COUNTRY + INTERFACES + OWNER))

    assert made[("C-OWNED", "")] == Share(1, 3)
    assert made[("C-OWNED", "county/alpha")] == Share(0, 2)


def test_check_that_nobody_is_named_for_is_counted_once_on_the_whole() -> None:
    """Shapes of one's own may name no mender."""
    nobody = SHAPES.replace("yp:mender ypsh:mender-maintainer ;", "")

    assert figures(judged(by=nobody))[("C-THEMED", "")] == Share(2, 3)


def test_check_that_is_switched_off_looks_at_nothing() -> None:
    """A deactivated shape neither finds nor counts (SHACL, section 2.1.6)."""
    made = judged(by=SHAPES.replace("ypsh:Themed a", "ypsh:Themed sh:deactivated true ; a"))

    assert {check for check, _ in figures(made)} == {"C-OWNED", "C-SIDE"}
    assert filled(made) == {
        "interface/full": Share(2, 2),
        "interface/bare": Share(0, 2),
        "interface/stray": Share(1, 2),
    }


def test_share_states_its_whole() -> None:
    """Of nothing there is no ratio."""
    assert Share(1, 4).ratio == 0.25
    assert Share(0, 0).ratio is None
    assert Share(1, 2) + Share(2, 3) == Share(3, 5)


def test_completeness_counts_the_checks_that_find_nothing() -> None:
    """Of three checks that aim at each interface; one that finds two values of one thing fails once."""
    made = judged()

    assert filled(made) == {
        "interface/full": Share(3, 3),
        "interface/bare": Share(0, 3),
        "interface/stray": Share(1, 3),
    }
    assert by_county(made.completeness.values()) == {ID + "county/alpha": Share(3, 6)}


def test_thing_of_two_counties_counts_in_each() -> None:
    """And one of none in none."""
    things = [
        Filled(Share(1, 2), ("a", "b")),
        Filled(Share(0, 3), ("b",)),
        Filled(Share(5, 5), ()),
    ]

    assert by_county(things) == {"a": Share(1, 2), "b": Share(1, 5)}


def test_what_no_check_aims_at_takes_nothing_from_a_share(survey: Survey) -> None:
    """A hint that two networks overlap is no check that their networks failed: other checks make up the whole."""
    network = ID + "network/elintapaohjauksen-verkosto"
    found = {each.finding.check for each in survey.counted if each.finding.focus == network}

    assert found == {"C-NETWORK-OVERLAP", "C-NETWORK-COORDINATOR", "C-NETWORK-MEMBERS", "C-NETWORK-MEETING"} & found
    assert "C-NETWORK-OVERLAP" in found
    share = survey.completeness[network].share
    assert share.whole - share.part == len(found - {"C-NETWORK-OVERLAP"})


@pytest.mark.parametrize("check", ["C-INTERFACE-OWNER", "C-INTERFACE-MUNICIPALITY", "C-SWEDISH-NAME", "C-SOURCE-DATE"])
def test_figures_of_the_shipped_graph_are_its_cases_counted_by_thing(survey: Survey, check: str) -> None:
    """The part on the whole is the number of things that the cases concern."""
    things = {each.finding.focus for each in survey.counted if each.finding.check == check}

    assert survey.figures[check, ALL].part == len(things)
    assert survey.figures[check, ALL].whole >= len(things)


def test_every_figure_is_a_part_of_its_whole_and_no_more_than_on_the_whole(survey: Survey) -> None:
    """Nobody can mend more than there is to mend."""
    for (check, organisation), share in survey.figures.items():
        assert 0 <= share.part <= share.whole, (check, organisation)
        assert share.part <= survey.figures[check, ALL].part
        assert share.whole <= survey.figures[check, ALL].whole


@settings(max_examples=30, deadline=None)
@given(some.lists(some.tuples(some.booleans(), some.booleans(), some.sampled_from(["alpha", "beta", ""])), max_size=6))
def test_figures_add_up_whatever_the_interfaces(drawn: list[tuple[bool, bool, str]]) -> None:
    """Each organisation's part is the number of things in its cases, and its whole what is in its county."""
    data = COUNTRY
    for number, (owned, themed, county) in enumerate(drawn):
        data += f"interface:i{number} a yp:Interface ; skos:prefLabel 'I'"
        data += " ; yp:owner county:alpha" * owned + " ; yp:theme theme:sport" * themed
        data += f" ; yp:county county:{county} .\n" if county else " .\n"
    made = judged(data)
    parts = Counter({(each.finding.check, one, each.finding.focus) for each in made.counted for one in each.menders})
    by_organisation = Counter((check, organisation) for check, organisation, _ in parts)

    assert {key: share.part for key, share in made.figures.items() if key[1] != ALL and share.part} == by_organisation
    if drawn:
        assert made.figures["C-OWNED", ALL] == Share(sum(not owned for owned, _, _ in drawn), len(drawn))
    of_beta = [owned for owned, _, county in drawn if county == "beta"]
    if of_beta:
        assert made.figures["C-OWNED", ID + "county/beta"] == Share(of_beta.count(False), len(of_beta))
