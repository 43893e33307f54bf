"""The form that asks for the parameters of a saved query."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from service.core.catalogue import Parameter, Value
from service.core.labels import Labels
from service.core.naming import things_of
from service.core.rows import Table
from service.core.store import term_text
from service.web.reading import language, store

INPUTS: Final = {"date": "date", "integer": "number", "iri": "url"}
"""Types of input elements (HTML, section 4.10.5.1) for those parameters that are no plain text."""


@dataclass(frozen=True)
class Field:
    """A field of the form."""

    name: str
    label: str
    input: str
    """Type of its input elements."""
    texts: tuple[str, ...]
    """What stands in it: one text for each input element."""
    choices: tuple[str, ...]
    """Names to choose from."""


def field(parameter: Parameter, given: Sequence[tuple[str, str]], found: Table | None) -> Field:
    """The field for a parameter with what the reader gave, else the default; one more where several may be given."""
    choices: tuple[str, ...] = ()
    if parameter.names_thing:
        index = things_of(store(), parameter.type, language())
        choices = tuple(dict.fromkeys(thing.names[0] for thing in index.things))
    texts = [value for name, value in given if name == parameter.name]
    if not texts and found is not None:
        texts = [_text(term, found.labels, choices) for term in found.asked.values[parameter.name]]
    more = ("",) if parameter.several or not texts else ()
    label = parameter.label[language()]
    return Field(parameter.name, label, INPUTS.get(parameter.type, "text"), (*texts, *more), choices)


def _text(term: Value, labels: Labels, choices: Sequence[str]) -> str:
    """A value as a reader would give it: a thing by its name, or by its slug where the name is none of the choices."""
    if not isinstance(term, ox.NamedNode) or not choices:
        return term_text(term)
    name = labels[term.value].text
    return name if name in choices else term.value.rpartition("/")[2]
