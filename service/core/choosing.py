"""The published queries that a reader looks for, by words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from service.core.catalogue import SavedQuery, public_queries
from service.core.lookup import fold
from service.core.messages import Language
from service.core.stemming import stems, words


def queries_about(question: str, language: Language) -> Sequence[SavedQuery]:
    """The queries that have all words of a question in their titles, descriptions or names, in any form of the word.

    All queries, where nothing is asked.
    """
    asked = [(fold(word), stems(word)) for word in question.split() if fold(word)]

    def fits(query: SavedQuery) -> bool:
        text, known = _words_of(query.name, language)
        return all(word in text or own & known for word, own in asked)

    return [query for query in public_queries().values() if fits(query)]


@cache
def _words_of(name: str, language: Language) -> tuple[str, frozenset[str]]:
    """What a query is called and asks for: its folded text, and the stems of its words."""
    query = public_queries()[name]
    labels = [each.label[language] for each in query.parameters]
    text = " ".join([query.name, query.title[language], query.description[language], *labels])
    stemmed = frozenset(stem for word in text.split() for stem in stems(word.strip(".,:;?!()")))
    return fold(text), stemmed | frozenset(words(text))
