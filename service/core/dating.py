"""As of when a page speaks: the dates of the datasets that state what it tells."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.labels import Labels, Thing, spoken
from service.core.literals import spell_date
from service.core.storage import Row, Storage
from service.core.store import term_text


@dataclass(frozen=True)
class Dated:
    """A dataset whose statements a page shows."""

    source: Thing | None
    """The source document or table it was made from."""
    as_of: str
    """The date of the source, as the reader's language writes it; empty where none is known."""
    modified: str
    """ISO 8601 date of the dataset's last change; empty where none is stated."""


def dated(store: Storage, labels: Labels, graphs: Iterable[str]) -> list[Dated]:
    """The datasets of named graphs, by the source's name; a graph of which nothing is said is left out."""
    query = saved_query("pages/dataset-dates").bind({"graph": [ox.NamedNode(iri) for iri in sorted(set(graphs))]})
    rows: dict[str, list[Row]] = {}
    for row in store.select(query):
        if len(row) > 1:
            rows.setdefault(term_text(row["graph"]), []).append(row)
    found = [_dated(labels, listed) for listed in rows.values()]
    return sorted(found, key=lambda each: each.source.label.text.casefold() if each.source else "")


def _dated(labels: Labels, rows: list[Row]) -> Dated:
    text = {key: term_text(term) for key, term in rows[0].items()}
    note = spoken((row["note"] for row in rows if "note" in row), labels.language)
    exact = text.get("issued") or (note.text if note else "") or text.get("temporal", "")
    return Dated(
        labels.thing(text["source"]) if "source" in text else None,
        spell_date(exact, labels.language) if exact[:4].isdigit() else exact,
        text.get("modified", ""),
    )
