"""The classes and properties that the data use, by the names with which a query is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.labels import Labels
from service.core.messages import Language
from service.core.namespaces import compact
from service.core.storage import Storage
from service.core.store import term_text


@dataclass(frozen=True)
class Term:
    """A class or property in use."""

    name: str
    """With its prefix, such as ``yp:Network``."""
    kind: str
    """``class`` or ``property``."""
    label: str
    count: int
    """Things of the class, or statements with the property."""


def terms_in_use(store: Storage, language: Language) -> Sequence[Term]:
    """Classes, then properties, the most used first; those in no namespace of ours with a prefix are left out."""
    rows = store.select(saved_query("pages/used-terms").text, name="used-terms")
    labels = Labels(store, language)
    labels.load(term.value for row in rows if isinstance(term := row["term"], ox.NamedNode))
    found = []
    for row in rows:
        iri = term_text(row["term"])
        name = compact(iri)
        if name != iri:
            found.append(Term(name, term_text(row["kind"]), labels[iri].text, int(term_text(row["count"]))))
    return found
