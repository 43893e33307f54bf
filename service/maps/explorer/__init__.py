"""The map that readers grow themselves: what is on it, where it stands, and what is said of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from service.core.connections import Link, connections
from service.core.errors import NotFound
from service.core.labels import Label, Labels
from service.core.namespaces import RESOURCES, local_path
from service.core.periods import Standing
from service.core.storage import Storage
from service.maps.explorer.explored import Line, Shown, gone, lines, shown
from service.maps.explorer.growth import Growth, grow
from service.maps.explorer.view import ALL, View, key_of
from service.maps.explorer.words import Words
from viz import Edge, Node, Place, grown_positions


@dataclass(frozen=True)
class Step:
    """One step of a path: from one thing to the next."""

    start: Label
    relation: str
    end: Label
    end_key: str


@dataclass(frozen=True)
class Explored:
    """A map as one reader made it."""

    view: View
    title: Label
    things: Sequence[Shown]
    """All that came onto the map, opened groups and what is not drawn included; by whom it was brought along."""
    drawn: frozenset[str]
    """The keys of those that are drawn."""
    lines: Sequence[Line]
    places: Mapping[str, Place]
    path: Sequence[Step]
    more: Mapping[str, int]
    words: Words

    @property
    def seen(self) -> list[Shown]:
        """The things and groups that are drawn."""
        return [each for each in self.things if each.key in self.drawn]

    @property
    def lacking(self) -> int:
        """How many things on the map lack an owner, those in groups included."""
        return sum(each.lacking for each in self.seen)

    @property
    def hidden(self) -> list[Shown]:
        """What the reader has hidden."""
        return [each for each in self.things if each.key in self.view.hidden]

    @property
    def absent(self) -> bool:
        """Whether the thing that the map starts from was not there on the view's day."""
        start = self.named(self.view.start)
        return start is not None and start.standing is Standing.NOT

    def named(self, key: str) -> Shown | None:
        """The thing or group with this key, if it is on the map."""
        return next((each for each in self.things if each.key == key), None)

    def below(self, key: str) -> list[Shown]:
        """What a thing or group brought along, and what hidden ones among these did."""
        return [
            each
            for child in self.things
            if child.parent == key and child.key != key
            for each in ([child] if self._listed(child) else self.below(child.key))
        ]

    @property
    def changed_lines(self) -> list[Line]:
        """The lines of which all did the same between the view's days, by what they did."""
        return sorted((line for line in self.lines if line.change), key=lambda line: str(line.change))

    @property
    def changed_things(self) -> list[Shown]:
        """The things that began or ended between the view's days."""
        return sorted((each for each in self.seen if each.change), key=lambda each: str(each.change))

    def summary(self) -> str:
        """What is on the map and what matters of it, in two sentences."""
        say = self.words.say
        single = [each for each in self.seen if not each.is_group]
        most = max(single, key=lambda each: each.degree, default=None)
        first = say("explorer-summary", things=len(self.seen), lines=len(self.lines))
        if most is None or most.degree < 2:
            return first
        grouped = self.lacking - sum(each.lacking for each in single)
        part = "none" if not grouped else "all" if grouped == self.lacking else "some"
        second = say(
            "explorer-summary-most",
            lacking=self.lacking,
            part=part,
            grouped=grouped,
            name=most.label.text,
            count=most.degree,
        )
        return f"{first} {second}"

    def nodes(self) -> list[Node]:
        """The things and groups that are drawn, for a drawing."""
        return [_node(each, self.words) for each in self.seen]

    def edges(self) -> list[Edge]:
        """The lines, for a drawing."""
        return [
            Edge(line.start, line.end, line.kind, line.forward, change=line.change.value if line.change else "")
            for line in self.lines
        ]

    def _listed(self, thing: Shown) -> bool:
        return thing.key in self.drawn or (thing.is_group and thing.opened)


def explore(store: Storage, labels: Labels, view: View) -> Explored:
    """The map that a view describes.

    Raises:
        InputError: there would be more on the map than anyone could read.
        NotFound: the graph has no such start or target, or it is connected with nothing.
    """
    web, words = connections(store), Words(labels)
    start, target = RESOURCES + view.start, RESOURCES + view.target
    for iri in [start] * (view.start != ALL) + [target] * bool(view.target):
        if iri not in web:
            raise NotFound(iri)
    links = web.path(start, target) if view.target else ()
    growth = grow(web, view, words.ordered, [start, *(link.other for link in links)] if view.target else ())
    away = gone(web, growth, view)
    labels.load(RESOURCES + key for key in growth.parents if "@" not in key and key != ALL)
    drawn = lines(web, growth, view, words, away)
    things = shown(web, growth, words, view, drawn)
    reached = {key for line in drawn for key in (line.start, line.end)} | {view.start}
    # On a day on which nothing connects it, a thing is not on the map; where it starts, it always is.
    kept = frozenset(
        each.key
        for each in things
        if each.key == view.start or (each.key not in away and (not view.day or each.key in reached))
    )
    return Explored(
        view,
        Label(words.say("explorer-all"), words.language) if view.start == ALL else labels[start],
        things,
        kept,
        drawn,
        _places(growth, things, view, words, [view.start, *(key_of(link.other) for link in links)]),
        _steps(links, start, words),
        growth.more,
        words,
    )


def _places(
    growth: Growth, things: Sequence[Shown], view: View, words: Words, middle: Sequence[str]
) -> Mapping[str, Place]:
    nodes = {each.key: _node(each, words) for each in things}
    nodes.setdefault(view.start, Node(view.start, " ", "theme"))
    boxed = frozenset({*middle, *growth.groups})
    batches = [(around, [nodes[key] for key in keys]) for around, keys in growth.batches]
    places = dict(grown_positions([nodes[key] for key in middle], batches, boxed))
    for key, (x, y) in view.pinned.items():
        if key in places:
            places[key] = places[key]._replace(x=x, y=y)
    return places


def _node(each: Shown, words: Words) -> Node:
    name = each.label.text + ("*" if each.label.ours else "")
    status = each.status or ("unnamed" if each.lacking and each.kind == "interface" and each.iri else "")
    detail = words.say("explorer-lacking") if each.lacking else ""
    return Node(each.key, name, each.kind, local_path(each.iri) or "" if each.iri else "", detail, "", status, each.iri)


def _steps(links: Sequence[Link], start: str, words: Words) -> list[Step]:
    labels = words.labels
    labels.load({start, *(link.other for link in links), *(link.connection.relation for link in links)})
    starts = [start, *(link.other for link in links)]
    return [
        Step(
            labels[before],
            words.relation(link.connection, forward=link.forward),
            labels[link.other],
            key_of(link.other),
        )
        for before, link in zip(starts, links, strict=False)
    ]


__all__ = ["ALL", "Explored", "Line", "Shown", "Step", "View", "explore", "key_of"]
