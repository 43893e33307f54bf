"""What a request of the SPARQL protocol asks, whichever way it comes (SPARQL 1.1 Protocol, sections 2.1 and 2.2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox
from flask import request
from werkzeug.sansio.utils import get_current_url
from werkzeug.urls import iri_to_uri

from service.core.errors import InputError, UnknownMediaType
from service.core.remembering import remembered
from service.core.storage import Dataset
from service.web.bodies import Fields, body, check_charset, decoded, fields

FORM: Final = "application/x-www-form-urlencoded"
FORM_MOST: Final = 1 << 20
"""Bytes of a form at the most; what is longer is sent as the body itself."""


@dataclass(frozen=True)
class Kind:
    """A kind of operation: how its text and its dataset are named in a request."""

    field: str
    media_type: str
    default_graph: str
    named_graph: str
    most: int | None
    """Bytes of a body that is the operation itself, at the most; None leaves it to the setting."""


QUERY: Final = Kind("query", "application/sparql-query", "default-graph-uri", "named-graph-uri", 8 << 20)
UPDATE: Final = Kind("update", "application/sparql-update", "using-graph-uri", "using-named-graph-uri", None)


@dataclass(frozen=True)
class Operation:
    """A query or an update as a request asks for it."""

    text: str
    dataset: Dataset
    base: str
    """What relative IRIs of the text are resolved against: the request's own address, without its query part."""
    format: str
    """The format asked for by name, or an empty text."""


def operation(kind: Kind) -> Operation:
    """Read the one operation of a request: by GET, by a form, or as the body itself.

    The fields of a dataset may stand in the address of any request, and in the form.

    Raises:
        InputError: there is no operation or more than one, its text is not UTF-8, or a graph's name is no IRI.
        UnknownMediaType: a POST that is neither a form nor such an operation in UTF-8.
        RequestEntityTooLarge: its body is longer than operations may be.
    """
    given = fields(request.query_string)
    if request.method != "POST":
        texts = given.get(kind.field, ())
    elif request.mimetype not in {FORM, kind.media_type}:
        raise UnknownMediaType(request.mimetype, [FORM, kind.media_type])
    else:
        check_charset()
        form = fields(body(FORM_MOST)) if request.mimetype == FORM else {kind.field: (decoded(body(kind.most)),)}
        texts = given.get(kind.field, ()) + form.get(kind.field, ())
        if kind.field not in form:
            texts = ()
        given = _joined(given, form)
    if not texts:
        raise InputError("error-protocol-missing", field=kind.field)
    if len(texts) > 1:
        raise InputError("error-protocol-several", field=kind.field, count=len(texts))
    dataset = Dataset(_iris(given, kind.default_graph), _iris(given, kind.named_graph))
    return Operation(texts[0], dataset, base(), given.get("format", ("",))[-1])


def base() -> str:
    """The request's own address without its query part (RFC 3986, section 5.1.3).

    Raises:
        InputError: the Host header makes no IRI.
    """
    return _address(request.path, request.root_path, request.scheme, request.host)


@remembered
def _address(path: str, root: str, scheme: str, host: str) -> str:
    return absolute(iri_to_uri(get_current_url(scheme, host, root, path)))


def absolute(iri: str) -> str:
    """An IRI with a scheme, as it is.

    Raises:
        InputError: it is none.
    """
    try:
        return ox.NamedNode(iri).value
    except ValueError:
        raise InputError("error-protocol-iri", value=iri) from None


def _joined(one: Fields, other: Fields) -> Fields:
    return {name: one.get(name, ()) + other.get(name, ()) for name in {**one, **other}}


def _iris(given: Fields, name: str) -> tuple[str, ...]:
    return tuple(absolute(iri) for iri in given.get(name, ()))
