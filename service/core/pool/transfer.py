"""Changes and errors as they cross from one process to another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, cast

import pyoxigraph as ox

from service.core import errors
from service.core.errors import YhdyspintaError
from service.core.storage import Delta

_CARRIED: Final = ("findings", "retry_after", "suggestions")
"""What errors may carry besides their message."""


def delta_as_json(delta: Delta) -> dict[str, str]:
    """A change as N-Quads."""
    return {"removed": _nquads(delta.removed), "inserted": _nquads(delta.inserted)}


def parse_delta(fields: Mapping[str, str]) -> Delta:
    """The inverse of :func:`delta_as_json`; blank nodes keep their names."""
    removed, inserted = (
        frozenset(ox.parse(fields[key].encode(), format=ox.RdfFormat.N_QUADS)) for key in ("removed", "inserted")
    )
    return Delta(removed, inserted)


def error_as_json(error: YhdyspintaError) -> dict[str, Any]:
    """An error: its class, message and arguments, and what else it carries."""
    carried = {key: getattr(error, key) for key in _CARRIED if hasattr(error, key)}
    return {"class": type(error).__name__, "message": error.message_id, "arguments": error.arguments, **carried}


def revive(fields: Mapping[str, Any]) -> YhdyspintaError:
    """The inverse of :func:`error_as_json`."""
    kind = getattr(errors, fields["class"], YhdyspintaError)
    error = cast(YhdyspintaError, kind.__new__(kind))
    YhdyspintaError.__init__(error, fields["message"], **fields["arguments"])
    for key in _CARRIED:
        if key in fields:
            setattr(error, key, fields[key])
    return error


def _nquads(quads: Iterable[ox.Quad]) -> str:
    return (ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b"").decode()
