"""What can be wrong with the input of a drawing."""

from __future__ import annotations

from collections.abc import Iterable


class VizError(ValueError):
    """The input of a drawing is wrong; the base of every error that viz raises."""


class UnknownKind(VizError):
    """A node has a kind or a status that no style is defined for."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        super().__init__(f"no style for {name!r}; known: {', '.join(sorted(known))}")
        self.name = name


class UnknownNode(VizError):
    """An edge, or the chosen centre, names a node that was not given."""

    def __init__(self, node_id: str) -> None:
        super().__init__(f"no node with the id {node_id!r}")
        self.node_id = node_id


class DuplicateNode(VizError):
    """Two nodes that must be distinct share an id."""

    def __init__(self, node_id: str) -> None:
        super().__init__(f"the id {node_id!r} is used twice")
        self.node_id = node_id


class MissingLabel(VizError):
    """A kind, status or link that is drawn has no text in the reader's language."""

    def __init__(self, name: str) -> None:
        super().__init__(f"no label for {name!r}")
        self.name = name


class TooManyNodes(VizError):
    """There are more nodes than can be read in this kind of picture."""

    def __init__(self, count: int, most: int) -> None:
        super().__init__(f"{count} nodes are too many for this picture; it shows at most {most}")
        self.count = count
        self.most = most


class SheetTooSmall(VizError):
    """A picture has too much in it for a sheet: its smallest letters could not be read."""

    def __init__(self, size: str, points: float, least: float) -> None:
        super().__init__(f"on {size} the smallest letters would be {points:.1f} pt; {least:g} pt is the least")
        self.size = size
        self.points = points
        self.least = least
