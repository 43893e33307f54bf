"""Who answers for what: responsibilities, and the persons, posts and bodies that hold them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Final

import pyoxigraph as ox

from .draft import TRUE, text, typed
from .patterns import term
from .place import FAR_FUTURE, PAST, Means, Party

NAMING_DUTY: Final = term("id:obligation/hyte-vastuutahon-nimeaminen")
"""The duty that the checks of promotion ask for. Pointed to, not described: the country has no shipped data."""

FIXED_TERM_SHARE: Final = 0.1
"""The part of the named responsibilities that have an end. The sources give none, so this ratio is ours."""

MANY: Final = 6
"""The number of interfaces from which on a person has many."""


class Responsibilities:
    """Writes the responsibilities in one county."""

    def __init__(self, county: ox.NamedNode, means: Means, write_body: Callable[[Party], ox.NamedNode]) -> None:
        self._county = county
        self._means = means
        self._chance = means.chance
        self._plants = means.plants
        self._draft = means.draft
        self._write_body = write_body
        self._named: Counter[ox.NamedNode] = Counter()
        self._sitters: dict[ox.NamedNode, ox.NamedNode] = {}

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
            self._limit(responsibility)
        elif not self._hold(responsibility, party, kind):
            self._limit(responsibility)
        return responsibility

    def burden(self, subject: ox.NamedNode) -> None:
        """Name one person for this interface and the next ones too, where it is planted that somebody has many."""
        burdened = self._means.burdened
        if not burdened and not self._plants.due("C-PERSON-INTERFACES"):
            return
        burdened.append(burdened[0] if burdened else self._draft.thing("person").iri)
        responsibility = self._begin(subject, None, term("yp:role-preparer"))
        self._draft.say(responsibility, "yp:holder", burdened[0])
        if len(burdened) == MANY:
            self._plants.record("C-PERSON-INTERFACES", burdened[0], typed(str(MANY), "integer"))
            burdened.clear()

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

    def _begin(self, subject: ox.NamedNode, party: ox.NamedNode | None, role: ox.NamedNode) -> ox.NamedNode:
        iri = self._draft.thing("responsibility").iri
        self._draft.say(iri, "yp:responsibilityFor", subject)
        self._draft.say(iri, "yp:role", role)
        if party is not None:
            self._draft.say(iri, "yp:party", party)
        self._draft.say(iri, "yp:county", self._county)
        return iri

    def _hold(self, responsibility: ox.NamedNode, party: Party, kind: str) -> bool:
        """Give a responsibility its holder, and tell whether that one has left.

        Where it is planted, the holder is a post of which nobody knows who holds it, or a person who has left a post.
        """
        gap = self._plants.one_of(("C-RESPONSIBILITY-POST", "C-RESPONSIBILITY-LEFT"))
        if gap == "C-RESPONSIBILITY-POST":
            holder = self._post(party.iri)
        elif gap == "C-RESPONSIBILITY-LEFT":
            holder = self._leaver(party)
        else:
            holder = self._holder(party, kind)
        if gap is not None:
            self._plants.record(gap, responsibility, holder)
        self._draft.say(responsibility, "yp:holder", holder)
        return gap == "C-RESPONSIBILITY-LEFT"

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
            chosen = self._chance.choice(known)
            if kind == "body" or self._named[self._sitters.get(chosen, chosen)] < MANY - 1:
                return self._name(chosen)
        writers = {"person": self._person, "post": self._held_post, "body": self._write_body}
        return self._name(writers[kind](party))

    def _name(self, holder: ox.NamedNode) -> ox.NamedNode:
        """Count how often somebody is named, in person or by post."""
        self._named[self._sitters.get(holder, holder)] += 1
        return holder

    def _leaver(self, party: Party) -> ox.NamedNode:
        """A person whose post somebody else holds now."""
        leaver = self._draft.thing("person").iri
        self._draft.say(self._held_post(party), "yp:formerHolder", leaver)
        return leaver

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
        self._sitters[post] = self._person(party)
        self._draft.say(post, "org:heldBy", self._sitters[post])
        party.holders["post"].append(post)
        return post

    def _vacant_post(self, where: ox.NamedNode) -> ox.NamedNode:
        post = self._post(where)
        self._draft.say(post, "yp:vacant", TRUE)
        self._plants.record("C-POST-VACANT", post, TRUE)
        return post
