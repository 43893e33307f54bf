"""Exceptions: what is accepted for a time leaves the count and comes back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from service.core.quality.cases import Case
from service.core.quality.exceptions import Accepted, apply
from service.core.quality.survey import Survey
from service.core.validation import Finding

from .samples import COUNTRY, ID, INTERFACES, SHAPES, judged, short

ROOT = Path(__file__).parents[2]
OWNER = """
exception:bare-owner a yp:Exception ; sh:sourceShape ypsh:Owned ; sh:focusNode interface:bare ;
    yp:reason "Valitaan syksyllä."@fi ; yp:acceptedBy county:alpha ;
    yp:acceptedFrom "2026-01-01"^^xsd:date ; yp:acceptedUntil "2026-07-01"^^xsd:date .
"""
SIDE = OWNER.replace("bare-owner", "bare-side").replace("ypsh:Owned", "ypsh:EverySide")
GUARD = """
ypsh:ExceptionUnfound a yp:Check ; dct:identifier "C-EXCEPTION-UNFOUND" ; sh:severity sh:Info ;
    sh:message "Poista poikkeus."@fi ; yp:mender ypsh:mender-acceptor .
"""
INTEGRITY = (ROOT / "shapes" / "integrity" / "exceptions.ttl").read_text(encoding="utf-8")


def accepted(made: Survey) -> list[tuple[str, str, str]]:
    """The cases that an exception accepts: check, what it concerns, value."""
    found = (each.finding for each in made.cases if each.exception)
    return [(each.check, short(each.focus), short(each.value)) for each in found]


def surveyed(exceptions: str, on: date = date(2026, 6, 1), shapes: str = SHAPES + GUARD) -> Survey:
    """The report on the small country with exceptions."""
    return judged(COUNTRY + INTERFACES + exceptions, shapes, on)


@pytest.mark.parametrize(
    ("on", "holds"),
    [
        (date(2025, 12, 31), False),
        (date(2026, 1, 1), True),
        (date(2026, 6, 30), True),
        (date(2026, 7, 1), False),
        (date(2027, 1, 1), False),
    ],
)
def test_exception_holds_from_its_first_day_until_its_end_date(on: date, *, holds: bool) -> None:
    """On the first day it leaves the count, on the end date it returns; meanwhile it stays listed."""
    made = surveyed(OWNER, on)

    assert accepted(made) == ([("C-OWNED", "interface/bare", "")] if holds else [])
    assert made.by_severity() == {"violation": 1 if holds else 2, "warning": 2, "info": 2}
    assert len(made.cases) == 6
    assert ("C-EXCEPTION-UNFOUND" in {each.finding.check for each in made.cases}) is False


def test_exception_for_one_value_accepts_that_value_alone() -> None:
    """Without a value it accepts the finding whatever the value."""
    both = [("C-SIDE", "interface/bare", f"municipality/{name}") for name in ("aalto", "ahti")]

    assert accepted(surveyed(SIDE)) == both
    assert accepted(surveyed(SIDE.replace("yp:reason", "sh:value municipality:ahti ; yp:reason"))) == both[1:]


@pytest.mark.parametrize("on", [date(2025, 6, 1), date(2026, 6, 1), date(2027, 6, 1)])
def test_exception_for_what_is_no_longer_found_is_itself_reported(on: date) -> None:
    """Whether in force or not; who accepted it can take it away."""
    made = surveyed(OWNER.replace("interface:bare", "interface:full"), on)
    (case,) = [each for each in made.counted if each.finding.check == "C-EXCEPTION-UNFOUND"]

    assert short(case.finding.focus) == "exception/bare-owner"
    assert [short(each) for each in case.menders] == ["county/alpha"]
    assert accepted(made) == []


def test_exception_that_is_not_needed_is_told_only_if_the_shapes_ask_for_it() -> None:
    """Shapes of one's own need not have the check."""
    made = surveyed(OWNER.replace("interface:bare", "interface:full"), shapes=SHAPES)

    assert len(made.cases) == 6


@pytest.mark.parametrize(
    ("old", "new", "shape"),
    [
        ("ypsh:Owned", "ypsh:Owned , ypsh:Themed", "Exception-check"),
        ("ypsh:Owned", '"C-OWNED"', "Exception-check"),
        ("interface:bare", "interface:bare , interface:stray", "Exception-focus"),
        ("yp:reason", "sh:value 1 , 2 ; yp:reason", "Exception-value"),
        ('yp:reason "Valitaan syksyllä."@fi ;', "", "Exception-reason"),
        ('"Valitaan syksyllä."@fi', '"Valitaan syksyllä."', "Exception-reasonLanguage"),
        ("county:alpha", "county:alpha , county:beta", "Exception-acceptedBy"),
        ("county:alpha", '"Alfa"', "Exception-acceptedBy"),
        ("county:alpha", "theme:sport", "Exception-acceptedBy"),
        ('"2026-01-01"^^xsd:date', '"2026-01-01"', "Exception-acceptedFrom"),
        ('"2026-01-01"^^xsd:date', '"2026-13-01"^^xsd:date', "Exception-acceptedFrom"),
        ('"2026-07-01"^^xsd:date', '"2026-07-01T00:00:00"^^xsd:dateTime', "Exception-acceptedUntil"),
        ('"2026-07-01"^^xsd:date', '"2026-07-01"^^xsd:date , "2026-08-01"^^xsd:date', "Exception-acceptedUntil"),
        ("exception:bare-owner", "exception:Bare_Owner", "Exception"),
    ],
)
def test_exception_that_breaks_its_shape_accepts_nothing(old: str, new: str, shape: str) -> None:
    """It is reported by the shape it breaks, and what it would have accepted stays in the count."""
    assert old in OWNER
    made = surveyed(OWNER.replace(old, new), shapes=SHAPES + GUARD + INTEGRITY)

    assert accepted(made) == []
    assert made.exceptions == {}
    assert {each.finding.check for each in made.counted if each.finding.kind == "integrity"} == {shape}
    assert [each.finding.check for each in made.counted].count("C-OWNED") == 2


def test_day_with_a_zone_is_the_day_that_is_written() -> None:
    """A date of XML Schema may have a zone."""
    made = surveyed(OWNER.replace('01"^^xsd:date', '01+03:00"^^xsd:date'), shapes=SHAPES + INTEGRITY)

    assert accepted(made) == [("C-OWNED", "interface/bare", "")]


def test_exception_says_who_why_and_until_when() -> None:
    """As it is written in the graph."""
    made = surveyed(OWNER)

    assert made.exceptions[ID + "exception/bare-owner"] == Accepted(
        iri=ID + "exception/bare-owner",
        check="C-OWNED",
        focus=ID + "interface/bare",
        value="",
        begins=date(2026, 1, 1),
        ends=date(2026, 7, 1),
        by=ID + "county/alpha",
        reason={"fi": "Valitaan syksyllä."},
    )


few = some.sampled_from(["a", "b"])
days = some.dates(date(2026, 1, 1), date(2026, 1, 4))
found = some.builds(
    lambda check, focus, value: Case(Finding(check, focus, value, "completeness", "info", ""), (), (), (), (), {}),
    few,
    few,
    some.sampled_from(["", "a", "b"]),
)
made_exceptions = some.builds(
    lambda number, check, focus, value, begins, ends: Accepted(str(number), check, focus, value, begins, ends, "", {}),
    some.integers(0, 9),
    few,
    few,
    some.sampled_from(["", "a"]),
    days,
    days,
)


@given(
    some.lists(found, unique_by=lambda each: each.finding),
    some.lists(made_exceptions, unique_by=lambda each: each.iri),
    days,
)
def test_no_case_is_lost_and_every_exception_is_either_needed_or_told(
    cases: Sequence[Case], exceptions: Sequence[Accepted], on: date
) -> None:
    """Cases keep their order; one is accepted exactly if an exception in force covers it."""
    after, unneeded = apply(cases, exceptions, on)

    assert [each.finding for each in after] == [each.finding for each in cases]
    for case in after:
        holding = {each.iri for each in exceptions if each.covers(case) and each.begins <= on < each.ends}
        assert case.exception in (holding or {""})
    assert unneeded == [each for each in exceptions if not any(map(each.covers, cases))]
