"""The dataset in VoID (Describing Linked Datasets with the VoID Vocabulary, W3C 2011), computed from the data."""

from __future__ import annotations

from datetime import datetime
from typing import Final

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.facts import Facts, format_name, term
from service.core.formats import GRAPH_FORMATS
from service.core.namespaces import CATALOGUE, DATASET, RESOURCES
from service.core.offers import DUMPS, Offers
from service.core.statistics import Statistics
from service.core.storage import Storage

WHOLE: Final = ox.NamedNode(DATASET)
INHERITED: Final = frozenset(term(f"dct:{name}") for name in ("title", "description", "license", "rights"))
"""What the catalogue says of itself and holds of the dataset too."""


def catalogue(store: Storage) -> list[ox.Triple]:
    """What the catalogue says of itself and of its datasets."""
    return store.triples(saved_query("pages/dataset-catalogue").text, name="dataset-catalogue")


def inherited(catalogued: list[ox.Triple]) -> list[ox.Triple]:
    """Title, description and licence of the catalogue, said of the dataset."""
    return [
        ox.Triple(WHOLE, each.predicate, each.object)
        for each in catalogued
        if each.subject == ox.NamedNode(CATALOGUE) and each.predicate in INHERITED
    ]


def void(numbers: Statistics, catalogued: list[ox.Triple], modified: datetime, offers: Offers) -> list[ox.Triple]:
    """The description of the dataset and, as subsets, of its named graphs."""
    facts = Facts()
    document = offers.at("/.well-known/void")
    facts.add(document, ("a", "void:DatasetDescription"), ("foaf:primaryTopic", WHOLE), ("foaf:topic", WHOLE))
    facts.add(
        WHOLE,
        ("a", "void:Dataset"),
        ("dct:modified", modified),
        ("foaf:homepage", offers.at("/data")),
        ("void:sparqlEndpoint", offers.sparql),
        ("void:uriSpace", ox.Literal(RESOURCES)),
        ("void:triples", numbers.whole.triples),
        ("void:distinctSubjects", numbers.whole.subjects),
        ("void:distinctObjects", numbers.whole.objects),
        ("void:classes", len(numbers.classes)),
        ("void:properties", len(numbers.properties)),
        *(("void:vocabulary", ox.NamedNode(each)) for each in numbers.vocabularies),
        *(("void:feature", format_name(form)) for form in GRAPH_FORMATS),
        *(("void:dataDump", offers.at(dump.path)) for dump in DUMPS if dump.persons),
    )
    facts.triples += inherited(catalogued)
    _partitions(facts, numbers)
    for iri, triples in numbers.graphs.items():
        graph = ox.NamedNode(iri)
        facts.add(WHOLE, ("void:subset", graph))
        facts.add(graph, ("a", "void:Dataset"), ("void:triples", triples), ("void:dataDump", offers.graph(iri)))
    described = {ox.NamedNode(iri) for iri in numbers.graphs}
    facts.triples += [
        each for each in catalogued if each.subject in described and each.predicate.value.startswith(term("dct:").value)
    ]
    return facts.triples


def _partitions(facts: Facts, numbers: Statistics) -> None:
    for number, (iri, entities) in enumerate(numbers.classes.items()):
        facts.part(
            WHOLE,
            "void:classPartition",
            f"class{number}",
            ("void:class", ox.NamedNode(iri)),
            ("void:entities", entities),
        )
    for number, (iri, counts) in enumerate(numbers.properties.items()):
        facts.part(
            WHOLE,
            "void:propertyPartition",
            f"property{number}",
            ("void:property", ox.NamedNode(iri)),
            ("void:triples", counts.triples),
            ("void:distinctSubjects", counts.subjects),
            ("void:distinctObjects", counts.objects),
        )
