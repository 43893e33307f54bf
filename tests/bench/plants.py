"""Planted findings: which focus nodes are made to violate a check, and the answer key that names them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from random import Random
from typing import Final

import pyoxigraph as ox

AnswerKey = dict[str, list[list[str]]]
"""Check to its findings in order: the focus node, and the value where the finding has one."""

PLANTED: Final = frozenset(
    f"C-{name}"
    for name in (
        *("AGREEMENT-BINDING", "AGREEMENT-ENDED", "BODY-PARENT", "BODY-PLAN", "BODY-SIZE"),
        *("DOCUMENT-DRAFT", "DOCUMENT-OWNER", "DOCUMENT-PAGE", "EVENT-DATE"),
        *("FORUM-LAW", "FORUM-PARTICIPANTS", "FORUM-RHYTHM", "HYTE-COUNTY", "HYTE-MUNICIPALITY"),
        *("INTERFACE-COUNTERPARTS", "INTERFACE-COUNTY-SIDE", "INTERFACE-MUNICIPAL-SIDE", "INTERFACE-MUNICIPALITY"),
        *("INTERFACE-ONE-SIDE", "INTERFACE-ORGANISER", "INTERFACE-OWNER", "INTERFACE-PREPARATION", "INTERFACE-THEME"),
        *("MUNICIPALITY-SWEDISH", "NETWORK-COORDINATOR", "NETWORK-MEETING", "NETWORK-MEMBERS", "NETWORK-OVERLAP"),
        *("NETWORK-THEME", "OBLIGATION-BASIS", "OBLIGATION-FREQUENCY", "OBLIGATION-INTERFACE", "OBLIGATION-PARTY"),
        *("PARTY-ENDED", "PERSON-INTERFACES", "POST-VACANT"),
        *("RESPONSIBILITY-CURRENT", "RESPONSIBILITY-LEFT", "RESPONSIBILITY-POST"),
        *("SOURCE-DATE", "STATEMENT-OLD", "SWEDISH-NAME"),
    )
)
"""The checks that are planted."""

EXCUSED: Final = frozenset({"C-EXCEPTION-UNFOUND", "C-HYTE-HUS"})
"""The checks that cannot be planted: the country has no exceptions, and HUS Group, which is real, is no part of it."""


class Plants:
    """Decides focus node by focus node, and remembers what each violation makes the checks find.

    The first focus node of every check is planted, so that even a small graph has a finding of each; from then on a
    check gathers ``share`` with every node, and one node is planted whenever it has gathered about one.
    """

    def __init__(self, share: float, chance: Random) -> None:
        self._share = share
        self._chance = chance
        self._gathered: dict[str, float] = defaultdict(lambda: 1.0 if share > 0 else 0.0)
        self._findings: dict[str, set[tuple[str, ...]]] = defaultdict(set)

    def due(self, check: str) -> bool:
        """Whether the node at hand, which the check looks at, is to violate it."""
        return self.one_of([check]) is not None

    def one_of(self, checks: Iterable[str]) -> str | None:
        """The check that the node at hand is to violate, of several that all look at it but exclude each other."""
        ready = []
        for check in checks:
            self._gathered[check] += self._share
            if self._gathered[check] >= 1.0:
                ready.append(check)
        if not ready:
            return None
        check = self._chance.choice(ready)
        self._gathered[check] -= self._chance.uniform(0.5, 1.5)
        return check

    def record(self, check: str, focus: ox.NamedNode, value: ox.NamedNode | ox.Literal | None = None) -> None:
        """Enter a finding into the answer key."""
        self._findings[check].add((focus.value,) if value is None else (focus.value, value.value))

    def violates(self, check: str, focus: ox.NamedNode, value: ox.NamedNode | ox.Literal | None = None) -> bool:
        """Whether ``focus`` is to violate the check; if so, the finding is entered."""
        due = self.due(check)
        if due:
            self.record(check, focus, value)
        return due

    def key(self) -> AnswerKey:
        """Every finding entered so far."""
        return {check: [list(each) for each in sorted(found)] for check, found in sorted(self._findings.items())}
