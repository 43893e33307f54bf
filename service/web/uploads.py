"""The RDF that a request carries: one document, or several files of a form."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pyoxigraph as ox
from flask import request
from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.http import parse_options_header
from werkzeug.sansio.multipart import Data, Epilogue, Field, File, MultipartDecoder, NeedData

from service.core.documents import read_document
from service.core.errors import InputError, UnknownMediaType
from service.core.formats import GRAPH_FORMATS, GraphFormat
from service.web.bodies import body, check_charset

MOST_FILES: Final = 1000
MULTIPART: Final = "multipart/form-data"

Document = tuple[str, GraphFormat, bytes]


def uploaded(base: str) -> list[ox.Triple]:
    """The triples of everything that the request carries; each file has blank nodes of its own.

    Raises:
        UnknownMediaType: a document is of a kind that cannot be read.
        SyntaxProblem: a document does not parse; says line and column.
        InputError: the form has no file, or is no form.
    """
    if request.mimetype == MULTIPART:
        documents = list(_files(body(), request.mimetype_params.get("boundary", "")))
        if not documents:
            raise InputError("error-body-multipart")
    else:
        check_charset()
        form = _form(request.mimetype)
        documents = [(form.media_type, form, body())]
    return [triple for name, form, data in documents for triple in read_document(name, data, form, base=base)]


def _form(media_type: str, file_name: str = "") -> GraphFormat:
    """The format of a document by its media type, or of a file by its name's suffix where it has none.

    Raises:
        UnknownMediaType: there is none.
    """
    suffix = "" if media_type else file_name.rpartition(".")[2]
    for form in GRAPH_FORMATS:
        if media_type == form.media_type or suffix == form.suffix:
            return form
    raise UnknownMediaType(media_type or file_name, [form.media_type for form in GRAPH_FORMATS])


def _files(data: bytes, boundary: str) -> Iterator[Document]:
    """Every part of a form (RFC 7578), whether it has a file name or not."""
    decoder = MultipartDecoder(boundary.encode(), max_parts=MOST_FILES)
    decoder.receive_data(data)
    decoder.receive_data(None)
    document: tuple[str, GraphFormat] | None = None
    held: list[bytes] = []
    try:
        while not isinstance(event := decoder.next_event(), Epilogue | NeedData):
            if isinstance(event, Field | File):
                name = event.filename if isinstance(event, File) else event.name
                media_type = parse_options_header(event.headers.get("Content-Type", ""))[0].lower()
                document, held = (name, _form(media_type, name)), []
            elif isinstance(event, Data) and document:
                held.append(event.data)
                if not event.more_data:
                    yield (*document, b"".join(held))
    except RequestEntityTooLarge:
        raise
    except ValueError:
        raise InputError("error-body-multipart") from None
