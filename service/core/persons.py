"""Leaving the names of persons out of an export.

A name stands in a person's label, in labels and texts that repeat it, and in IRIs made from it; all are replaced by a
running number, so that persons stay apart without being named.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.namespaces import RESOURCES
from service.core.store import Store, term_text


def without_persons(store: Store) -> Callable[[ox.Quad], ox.Quad]:
    """A rewriting of quads in which no person of the store is named."""
    numbers: dict[str, str] = {}
    for number, row in enumerate(store.select(saved_query("pages/persons").text), 1):
        slug = term_text(row["person"]).rpartition("/")[2]
        for spoken in (slug, slug.rpartition("-")[2], *_name_forms(term_text(row["name"]))):
            numbers.setdefault(spoken, str(number))
    if not numbers:
        return lambda quad: quad
    pattern = re.compile("|".join(rf"\b{re.escape(each)}\b" for each in sorted(numbers, key=len, reverse=True)))

    def hide(text: str) -> str:
        return pattern.sub(lambda found: numbers[found[0]], text)

    def rewrite(quad: ox.Quad) -> ox.Quad:
        return ox.Quad(_term(quad.subject, hide), quad.predicate, _term(quad.object, hide), quad.graph_name)  # type: ignore[arg-type]

    return rewrite


def _name_forms(name: str) -> tuple[str, ...]:
    return (name, name.rpartition(" ")[2])


def _term(term: object, hide: Callable[[str], str]) -> object:
    if isinstance(term, ox.NamedNode) and term.value.startswith(RESOURCES):
        return ox.NamedNode(hide(term.value))
    if isinstance(term, ox.Literal) and term.language:
        return ox.Literal(hide(term.value), language=term.language)
    return term
