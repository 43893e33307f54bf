"""Where this deployment of the service offers the data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

import pyoxigraph as ox

from service.core.dumps import DUMP_FORMATS
from service.core.formats import GraphFormat

GZIP: Final = "gz"


@dataclass(frozen=True)
class Dump:
    """One download of the whole dataset."""

    form: GraphFormat
    suffix: str
    persons: bool

    @property
    def path(self) -> str:
        """Its address on this service."""
        return f"/data.{self.suffix}{'' if self.persons else '?persons=no'}"

    @property
    def packed(self) -> bool:
        """Whether it is a gzip file."""
        return self.suffix.endswith(GZIP)


DUMPS: Final = tuple(
    Dump(form, suffix, persons)
    for persons in (True, False)
    for form in DUMP_FORMATS
    for suffix in (form.suffix, f"{form.suffix}.{GZIP}")
)


@dataclass(frozen=True)
class Offers:
    """The addresses of the service's interfaces."""

    root: str
    """Address of the service, without a slash at its end."""

    @property
    def sparql(self) -> ox.NamedNode:
        """The query endpoint, and what identifies the service."""
        return self.at("/sparql")

    @property
    def update(self) -> ox.NamedNode:
        """The update endpoint."""
        return self.at("/update")

    @property
    def graphs(self) -> ox.NamedNode:
        """The graph store."""
        return self.at("/graphs")

    def graph(self, iri: str) -> ox.NamedNode:
        """Where one named graph can be had."""
        return self.at(f"/graphs?graph={quote(iri, safe='')}")

    def at(self, path: str) -> ox.NamedNode:
        """A path of the service as an IRI."""
        return ox.NamedNode(self.root + path)
