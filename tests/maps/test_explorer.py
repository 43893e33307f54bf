"""The map that readers grow: what comes onto it, where it stands, what is said of it."""

from datetime import date

import pytest

from service.core.connections import KINDS, connections
from service.core.errors import InputError, NotFound
from service.core.labels import Labels
from service.core.messages import LANGUAGES, Language
from service.core.store import Store
from service.maps.explorer import Explored, View, explore
from service.maps.explorer.words import Words

COUNTY = "county/paijat-hame"
NETWORKS = f"network@{COUNTY}"
THEME = "theme/paijat-hame-arjen-turvallisuuden-edistaminen"


def explored(store: Store, language: Language = "fi", *opened: str, **single: str) -> Explored:
    """The map of an address."""
    view = View.read({"from": COUNTY, **single}, {"open": opened})
    return explore(store, Labels(store, language), view)


def test_many_of_a_kind_come_as_one_until_opened(store: Store) -> None:
    """Päijät-Häme's networks are one group; opened, each stands for itself and the group is gone."""
    closed, opened = explored(store), explored(store, "fi", NETWORKS)

    assert NETWORKS in closed.drawn
    assert not any(key.startswith("network/") for key in closed.drawn)
    assert NETWORKS not in opened.drawn
    assert sum(key.startswith("network/") for key in opened.drawn) == 89
    assert [each.key for each in opened.below(COUNTY)].count(NETWORKS) == 1


def test_group_is_called_by_how_many_it_holds_opened_or_not(store: Store) -> None:
    """Also where some of its things came out of it with their theme."""
    labels = []
    for opened in ((), (NETWORKS,), (THEME, NETWORKS)):
        group = explored(store, "fi", *opened).named(NETWORKS)
        labels.append(group.label.text if group else "")

    assert labels == ["Verkostot (89)", "Verkostot (89)", "Verkostot (86)"]


def test_nobody_moves_when_something_is_opened(store: Store) -> None:
    """What was there keeps its place through every later opening."""
    places = dict(explored(store).places)
    for opened in ((NETWORKS,), (NETWORKS, f"body@{COUNTY}"), (NETWORKS, f"body@{COUNTY}", "municipality/lahti")):
        later = explored(store, "fi", *opened).places

        assert {key: later[key] for key in places} == places
        places = dict(later)


def test_start_stands_amid_what_it_brings_along(store: Store) -> None:
    """Both sides reach as far above it as below, within a label's height."""
    places = explored(store).places
    for side in (1, -1):
        heights = [place.y for place in places.values() if place.x * side > 0]

        assert abs(max(heights) + min(heights)) < 40


def test_no_two_things_stand_in_one_place(store: Store) -> None:
    """Also with everything open, and another county opened beside."""
    it = explored(store, "fi", NETWORKS, f"body@{COUNTY}", f"task@{COUNTY}", "county/pohjois-pohjanmaa")
    spots = [it.places[key][:2] for key in it.drawn]

    assert len(spots) > 150
    assert len(set(spots)) == len(spots)


def test_opened_theme_takes_its_networks_out_of_their_group(store: Store) -> None:
    """Whoever opens a theme sees what stands under it, and the group counts fewer."""
    theme = "theme/paijat-hame-arjen-turvallisuuden-edistaminen"
    it = explored(store, "fi", theme)
    group = it.named(NETWORKS)

    assert [each.kind for each in it.below(theme)] == ["network"] * 3
    assert group is not None
    assert group.label.text == "Verkostot (86)"


def test_address_holds_the_whole_state() -> None:
    """Written as fields and read again, a view is the same."""
    view = View(
        start=COUNTY,
        opened=(NETWORKS, "network/x"),
        hidden=("body/a",),
        pinned={"network/x": (-12, 40)},
        grouping="theme",
        without=("task",),
        target="municipality/lahti",
        lacking=True,
        day=date(2024, 5, 1),
        since=date(2022, 1, 1),
        chosen="network/x",
        window="1~2~0.5",
    )
    single: dict[str, str] = {}
    several: dict[str, list[str]] = {}
    for name, value in view.fields():
        single[name] = value
        several.setdefault(name, []).append(value)

    assert View.read(single, several) == view


@pytest.mark.parametrize("fields", [{"by": "colour"}, {"date": "2024-13-01"}])
def test_impossible_field_is_refused(fields: dict[str, str]) -> None:
    """The reader is told which values there are."""
    with pytest.raises(InputError):
        View.read({"from": COUNTY, **fields}, {})


def test_unknown_start_is_not_found(store: Store) -> None:
    """No empty map for a thing that is not there."""
    with pytest.raises(NotFound):
        explore(store, Labels(store, "fi"), View(start="county/atlantis"))


def test_whole_country_starts_grouped_by_county(store: Store) -> None:
    """Over a thousand things are some dozens on the map."""
    it = explore(store, Labels(store, "fi"), View.read({"from": "all"}, {}))

    assert len(connections(store).things) > 1000
    assert len(it.drawn) < 100
    assert it.words.say("explorer-all") == it.title.text


def test_hidden_thing_leaves_and_keeps_its_place(store: Store) -> None:
    """Its neighbours stay where they are, and the list of what is hidden names it."""
    whole = explored(store)
    view = View.read({"from": COUNTY}, {"hide": ["municipality/lahti"], "off": ["task"]})
    it = explore(store, Labels(store, "fi"), view)

    assert whole.drawn - it.drawn == {"municipality/lahti", f"task@{COUNTY}"}
    assert it.places == whole.places
    assert [each.label.text for each in it.hidden] == ["Lahti"]


def test_state_on_a_day_leaves_out_what_had_ended(store: Store) -> None:
    """Pertunmaa was merged at the end of 2024; where nothing is known, nothing is left out."""

    def drawn(day: str) -> frozenset[str]:
        view = View.read({"from": "municipality/pertunmaa", "date": day}, {})
        return explore(store, Labels(store, "fi"), view).drawn

    assert "municipality/mantyharju" in drawn("2024-12-31")
    assert drawn("2025-01-01") == {"municipality/pertunmaa"} & drawn("2025-01-01")


def test_what_became_something_else_ended_the_day_before(store: Store) -> None:
    """PHHYKY became the county on the first of January 2023: both are listed, and on no day are both there."""
    compared = explored(store, "fi", since="2022-01-01", date="2025-06-01")
    before, after = (explored(store, "fi", date=day) for day in ("2022-12-31", "2023-01-01"))

    assert [(each.key, str(each.change)) for each in compared.changed_things] == [
        (COUNTY, "began"),
        ("organisation/phhyky", "ended"),
    ]
    assert (before.absent, after.absent) == (True, False)
    assert "organisation/phhyky" not in after.drawn
    assert not any(COUNTY in (line.start, line.end) for line in before.lines)


def test_summary_says_what_is_there_and_what_matters(store: Store) -> None:
    """Two sentences, with as many things and lines as the map has."""
    it = explored(store, "sv", start="")
    text = it.summary()

    assert text.startswith(f"På kartan finns {len(it.drawn)} objekt och {len(it.lines)} kopplingar.")
    assert f"För {it.lacking} objekt är ingen ansvarig eller koordinator antecknad, alla i oöppnade grupper" in text
    assert "antecknad, varav 86 i oöppnade grupper" in explored(store, "sv", THEME).summary()
    assert "Päijänne-Tavastlands välfärdsområde (36)" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_relation_and_kind_is_said_both_ways(store: Store, language: Language) -> None:
    """No message is missing for anything that the graph holds."""
    words = Words(Labels(store, language))
    web = connections(store)
    every = {link.connection.relation: link.connection for iri in web.things for link in web.links(iri)}
    said = [words.relation(each, forward=ahead) for each in every.values() for ahead in (True, False)]
    said += [words.say(f"explorer-{form}-{kind}") for kind in KINDS for form in ("kind", "kinds")]

    assert len(every) > 20
    assert not [text for text in said if not text or text.startswith("explorer-") or ":" in text]
