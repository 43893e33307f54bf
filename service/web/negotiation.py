"""Which format an answer is sent in: ``format=`` by name, else ``Accept`` with its weights (RFC 9110, section 12)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, TypeVar

from service.core.errors import NotOffered
from service.core.formats import GRAPH_FORMATS, RESULT_FORMATS, GraphFormat, ResultFormat
from service.web.reading import wished

Format = ResultFormat | GraphFormat
OneFormat = TypeVar("OneFormat", ResultFormat, GraphFormat, Format)

HTML: Final = "text/html"
ALIASES: Final = {
    "application/json": ("json", "jsonld"),
    "application/xml": ("xml", "rdfxml"),
    "text/xml": ("xml", "rdfxml"),
    "text/plain": ("ntriples",),
}
"""Media types that readers ask for though no answer is of just that type, and the formats they get."""


def formats_of(form: str | None) -> tuple[Format, ...]:
    """The formats that a query form's answers come in; CSV and TSV have no booleans, as their specification says."""
    if form in {"CONSTRUCT", "DESCRIBE"}:
        return GRAPH_FORMATS
    return tuple(each for each in RESULT_FORMATS if each.boolean or form != "ASK")


def choose(forms: Sequence[OneFormat], named: str = "") -> OneFormat:
    """The format asked for by name, suffix or media type, else the one that the reader likes best.

    Raises:
        NotOffered: the reader takes none of them.
    """
    found = preferred(forms, named)
    if found is None:
        raise NotOffered([form.name for form in forms])
    return found


def preferred(forms: Sequence[OneFormat], named: str = "") -> OneFormat | None:
    """The same, or None where the reader takes none of the formats."""
    if named:
        return next((form for form in forms if named in {form.name, form.media_type, _suffix(form)}), None)
    offered = {form.media_type: form for form in forms}
    by_name = {form.name: form for form in forms}
    offered |= {alias: by_name[name] for alias, names in ALIASES.items() for name in names if name in by_name}
    media_type = wished(list(offered))
    return offered[media_type] if media_type else None


def wants_page(forms: Sequence[Format], named: str = "") -> bool:
    """Whether the reader likes a page better than any of the formats."""
    return not named and wished([*(form.media_type for form in forms), *ALIASES, HTML]) == HTML


def content_type(form: Format) -> str:
    """The media type as it is sent; textual ones name their encoding."""
    return f"{form.media_type}; charset=utf-8" if form.media_type.startswith("text/") else form.media_type


def _suffix(form: Format) -> str:
    return form.suffix if isinstance(form, GraphFormat) else form.name
