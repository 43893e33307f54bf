"""A saved query asked with values given as text: what the pages, the API and the command line share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from service.core.catalogue import Parameter, SavedQuery, Value, without_header
from service.core.errors import InputError, UnknownName
from service.core.messages import Language
from service.core.naming import find_thing, things_of
from service.core.storage import Storage

MOST_VALUES: Final = 50
"""How many values a parameter that allows several takes at the most."""


@dataclass(frozen=True)
class Asked:
    """A query with its parameters bound."""

    query: SavedQuery
    values: Mapping[str, tuple[Value, ...]]
    """The value or values of each parameter, given or default; none where any value matches."""
    text: str
    """The query file with its parameters bound."""

    @property
    def sparql(self) -> str:
        """The bound text without the header of the file."""
        return without_header(self.text)


def ask(store: Storage, query: SavedQuery, given: Iterable[tuple[str, str]], language: Language) -> Asked:
    """Bind the parameters of a query to values given as (name, text); one that is not given keeps its default.

    A thing may be given by its name in any language, its slug, its code or its IRI.

    Raises:
        UnknownName: there is no such parameter, or no single such thing; carries suggestions.
        InputError: a value is not of the parameter's type, or there are more values than the parameter takes.
    """
    known = {parameter.name: parameter for parameter in query.parameters}
    texts: dict[str, list[str]] = {}
    for name, text in given:
        if name not in known:
            raise UnknownName("parameter", name, sorted(known))
        texts.setdefault(name, []).append(text)
    values = {name: _given(store, known[name], listed, language) for name, listed in texts.items()}
    bound = {name: values[name] if name in values else _default(known[name]) for name in known}
    return Asked(query, bound, query.bind(values))


def _given(store: Storage, parameter: Parameter, texts: Sequence[str], language: Language) -> tuple[Value, ...]:
    if len(texts) > 1 and not parameter.several:
        raise InputError("error-parameter-repeated", name=parameter.name)
    if len(texts) > MOST_VALUES:
        raise InputError("error-parameter-many", name=parameter.name, most=MOST_VALUES)
    if not parameter.names_thing:
        return tuple(dict.fromkeys(parameter.parse(text) for text in texts))
    index = things_of(store, parameter.type, language)
    return tuple(dict.fromkeys(ox.NamedNode(find_thing(index, parameter.type, text)) for text in texts))


def _default(parameter: Parameter) -> tuple[Value, ...]:
    return () if parameter.default is None else (parameter.parse(parameter.default),)
