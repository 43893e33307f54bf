"""Things near what a reader wrote, where nothing is called just so."""

from __future__ import annotations

import re
from collections.abc import Mapping

from service.core.lookup import SUGGESTIONS, fold, nearest
from service.core.messages import Language
from service.core.namespaces import local_path
from service.core.naming import things_of
from service.core.search import search_index
from service.core.storage import Storage


def slugs(store: Storage, kind: str, language: Language) -> Mapping[str, str]:
    """The things of a kind by their slugs."""
    return {
        (local_path(each.iri) or each.iri).rpartition("/")[2]: each.iri
        for each in things_of(store, kind, language).things
    }


def near_slug(store: Storage, kind: str, slug: str, language: Language) -> list[str]:
    """The things of a kind whose slugs are most like one, best first."""
    known = slugs(store, kind, language)
    return [known[each] for each in nearest(slug, known)]


def near_words(store: Storage, text: str) -> list[str]:
    """The things that the words of a text find, best first."""
    hits = search_index(store).find(" ".join(re.findall(r"[^\W_]+", text))).hits
    return [hit.iri for hit in hits[:SUGGESTIONS]]


def tidy_slug(text: str) -> str:
    """A text as slugs are written: ``tidy_slug("Päijät-Häme") == "paijat-hame"``."""
    return fold(text).replace(" ", "-")
