"""What the text of a SPARQL query says about itself, read token by token; nothing is evaluated here."""

from __future__ import annotations

import re
import secrets
import string
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, cast

import pyoxigraph as ox

from service.core.namespaces import PREFIXES

Form = Literal["SELECT", "ASK", "CONSTRUCT", "DESCRIBE"]
FORMS: Final[tuple[Form, ...]] = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")

# SPARQL 1.1, section 19.8. Everything that may hide a word is a token of its own; a bare word is a keyword.
TOKEN: Final = re.compile(
    r"""
    (?P<skip>     \#[^\n\r]* | \s+ )
  | (?P<iri>      <(?:[^<>"{}|^`\\\x00-\x20]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*> )
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
DECLARATIONS: Final[Mapping[str, int]] = {"PREFIX": 2, "BASE": 1, "VERSION": 1}
"""The declarations of a prologue, and how many tokens each has after its keyword."""
_PLACE = re.compile(r"error at (\d+):(\d+): expected (?:one of )?(.*)", re.DOTALL)
_CALL = re.compile(r"(?i)(servi(?=ce)|loa(?=d))")
# Section 19.2: these escapes are replaced before the grammar applies, so a keyword may hide behind them.
_CODEPOINT = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


@dataclass(frozen=True)
class QueryShape:
    """What a query is, and whether it reaches beyond the store."""

    form: Form | None
    """The query's form; None when it is none of the four (an update, or nothing)."""
    calls_out: bool
    """It has a SERVICE clause, which would make the store send requests."""
    names_dataset: bool
    """It has FROM clauses of its own."""


def inspect(text: str) -> QueryShape:
    """Read the shape of a SPARQL query; a text that does not parse gets a shape as well, and fails at the store."""
    words = [
        match["word"].upper() for match in TOKEN.finditer(_CODEPOINT.sub(_character, text)) if match.lastgroup == "word"
    ]
    form = next((word for word in words if word in FORMS), None)
    return QueryShape(form, "SERVICE" in words, "FROM" in words)


def calls_out(text: str, parse: Callable[[str], object]) -> bool:
    """Whether a text would make the engine send requests, by SERVICE or LOAD, however they are hidden.

    The engine's own parser is the judge, since it reads some texts otherwise than section 19.8 says (``?a<#>`` begins
    a comment inside an expression): where those words are no keywords, the text also parses with others instead.

    Args:
        text: a query or an update.
        parse: raises SyntaxError if a text does not parse; it evaluates nothing, and has all options (base, prefixes)
            that the evaluation will have.

    Raises:
        SyntaxError: the text does not parse.
    """
    if not _CALL.search(text):
        return False
    try:
        parse(_CALL.sub(rf"\1{_random_letters()}", text))
    except SyntaxError:
        parse(text)
        return True
    return False


def parse_query(text: str, *, base: str | None = None) -> None:
    """Have the engine parse a query, and no more.

    Raises:
        SyntaxError: it does not parse.
    """
    unknown: Any = {ox.Variable(_random_letters()): ox.Literal("")}
    try:
        # A value for a variable that the query does not have is refused after parsing and before evaluation.
        ox.Store().query(text, base_iri=base, prefixes=PREFIXES, substitutions=unknown)
    except RuntimeError:
        return


def prologue_of(query: str) -> str:
    """The declarations that a query begins with, each on a line (SPARQL 1.1 Query, section 4.1)."""
    lines: list[str] = []
    left = 0
    for match in TOKEN.finditer(query):
        if match.lastgroup == "skip":
            continue
        if left:
            lines[-1] += f" {match[0]}"
            left -= 1
        elif match.lastgroup == "word" and match[0].upper() in DECLARATIONS:
            lines.append(match[0])
            left = DECLARATIONS[match[0].upper()]
        else:
            break
    return "".join(f"{line}\n" for line in lines)


def iris_of(prologue: str, written: Sequence[str], *, base: str | None) -> list[ox.NamedNode]:
    """IRIs and prefixed names as they are written after a prologue, resolved."""
    if not written:
        return []
    chosen = " ".join(f"({iri} AS ?iri{number})" for number, iri in enumerate(written))
    rows = ox.Store().query(f"{prologue}SELECT {chosen} {{}}", base_iri=base, prefixes=PREFIXES)
    return list(cast(Iterable[ox.NamedNode], next(cast(ox.QuerySolutions, rows))))


def place_of(text: str, problem: SyntaxError, *, start: int = 0, added: int = 0) -> tuple[int, int, str]:
    """The engine's report (``error at line:column: expected …``) as line, column, and what was expected in words.

    Args:
        text: the whole text, as far as it was read.
        problem: the engine's report; one that tells no place is about ``start``.
        start: where in the text the part begins that the engine saw.
        added: how many lines the engine saw before that part.
    """
    unknown = undeclared_prefix(text, PREFIXES)
    if unknown:
        return unknown[0], unknown[1], f"PREFIX {unknown[2]}: <…>"
    first, indent = text.count("\n", 0, start), start - text.rfind("\n", 0, start) - 1
    place = _PLACE.search(str(problem))
    if place is None:
        return first + 1, indent + 1, str(problem)
    line, column = int(place[1]) - added, int(place[2])
    words = re.findall(r'"[^"\w]+"|\b[A-Za-z][A-Za-z ]+\b', re.sub(r"\[[^\]]*\]", "", place[3]))
    expected = ", ".join(words[:8]) or "another character"
    return first + line, column + (indent if line == 1 else 0), expected


def undeclared_prefix(text: str, known: Container[str]) -> tuple[int, int, str] | None:
    """The first prefix that a query uses and neither declares nor finds among ``known``: line, column, name."""
    declared: set[str] = set()
    after_keyword = False
    for match in TOKEN.finditer(text):
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


def _random_letters() -> str:
    return "".join(secrets.choice(string.ascii_lowercase) for _ in range(16))
