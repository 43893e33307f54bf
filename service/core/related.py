"""A few things that a reader of one may want to see next, the nearest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, cast, get_args

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.labels import Labels, Thing
from service.core.marks import NO_MARKS, Marks, marks_of
from service.core.storage import Storage
from service.core.store import term_text

Nearness = Literal["county", "area", "theme"]
"""The same theme and county; the same theme in a county of the same collaborative area; the same theme elsewhere."""
MOST: Final = 6
"""So many are named."""


@dataclass(frozen=True)
class Related:
    """A thing and why it is near."""

    thing: Thing
    near: Nearness
    marks: Marks


def related(store: Storage, labels: Labels, iri: str) -> list[Related]:
    """Things of the same class on the same theme: those of the same county first, then its collaborative area's."""
    found: dict[str, Nearness] = {}
    order = {near: rank for rank, near in enumerate(get_args(Nearness))}
    for row in store.select(saved_query("pages/related").bind({"thing": ox.NamedNode(iri)})):
        other, near = term_text(row["other"]), cast(Nearness, term_text(row["near"]))
        if other not in found or order[near] < order[found[other]]:
            found[other] = near
    nearest = sorted(found, key=lambda other: (order[found[other]], other))[:MOST]
    marks = marks_of(store, labels, nearest)
    labels.load(nearest)
    return [Related(labels.thing(other), found[other], marks.get(other, NO_MARKS)) for other in nearest]
