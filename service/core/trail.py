"""The way from the start page to a thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.labels import Labels, Thing
from service.core.namespaces import kind_of
from service.core.profiles import profile_of
from service.core.storage import Row, Storage
from service.core.store import term_text

LONGEST: Final = 5
"""Steps at the most; a circle in the data ends here."""


@dataclass(frozen=True)
class Trail:
    """What holds a thing, the largest first, and the kind of the outermost."""

    holders: tuple[Thing, ...]
    kind: str


def trail(store: Storage, labels: Labels, iri: str, rows: Sequence[Row]) -> Trail:
    """The things that hold a thing, by the profiles of their kinds; ``rows`` is what is stated of it."""
    holders: list[str] = []
    current, said = iri, rows
    while len(holders) < LONGEST:
        holder = _holder(current, said)
        if not holder or holder in {iri, *holders}:
            break
        holders.insert(0, holder)
        current, said = holder, store.select(saved_query("pages/thing").bind({"thing": ox.NamedNode(holder)}))
    labels.load(holders)
    return Trail(tuple(map(labels.thing, holders)), kind_of(current))


def _holder(iri: str, rows: Sequence[Row]) -> str:
    for wanted in profile_of(kind_of(iri)).within:
        found = [
            term_text(row["value"])
            for row in rows
            if term_text(row["property"]) == wanted and isinstance(row["value"], ox.NamedNode)
        ]
        if found and kind_of(found[0]):
            return found[0]
    return ""
