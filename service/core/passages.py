"""A source read the other way round: slide by slide, with the things that rest on it."""

from __future__ import annotations

from dataclasses import dataclass

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.labels import Labels, Thing
from service.core.messages import Language
from service.core.storage import Storage
from service.core.store import term_text


@dataclass(frozen=True)
class Passage:
    """A slide and what is cited from it."""

    heading: str
    first_line: int
    last_line: int
    things: tuple[Thing, ...]


def passages(store: Storage, source: str, language: Language) -> list[Passage]:
    """The cited slides of a source in order; empty for what is no source."""
    labels = Labels(store, language)
    slides: dict[str, list[tuple[int, int, str]]] = {}
    for row in store.select(saved_query("pages/passages").bind({"source": ox.NamedNode(source)})):
        place = (int(term_text(row["from"])), int(term_text(row["to"])), term_text(row["thing"]))
        slides.setdefault(term_text(row["heading"]), []).append(place)
    labels.load(thing for places in slides.values() for _, _, thing in places)
    found = [
        Passage(
            heading,
            min(first for first, _, _ in places),
            max(last for _, last, _ in places),
            tuple(labels.thing(thing) for _, _, thing in places),
        )
        for heading, places in slides.items()
    ]
    return sorted(found, key=lambda passage: (passage.first_line, passage.last_line))
