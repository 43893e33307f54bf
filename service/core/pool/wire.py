"""What the processes say to each other: frames of one kind byte, a length, and so many bytes."""

from __future__ import annotations

import json
import socket
import struct
from collections.abc import Mapping
from typing import Any, Final

TAKEN: Final = b"A"
"""A worker has taken the connection."""
REQUEST: Final = b"Q"
"""JSON: what is asked."""
DATA: Final = b"D"
"""A part of an answer."""
END: Final = b"F"
"""The answer is whole; JSON with what else there is to say."""
ERROR: Final = b"E"
"""JSON: message id, arguments and kind of an error."""
COMMIT: Final = b"C"
"""The proposed change may be committed."""

_HEAD: Final = struct.Struct("!cI")


def send(connection: socket.socket, kind: bytes, payload: bytes = b"") -> None:
    """Send one frame.

    Raises:
        OSError: the other side has gone.
    """
    connection.sendall(_HEAD.pack(kind, len(payload)) + payload)


def send_json(connection: socket.socket, kind: bytes, value: Mapping[str, Any]) -> None:
    """Send one frame of JSON."""
    send(connection, kind, json.dumps(value).encode())


def receive(connection: socket.socket) -> tuple[bytes, bytes] | None:
    """The next frame as kind and payload, or None where the other side ended or died.

    Raises:
        TimeoutError: nothing came in the time set on the connection.
    """
    head = _exactly(connection, _HEAD.size)
    if head is None:
        return None
    kind, length = _HEAD.unpack(head)
    payload = _exactly(connection, length)
    return None if payload is None else (kind, payload)


def _exactly(connection: socket.socket, size: int) -> bytes | None:
    parts: list[bytes] = []
    while size:
        try:
            part = connection.recv(min(size, 1 << 20))
        except ConnectionError:
            return None
        if not part:
            return None
        parts.append(part)
        size -= len(part)
    return b"".join(parts)
