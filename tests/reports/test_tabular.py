"""JSON and CSV: every case with all that one needs to act on it."""

from __future__ import annotations

import csv
import io
import json

from service.core.quality.cases import identifier
from service.core.reports.account import Account, Earlier
from service.core.reports.selection import GROUPINGS, Selection, counts, grouped
from service.core.reports.tabular import COLUMNS, csv_report, json_report
from service.core.validation import Finding
from tests.quality.samples import COUNTRY, ID, INTERFACES, KIND, SHAPES

from .conftest import Tell

OWNED = SHAPES[SHAPES.index("ypsh:Owned") : SHAPES.index("ypsh:Themed")]
OWNER_PATH = "https://w3id.org/yhdyspinta/def#owner"
CITED = """
interface:bare prov:wasDerivedFrom e:one , e:two , e:three .
e:one yp:source id:s ; yp:firstLine 12 ; yp:lastLine 12 .
e:two yp:source id:s ; yp:firstLine 4 ; yp:lastLine 5 .
e:three yp:source id:t ; yp:firstLine 7 ; yp:lastLine 7 .
id:s skos:prefLabel "Pöytäkirja"@fi . id:t skos:prefLabel "Esitys"@fi .
""".replace("id:", "e:")


def test_json_tells_counts_checks_findings_and_what_is_accepted(tell: Tell) -> None:
    """The whole report on one interface by one check, exactly."""
    made = json_report(tell(COUNTRY + "interface:bare a yp:Interface ; yp:county county:alpha .", by=OWNED))
    finding = {
        "id": identifier(Finding("C-OWNED", ID + "interface/bare", "", "completeness", "violation", OWNER_PATH)),
        "check": "C-OWNED",
        "kind": "completeness",
        "severity": "violation",
        "focus": ID + "interface/bare",
        "label": "https://w3id.org/yhdyspinta/id/interface/bare",
        "value": "",
        "valueLabel": "",
        "message": "Lisää omistaja.",
        "reason": "Suositus.",
        "menders": [
            {"iri": ID + "county/alpha", "label": "Alfa"},
            {"iri": ID + "municipality/aalto", "label": "Aalto"},
            {"iri": ID + "municipality/ahti", "label": "Ahti"},
        ],
        "counties": [{"iri": ID + "county/alpha", "label": "Alfa"}],
        "themes": [],
        "sources": [],
    }
    check = {
        "check": "C-OWNED",
        "kind": "completeness",
        "severity": "violation",
        "name": "Omistaja puuttuu",
        "message": "Lisää omistaja.",
        "reason": "Suositus.",
        "mender": "Hyvinvointialue ja sen alueen kunnat",
        "count": 1,
    }

    assert made == {
        "on": "2026-06-01",
        "conforms": False,
        "counts": {"violation": 1, "warning": 0, "info": 0},
        "checks": [check],
        "findings": [finding],
        "accepted": [],
    }


def test_what_is_accepted_stays_listed_apart(tell: Tell) -> None:
    """Who, why, from when and until when."""
    made = json_report(tell())
    (accepted,) = made["accepted"]

    assert made["counts"] == {"violation": 1, "warning": 2, "info": 2}
    assert (accepted["check"], accepted["label"]) == ("C-OWNED", "Bare")
    assert accepted["exception"] == {
        "iri": ID + "exception/bare-owner",
        "by": {"iri": ID + "county/alpha", "label": "Alfa"},
        "reason": {"fi": "Valitaan syksyllä."},
        "from": "2026-01-01",
        "until": "2026-07-01",
    }
    assert [each["count"] for each in made["checks"]] == [1, 2, 2]


def test_accepted_alone_conforms(tell: Tell) -> None:
    """Nothing counts; the check is told of all the same."""
    made = json_report(tell(selection=Selection(check="C-OWNED", county=ID + "county/alpha")))

    assert (made["conforms"], made["findings"], len(made["accepted"])) == (True, [], 1)
    assert [(each["check"], each["count"]) for each in made["checks"]] == [("C-OWNED", 0)]


def test_sources_name_each_document_once_with_its_lines(tell: Tell) -> None:
    """In words; JSON keeps the numbers."""
    account = tell(COUNTRY + INTERFACES + CITED, selection=Selection(check="C-THEMED", county=ID + "county/alpha"))
    (case,) = account.cases

    assert account.sources_in_words(case) == ["Pöytäkirja, rivit 4–5, 12", "Esitys, rivi 7"]
    assert json_report(account)["findings"][0]["sources"] == [
        {"document": {"iri": "http://example.org/s", "label": "Pöytäkirja"}, "firstLine": 4, "lastLine": 5},
        {"document": {"iri": "http://example.org/s", "label": "Pöytäkirja"}, "firstLine": 12, "lastLine": 12},
        {"document": {"iri": "http://example.org/t", "label": "Esitys"}, "firstLine": 7, "lastLine": 7},
    ]


def rows(account: Account) -> list[dict[str, str]]:
    """The CSV read back."""
    return list(csv.DictReader(io.StringIO(csv_report(account))))


def test_csv_has_a_row_for_each_case_and_the_accepted_ones_last(tell: Tell) -> None:
    """Names in cells, several with semicolons between."""
    found = rows(tell(language="en"))

    assert [(row["check"], row["label"], row["valueLabel"]) for row in found] == [
        ("C-OWNED", "Stray", ""),
        ("C-SIDE", "Bare", "Aalto"),
        ("C-SIDE", "Bare", "Ahti"),
        ("C-THEMED", "Bare", ""),
        ("C-THEMED", "Stray", ""),
        ("C-OWNED", "Bare", ""),
    ]
    assert tuple(found[0]) == COLUMNS
    assert found[0]["menders"] == "The county and the municipalities in its area"
    assert found[-1]["menders"] == "Alpha; Aalto; Ahti"
    assert found[-1]["exception"] == "Valitaan syksyllä.; Alpha; counts again from 1 July 2026"


def test_csv_cells_are_inert(tell: Tell) -> None:
    """A name that a spreadsheet would calculate is text (OWASP, CSV injection)."""
    names = ["=1+1", "+1", "-1", "@SUM(A1)", "\\t=1"]
    data = "".join(f'interface:i{number} a yp:Interface ; skos:prefLabel "{n}" .\n' for number, n in enumerate(names))

    assert {row["label"] for row in rows(tell(data))} == {"'=1+1", "'+1", "'-1", "'@SUM(A1)", "'\t=1"}


def test_value_in_another_language_than_the_readers_is_better_than_none(tell: Tell) -> None:
    """A check without Swedish words says what it has nothing for with nothing, and never fails."""
    made = json_report(tell(language="sv"))

    assert made["checks"][0]["name"] == "C-OWNED"
    assert made["findings"][0]["message"] == ""
    assert made["findings"][0]["label"] == "Stray"


def test_groups_hold_every_case_and_counts_are_theirs(shipped: Account) -> None:
    """A case with several menders stands with each; nothing is lost by any grouping."""
    for by in GROUPINGS:
        groups = grouped(shipped.cases, by)
        assert {case.id for cases in groups.values() for case in cases} == {case.id for case in shipped.cases}
        assert {key: len(cases) for key, cases in groups.items()} == counts(shipped.cases, by)
    sizes = [len(cases) for cases in grouped(shipped.cases, "mender").values()]
    assert sizes == sorted(sizes, reverse=True)


def test_selection_admits_by_every_field(tell: Tell) -> None:
    """Each alone, worked out by hand; severity is the lightest that is told."""
    cases = tell().survey.counted
    numbers = {
        Selection(): 5,
        Selection(kind="integrity"): 0,
        Selection(kind="completeness"): 5,
        Selection(mender=ID + "municipality/ahti"): 1,
        Selection(mender=KIND + "maintainer"): 2,
        Selection(check="C-SIDE"): 2,
        Selection(county=ID + "county/alpha"): 3,
        Selection(theme=ID + "theme/sport"): 0,
        Selection(severity="violation"): 1,
        Selection(severity="warning"): 3,
        Selection(severity="info"): 5,
        Selection(case=cases[0].id): 1,
        Selection(check="C-SIDE", mender=ID + "municipality/ahti", severity="warning"): 1,
    }

    assert {selection: len(selection.of(cases)) for selection in numbers} == numbers


def test_new_and_mended_are_told_against_an_earlier_report(tell: Tell) -> None:
    """What was accepted before and counts again is new; what is accepted now is not mended."""
    before = Earlier.read("earlier.json", json.dumps(json_report(tell())).encode())
    without = json_report(tell(COUNTRY + INTERFACES, earlier=before))
    bare = tell(
        COUNTRY + INTERFACES.replace("interface:stray a yp:Interface", "interface:stray a yp:Old"), earlier=before
    )

    assert [(each["check"], each["label"]) for each in without["findings"] if each["new"]] == [("C-OWNED", "Bare")]
    assert without["mended"] == []
    assert [(each["check"], each["label"]) for each in bare.mended] == [("C-OWNED", "Stray"), ("C-THEMED", "Stray")]
