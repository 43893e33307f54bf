"""Leaving the names of persons out of an export.

A name stands in a person's label, in labels and texts that repeat it, and in IRIs made from it; all are replaced by a
running number, so that persons stay apart without being named.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.namespaces import PREFIXES, RESOURCES
from service.core.storage import Storage, Term
from service.core.store import term_text

_WORD: Final = re.compile(r"\w+")
_HEAD: Final = 5
"""How many letters of a word decide whether a name may begin with it."""
_STRING: Final = ox.NamedNode(PREFIXES["xsd"] + "string")


@dataclass(frozen=True)
class _Form:
    """A way in which a person's name is written."""

    start: str
    """The text that the form begins with."""
    rest: str
    """A pattern of what follows."""
    number: str
    vague: bool = False
    """It may be another person of the same first name."""

    @property
    def pattern(self) -> str:
        return rf"\b{re.escape(self.start)}{self.rest}"

    @property
    def head(self) -> str:
        """The beginning of the first word."""
        word = _WORD.search(self.start)
        return word[0][:_HEAD] if word else ""


def without_persons(store: Storage) -> Callable[[ox.Quad], ox.Quad]:
    """A rewriting of quads in which no person of the store is named.

    It looks at one quad at a time, so that a dump of any size streams through it. Every form of a name begins with a
    word; a text none of whose words begins like one is left alone, which is nearly every text.
    """
    rows = enumerate(store.select(saved_query("pages/persons").text), 1)
    all_forms = (form for number, row in rows for form in _forms(row["person"], row["name"], str(number)))
    forms = sorted(all_forms, key=lambda form: (form.vague, -len(form.start)))
    heads: dict[str, list[int]] = {}
    for index, form in enumerate(forms):
        heads.setdefault(form.head, []).append(index)
    lengths = sorted({len(head) for head in heads})

    @lru_cache(maxsize=1024)
    def pattern(chosen: tuple[int, ...]) -> re.Pattern[str]:
        return re.compile("|".join(f"(?P<n{index}>{forms[index].pattern})" for index in chosen))

    def hide(text: str) -> str:
        beginnings = {word[:length] for word in _WORD.findall(text) for length in lengths}
        chosen = sorted({index for beginning in beginnings for index in heads.get(beginning, ())})
        if not chosen:
            return text
        return pattern(tuple(chosen)).sub(lambda found: forms[int((found.lastgroup or "n0")[1:])].number, text)

    def rewrite(quad: ox.Quad) -> ox.Quad:
        subject, value = _term(quad.subject, hide), _term(quad.object, hide)
        if subject is None and value is None:
            return quad
        return ox.Quad(subject or quad.subject, quad.predicate, value or quad.object, quad.graph_name)

    return rewrite


def _forms(person: Term, name: Term, number: str) -> Iterator[_Form]:
    """The forms of a name in IRIs and in texts.

    Finnish inflects the surname, so any word that begins with it is one, and so is any capitalised word after the first
    name.
    """
    slug, whole = term_text(person).rpartition("/")[2], term_text(name)
    first, _, last = whole.rpartition(" ")
    yield _Form(slug, r"\w*", number)
    yield _Form(slug.rpartition("-")[2], r"\b", number)
    yield _Form(whole, r"\w*", number)
    yield _Form(last, r"\w*", number)
    if first:
        yield _Form(first, r" [A-ZÅÄÖ][\w-]*", number, vague=True)


def _term(term: object, hide: Callable[[str], str]) -> Any:
    """The term without names, or None where there is none in it."""
    if isinstance(term, ox.NamedNode) and term.value.startswith(RESOURCES):
        hidden = hide(term.value)
        return None if hidden == term.value else ox.NamedNode(hidden)
    if isinstance(term, ox.Literal) and (term.language or term.datatype == _STRING):
        hidden = hide(term.value)
        return None if hidden == term.value else ox.Literal(hidden, language=term.language)
    return None
