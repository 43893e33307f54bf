"""The dataset in DCAT-AP 3 (the European profile of the W3C Data Catalog Vocabulary), computed from the data.

What the catalogue leaves unsaid stays unsaid, except what the profile makes mandatory: a dataset without a description
gets its size as one, and the publisher is the service itself.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

import pyoxigraph as ox

from service.core.facts import Facts, term
from service.core.formats import GRAPH_FORMATS, GraphFormat
from service.core.messages import LANGUAGES, translate
from service.core.namespaces import CATALOGUE, DATASET
from service.core.offers import DUMPS, Dump, Offers
from service.core.statistics import Statistics
from service.core.void import inherited

WHOLE: Final = ox.NamedNode(DATASET)
AUTHORITY: Final = "http://publications.europa.eu/resource/authority/"
IANA: Final = "https://www.iana.org/assignments/media-types/"
LANGUAGE_CODES: Final = {"fi": "FIN", "sv": "SWE", "en": "ENG"}
THEMES: Final = ("GOVE", "HEAL")
"""Codes of the EU's data themes: government, health."""


def dcat(numbers: Statistics, catalogued: list[ox.Triple], modified: datetime, offers: Offers) -> list[ox.Triple]:
    """The catalogue with the dataset, one dataset for each named graph that it lists, and their downloads."""
    facts = Facts()
    _catalogue(facts, modified, offers)
    _whole(facts, modified, offers)
    facts.triples += inherited(catalogued)
    facts.triples += [_refined(each) for each in catalogued if _profiled(each)]
    listed = {each.subject for each in catalogued if each.object == term("dcat:Dataset")}
    for iri, triples in numbers.graphs.items():
        if ox.NamedNode(iri) in listed:
            _graph(facts, iri, triples, offers)
    return list(dict.fromkeys(facts.triples))


def _catalogue(facts: Facts, modified: datetime, offers: Offers) -> None:
    catalogue, service = ox.NamedNode(CATALOGUE), offers.sparql
    publisher = ox.NamedNode(offers.root + "/")
    facts.add(publisher, ("a", "foaf:Agent"), ("foaf:name", ox.Literal("Yhdyspinta")))
    facts.add(
        catalogue,
        ("a", "dcat:Catalog"),
        ("dct:publisher", publisher),
        ("dct:modified", modified),
        ("foaf:homepage", offers.at("/data")),
        ("dcat:dataset", WHOLE),
        ("dcat:service", service),
        *(("dct:language", _language(each)) for each in LANGUAGES),
    )
    facts.add(WHOLE, ("dct:publisher", publisher))
    facts.add(
        service,
        ("a", "dcat:DataService"),
        *(("dct:title", ox.Literal(translate(each, "data-endpoint"), language=each)) for each in LANGUAGES),
        ("dcat:endpointURL", service),
        ("dcat:endpointDescription", service),
        ("dcat:servesDataset", WHOLE),
        ("dct:conformsTo", ox.NamedNode("https://www.w3.org/TR/sparql11-protocol/")),
    )


def _whole(facts: Facts, modified: datetime, offers: Offers) -> None:
    facts.add(
        WHOLE,
        ("a", "dcat:Dataset"),
        ("dct:modified", modified),
        ("dcat:landingPage", offers.at("/data")),
        ("dct:accessRights", ox.NamedNode(AUTHORITY + "access-right/PUBLIC")),
        ("dct:spatial", ox.NamedNode(AUTHORITY + "country/FIN")),
        *(("dcat:theme", ox.NamedNode(f"{AUTHORITY}data-theme/{each}")) for each in THEMES),
        *(("dct:language", _language(each)) for each in LANGUAGES),
    )
    for dump in DUMPS:
        _distribution(facts, WHOLE, offers.at(dump.path), dump.form, dump)


def _graph(facts: Facts, iri: str, triples: int, offers: Offers) -> None:
    graph = ox.NamedNode(iri)
    facts.add(
        graph,
        ("dct:isPartOf", WHOLE),
        *(
            ("dct:description", ox.Literal(translate(each, "data-graph-about", triples=triples), language=each))
            for each in LANGUAGES
        ),
    )
    _distribution(facts, graph, offers.graph(iri), GRAPH_FORMATS[0])


def _distribution(
    facts: Facts, dataset: ox.NamedNode, address: ox.NamedNode, form: GraphFormat, dump: Dump | None = None
) -> None:
    facts.add(dataset, ("dcat:distribution", address))
    facts.add(
        address,
        ("a", "dcat:Distribution"),
        ("dcat:accessURL", address),
        ("dcat:downloadURL", address),
        ("dcat:mediaType", ox.NamedNode(IANA + form.media_type)),
        ("dct:license", ox.NamedNode("https://creativecommons.org/licenses/by/4.0/")),
    )
    if dump and dump.packed:
        facts.add(address, ("dcat:compressFormat", ox.NamedNode(IANA + "application/gzip")))
    if dump and not dump.persons:
        facts.add(
            address,
            *(("dct:title", ox.Literal(translate(each, "data-without-persons"), language=each)) for each in LANGUAGES),
        )


def _profiled(triple: ox.Triple) -> bool:
    """Whether a statement of the catalogue has a place in the profile: not our own properties, nor a bare year."""
    return triple.predicate.value.startswith(
        (*(term(f"{each}:").value for each in ("dct", "dcat")), term("a").value)
    ) and triple.predicate != term("dct:temporal")


def _refined(triple: ox.Triple) -> ox.Triple:
    """A statement of the catalogue with the values that the profile wants: languages from the EU's list."""
    value = triple.object
    if triple.predicate == term("dct:language") and isinstance(value, ox.Literal) and value.value in LANGUAGE_CODES:
        return ox.Triple(triple.subject, triple.predicate, _language(value.value))
    return triple


def _language(code: str) -> ox.NamedNode:
    return ox.NamedNode(f"{AUTHORITY}language/{LANGUAGE_CODES[code]}")
