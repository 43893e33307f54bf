"""Which things stand on a map: a start, and what each opened thing or group brings along, in the order of opening."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from service.core.connections import KINDS, Connections, kind_of
from service.core.errors import InputError
from service.core.namespaces import RESOURCES
from service.maps.explorer.view import ALL, View, key_of

MANY: Final = 12
"""Things of one kind that one thing may bring along before they come as a group."""
MOST: Final = 300
"""Things that one opening may bring along; of more the first by name."""
MOST_SHOWN: Final = 1500
"""Things on one map; past that every picture is a hairball."""

Order = Callable[[Sequence[str]], Sequence[str]]
"""Puts the IRIs of things into the order in which they are shown."""


@dataclass(frozen=True)
class Group:
    """Things of one kind, theme or county that one thing brought along, shown as one until it is opened."""

    key: str
    kind: str
    """The kind of its members, or ``theme`` or ``county`` where it gathers what is under one."""
    of: str
    """IRI of the theme or county; empty in a group by kind."""


@dataclass
class Growth:
    """What has come onto a map. Things and groups go by their keys."""

    parents: dict[str, str] = field(default_factory=dict)
    """Who brought each of them along, in order of arrival; the start is brought by nobody (an empty text)."""
    groups: dict[str, Group] = field(default_factory=dict)
    homes: dict[str, str] = field(default_factory=dict)
    """The group in which a thing that is not seen for itself is."""
    batches: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    """What came together, and around whom."""
    opened: set[str] = field(default_factory=set)
    more: dict[str, int] = field(default_factory=dict)
    """How many more there would have been."""

    def seen_as(self, iri: str) -> str:
        """The key under which a thing is seen: its own, or its group's; empty where it is not on the map."""
        key = key_of(iri)
        return self.homes.get(key) or (key if key in self.parents else "")

    def members(self, group: str) -> tuple[str, ...]:
        """The keys of what is in a group and has not come out of it."""
        return tuple(key for key, home in self.homes.items() if home == group)

    def size(self, group: str) -> int:
        """How many are in a group, or came out of it when it was opened."""
        return len(self.members(group)) + sum(parent == group for parent in self.parents.values())


def grow(web: Connections, view: View, order: Order, path: Sequence[str] = ()) -> Growth:
    """Let a map grow from its start as the reader opened it, or along a path from there.

    Raises:
        InputError: there would be more on the map than anyone could read.
    """
    growth = Growth()
    growth.parents[view.start] = ""
    for before, key in pairwise(map(key_of, path)):
        growth.parents.setdefault(key, before)
    for key in (*(() if path else (view.start,)), *view.opened):
        if key in growth.opened or key not in growth.parents:
            continue
        growth.opened.add(key)
        if key in growth.groups:
            members = [RESOURCES + each for each in growth.members(key)]
            _arrive(growth, key, tuple(map(key_of, order(members))))
        else:
            _bring(growth, web, view.grouping, key, order)
        if len(growth.parents) > MOST_SHOWN:
            raise InputError("error-explorer-too-large", count=len(growth.parents), most=MOST_SHOWN)
    return growth


def _bring(growth: Growth, web: Connections, grouping: str, key: str, order: Order) -> None:
    """Let a thing bring along what it is connected with and is not yet there."""
    every = web.things if key == ALL else dict.fromkeys(link.other for link in web.links(RESOURCES + key))
    # What is still in a group comes out of it: whoever opens a theme wants to see its networks.
    new = [iri for iri in every if key_of(iri) not in growth.parents]
    bundles: dict[str, list[str]] = defaultdict(list)
    for iri in new:
        bundles[_bundle(web, grouping, iri)].append(iri)
    # A group stands where the theme or county would that it gathers, or the first of its kind.
    arriving: dict[str, list[str]] = defaultdict(list)
    for of, members in bundles.items():
        if grouping == "none" or len(members) <= (MANY if of in KINDS else 1):
            for iri in members:
                arriving[iri].append(key_of(iri))
            continue
        name = f"{key_of(of)}@{key}"
        growth.groups[name] = Group(name, of if of in KINDS else kind_of(of), "" if of in KINDS else of)
        growth.homes |= dict.fromkeys(map(key_of, members), name)
        arriving[min(members) if of in KINDS else of].append(name)
    _arrive(growth, key, tuple(each for iri in order(list(arriving)) for each in arriving[iri]))


def _arrive(growth: Growth, around: str, keys: tuple[str, ...]) -> None:
    if len(keys) > MOST:
        growth.more[around] = len(keys) - MOST
    for key in keys[:MOST]:
        growth.homes.pop(key, None)
        growth.parents.setdefault(key, around)
    growth.batches.append((around, keys[:MOST]))


def _bundle(web: Connections, grouping: str, iri: str) -> str:
    """The theme or county that a thing is grouped under, or else its kind."""
    found = web.theme(iri) if grouping == "theme" else web.county(iri) if grouping == "county" else ""
    return found if found and found != iri else kind_of(iri)
