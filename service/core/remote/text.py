"""What a query's text needs before a store that is not ours can carry it out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from service.core.errors import QueryProblem, RefusedQuery
from service.core.namespaces import PREFIXES
from service.core.sparql import TOKEN, Form, calls_out, inspect, parse_query, place_of, undeclared_prefix

_GRAPH: Final = re.compile(r"\bgraph\b|\\u", re.IGNORECASE)


def checked(query: str, *, base: str | None, name: str, builtins: Iterable[str] = ()) -> Form:
    """The form of a query that a store may be sent.

    Our own parser reads it first: it says better what is wrong, and lets nothing pass that is no SPARQL, such as a
    store's own pragmas, some of which make it send requests. ``builtins`` are schemes of functions that must not be
    called.

    Raises:
        QueryProblem: it does not parse.
        RefusedQuery: it is an update, it calls another service, or it calls a function of the store's own.
    """
    shape = inspect(query)
    if shape.form is None:
        raise RefusedQuery("error-query-form")
    try:
        # Either reading may be the store's.
        if shape.calls_out or calls_out(query, lambda text: parse_query(text, base=base)):
            raise RefusedQuery("error-query-service")
        parse_query(query, base=base)
    except SyntaxError as problem:
        raise QueryProblem(name, *place_of(query, problem)) from None
    except ValueError as problem:
        raise QueryProblem(name, 1, 1, str(problem)) from None
    if any(_may_begin(iri, scheme) for scheme in builtins for iri in _iris(query)):
        raise RefusedQuery("error-query-builtin")
    return shape.form


def complete(query: str, *, base: str | None = None) -> str:
    """A query with the base and those of our prefixes that it uses without declaring them, on a line before it."""
    added: list[str] = []
    while (unknown := undeclared_prefix(query, added)) and unknown[2] in PREFIXES:
        added.append(unknown[2])
    head = [f"BASE <{base}>"] if base else []
    head += [f"PREFIX {prefix}: <{PREFIXES[prefix]}>" for prefix in added]
    return " ".join(head) + "\n" + query if head else query


def may_name_graphs(query: str) -> bool:
    """Whether a query may ask in which graph something stands."""
    return _GRAPH.search(query) is not None


def _iris(query: str) -> Iterable[str]:
    """The IRIs of a query as they are written, and its prefixed names, which may be shortened IRIs of any kind."""
    for match in TOKEN.finditer(query):
        if match.lastgroup == "iri":
            yield match[0][1:-1].lower()
        elif match.lastgroup == "prefixed":
            yield match[0].lower()


def _may_begin(iri: str, scheme: str) -> bool:
    """Whether an IRI has a scheme, or is a piece that a prefix may have been declared for to make one of."""
    return iri.startswith(scheme) or (bool(iri) and scheme.startswith(iri)) or "\\u" in iri
