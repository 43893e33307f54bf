"""The one table of formats: names, media types, file suffixes, and the engine's own terms for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pyoxigraph import QueryResultsFormat, RdfFormat


@dataclass(frozen=True)
class GraphFormat:
    """A serialisation of triples or quads."""

    name: str
    media_type: str
    suffix: str
    engine: RdfFormat

    @property
    def quads(self) -> bool:
        """Whether the format keeps named graphs."""
        return bool(self.engine.supports_datasets)


@dataclass(frozen=True)
class ResultFormat:
    """A serialisation of rows or of a yes/no answer (SPARQL 1.1 results)."""

    name: str
    media_type: str
    engine: QueryResultsFormat
    boolean: bool
    """Whether the format can carry the answer of an ASK."""


GRAPH_FORMATS: Final = (
    GraphFormat("turtle", "text/turtle", "ttl", RdfFormat.TURTLE),
    GraphFormat("jsonld", "application/ld+json", "jsonld", RdfFormat.JSON_LD),
    GraphFormat("ntriples", "application/n-triples", "nt", RdfFormat.N_TRIPLES),
    GraphFormat("rdfxml", "application/rdf+xml", "rdf", RdfFormat.RDF_XML),
    GraphFormat("trig", "application/trig", "trig", RdfFormat.TRIG),
    GraphFormat("nquads", "application/n-quads", "nq", RdfFormat.N_QUADS),
)

RESULT_FORMATS: Final = (
    ResultFormat("json", "application/sparql-results+json", QueryResultsFormat.JSON, True),
    ResultFormat("xml", "application/sparql-results+xml", QueryResultsFormat.XML, True),
    ResultFormat("csv", "text/csv", QueryResultsFormat.CSV, False),
    ResultFormat("tsv", "text/tab-separated-values", QueryResultsFormat.TSV, False),
)


def graph_format(name: str) -> GraphFormat:
    """The graph format with this name or file suffix.

    Raises:
        KeyError: there is none.
    """
    return {key: form for form in GRAPH_FORMATS for key in (form.name, form.suffix)}[name]


def result_format(name: str) -> ResultFormat:
    """The result format with this name.

    Raises:
        KeyError: there is none.
    """
    return {form.name: form for form in RESULT_FORMATS}[name]
