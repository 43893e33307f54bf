"""What an answer holds: responsibilities, what is linked, sources, ways to get in touch, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from service.core.contacts import Contact
from service.core.details import Details
from service.core.due import DueDuty
from service.core.labels import Label, Thing
from service.core.missing import Missing
from service.core.namespaces import DEFINITIONS, RESOURCES
from service.core.sources import Citation

Side = Literal["county", "municipality", "other"]
SIDES: Final[tuple[Side, ...]] = ("county", "municipality", "other")
"""Of an interface: the county's, the municipalities', and that of others or of nobody in particular."""

NAMING: Final = frozenset(
    {"C-INTERFACE-OWNER", "C-INTERFACE-COUNTY-SIDE", "C-INTERFACE-MUNICIPAL-SIDE", "C-INTERFACE-MUNICIPALITY"}
)
"""The checks that somebody is named."""
_MUNICIPAL: Final = (f"{RESOURCES}municipality/", f"{DEFINITIONS}actor-municipality")


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

    @property
    def side(self) -> Side:
        """On which side of the interface it stands, by its party."""
        party = self.party.iri if self.party else ""
        if party.startswith((f"{RESOURCES}county/", f"{DEFINITIONS}actor-wellbeing-services-county")):
            return "county"
        return "municipality" if party.startswith(_MUNICIPAL) else "other"

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
    """``tasks``, ``duties`` (the closest to the interface first), ``networks`` and ``forums``."""
    details: Mapping[str, Details] = field(default_factory=dict)
    """Of what is linked, by IRI."""
    due: tuple[DueDuty, ...] = ()
    """The duties among those linked that must be done next in the place, the soonest first."""
    sources: tuple[Citation, ...] = ()
    contacts: tuple[Contact, ...] = ()
    missing: tuple[Missing, ...] = ()

    @property
    def named(self) -> bool:
        """Whether anyone is named as responsible."""
        return any(each.named for each in self.responsibilities)

    @property
    def sides(self) -> Mapping[Side, tuple[Responsibility, ...]]:
        """The responsibilities by side; of other municipalities than the one asked about none."""
        own = self.municipality.iri if self.municipality else ""
        found: dict[Side, list[Responsibility]] = {side: [] for side in SIDES}
        for each in self.responsibilities:
            party = each.party.iri if each.party else ""
            if not own or party == own or not party.startswith(f"{RESOURCES}municipality/"):
                found[each.side].append(each)
        return {side: tuple(listed) for side, listed in found.items()}

    def lacks(self, side: Side) -> bool:
        """Whether nobody is named on a side."""
        return not any(each.named for each in self.sides[side])

    @property
    def asks(self) -> str:
        """Why somebody who is missing ought to be named; empty where somebody is named on both sides."""
        return next((each.reason for each in self.missing if each.check in NAMING), "")

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
            "due": [each.as_json() for each in self.due],
        }


def document(topic: str, county: str | None, municipality: str | None, answers: Iterable[Answer]) -> dict[str, object]:
    """The answer to a question in the form fixed for machines."""
    listed = list(answers)
    return {
        "query": {"topic": topic, "county": county, "municipality": municipality},
        "answers": [answer.as_json() for answer in listed],
        "missing": [each.as_json() for answer in listed for each in answer.missing],
    }
