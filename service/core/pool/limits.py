"""What a query may use before it is stopped."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Limits of one query, and of how many run and wait."""

    seconds: float = 30.0
    """Wall-clock time."""
    megabytes: int = 1024
    """Memory beyond that of the graph."""
    rows: int = 1_000_000
    """Rows of a SELECT."""
    answer_megabytes: int = 256
    """Size of an answer."""
    workers: int = 8
    """How many queries run at once."""
    waiting: int = 64
    """How many more may wait."""
    patience: float = 5.0
    """Seconds that a query waits for a worker before it is refused."""
