"""Citations: which lines of which document say so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.labels import Labels, Thing, spoken
from service.core.storage import Row, Storage
from service.core.store import term_text


@dataclass(frozen=True)
class Citation:
    """A range of lines in a source document, 1-based and inclusive."""

    iri: str
    document: Thing
    heading: str
    first_line: int
    last_line: int
    publisher: str
    issued: str
    """Date of the document as the document states it (ISO 8601, or in words), or empty where it states none."""

    @property
    def span(self) -> str:
        """The lines as they are written: ``973–977``, or ``948`` for one."""
        return str(self.first_line) if self.first_line == self.last_line else f"{self.first_line}–{self.last_line}"

    def as_json(self) -> dict[str, object]:
        """The form in which answers cite."""
        return {
            "document": self.document.as_json(),
            "heading": self.heading,
            "firstLine": self.first_line,
            "lastLine": self.last_line,
        }


def citations(store: Storage, labels: Labels, iris: Sequence[str]) -> list[Citation]:
    """The citations of one or more things, in order of document and line, none twice."""
    query = saved_query("pages/citations").bind({"thing": [ox.NamedNode(iri) for iri in iris]})
    rows: dict[str, list[Row]] = {}
    for row in store.select(query):
        rows.setdefault(term_text(row["citation"]), []).append(row)
    return [_citation(labels, iri, found) for iri, found in rows.items()]


def _citation(labels: Labels, iri: str, rows: Sequence[Row]) -> Citation:
    """One citation from its rows, which differ only in the language of the note on the date."""
    text = {key: term_text(value) for key, value in rows[0].items()}
    note = spoken((row["note"] for row in rows if "note" in row), labels.language)
    return Citation(
        iri,
        labels.thing(text["source"]),
        text.get("heading", ""),
        int(text["firstLine"]),
        int(text["lastLine"]),
        labels[text["publisher"]].text if "publisher" in text else "",
        text.get("issued") or (note.text if note else ""),
    )
