"""Saved queries: headers, parameters, and values that stay values."""

from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.catalogue import Parameter, SavedQuery, read_query, saved_queries, saved_query
from service.core.errors import InputError, SyntaxProblem, UnknownName
from service.core.store import Store

TEXTS = '{fi: "x", sv: "x", en: "x"}'
HEADER = f"#+ title: {TEXTS}\n#+ description: {TEXTS}\n"


def written(folder: Path, text: str) -> Path:
    """A query file."""
    path = folder / "mine.rq"
    path.write_text(text, encoding="utf-8")
    return path


def test_query_is_found_by_its_whole_name_and_by_its_last_part() -> None:
    """The folder may be left out where the name is the only one."""
    assert saved_query("county-networks") is saved_query("reports/county-networks")


def test_unknown_query_suggests() -> None:
    """A slip brings the right name."""
    with pytest.raises(UnknownName) as caught:
        saved_query("county-netwroks")
    assert "reports/county-networks" in caught.value.suggestions


def test_value_replaces_the_default_in_every_block(tmp_path: Path) -> None:
    """Each VALUES block of the parameter gets the same term."""
    block = 'VALUES ?n { "a" }'
    path = written(
        tmp_path,
        f"{HEADER}#+ parameters:\n#+   n: {{type: string, default: a, label: {TEXTS}}}\n"
        f"SELECT ?n {{ {{ {block} }} UNION {{ {block} }} }}\n",
    )
    bound = read_query("mine", path).bind({"n": "b"})

    assert bound.count('VALUES ?n { "b" }') == 2


@given(st.text())
def test_no_text_escapes_from_its_literal(value: str) -> None:
    """Whatever a value holds, it comes back as that value and the query stays one row."""
    text = {"fi": "x", "sv": "x", "en": "x"}
    parameter = Parameter("name", "string", text, None)
    query = SavedQuery("mine", text, text, (parameter,), {}, "SELECT ?name { VALUES ?name { UNDEF } }")
    rows = Store.in_memory([]).select(query.bind({"name": value}))

    assert [row["name"].value for row in rows] == [value]  # type: ignore[union-attr]


@given(st.text(alphabet='VALUES ?ab{}"\\'), st.text(alphabet='VALUES ?ab{}"\\'))
def test_no_value_is_taken_for_the_block_of_another_parameter(first: str, second: str) -> None:
    """A value may look like a VALUES block; it is never bound in its turn."""
    text = {"fi": "x", "sv": "x", "en": "x"}
    parameters = (Parameter("a", "string", text, None), Parameter("b", "string", text, None))
    query = SavedQuery("mine", text, text, parameters, {}, "SELECT * { VALUES ?a { UNDEF } VALUES ?b { UNDEF } }")
    for given_first in (first, f"VALUES ?b {{ {first} }}"):
        (row,) = Store.in_memory([]).select(query.bind({"a": given_first, "b": second}))

        assert {name: term.value for name, term in row.items()} == {"a": given_first, "b": second}  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "value",
    ["paijat hame", "x> } UNION { ?s ?p ?o", "<http://x>", "", "javascript alert", "http://x/{}"],
)
def test_hostile_value_of_a_thing_is_refused(value: str) -> None:
    """What is neither slug nor IRI never reaches the query."""
    with pytest.raises(InputError):
        saved_query("reports/county-networks").bind({"county": value})


def test_unknown_parameter_is_named_with_the_known_ones() -> None:
    """A misspelt parameter is not passed over."""
    with pytest.raises(UnknownName) as caught:
        saved_query("reports/county-networks").bind({"conty": "paijat-hame"})
    assert caught.value.suggestions == ("county",)


@pytest.mark.parametrize(
    ("text", "line", "expected"),
    [
        ("#+ title: {fi: x\n#+ more: [\nSELECT * {}\n", "2", "','"),
        (f"#+ title: {TEXTS}\nSELECT * {{}}\n", "1", "description"),
        ('#+ title: {fi: "x"}\nSELECT * {}\n', "1", "sv"),
        (f"{HEADER}#+ parameters:\n#+   n: {{type: string, label: {TEXTS}}}\nSELECT * {{}}\n", "1", "VALUES ?n"),
        (f"{HEADER}#+ parameters:\n#+   n: {{type: x, label: {TEXTS}}}\nASK {{ VALUES ?n {{ 1 }} }}\n", "1", "type"),
    ],
)
def test_faulty_header_says_what_is_wrong(tmp_path: Path, text: str, line: str, expected: str) -> None:
    """File, line and what was expected are told."""
    with pytest.raises(SyntaxProblem) as caught:
        read_query("mine", written(tmp_path, text))

    found = caught.value.arguments
    assert (found["name"], found["line"]) == ("mine.rq", line)
    assert expected in str(found["expected"])


@pytest.mark.parametrize("name", sorted(saved_queries()))
def test_every_query_runs_as_it_stands(store: Store, name: str) -> None:
    """A query file is plain SPARQL: it runs in any tool, header and all, and gives the columns that it documents."""
    query = saved_queries()[name]
    answer = store.answer(query.text, name=name)
    columns = [variable.value for variable in answer.variables] if isinstance(answer, ox.QuerySolutions) else []

    assert isinstance(answer, ox.QuerySolutions | ox.QueryTriples)
    assert set(query.columns) <= set(columns)


@pytest.mark.parametrize("name", sorted(name for name in saved_queries() if name.startswith("checks/")))
def test_checks_find_nothing(store: Store, name: str) -> None:
    """The shipped graph passes its own checks."""
    assert store.select(saved_queries()[name].text) == []


def test_columns_of_codes_are_declared() -> None:
    """A code that people see has its family of messages, and its column is one of the query."""
    coded = {name: query for name, query in saved_queries().items() if query.codes}
    for query in coded.values():
        assert set(query.codes) <= set(query.columns), query.name

    assert {name: dict(query.codes) for name, query in coded.items()} == {
        "maps/themes": {"kind": "recorded"},
        "reports/changes": {"change": "change-kind"},
        "reports/due-duties": {"outcome": "due-outcome"},
        "reports/duty-matrix": {"state": "matrix-state"},
        "reports/theme-matrix": {"state": "matrix-state"},
    }
