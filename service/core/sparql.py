"""What the text of a SPARQL query says about itself, read token by token; nothing is evaluated here."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from typing import Final, Literal

Form = Literal["SELECT", "ASK", "CONSTRUCT", "DESCRIBE"]
FORMS: Final[tuple[Form, ...]] = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")

# SPARQL 1.1, section 19.8. Everything that may hide a word is a token of its own; a bare word is a keyword.
_TOKEN = re.compile(
    r"""
    (?P<skip>     \#[^\n\r]* | \s+ )
  | (?P<iri>      <[^<>"{}|^`\\\x00-\x20]*> )
  | (?P<string>   \"\"\"(?:\"{0,2}(?:[^"\\]|\\.))*\"\"\" | '''(?:'{0,2}(?:[^'\\]|\\.))*'''
                | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*' )
  | (?P<variable> [?$]\w+ )
  | (?P<prefixed> (?:[^\W\d_][\w.-]*)?:(?:[\w:%.-]|\\.)* | _:[\w.-]+ )
  | (?P<language> @[A-Za-z-]+ )
  | (?P<word>     [^\W\d_]\w* )
  | (?P<other>    . )
    """,
    re.VERBOSE | re.DOTALL,
)
# Section 19.2: these escapes are replaced before the grammar applies, so a keyword may hide behind them.
_CODEPOINT = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


@dataclass(frozen=True)
class QueryShape:
    """What a query is, and whether it reaches beyond the store."""

    form: Form | None
    """The query's form; None when it is none of the four (an update, or nothing)."""
    calls_out: bool
    """It has a SERVICE clause, which would make the store send requests."""


def inspect(text: str) -> QueryShape:
    """Read the shape of a SPARQL query; a text that does not parse gets a shape as well, and fails at the store."""
    words = [
        match["word"].upper()
        for match in _TOKEN.finditer(_CODEPOINT.sub(_character, text))
        if match.lastgroup == "word"
    ]
    form = next((word for word in words if word in FORMS), None)
    return QueryShape(form, "SERVICE" in words)


def undeclared_prefix(text: str, known: Container[str]) -> tuple[int, int, str] | None:
    """The first prefix that a query uses and neither declares nor finds among ``known``: line, column, name."""
    declared: set[str] = set()
    after_keyword = False
    for match in _TOKEN.finditer(text):
        if match.lastgroup == "skip":
            continue
        if match.lastgroup == "prefixed" and not match[0].startswith("_:"):
            name = match[0].partition(":")[0]
            if text.startswith("//", match.end()):
                continue
            if after_keyword:
                declared.add(name)
            elif name not in declared and name not in known:
                before = text[: match.start()]
                return before.count("\n") + 1, match.start() - before.rfind("\n"), name
        after_keyword = match.lastgroup == "word" and match[0].upper() == "PREFIX"
    return None


def _character(escape: re.Match[str]) -> str:
    code = int(escape[1] or escape[2], 16)
    return chr(code) if code <= 0x10FFFF else escape[0]
