"""What a page of each kind of thing tells, and in which words."""

from collections import defaultdict

import pyoxigraph as ox
import pytest

from service.core.catalogue import saved_queries
from service.core.describe import Value, references, statements
from service.core.labels import Label, Labels
from service.core.listing import LISTS
from service.core.messages import LANGUAGES, translate
from service.core.namespaces import GRAPHS, KINDS, PREFIXES, kind_of
from service.core.panels import OF_TODAY, PANELS
from service.core.portrait import FEW, MANY, Item, Line, Portrait, portray, words
from service.core.profiles import Path, profile_of, read_profile
from service.core.store import Store, term_text

ID = "https://w3id.org/yhdyspinta/id/"


def portrait(store: Store, name: str, language: str = "en") -> Portrait:
    """The page of a thing as it is composed."""
    iri = ID + name
    labels = Labels(store, language)  # type: ignore[arg-type]
    return portray(store, labels, profile_of(kind_of(iri)), statements(store, iri), references(store, iri))


def sections(found: Portrait) -> dict[str, list[str]]:
    """The values of each section by its heading."""
    return {
        part.section.heading: [item.value.text for line in part.lines for item in line.items]
        for part in found.parts
        if not part.section.panel
    }


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_profile_of_known_panels_lists_and_headings(kind: str) -> None:
    """A slip in a profile is found here and not by a reader."""
    profile = profile_of(kind)

    assert profile.sections
    assert {section.panel for section in profile.sections} - {"", *PANELS} == set()
    assert {profile.list, *(section.all for section in profile.sections)} - {"", *LISTS} == set()
    for section in profile.sections:
        assert bool(section.heading) != bool(section.panel)
        for language in LANGUAGES:
            assert section.panel or translate(language, f"section-{section.heading}")


def test_every_panel_is_told_by_some_profile() -> None:
    """And those of the day are among them."""
    used = {section.panel for kind in KINDS for section in profile_of(kind).sections if section.panel}

    assert used == set(PANELS)
    assert used >= OF_TODAY


@pytest.mark.parametrize("text", ["sections: [{heading: x, shown: list}]", "sections: [{as: tree}]", "title: x"])
def test_unknown_words_in_a_profile_are_refused(text: str) -> None:
    """Nothing of a profile is passed over."""
    with pytest.raises(ValueError, match=r"shown|tree|title"):
        read_profile(text)


def test_every_relation_in_the_data_has_words_in_both_directions(store: Store) -> None:
    """No property is shown by its identifier, and none that leads to a thing lacks words for the way back."""
    outgoing: set[str] = set()
    incoming: dict[str, set[str]] = defaultdict(set)
    for quad in store.quads():
        if isinstance(quad.subject, ox.NamedNode) and kind_of(quad.subject.value):
            outgoing.add(quad.predicate.value)
            if isinstance(quad.object, ox.NamedNode) and kind_of(quad.object.value):
                incoming[quad.predicate.value].add(kind_of(quad.subject.value))
    apart = {PREFIXES["rdf"] + "type", PREFIXES["rdfs"] + "label"}

    for language in LANGUAGES:
        labels = Labels(store, language)
        labels.load(outgoing)
        assert {each for each in outgoing - apart if labels[each].language != language} == set()
        for property_, kinds in incoming.items():
            for kind in kinds:
                said = words(Path(property_, inverse=True, kind=kind), labels).text
                general = translate(language, "incoming-other", property=labels[property_].text)
                assert said
                assert said != general, (property_, kind)


def test_relation_that_only_a_write_knows_is_told_by_its_name(store: Store) -> None:
    """In a sentence that holds for any property."""
    path = Path(PREFIXES["yp"] + "evidence", inverse=True, kind="network")

    assert words(path, Labels(store, "en")).text == "Things whose “evidence” is this"


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_on_record_is_left_out(store: Store, kind: str) -> None:
    """Every value of every relation is in a section, among the other facts, or in a panel."""
    iri = (
        next(
            term_text(row["thing"])
            for row in store.select(
                f'SELECT ?thing {{ ?thing a ?class FILTER(STRSTARTS(STR(?thing), "{ID}{kind}/")) }}'
            )
            if "#" not in term_text(row["thing"])
        )
        if kind != "act"
        else "http://data.finlex.fi/eli/sd/2021/611"
    )
    profile = profile_of(kind)
    rows, referring = statements(store, iri), references(store, iri)
    found = portray(store, Labels(store, "fi"), profile, rows, referring)
    told = {
        item.value.thing.iri
        for line in [*found.others, *(line for part in found.parts for line in part.lines)]
        for item in line.items
        if item.value.thing
    } | {value.thing.iri for value in (*found.statuses, *found.about) if value.thing}
    elsewhere = {path for section in profile.sections if section.panel or section.all for path in section.paths}
    apart = {PREFIXES["rdf"] + "type", PREFIXES["prov"] + "wasDerivedFrom"}
    stated = {
        term_text(row["value"])
        for row in rows
        if isinstance(row["value"], ox.NamedNode)
        and term_text(row["property"]) not in apart
        and Path(term_text(row["property"])) not in elsewhere
    }
    referred = {
        term_text(row["subject"])
        for row in referring
        if not term_text(row["subject"]).startswith(GRAPHS)
        and Path(term_text(row["property"]), True, kind_of(term_text(row["subject"]))) not in elsewhere
    }

    assert len(referred) < MANY
    assert (stated | referred) - told == set()
    for part in (part for part in found.parts if part.section.all):
        assert all(len(line.items) == min(line.total, FEW + 2) for line in part.lines)


def test_sections_stand_in_the_order_of_the_profile(store: Store) -> None:
    """What people come for first."""
    found = sections(portrait(store, "municipality/hollola"))

    assert next(iter(found)) == "area"
    assert found["area"][:2] == ["Päijät-Häme wellbeing services county", "Päijät-Häme"]


def test_parts_stand_in_their_own_order_and_events_by_date(store: Store) -> None:
    """Not by name."""
    parts = sections(portrait(store, "model/alustava-ehdotus-yhteistyosta", "fi"))["parts"]
    (schedule,) = [
        part for part in portrait(store, "county/pohjois-pohjanmaa", "fi").parts if part.section.heading == "schedule"
    ]
    starts = [item.marks.start for item in schedule.lines[0].items if item.marks.start]

    assert parts[:2] == ["Strateginen taso", "Hyten operatiivinen taso (kunta – hv-alue)"]
    assert starts == sorted(starts)
    assert len(starts) > 20


def test_long_line_is_cut_counted_and_whole_on_request() -> None:
    """A few too many are not worth a click."""

    def line(count: int) -> Line:
        return Line(Label("x", "en"), tuple(Item(Value(None, str(n), "")) for n in range(count)), count + 5)

    assert [(len(line(n).first), len(line(n).more), line(n).unnamed) for n in (14, 15)] == [(14, 0, 5), (12, 3, 5)]


def test_queries_of_pages_are_named_by_their_files() -> None:
    """Panels ask saved queries that exist."""
    wanted = {"figures", "shared-duties", "county-interfaces", "section-duties", "theme-by-county", "law", "related"}

    assert {f"pages/{name}" for name in wanted} <= saved_queries().keys()
