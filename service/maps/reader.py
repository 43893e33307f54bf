"""What every map needs: rows of its query, names, links to pages, and the words of legends and pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Final

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.feeds import last_modified
from service.core.labels import Labels
from service.core.messages import Language, spell_day, translate
from service.core.namespaces import DEFINITIONS, RESOURCES, local_path
from service.core.storage import Storage
from service.core.store import term_text
from service.maps.filters import THINGS, View
from viz import LINKS, Node, PageTexts
from viz import Labels as Legend

KIND_CLASSES: Final[Mapping[str, str]] = {
    "county": "WellbeingServicesCounty",
    "municipality": "Municipality",
    "organisation": "Organisation",
    "actor": "scheme-actor",
    "body": "Body",
    "network": "Network",
    "forum": "Forum",
    "interface": "Interface",
    "theme": "Theme",
    "person": "Person",
    "post": "Post",
    "obligation": "Obligation",
    "section": "Section",
    "level": "scheme-level",
}
"""The kinds that pictures mark, and the terms of the ontology whose names they bear."""

_STATUSES: Final[Mapping[str, str]] = {
    "status-planned": "planned",
    "status-draft": "planned",
    "status-proposed": "planned",
    "status-ended": "ended",
}
_PERSON: Final = RESOURCES + "person/"
_XSD_DATE: Final = ox.NamedNode("http://www.w3.org/2001/XMLSchema#date")


class Reader:
    """Reads the graph for one map in one language, narrowed to a view."""

    def __init__(self, store: Storage, language: Language, view: View = View()) -> None:  # noqa: B008 - is frozen
        self.language = language
        self.view = view
        self.store = store
        self._labels = Labels(store, language)
        self._unnamed: dict[str, int] = {}
        self._marked = False

    def titled(self, message_id: str, /, **told: str) -> str:
        """A map's title with what it is narrowed to; ``told`` holds the names of the filters that it says by itself."""
        names = [self.name(iri) for name, iri in self._filters().items() if name not in told]
        return " – ".join(filter(None, (self.say(message_id, **told), ", ".join(names))))

    def rows(self, query: str, **bound: str) -> list[dict[str, str]]:
        """Rows of a saved query as plain texts, its parameters bound to those of the view and to ``bound``."""
        saved = saved_query(query)
        values: dict[str, str | ox.NamedNode | ox.Literal] = {}
        for parameter in saved.parameters:
            if parameter.name == "on" and self.view.on:
                values["on"] = ox.Literal(self.view.on.isoformat(), datatype=_XSD_DATE)
            elif value := bound.get(parameter.name) or getattr(self.view, parameter.name, ""):
                values[parameter.name] = ox.NamedNode(value) if parameter.type in THINGS else value
        found = self.store.select(saved.bind(values))
        return [{key: term_text(term) for key, term in row.items()} for row in found]

    def name(self, iri: str) -> str:
        """The name of a thing, with an asterisk where it is our own translation; a person may be left unnamed."""
        if not self.view.persons and iri.startswith(_PERSON):
            return self.say("map-person", number=self._unnamed.setdefault(iri, len(self._unnamed) + 1))
        label = self._labels[iri]
        self._marked |= label.ours
        return label.text + ("*" if label.ours else "")

    def load(self, iris: Iterable[str]) -> None:
        """Look up several names at once."""
        self._labels.load(iris)

    def load_rows(self, rows: Iterable[Mapping[str, str]]) -> None:
        """Look up the names of all that rows tell of."""
        self.load({value for row in rows for value in row.values() if value.startswith("http")})

    def say(self, message_id: str, /, **arguments: str | int | float) -> str:
        """A message in the reader's language."""
        return translate(self.language, message_id, **arguments)

    def joined(self, property_name: str) -> tuple[str, str]:
        """A property of the ontology as the kind of a link and in words, read from its subject to its object."""
        return property_name, self.name(DEFINITIONS + property_name)

    def joined_back(self, property_name: str) -> tuple[str, str]:
        """The same in words that are read from the object to the subject."""
        kebab = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", property_name).lower()
        return property_name, self.say(f"explorer-back-{kebab}")

    def node(
        self, iri: str, kind: str, *, identifier: str = "", detail: str = "", group: str = "", status: str = ""
    ) -> Node:
        """A node for a thing; ``status`` may be the IRI of a status code or a mark that pictures know.

        A person who is not to be named has neither an address nor an identifier that would tell.
        """
        mark = _STATUSES.get(status.removeprefix(DEFINITIONS), "") if status.startswith(DEFINITIONS) else status
        # Codes of the ontology are written with a small letter; the names of things are the sources'.
        label = capital(self.name(iri)) if iri.startswith(DEFINITIONS) else self.name(iri)
        if not self.view.persons and iri.startswith(_PERSON):
            number = str(self._unnamed[iri])
            return Node((identifier or iri).replace(iri, number), label, kind, "", detail, group, mark)
        return Node(identifier or iri, label, kind, href(iri), detail, group, mark, iri)

    def legend(self, groups: Mapping[str, str] | None = None) -> Legend:
        """The words of a legend."""
        roles = {role: self.name(DEFINITIONS + f"role-{role}") for role in LINKS}
        return Legend(
            legend=self.say("map-legend"),
            kinds={kind: capital(self.name(DEFINITIONS + name)) for kind, name in KIND_CLASSES.items()},
            statuses={
                "planned": self.name(DEFINITIONS + "status-planned"),
                "ended": self.name(DEFINITIONS + "status-ended"),
                "vacant": self.say("vacant"),
                "unnamed": self.say("map-nobody"),
            },
            links=roles,
            groups=groups or {},
            also=self.say("map-also"),
            shared=self.say("map-shared"),
            unnamed=self.say("map-nobody"),
        )

    def page_texts(self) -> PageTexts:
        """The words of an interactive page."""
        names = (field.name for field in fields(PageTexts))
        return PageTexts(**{name: self.say(f"map-page-{name.replace('_', '-')}") for name in names})

    def source(self, area: str = "") -> str:
        """Where the picture's facts come from, what it is narrowed to, and on which day they are to hold.

        It says what an asterisk means if any name that was read by now bears one: it is asked for last.
        """
        named = [self.name(area) if area else self.say("map-everywhere"), *self._narrowed()]
        day = last_modified(self.store)
        stated = self.say("map-source", name=", ".join(named), day=spell_day(self.language, day) if day else "–")
        marked = self.say("map-ours") if self._marked else ""
        held = self.say("map-on", day=spell_day(self.language, self.view.on)) if self.view.on else ""
        return " ".join(filter(None, (stated, marked, held)))

    def _narrowed(self) -> list[str]:
        """What the view is narrowed to beside an area, as it stands on paper: the filter's name and its value."""
        named = {self.say(f"map-filter-{name}"): iri for name, iri in self._filters().items() if name != "county"}
        return [f"{filter_name[:1].lower()}{filter_name[1:]}: {self.name(iri)}" for filter_name, iri in named.items()]

    def _filters(self) -> dict[str, str]:
        """The IRIs of the things and of the kind that the view is narrowed to, by filter."""
        view = self.view
        things = {"county": view.county, "municipality": view.municipality, "theme": view.theme}
        kind = {"kind": DEFINITIONS + view.kind if view.kind else ""}
        return {name: iri for name, iri in {**things, **kind}.items() if iri}


def href(iri: str) -> str:
    """The path of a thing's page, or the address of a foreign one."""
    return local_path(iri) or (iri if iri.startswith("http") else "")


def capital(text: str) -> str:
    """The text with a capital at its start."""
    return text[:1].upper() + text[1:]


def kind_of(class_iri: str) -> str:
    """The kind that a class of the ontology is marked as; an unlisted one is an organisation."""
    name = class_iri.removeprefix(DEFINITIONS)
    return next((kind for kind, known in KIND_CLASSES.items() if known == name), "organisation")


def actor_kind(actor: str) -> str:
    """The kind that an actor is marked as: a thing by its address, a class of actors as what its members are.

    Classes of counties and of municipalities are marked as these, other classes as such.
    """
    if actor.startswith(RESOURCES):
        kind = actor.removeprefix(RESOURCES).partition("/")[0]
        return kind if kind in KIND_CLASSES else "organisation"
    if not actor.startswith(DEFINITIONS + "actor-"):
        return "organisation"
    if "-municipality" in actor:
        return "municipality"
    return "county" if actor.endswith("-county") else "actor"
