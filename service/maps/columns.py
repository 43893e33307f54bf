"""Things of the graph in columns: the same nodes and edges for a printed chart and for a map to explore."""

from __future__ import annotations

from collections.abc import Sequence

from service.maps.nothing import nothing, said
from service.maps.reader import Reader
from viz import Column, Edge, Layered, NetworkMap, Node, layered_svg


class Columns:
    """Gathers the nodes of each column and the links between them, each once.

    A thing may stand in several columns, and in several groups, such as counties: it is a node in each.
    """

    def __init__(self, reader: Reader, headings: Sequence[str], wide: int = -1) -> None:
        """``headings`` are message ids; ``wide`` is the place of a column of long names."""
        self._reader = reader
        self._headings = headings
        self._wide = wide
        self._nodes: list[dict[str, Node]] = [{} for _ in headings]
        self._edges: dict[Edge, None] = {}
        self.groups: dict[str, str] = {}
        """The headings of the groups by their keys."""

    def add(self, column: int, iri: str, kind: str, *, detail: str = "", group: str = "", status: str = "") -> str:
        """Put a thing in a column, unless it is there; returns the id of its node."""
        node = self._reader.node(
            iri, kind, identifier=f"{column} {group} {iri}", detail=detail, group=group, status=status
        )
        self._nodes[column].setdefault(node.id, node)
        return node.id

    def put(self, column: int, node: Node) -> str:
        """Put a node in a column, instead of one with the same id; returns the id."""
        self._nodes[column][node.id] = node
        return node.id

    def link(self, source: str, target: str, kind: str, label: str, score: float | None = None) -> None:
        """Join two nodes by their ids."""
        self._edges[Edge(source, target, kind, label, score)] = None

    def svg(self, title: str, description: str, area: str = "", note: str = "") -> str:
        """The printed chart without empty columns, or what is said where there is nothing in it.

        ``note`` is said below, beside the source.
        """
        if not any(self._nodes):
            return nothing(self._reader, title, area)
        columns = [
            Column(self._reader.say(heading), tuple(nodes.values()), wide=index == self._wide)
            for index, (heading, nodes) in enumerate(zip(self._headings, self._nodes, strict=True))
            if nodes
        ]
        source = f"{self._reader.source(area)} {note}".rstrip()
        chart = Layered(title, tuple(columns), tuple(self._edges), source, description)
        return layered_svg(chart, self._reader.legend(self.groups))

    def projection(self, title: str, description: str, area: str = "") -> NetworkMap:
        """The nodes and edges to explore."""
        nodes = tuple(node for column in self._nodes for node in column.values())
        return NetworkMap(
            title, self._reader.language, nodes, tuple(self._edges), source=self._reader.source(area),
            description=description if nodes else said(self._reader),
        )  # fmt: skip
