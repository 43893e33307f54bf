"""The saved queries: plain SPARQL files with a YAML header, whose parameters are bound as typed terms.

A header is made of lines that begin with ``#+``::

    #+ title: {fi: …, sv: …, en: …}
    #+ description: {fi: …, sv: …, en: …}
    #+ parameters:
    #+   county: {type: county, default: paijat-hame, several: true, label: {fi: …, sv: …, en: …}}
    #+ columns: {body: {fi: …, sv: …, en: …}}
    #+ codes: {state: matrix-state}

Every group of the query that uses a parameter holds a ``VALUES ?county { … }`` block for it; as the file stands, the
block holds a default or UNDEF, so that the file runs in any tool. Binding fills each such block with serialised terms.
That works the same on every SPARQL 1.1 store, and nothing of a value is ever read as SPARQL. A parameter with
``several: true`` may be given more than once. ``codes`` names the columns whose values are codes: machines get the
code itself, people the message of that family (``matrix-state-covered``).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property
from importlib.resources.abc import Traversable
from typing import Final

import pyoxigraph as ox
import yaml

from service.core.errors import InputError, SyntaxProblem, UnknownName, UnknownQuery
from service.core.lookup import nearest
from service.core.messages import LANGUAGES, Language, is_language
from service.core.namespaces import KINDS, resource_iri
from service.core.resources import shipped

Texts = Mapping[Language, str]
Value = ox.NamedNode | ox.Literal

LITERAL_TYPES: Final = ("string", "integer", "date", "language")
"""Parameter types besides the kinds of things and ``iri``."""
PUBLIC: Final = ("reports", "competency", "maps")
"""The groups of queries that are published, in the order in which they are listed; the others are for inner use."""

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_INTEGER = re.compile(r"[+-]?[0-9]{1,18}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_IRI = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+", re.IGNORECASE)


@dataclass(frozen=True)
class Parameter:
    """A parameter of a saved query."""

    name: str
    type: str
    """A kind of thing, ``iri``, or one of LITERAL_TYPES."""
    label: Texts
    default: str | None
    """Text of the default value; None means that any value matches unless one is given."""
    several: bool = False
    """Whether more than one value may be given."""

    @property
    def names_thing(self) -> bool:
        """Whether its value is a thing of a kind, which may be given by name."""
        return self.type in KINDS

    def parse(self, text: str) -> Value:
        """Make the term for a value given as text.

        A thing may be named by its slug or by its IRI.

        Raises:
            InputError: the text is not of the parameter's type.
        """
        try:
            return _term(self.type, text)
        except ValueError:
            raise InputError("error-parameter-type", name=self.name, value=text, type=self.type) from None


@dataclass(frozen=True)
class SavedQuery:
    """A query file."""

    name: str
    """Path inside ``queries/`` without suffix, such as ``competency/q03``."""
    title: Texts
    description: Texts
    parameters: tuple[Parameter, ...]
    columns: Mapping[str, Texts]
    text: str
    codes: Mapping[str, str] = field(default_factory=dict)
    """The columns that hold codes, each with the family of messages that puts them into words."""

    @property
    def group(self) -> str:
        """The folder the query stands in."""
        return self.name.partition("/")[0]

    @property
    def public(self) -> bool:
        """Whether the query is published."""
        return self.group in PUBLIC

    @property
    def body(self) -> str:
        """The text without its header."""
        return without_header(self.text)

    @cached_property
    def version(self) -> str:
        """A name for what the query asks: another one when its SPARQL or a parameter changes, not when a word does."""
        declared = [(each.name, each.type, each.default, each.several) for each in self.parameters]
        return hashlib.sha256(f"{declared}\n{self.body}".encode()).hexdigest()[:12]

    def bind(self, values: Mapping[str, str | Value | Sequence[Value]]) -> str:
        """The text of the query with its parameters bound; one without a value keeps its default.

        A sequence of terms binds the parameter to each of them in turn.

        Raises:
            InputError: a value is of the wrong type, or there is no such parameter.
        """
        known = {parameter.name: parameter for parameter in self.parameters}
        for name in values:
            if name not in known:
                raise UnknownName("parameter", name, sorted(known))
        blocks: dict[str, str] = {}
        for parameter in self.parameters:
            value = values.get(parameter.name, parameter.default)
            if value is None:
                continue
            terms = (
                [parameter.parse(value)] if isinstance(value, str) else [value] if isinstance(value, Value) else value
            )
            blocks[parameter.name] = f"VALUES ?{parameter.name} {{ {' '.join(map(str, terms))} }}"
        # All blocks in one pass, so that no value is ever searched for the block of another parameter.
        return _values_block(*blocks).sub(lambda found: blocks[found["name"]], self.text) if blocks else self.text


@cache
def saved_queries() -> Mapping[str, SavedQuery]:
    """Every shipped query by its name.

    Raises:
        SyntaxProblem: a header cannot be read; says file and line.
    """
    return {
        name: read_query(name, file) for name, file in ((path[:-3], file) for path, file in shipped("queries", ".rq"))
    }


def saved_query(name: str) -> SavedQuery:
    """The query with this name, or with this last part of its name where only one has it.

    Raises:
        UnknownQuery: there is none; carries the nearest names.
    """
    return _named(name, saved_queries())


@cache
def public_queries() -> Mapping[str, SavedQuery]:
    """Every published query by its name, group by group."""
    listed = [query for query in saved_queries().values() if query.public]
    return {query.name: query for query in sorted(listed, key=lambda each: (PUBLIC.index(each.group), each.name))}


def public_query(name: str) -> SavedQuery:
    """The published query with this name, or with this last part of its name where only one has it.

    Raises:
        UnknownQuery: there is none; carries the nearest names.
    """
    return _named(name, public_queries())


def without_header(text: str) -> str:
    """The text of a query file from its first line of SPARQL on."""
    lines = text.splitlines(keepends=True)
    return "".join(lines[_header_length(lines) :])


def _named(name: str, queries: Mapping[str, SavedQuery]) -> SavedQuery:
    if name in queries:
        return queries[name]
    matches = [query for path, query in queries.items() if path.rpartition("/")[2] == name]
    if len(matches) == 1:
        return matches[0]
    raise UnknownQuery(name, nearest(name, queries))


def read_query(name: str, file: Traversable) -> SavedQuery:
    """Read one query file.

    Raises:
        SyntaxProblem: the header is no YAML, lacks a text or a language, or declares a parameter that no VALUES block
            of the query binds.
    """
    text = file.read_text(encoding="utf-8")
    lines = text.splitlines()
    head = [line[3:] if line.startswith("#+ ") else "" for line in lines[: _header_length(lines)]]
    try:
        fields = yaml.safe_load("\n".join(head)) or {}
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark
        raise SyntaxProblem(
            f"{name}.rq", mark.line + 1 if mark else 1, mark.column + 4 if mark else 1, str(problem.problem)
        ) from None
    try:
        parameters = tuple(
            Parameter(key, spec["type"], _texts(spec["label"]), spec.get("default"), spec.get("several") is True)
            for key, spec in fields.get("parameters", {}).items()
        )
        query = SavedQuery(
            name,
            _texts(fields["title"]),
            _texts(fields["description"]),
            parameters,
            {key: _texts(label) for key, label in fields.get("columns", {}).items()},
            text,
            fields.get("codes", {}),
        )
    except (KeyError, TypeError, AttributeError) as problem:
        raise SyntaxProblem(f"{name}.rq", 1, 1, f"header field {problem}") from None
    for parameter in parameters:
        if parameter.default is not None and not isinstance(parameter.default, str):
            raise SyntaxProblem(f"{name}.rq", 1, 1, f'default: "{parameter.default}"')
        if parameter.type not in (*KINDS, "iri", *LITERAL_TYPES):
            raise SyntaxProblem(f"{name}.rq", 1, 1, f"parameter type {', '.join((*KINDS, 'iri', *LITERAL_TYPES))}")
        if not _values_block(parameter.name).search(text):
            raise SyntaxProblem(f"{name}.rq", 1, 1, f"VALUES ?{parameter.name} {{ … }}")
    return query


def _header_length(lines: list[str]) -> int:
    return next((number for number, line in enumerate(lines) if not line.startswith("#+")), len(lines))


def _texts(field: Mapping[Language, str]) -> Texts:
    return {language: str(field[language]) for language in LANGUAGES}


def _values_block(*names: str) -> re.Pattern[str]:
    listed = "|".join(map(re.escape, names))
    return re.compile(rf"VALUES\s+\?(?P<name>{listed})\s*\{{[^}}]*\}}")


def _term(kind: str, text: str) -> Value:
    """Make a term of a type.

    Raises:
        ValueError: the text is not of the type.
    """
    if kind == "string":
        return ox.Literal(text)
    if kind == "language":
        return ox.Literal(text) if is_language(text) else _no(text)
    if kind == "integer":
        return ox.Literal(int(text)) if _INTEGER.fullmatch(text) else _no(text)
    if kind == "date":
        if not _DAY.fullmatch(text):
            _no(text)
        return ox.Literal(
            date.fromisoformat(text).isoformat(), datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#date")
        )
    if kind != "iri" and _SLUG.fullmatch(text):
        return ox.NamedNode(resource_iri(kind, text))
    return ox.NamedNode(text) if _IRI.fullmatch(text) else _no(text)


def _no(text: str) -> ox.NamedNode:
    raise ValueError(text)
