"""What every page shares: the store, the reader's language, message and name helpers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import cast
from urllib.parse import urlencode

from flask import Flask, current_app, request, url_for
from markupsafe import Markup
from werkzeug.http import parse_accept_header

from service.core.labels import Label, Thing
from service.core.literals import spell_date
from service.core.messages import LANGUAGES, Language, is_language, spell_day, spell_number, translate
from service.core.namespaces import GRAPHS, local_path
from service.core.remembering import remembered
from service.core.settings import Settings
from service.core.storage import Storage


def store() -> Storage:
    """The store of the running application."""
    return cast(Storage, current_app.extensions["store"])


def language() -> Language:
    """The reader's language: ``lang=`` of the address, else the browser's wish, else the service's setting."""
    asked = request.args.get("lang", "")
    if is_language(asked):
        return asked
    wished = request.accept_languages.best_match(LANGUAGES)
    settings = cast(Settings, current_app.extensions["settings"])
    return wished if wished and is_language(wished) else settings.language


def say(message_id: str, /, **arguments: str | int) -> str:
    """A message in the reader's language."""
    return translate(language(), message_id, **arguments)


def spell(day: date) -> str:
    """A day as the reader's language writes it."""
    return spell_day(language(), day)


def day(text: str) -> str:
    """A day, a month or a year (ISO 8601) as the reader's language writes it; anything else as it is."""
    return spell_date(text, language())


def number(count: float) -> str:
    """A number as the reader's language writes it."""
    return spell_number(language(), count)


def lines(spans: str) -> str:
    """Which lines of a document, of one or several; ``spans`` is such as ``948`` or ``943–946, 948``."""
    return say("line" if spans.isdigit() else "lines", lines=spans)


def init_app(app: Flask) -> None:
    """Give templates their helpers and every response its headers."""
    app.jinja_env.globals.update(
        say=say,
        language=language,
        languages=LANGUAGES,
        name=name,
        link=link,
        address=address,
        switch_language=switch_language,
        spell=spell,
        day=day,
        number=number,
        lines=lines,
        in_format=in_format,
        narrowed=narrowed,
        feed_address=feed_address,
    )
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True


def wished(offers: Sequence[str]) -> str | None:
    """The media type among ``offers`` that the reader likes best, the first where all are welcome, or None.

    The closest range decides an offer's weight, so that ``text/html;q=0, */*`` takes anything but pages; of two that
    weigh the same, the one named more closely wins. A request without an Accept header welcomes all (RFC 9110, section
    12.5.1). Parameters such as ``charset`` do not count: each format has one form.
    """
    return _best(request.headers.get("Accept", ""), tuple(offers))


@remembered
def _best(accept: str, offers: tuple[str, ...]) -> str | None:
    weights: dict[str, float] = {}
    for each, weight in parse_accept_header(accept):
        name = each.partition(";")[0].strip().lower()
        weights[name] = max(weight, weights.get(name, 0))
    if not weights:
        return offers[0]

    def liking(offer: str) -> tuple[float, int]:
        ranges = ("*/*", offer.partition("/")[0] + "/*", offer)
        closeness = next((place for place in (2, 1, 0) if ranges[place] in weights), None)
        return (0, 0) if closeness is None else (weights[ranges[closeness]], closeness)

    best = max(offers, key=liking)
    return best if liking(best)[0] > 0 else None


def address(iri: str) -> str:
    """Where a page links for an IRI.

    A path of this service if the thing is ours, else the IRI itself if it is a web address, else an empty text.
    """
    path = local_path(iri)
    if path:
        path, hash_, fragment = path.partition("#")
        asked = request.args.get("lang", "")
        return path + (f"?lang={asked}" if is_language(asked) else "") + hash_ + fragment
    return iri if iri.startswith(("https://", "http://")) and not iri.startswith(GRAPHS) else ""


def feed_address(iri: str, suffix: str) -> str:
    """The address of an actor's feed."""
    *_, kind, slug = iri.split("/")
    asked = request.args.get("lang", "")
    return url_for("due.feed", kind=kind, slug=slug, suffix=suffix, lang=asked if is_language(asked) else None)


def name(label: Label) -> Markup:
    """A name in its own language, marked where it is our translation."""
    foreign = label.language and label.language != language()
    text = (
        Markup('<span lang="{}">{}</span>').format(label.language, label.text) if foreign else Markup.escape(label.text)
    )
    if label.ours:
        text += Markup(' <abbr class="ours" title="{}">*</abbr>').format(say("own-translation"))
    return text


def link(thing: Thing) -> Markup:
    """A thing's name, linked to its page."""
    target = address(thing.iri)
    return Markup('<a href="{}">{}</a>').format(target, name(thing.label)) if target else name(thing.label)


def switch_language(to: Language) -> str:
    """The address of the same page in another language."""
    return _same_page({}, {"lang": to}) if request.endpoint else url_for("answers.home", lang=to)


def in_format(suffix: str) -> str:
    """The address of the same page in a format, such as ``json``."""
    return _same_page({"suffix": suffix}, {})


def narrowed(**fields: str) -> str:
    """The address of the same page with some fields changed, an empty one left out, from its first page of a list."""
    changed = {"page": "", **fields}
    return _same_page({}, changed)


def _same_page(parts: dict[str, str], changed: dict[str, str]) -> str:
    """The request's address with parts of the path and fields of the query changed.

    Fields never go through ``url_for``, which would take one called ``endpoint`` or ``suffix`` for its own.
    """
    path = url_for(cast(str, request.endpoint), **{**(request.view_args or {}), **parts})
    kept = [(key, value) for key, value in request.args.items(multi=True) if key not in changed]
    query = urlencode([*kept, *((key, value) for key, value in changed.items() if value)])
    return f"{path}?{query}" if query else path
