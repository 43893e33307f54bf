"""What one county of the synthetic country holds: interfaces with their responsibilities, networks, forums, meetings.

Each method writes one thing, complete but for what is planted in it. Numbers, codes and shares are drawn from the
shipped graph's patterns; whatever a completeness check looks for is given more often than there, namely always.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pyoxigraph as ox

from service.core.namespaces import RESOURCES

from .draft import TRUE, Thing, texts, typed
from .patterns import term
from .place import Means, Party, Place
from .responsibilities import Responsibilities

MEETINGS: Final = range(2022, 2027)
"""Years in which events take place."""

PLAN: Final = (term("yp:status-draft"), term("yp:status-planned"))
"""The statuses that make a document or body a mere plan."""

UNSETTLED: Final = ("yp:status-draft", "yp:status-planned", "yp:status-example", "yp:status-ended")
"""The statuses that are not drawn from the shipped graph: plans are planted, and examples escape two checks."""


class CountyWriter:
    """Writes the contents of one county into the draft."""

    def __init__(self, place: Place, means: Means) -> None:
        self.place: Final = place
        self._means = means
        self._chance = means.chance
        self._plants = means.plants
        self._draft = means.draft
        self.responsibilities: Final = Responsibilities(place.iri, means, self._body)

    def write(self, kind: str) -> None:
        """Write one more thing of a kind, with what comes with it."""
        writers: dict[str, Callable[[], object]] = {
            "agreement": self._agreement,
            "body": lambda: self._body(self.place.itself),
            "document": self._document,
            "event": self._event,
            "forum": self._forum,
            "interface": self._interface,
            "network": self._network,
            "organisation": self._organisation,
            "post": self._seat,
            "task": self._task,
        }
        self._means.turn_page(self.place)
        writers[kind]()

    def _begin(self, kind: str, class_: str) -> Thing:
        """A thing of the county; bodies, networks and interfaces of a bilingual county have a Swedish name."""
        thing = self._draft.thing(kind)
        self._draft.say(thing.iri, "yp:county", self.place.iri)
        must = self.place.bilingual and kind in ("body", "network", "interface")
        if must and self._plants.violates("C-SWEDISH-NAME", thing.iri):
            return thing
        if must or self._means.happens(class_, "yp:translation"):
            self._draft.translate(thing)
        return thing

    def _keep(self, kind: str, thing: Thing) -> ox.NamedNode:
        self.place.of(kind).append(thing.iri)
        return thing.iri

    # Interfaces

    def _interface(self) -> None:
        thing = self._begin("interface", "yp:Interface")
        iri, say, means = thing.iri, self._draft.say, self._means
        say(iri, "yp:party", self.place.iri, term("yp:actor-municipality-of-the-county"))
        if not self._plants.violates("C-INTERFACE-THEME", iri):
            say(iri, "yp:theme", *means.themes("yp:Interface"))
        if not self._plants.violates("C-INTERFACE-PREPARATION", iri):
            say(iri, "yp:preparationStatus", means.code("yp:Interface", "yp:preparationStatus"))
            if means.happens("yp:Interface", "yp:stateOfPreparation"):
                say(iri, "yp:stateOfPreparation", *texts("Keksitty tilanne.", "Påhittat läge.", "Made-up state."))
        if not self._plants.violates("C-INTERFACE-ORGANISER", iri):
            tasks = self.place.of("task")
            say(iri, "yp:joins", self._chance.choice(tasks) if tasks else self._task())
        self._link_interface(iri)
        self._answer_for(iri)
        self._keep("interface", thing)

    def _link_interface(self, iri: ox.NamedNode) -> None:
        links = {
            "yp:runBy": self.place.of("network"),
            "yp:forum": self.place.of("forum"),
            "yp:relatedInterface": self.place.of("interface"),
            "yp:governedBy": self.place.of("agreement"),
            "yp:fulfils": self._means.obligations,
        }
        for property_, among in links.items():
            if self._means.happens("yp:Interface", property_):
                self._draft.say(iri, property_, *self._means.some("yp:Interface", property_, among))
        for flag in ("yp:includesPromotion", "yp:includesParticipation"):
            if self._means.happens("yp:Interface", flag):
                self._draft.say(iri, flag, TRUE)

    def _answer_for(self, iri: ox.NamedNode) -> None:
        """Name someone in the county and in every municipality, except where it is planted that nobody is named."""
        municipalities = self.place.municipalities
        gap = self._plants.one_of(
            ("C-INTERFACE-OWNER", "C-INTERFACE-COUNTY-SIDE", "C-INTERFACE-MUNICIPAL-SIDE", "C-INTERFACE-MUNICIPALITY")
        )
        nobody = gap == "C-INTERFACE-OWNER"
        unnamed = len(municipalities) if nobody or gap == "C-INTERFACE-MUNICIPAL-SIDE" else 0
        unnamed = 1 if gap == "C-INTERFACE-MUNICIPALITY" else unnamed
        named = municipalities[: len(municipalities) - unnamed]
        if nobody:
            self._plants.record("C-INTERFACE-OWNER", iri)
        if not named:
            self._plants.record("C-INTERFACE-MUNICIPAL-SIDE", iri)
        for municipality in municipalities[len(named) :]:
            self._plants.record("C-INTERFACE-MUNICIPALITY", iri, municipality.iri)
        ours = None
        if nobody or gap == "C-INTERFACE-COUNTY-SIDE":
            self._plants.record("C-INTERFACE-COUNTY-SIDE", iri)
        else:
            ours = self.responsibilities.name(iri, self.place.itself)
        theirs = [
            self.responsibilities.name(iri, party, may_be_vacant=bool(index)) for index, party in enumerate(named)
        ]
        self._pair(iri, ours, theirs[0] if theirs else None)
        self.responsibilities.describe_contributors(iri)

    def _pair(self, iri: ox.NamedNode, ours: ox.NamedNode | None, theirs: ox.NamedNode | None) -> None:
        """Make counterparts of the county's and a municipality's responsibility, if both are there."""
        if self._plants.violates("C-INTERFACE-COUNTERPARTS", iri):
            self._draft.say(iri, "yp:counterpartsRequired", TRUE)
            return
        required = self._means.happens("yp:Interface", "yp:counterpartsRequired")
        if ours and theirs and (required or self._means.happens("yp:Responsibility", "yp:counterpart")):
            self._draft.say(ours, "yp:counterpart", theirs)
            self._draft.say(theirs, "yp:counterpart", ours)
            if required:
                self._draft.say(iri, "yp:counterpartsRequired", TRUE)

    # Bodies, networks, forums

    def _body(self, party: Party) -> ox.NamedNode:
        thing = self._begin("body", "yp:Body")
        iri, say, means = thing.iri, self._draft.say, self._means
        say(iri, "yp:bodyKind", means.code("yp:Body", "yp:bodyKind"))
        if not self._plants.violates("C-BODY-PARENT", iri):
            say(iri, "org:unitOf", party.iri)
        self._settle(iri, "yp:Body", "C-BODY-PLAN")
        if self._plants.violates("C-BODY-SIZE", iri, TRUE):
            say(iri, "yp:memberCountOpen", TRUE)
        elif means.happens("yp:Body", "yp:memberCount"):
            say(iri, "yp:memberCount", typed(str(self._chance.randint(5, 79)), "integer"))
        party.holders["body"].append(iri)
        return iri

    def _seat(self) -> None:
        county = self.place.itself
        body = self._chance.choice(county.holders["body"] or [self._body(county)])
        self.responsibilities.seat(county, body)

    def _settle(self, iri: ox.NamedNode, class_: str, check: str) -> None:
        """Say how the thing stands: in force or proposed, and a mere plan where that is planted."""
        plan = self._chance.choice(PLAN)
        if self._plants.violates(check, iri, plan):
            self._draft.say(iri, "yp:status", plan)
        elif self._means.happens(class_, "yp:status"):
            self._draft.say(iri, "yp:status", self._means.code(class_, "yp:status", but=UNSETTLED))

    def _network(self) -> None:
        thing = self._begin("network", "yp:Network")
        iri, say, means = thing.iri, self._draft.say, self._means
        if not self._plants.violates("C-NETWORK-THEME", iri):
            say(iri, "yp:theme", *means.themes("yp:Network"))
        if not self._plants.violates("C-NETWORK-COORDINATOR", iri):
            say(iri, "yp:coordinator", self._chance.choice([*self.place.itself.holders["body"], self.place.iri]))
        if not self._plants.violates("C-NETWORK-MEMBERS", iri):
            say(iri, "yp:member", *self._actors("yp:Network", "yp:member"))
        if means.happens("yp:Network", "yp:status"):
            say(iri, "yp:status", means.code("yp:Network", "yp:status"))
        if means.happens("yp:Network", "yp:possiblySameAs"):
            say(iri, "yp:possiblySameAs", *self.place.of("network")[-1:])
        self._keep("network", thing)

    def _actors(self, class_: str, property_: str) -> list[ox.NamedNode]:
        """Those who take part: codes as in the shipped graph, and municipalities and organisations of the country."""
        number = self._means.patterns.number(class_, property_).draw(self._chance)
        codes = self._means.patterns.links(class_, property_)
        things = self._means.patterns.links(class_, property_, to=RESOURCES)
        coded = len(codes) / max(len(codes) + len(things), 1)
        known = [party.iri for party in self.place.municipalities] + self._means.organisations[-9:]
        drawn = (
            codes.draw(self._chance) if self._chance.random() < coded else self._chance.choice(known)
            for _ in range(number)
        )
        return list(dict.fromkeys(drawn))

    def _forum(self) -> None:
        thing = self._begin("forum", "yp:Forum")
        iri, say, means = thing.iri, self._draft.say, self._means
        if not self._plants.violates("C-FORUM-PARTICIPANTS", iri):
            say(iri, "yp:participant", *self._actors("yp:Forum", "yp:participant"))
        if not self._plants.violates("C-FORUM-RHYTHM", iri):
            say(iri, "yp:frequency", means.code("yp:Forum", "yp:frequency"))
        for property_ in ("yp:forumKind", "yp:level", "yp:status"):
            if means.happens("yp:Forum", property_):
                say(iri, property_, means.code("yp:Forum", property_))
        if means.happens("yp:Forum", "yp:forumOn"):
            interfaces = self.place.of("interface")
            say(iri, "yp:forumOn", self._chance.choice(interfaces) if interfaces else means.theme())
        if means.happens("yp:Forum", "yp:fulfils"):
            say(iri, "yp:fulfils", *means.some("yp:Forum", "yp:fulfils", means.obligations))
        self._keep("forum", thing)

    # Tasks, events, documents, agreements, organisations

    def _task(self) -> ox.NamedNode:
        thing = self._begin("task", "yp:Task")
        self._draft.say(thing.iri, "yp:organiser", self.place.iri)
        self._draft.say(thing.iri, "yp:validFrom", typed("2023-01-01", "date"))
        if self._means.happens("yp:Task", "yp:theme"):
            self._draft.say(thing.iri, "yp:theme", *self._means.themes("yp:Task"))
        return self._keep("task", thing)

    def _event(self) -> None:
        thing = self._begin("event", "yp:Event")
        iri, say, means = thing.iri, self._draft.say, self._means
        say(iri, "yp:eventKind", means.code("yp:Event", "yp:eventKind"))
        if not self._plants.violates("C-EVENT-DATE", iri):
            day = means.day(MEETINGS)
            say(iri, "schema:startDate", typed(day, "date"))
            if means.happens("yp:Event", "schema:endDate"):
                say(iri, "schema:endDate", typed(day, "date"))
        about = [*self.place.of("forum"), *self.place.of("network"), *self.place.of("interface")]
        if about and means.happens("yp:Event", "yp:concerns"):
            say(iri, "yp:concerns", self._chance.choice(about))
        if means.happens("yp:Event", "yp:organiser"):
            say(iri, "yp:organiser", self.place.iri)

    def _document(self) -> None:
        thing = self._begin("document", "yp:Document")
        self._draft.say(thing.iri, "yp:documentKind", self._means.code("yp:Document", "yp:documentKind"))
        self._settle(thing.iri, "yp:Document", "C-DOCUMENT-DRAFT")
        if not self._plants.violates("C-DOCUMENT-OWNER", thing.iri):
            parties = [self.place.itself, *self.place.municipalities]
            self._draft.say(thing.iri, "yp:owner", self._chance.choice(parties).iri)
        if self._means.happens("yp:Document", "yp:theme"):
            self._draft.say(thing.iri, "yp:theme", *self._means.themes("yp:Document"))

    def _agreement(self) -> None:
        thing = self._begin("agreement", "yp:Agreement")
        unstated = term("yp:binding-unstated")
        binding = self._means.code("yp:Agreement", "yp:bindingness", but=("yp:binding-unstated",))
        planted = self._plants.violates("C-AGREEMENT-BINDING", thing.iri, unstated)
        self._draft.say(thing.iri, "yp:bindingness", unstated if planted else binding)
        self._draft.say(thing.iri, "yp:party", self.place.iri, self._chance.choice(self.place.municipalities).iri)
        self._keep("agreement", thing)

    def _organisation(self) -> None:
        thing = self._begin("organisation", "yp:Organisation")
        kind = self._means.code("yp:Organisation", "yp:organisationKind")
        self._draft.say(thing.iri, "yp:organisationKind", kind)
        self._means.organisations.append(thing.iri)
