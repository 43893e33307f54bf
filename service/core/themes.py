"""What is known of a national theme in a place where no interface is on record: the law, networks and ways to ask."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.contacts import Contact, contacts
from service.core.details import Details, details
from service.core.due import DueDuties, DueDuty, due_duties
from service.core.labels import Labels, Thing
from service.core.listing import items
from service.core.missing import OWNER
from service.core.naming import national_themes
from service.core.places import Place
from service.core.search import search_index
from service.core.storage import Row, Storage
from service.core.store import term_text
from service.core.validation import shipped_rules


@dataclass(frozen=True)
class Organised:
    """A task that somebody organises by law."""

    task: Thing
    organisers: tuple[Thing, ...]
    sections: tuple[Thing, ...]

    def as_json(self) -> dict[str, object]:
        """The form for machines."""
        return {
            "task": self.task.as_json(),
            "organisers": [each.as_json() for each in self.organisers],
            "sections": [each.as_json() for each in self.sections],
        }


@dataclass(frozen=True)
class Bound:
    """The duties on a theme that bind one actor, the soonest due first."""

    actor: Thing
    duties: tuple[DueDuty, ...]

    def as_json(self) -> dict[str, object]:
        """The form for machines."""
        return {"actor": self.actor.as_json(), "duties": [each.as_json() for each in self.duties]}


@dataclass(frozen=True)
class ThemeAnswer:
    """What is known of a theme in a place, or anywhere."""

    theme: Thing
    organised: tuple[Organised, ...]
    bound: tuple[Bound, ...]
    """By actor of the place; empty where no place is asked about."""
    networks: tuple[Thing, ...]
    forums: tuple[Thing, ...]
    details: dict[str, Details]
    elsewhere: tuple[Thing, ...]
    """The counties that have an interface on the theme."""
    namers: tuple[Thing, ...]
    """Who could name someone: the county and the municipality."""
    reason: str
    """Why somebody ought to be named; empty where there is no county."""
    contacts: tuple[Contact, ...]

    def as_json(self) -> dict[str, object]:
        """The form for machines."""
        return {
            "theme": self.theme.as_json(),
            "organised": [each.as_json() for each in self.organised],
            "bound": [each.as_json() for each in self.bound],
            "networks": [each.as_json() for each in self.networks],
            "forums": [each.as_json() for each in self.forums],
            "elsewhere": [each.as_json() for each in self.elsewhere],
            "namers": [each.as_json() for each in self.namers],
            "reason": self.reason,
            "contacts": [each.as_json() for each in self.contacts],
        }


def themes_meant(store: Storage, labels: Labels, topic: str) -> list[str]:
    """The national themes that a topic is about, by their names and everyday words or by those of interfaces."""
    index = national_themes(store, labels.language)
    named = index.find(topic)
    if named:
        return named
    national = {thing.iri for thing in index.things}
    hits = [] if index.has_slip(topic) else search_index(store).find(topic).hits
    of_interface = {item.iri: sorted(item.values["theme"]) for item in items(store, "interfaces")}
    found = (theme for hit in hits for theme in (hit.iri, *of_interface.get(hit.iri, ())))
    return [theme for theme in dict.fromkeys(found) if theme in national]


def theme_answers(store: Storage, labels: Labels, themes: Iterable[str], place: Place | None) -> list[ThemeAnswer]:
    """What the law says of themes in a place today, and whom to ask."""
    actors = place.actors if place else ()
    due = [due_duties(store, actor, date.today(), labels.language) for actor in actors]
    return [_answer(store, labels, theme, place, due) for theme in themes]


def _answer(store: Storage, labels: Labels, theme: str, place: Place | None, due: Sequence[DueDuties]) -> ThemeAnswer:
    actors = [each.actor for each in due]
    linked = _linked(store, theme, place.county) if place and place.county else {}
    networks, forums = (tuple(labels.things(linked.get(group, ()))) for group in ("networks", "forums"))
    with_interface = {
        county
        for item in items(store, "interfaces")
        if theme in item.values["theme"]
        for county in item.values["county"]
    }
    return ThemeAnswer(
        labels.thing(theme),
        tuple(_organised(store, labels, theme, [each.iri for each in actors])),
        tuple(_bound(each, theme) for each in due),
        networks,
        forums,
        dict(details(store, labels, (thing.iri for thing in (*networks, *forums)))),
        tuple(labels.things(with_interface)),
        tuple(actors),
        shipped_rules().completeness[OWNER].reason[labels.language] if place and place.county else "",
        tuple(contacts(store, labels, [place.iri, *(each.iri for each in actors)] if place else [])),
    )


def _linked(store: Storage, theme: str, county: str) -> dict[str, list[str]]:
    bound = {"county": ox.NamedNode(county), "theme": ox.NamedNode(theme)}
    linked: dict[str, list[str]] = {}
    for row in store.select(saved_query("pages/theme-networks").bind(bound)):
        linked.setdefault(term_text(row["group"]), []).append(term_text(row["thing"]))
    return linked


def _organised(store: Storage, labels: Labels, theme: str, organisers: Sequence[str]) -> Iterable[Organised]:
    if not organisers:
        return
    organising = [ox.NamedNode(iri) for iri in organisers]
    rows = store.select(saved_query("pages/organising").bind({"organiser": organising, "theme": ox.NamedNode(theme)}))
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(term_text(row["task"]), []).append(row)
    for task in labels.things(found):
        of_task = {key: {term_text(row[key]) for row in found[task.iri]} for key in ("organiser", "section")}
        yield Organised(task, tuple(labels.things(of_task["organiser"])), tuple(labels.things(of_task["section"])))


def _bound(due: DueDuties, theme: str) -> Bound:
    return Bound(due.actor, tuple(each for each in due.duties if any(own.iri == theme for own in each.themes)))
