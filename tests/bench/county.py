"""What one county of the synthetic country holds: interfaces with their responsibilities, bodies, documents and more.

Each method writes one thing, complete but for what is planted in it. Numbers, codes and shares are drawn from the
shipped graph's patterns; whatever a completeness check looks for is given more often than there, namely always.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pyoxigraph as ox

from .draft import TRUE, Thing, texts, typed
from .meetings import Meetings
from .patterns import term
from .place import FAR_FUTURE, PAST, Means, Party, Place
from .responsibilities import Responsibilities

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
        self._meetings = Meetings(place, means, self._begin)

    def write(self, kind: str) -> None:
        """Write one more thing of a kind, with what comes with it."""
        writers: dict[str, Callable[[], object]] = {
            "agreement": self._agreement,
            "body": lambda: self._body(self.place.itself),
            "document": self._document,
            "event": self._meetings.event,
            "forum": self._meetings.forum,
            "interface": self._interface,
            "network": self._meetings.network,
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
        if gap in ("C-INTERFACE-COUNTY-SIDE", "C-INTERFACE-MUNICIPAL-SIDE"):
            self._plants.record("C-INTERFACE-ONE-SIDE", iri)
        if nobody or gap == "C-INTERFACE-COUNTY-SIDE":
            self._plants.record("C-INTERFACE-COUNTY-SIDE", iri)
        else:
            ours = self.responsibilities.name(iri, self.place.itself)
        theirs = [
            self.responsibilities.name(iri, party, may_be_vacant=bool(index)) for index, party in enumerate(named)
        ]
        self._pair(iri, ours, theirs[0] if theirs else None)
        if not nobody:
            self.responsibilities.burden(iri)
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

    # Bodies

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

    # Tasks, documents, agreements, organisations

    def _task(self) -> ox.NamedNode:
        thing = self._begin("task", "yp:Task")
        self._draft.say(thing.iri, "yp:organiser", self.place.iri)
        self._draft.say(thing.iri, "yp:validFrom", typed("2023-01-01", "date"))
        if self._means.happens("yp:Task", "yp:theme"):
            self._draft.say(thing.iri, "yp:theme", *self._means.themes("yp:Task"))
        return self._keep("task", thing)

    def _document(self) -> None:
        thing = self._begin("document", "yp:Document")
        self._draft.say(thing.iri, "yp:documentKind", self._means.code("yp:Document", "yp:documentKind"))
        self._settle(thing.iri, "yp:Document", "C-DOCUMENT-DRAFT")
        if not self._plants.violates("C-DOCUMENT-OWNER", thing.iri):
            parties = [self.place.itself, *self.place.municipalities]
            self._draft.say(thing.iri, "yp:owner", self._chance.choice(parties).iri)
        page = f"https://synteettinen.example/{thing.iri.value.rpartition('/')[2]}"
        broken = ox.NamedNode(page + ",")
        if self._plants.violates("C-DOCUMENT-PAGE", thing.iri, broken):
            self._draft.say(thing.iri, "foaf:page", broken)
        elif self._means.happens("yp:Document", "foaf:page"):
            self._draft.say(thing.iri, "foaf:page", ox.NamedNode(page))
        if self._means.happens("yp:Document", "yp:theme"):
            self._draft.say(thing.iri, "yp:theme", *self._means.themes("yp:Document"))

    def _agreement(self) -> None:
        thing = self._begin("agreement", "yp:Agreement")
        unstated = term("yp:binding-unstated")
        binding = self._means.code("yp:Agreement", "yp:bindingness", but=("yp:binding-unstated",))
        planted = self._plants.violates("C-AGREEMENT-BINDING", thing.iri, unstated)
        self._draft.say(thing.iri, "yp:bindingness", unstated if planted else binding)
        self._draft.say(thing.iri, "yp:party", self.place.iri, self._chance.choice(self.place.municipalities).iri)
        past = typed(self._means.day(PAST), "date")
        if self._plants.violates("C-AGREEMENT-ENDED", thing.iri, past):
            self._draft.say(thing.iri, "yp:validUntil", past)
        elif self._means.happens("yp:Agreement", "yp:validUntil"):
            self._draft.say(thing.iri, "yp:validUntil", FAR_FUTURE)
        self._keep("agreement", thing)

    def _organisation(self) -> None:
        thing = self._begin("organisation", "yp:Organisation")
        kind = self._means.code("yp:Organisation", "yp:organisationKind")
        self._draft.say(thing.iri, "yp:organisationKind", kind)
        self._means.organisations.append(thing.iri)
