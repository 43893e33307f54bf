"""Who answers for this here? The question the service exists for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

import pyoxigraph as ox

from service.core.answer import Answer, Responsibility
from service.core.catalogue import saved_query
from service.core.collation import collation_key
from service.core.contacts import contacts
from service.core.details import details
from service.core.due import DueDuty, due_duties
from service.core.errors import InputError, UnknownName
from service.core.labels import Labels, Thing, spoken
from service.core.listing import items, narrowed
from service.core.lookup import fold
from service.core.messages import Language
from service.core.missing import Missing, missing
from service.core.namespaces import DEFINITIONS
from service.core.naming import find, interfaces_of
from service.core.places import place_asked
from service.core.search import search_index
from service.core.sources import citations
from service.core.storage import Row, Storage, Term
from service.core.store import term_text

NEXT: Final = 2
"""How many of the duties that are due next an answer tells."""


def who(
    store: Storage, topic: str, language: Language, *, county: str | None = None, municipality: str | None = None
) -> list[Answer]:
    """Answer who is responsible for a topic.

    ``topic``, ``county`` and ``municipality`` are names, in any of the three languages, or codes. Without a county or a
    municipality the topic is answered for every county; an empty topic means every interface. The interface that goes
    by the very name stands first, then those whose names hold it, then those that are about it.

    Raises:
        UnknownName: no such county, municipality or interface there; carries suggestions.
        InputError: the topic is on record, but in other counties; or the municipality is in another county than the one
            given, or in none that the graph knows.
    """
    labels = Labels(store, language)
    where = place_asked(store, language, county=county or "", municipality=municipality or "")
    if where and not where.county:
        raise InputError("error-municipality-alone", name=labels[where.iri].text)
    area, place = (where.county, where.municipality) if where else (None, None)
    interfaces = _interfaces(store, labels, topic, area)
    lacking = missing(store, interfaces, language, municipality=place)
    due = _due(store, language, [each for each in (area, place) if each])
    answers = [
        _answer(store, labels, iri, place, tuple(each for each in lacking if each.focus == iri), due)
        for iri in interfaces
    ]
    return sorted(answers, key=lambda answer: _order(answer, fold(topic)))


def _order(answer: Answer, topic: str) -> tuple[object, ...]:
    name, county = answer.interface.label.text, answer.county.label.text
    closeness = 0 if topic == fold(name) else 1 if topic in fold(name) else 2
    return closeness, collation_key(county), collation_key(name)


def _due(store: Storage, language: Language, actors: Sequence[str]) -> list[DueDuty]:
    """The duties of a place that have a last day still to come."""
    today = date.today()
    found = (each for actor in actors for each in due_duties(store, actor, today, language).duties)
    open_ = (each for each in found if each.outcome == "due" and each.due and each.due >= today)
    return list({each.duty.iri: each for each in open_}.values())


def _interfaces(store: Storage, labels: Labels, topic: str, county: str | None) -> list[str]:
    index = interfaces_of(store, county, labels.language)
    if not topic:
        return [thing.iri for thing in index.things]
    try:
        return find(index, "interface", topic)
    except UnknownName:
        elsewhere = interfaces_of(store, None, labels.language).find(topic) if county else []
        if county and elsewhere:
            names = {labels[term_text(row["county"])].text for iri in elsewhere for row in _facts(store, iri)}
            where = ", ".join(sorted(names))
            raise InputError("error-elsewhere", name=topic, county=labels[county].text, where=where) from None
        meant = [] if index.has_slip(topic) else _meant(store, topic, county)
        if not meant:
            raise
        return meant


def _meant(store: Storage, topic: str, county: str | None = None) -> list[str]:
    """The interfaces that a situation in everyday, inflected words is about: by their words or by their themes'."""
    found = {hit.iri for hit in search_index(store).find(topic).hits if hit.kind in {"interface", "theme"}}
    chosen = {"county": county} if county else {}
    listed = narrowed(items(store, "interfaces"), chosen)
    return [item.iri for item in listed if item.iri in found or not found.isdisjoint(item.values["theme"])]


def _facts(store: Storage, interface: str) -> list[Row]:
    return store.select(saved_query("pages/who-interface").bind({"interface": ox.NamedNode(interface)}))


def _answer(
    store: Storage,
    labels: Labels,
    interface: str,
    municipality: str | None,
    lacking: tuple[Missing, ...],
    due: Sequence[DueDuty],
) -> Answer:
    bound = {"interface": ox.NamedNode(interface)}
    facts: dict[str, list[Term]] = {}
    for row in _facts(store, interface):
        for key, term in row.items():
            facts.setdefault(key, []).append(term)
    found = responsibilities(store, labels, interface)
    linked: dict[str, dict[str, int]] = {}
    for row in store.select(saved_query("pages/who-linked").bind(bound)):
        rank = int(term_text(row["rank"])) if "rank" in row else 0
        linked.setdefault(term_text(row["group"]), {}).setdefault(term_text(row["thing"]), rank)
    groups = {group: _ranked(labels, ranks) for group, ranks in linked.items()}
    closeness = {thing.iri: at for at, thing in enumerate(groups.get("duties", ()))}
    next_due = sorted(
        (each for each in due if each.duty.iri in closeness),
        key=lambda each: (each.due or date.max, closeness[each.duty.iri]),
    )
    county = term_text(facts["county"][0])
    parties = [each.party.iri for each in found if each.party]
    return Answer(
        labels.thing(interface),
        labels.thing(county),
        labels.thing(municipality) if municipality else None,
        _first_thing(labels, facts.get("theme", [])),
        _first_thing(labels, facts.get("status", [])),
        spoken(facts.get("state", []), labels.language),
        tuple(found),
        groups,
        details(store, labels, (thing.iri for things in groups.values() for thing in things)),
        tuple(next_due[:NEXT]),
        tuple(citations(store, labels, [interface, *(each.iri for each in found)])),
        tuple(contacts(store, labels, [*parties, county, *([municipality] if municipality else [])])),
        lacking,
    )


def _ranked(labels: Labels, ranks: Mapping[str, int]) -> tuple[Thing, ...]:
    """Things with their names: the lowest rank first, then by name."""
    return tuple(sorted(labels.things(ranks), key=lambda thing: ranks[thing.iri]))


def responsibilities(store: Storage, labels: Labels, interface: str) -> list[Responsibility]:
    """Who is responsible for an interface or prepares it, in the order of the roles."""
    bound = {"interface": ox.NamedNode(interface)}
    rows: dict[str, dict[str, list[Term]]] = {}
    for row in store.select(saved_query("pages/who-responsibilities").bind(bound)):
        fields = rows.setdefault(term_text(row["responsibility"]), {})
        for key, term in row.items():
            fields.setdefault(key, []).append(term)
    named = (fields.get(key, []) for fields in rows.values() for key in ("role", "party", "holder", "person"))
    labels.load(term_text(term) for terms in named for term in terms[:1])
    return [_responsibility(labels, iri, fields) for iri, fields in rows.items()]


def _responsibility(labels: Labels, iri: str, fields: Mapping[str, list[Term]]) -> Responsibility:
    def thing(key: str) -> Thing | None:
        return _first_thing(labels, fields.get(key, []))

    def text(key: str) -> str:
        return term_text(fields[key][0]) if key in fields else ""

    kind = "vacant" if text("vacant") == "true" else text("holderClass").removeprefix(DEFINITIONS).lower() or "unnamed"
    return Responsibility(
        iri,
        labels.thing(text("role")),
        thing("party"),
        thing("holder"),
        kind,
        thing("person"),
        spoken(fields.get("description", []), labels.language),
        text("from"),
        text("until"),
    )


def _first_thing(labels: Labels, terms: Iterable[Term]) -> Thing | None:
    return next((labels.thing(term_text(term)) for term in terms), None)
