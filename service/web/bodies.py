"""What a request carries: its body and its fields, read within bounds."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from typing import Final
from urllib.parse import parse_qsl

from flask import current_app, request
from werkzeug.exceptions import RequestEntityTooLarge

from service.core.errors import InputError, UnknownMediaType
from service.core.remembering import remembered

MOST_FIELDS: Final = 1000
CODINGS: Final = {"gzip": 31, "deflate": 15}
"""Content codings (RFC 9110, section 8.4.1) and the window that zlib reads each with."""

Fields = Mapping[str, tuple[str, ...]]


def body(most: int | None = None) -> bytes:
    """The body, unpacked where it came packed.

    Raises:
        RequestEntityTooLarge: it is, or unpacks to, more than ``most`` bytes, or than the setting allows.
        UnknownMediaType: it is packed in a way that is not known.
        InputError: what is packed cannot be unpacked.
    """
    allowed = current_app.config["MAX_CONTENT_LENGTH"]
    most = allowed if most is None else min(most, allowed)
    request.max_content_length = most + 1  # A chunked body that reaches the limit would be cut there in silence.
    data = request.get_data(cache=False)
    if len(data) > most:
        raise RequestEntityTooLarge
    for coding in reversed([each.strip().lower() for each in request.headers.get("Content-Encoding", "").split(",")]):
        data = _unpacked(data, coding, most)
    return data


def _unpacked(data: bytes, coding: str, most: int) -> bytes:
    if coding in {"", "identity"}:
        return data
    if coding.removeprefix("x-") not in CODINGS:
        raise UnknownMediaType(coding, list(CODINGS))
    unpacker = zlib.decompressobj(CODINGS[coding.removeprefix("x-")])
    try:
        unpacked = unpacker.decompress(data, most + 1)
    except zlib.error:
        raise InputError("error-body-packed", coding=coding) from None
    if len(unpacked) > most:
        raise RequestEntityTooLarge
    if not unpacker.eof:
        raise InputError("error-body-packed", coding=coding)
    return unpacked


def decoded(data: bytes) -> str:
    """Text that must be UTF-8.

    Raises:
        InputError: it is not.
    """
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise InputError("error-body-encoding") from None


@remembered
def fields(data: bytes) -> Fields:
    """The fields of a form or of an address, each with its values in order.

    Raises:
        InputError: they are too many, or a value is not UTF-8.
    """
    values: dict[str, tuple[str, ...]] = {}
    try:
        pairs = parse_qsl(data.decode("utf-8"), keep_blank_values=True, errors="strict", max_num_fields=MOST_FIELDS)
    except ValueError:
        raise InputError("error-body-encoding") from None
    for name, value in pairs:
        values[name] = (*values.get(name, ()), value)
    return values


def check_charset() -> None:
    """Text comes as UTF-8 and nothing else (SPARQL 1.1 Protocol, section 2.1.3; RFC 8259, RDF 1.1 Turtle).

    Raises:
        UnknownMediaType: the request names another character encoding.
    """
    charset = request.mimetype_params.get("charset", "utf-8")
    if charset.lower() not in {"utf-8", "utf8", "us-ascii"}:
        raise UnknownMediaType(f"charset={charset}", ["charset=utf-8"])
