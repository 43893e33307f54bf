"""What the endpoints are and can do (SPARQL 1.1 Service Description)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import pyoxigraph as ox

from service.core.facts import Facts, format_name
from service.core.formats import GRAPH_FORMATS, RESULT_FORMATS
from service.core.namespaces import DATASET
from service.core.offers import Offers

SIMPLE: Final = ox.NamedNode("http://www.w3.org/ns/entailment/Simple")


def service_description(graphs: Sequence[str], offers: Offers, *, writable: bool) -> list[ox.Triple]:
    """The query service and, where the store can be written, the update service, over one dataset."""
    facts = Facts()
    dataset, default = ox.BlankNode("dataset"), ox.BlankNode("default")
    facts.add(
        offers.sparql,
        ("a", "sd:Service"),
        ("sd:endpoint", offers.sparql),
        ("sd:supportedLanguage", "sd:SPARQL11Query"),
        ("sd:feature", "sd:UnionDefaultGraph"),
        ("sd:defaultEntailmentRegime", SIMPLE),
        ("sd:defaultDataset", dataset),
        ("sd:availableGraphs", ox.BlankNode("available")),
        *(("sd:resultFormat", format_name(form)) for form in (*RESULT_FORMATS, *GRAPH_FORMATS)),
    )
    facts.add(dataset, ("a", "sd:Dataset"), ("sd:defaultGraph", default))
    facts.add(default, ("a", "sd:Graph"), ("sd:entailmentRegime", SIMPLE))
    facts.add(ox.NamedNode(DATASET), ("a", "void:Dataset"), ("void:sparqlEndpoint", offers.sparql))
    facts.add(ox.BlankNode("available"), ("a", "sd:GraphCollection"))
    _named_graphs(facts, [dataset, ox.BlankNode("available")], graphs, offers)
    if writable:
        facts.add(
            offers.update,
            ("a", "sd:Service"),
            ("sd:endpoint", offers.update),
            ("sd:supportedLanguage", "sd:SPARQL11Update"),
            ("sd:feature", "sd:UnionDefaultGraph"),
            ("sd:defaultDataset", dataset),
            *(("sd:inputFormat", format_name(form)) for form in GRAPH_FORMATS),
        )
    return facts.triples


def graph_list(graphs: Sequence[str], offers: Offers) -> list[ox.Triple]:
    """The graphs of the graph store, each with where it can be had."""
    facts = Facts()
    facts.add(offers.graphs, ("a", "sd:GraphCollection"))
    _named_graphs(facts, [offers.graphs], graphs, offers)
    return facts.triples


def _named_graphs(
    facts: Facts, collections: Sequence[ox.NamedNode | ox.BlankNode], graphs: Sequence[str], offers: Offers
) -> None:
    for number, iri in enumerate(graphs):
        node = ox.BlankNode(f"graph{number}")
        for collection in collections:
            facts.add(collection, ("sd:namedGraph", node))
        facts.add(node, ("a", "sd:NamedGraph"), ("sd:name", ox.NamedNode(iri)), ("sd:graph", offers.graph(iri)))
        facts.add(offers.graph(iri), ("a", "sd:Graph"))
