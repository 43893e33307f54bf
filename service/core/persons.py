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
        for form in _forms(term_text(row["person"]).rpartition("/")[2], term_text(row["name"])):
            numbers.setdefault(form, str(number))
    if not numbers:
        return lambda quad: quad
    forms = sorted(numbers, key=len, reverse=True)
    pattern = re.compile("|".join(f"(?P<n{index}>{form})" for index, form in enumerate(forms)))

    def hide(text: str) -> str:
        return pattern.sub(lambda found: numbers[forms[int((found.lastgroup or "n0")[1:])]], text)

    def rewrite(quad: ox.Quad) -> ox.Quad:
        return ox.Quad(_term(quad.subject, hide), quad.predicate, _term(quad.object, hide), quad.graph_name)  # type: ignore[arg-type]

    return rewrite


def _forms(slug: str, name: str) -> tuple[str, ...]:
    """Patterns of a name as IRIs and texts have it.

    Finnish inflects the surname, so any capitalised word after the first name is one, and so is any word that begins
    with the surname.
    """
    first, _, last = name.rpartition(" ")
    surname = re.escape(last)
    return (
        rf"\b{re.escape(slug)}\b",
        rf"\b{re.escape(slug.rpartition('-')[2])}\b",
        rf"\b{re.escape(first)} [A-ZÅÄÖ][\w-]*",
        rf"\b{surname}\w*",
    )


def _term(term: object, hide: Callable[[str], str]) -> object:
    if isinstance(term, ox.NamedNode) and term.value.startswith(RESOURCES):
        return ox.NamedNode(hide(term.value))
    if isinstance(term, ox.Literal) and term.language:
        return ox.Literal(hide(term.value), language=term.language)
    return term
