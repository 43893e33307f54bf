"""Lists of things of a kind, narrowed by facets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from service.core.catalogue import saved_query
from service.core.storage import Storage
from service.core.store import term_text

LISTS: Final[Mapping[str, tuple[str, ...]]] = {
    "interfaces": ("county", "theme", "state", "owner"),
    "networks": ("county", "theme", "status", "coordinator"),
    "bodies": ("county", "kind", "theme", "status"),
    "forums": ("county", "kind", "theme", "frequency"),
    "obligations": ("bound", "theme", "act", "frequency"),
    "municipalities": ("county", "region", "languages"),
    "regions": ("county",),
    "documents": ("county", "kind", "theme", "status"),
}
"""Each list by its name, which is also its address and that of its query in ``queries/lists``, with its facets."""
UNKNOWN: Final = "unknown"
"""The value of a facet of which nothing is on record."""


@dataclass(frozen=True)
class Item:
    """A thing of a list."""

    iri: str
    values: Mapping[str, frozenset[str]]
    """By facet: IRIs or codes; UNKNOWN where nothing is on record."""

    def matches(self, chosen: Mapping[str, str]) -> bool:
        """Whether it has every value that was chosen."""
        return all(value in self.values[facet] for facet, value in chosen.items())


def items(store: Storage, name: str) -> list[Item]:
    """The things of a list, by IRI."""
    found: dict[str, dict[str, set[str]]] = {}
    for row in store.select(saved_query(f"lists/{name}").text, name=f"lists/{name}"):
        values = found.setdefault(term_text(row["thing"]), {})
        if "facet" in row and "value" in row:
            values.setdefault(term_text(row["facet"]), set()).add(term_text(row["value"]))
    facets = LISTS[name]
    return [
        Item(iri, {facet: frozenset(values.get(facet, {UNKNOWN})) for facet in facets}) for iri, values in found.items()
    ]


def narrowed(listed: Iterable[Item], chosen: Mapping[str, str]) -> list[Item]:
    """Those with every chosen value, in the same order."""
    return [item for item in listed if item.matches(chosen)]


def choices(listed: Sequence[Item], facet: str, chosen: Mapping[str, str]) -> Mapping[str, int]:
    """The values of a facet, each with how many things it would leave beside the values chosen of other facets."""
    others = {name: value for name, value in chosen.items() if name != facet}
    counts = Counter(value for item in narrowed(listed, others) for value in item.values[facet])
    return dict(counts)
