"""What a map shows: its things and the connections between them, as of a day, and what changed since another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from service.core.connections import Connection, Connections, kind_of
from service.core.labels import Label
from service.core.namespaces import DEFINITIONS, RESOURCES
from service.core.periods import Change, Period, Standing
from service.maps.explorer.growth import Growth
from service.maps.explorer.view import ALL, View
from service.maps.explorer.words import Words
from viz import LINKS

_STATUSES: Mapping[str, str] = {
    "status-planned": "planned",
    "status-draft": "planned",
    "status-proposed": "planned",
    "status-ended": "ended",
}


@dataclass(frozen=True)
class Shown:
    """A thing or a group on the map."""

    key: str
    iri: str
    """Of a thing; empty for a group."""
    label: Label
    kind: str
    parent: str
    """The key of the one that brought it along."""
    relations: tuple[str, ...]
    """What it is to its parent, in words."""
    status: str
    lacking: int
    """1 where nobody is named for it; of a group, how many of its members that is true of."""
    change: Change | None
    standing: Standing | None
    opened: bool
    period: Period | None = None
    """When it began and ended, where that is known."""
    degree: int = 0
    """With how many others on the map it is connected."""

    @property
    def is_group(self) -> bool:
        """Whether it stands for several things."""
        return not self.iri


@dataclass(frozen=True)
class Line:
    """All that connects two on the map."""

    start: str
    end: str
    connections: tuple[Connection, ...]
    forward: str
    """In words, read from the start."""
    backward: str
    kind: str
    """The role or property that all its connections are of, or of several the first role; empty if there is no one."""
    change: Change | None
    standing: Standing | None


def lines(web: Connections, growth: Growth, view: View, words: Words, away: set[str]) -> list[Line]:
    """The lines between those that are seen, as of the view's day; ``away`` are the keys that are not drawn."""
    found: dict[tuple[str, str], dict[Connection, bool]] = {}
    for iri in _members(growth):
        here = growth.seen_as(iri)
        for link in web.links(iri):
            there = growth.seen_as(link.other)
            # Every connection is met at both its ends.
            if not link.forward or not there or here == there or away & {here, there}:
                continue
            if standing(link.connection.period, view) is Standing.NOT:
                continue
            turned = (there, here) in found
            found.setdefault((there, here) if turned else (here, there), {})[link.connection] = not turned
    words.labels.load({each.relation for connections in found.values() for each in connections})
    return [_line(start, end, connections, view, words) for (start, end), connections in found.items()]


def standing(period: Period, view: View) -> Standing | None:
    """How something stands on the view's day, what ended since the other day included; None where no day is chosen."""
    if view.day is None:
        return None
    if change(period, view) is Change.ENDED:
        return Standing.HOLDS
    return period.on(view.day)


def change(period: Period, view: View) -> Change | None:
    """What became of something between the view's days, where it has two."""
    return period.between(view.since, view.day) if view.since and view.day else None


def shown(web: Connections, growth: Growth, words: Words, view: View, drawn: Sequence[Line]) -> list[Shown]:
    """Those that are seen, with what the reader is told of each."""
    degrees = Counter(key for line in drawn for key in (line.start, line.end))
    relations: dict[tuple[str, str], list[str]] = {}
    for line in drawn:
        relations.setdefault((line.start, line.end), []).append(line.forward)
        relations.setdefault((line.end, line.start), []).append(line.backward)
    found = []
    for key, parent in growth.parents.items():
        if key == ALL:
            continue
        # What came out of a group is connected with the one that the group belongs to.
        near = growth.parents.get(parent, "") if parent in growth.groups else parent
        told = tuple(relations.get((near, key), ()))
        found.append(_shown(web, growth, words, view, key, told, degrees[key]))
    return found


def _shown(
    web: Connections, growth: Growth, words: Words, view: View, key: str, relations: tuple[str, ...], degree: int
) -> Shown:
    group = growth.groups.get(key)
    iri = "" if group else RESOURCES + key
    members = growth.members(key) if group else (key,)
    state = web.state(iri)
    dated = state.period.since or state.period.until
    return Shown(
        key=key,
        iri=iri,
        label=words.group(group, growth.size(key)) if group else words.labels[iri],
        kind=group.kind if group else kind_of(iri),
        parent=growth.parents[key],
        relations=relations,
        status="vacant" if state.vacant else _STATUSES.get(state.status.removeprefix(DEFINITIONS), ""),
        lacking=sum(web.lacks_owner(RESOURCES + each) for each in members),
        change=change(state.period, view),
        standing=standing(state.period, view) if dated else None,
        opened=key in growth.opened,
        period=state.period if dated else None,
        degree=degree,
    )


def gone(web: Connections, growth: Growth, view: View) -> set[str]:
    """The keys of things that are not drawn: hidden, of a kind that is left out, or not there on the view's day."""
    away = set(view.hidden)
    for key in growth.parents:
        group = growth.groups.get(key)
        kind = group.kind if group else kind_of(RESOURCES + key)
        if (kind in view.without and key != view.start) or (
            not group and standing(web.state(RESOURCES + key).period, view) is Standing.NOT
        ):
            away.add(key)
    kept = set(growth.homes.values()) - growth.opened
    return away | (growth.groups.keys() - kept) | {ALL}


def _members(growth: Growth) -> list[str]:
    """The IRIs of all that is on the map, those inside groups as well."""
    return [RESOURCES + key for key in (*growth.parents, *growth.homes) if "@" not in key and key != ALL]


def _line(start: str, end: str, connections: Mapping[Connection, bool], view: View, words: Words) -> Line:
    def told(*, forward: bool) -> str:
        said = [words.relation(each, forward=ahead is forward) for each, ahead in connections.items()]
        counted = Counter(said)
        return "; ".join(f"{text} ({count})" if count > 1 else text for text, count in counted.items())

    changes = [change(each.period, view) for each in connections]
    standings = [standing(each.period, view) for each in connections]
    kinds = dict.fromkeys(words.kind(each) for each in connections)
    roles = [kind for kind in kinds if kind in LINKS]
    return Line(
        start,
        end,
        tuple(connections),
        told(forward=True),
        told(forward=False),
        roles[0] if roles else next(iter(kinds)) if len(kinds) == 1 else "",
        changes[0] if len(set(changes)) == 1 else None,
        Standing.OPEN if all(each is Standing.OPEN for each in standings) else standings[0],
    )


def years(web: Connections) -> tuple[date, date]:
    """The first and the last day that any connection or thing of the graph speaks of."""
    days: list[date] = []
    for iri in web.things:
        for period in (web.state(iri).period, *(link.connection.period for link in web.links(iri))):
            days += [day for day in (period.since, period.until) if day]
            days += [date(period.stated, 12, 31)] if period.stated else []
    return min(days, default=date.today()), max(days, default=date.today())
