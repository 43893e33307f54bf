"""What a new table of municipalities changes in the graph: added, removed, renamed, moved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

import pyoxigraph as ox

from service.core.namespaces import PREFIXES
from service.core.reference.sheet import term

ChangeKind = Literal["added", "removed", "renamed", "moved"]

AREAS: Final = ("county", "region", "subregion", "collaborativeArea", "employmentArea", "economicDevelopmentCentre")
"""Properties whose change means that a municipality has moved."""

Facts = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Change:
    """One difference between the graph and a new table."""

    kind: ChangeKind
    code: str
    name: str
    before: str
    after: str


def compare(before: Sequence[ox.Triple], after: Sequence[ox.Triple]) -> list[Change]:
    """Differences between the municipalities of two graphs, by municipality code."""
    old, new = municipalities(before), municipalities(after)
    return sorted(_changes(old, new), key=lambda change: (change.kind, change.code, change.after))


def municipalities(triples: Sequence[ox.Triple]) -> dict[str, Facts]:
    """What is said of each municipality that has a code: values by property, IRIs by their last part."""
    subjects = {t.subject for t in triples if t.object == term("yp:Municipality")}
    facts: dict[object, dict[str, list[str]]] = {subject: {} for subject in subjects}
    for triple in triples:
        if triple.subject in facts:
            facts[triple.subject].setdefault(_local(triple.predicate), []).append(_text(triple.object))
    return {
        found["notation"][0]: {k: sorted(v) for k, v in found.items()}
        for found in facts.values()
        if "notation" in found
    }


def _changes(old: Mapping[str, Facts], new: Mapping[str, Facts]) -> Iterator[Change]:
    for code in old.keys() | new.keys():
        was, is_now = old.get(code, {}), new.get(code, {})
        name = _names(is_now or was)
        if not was:
            yield Change("added", code, name, "", _joined(is_now.get("county", ())))
        elif not is_now:
            yield Change("removed", code, name, _joined(was.get("county", ())), "")
        else:
            if _names(was) != _names(is_now):
                yield Change("renamed", code, name, _names(was), _names(is_now))
            for area in AREAS:
                # What the graph never said cannot have moved.
                if area in was and was[area] != is_now.get(area, []):
                    yield Change("moved", code, name, _joined(was[area]), _joined(is_now.get(area, ())))


def _names(facts: Facts) -> str:
    return _joined(facts.get("prefLabel", ()))


def _joined(values: Sequence[str]) -> str:
    return " · ".join(dict.fromkeys(values))


def _local(node: object) -> str:
    return str(getattr(node, "value", "")).rpartition("#")[2].rpartition("/")[2]


def _text(node: object) -> str:
    if isinstance(node, ox.Literal):
        return node.value
    iri = str(getattr(node, "value", ""))
    return iri.rpartition("/")[2] if iri.startswith(PREFIXES["yp"].removesuffix("def#")) else iri
