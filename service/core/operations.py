"""The text of a SPARQL 1.1 update as a sequence of operations; nothing is evaluated here.

A text is divided token by token (see :mod:`service.core.sparql`); the engine's parser judges each operation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

import pyoxigraph as ox

from service.core.errors import RefusedQuery, UpdateProblem
from service.core.namespaces import PREFIXES
from service.core.sparql import DECLARATIONS, TOKEN, calls_out, place_of

_VERBS: Final = ("LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "INSERT", "DELETE", "WITH")
GRAPH_SETS: Final = ("DEFAULT", "NAMED", "ALL")
# An operation that fails before any other is carried out: what follows it is parsed and no more.
_NEVER: Final = "CLEAR GRAPH <urn:x-yhdyspinta:nothing>;\n"


@dataclass(frozen=True)
class Data:
    """INSERT DATA or DELETE DATA (SPARQL 1.1 Update, sections 3.1.1 and 3.1.2)."""

    prologue: str
    quads: str
    delete: bool


@dataclass(frozen=True)
class Modify:
    """DELETE/INSERT … WHERE, and DELETE WHERE (section 3.1.3); templates and pattern are text with its braces."""

    prologue: str
    where: str
    delete: str = "{}"
    insert: str = "{}"
    graph: str | None = None
    """The IRI after WITH, as written."""
    using: tuple[str, ...] = ()
    using_named: tuple[str, ...] = ()
    calls_out: bool = False
    """Whether the pattern has a SERVICE clause."""

    @property
    def names_dataset(self) -> bool:
        """Whether WITH, USING or USING NAMED stand in it."""
        return bool(self.graph or self.using or self.using_named)


@dataclass(frozen=True)
class Manage:
    """CLEAR, DROP, CREATE, ADD, MOVE or COPY (sections 3.1.5 and 3.2).

    A graph is its IRI as written, or one of ``DEFAULT``, ``NAMED``, ``ALL``; only ADD, MOVE and COPY have a target.
    """

    prologue: str
    verb: str
    graph: str
    target: str
    silent: bool


@dataclass(frozen=True)
class Load:
    """LOAD (section 3.1.4); the IRIs as written, the target empty for the default graph."""

    prologue: str
    source: str
    target: str
    silent: bool


Operation = Data | Modify | Manage | Load


@dataclass
class _Segment:
    """What stands between two semicolons."""

    start: int
    end: int
    first: int | None = None
    """Where the operation begins, after the prologue."""
    declarations: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    """Each token outside braces, and each group with its braces."""
    group: int = 0
    """Where the last group begins."""
    labels: list[tuple[int, str]] = field(default_factory=list)
    """Where blank nodes stand, and their labels."""


def parse_update(text: str, *, base: str | None = None) -> list[Operation]:
    """Divide an update into its operations, each checked by the engine's parser.

    A prologue holds from where it stands to the end of the update. ``base`` is what relative IRIs are resolved against
    until a BASE says otherwise.

    Raises:
        UpdateProblem: it does not parse; with the line and column (1-based) of the first fault.
        RefusedQuery: it has SERVICE where no pattern is, or hides it or LOAD.
    """
    reader = _Reader(text, base)
    segments = _segments(text)
    return [
        operation
        for number, segment in enumerate(segments)
        if (operation := reader.read(segment, last=number == len(segments) - 1)) is not None
    ]


class _Reader:
    """Reads the segments of one update in their order."""

    def __init__(self, text: str, base: str | None) -> None:
        self._text = text
        self._base = base
        self._prologue = ""
        self._owners: dict[tuple[type[Operation], str], int] = {}

    def read(self, segment: _Segment, *, last: bool) -> Operation | None:
        """The operation of a segment; None for the last one if it is empty or only a prologue."""
        self._declare(segment)
        if segment.first is None:
            if last:
                return None
            raise self._problem(segment, segment.end)
        if segment.parts[:1] and segment.parts[0].upper() not in _VERBS:
            raise self._problem(segment, segment.first)
        calls_out = self._calls_out(segment.first, segment.end)
        operation = _operation(self._prologue, segment.parts)
        if calls_out and isinstance(operation, Modify):
            operation = replace(operation, calls_out=True)
        elif calls_out and not isinstance(operation, Load):
            raise RefusedQuery("error-query-service")
        elif operation is None:
            raise self._problem(segment, segment.first)
        self._own_labels(segment, operation)
        return operation

    def _declare(self, segment: _Segment) -> None:
        """Add the segment's prologue to what is known."""
        if not segment.declarations:
            return
        end = segment.end if segment.first is None else segment.first
        try:
            self._parse(self._prologue + self._text[segment.start : end] + "\n" + _NEVER)
        except SyntaxError as problem:
            raise self._place(problem, segment.start, end, self._prologue) from None
        self._prologue += "".join(f"{declaration}\n" for declaration in segment.declarations)

    def _calls_out(self, start: int, end: int) -> bool:
        """Have an operation parsed; whether it would have the store send requests."""
        before = self._prologue + _NEVER
        text = before + self._text[start:end]
        try:
            self._parse(text)
        except SyntaxError as problem:
            raise self._place(problem, start, end, before) from None
        return calls_out(text, self._parse)

    def _parse(self, text: str) -> None:
        """Have the engine parse a text that holds ``_NEVER``.

        Raises:
            SyntaxError: it does not parse.
        """
        try:
            ox.Store().update(text, base_iri=self._base, prefixes=PREFIXES)
        except RuntimeError:
            return

    def _place(self, problem: SyntaxError, start: int, end: int, before: str) -> UpdateProblem:
        return UpdateProblem(*place_of(self._text[:end], problem, start=start, added=before.count("\n")))

    def _problem(self, segment: _Segment, at: int, expected: str = ", ".join(_VERBS)) -> UpdateProblem:
        """A fault that the engine does not see, at an offset."""
        return UpdateProblem(*place_of(self._text[: segment.end], SyntaxError(expected), start=at))

    def _own_labels(self, segment: _Segment, operation: Operation) -> None:
        """No label is shared by two INSERT DATA or two WHERE (SPARQL 1.1 Query, section 19.6)."""
        for at, label in segment.labels:
            owner = self._owners.setdefault((type(operation), label), segment.start)
            if owner != segment.start and at >= segment.group:
                raise self._problem(segment, at, f"_:… ≠ {label}")


def _segments(text: str) -> list[_Segment]:
    """Divide a text at the semicolons that stand outside braces."""
    segments = [_Segment(0, len(text))]
    depth = 0
    declaring = 0
    for match in TOKEN.finditer(text):
        kind = match.lastgroup
        if kind == "skip":
            continue
        segment, found = segments[-1], match[0]
        if kind == "prefixed" and found.startswith("_:"):
            segment.labels.append((match.start(), found.rstrip(".")))
        if depth:
            depth += (found == "{") - (found == "}")
            if not depth:
                segment.parts.append(text[segment.group : match.end()])
        elif found == ";":
            segment.end = match.start()
            segments.append(_Segment(match.end(), len(text)))
            declaring = 0
        elif declaring:
            segment.declarations[-1] += f" {found}"
            declaring -= 1
        elif segment.first is None and kind == "word" and found.upper() in DECLARATIONS:
            segment.declarations.append(found)
            declaring = DECLARATIONS[found.upper()]
        else:
            segment.first = match.start() if segment.first is None else segment.first
            if found == "{":
                depth, segment.group = 1, match.start()
            else:
                segment.parts.append(found)
    return segments


def _operation(prologue: str, parts: Sequence[str]) -> Operation | None:
    """What the parts of an operation that parses say; None if tokens run together as only the engine reads them."""
    words = [part.upper() for part in parts]
    try:
        if words[0] in ("INSERT", "DELETE") and words[1] == "DATA":
            return Data(prologue, parts[2], words[0] == "DELETE")
        if words[:2] == ["DELETE", "WHERE"]:
            return Modify(prologue, parts[2], delete=parts[2])
        if words[0] in ("INSERT", "DELETE", "WITH"):
            return _modify(prologue, iter(parts))
        if words[0] == "LOAD":
            return _load(prologue, words, parts)
        return _manage(prologue, words, parts) if words[0] in _VERBS else None
    except (IndexError, StopIteration, KeyError):
        return None


def _modify(prologue: str, parts: Iterator[str]) -> Modify:
    found: dict[str, str] = {}
    using: list[str] = []
    using_named: list[str] = []
    for part in parts:
        word = part.upper()
        value = next(parts)
        if word != "USING":
            found[word] = value
        elif value.upper() == "NAMED":
            using_named.append(next(parts))
        else:
            using.append(value)
    return Modify(
        prologue,
        found["WHERE"],
        found.get("DELETE", "{}"),
        found.get("INSERT", "{}"),
        found.get("WITH"),
        tuple(using),
        tuple(using_named),
    )


def _load(prologue: str, words: Sequence[str], parts: Sequence[str]) -> Load:
    silent = words[1] == "SILENT"
    source, *into = parts[1 + silent :]
    return Load(prologue, source, into[2] if into else "", silent)


def _manage(prologue: str, words: Sequence[str], parts: Sequence[str]) -> Manage:
    graphs = [
        word if word in GRAPH_SETS else part
        for word, part in zip(words[1:], parts[1:], strict=True)
        if word not in ("SILENT", "GRAPH", "TO")
    ]
    target = graphs[1] if words[0] in ("ADD", "MOVE", "COPY") else ""
    return Manage(prologue, words[0], graphs[0], target, "SILENT" in words)
