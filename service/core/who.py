"""Who answers for this here? The question the service exists for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.errors import InputError, UnknownName
from service.core.labels import Label, Labels, Thing, choose
from service.core.lookup import Index, Named
from service.core.messages import Language
from service.core.missing import Missing, missing
from service.core.namespaces import DEFINITIONS
from service.core.sources import Citation, citations
from service.core.store import Row, Store, Term, term_text

COUNTY: Final = DEFINITIONS + "WellbeingServicesCounty"
MUNICIPALITY: Final = DEFINITIONS + "Municipality"


@dataclass(frozen=True)
class Responsibility:
    """Who is responsible, for which party, in which role."""

    iri: str
    role: Thing
    party: Thing | None
    holder: Thing | None
    holder_kind: str
    """person, post, body, organisation…; ``unnamed`` where the source names no one, ``vacant`` where a post is open."""
    held_by: Thing | None
    """The person who holds the post, where the holder is a post."""
    description: Label | None
    """How the source speaks of holders it does not name."""
    valid_from: str
    valid_until: str

    @property
    def named(self) -> bool:
        """Whether someone is named."""
        return self.holder_kind not in {"unnamed", "vacant"}

    def as_json(self) -> dict[str, object]:
        """The form fixed for answers."""
        holder: object = self.holder.as_json() if self.holder else None
        if holder is None and self.description:
            holder = {"iri": None, "label": self.description.text}
        return {
            "party": self.party.as_json() if self.party else None,
            "holder": holder,
            "holderKind": self.holder_kind,
            "heldBy": self.held_by.as_json() if self.held_by else None,
            "role": self.role.as_json(),
            "from": self.valid_from or None,
            "until": self.valid_until or None,
        }


@dataclass(frozen=True)
class Contact:
    """A way to get in touch: an organisation and its own website."""

    organisation: Thing
    url: str

    def as_json(self) -> dict[str, object]:
        """The form in which answers end."""
        return {"organisation": self.organisation.as_json(), "url": self.url}


@dataclass(frozen=True)
class Answer:
    """What is known of one interface."""

    interface: Thing
    county: Thing
    municipality: Thing | None
    theme: Thing | None
    status: Thing | None
    state: Label | None
    """The state of preparation in words."""
    responsibilities: tuple[Responsibility, ...]
    linked: Mapping[str, tuple[Thing, ...]] = field(default_factory=dict)
    """``tasks``, ``duties``, ``networks`` and ``forums``."""
    sources: tuple[Citation, ...] = ()
    contacts: tuple[Contact, ...] = ()
    missing: tuple[Missing, ...] = ()

    @property
    def named(self) -> bool:
        """Whether anyone is named as responsible."""
        return any(each.named for each in self.responsibilities)

    def as_json(self) -> dict[str, object]:
        """The form fixed for answers."""
        return {
            "interface": self.interface.as_json(),
            "county": self.county.as_json(),
            "municipality": self.municipality.as_json() if self.municipality else None,
            "theme": self.theme.as_json() if self.theme else None,
            "status": self.status.as_json() if self.status else None,
            "state": self.state.text if self.state else None,
            "tasks": [thing.as_json() for thing in self.linked.get("tasks", ())],
            "responsibilities": [each.as_json() for each in self.responsibilities],
            "duties": [thing.as_json() for thing in self.linked.get("duties", ())],
            "networks": [thing.as_json() for thing in self.linked.get("networks", ())],
            "forums": [thing.as_json() for thing in self.linked.get("forums", ())],
            "sources": [citation.as_json() for citation in self.sources],
            "contacts": [contact.as_json() for contact in self.contacts],
        }


def index_of(store: Store, class_iri: str) -> Index:
    """The things of a class by all their names and codes."""
    return _index(store, saved_query("pages/names").bind({"class": ox.NamedNode(class_iri)}))


def interfaces_of(store: Store, county: str | None) -> Index:
    """The interfaces of a county, or of all counties, by their own names, their themes' names and everyday words."""
    bound = {"county": ox.NamedNode(county)} if county else {}
    return _index(store, saved_query("pages/interface-names").bind(bound))


def find(index: Index, kind: str, name: str) -> list[str]:
    """IRIs of the things that ``name`` means.

    Raises:
        UnknownName: none; carries the nearest names.
    """
    found = index.find(name)
    if not found:
        raise UnknownName(kind, name, index.suggest(name))
    return found


def find_one(index: Index, kind: str, name: str) -> str:
    """The one thing that ``name`` means.

    Raises:
        UnknownName: none, or more than one; carries the nearest or the possible names.
    """
    found = find(index, kind, name)
    if len(found) > 1:
        shown = {thing.iri: thing.names[0] for thing in index.things}
        raise UnknownName(kind, name, [shown[iri] for iri in found])
    return found[0]


def who(
    store: Store, topic: str, language: Language, *, county: str | None = None, municipality: str | None = None
) -> list[Answer]:
    """Answer who is responsible for a topic.

    ``topic``, ``county`` and ``municipality`` are names, in any of the three languages, or codes. Without a county or a
    municipality the topic is answered for every county; an empty topic means every interface.

    Raises:
        UnknownName: no such county, municipality or interface there; carries suggestions.
        InputError: the topic is on record, but in other counties.
    """
    labels = Labels(store, language)
    place = find_one(index_of(store, MUNICIPALITY), "municipality", municipality) if municipality else None
    area = find_one(index_of(store, COUNTY), "county", county) if county else _county_of(store, place)
    interfaces = _interfaces(store, labels, topic, area)
    lacking = missing(store, interfaces, language)
    answers = [
        _answer(store, labels, iri, place, tuple(each for each in lacking if each.focus == iri)) for iri in interfaces
    ]
    return sorted(answers, key=lambda answer: (answer.county.label.text, answer.interface.label.text))


def _interfaces(store: Store, labels: Labels, topic: str, county: str | None) -> list[str]:
    index = interfaces_of(store, county)
    if not topic:
        return [thing.iri for thing in index.things]
    try:
        return find(index, "interface", topic)
    except UnknownName:
        elsewhere = interfaces_of(store, None).find(topic) if county else []
        if county and elsewhere:
            names = {labels[term_text(row["county"])].text for iri in elsewhere for row in _facts(store, iri)}
            where = ", ".join(sorted(names))
            raise InputError("error-elsewhere", name=topic, county=labels[county].text, where=where) from None
        raise


def _facts(store: Store, interface: str) -> list[Row]:
    return store.select(saved_query("pages/who-interface").bind({"interface": ox.NamedNode(interface)}))


def document(topic: str, county: str | None, municipality: str | None, answers: Iterable[Answer]) -> dict[str, object]:
    """The answer to a question in the form fixed for machines."""
    listed = list(answers)
    return {
        "query": {"topic": topic, "county": county, "municipality": municipality},
        "answers": [answer.as_json() for answer in listed],
        "missing": [each.as_json() for answer in listed for each in answer.missing],
    }


def _county_of(store: Store, municipality: str | None) -> str | None:
    if municipality is None:
        return None
    query = saved_query("pages/municipality-county").bind({"municipality": ox.NamedNode(municipality)})
    return next((term_text(row["county"]) for row in store.select(query)), None)


def _answer(
    store: Store, labels: Labels, interface: str, municipality: str | None, lacking: tuple[Missing, ...]
) -> Answer:
    bound = {"interface": ox.NamedNode(interface)}
    facts: dict[str, list[Term]] = {}
    for row in _facts(store, interface):
        for key, term in row.items():
            facts.setdefault(key, []).append(term)
    responsibilities = _responsibilities(store, labels, bound)
    linked: dict[str, list[str]] = {}
    for row in store.select(saved_query("pages/who-linked").bind(bound)):
        linked.setdefault(term_text(row["group"]), []).append(term_text(row["thing"]))
    county = term_text(facts["county"][0])
    parties = [each.party.iri for each in responsibilities if each.party]
    return Answer(
        labels.thing(interface),
        labels.thing(county),
        labels.thing(municipality) if municipality else None,
        _first_thing(labels, facts.get("theme", [])),
        _first_thing(labels, facts.get("status", [])),
        spoken(facts.get("state", []), labels.language),
        tuple(responsibilities),
        {group: tuple(labels.things(iris)) for group, iris in linked.items()},
        tuple(citations(store, labels, [interface, *(each.iri for each in responsibilities)])),
        tuple(contacts(store, labels, [*parties, county, *([municipality] if municipality else [])])),
        lacking,
    )


def _responsibilities(store: Store, labels: Labels, bound: Mapping[str, ox.NamedNode]) -> list[Responsibility]:
    rows: dict[str, dict[str, list[Term]]] = {}
    for row in store.select(saved_query("pages/who-responsibilities").bind(bound)):
        fields = rows.setdefault(term_text(row["responsibility"]), {})
        for key, term in row.items():
            fields.setdefault(key, []).append(term)
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


def contacts(store: Store, labels: Labels, iris: Iterable[str]) -> list[Contact]:
    """The websites of organisations, or of those that the bodies and posts among them belong to; none twice."""
    query = saved_query("pages/contacts").bind({"thing": [ox.NamedNode(iri) for iri in dict.fromkeys(iris)]})
    found = {(term_text(row["organisation"]), term_text(row["url"])) for row in store.select(query)}
    return [Contact(labels.thing(iri), url) for iri, url in sorted(found)]


def spoken(terms: Iterable[Term], language: Language) -> Label | None:
    """Of one text in several languages, the one for this reader."""
    return choose((Label(t.value, t.language or "") for t in terms if isinstance(t, ox.Literal)), language)


def _first_thing(labels: Labels, terms: Iterable[Term]) -> Thing | None:
    return next((labels.thing(term_text(term)) for term in terms), None)


def _index(store: Store, query: str) -> Index:
    names: dict[str, list[tuple[int, bool, str]]] = {}
    for row in store.select(query):
        name = row["name"]
        foreign = isinstance(name, ox.Literal) and name.language != "fi"
        names.setdefault(term_text(row["thing"]), []).append((int(term_text(row["rank"])), foreign, term_text(name)))
    return Index(Named(iri, tuple(name for *_, name in sorted(found))) for iri, found in sorted(names.items()))
