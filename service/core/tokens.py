"""Bearer tokens: who may write, into which graphs, and until when.

They stand in ``tokens.json`` beside the store, which only its owner can read, and there only as SHA-256 hashes. A token
is 256 random bits, so a plain hash is enough: argon2 and its kin slow down the guessing of what people choose, and
nobody guesses 256 bits; they would cost every request a tenth of a second and 64 MB instead.
"""

from __future__ import annotations

import fcntl
import hashlib
import hmac
import json
import os
import re
import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from service.core.errors import Forbidden, InputError
from service.core.namespaces import DEFAULT_GRAPH
from service.core.storage import Delta
from service.core.store import write_whole

FILE: Final = "tokens.json"
EVERYTHING: Final = "*"
DEFAULT: Final = "default"
"""The scope that names the store's own default graph."""
SHOWN: Final = 5
"""How many graphs a refusal names at the most."""
_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._@-]{0,63}")


@dataclass(frozen=True)
class Token:
    """A token, without its text, which nobody can read any more."""

    name: str
    digest: str
    """SHA-256 of the text, in hexadecimal."""
    scopes: tuple[str, ...]
    """Graphs that it may change: an IRI, the beginning of IRIs followed by ``*``, or ``default``."""
    created: datetime
    expires: date | None
    """Last day (UTC) on which it is valid."""

    def allows(self, graph: str) -> bool:
        """Whether it may change a graph."""
        return any(_covers(scope, graph) for scope in self.scopes)

    def guard(self, delta: Delta) -> None:
        """Find out whether it allows a change.

        Raises:
            Forbidden: it does not; names the graphs.
        """
        graphs = {quad.graph_name for quad in delta.removed} | {quad.graph_name for quad in delta.inserted}
        names = (graph.value if isinstance(graph, ox.NamedNode) else DEFAULT_GRAPH for graph in graphs)
        outside = sorted(name for name in names if not self.allows(name))
        if outside:
            shown = ", ".join(DEFAULT if name == DEFAULT_GRAPH else name for name in outside[:SHOWN])
            raise Forbidden("error-forbidden-graphs", graphs=shown, more=len(outside[SHOWN:]))

    def current(self, on: date) -> bool:
        """Whether it is still valid on a day."""
        return self.expires is None or on <= self.expires

    def as_json(self) -> dict[str, object]:
        """The form in the file."""
        return {
            "name": self.name,
            "sha256": self.digest,
            "scopes": list(self.scopes),
            "created": self.created.isoformat(timespec="seconds"),
            "expires": self.expires.isoformat() if self.expires else None,
        }


class Tokens:
    """The tokens of a store's folder; the file is read again when it has changed."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self._seen: tuple[int, int, int] | None = None
        self._tokens: tuple[Token, ...] = ()

    def all(self) -> tuple[Token, ...]:
        """Every token, in the order of their making, also those that have expired.

        Raises:
            InputError: the file cannot be read.
        """
        try:
            state = self._path.stat()
            seen = (state.st_mtime_ns, state.st_ino, state.st_size)
            if seen != self._seen:
                self._tokens = tuple(_token(record) for record in json.loads(self._path.read_bytes())["tokens"])
                self._seen = seen
        except FileNotFoundError:
            self._tokens, self._seen = (), None
        except (OSError, ValueError, KeyError, TypeError) as problem:
            raise InputError("error-tokens-file", name=str(self._path), reason=_reason(problem)) from None
        return self._tokens

    def find(self, text: str, *, on: date) -> Token | None:
        """The token with this text, if it is valid on a day.

        Every token is compared, each in constant time, so that the time taken tells nothing of them.
        """
        digest, found = _digest(text), None
        for token in self.all():
            if hmac.compare_digest(token.digest, digest):
                found = token
        return found if found and found.current(on) else None

    def add(self, name: str, *, scopes: Sequence[str] = (), expires: date | None = None) -> str:
        """Make a token; its text, which is kept nowhere.

        Raises:
            InputError: the name is no name or is taken, a scope is none, or the day has passed.
        """
        if not _NAME.fullmatch(name):
            raise InputError("error-token-name", name=name)
        for scope in scopes:
            _check_scope(scope)
        now = datetime.now(UTC)
        if expires and expires < now.date():
            raise InputError("error-token-expires", day=expires.isoformat())
        text = secrets.token_urlsafe(32)
        with self._changing():
            if any(token.name == name for token in self.all()):
                raise InputError("error-token-taken", name=name)
            made = Token(name, _digest(text), tuple(scopes) or (EVERYTHING,), now, expires)
            self._write((*self.all(), made))
        return text

    def remove(self, name: str) -> None:
        """Take a token away.

        Raises:
            InputError: there is none by this name.
        """
        with self._changing():
            kept = tuple(token for token in self.all() if token.name != name)
            if len(kept) == len(self.all()):
                raise InputError("error-token-unknown", name=name)
            self._write(kept)

    def _write(self, tokens: Sequence[Token]) -> None:
        record = {"tokens": [token.as_json() for token in tokens]}
        write_whole(self._path, json.dumps(record, indent=2).encode() + b"\n", mode=0o600)

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """Let one process at a time read, change and write the file.

        Raises:
            InputError: the folder cannot be written.
        """
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            handle = os.open(self._path.parent, os.O_RDONLY)
            try:
                fcntl.flock(handle, fcntl.LOCK_EX)
                yield
            finally:
                os.close(handle)
        except OSError as problem:
            raise InputError("error-file-write", name=str(self._path), reason=_reason(problem)) from None


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _token(record: dict[str, str | list[str] | None]) -> Token:
    expires = record["expires"]
    return Token(
        str(record["name"]),
        str(record["sha256"]),
        tuple(record["scopes"] or ()),
        datetime.fromisoformat(str(record["created"])),
        date.fromisoformat(str(expires)) if expires else None,
    )


def _check_scope(scope: str) -> None:
    """Find out whether a text is a scope.

    Raises:
        InputError: it is not.
    """
    if scope in (DEFAULT, EVERYTHING):
        return
    start = scope.removesuffix("*")
    try:
        ox.NamedNode(start)
    except ValueError:
        raise InputError("error-token-scope", scope=scope) from None
    if "*" in start:
        raise InputError("error-token-scope", scope=scope)


def _covers(scope: str, graph: str) -> bool:
    if scope.endswith("*"):
        return graph.startswith(scope[:-1])
    return graph == (DEFAULT_GRAPH if scope == DEFAULT else scope)


def _reason(problem: Exception) -> str:
    return (problem.strerror if isinstance(problem, OSError) else None) or str(problem)
