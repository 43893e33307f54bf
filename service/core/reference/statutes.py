"""``statutes.tsv``: acts, their sections, and what each is to the cooperation of municipalities and counties."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

import pyoxigraph as ox

from service.core.namespaces import ACTS
from service.core.reference.sheet import Sheet, said, term
from service.core.reference.tables import Layout, Problem, Row, one_meaning

FILE: Final = "statutes.ttl"
SOURCE: Final = "saadokset"
TITLE: Final = {
    "fi": "Viitetaulukko: säädökset",
    "sv": "Referenstabell: författningar",
    "en": "Reference table: statutes",
}
PROVISIONS: Final = {
    "DUTY": "duty",
    "DUTY (structural link)": "duty",
    "DUTY (by reference)": "duty-by-reference",
    "DUTY (county-county)": "duty-between-counties",
    "DUTY (emergency conditions)": "duty-in-emergency-conditions",
    "DUTY (parallel, not joint)": "duty-in-parallel",
    "context": "context",
    "enabling": "enabling",
    "FINANCE": "finance",
    "POLICY": "policy",
    "REPEALED": "repealed",
    "RULE": "rule",
    "STRUCTURE": "structure",
}
"""The table's kinds of rows, and our codes ``yp:provision-…``; a remark after "context" changes nothing."""

LAYOUT: Final = Layout(
    "statutes.tsv",
    ("year", "number", "section"),
    {
        "number": r"\d+",
        "year": r"\d{4}",
        "title_fi": r".+",
        "eli_abstract": r"http://data\.finlex\.fi/eli/sd/\d{4}/\d+",
        "eli_consolidated": r"http://data\.finlex\.fi/eli/sd/\d{4}/\d+/ajantasa",
        "web_url": r"https://finlex\.fi/fi/lainsaadanto/\d{4}/\d+",
        "section": r"(\d+( [a-z])?( mom\. \d+)?)?",
        "akn_eid": r"(#sec_\d+[a-z]?(__subsec_\d+)?)?",
        "heading_fi": r".*",
        "kind": "|".join(re.escape(kind) for kind in PROVISIONS) + r"|context \(.*\)",
        "status": r"verified-[a-z-]+",
        "evidence": r".+",
    },
)

_WRITTEN_BY_US: Final = re.compile(r"\(.*\)")
"""A heading in parentheses is the table's remark where the section has none of its own."""


def problems(rows: Sequence[Row]) -> Iterator[Problem]:
    """Faults that a cell's form does not show: an ELI of another act, one act with two titles."""
    yield from one_meaning(rows, "eli_abstract", ("title_fi", "web_url"))
    for row in rows:
        act = f"{ACTS}{row['year']}/{row['number']}"
        for column, wanted in (("eli_abstract", act), ("eli_consolidated", f"{act}/ajantasa")):
            if row[column] != wanted:
                yield row.problem(column, "table-other-act", wanted=wanted)


def sheet(rows: Sequence[Row]) -> Sheet:
    """The statements of the table; duties, translations and descriptions are written by hand in ``duties.ttl``."""
    made = Sheet(
        "Acts and sections. Written by `yhdyspinta rebuild`; do not edit. What people word is in duties.ttl.",
        SOURCE,
        TITLE,
        len(rows) + 1,
    )
    for row in {row["eli_abstract"]: row for row in reversed(rows)}.values():
        _act(made, row)
    for row in rows:
        if row["section"]:
            _section(made, row)
    return made


def _act(made: Sheet, row: Row) -> None:
    whole = not row["section"]
    made.describe(
        ox.NamedNode(row["eli_abstract"]),
        ("rdf:type", [term("eli:LegalResource"), term("yp:Act")]),
        ("skos:notation", ox.Literal(f"{row['number']}/{row['year']}")),
        ("skos:prefLabel", said(row["title_fi"], "fi")),
        ("yp:provisionKind", _kind(row) if whole else None),
        ("eli:consolidated_by", ox.NamedNode(row["eli_consolidated"])),
        ("foaf:page", ox.NamedNode(row["web_url"])),
        ("yp:evidence", ox.Literal(_evidence(row)) if whole else None),
        ("prov:wasDerivedFrom", made.cite(row.number, row.number, _cited(row))),
    )


def _section(made: Sheet, row: Row) -> None:
    number, _, subsection = row["section"].partition(" mom. ")
    slug = "-".join(filter(None, (row["number"], row["year"], number.replace(" ", ""), subsection)))
    heading = row["heading_fi"]
    label = _cited(row) + ("" if not heading or _WRITTEN_BY_US.fullmatch(heading) else f": {heading}")
    made.describe(
        term(f"section:{slug}"),
        ("rdf:type", [term("eli:LegalResourceSubdivision"), term("yp:Section")]),
        ("skos:prefLabel", said(label, "fi")),
        ("yp:provisionKind", _kind(row)),
        ("eli:is_part_of", ox.NamedNode(row["eli_abstract"])),
        ("eli:id_local", ox.Literal(row["akn_eid"].removeprefix("#"))),
        ("foaf:page", ox.NamedNode(row["web_url"] + row["akn_eid"])),
        ("yp:evidence", ox.Literal(_evidence(row))),
        ("prov:wasDerivedFrom", made.cite(row.number, row.number, _cited(row))),
    )


def _cited(row: Row) -> str:
    """The section as Finnish lawyers cite it: ``612/2021 7 § 4 momentti``."""
    act = f"{row['number']}/{row['year']}"
    number, _, subsection = row["section"].partition(" mom. ")
    return " ".join(
        filter(None, (act, f"{number} §" if number else "", f"{subsection} momentti" if subsection else ""))
    )


def _kind(row: Row) -> ox.NamedNode:
    kind = "context" if row["kind"].startswith("context") else row["kind"]
    return term(f"yp:provision-{PROVISIONS[kind]}")


def _evidence(row: Row) -> str:
    return f"{row['status']}; {row['evidence']}"
