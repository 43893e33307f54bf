"""The competency questions: every query gives exactly the rows that its sources state, in order."""

import csv
import re
from pathlib import Path
from typing import cast

import pyoxigraph as ox
import pytest

from service.core.catalogue import saved_queries
from service.core.messages import LANGUAGES
from service.core.store import Store, term_text

EXPECTED = Path(__file__).parent.parent / "data" / "expected"
README = Path(__file__).parents[2] / "ontology" / "README.md"
QUERIES = {
    name.removeprefix("competency/"): query for name, query in saved_queries().items() if name.startswith("competency/")
}
GIVEN = {f"q{number:02}" for number in range(1, 60, 2)}
AT_LEAST = 60
MOST_LINES = 40


def table(path: Path) -> list[list[str]]:
    """The rows of a CSV file, header first."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines))


def answered(store: Store, query: str) -> list[list[str]]:
    """What the store answers, as the text of a table, header first; an unbound value is empty."""
    answer = cast(ox.QuerySolutions, store.answer(query))
    names = [variable.value for variable in answer.variables]
    return [names, *(["" if row[name] is None else term_text(row[name]) for name in names] for row in answer)]


@pytest.mark.parametrize("stem", sorted(QUERIES))
def test_query_gives_the_expected_rows(store: Store, stem: str) -> None:
    """A question has exactly these rows for its answer, in this order."""
    header, *rows = table(EXPECTED / f"{stem}.csv")
    query = QUERIES[stem]

    assert list(query.columns) == header
    assert answered(store, query.text) == [header, *rows]


@pytest.mark.parametrize("stem", sorted(stem for stem, query in QUERIES.items() if query.parameters))
def test_default_value_is_the_one_in_the_file(store: Store, stem: str) -> None:
    """A question asked through the service without values is the question as it stands."""
    query = QUERIES[stem]

    assert answered(store, query.bind({})) == answered(store, query.text)


def test_every_query_has_expected_rows_and_every_table_a_query() -> None:
    """No question goes unchecked, and no table is left behind."""
    assert set(QUERIES) == {path.stem for path in EXPECTED.glob("*.csv")}


def test_every_given_question_is_answered_once() -> None:
    """The given questions keep their numbers."""
    numbers = [stem.partition("-")[0] for stem in QUERIES if not stem.startswith("cq-")]

    assert sorted(numbers) == sorted(GIVEN)


def test_our_own_questions_are_numbered_from_101_without_a_gap() -> None:
    """A number stands for one question alone."""
    numbers = sorted(int(found[1]) for stem in QUERIES if (found := re.match(r"cq-(\d+)-", stem)))

    assert numbers == list(range(101, 101 + len(numbers)))


def test_there_are_enough_questions() -> None:
    """The questions cover what the sources hold."""
    assert len(QUERIES) >= AT_LEAST


@pytest.mark.parametrize("stem", sorted(QUERIES))
def test_question_stands_in_three_languages(stem: str) -> None:
    """Readers of each language find the question, a short name for it and the names of its columns."""
    query = QUERIES[stem]
    texts = [query.title, query.description, *query.columns.values()]

    assert all(text[language].strip() for text in texts for language in LANGUAGES)
    assert all(query.description[language].endswith(("?", ".")) for language in LANGUAGES)


@pytest.mark.parametrize("stem", sorted(QUERIES))
def test_query_is_short_and_ordered(stem: str) -> None:
    """A query fits on a screen, and its rows come in the same order from every store."""
    text = QUERIES[stem].text

    assert len(text.splitlines()) <= MOST_LINES
    assert "ORDER BY" in text or re.search(r"SELECT \((SUM|COUNT)\(", text)


@pytest.mark.parametrize("stem", sorted(QUERIES))
def test_question_is_listed_in_the_readme(stem: str) -> None:
    """The table of questions keeps step with the files."""
    question = QUERIES[stem].description

    assert f"| {question['en']} | {question['fi']} | [`{stem}`](../queries/competency/{stem}.rq) |" in README.read_text(
        encoding="utf-8"
    )
