"""Who meets in one county of the synthetic country: networks, forums and events.

Each method writes one thing, complete but for what is planted in it, as in :mod:`tests.bench.county`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

import pyoxigraph as ox

from service.core.namespaces import RESOURCES

from .draft import Thing, typed
from .patterns import term
from .place import Means, Place

MEETINGS: Final = range(2022, 2027)
"""Years in which events take place."""

SELDOM: Final = ("yp:frequency-council-term", "yp:frequency-four-years")
"""The rhythms too slow for a yearly duty, which are planted and not drawn from the shipped graph."""


class Known(NamedTuple):
    """What is known of a network."""

    iri: ox.NamedNode
    name: ox.Literal
    themes: list[ox.NamedNode]
    members: list[ox.NamedNode]


class Meetings:
    """Writes those who meet in one county."""

    def __init__(self, place: Place, means: Means, begin: Callable[[str, str], Thing]) -> None:
        self._place = place
        self._means = means
        self._chance = means.chance
        self._plants = means.plants
        self._draft = means.draft
        self._begin = begin
        self._last: Known | None = None

    def network(self) -> None:
        """A network; now and then one that rests on an old source, or that is much like the one before it."""
        means, plants, say = self._means, self._plants, self._draft.say
        old = plants.due("C-STATEMENT-OLD")
        if old:
            means.cite_old()
        thing = self._begin("network", "yp:Network")
        iri = thing.iri
        if old:
            plants.record("C-STATEMENT-OLD", iri, means.old_day)
        twin = self._last if self._last is not None and plants.due("C-NETWORK-OVERLAP") else None
        if twin is not None:
            say(iri, "skos:altLabel", twin.name)
            plants.record("C-NETWORK-OVERLAP", *sorted((iri, twin.iri), key=lambda network: network.value))
        themes = [] if plants.violates("C-NETWORK-THEME", iri) else (twin and twin.themes) or means.themes("yp:Network")
        say(iri, "yp:theme", *themes)
        self._last = Known(iri, thing.names[0], themes, self._join(iri, twin))
        if not plants.violates("C-NETWORK-COORDINATOR", iri):
            say(iri, "yp:coordinator", self._chance.choice([*self._place.itself.holders["body"], self._place.iri]))
        if means.happens("yp:Network", "yp:possiblySameAs"):
            say(iri, "yp:possiblySameAs", *self._place.of("network")[-1:])
        # One that does not meet is linked from nowhere, since an event that concerns it would be its meeting.
        if not plants.violates("C-NETWORK-MEETING", iri):
            say(iri, "yp:frequency", means.code("yp:Forum", "yp:frequency"))
            if not old and means.happens("yp:Network", "yp:status"):
                say(iri, "yp:status", means.code("yp:Network", "yp:status"))
            self._place.of("network").append(iri)

    def _join(self, network: ox.NamedNode, twin: Known | None) -> list[ox.NamedNode]:
        """Give a network members, those of its twin if it has any; where it is planted, an ended one beside them."""
        if self._plants.violates("C-NETWORK-MEMBERS", network):
            return []
        members = (twin and twin.members) or self._actors("yp:Network", "yp:member")
        self._draft.say(network, "yp:member", *members)
        if self._plants.due("C-PARTY-ENDED"):
            ended = self._ended_organisation()
            self._draft.say(network, "yp:member", ended)
            self._plants.record("C-PARTY-ENDED", network, ended)
        return members

    def _ended_organisation(self) -> ox.NamedNode:
        organisation = self._draft.thing("organisation").iri
        kind = self._means.code("yp:Organisation", "yp:organisationKind")
        self._draft.say(organisation, "yp:organisationKind", kind)
        self._draft.say(organisation, "yp:status", term("yp:status-ended"))
        return organisation

    def _actors(self, class_: str, property_: str) -> list[ox.NamedNode]:
        """Those who take part: codes as in the shipped graph, and municipalities and organisations of the country."""
        number = self._means.patterns.number(class_, property_).draw(self._chance)
        codes = self._means.patterns.links(class_, property_)
        things = self._means.patterns.links(class_, property_, to=RESOURCES)
        coded = len(codes) / max(len(codes) + len(things), 1)
        known = [party.iri for party in self._place.municipalities] + self._means.organisations[-9:]
        drawn = (
            codes.draw(self._chance) if self._chance.random() < coded else self._chance.choice(known)
            for _ in range(number)
        )
        return list(dict.fromkeys(drawn))

    def forum(self) -> None:
        """A forum; now and then one that meets too seldom for the duty that it serves."""
        iri = self._begin("forum", "yp:Forum").iri
        say, means = self._draft.say, self._means
        if not self._plants.violates("C-FORUM-PARTICIPANTS", iri):
            say(iri, "yp:participant", *self._actors("yp:Forum", "yp:participant"))
        if not self._plants.violates("C-FORUM-RHYTHM", iri):
            self._recur(iri)
        for property_ in ("yp:forumKind", "yp:level", "yp:status"):
            if means.happens("yp:Forum", property_):
                say(iri, property_, means.code("yp:Forum", property_))
        if means.happens("yp:Forum", "yp:forumOn"):
            interfaces = self._place.of("interface")
            say(iri, "yp:forumOn", self._chance.choice(interfaces) if interfaces else means.theme())
        self._place.of("forum").append(iri)

    def _recur(self, forum: ox.NamedNode) -> None:
        """Give a forum its rhythm and duties; where it is planted, a rhythm too slow for its duty."""
        say, means = self._draft.say, self._means
        if means.yearly_obligations and self._plants.due("C-FORUM-LAW"):
            obligation = self._chance.choice(means.yearly_obligations)
            say(forum, "yp:frequency", term(self._chance.choice(SELDOM)))
            say(forum, "yp:fulfils", obligation)
            self._plants.record("C-FORUM-LAW", forum, obligation)
            return
        say(forum, "yp:frequency", means.code("yp:Forum", "yp:frequency", but=SELDOM))
        if means.happens("yp:Forum", "yp:fulfils"):
            say(forum, "yp:fulfils", *means.some("yp:Forum", "yp:fulfils", means.obligations))

    def event(self) -> None:
        """An event, often about one of those who meet or an interface."""
        iri = self._begin("event", "yp:Event").iri
        say, means = self._draft.say, self._means
        say(iri, "yp:eventKind", means.code("yp:Event", "yp:eventKind"))
        if not self._plants.violates("C-EVENT-DATE", iri):
            day = means.day(MEETINGS)
            say(iri, "schema:startDate", typed(day, "date"))
            if means.happens("yp:Event", "schema:endDate"):
                say(iri, "schema:endDate", typed(day, "date"))
        about = [*self._place.of("forum"), *self._place.of("network"), *self._place.of("interface")]
        if about and means.happens("yp:Event", "yp:concerns"):
            say(iri, "yp:concerns", self._chance.choice(about))
        if means.happens("yp:Event", "yp:organiser"):
            say(iri, "yp:organiser", self._place.iri)
