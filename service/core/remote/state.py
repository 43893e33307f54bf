"""What a store that this service writes says of itself: its version, when it changed, which graphs it holds.

It stands in a graph of its own, and every write changes it in the same request, on condition that it still says what
the writer saw: so the version never lies, and of two writers at once one finds that it must begin again. Beside it
stands the union of all graphs as a graph, a set in which a statement of two sources stands once: the unions that stores
offer (measured: Virtuoso 7.2.5, Oxigraph 0.5.13) give such a statement twice, so that counts come out wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from uuid import uuid4

import pyoxigraph as ox

from service.core.storage import Row

STATE: Final = "urn:x-yhdyspinta:state"
"""The graph of the state, and the one thing it speaks of."""
UNION: Final = "urn:x-yhdyspinta:union"
"""The graph that holds each statement of any graph once."""
SEEDING: Final = "seeding"
"""The version while a store is filled for the first time."""
QUESTION: Final = f"SELECT ?fact ?value {{ GRAPH <{STATE}> {{ <{STATE}> ?fact ?value }} }}"

_VERSION: Final = ox.NamedNode(STATE + "#version")
_MODIFIED: Final = ox.NamedNode(STATE + "#modified")
_HOLDS: Final = ox.NamedNode(STATE + "#holds")
_STATE: Final = ox.NamedNode(STATE)


@dataclass(frozen=True)
class State:
    """What a store says of itself at one moment."""

    version: str
    modified: datetime
    graphs: tuple[str, ...] = ()
    """The named graphs that hold anything, the one for what was written without a graph among them."""

    @classmethod
    def new(cls, graphs: Iterable[str]) -> State:
        """The state after a change that is made now."""
        return cls(uuid4().hex, datetime.now(UTC).replace(microsecond=0), tuple(sorted(graphs)))

    @classmethod
    def read(cls, rows: Sequence[Row]) -> State | None:
        """The state from the answer to QUESTION; None where a store says nothing of itself."""
        facts: dict[object, list[str]] = {}
        for row in rows:
            facts.setdefault(row["fact"], []).append(row["value"].value)  # type: ignore[union-attr]  # no triple
        if not facts.get(_VERSION):
            return None
        modified = datetime.fromisoformat(facts[_MODIFIED][0])
        return cls(facts[_VERSION][0], modified, tuple(sorted(facts.get(_HOLDS, []))))

    def quads(self) -> list[ox.Quad]:
        """The state as it stands in the store: plain texts and IRIs only, which every store keeps as they are."""
        facts: list[tuple[ox.NamedNode, ox.NamedNode | ox.Literal]] = [
            (_VERSION, ox.Literal(self.version)),
            (_MODIFIED, ox.Literal(self.modified.isoformat())),
            *((_HOLDS, ox.NamedNode(graph)) for graph in self.graphs),
        ]
        return [ox.Quad(_STATE, fact, value, _STATE) for fact, value in facts]

    @property
    def condition(self) -> str:
        """A pattern that matches once while the store is in this state, and never after."""
        return f"GRAPH <{STATE}> {{ <{STATE}> {_VERSION} {ox.Literal(self.version)} }}"
