"""Answers of any size, sent so that one cut short is never taken for a whole one.

HTTP has a way to say so: the server closes the connection without the end of the chunked body (RFC 9112, section 8).
Ours does not: when a WSGI application fails in the middle, granian 2.8 ends the body as if it were whole. So an answer
is held until it is whole and sent with its length; only downloads that would be too much to hold are sent on the fly.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import chain
from tempfile import SpooledTemporaryFile
from typing import Final

from flask import Response

IN_MEMORY: Final = 32 << 20
"""Bytes of an answer that are held in memory; longer ones are held in a temporary file."""
PIECE: Final = 4 << 20
"""Bytes that are handed to the server at a time; each hand-over costs it some tens of milliseconds."""
SPOILER: Final = b"\n\x00 cut short\n"
"""What no RDF syntax allows anywhere, so that a download that ends with it does not parse, and no gzip file either."""


def whole(parts: Iterator[bytes], content_type: str) -> Response:
    """A response with all of ``parts`` and its length.

    Whatever goes wrong is raised here and gets its own status, since nothing has been sent yet. A reader on a slow line
    also keeps no one waiting: what made the parts is done with them when the first byte leaves.
    """
    first, second = next(parts, b""), next(parts, None)
    if second is None and len(first) <= IN_MEMORY:
        return Response(first, content_type=content_type)
    held = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115  # closed with the response
    try:
        for part in chain([first, second or b""], parts):
            held.write(part)
    except BaseException:
        held.close()
        raise
    length = held.tell()
    held.seek(0)
    if length <= IN_MEMORY:
        with held:
            return Response(held.read(), content_type=content_type)
    response = Response(iter(partial(held.read, PIECE), b""), content_type=content_type)
    response.content_length = length
    response.call_on_close(held.close)
    return response


def streamed(parts: Iterator[bytes], content_type: str) -> Response:
    """A response that is sent while it is made.

    What goes wrong before the first part is raised here. What goes wrong later spoils what was sent and then leaves the
    iterator, at which a server that can breaks the transfer off.
    """
    first = next(parts, b"")
    response = Response(_spoilt(chain([first], parts)), content_type=content_type)
    close = getattr(parts, "close", None)
    if close:
        response.call_on_close(close)
    return response


def _spoilt(parts: Iterator[bytes]) -> Iterator[bytes]:
    try:
        yield from parts
    except Exception:
        yield SPOILER
        raise
