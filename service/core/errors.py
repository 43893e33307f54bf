"""Errors that a reader may see.

::

    YhdyspintaError
    ├── InputError            what was asked cannot be answered as asked (exit 2, HTTP 400)
    │   ├── SyntaxProblem     a file does not parse: file, line, column, what was expected
    │   │   └── QueryProblem  a query does not
    │   ├── UnknownName       no such thing; carries suggestions
    │   │   └── UnknownQuery  no such saved query (exit 2, HTTP 404)
    │   ├── UnknownSetting    no such setting; carries the known ones
    │   └── RefusedQuery      a query that the service does not run
    ├── NotFound              nothing is known under this IRI (exit 2, HTTP 404)
    ├── NotOffered            an answer does not come in the wished format (406)
    ├── UnknownMediaType      what was sent is of a kind that cannot be read (415)
    ├── QueryTimeout          it took longer than a query may (408)
    ├── QueryTooLarge         it needed more memory, rows or bytes than a query may (413)
    ├── Busy                  too many queries wait already (503, with the seconds to wait)
    ├── TooManyRequests       one client asks too often (429, with the seconds to wait)
    ├── NotReady              the store does not answer a probe (503)
    ├── Truncated             a limit was hit after the first byte; the transfer is broken off
    ├── Unauthorised          a write without a token that is known and current (401)
    ├── Forbidden             a write beyond the token's scope (403)
    ├── IntegrityProblem      a write after which what must hold would no longer hold (422, with the report)
    ├── WriteFailed           a change that cannot be written to disk; nothing has changed (507)
    ├── FederationProblem     a host that a query calls, or loads from, does not answer as it should (502)
    ├── StoreUnreachable      a remote store cannot be reached or answers nonsense (502)
    └── StoreTimeout          a remote store does not answer in time (504)

Each error is a message of the catalogue (``messages/*.ftl``) with its arguments, so that it is said in the reader's
language at the edge, by :meth:`YhdyspintaError.text`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from service.core.messages import Language, translate


class YhdyspintaError(Exception):
    """An error with a message in each of the service's languages."""

    status: ClassVar[int] = 500
    """HTTP status (RFC 9110, section 15)."""

    def __init__(self, message_id: str, **arguments: str | int) -> None:
        super().__init__(message_id)
        self.message_id = message_id
        self.arguments = arguments

    def text(self, language: Language) -> str:
        """Say what is wrong and what to do, in ``language``."""
        return translate(language, self.message_id, **self.arguments)

    def __str__(self) -> str:
        return self.text("en")


class InputError(YhdyspintaError):
    """What was asked cannot be answered as asked."""

    status = 400


class SyntaxProblem(InputError):
    """A file or a query does not parse."""

    def __init__(self, name: str, line: int, column: int, expected: str) -> None:
        super().__init__("error-syntax", name=name, line=str(line), column=str(column), expected=expected)


class QueryProblem(SyntaxProblem):
    """The text of a query does not parse."""

    def __init__(self, name: str, line: int, column: int, expected: str) -> None:
        super().__init__(name, line, column, expected)
        self.message_id = "error-query-syntax"


class UpdateProblem(QueryProblem):
    """The text of an update does not parse."""

    def __init__(self, line: int, column: int, expected: str) -> None:
        super().__init__("update", line, column, expected)
        self.message_id = "error-update-syntax"


class UnknownName(InputError):
    """No thing of the wanted kind has this name or code.

    ``suggestions`` are the nearest names, best first; it may be empty.
    """

    def __init__(self, kind: str, name: str, suggestions: Sequence[str]) -> None:
        listed = ", ".join(suggestions)
        super().__init__(f"error-unknown-{kind}", name=name, suggestions=listed, count=len(suggestions))
        self.suggestions = tuple(suggestions)


class UnknownQuery(UnknownName):
    """No saved query has this name."""

    status = 404

    def __init__(self, name: str, suggestions: Sequence[str]) -> None:
        super().__init__("query", name, suggestions)


class UnknownSetting(InputError):
    """An environment variable with our prefix names no setting."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        super().__init__("error-unknown-setting", name=name, known=", ".join(known))


class RefusedQuery(InputError):
    """A query that is well formed but that the service does not run."""


class NotFound(YhdyspintaError):
    """Nothing is known under this IRI."""

    status = 404

    def __init__(self, iri: str) -> None:
        super().__init__("error-not-found", iri=iri)


class NotOffered(YhdyspintaError):
    """An answer does not come in the wished format; ``known`` are those it comes in."""

    status = 406

    def __init__(self, known: Sequence[str]) -> None:
        super().__init__("error-not-offered", known=", ".join(known))


class UnknownMediaType(YhdyspintaError):
    """What was sent is of a kind that cannot be read; ``known`` are those that can."""

    status = 415

    def __init__(self, given: str, known: Sequence[str]) -> None:
        super().__init__("error-media-type", given=given or "–", known=", ".join(known))


class QueryTimeout(YhdyspintaError):
    """A query took longer than a query may."""

    status = 408

    def __init__(self, seconds: float) -> None:
        super().__init__("error-query-timeout", seconds=f"{seconds:g}")


class QueryTooLarge(YhdyspintaError):
    """A query needed more memory, or its answer has more rows or bytes, than one may."""

    status = 413

    def __init__(self) -> None:
        super().__init__("error-query-too-large")


class JudgementTimeout(YhdyspintaError):
    """Judging a graph took longer than it may."""

    status = 408

    def __init__(self, seconds: float) -> None:
        super().__init__("error-judgement-timeout", seconds=f"{seconds:g}")


class JudgementTooLarge(YhdyspintaError):
    """Judging a graph needed more memory than it may have."""

    status = 413

    def __init__(self, megabytes: int) -> None:
        super().__init__("error-judgement-too-large", megabytes=str(megabytes))


class Busy(YhdyspintaError):
    """Too many queries are waiting already."""

    status = 503

    def __init__(self, retry_after: int) -> None:
        super().__init__("error-busy", seconds=str(retry_after))
        self.retry_after = retry_after


class TooManyRequests(YhdyspintaError):
    """A client has sent more requests than one may within a minute."""

    status = 429

    def __init__(self, retry_after: int) -> None:
        super().__init__("error-rate", seconds=str(retry_after))
        self.retry_after = retry_after


class NotReady(YhdyspintaError):
    """The store does not answer at the moment."""

    status = 503

    def __init__(self) -> None:
        super().__init__("error-not-ready")


class Truncated(YhdyspintaError):
    """A limit was hit after the first byte of an answer; what was sent is not the whole."""

    status = 413

    def __init__(self) -> None:
        super().__init__("error-truncated")


class Unauthorised(YhdyspintaError):
    """A write without a token that is known and current.

    ``code`` is RFC 6750's (section 3.1); None where the request brought no bearer token at all.
    """

    status = 401

    def __init__(self, code: str | None = None) -> None:
        super().__init__("error-unauthorised")
        self.code = code


class Forbidden(YhdyspintaError):
    """A write that the token, or the service, does not allow."""

    status = 403


class IntegrityProblem(YhdyspintaError):
    """A write after which what must hold would no longer hold; ``findings`` say what, one line each."""

    status = 422

    def __init__(self, findings: Sequence[str]) -> None:
        super().__init__("error-integrity", count=len(findings))
        self.findings = tuple(findings)


class WriteFailed(YhdyspintaError):
    """A change cannot be written to disk, for instance because the disk is full; nothing has changed."""

    status = 507

    def __init__(self, reason: str) -> None:
        super().__init__("error-write-failed", reason=reason)


class FederationProblem(YhdyspintaError):
    """A host that a query calls (SERVICE), or an update loads from (LOAD), does not answer as it should."""

    status = 502


class StoreUnreachable(YhdyspintaError):
    """A remote store cannot be reached, or what it answers cannot be read."""

    status = 502

    def __init__(self) -> None:
        super().__init__("error-store-unreachable")


class StoreTimeout(YhdyspintaError):
    """A remote store does not answer in time."""

    status = 504

    def __init__(self) -> None:
        super().__init__("error-store-timeout")
