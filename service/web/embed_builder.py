"""``/embed``: choose what another site's page frames, see it, and copy the HTML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode, urlsplit

from flask import Blueprint, Response, render_template, request, url_for
from markupsafe import Markup

from service.core.cards import card
from service.core.errors import InputError, NotFound
from service.core.labels import Labels, Thing
from service.core.listing import LISTS
from service.core.messages import LANGUAGES, Language, is_language, translate
from service.core.namespaces import KINDS, local_path, resource_iri
from service.core.search import search_index
from service.web.conditional import from_data
from service.web.embeds import SCHEMES
from service.web.headers import POLICY
from service.web.reading import language, store
from service.web.validation import counties, slug

blueprint = Blueprint("embed_builder", __name__)

FRAMES: Final = ("finder", "card", "list")
OTHERS: Final = 5
"""Things besides the one that is shown that words may have meant."""
WITH_COUNTY: Final = tuple(name for name, facets in LISTS.items() if "county" in facets)
"""Lists that a county narrows."""
CHOICES: Final[Mapping[str, tuple[str, ...]]] = {
    "what": FRAMES,
    "list": tuple(LISTS),
    "scheme": SCHEMES,
    "language": LANGUAGES,
}


@dataclass(frozen=True)
class Wish:
    """What is to be framed."""

    what: str
    thing: str
    list: str
    county: str
    language: Language
    scheme: str


@blueprint.get("/embed")
@from_data
def builder() -> Response:
    """The form, the frame itself, and the HTML that makes it."""
    wish = _wish()
    found, problem = [], ""
    try:
        found = _things(wish.thing) if wish.what == "card" else []
    except (InputError, NotFound) as error:
        problem = error.text(language())
    address = "" if problem else _address(wish, found)
    title = f"{_title(wish, found)} – Yhdyspinta"
    page = render_template(
        "embed/builder.html",
        wish=wish,
        problem=problem,
        address=address,
        title=title,
        snippet=_snippet(address, title, wish.language),
        others=found[1:],
        frames=FRAMES,
        lists=LISTS,
        schemes=SCHEMES,
        counties=counties(),
        slug=slug,
    )
    response = Response(page, status=400 if problem else 200)
    response.headers["Content-Security-Policy"] = f"{POLICY}; frame-src 'self'; frame-ancestors 'none'"
    return response


def _wish() -> Wish:
    """What the address asks for.

    Raises:
        InputError: a choice that there is not.
    """
    given = {field: request.args.get(field, "").strip() for field in (*CHOICES, "thing", "county")}
    for field, known in CHOICES.items():
        if given[field] and given[field] not in known:
            raise InputError("error-unknown-choice", field=field, value=given[field], known=", ".join(known))
    wanted = given["language"]
    return Wish(
        given["what"] or FRAMES[0],
        given["thing"],
        given["list"] or next(iter(LISTS)),
        given["county"],
        wanted if is_language(wanted) else language(),
        given["scheme"],
    )


def _things(wanted: str) -> list[Thing]:
    """The thing that an address, a kind and slug, or words mean, and others that the words may mean.

    Raises:
        InputError: nothing was asked for, or nothing has the words.
        NotFound: an address or a kind and slug of ours that nothing has.
    """
    if not wanted:
        raise InputError("error-embed-thing")
    labels = Labels(store(), language())
    kind, _, name = "/".join(urlsplit(wanted).path.rstrip("/").rsplit("/", 2)[-2:]).partition("/")
    if kind in KINDS and name:
        return [card(store(), resource_iri(kind, name), labels).thing]
    hits = search_index(store()).find(wanted).hits[: OTHERS + 1]
    if not hits:
        raise InputError("error-embed-nothing", name=wanted)
    labels.load(hit.iri for hit in hits)
    return [labels.thing(hit.iri) for hit in hits]


def _address(wish: Wish, found: list[Thing]) -> str:
    fields = {"lang": wish.language, "scheme": wish.scheme}
    if wish.what == "card":
        path = "/embed" + str(local_path(found[0].iri)).replace("/id/", "/doc/", 1)
    elif wish.what == "list":
        path = url_for("embeds.listing", name=wish.list)
        fields["county"] = wish.county if wish.list in WITH_COUNTY else ""
    else:
        path = url_for("embeds.finder")
        fields["county"] = wish.county
    return f"{path}?{urlencode({name: value for name, value in fields.items() if value})}"


def _title(wish: Wish, found: list[Thing]) -> str:
    """What the frame is called for those who hear the page, in the frame's language."""
    if wish.what == "card" and found:
        return Labels(store(), wish.language)[found[0].iri].text
    message = f"list-{wish.list}" if wish.what == "list" else "who-title"
    return translate(wish.language, message)


def _snippet(address: str, title: str, lang: Language) -> str:
    """The HTML for the other site's page: the frame, and the script that gives it its height."""
    root = request.url_root.rstrip("/")
    frame = Markup(
        '<iframe src="{}" title="{}" lang="{}" width="100%" height="480" loading="lazy"></iframe>\n'
        '<script src="{}" async></script>'
    )
    return str(frame.format(root + address, title, lang, root + url_for("static", filename="embed.js")))
