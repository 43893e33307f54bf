"""Parts of an answer, read as a file."""

from __future__ import annotations

import io
from collections.abc import Iterator


class PartsReader:
    """A binary file to read from; asks for the next part only when the last one is used up."""

    def __init__(self, parts: Iterator[bytes]) -> None:
        self._parts = parts
        self._part = io.BytesIO()

    def read(self, size: int = -1) -> bytes:
        """At most so many bytes, and none only at the end; what breaks the answer off is raised."""
        while True:
            given = self._part.read(size)
            if given or size == 0:
                return given
            part = next(self._parts, None)
            if part is None:
                return b""
            self._part = io.BytesIO(part)


def beginning(parts: Iterator[bytes], most: int) -> bytes:
    """The first bytes of an answer, ``most`` at the most."""
    held = bytearray()
    while len(held) < most and (part := next(parts, None)) is not None:
        held += part
    return bytes(held[:most])
