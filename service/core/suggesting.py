"""What a reader who has begun to write a situation may mean: interfaces, and themes by their everyday words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz, process

from service.core.collation import collation_key
from service.core.labels import Labels, Thing
from service.core.listing import items, narrowed
from service.core.lookup import CLOSE_ENOUGH, Index, fold
from service.core.naming import national_themes, things_of
from service.core.places import Place
from service.core.search import search_index
from service.core.storage import Storage

MOST: Final = 8
"""Suggestions at the most."""
ALIKE: Final = 50
"""Similarity of letters, 0–100, from which a word is told as the one that was meant."""


@dataclass(frozen=True)
class Suggestion:
    """Words that lead somewhere."""

    text: str
    """What to ask with."""
    kind: str
    """``interface`` or ``theme``."""
    leads_to: Thing
    """The interface, or the theme."""

    @property
    def detail(self) -> str:
        """What it leads to, where the words do not say so themselves."""
        return "" if fold(self.text) == fold(self.leads_to.label.text) else self.leads_to.label.text

    def as_json(self) -> dict[str, object]:
        """The form for machines."""
        return {"text": self.text, "kind": self.kind, "leadsTo": self.leads_to.as_json()}


def suggestions(store: Storage, labels: Labels, topic: str, place: Place | None) -> list[Suggestion]:
    """The place's interfaces, then the themes, that what is written may mean; at most MOST, no text twice.

    Names that begin with the letters outrank inflected forms and parts of compounds; where there are neither, the
    nearest names stand for a slip. Nothing written suggests the place's interfaces and the themes.
    """
    chosen = {"county": place.county} if place and place.county else {}
    here = {item.iri for item in narrowed(items(store, "interfaces"), chosen)} if chosen or not place else set()
    named = things_of(store, "interface", labels.language).things
    known = {
        "interface": Index(thing for thing in named if thing.iri in here),
        "theme": national_themes(store, labels.language),
    }
    meant = search_index(store).find(topic)
    by_stems = [] if meant.loosely else [hit.iri for hit in meant.hits]
    found = [each for kind, index in known.items() for each in _begun(labels, topic, kind, index)]
    found += [each for kind, index in known.items() for each in _inflected(labels, topic, kind, index, by_stems)]
    if not found:
        found = [each for kind, index in known.items() for each in _near(labels, topic, kind, index)]
    first: dict[str, Suggestion] = {}
    for each in found:
        first.setdefault(fold(each.text), each)
    return list(first.values())[:MOST]


def _begun(labels: Labels, topic: str, kind: str, index: Index) -> Iterator[Suggestion]:
    """Names with words that begin with those written; of an interface its own name alone."""
    written = fold(topic).split()
    begun = [
        Suggestion(name, kind, labels.thing(thing.iri))
        for thing in index.things
        for name in ([labels[thing.iri].text] if kind == "interface" or not written else thing.names)
        if all(any(word.startswith(each) for word in fold(name).split()) for each in written)
    ]
    yield from sorted(begun, key=lambda each: (not fold(each.text).startswith(fold(topic)), collation_key(each.text)))


def _inflected(labels: Labels, topic: str, kind: str, index: Index, by_stems: Sequence[str]) -> Iterator[Suggestion]:
    """Things that the search finds, by the name that is most like what is written."""
    names = {thing.iri: thing.names for thing in index.things}
    for iri in by_stems:
        if iri in names:
            yield _like(labels, topic, kind, iri, names[iri])


def _near(labels: Labels, topic: str, kind: str, index: Index) -> Iterator[Suggestion]:
    """Things whose names are all but what is written."""
    for thing in index.things:
        if process.extractOne(fold(topic), map(fold, thing.names), scorer=fuzz.WRatio, score_cutoff=CLOSE_ENOUGH):
            yield _like(labels, topic, kind, thing.iri, thing.names)


def _like(labels: Labels, topic: str, kind: str, iri: str, names: Sequence[str]) -> Suggestion:
    thing = labels.thing(iri)
    like = process.extractOne(topic, names, scorer=fuzz.ratio, processor=fold, score_cutoff=ALIKE)
    return Suggestion(like[0] if like and kind == "theme" else thing.label.text, kind, thing)
