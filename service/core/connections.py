"""What is connected with what: the graph as links that can be followed both ways, kept for each state of the data.

Of the things, those that an official would put on a map count; citations, figures and parts of models do not.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from service.core.catalogue import saved_query
from service.core.current import while_current
from service.core.namespaces import DEFINITIONS, PREFIXES, RESOURCES
from service.core.periods import UNKNOWN, Period
from service.core.storage import Storage
from service.core.store import term_text

KINDS: Final = (
    "county",
    "municipality",
    "theme",
    "interface",
    "network",
    "forum",
    "body",
    "organisation",
    "post",
    "person",
    "task",
    "obligation",
    "section",
    "agreement",
    "document",
)
"""The kinds of things that are connected, in the order in which they are shown."""
ROLE: Final = DEFINITIONS + "role-"
COORDINATED: Final = frozenset({DEFINITIONS + "coordinator", ROLE + "coordinator", ROLE + "owner"})
"""Relations by which somebody looks after a network."""
_COUNTY: Final = (DEFINITIONS + "county", PREFIXES["org"] + "unitOf")
_THEME: Final = DEFINITIONS + "theme"


@dataclass(frozen=True)
class Connection:
    """One statement that connects two things."""

    start: str
    relation: str
    end: str
    period: Period


@dataclass(frozen=True)
class Link:
    """A connection as it is met at one of its ends."""

    other: str
    connection: Connection
    forward: bool
    """Whether ``other`` is where the connection leads to, and not where it starts."""


@dataclass(frozen=True)
class State:
    """What is known of a thing itself."""

    status: str = ""
    """IRI of the code, or empty."""
    vacant: bool = False
    period: Period = UNKNOWN


class Connections:
    """The connections of a store as it is now."""

    def __init__(self, store: Storage) -> None:
        self._states = _states(store)
        links: dict[str, list[Link]] = defaultdict(list)
        for each in _connections(store):
            links[each.start].append(Link(each.end, each, forward=True))
            links[each.end].append(Link(each.start, each, forward=False))
        self._links: Mapping[str, Sequence[Link]] = links

    @property
    def things(self) -> Sequence[str]:
        """The IRIs of all that is connected with anything, sorted."""
        return sorted(self._links)

    def __contains__(self, iri: str) -> bool:
        return iri in self._links

    def links(self, iri: str) -> Sequence[Link]:
        """The connections of a thing, both ways."""
        return self._links.get(iri, ())

    def state(self, iri: str) -> State:
        """What is known of a thing itself."""
        return self._states.get(iri, State())

    def county(self, iri: str) -> str:
        """The county that a thing belongs to, or an empty text."""
        if kind_of(iri) == "county":
            return iri
        return next((link.other for link in self._leading(iri, _COUNTY) if kind_of(link.other) == "county"), "")

    def theme(self, iri: str) -> str:
        """The first theme that a thing stands under, or an empty text."""
        return iri if kind_of(iri) == "theme" else next((link.other for link in self._leading(iri, (_THEME,))), "")

    def lacks_owner(self, iri: str) -> bool:
        """Whether nobody is named for an interface, or nobody coordinates a network; of other things it is not asked.

        A post that is open names nobody.
        """
        kind = kind_of(iri)
        if kind not in {"interface", "network"}:
            return False
        named = (
            link.connection.relation.startswith(ROLE) and not self.state(link.other).vacant
            if kind == "interface"
            else link.connection.relation in COORDINATED
            for link in self.links(iri)
            if link.forward
        )
        return not any(named)

    def path(self, start: str, end: str) -> Sequence[Link]:
        """The links of a shortest way between two things, none where there is no way; always the same one."""
        came: dict[str, tuple[str, Link]] = {}
        ahead = deque([start])
        while ahead and end not in came:
            here = ahead.popleft()
            for link in self.links(here):
                if link.other != start and link.other not in came:
                    came[link.other] = (here, link)
                    ahead.append(link.other)
        steps: list[Link] = []
        at = end
        while at in came and at != start:
            at, link = came[at]
            steps.append(link)
        return steps[::-1]

    def _leading(self, iri: str, relations: Sequence[str]) -> Sequence[Link]:
        return [link for link in self.links(iri) if link.forward and link.connection.relation in relations]


@while_current
def connections(store: Storage) -> Connections:
    """The connections of a store as it is now, read once for each state."""
    return Connections(store)


def kind_of(iri: str) -> str:
    """The kind of a thing, as its IRI states it."""
    return iri.removeprefix(RESOURCES).partition("/")[0]


def _connections(store: Storage) -> Sequence[Connection]:
    """One connection for each statement; of several sources the earliest counts."""
    found: dict[tuple[str, str, str], Connection] = {}
    for row in store.select(saved_query("maps/explorer").text):
        values = {key: term_text(term) for key, term in row.items()}
        key = values["start"], values["relation"], values["end"]
        if kind_of(key[0]) in KINDS and kind_of(key[2]) in KINDS:
            found.setdefault(key, Connection(*key, Period.of(values)))
    return list(found.values())


def _states(store: Storage) -> Mapping[str, State]:
    states: dict[str, State] = {}
    for row in store.select(saved_query("maps/explorer-things").text):
        values = {key: term_text(term) for key, term in row.items()}
        state = State(values.get("status", ""), values.get("vacant") == "true", Period.of(values))
        states.setdefault(values["thing"], state)
    return states
