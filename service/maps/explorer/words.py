"""What a reader is told of things, groups and connections, in the reader's language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from service.core.collation import collation_key
from service.core.connections import KINDS, ROLE, Connection, kind_of
from service.core.labels import Label, Labels
from service.core.messages import Language, spell_number, translate
from service.maps.explorer.growth import Group

MOST_NAMED: Final = 3000
"""Things that are looked up to be sorted by name."""
_CAPITAL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Words:
    """Names and relations for one reader."""

    def __init__(self, labels: Labels) -> None:
        self.labels = labels

    @property
    def language(self) -> Language:
        """The reader's language."""
        return self.labels.language

    def say(self, message_id: str, /, **arguments: str | int) -> str:
        """A message in the reader's language."""
        return translate(self.language, message_id, **arguments)

    def ordered(self, iris: Sequence[str]) -> list[str]:
        """Things by kind and name; more than anyone could look through by kind and IRI, which costs no look-up."""
        if len(iris) > MOST_NAMED:
            return sorted(iris, key=lambda iri: (KINDS.index(kind_of(iri)), iri))
        self.labels.load(iris)
        return sorted(iris, key=lambda iri: (KINDS.index(kind_of(iri)), collation_key(self.labels[iri].text), iri))

    def group(self, group: Group, count: int) -> Label:
        """What a group is called: the theme or county of its members, or their kind, and how many they are."""
        counted = spell_number(self.language, count)
        if group.of:
            name = self.labels[group.of]
            return Label(f"{name.text} ({counted})", name.language, name.ours)
        return Label(f"{self.say(f'explorer-kinds-{group.kind}')} ({counted})", self.language)

    def relation(self, connection: Connection, *, forward: bool) -> str:
        """What stands between two things when they are read in one direction or the other."""
        if forward:
            return self.labels[connection.relation].text
        kebab = _CAPITAL.sub("-", _local(connection.relation)).lower()
        return self.say(f"explorer-back-{kebab}")

    def kind(self, connection: Connection) -> str:
        """The role that a connection states, such as ``owner``, or else the name of its property, such as ``party``."""
        relation = connection.relation
        return relation.removeprefix(ROLE) if relation.startswith(ROLE) else _local(relation)


def _local(iri: str) -> str:
    return re.split(r"[#/]", iri)[-1]
