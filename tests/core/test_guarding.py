"""The guard finds what a full judgement of the whole graph finds, and only what the change newly breaks."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.core.guarding import findings_after, in_words
from service.core.messages import LANGUAGES
from service.core.storage import Delta
from service.core.store import Store
from service.core.validation import Finding, shipped_rules, validate

EXAMPLES = Path(__file__).parents[1] / "data" / "shapes"
YP = "https://w3id.org/yhdyspinta/def#"
ID = "https://w3id.org/yhdyspinta/id/"
GRAPHS = [ox.NamedNode("http://example.org/one"), ox.NamedNode("http://example.org/two")]
FOLDERS = (
    "Source",
    "Citation",
    "LineOrder",
    "Municipality",
    "Post",
    "ContactDetails",
    "RangeOrder",
    "DateOrder",
    "Theme",
)


def examples() -> list[ox.Triple]:
    """The statements of examples, valid and not, of shapes of every make."""
    files = sorted(path for name in FOLDERS for path in (EXAMPLES / name).glob("*.ttl"))
    return sorted({quad.triple for path in files for quad in ox.parse(path=str(path))}, key=str)


STATEMENTS = [triple for triple in examples() if not isinstance(triple.subject, ox.BlankNode)]
quads = st.frozensets(
    st.builds(
        lambda triple, graph: ox.Quad(triple.subject, triple.predicate, triple.object, graph),
        st.sampled_from(STATEMENTS),
        st.sampled_from(GRAPHS),
    ),
    max_size=12,
)


def whole(held: frozenset[ox.Quad]) -> set[Finding]:
    """What a judgement of everything finds."""
    return set(validate(Store.in_memory(held), shipped_rules(), on=date(2026, 1, 1), kinds=["integrity"]).findings)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(held=st.sets(st.sampled_from(range(len(STATEMENTS))), min_size=40), wanted=quads, data=st.data())
def test_guard_agrees_with_a_judgement_of_everything(
    held: set[int], wanted: frozenset[ox.Quad], data: st.DataObject
) -> None:
    """For random states and changes: what the full run finds afterwards and not before is what the guard tells."""
    before = frozenset(
        ox.Quad(triple.subject, triple.predicate, triple.object, GRAPHS[number % 2])
        for number, triple in ((number, STATEMENTS[number]) for number in held)
    )
    removed = data.draw(st.frozensets(st.sampled_from(sorted(before, key=str)), max_size=8)) - wanted
    store = Store.in_memory(before)
    told = findings_after(store._engine, Delta(removed, wanted))

    newly = whole((before - removed) | wanted) - whole(before)
    assert sorted(told) == sorted(" ".join(filter(None, (each.check, each.focus, each.value))) for each in newly)
    assert set(store) == before


def named(kind: str, slug: str) -> ox.NamedNode:
    """A thing of ours."""
    return ox.NamedNode(f"{ID}{kind}/{slug}")


def quad(subject: ox.NamedNode, predicate: str, object_: ox.NamedNode | ox.Literal) -> ox.Quad:
    """A statement in a graph of its own."""
    return ox.Quad(subject, ox.NamedNode(predicate), object_, GRAPHS[0])


def test_what_was_wrong_before_is_no_obstacle(store: Store) -> None:
    """A second wrong value of the same kind breaks nothing newly; mending never does."""
    oulu, code = named("municipality", "oulu"), YP + "lauCode"
    wrong = quad(oulu, code, ox.Literal("999"))
    worse = quad(oulu, code, ox.Literal("998"))
    changed = Store.in_memory([*store, wrong])

    assert findings_after(store._engine, Delta(inserted=frozenset({wrong}))) == [
        f"Municipality-lauCode {oulu.value}",
        f"Municipality-lauCode {oulu.value} 999",
    ]
    assert findings_after(changed._engine, Delta(inserted=frozenset({worse}))) == [
        f"Municipality-lauCode {oulu.value} 998"
    ]
    assert findings_after(changed._engine, Delta(removed=frozenset({wrong}))) == []


def test_statement_that_another_graph_still_holds_is_not_missed(store: Store) -> None:
    """Only what leaves the last graph is gone."""
    name = ox.NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
    oulu = named("municipality", "oulu")
    held = [each for each in store if (each.subject, each.predicate) == (oulu, name)]
    again = [ox.Quad(each.subject, each.predicate, each.object, GRAPHS[1]) for each in held]
    twice = Store.in_memory([*store, *again])

    assert findings_after(store._engine, Delta(removed=frozenset(held))) == [f"Resource-finnishName {oulu.value}"]
    assert findings_after(twice._engine, Delta(removed=frozenset(held))) == []


def test_things_of_other_vocabularies_are_accepted_as_they_are(store: Store) -> None:
    """Neither their classes nor their names are our business, also where they point at our things."""
    other = ox.NamedNode("http://example.org/x")
    data = frozenset(
        {
            quad(
                other,
                "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
                ox.NamedNode("http://xmlns.com/foaf/0.1/Person"),
            ),
            quad(other, "http://xmlns.com/foaf/0.1/knows", named("municipality", "oulu")),
            quad(
                other,
                "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
                ox.NamedNode("http://www.w3.org/2002/07/owl#Class"),
            ),
        }
    )
    assert findings_after(store._engine, Delta(inserted=data)) == []


def test_thing_of_a_subclass_is_judged_when_its_class_becomes_one(store: Store) -> None:
    """A statement about classes concerns their things."""
    thing, kind = named("municipality", "Xxx"), ox.NamedNode("http://example.org/Town")
    typed = quad(thing, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", kind)
    below = quad(kind, "http://www.w3.org/2000/01/rdf-schema#subClassOf", ox.NamedNode(YP + "Municipality"))
    changed = Store.in_memory([*store, typed])

    assert findings_after(store._engine, Delta(inserted=frozenset({typed}))) == []
    found = findings_after(changed._engine, Delta(inserted=frozenset({below})))
    assert {line.split(" ")[0] for line in found} >= {"Municipality", "Resource", "Resource-finnishName"}
    assert {line.split(" ")[1] for line in found} == {thing.value}


def test_literal_is_judged_in_the_form_in_which_it_is_held(store: Store) -> None:
    """The engine writes 007 as 7; that is what readers will see."""
    line = next(each for each in store if each.predicate.value == YP + "firstLine")
    padded = ox.Quad(
        line.subject, line.predicate, ox.Literal("00" + line.object.value, datatype=line.object.datatype), GRAPHS[0]
    )

    assert findings_after(store._engine, Delta(inserted=frozenset({padded}))) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_findings_are_told_in_the_readers_language(store: Store, language: str) -> None:
    """With shape, thing, value, and what to do."""
    wrong = quad(named("municipality", "oulu"), YP + "lauCode", ox.Literal("a b"))
    records = in_words(findings_after(store._engine, Delta(inserted=frozenset({wrong}))), language)

    assert [(each["shape"], each["value"]) for each in records] == [
        ("Municipality-lauCode", ""),
        ("Municipality-lauCode", "a b"),
    ]
    assert records[0]["message"].startswith(
        {"fi": "Anna kunnalle", "sv": "Ange en LAU", "en": "Give the mun"}[language]
    )


def test_small_change_is_judged_in_well_under_a_second(store: Store) -> None:
    """Also of a source that hundreds of citations name."""
    source = named("source", "yhteistyon-strateginen-johtaminen")
    note = quad(source, "http://www.w3.org/2004/02/skos/core#altLabel", ox.Literal("x", language="fi"))
    findings_after(store._engine, Delta(inserted=frozenset({note})))
    start = time.perf_counter()
    assert findings_after(store._engine, Delta(inserted=frozenset({note}))) == []
    assert time.perf_counter() - start < 1.0


def test_change_of_a_citation_is_judged_at_its_source(store: Store) -> None:
    """The order of lines is asked of the source, which the change does not mention."""
    line = next(each for each in store if each.predicate.value == YP + "lastLine")
    zero = ox.Quad(line.subject, line.predicate, ox.Literal(0), line.graph_name)
    source = line.subject.value.partition("#")[0]

    assert findings_after(store._engine, Delta(frozenset({line}), frozenset({zero}))) == [
        f"Citation-lastLine {line.subject.value} 0",
        f"LineOrder {source} {line.subject.value}",
    ]
