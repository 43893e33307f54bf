"""Who answers for what: responsibilities, and the persons, posts and bodies that hold them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pyoxigraph as ox

from .draft import TRUE, text, typed
from .patterns import term
from .place import PAST, Means, Party

NAMING_DUTY: Final = term("id:obligation/hyte-vastuutahon-nimeaminen")
"""The duty that the checks of promotion ask for. Pointed to, not described: the country has no shipped data."""

FIXED_TERM_SHARE: Final = 0.1
"""The part of the named responsibilities that have an end. The sources give none, so this ratio is ours."""

FAR_FUTURE: Final = typed("2099-12-31", "date")


class Responsibilities:
    """Writes the responsibilities in one county."""

    def __init__(self, county: ox.NamedNode, means: Means, write_body: Callable[[Party], ox.NamedNode]) -> None:
        self._county = county
        self._means = means
        self._chance = means.chance
        self._plants = means.plants
        self._draft = means.draft
        self._write_body = write_body

    def name_promoter(self, party: Party, check: str) -> None:
        """Name the person who answers for promotion on behalf of the county or municipality, as the law demands."""
        if not self._plants.violates(check, party.iri):
            responsibility = self._begin(NAMING_DUTY, party.iri, term("yp:role-owner"))
            self._hold(responsibility, party, "person")

    def name(self, subject: ox.NamedNode, party: Party, *, may_be_vacant: bool = False) -> ox.NamedNode:
        """Name an owner or preparer of an interface; where it may be, now and then a vacant post."""
        means = self._means
        responsibility = self._begin(
            subject, party.iri, means.code("yp:Responsibility", "yp:role", but=means.other_roles)
        )
        kind = means.holder_kinds.draw(self._chance)
        if kind == "post" and may_be_vacant and self._plants.due("C-POST-VACANT"):
            self._draft.say(responsibility, "yp:holder", self._vacant_post(party.iri))
            self._plants.record("C-INTERFACE-MUNICIPALITY", subject, party.iri)
        else:
            self._hold(responsibility, party, kind)
        self._limit(responsibility)
        return responsibility

    def describe_contributors(self, subject: ox.NamedNode) -> None:
        """Responsibilities in other roles, whose holders are described but not named."""
        for _ in range(self._means.further_responsibilities.draw(self._chance)):
            role = term(self._chance.choice(self._means.other_roles))
            responsibility = self._begin(subject, self._county, role)
            self._draft.say(responsibility, "yp:holderDescription", text("synteettiset asiantuntijat", "fi"))

    def seat(self, county: Party, body: ox.NamedNode) -> None:
        """A seat in a body of the county, with the one who sits in it."""
        if self._plants.due("C-POST-VACANT"):
            self._vacant_post(body)
        else:
            self._held_post(county, body)

    def _begin(self, subject: ox.NamedNode, party: ox.NamedNode, role: ox.NamedNode) -> ox.NamedNode:
        iri = self._draft.thing("responsibility").iri
        self._draft.say(iri, "yp:responsibilityFor", subject)
        self._draft.say(iri, "yp:role", role)
        self._draft.say(iri, "yp:party", party)
        self._draft.say(iri, "yp:county", self._county)
        return iri

    def _hold(self, responsibility: ox.NamedNode, party: Party, kind: str) -> None:
        """Give a responsibility its holder; where it is planted, a post of which nobody knows who holds it."""
        if self._plants.due("C-RESPONSIBILITY-POST"):
            holder = self._post(party.iri)
            self._plants.record("C-RESPONSIBILITY-POST", responsibility, holder)
        else:
            holder = self._holder(party, kind)
        self._draft.say(responsibility, "yp:holder", holder)

    def _limit(self, responsibility: ox.NamedNode) -> None:
        """Give some responsibilities an end, which a planted one has behind it."""
        if self._chance.random() < FIXED_TERM_SHARE:
            past = typed(self._means.day(PAST), "date")
            ended = self._plants.violates("C-RESPONSIBILITY-CURRENT", responsibility, past)
            self._draft.say(responsibility, "yp:validUntil", past if ended else FAR_FUTURE)

    def _holder(self, party: Party, kind: str) -> ox.NamedNode:
        """Somebody of a kind in the county or municipality: as often new as in the shipped graph, else known."""
        if kind not in party.holders:
            return party.iri
        known = party.holders[kind]
        if known and self._chance.random() >= self._means.fresh_holders:
            return self._chance.choice(known)
        writers = {"person": self._person, "post": self._held_post, "body": self._write_body}
        return writers[kind](party)

    def _person(self, party: Party) -> ox.NamedNode:
        person = self._draft.thing("person").iri
        self._draft.say(person, "org:memberOf", party.iri)
        party.holders["person"].append(person)
        return person

    def _post(self, where: ox.NamedNode) -> ox.NamedNode:
        post = self._draft.thing("post").iri
        self._draft.say(post, "yp:county", self._county)
        self._draft.say(post, "org:postIn", where)
        if self._means.happens("yp:Post", "yp:actorClass"):
            self._draft.say(post, "yp:actorClass", self._means.code("yp:Post", "yp:actorClass"))
        return post

    def _held_post(self, party: Party, where: ox.NamedNode | None = None) -> ox.NamedNode:
        post = self._post(where or party.iri)
        self._draft.say(post, "org:heldBy", self._person(party))
        party.holders["post"].append(post)
        return post

    def _vacant_post(self, where: ox.NamedNode) -> ox.NamedNode:
        post = self._post(where)
        self._draft.say(post, "yp:vacant", TRUE)
        self._plants.record("C-POST-VACANT", post, TRUE)
        return post
