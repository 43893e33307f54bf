"""What a map as one HTML file is told of the place where it will be read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from viz import NetworkMap

Scheme = Literal["light", "dark"]


@dataclass(frozen=True)
class Page:
    """A file that is opened from anywhere: its links lead to the service that made it, or else are the things' IRIs."""

    home: str = ""
    """Where the service is, without a slash at the end, such as ``https://yhdyspinta.example``."""
    scheme: Scheme | None = None
    """The colours; without one those that the reader prefers."""

    def linked(self, chart: NetworkMap) -> NetworkMap:
        """The map with addresses that lead somewhere wherever the file is opened."""
        nodes = (
            replace(node, href=self.home + node.href if self.home else node.iri) if node.href.startswith("/") else node
            for node in chart.nodes
        )
        return replace(chart, nodes=tuple(nodes))
