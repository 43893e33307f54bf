"""Answers are packed with gzip for readers who take it (RFC 9110, section 8.4), unless they are small or large.

A page of 60 kB travels as 10. Validators are weak, so that they hold for either coding.
"""

from __future__ import annotations

import gzip
from typing import Final

from flask import Flask, Response, request
from werkzeug.http import parse_accept_header

from service.core.remembering import remembered

SMALLEST: Final = 1_000
"""Bytes of an answer that is worth packing; fewer fit one packet of the network."""
LARGEST: Final = 1 << 20
"""Bytes of the largest answer that is packed; packing a larger one would hold others up."""
LEVEL: Final = 6
TEXTUAL: Final = ("text/", "application/json", "application/xml", "application/sparql", "image/svg+xml")
SUFFIXES: Final = ("+json", "+xml")


def init_app(app: Flask) -> None:
    """Pack answers; to be called before others that mark them, since Flask runs the first to register last."""
    app.after_request(pack)


def pack(response: Response) -> Response:
    """Pack an answer, or at least say that it could have been packed."""
    if not _may_be_packed(response):
        return response
    response.vary.add("Accept-Encoding")
    if takes_gzip(request.headers.get("Accept-Encoding", "")):
        response.direct_passthrough = False
        response.set_data(gzip.compress(response.get_data(), LEVEL, mtime=0))
        response.headers["Content-Encoding"] = "gzip"
        tag, weak = response.get_etag()
        if tag and not weak:
            response.set_etag(tag, weak=True)
    return response


@remembered
def takes_gzip(accepted: str) -> bool:
    """Whether a reader takes gzip; ``accepted`` is an Accept-Encoding header (RFC 9110, section 12.5.3)."""
    weights = {coding.lower(): weight for coding, weight in parse_accept_header(accepted)}
    return weights.get("gzip", weights.get("*", 0)) > 0


def _may_be_packed(response: Response) -> bool:
    mimetype = response.mimetype or ""
    length = response.content_length if response.direct_passthrough else response.calculate_content_length()
    return (
        length is not None
        and SMALLEST <= length <= LARGEST
        and response.status_code not in {206, 304}
        and "Content-Encoding" not in response.headers
        and (mimetype.startswith(TEXTUAL) or mimetype.endswith(SUFFIXES))
    )
