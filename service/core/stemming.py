"""Words without their endings, so that inflected forms meet: Finnish, Swedish and English (Snowball stemmers)."""

from __future__ import annotations

import threading
from functools import lru_cache
from typing import Final

import Stemmer  # type: ignore[import-not-found]  # has no types

from service.core.lookup import fold

LANGUAGES: Final = ("finnish", "swedish", "english")
SHORTEST: Final = 3
"""Letters that a stem has at least; what is shorter says too little."""
KNOWN: Final = 100_000
"""Words whose stems are kept."""

_stemmers: Final = [Stemmer.Stemmer(language) for language in LANGUAGES]
_lock: Final = threading.Lock()
"""A stemmer may be used by one thread at a time."""


def words(text: str) -> list[str]:
    """The words of a text, folded."""
    return fold(text).split()


@lru_cache(KNOWN)
def stems(word: str) -> frozenset[str]:
    """The folded stems of a word, read as a word of each language; the folded word itself where it is short.

    The stemmers want letters as they are written, since endings are told by them: ``vanhusten`` and ``vanhukset`` meet.
    """
    with _lock:
        found = {fold(stemmer.stemWord(word.casefold())) for stemmer in _stemmers}
    return frozenset(stem for stem in found if len(stem) >= SHORTEST) or frozenset({fold(word)})
