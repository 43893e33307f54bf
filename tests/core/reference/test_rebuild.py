"""The reference files are made again from the tables, and faulty tables change nothing."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

from service.core.errors import InputError
from service.core.messages import LANGUAGES
from service.core.reference import rebuild
from service.core.reference.changes import Change, compare
from service.core.reference.tables import TableProblems
from service.core.resources import shipped_file

_SPEC = importlib.util.spec_from_file_location("tables_of_graph", Path(__file__).with_name("tables_of_graph.py"))
assert _SPEC is not None
assert _SPEC.loader is not None
tables = importlib.util.module_from_spec(_SPEC)
sys.modules["tables_of_graph"] = tables
_SPEC.loader.exec_module(tables)

ASIKKALA = "016"
FILES = ("counties.ttl", "municipalities.ttl", "statutes.ttl")


@pytest.fixture(name="folder")
def fixture_folder(tmp_path: Path) -> Path:
    """The three tables as the shipped graph has them."""
    tables.write_tables(tmp_path)
    return tmp_path


def faults(folder: Path) -> list[tuple[str, int, str, str]]:
    """Table, row, column and reason of every fault that the rebuild finds."""
    with pytest.raises(TableProblems) as caught:
        rebuild(folder)
    return [(each.table, each.row, each.column, each.message_id) for each in caught.value.problems]


def test_unchanged_tables_give_the_shipped_files_byte_for_byte(folder: Path) -> None:
    """A rebuild from the same facts changes nothing, so that every difference of a file is a difference in fact."""
    made = rebuild(folder)

    assert list(made.changes) == []
    assert sorted(made.files) == list(FILES)
    for name in FILES:
        assert made.files[name] == shipped_file("graph_data", name).read_bytes(), name


def test_new_name_keeps_the_identifier_and_is_reported(folder: Path) -> None:
    """A municipality that is called something else next year stays the same resource."""
    line = tables.line_of(folder, "municipalities.tsv", ASIKKALA)
    tables.change(folder, "municipalities.tsv", line, {"name_fi": "Uusi-Asikkala"})

    made = rebuild(folder)

    renamed = [(each.kind, each.code, each.before, each.after) for each in made.changes]
    assert renamed == [("renamed", ASIKKALA, "Asikkala", "Asikkala · Uusi-Asikkala")]
    text = made.files["municipalities.ttl"].decode()
    assert "municipality:asikkala a yp:Municipality" in text
    assert "uusi-asikkala" not in text


def test_move_to_another_county_is_reported(folder: Path) -> None:
    """A municipality that changes county is told with where it was and where it is, and the sums must follow."""
    line = tables.line_of(folder, "municipalities.tsv", ASIKKALA)
    cells = {"county_code": "08", "county_fi": "Pirkanmaan hyvinvointialue"}
    tables.change(folder, "municipalities.tsv", line, cells)
    assert {(table, column) for table, _, column, _ in faults(folder)} == {
        ("counties.tsv", "municipality_count"),
        ("counties.tsv", "population_2025"),
    }
    for code, count, population in _sums(folder):
        number = tables.line_of(folder, "counties.tsv", code)
        tables.change(folder, "counties.tsv", number, {"municipality_count": count, "population_2025": population})

    moved = rebuild(folder).changes

    assert [(each.kind, each.code, each.before, each.after) for each in moved] == [
        ("moved", ASIKKALA, "paijat-hame", "pirkanmaa")
    ]


def _sums(folder: Path) -> list[tuple[str, str, str]]:
    lines = (folder / "municipalities.tsv").read_text(encoding="utf-8").splitlines()
    header = lines[0].split("\t")
    rows = [dict(zip(header, line.split("\t"), strict=True)) for line in lines[1:]]
    return [
        (code, str(len(own)), str(sum(int(row["population"]) for row in own)))
        for code in ("08", "09")
        for own in [[row for row in rows if row["county_code"] == code]]
    ]


def test_added_and_removed_municipalities_are_told_apart() -> None:
    """What is new and what has gone are told by code."""
    text = """
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        PREFIX yp: <https://w3id.org/yhdyspinta/def#>
        <https://w3id.org/yhdyspinta/id/municipality/{slug}> a yp:Municipality ;
            skos:notation "{code}" ; skos:prefLabel "{name}"@fi ;
            yp:county <https://w3id.org/yhdyspinta/id/county/paijat-hame> .
    """
    before, after = (
        [q.triple for q in ox.parse(text.format(slug=s, code=c, name=n).encode(), format=ox.RdfFormat.TURTLE)]
        for s, c, n in (("vanha", "001", "Vanha"), ("uusi", "002", "Uusi"))
    )

    assert compare(before, after) == [
        Change("added", "002", "Uusi", "", "paijat-hame"),
        Change("removed", "001", "Vanha", "paijat-hame", ""),
    ]


def test_municipality_that_has_gone_must_first_be_described(folder: Path) -> None:
    """What the graph says of a municipality does not lose its meaning silently when it merges."""
    path = folder / "municipalities.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not line.startswith(ASIKKALA + "\t")]
    path.write_text("\n".join(kept) + "\n", encoding="utf-8")
    _, count, population = _sums(folder)[1]
    number = tables.line_of(folder, "counties.tsv", "09")
    tables.change(folder, "counties.tsv", number, {"municipality_count": count, "population_2025": population})

    with pytest.raises(InputError) as caught:
        rebuild(folder)

    assert caught.value.message_id == "error-municipality-gone"
    assert "https://w3id.org/yhdyspinta/id/municipality/asikkala" in str(caught.value)


def test_wrong_code_is_told_with_row_and_column(folder: Path) -> None:
    """A code that lost its leading zero is found where it stands."""
    line = tables.line_of(folder, "municipalities.tsv", ASIKKALA)
    tables.change(folder, "municipalities.tsv", line, {"code": "16"})

    assert faults(folder) == [("municipalities.tsv", line, "code", "table-malformed")]


def test_missing_column_is_told_by_name(folder: Path) -> None:
    """A table without a needed column is refused, and the column is named."""
    path = folder / "municipalities.tsv"
    path.write_text(path.read_text(encoding="utf-8").replace("subregion_code", "subregion", 1), encoding="utf-8")

    assert faults(folder) == [("municipalities.tsv", 1, "subregion_code", "table-missing-column")]


def test_municipality_in_two_counties_is_told(folder: Path) -> None:
    """One municipality on two rows in two counties is told as that, not only as a repeated code."""
    path = folder / "municipalities.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    first = tables.line_of(folder, "municipalities.tsv", ASIKKALA)
    path.write_text("\n".join([*lines, lines[first - 1]]) + "\n", encoding="utf-8")
    last = len(lines) + 1
    tables.change(folder, "municipalities.tsv", last, {"county_code": "08", "county_fi": "Pirkanmaan hyvinvointialue"})

    found = faults(folder)

    assert ("municipalities.tsv", last, "code", "table-duplicate") in found
    assert ("municipalities.tsv", last, "county_code", "table-two-counties") in found


def test_row_of_another_length_is_told(folder: Path) -> None:
    """A line that a spreadsheet cut short is found."""
    path = folder / "statutes.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[4] = lines[4].rpartition("\t")[0]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")

    assert faults(folder) == [("statutes.tsv", 5, "number", "table-row-length")]


def test_unknown_county_code_is_told(folder: Path) -> None:
    """A county that the table of organisers does not have is a fault of the municipality's row."""
    line = tables.line_of(folder, "municipalities.tsv", ASIKKALA)
    tables.change(folder, "municipalities.tsv", line, {"county_code": "99", "county_fi": "Uusi hyvinvointialue"})

    assert ("municipalities.tsv", line, "county_code", "table-unknown-code") in faults(folder)


def test_one_code_with_two_names_is_told(folder: Path) -> None:
    """A region that is spelt in two ways is found."""
    line = tables.line_of(folder, "municipalities.tsv", ASIKKALA)
    tables.change(folder, "municipalities.tsv", line, {"region_fi": "Päijät Häme"})

    assert {reason for _, _, column, reason in faults(folder) if column == "region_fi"} == {"table-two-names"}


def test_business_id_with_a_wrong_check_digit_is_told(folder: Path) -> None:
    """A mistyped business ID does not get in."""
    line = tables.line_of(folder, "counties.tsv", "09")
    tables.change(folder, "counties.tsv", line, {"business_id": "3221309-5"})

    assert faults(folder) == [("counties.tsv", line, "business_id", "table-check-digit")]


def test_eli_of_another_act_is_told(folder: Path) -> None:
    """An ELI that does not belong to the row's number and year is a fault."""
    tables.change(folder, "statutes.tsv", 2, {"eli_abstract": "http://data.finlex.fi/eli/sd/2003/424"})

    assert ("statutes.tsv", 2, "eli_abstract", "table-other-act") in faults(folder)


@pytest.mark.parametrize("language", LANGUAGES)
def test_faults_are_said_in_the_readers_language(folder: Path, language: str) -> None:
    """Every fault names table, row, column and reason."""
    tables.change(folder, "counties.tsv", 2, {"website_domain": "not a domain"})
    with pytest.raises(TableProblems) as caught:
        rebuild(folder)

    text = caught.value.text(language)  # type: ignore[arg-type]
    assert "counties.tsv" in text
    assert "website_domain" in text
    assert "not a domain" in text
    assert {"fi": "rivi 2", "sv": "rad 2", "en": "row 2"}[language] in text


def test_missing_table_is_told(tmp_path: Path) -> None:
    """A folder without the tables is said to be that."""
    with pytest.raises(InputError) as caught:
        rebuild(tmp_path)

    assert caught.value.message_id == "error-file-read"
