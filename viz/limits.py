"""How much a reader can take in: a picture with more is refused rather than drawn as a tangle."""

from __future__ import annotations

from viz.errors import TooManyNodes


def check_count(count: int, most: int) -> None:
    """Refuse more nodes than a kind of picture can show.

    Raises:
        TooManyNodes: there are more than ``most``.
    """
    if count > most:
        raise TooManyNodes(count, most)
