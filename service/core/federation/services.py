"""SERVICE clauses, answered before the engine sees the query (SPARQL 1.1 Federated Query).

What a SERVICE clause gives does not depend on what stands around it, since patterns are evaluated from the inside out
(SPARQL 1.1 Query, section 18.2): so its pattern is sent as a query of its own, and its place is taken by a VALUES block
with the solutions. Where the clauses are is read token by token; whether any is left is judged by the engine's parser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from service.core.errors import FederationProblem, RefusedQuery
from service.core.remote.text import complete
from service.core.sparql import TOKEN, calls_out, inspect, iris_of, parse_query, prologue_of
from service.core.storage import Term

NO_SOLUTION: Final = "VALUES () {}"
EMPTY_SOLUTION: Final = "VALUES () { () }"
SIGNS: Final = ("SERVICE", "\\U")
"""A query without any of these, whatever the case of its letters, has no such clause: neither plain nor escaped."""
Tokens = Sequence[re.Match[str]]


if TYPE_CHECKING:
    from service.core.federation.calls import Calls, Solutions


@dataclass(frozen=True)
class Clause:
    """A SERVICE clause."""

    start: int
    end: int
    """Where it stands in the text."""
    endpoint: str
    """An IRI, a prefixed name or a variable, as written."""
    pattern: str
    """With its braces."""
    silent: bool


def local(query: str, calls: Calls | None, *, base: str | None) -> str:
    """A query that reaches nothing beyond the store: with the solutions of each SERVICE clause in its place.

    Args:
        query: one that reads.
        calls: sends the requests; None refuses them.
        base: what relative IRIs are resolved against.

    Raises:
        SyntaxError: it does not parse.
        RefusedQuery: it calls a host that is not named, a service that a variable names, too many services, or one
            that answers with blank nodes; or the clause cannot be told from what stands around it.
        FederationProblem: a service without SILENT does not answer as it should.
    """
    if not _reaches_out(query, base):
        return query
    if calls is None:
        raise RefusedQuery("error-query-service")
    parse_query(query, base=base)
    found = list(clauses(query))
    prologue = prologue_of(query)
    inner = [each for clause in found for each in _all_clauses(clause.pattern)]
    for clause in (*found, *inner):
        calls.check(_endpoint(prologue, clause, base))
    if _reaches_out(_replaced(query, found, [NO_SOLUTION] * len(found)), base):
        raise RefusedQuery("error-query-service")
    answered = _replaced(query, found, [_values(prologue, clause, calls, base) for clause in found])
    if calls_out(answered, lambda text: parse_query(text, base=base)):
        raise RefusedQuery("error-query-service")
    return answered


def clauses(text: str) -> Iterator[Clause]:
    """The SERVICE clauses of a text that stand in no other one."""
    tokens = [match for match in TOKEN.finditer(text) if match.lastgroup != "skip"]
    at = 0
    while at < len(tokens):
        begin, at = at, at + 1
        if not _is_word(tokens, begin, "SERVICE"):
            continue
        silent = _is_word(tokens, at, "SILENT")
        at += silent
        end = _group_end(tokens, at + 1)
        if end is not None:
            pattern = text[tokens[at + 1].start() : tokens[end].end()]
            yield Clause(tokens[begin].start(), tokens[end].end(), tokens[at][0], pattern, silent)
            at = end + 1


def _all_clauses(text: str) -> Iterator[Clause]:
    for clause in clauses(text):
        yield clause
        yield from _all_clauses(clause.pattern)


def _is_word(tokens: Tokens, at: int, word: str) -> bool:
    return at < len(tokens) and tokens[at].lastgroup == "word" and tokens[at][0].upper() == word


def _group_end(tokens: Tokens, at: int) -> int | None:
    """Where the group ends that begins at a token; None if none begins there, or it has no end."""
    depth = 0
    for number in range(at, len(tokens)):
        depth += (tokens[number][0] == "{") - (tokens[number][0] == "}")
        if depth <= 0:
            return number if number > at else None
    return None


def _reaches_out(query: str, base: str | None) -> bool:
    capitals = query.upper()
    if not any(sign in capitals for sign in SIGNS):
        return False
    return inspect(query).calls_out or calls_out(query, lambda text: parse_query(text, base=base))


def _replaced(query: str, found: Sequence[Clause], texts: Sequence[str]) -> str:
    parts: list[str] = []
    last = 0
    for clause, text in zip(found, texts, strict=True):
        parts += [query[last : clause.start], text]
        last = clause.end
    return "".join([*parts, query[last:]])


def _endpoint(prologue: str, clause: Clause, base: str | None) -> str:
    if clause.endpoint.startswith(("?", "$")):
        raise RefusedQuery("error-federation-variable", variable=clause.endpoint)
    return iris_of(prologue, [clause.endpoint], base=base)[0].value


def _values(prologue: str, clause: Clause, calls: Calls, base: str | None) -> str:
    """The block that stands for a clause; with SILENT a service that fails gives one empty solution (section 2.2).

    What its pattern calls is called by us as well, so that no service calls another at our wish.
    """
    endpoint = _endpoint(prologue, clause, base)
    try:
        query = complete(local(f"{prologue}SELECT * WHERE {clause.pattern}", calls, base=base), base=base)
        return _block(calls.select(endpoint, query), endpoint)
    except FederationProblem:
        if clause.silent:
            return EMPTY_SOLUTION
        raise


def _block(solutions: Solutions, endpoint: str) -> str:
    rows = " ".join(f"({' '.join(_written(term, endpoint) for term in row)})" for row in solutions.rows)
    return f"VALUES ({' '.join(f'?{name}' for name in solutions.names)}) {{ {rows} }}"


def _written(term: Term | None, endpoint: str) -> str:
    """A term as VALUES has it, which knows no blank nodes."""
    if term is None:
        return "UNDEF"
    if isinstance(term, ox.NamedNode | ox.Literal):
        return str(term)
    raise RefusedQuery("error-federation-blank", endpoint=endpoint)
