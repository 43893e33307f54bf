"""What the processes say to each other: frames of one kind byte, a length, and so many bytes."""

from __future__ import annotations

import json
import socket
import struct
from collections.abc import Callable, Mapping
from typing import Any, BinaryIO, Final

TAKEN: Final = b"A"
"""A worker has taken the connection."""
REQUEST: Final = b"Q"
"""JSON: what is asked."""
DATA: Final = b"D"
"""A part of an answer."""
END: Final = b"F"
"""The answer is whole; from the keeper and the journal with JSON that says what else there is to know."""
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
    connection.sendall(frame(kind, payload))


def frame(kind: bytes, payload: bytes = b"") -> bytes:
    """One frame as it is sent."""
    return _HEAD.pack(kind, len(payload)) + payload


def send_json(connection: socket.socket, kind: bytes, value: Mapping[str, Any]) -> None:
    """Send one frame of JSON."""
    send(connection, kind, json.dumps(value).encode())


def receive(connection: socket.socket) -> tuple[bytes, bytes] | None:
    """The next frame as kind and payload, or None where the other side ended or died.

    Raises:
        TimeoutError: nothing came in the time set on the connection.
    """
    return _frame(lambda size: _exactly(connection, size))


def read(frames: BinaryIO) -> tuple[bytes, bytes] | None:
    """The same from the buffered file of a connection, so that frames that come together cost one call of the system.

    Raises:
        TimeoutError: nothing came in the time set on the connection.
    """
    return _frame(frames.read)


def _frame(take: Callable[[int], bytes]) -> tuple[bytes, bytes] | None:
    """The next frame; ``take`` gives so many bytes, and fewer only at the end."""
    try:
        head = take(_HEAD.size)
        if len(head) < _HEAD.size:
            return None
        kind, length = _HEAD.unpack(head)
        payload = take(length) if length else b""
    except ConnectionError:
        return None
    return (kind, payload) if len(payload) == length else None


def _exactly(connection: socket.socket, size: int) -> bytes:
    """So many bytes, or fewer where the other side has ended."""
    parts: list[bytes] = []
    while size and (part := connection.recv(min(size, 1 << 20))):
        parts.append(part)
        size -= len(part)
    return b"".join(parts)
