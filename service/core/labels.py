"""Names of things in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.collation import collation_key
from service.core.messages import Language
from service.core.namespaces import compact
from service.core.storage import Storage, Term


@dataclass(frozen=True)
class Label:
    """A name, the language it is in, and whether it is our own translation and not an official name."""

    text: str
    language: str
    ours: bool = False


@dataclass(frozen=True)
class Thing:
    """A thing and its name."""

    iri: str
    label: Label

    def as_json(self) -> dict[str, str]:
        """The form in which answers name things."""
        return {"iri": self.iri, "label": self.label.text}


class Labels:
    """Looks names up for one reader; each thing once."""

    def __init__(self, store: Storage, language: Language) -> None:
        self._store = store
        self.language = language
        self._known: dict[str, Label] = {}

    def load(self, iris: Iterable[str]) -> None:
        """Look up the names of several things at once."""
        # Not a difference of sets, which would walk through all that is known for each single name.
        missing = sorted({iri for iri in iris if iri not in self._known})
        if not missing:
            return
        query = saved_query("pages/labels").bind({"thing": [ox.NamedNode(iri) for iri in missing]})
        found: dict[str, list[Label]] = {}
        for row in self._store.select(query):
            label, ours = row["label"], row["ours"]
            if isinstance(label, ox.Literal) and isinstance(ours, ox.Literal):
                name = Label(label.value, label.language or "", ours.value == "true")
                found.setdefault(row["thing"].value, []).append(name)  # type: ignore[union-attr]
        for iri in missing:
            self._known[iri] = choose(found.get(iri, []), self.language) or Label(compact(iri), "")

    def __getitem__(self, iri: str) -> Label:
        if iri not in self._known:
            self.load([iri])
        return self._known[iri]

    def thing(self, iri: str) -> Thing:
        """The thing with its name."""
        return Thing(iri, self[iri])

    def things(self, iris: Iterable[str]) -> list[Thing]:
        """The things with their names, sorted by name."""
        listed = list(iris)
        self.load(listed)
        return sorted(map(self.thing, listed), key=lambda thing: (collation_key(thing.label.text), thing.iri))


def choose(labels: Iterable[Label], language: Language) -> Label | None:
    """The name to show: official in the reader's language, then our translation, then Finnish, then any."""
    wanted: Mapping[str, int] = {"fi": 1, "": 2, "sv": 3, "en": 4} | {language: 0}
    return min(labels, key=lambda label: (wanted.get(label.language, 5), label.ours, label.text), default=None)


def spoken(terms: Iterable[Term], language: Language) -> Label | None:
    """Of one text in several languages, the one for this reader."""
    return choose((Label(t.value, t.language or "") for t in terms if isinstance(t, ox.Literal)), language)
