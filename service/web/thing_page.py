"""The page about a thing, made for its reader."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final, NamedTuple, cast
from urllib.parse import quote, urlsplit

from flask import current_app, render_template, request, url_for

from service.core.catalogue import saved_query
from service.core.connections import KINDS as EXPLORED
from service.core.contacts import contacts
from service.core.dating import dated
from service.core.describe import references, statements
from service.core.formats import GraphFormat
from service.core.labels import Labels, Thing
from service.core.listing import LISTS
from service.core.namespaces import DEFINITIONS, PREFIXES, kind_of
from service.core.panels import PANELS
from service.core.panels.subject import Subject
from service.core.portrait import portray
from service.core.profiles import Profile, profile_of
from service.core.related import related
from service.core.schema_org import structured_data
from service.core.settings import Settings
from service.core.sources import citations
from service.core.store import named_node, term_text
from service.core.trail import Trail, trail
from service.web.reading import address, language, say, store

FINLEX: Final = ("www.finlex.fi", "finlex.fi", "data.finlex.fi")


class Crumb(NamedTuple):
    """A step of the way from the start page; the last one is the page itself and leads nowhere."""

    text: str
    address: str
    language: str = ""


def page_of(kind: str, slug: str, iri: str, ended: Sequence[str], formats: Sequence[GraphFormat]) -> str:
    """The page in the reader's language.

    Raises:
        NotFound: the graph says nothing of the thing.
    """
    labels, profile = Labels(store(), language()), profile_of(kind)
    rows, referring = statements(store(), iri), references(store(), iri)
    subject = Subject(store(), labels, iri, rows, referring, date.today())
    portrait = portray(store(), labels, profile, rows, referring)
    thing = labels.thing(iri)
    crumbs = _crumbs(profile, thing, trail(store(), labels, iri, rows))
    panels = {name: PANELS[name](subject) for name in profile.panels}
    return render_template(
        "thing.html",
        thing=thing,
        here={iri, *subject.values(DEFINITIONS + "county")},
        it=portrait,
        panels=panels,
        kind=kind,
        slug=slug,
        formats=formats,
        related=related(store(), labels, iri),
        contacts=contacts(store(), labels, [iri]),
        dated=dated(store(), labels, {term_text(row["graph"]) for row in rows}),
        sources=citations(store(), labels, [iri]),
        successors=labels.things(ended),
        structured=structured_data(store(), iri, language()),
        crumbs=crumbs,
        breadcrumb_list=_breadcrumb_list(crumbs, iri),
        questions={
            name: saved_query(f"pages/{name}").bind({"thing": named_node(iri)}) for name in ("thing", "incoming")
        },
        report=_report(thing),
        explored=kind in EXPLORED,
        all_of=lambda section: _list_address(section.all, kind, slug),
        web_name=web_name,
    )


def web_name(url: str) -> str:
    """A web address as people read it: the host, and the last part of the path where there is one."""
    parts = urlsplit(url)
    if parts.netloc in FINLEX:
        return say("finlex")
    last = (parts.fragment or parts.path.rstrip("/").rpartition("/")[2]).removesuffix(".html")
    host = parts.netloc.removeprefix("www.")
    return f"{host}: {last}" if last else host


def _crumbs(profile: Profile, thing: Thing, way: Trail) -> list[Crumb]:
    """The start page, what holds the thing, the list it is in, and the thing itself."""
    lang = request.args.get("lang")
    crumbs = [Crumb(say("nav-start"), url_for("answers.home", lang=lang))]
    outermost = profile_of(way.kind)
    if way.holders and outermost.list:
        crumbs.append(Crumb(say(f"list-{outermost.list}"), url_for("lists.listing", name=outermost.list, lang=lang)))
    crumbs += [Crumb(each.label.text, address(each.iri), each.label.language) for each in way.holders]
    if profile.list:
        nearest = way.holders[-1].iri if way.holders else ""
        target = _list_address(profile.list, kind_of(nearest), nearest.rpartition("/")[2])
        crumbs.append(
            Crumb(say(f"list-{profile.list}"), target or url_for("lists.listing", name=profile.list, lang=lang))
        )
    return [*crumbs, Crumb(thing.label.text, "", thing.label.language)]


def _breadcrumb_list(crumbs: Sequence[Crumb], iri: str) -> dict[str, object]:
    """The same for search engines (https://schema.org/BreadcrumbList)."""
    steps = [
        {
            "@type": "ListItem",
            "position": place,
            "name": each.text,
            "item": request.host_url.rstrip("/") + each.address if each.address else iri,
        }
        for place, each in enumerate(crumbs, start=1)
    ]
    return {"@context": PREFIXES["schema"].rstrip("/"), "@type": "BreadcrumbList", "itemListElement": steps}


def _report(thing: Thing) -> str:
    """A letter to whoever keeps the service, begun in the reader's language (RFC 6068); empty where nobody is named."""
    settings = cast(Settings, current_app.extensions["settings"])
    if not settings.contact_email:
        return ""
    subject = say("report-subject", iri=thing.iri)
    body = say("report-body", name=thing.label.text, iri=thing.iri)
    return f"mailto:{quote(settings.contact_email, safe='@')}?subject={quote(subject)}&body={quote(body)}"


def _list_address(name: str, facet: str, value: str) -> str:
    """The address of a list narrowed to the things of one; empty where the list cannot be narrowed so."""
    if not name or facet not in LISTS[name]:
        return ""
    chosen = cast("dict[str, Any]", {facet: value})
    return url_for("lists.listing", name=name, lang=request.args.get("lang"), **chosen)
