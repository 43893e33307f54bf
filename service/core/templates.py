"""Templates of quads, filled with the solutions of a pattern (SPARQL 1.1 Update, section 3.1.3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Any, Final, cast

import pyoxigraph as ox

from service.core.namespaces import PREFIXES
from service.core.sparql import TOKEN
from service.core.storage import Term

_VARIABLE: Final = "urn:x-yhdyspinta:variable:"
Solution = tuple[Term | None, ...]
"""The values of the variables of a template, in their order."""


class Template:
    """The quads of a template, to be filled with solutions."""

    def __init__(self, prologue: str, text: str, names: Sequence[str], base: str | None, target: ox.NamedNode) -> None:
        places = {name: f"<{_VARIABLE}{number}>" for number, name in enumerate(names)}
        written = "".join(
            places[match[0][1:]] if match.lastgroup == "variable" else match[0] for match in TOKEN.finditer(text)
        )
        self._quads = stated(prologue, written, base, target)
        self._places = [ox.NamedNode(place[1:-1]) for place in places.values()]
        self._blanks = {term for quad in self._quads for term in _terms(quad) if isinstance(term, ox.BlankNode)}

    @property
    def has_blanks(self) -> bool:
        """Whether each solution gives blank nodes of its own."""
        return bool(self._blanks)

    def filled(self, rows: Iterable[Solution]) -> frozenset[ox.Quad]:
        """The quads of all solutions; what would be no RDF is left out (section 3.1.3)."""
        return as_held(quad for row in rows for quad in self._of(row))

    def _of(self, row: Solution) -> Iterator[ox.Quad]:
        values: dict[Any, Term | None] = dict(zip(self._places, row, strict=True))
        values.update((blank, ox.BlankNode()) for blank in self._blanks)
        for quad in self._quads:
            terms = [_filled(term, values) for term in quad]
            if None in terms or not isinstance(terms[3], ox.NamedNode):
                continue
            with suppress(TypeError):
                yield ox.Quad(*cast(tuple[Any, Any, Any, Any], tuple(terms)))


def _filled(term: Any, values: dict[Any, Term | None]) -> Any:
    """A term of a template with the values of a solution; None if a variable is unbound or it would be no RDF."""
    if not isinstance(term, ox.Triple):
        return values.get(term, term)
    parts = [_filled(part, values) for part in term]
    with suppress(TypeError):
        return None if None in parts else ox.Triple(*parts)
    return None


def _terms(statement: Iterable[Any]) -> Iterator[Any]:
    for term in statement:
        yield from _terms(term) if isinstance(term, ox.Triple) else (term,)


def variables(*templates: str) -> list[str]:
    """The names of the variables in templates, each once."""
    return list(
        dict.fromkeys(
            match[0][1:] for text in templates for match in TOKEN.finditer(text) if match.lastgroup == "variable"
        )
    )


def stated(prologue: str, quads: str, base: str | None, target: ox.NamedNode) -> frozenset[ox.Quad]:
    """The quads that a group of quads without variables states; those without GRAPH are of ``target``."""
    store = ox.Store()
    store.update(f"{prologue}INSERT DATA {quads}", base_iri=base, prefixes=PREFIXES)
    store.update(f"ADD DEFAULT TO {target}; CLEAR DEFAULT")
    return frozenset(store)


def as_held(quads: Iterable[ox.Quad]) -> frozenset[ox.Quad]:
    """Quads with their literals as the engine holds them."""
    store = ox.Store()
    store.extend(quads)
    return frozenset(store)
