"""Dates, numbers and places as each language writes them."""

import pyoxigraph as ox
import pytest

from service.core.literals import spell, spell_date
from service.core.messages import Language
from service.core.namespaces import PREFIXES


@pytest.mark.parametrize(
    ("text", "kind", "language", "expected"),
    [
        ("417030", "xsd:integer", "fi", "417\u00a0030"),
        ("417030", "xsd:integer", "sv", "417\u00a0030"),
        ("417030", "xsd:integer", "en", "417,030"),
        ("1.5", "xsd:decimal", "fi", "1,5"),
        ("1.5", "xsd:decimal", "en", "1.5"),
        ("2022-09-23", "xsd:date", "fi", "23.9.2022"),
        ("2022-09-23", "xsd:date", "en", "23 September 2022"),
        ("2022-09", "xsd:gYearMonth", "fi", "syyskuu 2022"),
        ("2022-09", "xsd:gYearMonth", "sv", "september 2022"),
        ("2022", "xsd:gYear", "fi", "2022"),
        ("P1Y", "xsd:duration", "fi", "1 vuosi"),
        ("P6M", "xsd:duration", "sv", "6 månader"),
        ("P1Y6M", "xsd:duration", "en", "P1Y6M"),
        ("true", "xsd:boolean", "sv", "ja"),
        ("POINT(25.5 62.25)", "geo:wktLiteral", "en", "62.25° N, 25.5° E"),
        ("many", "xsd:integer", "en", "many"),
        ("2022-99-99", "xsd:date", "fi", "2022-99-99"),
        ("POLYGON((0 0))", "geo:wktLiteral", "fi", "POLYGON((0 0))"),
    ],
)
def test_literal_is_written_as_the_language_does(text: str, kind: str, language: Language, expected: str) -> None:
    """What is not what its datatype says stays as it is."""
    prefix, _, name = kind.partition(":")

    assert spell(ox.Literal(text, datatype=ox.NamedNode(PREFIXES[prefix] + name)), language) == expected


def test_text_that_is_no_date_is_left_alone() -> None:
    """Years and words too."""
    texts = ("2022-10", "2022", "kevät 2022", "")

    assert [spell_date(text, "fi") for text in texts] == ["lokakuu 2022", "2022", "kevät 2022", ""]
