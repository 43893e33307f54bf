"""Leaving the names of persons out of an export.

A name stands in a person's label, in labels and texts that repeat it, and in IRIs made from it; all are replaced by a
running number, so that persons stay apart without being named.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.namespaces import PREFIXES, RESOURCES
from service.core.storage import Storage
from service.core.store import term_text

_WORD: Final = re.compile(r"\w+")
_REST: Final = re.compile(r"\w*")
_SURNAME: Final = re.compile(r" [A-ZÅÄÖ][\w-]*")
_STRING: Final = ox.NamedNode(PREFIXES["xsd"] + "string")


def without_persons(store: Storage) -> Callable[[ox.Quad], ox.Quad]:
    """A rewriting of quads in which no person of the store is named.

    It looks at one quad at a time, so that a dump of any size streams through it.
    """
    rows = store.select(saved_query("pages/persons").text)
    names = _Names((term_text(row["person"]).rpartition("/")[2], term_text(row["name"])) for row in rows)

    def rewrite(quad: ox.Quad) -> ox.Quad:
        subject, value = _term(quad.subject, names.hide), _term(quad.object, names.hide)
        if subject is None and value is None:
            return quad
        return ox.Quad(subject or quad.subject, quad.predicate, value or quad.object, quad.graph_name)

    return rewrite


class _Names:
    """The forms in which persons are named, found word by word, so that many persons cost no more than few.

    Finnish inflects the surname, so any word that begins with it is one, and so is any capitalised word after the first
    name. Of several persons with one surname or first name alone, the first lends the number.
    """

    def __init__(self, persons: Iterable[tuple[str, str]]) -> None:
        self._wholes, self._firsts = _Phrases(), _Phrases()
        self._beginnings: dict[str, str] = {}
        """What a word begins with that is a name."""
        self._words: dict[str, str] = {}
        """Ends of slugs: the surname as addresses have it."""
        for count, (slug, name) in enumerate(persons, 1):
            number = str(count)
            first, _, last = name.rpartition(" ")
            self._wholes.add(slug, number)
            self._wholes.add(name, number)
            self._firsts.add(first, number)
            if last[:1].isalpha():
                self._wholes.add(last, number)
                self._beginnings.setdefault(last, number)
                self._words.setdefault(slug.rpartition("-")[2], number)
        self._lengths = sorted({len(beginning) for beginning in self._beginnings}, reverse=True)

    def hide(self, text: str) -> str:
        """The text with numbers in the place of names."""
        parts, done = [], 0
        for word in _WORD.finditer(text):
            found = self._at(text, word) if word.start() >= done else None
            if found:
                end, number = found
                parts += [text[done : word.start()], number]
                done = end
        return "".join([*parts, text[done:]]) if parts else text

    def _at(self, text: str, word: re.Match[str]) -> tuple[int, str] | None:
        """Where the name that begins with this word ends, and its number."""
        for end, number in self._wholes.at(text, word):
            return _end(_REST, text, end), number
        for length in self._lengths:
            if word[0][:length] in self._beginnings:
                return word.end(), self._beginnings[word[0][:length]]
        if word[0] in self._words:
            return word.end(), self._words[word[0]]
        for end, number in self._firsts.at(text, word):
            if _SURNAME.match(text, end):
                return _end(_SURNAME, text, end), number
        return None


class _Phrases:
    """Texts of one or more words, each with a number; the first person keeps a text that several have."""

    def __init__(self) -> None:
        self._numbers: dict[str, str] = {}
        self._lengths: dict[str, set[int]] = {}

    def add(self, phrase: str, number: str) -> None:
        """Note a phrase."""
        word = _WORD.match(phrase)
        if word:
            self._numbers.setdefault(phrase, number)
            self._lengths.setdefault(word[0], set()).add(len(phrase))

    def at(self, text: str, word: re.Match[str]) -> Iterator[tuple[int, str]]:
        """The phrases that begin with a word of a text, the longest first: where each ends, and its number."""
        for length in sorted(self._lengths.get(word[0], ()), reverse=True):
            end = word.start() + length
            number = self._numbers.get(text[word.start() : end])
            if number:
                yield end, number


def _end(pattern: re.Pattern[str], text: str, start: int) -> int:
    found = pattern.match(text, start)
    return found.end() if found else start


def _term(term: object, hide: Callable[[str], str]) -> Any:
    """The term without names, or None where there is none in it."""
    if isinstance(term, ox.NamedNode) and term.value.startswith(RESOURCES):
        hidden = hide(term.value)
        return None if hidden == term.value else ox.NamedNode(hidden)
    if isinstance(term, ox.Literal) and (term.language or term.datatype == _STRING):
        hidden = hide(term.value)
        return None if hidden == term.value else ox.Literal(hidden, language=term.language)
    return None
