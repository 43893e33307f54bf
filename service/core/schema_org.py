"""A thing in schema.org's words, as search engines read them from a page."""

from __future__ import annotations

from typing import Any

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.labels import spoken
from service.core.messages import Language
from service.core.namespaces import PREFIXES
from service.core.storage import Storage
from service.core.store import named_node, term_text

Json = dict[str, Any]

_SCHEMA = PREFIXES["schema"]
_TYPE = PREFIXES["rdf"] + "type"
_ADDRESSES = frozenset({"url", "sameAs"})
"""Properties whose values are plain web addresses rather than things."""


def structured_data(store: Storage, iri: str, language: Language) -> Json | None:
    """The JSON-LD object of a thing, its names in the reader's language; None for a kind that schema.org lacks."""
    said: dict[str, dict[str, list[Any]]] = {}
    for triple in store.triples(saved_query("pages/schema-org").bind({"thing": named_node(iri)})):
        properties = said.setdefault(term_text(triple.subject), {})
        properties.setdefault(triple.predicate.value, []).append(triple.object)
    if iri not in said:
        return None
    return {"@context": _SCHEMA.rstrip("/"), **_node(iri, said, language)}


def _node(iri: str, said: dict[str, dict[str, list[Any]]], language: Language) -> Json:
    node: Json = {"@id": iri}
    for predicate, terms in sorted(said.get(iri, {}).items()):
        if predicate == _TYPE:
            node["@type"] = _one([term_text(term).removeprefix(_SCHEMA) for term in terms])
            continue
        key = predicate.removeprefix(_SCHEMA)
        node[key] = _one(_values(key, terms, said, language))
    return node


def _values(key: str, terms: list[Any], said: dict[str, dict[str, list[Any]]], language: Language) -> list[Any]:
    """The values of a property: of a text in several languages only the reader's."""
    texts = [term for term in terms if isinstance(term, ox.Literal) and term.language]
    values: list[Any] = [term.value for term in terms if isinstance(term, ox.Literal) and not term.language]
    label = spoken(texts, language)
    if label:
        values.append(label.text)
    for term in terms:
        if isinstance(term, ox.NamedNode):
            values.append(term.value if key in _ADDRESSES else _reference(term.value, said, language))
    return values


def _reference(iri: str, said: dict[str, dict[str, list[Any]]], language: Language) -> Json:
    """Another thing: its IRI and, where it has one, its name."""
    name = spoken(said.get(iri, {}).get(_SCHEMA + "name", []), language)
    return {"@id": iri} | ({"name": name.text} if name else {})


def _one(values: list[Any]) -> Any:
    ordered = sorted(values, key=str)
    return ordered[0] if len(ordered) == 1 else ordered
