"""Queries whose answer is another one each time, so that no copy of it is ever current."""

from __future__ import annotations

import re
from typing import Final

from service.core.remembering import remembered

_SIGNS: Final = ("NOW", "RAND", "UUID", "BNODE", "SERVICE", "\\U")
"""A text without any of these, whatever the case of its letters, needs no closer look."""
_CALL: Final = re.compile(r"\b(?:NOW|RAND|UUID|STRUUID|BNODE)(?:\s|#[^\n\r]*+)*+\(|\bSERVICE\b|\\u", re.IGNORECASE)


@remembered
def is_volatile(query: str) -> bool:
    """Whether a query may call NOW, RAND, UUID, STRUUID or BNODE (SPARQL 1.1, section 17.4), or another service.

    An escape (section 19.2) may hide such a name, so that it counts as one.
    """
    capitals = query.upper()
    return any(sign in capitals for sign in _SIGNS) and _CALL.search(query) is not None
