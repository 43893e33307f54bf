"""What the service must reach at least, and whether it did."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

WHO: Final = "who is responsible"
REPEATED: Final = "who is responsible, repeated"
ROWS: Final = "100,000 rows of CSV"

ENGINE: Final = "oxigraph serve"
PEER: Final = "rdflib-endpoint"
OURS: Final = "yhdyspinta"

MEMORY_TIMES: Final = 1.5
MEMORY_WORKER: Final = 358
"""Megabytes for each worker (0.35 GB)."""


@dataclass(frozen=True)
class Floor:
    """A bound and what was measured."""

    what: str
    bound: float
    reached: float
    at_least: bool = True
    """Whether the bound is a least one; else it is a greatest one."""

    @property
    def met(self) -> bool:
        """Whether what was measured is within the bound."""
        return self.reached >= self.bound if self.at_least else self.reached <= self.bound

    def __str__(self) -> str:
        sign, word = "≥" if self.at_least else "≤", "met" if self.met else "NOT MET"
        return f"| {self.what} | {sign} {self.bound:g} | {self.reached:.2f} | {word} |"


def of_speed(medians: dict[str, dict[str, float]]) -> list[Floor]:
    """The floors of speed, from the median seconds of each question by server; servers that were not run are left out.

    Speeds are compared, so that 0.25 means four times as long.
    """
    floors = []
    for question, server, bound in (
        (WHO, ENGINE, 0.25),
        (WHO, PEER, 5.0),
        (REPEATED, ENGINE, 0.8),
        (ROWS, ENGINE, 0.5),
    ):
        times = medians[question]
        if server in times:
            floors.append(Floor(f"speed: {question}, to {server}", bound, times[server] / times[OURS]))
    return floors


def of_patience(idle: float, beside: float) -> Floor:
    """The floor of small queries beside runaways, from their 99th percentiles."""
    return Floor("p99 of small queries beside four runaways, to that when idle", 10.0, beside / idle, at_least=False)


def of_memory(engine: int, weighings: list[tuple[int, int]]) -> Floor:
    """The floor of memory, from the engine's peak and our megabytes and workers at each weighing; the worst counts."""
    worst = max(megabytes / (MEMORY_TIMES * engine + MEMORY_WORKER * workers) for megabytes, workers in weighings)
    return Floor("memory (PSS), to 1.5 times the engine's and 0.35 GB a worker", 1.0, worst, at_least=False)
