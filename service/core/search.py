"""Search over everything that has a page: full text with stems, ranked, with what matched marked.

SQLite's FTS5 ranks by BM25; names weigh more than other names and those more than descriptions.
"""

from __future__ import annotations

import re
import sqlite3
import threading
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.current import while_current
from service.core.lookup import fold, nearest
from service.core.naming import CLASSES
from service.core.stemming import stems, words
from service.core.storage import Storage
from service.core.store import term_text

MOST_WORDS: Final = 12
"""Words of a question that are looked at."""
SHARED: Final = 0.75
"""The part of a word with which a word begins that counts as another form of it; where there is none, less and less."""
SHORTEST_BEGINNING: Final = 5
"""Letters of that part at least."""
SHORTEST_END: Final = 6
"""Letters that the last part of a compound has at least."""
MOST_RELATED: Final = 40
"""Words that are tried in place of one."""
WEIGHTS: Final = (10.0, 5.0, 1.0, 4.0, 2.0, 0.5)
"""Of the columns of text: the words of names, of other names and of descriptions, then their stems."""
KIND_WEIGHT: Final[Mapping[str, float]] = {
    "county": 1.6,
    "municipality": 1.5,
    "interface": 1.5,
    "network": 1.2,
    "theme": 1.2,
}
"""By how much more a kind of thing weighs than the others: what people come for stands first."""
_TABLE: Final = """
CREATE VIRTUAL TABLE things USING fts5 (
    iri UNINDEXED, kind UNINDEXED, name, other, description, name_stems, other_stems, description_stems,
    tokenize = "unicode61 remove_diacritics 2"
)
"""
_FIND: Final = """
SELECT iri, kind, bm25(things, 0, 0, ?, ?, ?, ?, ?, ?) FROM things WHERE things MATCH ?
"""
_BETWEEN_NAMES: Final = " · "
_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True)
class Hit:
    """A thing that was found."""

    iri: str
    kind: str
    score: float
    """The higher the better."""


@dataclass(frozen=True)
class Found:
    """What a question finds."""

    hits: Sequence[Hit]
    """The best first."""
    kinds: Mapping[str, int]
    """How many of each kind, before one was chosen."""
    loosely: bool
    """Whether no thing has all the words, so that these have some of them."""


class SearchIndex:
    """The things of one state of a store by their words."""

    def __init__(self, store: Storage) -> None:
        self._lock = threading.Lock()
        self._database = sqlite3.connect(":memory:", check_same_thread=False)
        self._database.execute(_TABLE)
        rows = list(_rows(store))
        marks = ", ".join("?" * 8)
        self._database.executemany(f"INSERT INTO things VALUES ({marks})", rows)  # noqa: S608  # marks only
        self._database.commit()
        self._names = {row[0]: row[2] for row in rows}
        self._vocabulary = sorted({word for row in rows for text in row[2:5] for word in words(text)})

    def find(self, question: str, kind: str = "") -> Found:
        """The things that have all words of a question, as they are written or by their stems.

        Where none has them all, inflected forms and parts of compounds that the stemmers do not bring together count
        too; then things that have only some of the words.
        """
        asked = list(dict.fromkeys(_WORD.findall(question)))[:MOST_WORDS]
        loosely = False
        hits = self._hits(list(map(_directly, asked)), " AND ")
        if asked and not hits:
            widely = [[*_directly(word), *self._related(fold(word))] for word in asked]
            hits = self._hits(widely, " AND ")
            if not hits and len(asked) > 1:
                loosely = True
                hits = self._hits(widely, " OR ")
        kinds = Counter(hit.kind for hit in hits)
        return Found([hit for hit in hits if not kind or hit.kind == kind], dict(kinds), loosely)

    def near(self, question: str) -> list[str]:
        """The things whose names look most like a question, best first, for where its words find nothing."""
        by_name = {name: iri for iri, names in self._names.items() for name in names.split(_BETWEEN_NAMES)}
        return list(dict.fromkeys(by_name[name] for name in nearest(question, by_name)))

    def _hits(self, asked: Sequence[Sequence[str]], joined: str) -> list[Hit]:
        wanted = joined.join(f"({' OR '.join(each)})" for each in asked if each)
        if not wanted:
            return []
        with self._lock:
            rows = self._database.execute(_FIND, (*WEIGHTS, wanted)).fetchall()
        # BM25 is the smaller the better in SQLite.
        hits = [Hit(iri, kind, -rank * KIND_WEIGHT.get(kind, 1.0)) for iri, kind, rank in rows]
        return sorted(hits, key=lambda hit: (-hit.score, hit.iri))

    def _related(self, word: str) -> list[str]:
        """Words of the things that begin like a word (*kotihoidosta*, *kotihoito*) or end it (*koulukiusaaminen*)."""
        ends = (word[at:] for at in range(2, len(word) - SHORTEST_END + 1))
        known = [end for end in ends if self._knows(end)][:1]
        # Where the end of a compound is known, a short beginning would bring what only shares its first part:
        # koulukuljetus for koulukiusaaminen.
        lengths = (length for length in _lengths(word) if not known or length > len(word) / 2)
        alike = next(filter(None, (self._beginning(word[:length]) for length in lengths)), [])
        return [f'"{each}"' for each in (*alike, *known)]

    def _beginning(self, begin: str) -> list[str]:
        start = bisect_left(self._vocabulary, begin)
        return list(takewhile(lambda each: each.startswith(begin), self._vocabulary[start : start + MOST_RELATED]))

    def _knows(self, word: str) -> bool:
        at = bisect_left(self._vocabulary, word)
        return at < len(self._vocabulary) and self._vocabulary[at] == word


def _lengths(word: str) -> range:
    """How many letters other forms of a word may share with it, the most first."""
    return range(round(len(word) * SHARED), SHORTEST_BEGINNING - 1, -1)


def _directly(word: str) -> list[str]:
    """Expressions of FTS5 for a word: as a beginning, and by its stems. Folded words hold no signs of FTS5."""
    folded = words(word)
    return [f'"{part}" *' for part in folded] + [f'"{stem}"' for stem in sorted(stems(word))]


def _rows(store: Storage) -> Iterator[tuple[str, ...]]:
    """A row for each thing: IRI, kind, and its texts by role, as words and as stems."""
    for kind, classes in CLASSES.items():
        bound = {"class": [ox.NamedNode(each) for each in classes]}
        texts: dict[str, dict[str, list[str]]] = {}
        for row in store.select(saved_query("pages/search").bind(bound), name="search"):
            roles = texts.setdefault(term_text(row["thing"]), {})
            roles.setdefault(term_text(row["role"]), []).append(term_text(row["text"]))
        for iri, roles in texts.items():
            columns = [_BETWEEN_NAMES.join(roles.get(role, ())) for role in ("name", "other", "description")]
            yield (iri, kind, *columns, *map(_stemmed, columns))


def _stemmed(text: str) -> str:
    return " ".join(stem for word in _WORD.findall(text) for stem in stems(word))


@while_current
def search_index(store: Storage) -> SearchIndex:
    """The index of a store as it is now, made once for each state."""
    return SearchIndex(store)


def marked(text: str, question: str) -> Iterable[tuple[str, bool]]:
    """A text in pieces, each with whether it is a word that matches the question."""
    asked = [(fold(word), stems(word)) for word in _WORD.findall(question)]
    end = 0
    for word in _WORD.finditer(text):
        folded, own = fold(word[0]), stems(word[0])
        if any(folded.startswith(begin) or own & alike for begin, alike in asked if begin):
            if word.start() > end:
                yield text[end : word.start()], False
            yield word[0], True
            end = word.end()
    if end < len(text):
        yield text[end:], False
