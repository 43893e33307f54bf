"""The string-based constraint components (SHACL, section 4.4)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from .constraints import Each, Judge, Together
from .terms import Term, text


@dataclass(frozen=True)
class Length(Each):
    """``sh:minLength`` and ``sh:maxLength``."""

    component: ox.NamedNode
    allowed: Callable[[int], bool]

    def allows(self, judge: Judge, value: Term) -> bool:
        """Whether its characters are so many."""
        del judge
        return not isinstance(value, ox.BlankNode) and self.allowed(len(text(value)))


@dataclass(frozen=True)
class Pattern(Each):
    """``sh:pattern`` with ``sh:flags``."""

    component: ox.NamedNode
    pattern: re.Pattern[str]

    def allows(self, judge: Judge, value: Term) -> bool:
        """Whether it matches somewhere."""
        del judge
        return not isinstance(value, ox.BlankNode) and self.pattern.search(value.value) is not None


@dataclass(frozen=True)
class LanguageIn(Each):
    """``sh:languageIn``."""

    component: ox.NamedNode
    ranges: tuple[str, ...]

    def allows(self, judge: Judge, value: Term) -> bool:
        """Whether its language is in one of the ranges, as SPARQL's ``langMatches`` says."""
        del judge
        tag = (value.language or "").lower() if isinstance(value, ox.Literal) else ""
        return bool(tag) and any(
            each == "*" or tag == each or tag.startswith(f"{each}-") for each in map(str.lower, self.ranges)
        )


@dataclass(frozen=True)
class UniqueLang(Together):
    """``sh:uniqueLang``."""

    component: ox.NamedNode

    def offences(self, judge: Judge, focus: Term, values: Sequence[Term]) -> Iterable[Term | None]:
        """One for each language that has several values."""
        del judge, focus
        if len(values) < 2:  # one value is unique
            return ()
        tags = Counter(value.language.lower() for value in values if isinstance(value, ox.Literal) and value.language)
        return [None for count in tags.values() if count > 1]
