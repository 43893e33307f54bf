"""Link headers (RFC 8288)."""

from __future__ import annotations

from flask import Response
from werkzeug.urls import iri_to_uri


def add_link(response: Response, target: str, relation: str, **parameters: str) -> None:
    """Say how another resource relates to the one that the response is about; the target may be an IRI or a path."""
    written = "".join(f'; {name}="{value}"' for name, value in parameters.items())
    response.headers.add("Link", f'<{iri_to_uri(target)}>; rel="{relation}"{written}')
