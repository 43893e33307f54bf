"""The page of a thing, composed for its reader by the profile of its kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import pyoxigraph as ox

from service.core.collation import collation_key
from service.core.describe import ELSEWHERE, Value, names_of, notes_of, types_of, values_of
from service.core.labels import Label, Labels, Thing
from service.core.literals import spell
from service.core.marks import NO_MARKS, Marks, marks_of
from service.core.messages import translate
from service.core.namespaces import DEFINITIONS, GRAPHS, PREFIXES, compact, kind_of
from service.core.profiles import Path, Profile, Section
from service.core.storage import Row, Storage, Term
from service.core.store import term_text

FEW: Final = 12
"""So many values are shown at once, the others on request."""
MANY: Final = 100
"""So many values of one kind are named at the most; of more, the first by their IRIs."""

_DESCRIPTION: Final = Path(PREFIXES["dct"] + "description")
_STATUS: Final = Path(DEFINITIONS + "status")
_ABOVE: Final = (_DESCRIPTION, _STATUS)
"""Told at the top of the page."""
_ORDER: Final = Path(DEFINITIONS + "position")
"""Told by the order of the lists that the thing stands in."""


@dataclass(frozen=True)
class Item:
    """A value as a list shows it: with what tells it from others of the same name."""

    value: Value
    marks: Marks = NO_MARKS


@dataclass(frozen=True)
class Line:
    """What one relation leads to, under the words for it."""

    words: Label
    items: tuple[Item, ...]
    total: int
    """How many there are; more than the items where not all are named."""

    @property
    def first(self) -> tuple[Item, ...]:
        """Those that are shown at once; all of them where only one or two more would be hidden."""
        return self.items if len(self.items) <= FEW + 2 else self.items[:FEW]

    @property
    def more(self) -> tuple[Item, ...]:
        """Those that are shown on request."""
        return self.items[len(self.first) :]

    @property
    def unnamed(self) -> int:
        """How many are not named at all."""
        return self.total - len(self.items)


@dataclass(frozen=True)
class Part:
    """A section of the page with what there is to tell in it."""

    section: Section
    lines: tuple[Line, ...] = ()

    @property
    def total(self) -> int:
        """How many values it has."""
        return sum(line.total for line in self.lines)


@dataclass(frozen=True)
class Portrait:
    """A thing as its page tells it."""

    names: tuple[Label, ...]
    """In every language; our own translations are marked as ours."""
    types: tuple[Thing, ...]
    about: tuple[Value, ...]
    """Descriptions in words."""
    statuses: tuple[Value, ...]
    parts: tuple[Part, ...]
    """The sections of the profile: panels, and what else there is anything to tell in."""
    others: tuple[Line, ...]
    """What no section tells."""
    notes: tuple[Value, ...]
    """Editorial notes: how an unclear place of the source was read."""


class _Relation(NamedTuple):
    path: Path
    terms: Sequence[Term]
    total: int


def portray(
    store: Storage, labels: Labels, profile: Profile, rows: Sequence[Row], references: Iterable[Row]
) -> Portrait:
    """Compose the page of a thing from what is stated of it and what states something of it."""
    relations = _relations(rows, references)
    claimed = {path: _claimed(relations, path) for section in profile.sections for path in section.paths}
    for each in profile.sections:
        if each.all:  # The list that it leads to names the others.
            for path in (path for paths in each.paths for path in claimed[paths]):
                relations[path] = relations[path]._replace(terms=relations[path].terms[: FEW + 2])
    spoken_for = {*_ABOVE, _ORDER, *(path for paths in claimed.values() for path in paths)}
    left = [path for path in relations if path not in spoken_for and (path.inverse or path.property not in ELSEWHERE)]
    told = [
        path for section in profile.sections if not section.panel for each in section.paths for path in claimed[each]
    ]
    shown = [relations[path] for path in (*_ABOVE, *told, *left) if path in relations]
    names = {term.value for each in shown for term in each.terms if isinstance(term, ox.NamedNode)}
    labels.load([*names, *(path.property for path in relations)])
    marks = marks_of(store, labels, sorted(name for name in names if kind_of(name)))

    def line(path: Path) -> Line:
        return _line(relations[path], labels, marks)

    parts = []
    for section in profile.sections:
        found = list(dict.fromkeys(path for each in section.paths for path in claimed[each]))
        if section.panel:
            parts.append(Part(section))
        elif found:
            lines = (
                [line(path) for path in found] if section.form == "rows" else [_merged(found, relations, labels, marks)]
            )
            parts.append(Part(section, tuple(_ordered(each, section.form) for each in lines)))
    others = sorted((line(path) for path in left), key=lambda each: collation_key(each.words.text))
    return Portrait(
        names_of(rows),
        _own_types(rows, labels),
        _values(relations.get(_DESCRIPTION), labels),
        _values(relations.get(_STATUS), labels),
        tuple(parts),
        tuple(_ordered(each, "list") for each in others),
        notes_of(rows, labels),
    )


def _own_types(rows: Iterable[Row], labels: Labels) -> tuple[Thing, ...]:
    """The classes of our own ontology; those of others only repeat them."""
    return tuple(each for each in types_of(rows, labels) if each.iri.startswith(DEFINITIONS))


def _relations(rows: Iterable[Row], references: Iterable[Row]) -> dict[Path, _Relation]:
    found: dict[Path, dict[Term, None]] = {}
    for row in rows:
        found.setdefault(Path(term_text(row["property"])), {})[row["value"]] = None
    for row in references:
        if term_text(row["subject"]).startswith(GRAPHS):  # a dataset made from the thing; the page's own dates tell it
            continue
        path = Path(term_text(row["property"]), inverse=True, kind=kind_of(term_text(row["subject"])))
        found.setdefault(path, {})[row["subject"]] = None
    return {path: _Relation(path, list(terms)[:MANY], len(terms)) for path, terms in found.items()}


def _claimed(relations: Mapping[Path, _Relation], path: Path) -> list[Path]:
    """The relations that a profile's path means: an inverse one without a kind means every kind."""
    if not path.inverse or path.kind:
        return [path] if path in relations else []
    return [each for each in relations if each.inverse and each.property == path.property]


def _merged(
    paths: Sequence[Path], relations: Mapping[Path, _Relation], labels: Labels, marks: Mapping[str, Marks]
) -> Line:
    """Several relations as one line, nothing twice."""
    terms = list(dict.fromkeys(term for path in paths for term in relations[path].terms))
    cut = sum(relations[path].total - len(relations[path].terms) for path in paths)
    return _line(_Relation(paths[0], terms[:MANY], len(terms) + cut), labels, marks)


def _line(relation: _Relation, labels: Labels, marks: Mapping[str, Marks]) -> Line:
    values = _values(relation, labels)
    items = tuple(Item(each, marks.get(each.thing.iri, NO_MARKS) if each.thing else NO_MARKS) for each in values)
    # Of a text in several languages one is shown.
    total = relation.total if relation.total > len(relation.terms) else len(items)
    return Line(words(relation.path, labels), items, total)


def _values(relation: _Relation | None, labels: Labels) -> tuple[Value, ...]:
    if relation is None:
        return ()
    return values_of(relation.terms, labels, labels.language, lambda literal: spell(literal, labels.language))


def words(path: Path, labels: Labels) -> Label:
    """What a relation is called: the property's name, or, the other way round, words of our own."""
    if not path.inverse:
        return labels[path.property]
    message = f"incoming-{compact(path.property).replace(':', '-')}"
    try:
        return Label(translate(labels.language, message, kind=path.kind), labels.language)
    except LookupError:
        # A property that a write brought, of which we know no words.
        name = labels[path.property]
        return Label(translate(labels.language, "incoming-other", property=name.text), labels.language)


def _ordered(line: Line, form: str) -> Line:
    def key(item: Item) -> tuple[object, ...]:
        name = (collation_key(item.value.text), item.value.thing.iri if item.value.thing else "")
        if form == "parts":
            return (item.marks.position, *name)
        return (item.marks.start or "9", *name) if form == "timeline" else name

    return Line(line.words, tuple(sorted(line.items, key=key)), line.total)
