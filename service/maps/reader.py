"""What every map needs: rows of its query, names, links to pages, and the words of legends and pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Final

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.labels import Labels
from service.core.messages import Language, translate
from service.core.namespaces import DEFINITIONS, local_path
from service.core.storage import Storage
from service.core.store import term_text
from viz import LINKS, Node, PageTexts
from viz import Labels as Legend

KIND_CLASSES: Final[Mapping[str, str]] = {
    "county": "WellbeingServicesCounty",
    "municipality": "Municipality",
    "organisation": "Organisation",
    "body": "Body",
    "network": "Network",
    "forum": "Forum",
    "interface": "Interface",
    "theme": "Theme",
    "person": "Person",
    "post": "Post",
}
"""The kinds that pictures mark, and the classes of the ontology whose names they bear."""

_STATUSES: Final[Mapping[str, str]] = {
    "status-planned": "planned",
    "status-draft": "planned",
    "status-proposed": "planned",
    "status-ended": "ended",
}


class Reader:
    """Reads the graph for one map in one language."""

    def __init__(self, store: Storage, language: Language) -> None:
        self.language = language
        self._store = store
        self._labels = Labels(store, language)

    def rows(self, query: str, county: str | None) -> list[dict[str, str]]:
        """Rows of a saved query as plain texts."""
        bound = {"county": ox.NamedNode(county)} if county else {}
        found = self._store.select(saved_query(query).bind(bound))
        return [{key: term_text(term) for key, term in row.items()} for row in found]

    def name(self, iri: str) -> str:
        """The name of a thing, with an asterisk where it is our own translation."""
        label = self._labels[iri]
        return label.text + ("*" if label.ours else "")

    def load(self, iris: Iterable[str]) -> None:
        """Look up several names at once."""
        self._labels.load(iris)

    def say(self, message_id: str, /, **arguments: str | int) -> str:
        """A message in the reader's language."""
        return translate(self.language, message_id, **arguments)

    def node(
        self, iri: str, kind: str, *, identifier: str = "", detail: str = "", group: str = "", status: str = ""
    ) -> Node:
        """A node for a thing; ``status`` may be the IRI of a status code or a mark that pictures know."""
        mark = _STATUSES.get(status.removeprefix(DEFINITIONS), "") if status.startswith(DEFINITIONS) else status
        return Node(identifier or iri, self.name(iri), kind, href(iri), detail, group, mark)

    def legend(self, columns: tuple[str, str, str] = ("", "", ""), groups: Mapping[str, str] | None = None) -> Legend:
        """The words of a legend."""
        roles = {role: self.name(DEFINITIONS + f"role-{role}") for role in LINKS}
        return Legend(
            legend=self.say("map-legend"),
            kinds={kind: self.name(DEFINITIONS + name) for kind, name in KIND_CLASSES.items()},
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
            columns=columns,
        )

    def page_texts(self) -> PageTexts:
        """The words of an interactive page."""
        names = (field.name for field in fields(PageTexts))
        return PageTexts(**{name: self.say(f"map-page-{name.replace('_', '-')}") for name in names})

    def source(self, county: str | None) -> str:
        """Where the picture's facts come from."""
        return self.say("map-source", name=self.name(county) if county else self.say("field-county-any"))


def href(iri: str) -> str:
    """The path of a thing's page, or the address of a foreign one."""
    return local_path(iri) or (iri if iri.startswith("http") else "")


def kind_of(class_iri: str) -> str:
    """The kind that a class of the ontology is marked as; an unlisted one is an organisation."""
    name = class_iri.removeprefix(DEFINITIONS)
    return next((kind for kind, known in KIND_CLASSES.items() if known == name), "organisation")
