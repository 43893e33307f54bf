"""Errors that a reader may see.

::

    YhdyspintaError
    ├── InputError            what was asked cannot be answered as asked (exit 2, HTTP 400)
    │   ├── SyntaxProblem     a file does not parse: file, line, column, what was expected
    │   │   └── QueryProblem  a query does not
    │   ├── UnknownName       no such thing; carries suggestions
    │   ├── UnknownSetting    no such setting; carries the known ones
    │   └── RefusedQuery      a query that the service does not run
    └── NotFound              nothing is known under this IRI (exit 2, HTTP 404)

Each error is a message of the catalogue (``messages/*.ftl``) with its arguments, so that it is said in the reader's
language at the edge, by :meth:`YhdyspintaError.text`.
"""

from __future__ import annotations

from collections.abc import Sequence

from service.core.messages import Language, translate


class YhdyspintaError(Exception):
    """An error with a message in each of the service's languages."""

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


class SyntaxProblem(InputError):
    """A file or a query does not parse."""

    def __init__(self, name: str, line: int, column: int, expected: str) -> None:
        super().__init__("error-syntax", name=name, line=str(line), column=str(column), expected=expected)


class QueryProblem(SyntaxProblem):
    """The text of a query does not parse."""

    def __init__(self, name: str, line: int, column: int, expected: str) -> None:
        super().__init__(name, line, column, expected)
        self.message_id = "error-query-syntax"


class UnknownName(InputError):
    """No thing of the wanted kind has this name or code.

    ``suggestions`` are the nearest names, best first; it may be empty.
    """

    def __init__(self, kind: str, name: str, suggestions: Sequence[str]) -> None:
        listed = ", ".join(suggestions)
        super().__init__(f"error-unknown-{kind}", name=name, suggestions=listed, count=len(suggestions))
        self.suggestions = tuple(suggestions)


class UnknownSetting(InputError):
    """An environment variable with our prefix names no setting."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        super().__init__("error-unknown-setting", name=name, known=", ".join(known))


class RefusedQuery(InputError):
    """A query that is well formed but that the service does not run."""


class NotFound(YhdyspintaError):
    """Nothing is known under this IRI."""

    def __init__(self, iri: str) -> None:
        super().__init__("error-not-found", iri=iri)
