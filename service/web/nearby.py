"""What a reader may have meant whose address, or a field of it, leads nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote, urlencode

from flask import current_app, request
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect

from service.core.errors import UnknownName, YhdyspintaError
from service.core.labels import Label, Labels
from service.core.listing import LISTS
from service.core.lookup import SUGGESTIONS, nearest
from service.core.messages import LANGUAGES, translate
from service.core.namespaces import KINDS, compact, resource_iri
from service.core.nearby import near_slug, near_words, slugs, tidy_slug
from service.web.reading import address, in_format, language, narrowed, say, store, switch_language

PAGES: Final[Mapping[str, str]] = {
    "who": "who-title",
    "search": "search-title",
    "due": "due-title",
    "matrix": "nav-matrix",
    "compare": "compare-title",
    "maps": "maps-title",
    "validation": "validation-title",
    "queries": "queries-title",
    "data": "data-title",
    "def": "definitions-title",
    **{name: f"list-{name}" for name in LISTS},
}
"""Pages by their paths, and the messages that name them."""
OF_THINGS: Final = ("id", "doc")


@dataclass(frozen=True)
class Suggestion:
    """What may have been meant, and where it is."""

    label: Label
    address: str
    kind: str = ""
    """Of a thing."""


def moved() -> str | None:
    """Where an address leads when it is written as ours are, or None where it leads nowhere or is written so already.

    Ours are in lower case, without diacritics, and have no slash at the end.
    """
    if request.method not in {"GET", "HEAD"}:
        return None
    path = request.path.rstrip("/").lower()
    thing = _thing(path)
    if thing:
        kind, slug = thing
        if tidy_slug(slug) not in slugs(store(), kind, language()):
            return None
        path = path.removesuffix(slug) + tidy_slug(slug)
    if path == request.path or not _is_route(path):
        return None
    query = request.query_string.decode()
    return f"{path}?{query}" if query else path


def near_address() -> list[Suggestion]:
    """The pages and things whose addresses or names are nearest to the address at hand."""
    path = unquote(request.path).strip("/")
    thing = _thing(f"/{path}".lower())
    words = path.rpartition("/")[2]
    found = near_slug(store(), *thing, language()) if thing else []
    return [*_pages(words), *_things(dict.fromkeys([*found, *near_words(store(), words)]))][: SUGGESTIONS + 1]


def near_field(error: YhdyspintaError) -> list[Suggestion]:
    """The same page with the nearest values in place of the field that is wrong."""
    given = error.arguments
    if error.message_id == "error-unknown-language":
        return [Suggestion(Label(say(f"language-{code}"), ""), switch_language(code)) for code in LANGUAGES]
    if isinstance(error, UnknownName):
        wrong = [(field, value) for field, value in request.args.items(multi=True) if value.strip() == given["name"]]
        return [_instead(*wrong[0], each) for each in error.suggestions] if len(wrong) == 1 else []
    if error.message_id == "error-unknown-choice":
        field = str(given["field"])
        known = [each for each in str(given["known"]).split(", ") if each]
        return [_instead(field, request.args.get(field, ""), each) for each in nearest(str(given["value"]), known)]
    if error.message_id == "error-page-number":
        return [Suggestion(Label(say("error-first-page"), ""), narrowed())]
    if error.message_id == "error-format" and "suffix" in (request.view_args or {}):
        return [Suggestion(Label(each.upper(), ""), in_format(each)) for each in str(given["known"]).split(", ")]
    return []


def without_field(error: YhdyspintaError) -> str:
    """The same page without the field that is wrong, or an empty text where no one field is."""
    if error.message_id == "error-unknown-choice":
        return narrowed(**{str(error.arguments["field"]): ""})
    if not isinstance(error, UnknownName) or error.message_id == "error-unknown-language":
        return ""
    wrong = [field for field, value in request.args.items(multi=True) if value.strip() == error.arguments["name"]]
    return narrowed(**{wrong[0]: ""}) if len(wrong) == 1 else ""


def _thing(path: str) -> tuple[str, str] | None:
    """Kind and slug, where a path is that of a thing."""
    *before, kind, slug = ("", "", *path.split("/"))
    return (kind, slug) if kind in KINDS and slug and before[-1] in OF_THINGS else None


def _is_route(path: str) -> bool:
    adapter = current_app.create_url_adapter(request)
    if adapter is None:
        return False
    try:
        adapter.match(path, method="GET")
    except (HTTPException, RequestRedirect):
        return False
    return True


def _pages(words: str) -> list[Suggestion]:
    names = {translate(code, message): path for path, message in PAGES.items() for code in LANGUAGES}
    names |= {path: path for path in PAGES}
    found = dict.fromkeys(names[each] for each in nearest(words, names))
    lang = request.args.get("lang", "")
    query = f"?{urlencode({'lang': lang})}" if lang else ""
    return [Suggestion(Label(say(PAGES[path]), ""), f"/{path}{query}") for path in found]


def _things(iris: Iterable[str]) -> list[Suggestion]:
    labels = Labels(store(), language())
    listed = list(iris)
    labels.load(listed)
    return [Suggestion(labels[iri], address(iri), address(iri).split("/")[2]) for iri in listed if address(iri)]


def _instead(field: str, wrong: str, right: str) -> Suggestion:
    """The same page with another value of a field, told by the name of the thing that the value is, if it is one."""
    changed = [
        (name, right if (name, value) == (field, wrong) else value)
        for name, value in request.args.items(multi=True)
        if name != "page"
    ]
    return Suggestion(_name(field, right), f"{request.path}?{urlencode(changed)}")


def _name(field: str, value: str) -> Label:
    kind, _, slug = value.rpartition("/")
    if (kind or field) not in KINDS or tidy_slug(slug) != slug:
        return Label(value, "")
    iri = resource_iri(kind or field, slug)
    label = Labels(store(), language())[iri]
    return Label(value, "") if label.text == compact(iri) else label
