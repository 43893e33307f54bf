"""Find things by the names people use: any of three languages, codes, without regard to case and diacritics."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz, process

SUGGESTIONS: Final = 5
"""How many near names an error offers at the most."""
CLOSE_ENOUGH: Final = 75
"""Similarity, 0–100, from which a name counts as near."""
SLIP: Final = 90
"""Similarity of letters in their order, 0–100, from which a name is a known one with a slip."""

_BETWEEN_WORDS: Final = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """Lower case, without diacritics, punctuation and doubled spaces: ``fold("Päijät-Häme") == "paijat hame"``."""
    if text.isascii():
        plain = text.lower()
    else:
        decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
        plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return _BETWEEN_WORDS.sub(" ", plain).strip()


def nearest(name: str, names: Iterable[str]) -> list[str]:
    """The names most like ``name``, best first, at most SUGGESTIONS of them."""
    choices = {each: fold(each) for each in names}
    found = process.extract(fold(name), choices, scorer=fuzz.WRatio, limit=SUGGESTIONS, score_cutoff=CLOSE_ENOUGH)
    return [key for _, _, key in found]


@dataclass(frozen=True)
class Named:
    """A thing with every name it goes by; the first is the one to show."""

    iri: str
    names: tuple[str, ...]


class Index:
    """Named things that can be found by any of their names."""

    def __init__(self, things: Iterable[Named]) -> None:
        self.things: Sequence[Named] = tuple(things)
        self._by_name: dict[str, set[str]] = {}
        self._shown: Mapping[str, str] = {thing.iri: thing.names[0] for thing in self.things}
        for thing in self.things:
            for name in (*thing.names, thing.iri, thing.iri.rpartition("/")[2]):
                self._by_name.setdefault(fold(name), set()).add(thing.iri)

    def find(self, name: str) -> list[str]:
        """IRIs of the things that have this name exactly or, failing that, one with all its words; sorted."""
        wanted = fold(name)
        if not wanted:
            return []
        if exact := self.exact(name):
            return exact
        words = wanted.split()
        return sorted(
            {
                iri
                for key, iris in self._by_name.items()
                if all(any(part.startswith(word) for part in key.split()) for word in words)
                for iri in iris
            }
        )

    def exact(self, name: str) -> list[str]:
        """IRIs of the things that have this very name; sorted."""
        return sorted(self._by_name.get(fold(name), ()))

    def has_slip(self, name: str) -> bool:
        """Whether a name is all but one that is known, so that it is a slip rather than other words."""
        return process.extractOne(fold(name), self._by_name.keys(), scorer=fuzz.ratio, score_cutoff=SLIP) is not None

    def suggest(self, name: str) -> list[str]:
        """Shown names of the things whose names are nearest, best first, none twice."""
        shown = (self._shown[iri] for key in nearest(name, self._by_name) for iri in sorted(self._by_name[key]))
        return list(dict.fromkeys(shown))[:SUGGESTIONS]
