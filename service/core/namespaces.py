"""Every namespace that the graph uses, once."""

from __future__ import annotations

import re
from typing import Final

DEFINITIONS: Final = "https://w3id.org/yhdyspinta/def#"
SHAPES: Final = "https://w3id.org/yhdyspinta/shape#"
RESOURCES: Final = "https://w3id.org/yhdyspinta/id/"
GRAPHS: Final = "https://w3id.org/yhdyspinta/graph/"
QUERIES: Final = "https://w3id.org/yhdyspinta/queries/"
DATASET: Final = "https://w3id.org/yhdyspinta/data"
"""The dataset as a whole: all named graphs."""
CATALOGUE: Final = GRAPHS + "catalog"
DEFAULT_GRAPH: Final = "urn:x-yhdyspinta:default"
"""The named graph in which lives what is written without a graph; readers never see it as a named one."""
ACTS: Final = "http://data.finlex.fi/eli/sd/"

KINDS: Final = (
    "county",
    "region",
    "subregion",
    "subarea",
    "municipality",
    "organisation",
    "body",
    "post",
    "person",
    "network",
    "forum",
    "interface",
    "theme",
    "task",
    "responsibility",
    "obligation",
    "act",
    "section",
    "agreement",
    "document",
    "event",
    "term",
    "survey",
    "observation",
    "model",
    "project",
    "source",
)
"""The kinds of things that have a page, as they stand in ``/id/{kind}/{slug}``."""

PREFIXES: Final[dict[str, str]] = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "dqv": "http://www.w3.org/ns/dqv#",
    "eli": "http://data.europa.eu/eli/ontology#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "geo": "http://www.opengis.net/ont/geosparql#",
    "ldqd": "http://www.w3.org/2016/05/ldqd#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "qb": "http://purl.org/linked-data/cube#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sdmx-attribute": "http://purl.org/linked-data/sdmx/2009/attribute#",
    "sdmx-dimension": "http://purl.org/linked-data/sdmx/2009/dimension#",
    "sdmx-measure": "http://purl.org/linked-data/sdmx/2009/measure#",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "void": "http://rdfs.org/ns/void#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "yp": DEFINITIONS,
    "ypsh": SHAPES,
}
"""Prefix to namespace, for readers and for Turtle that we write."""

_ACT = re.compile(re.escape(ACTS) + r"(\d{4})/(\d+)")


def is_web_address(iri: str) -> bool:
    """Whether an IRI may be followed from a page; one such as ``javascript:…`` would run there."""
    return iri.lower().startswith(("https://", "http://"))


def compact(iri: str) -> str:
    """Shorten an IRI with the longest known prefix; an IRI outside every namespace stays whole."""
    best = max(
        (name for name, base in PREFIXES.items() if iri.startswith(base)), key=lambda n: len(PREFIXES[n]), default=""
    )
    return f"{best}:{iri.removeprefix(PREFIXES[best])}" if best else iri


def local_path(iri: str) -> str | None:
    """The path of a thing's identifier on this service, such as ``/id/county/paijat-hame``, or None for a foreign IRI.

    Pages link to these paths whatever the base IRI of the graph. Acts carry Finlex's own ELI as their IRI; theirs is
    ``/id/act/{number}-{year}``, as Finnish lawyers cite them.
    """
    if iri.startswith(RESOURCES):
        return "/id/" + iri.removeprefix(RESOURCES)
    act = _ACT.fullmatch(iri)
    if act:
        return f"/id/act/{act[2]}-{act[1]}"
    if iri.startswith(DEFINITIONS):
        return "/def#" + iri.removeprefix(DEFINITIONS)
    if iri.startswith(QUERIES):
        return "/queries/" + iri.removeprefix(QUERIES)
    return None


def kind_of(iri: str) -> str:
    """The kind of a thing that has a page, such as ``county``; empty for any other IRI."""
    path = local_path(iri) or ""
    return path.split("/")[2] if path.startswith("/id/") else ""


def resource_iri(kind: str, slug: str) -> str:
    """The IRI behind ``/id/{kind}/{slug}``: the inverse of :func:`local_path`."""
    number, _, year = slug.partition("-")
    if kind == "act" and number.isdigit() and year.isdigit():
        return f"{ACTS}{year}/{number}"
    return f"{RESOURCES}{kind}/{slug}"
