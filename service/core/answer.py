"""What an answer holds: responsibilities, what is linked, sources, ways to get in touch, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from service.core.contacts import Contact
from service.core.labels import Label, Thing
from service.core.missing import Missing
from service.core.sources import Citation


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


def document(topic: str, county: str | None, municipality: str | None, answers: Iterable[Answer]) -> dict[str, object]:
    """The answer to a question in the form fixed for machines."""
    listed = list(answers)
    return {
        "query": {"topic": topic, "county": county, "municipality": municipality},
        "answers": [answer.as_json() for answer in listed],
        "missing": [each.as_json() for answer in listed for each in answer.missing],
    }
