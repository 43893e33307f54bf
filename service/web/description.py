"""The descriptions of the service and its data; numbers are counted once for each version of the data."""

from __future__ import annotations

from typing import Final, cast

import pyoxigraph as ox
from flask import Response, request

from service.core import dcat
from service.core import service_description as services
from service.core import void as voiding
from service.core.current import while_current
from service.core.facts import prefixes_of
from service.core.formats import GRAPH_FORMATS
from service.core.offers import Offers
from service.core.statistics import Statistics, statistics
from service.web.negotiation import choose, content_type
from service.web.protocol import absolute
from service.web.reading import store

_counted: Final = while_current(statistics)


def numbers() -> Statistics:
    """What the data of this moment holds; one counts while the others wait."""
    return _counted(store())


def service_description() -> list[ox.Triple]:
    """What the endpoints are and can do."""
    return services.service_description(store().graphs(), offers(), writable=store().writable)


def graph_list() -> list[ox.Triple]:
    """The graphs of the graph store."""
    return services.graph_list(store().graphs(), offers())


def void() -> list[ox.Triple]:
    """The dataset in VoID."""
    return voiding.void(numbers(), voiding.catalogue(store()), store().modified(), offers())


def catalogue() -> list[ox.Triple]:
    """The dataset in DCAT-AP."""
    return dcat.dcat(numbers(), voiding.catalogue(store()), store().modified(), offers())


def offers() -> Offers:
    """The addresses of this deployment, as the reader reached it."""
    return Offers(absolute(request.url_root).rstrip("/"))


def described(triples: list[ox.Triple], named: str) -> Response:
    """A description in the format that the reader wishes.

    Raises:
        NotOffered: the reader takes none of the formats.
    """
    form = choose(GRAPH_FORMATS, named)
    data = cast(bytes, ox.serialize(triples, format=form.engine, prefixes=prefixes_of(triples)))
    return Response(data, content_type=content_type(form))
