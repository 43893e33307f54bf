"""The published queries as SHACL executables, so that SPARQL editors offer them as examples.

The form is that of the SIB's SPARQL examples (``sh:SPARQLExecutable`` with the query in ``sh:select``, ``sh:construct``
or ``sh:ask``, the title in ``rdfs:comment``, and the endpoint in ``schema:target``), which editors look for in the data
of the endpoint they are pointed at.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

import pyoxigraph as ox

from service.core.catalogue import SavedQuery, Texts, public_queries
from service.core.namespaces import GRAPHS, PREFIXES, QUERIES
from service.core.sparql import inspect

GRAPH: Final = ox.NamedNode(GRAPHS + "queries")
ENDPOINT: Final = QUERIES.removesuffix("queries/") + "sparql"
"""The endpoint that the queries are for, unless another is named."""
LICENCE: Final = ox.NamedNode("https://creativecommons.org/licenses/by/4.0/")
TITLE: Final[Texts] = {"fi": "Tallennetut kyselyt", "sv": "Sparade frågor", "en": "Saved queries"}

_FORMS: Final[Mapping[str, tuple[str, str]]] = {
    "SELECT": ("SPARQLSelectExecutable", "select"),
    "ASK": ("SPARQLAskExecutable", "ask"),
    "CONSTRUCT": ("SPARQLConstructExecutable", "construct"),
}
"""The class and the property for each form of query (SHACL, section 5, and SHACL-AF, section 5)."""


def executables(endpoint: str = ENDPOINT) -> list[ox.Quad]:
    """Each published query as an executable for ``endpoint``, and what describes the named graph that holds them."""
    statements = [*_dataset(), *_endpoint(endpoint), *_prefixes()]
    for query in public_queries().values():
        statements += _executable(query, endpoint)
    return [ox.Quad(triple.subject, triple.predicate, triple.object, GRAPH) for triple in statements]


def _executable(query: SavedQuery, endpoint: str) -> Iterator[ox.Triple]:
    class_, property_ = _FORMS[inspect(query.text).form or "SELECT"]
    it = ox.NamedNode(QUERIES + query.name)
    yield ox.Triple(it, _term("rdf", "type"), _term("sh", "SPARQLExecutable"))
    yield ox.Triple(it, _term("rdf", "type"), _term("sh", class_))
    yield ox.Triple(it, _term("sh", property_), ox.Literal(query.body))
    yield ox.Triple(it, _term("sh", "prefixes"), GRAPH)
    yield ox.Triple(it, _term("schema", "target"), ox.NamedNode(endpoint))
    yield ox.Triple(it, _term("schema", "keywords"), ox.Literal(query.group))
    yield ox.Triple(it, _term("schema", "version"), ox.Literal(query.version))
    yield from _texts(it, _term("rdfs", "comment"), query.title)
    yield from _texts(it, _term("dct", "description"), query.description)


def _dataset() -> Iterator[ox.Triple]:
    """The catalogue's entry for the named graph."""
    yield ox.Triple(ox.NamedNode(GRAPHS + "catalog"), _term("dcat", "dataset"), GRAPH)
    yield ox.Triple(GRAPH, _term("rdf", "type"), _term("dcat", "Dataset"))
    yield ox.Triple(GRAPH, _term("dct", "license"), LICENCE)
    yield from _texts(GRAPH, _term("dct", "title"), TITLE)


def _endpoint(iri: str) -> Iterator[ox.Triple]:
    """What the endpoint is, for whoever follows ``schema:target``."""
    endpoint = ox.NamedNode(iri)
    yield ox.Triple(endpoint, _term("rdf", "type"), _term("dcat", "DataService"))
    yield ox.Triple(endpoint, _term("dcat", "endpointURL"), endpoint)
    yield ox.Triple(endpoint, _term("dcat", "servesDataset"), ox.NamedNode(GRAPHS + "catalog"))


def _prefixes() -> Iterator[ox.Triple]:
    """Every prefix that a query may use (SHACL, section 5.2.1)."""
    for prefix, namespace in PREFIXES.items():
        declaration = ox.NamedNode(f"{GRAPH.value}#{prefix}")
        yield ox.Triple(GRAPH, _term("sh", "declare"), declaration)
        yield ox.Triple(declaration, _term("sh", "prefix"), ox.Literal(prefix))
        yield ox.Triple(declaration, _term("sh", "namespace"), ox.Literal(namespace, datatype=_term("xsd", "anyURI")))


def _texts(subject: ox.NamedNode, predicate: ox.NamedNode, texts: Texts) -> Iterator[ox.Triple]:
    for language, text in texts.items():
        yield ox.Triple(subject, predicate, ox.Literal(text, language=language))


def _term(prefix: str, name: str) -> ox.NamedNode:
    return ox.NamedNode(PREFIXES[prefix] + name)
