"""Our validator beside pySHACL and two in Rust, on synthetic countries, in one run.

Every measurement alternates between the validators, each in a process of its own. Figures are seconds of the processor
from the files to the results, and ratios to ours. ``python -m tests.bench.validation`` prints tables and, last, each
floor with what was reached; the exit status is 1 if one is not met.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Final

import click
import pyoxigraph as ox

from service.core.resources import shipped
from service.core.store import ontology_quads
from service.core.validation import today_is

from .country import Country, write_country
from .floors import Floor
from .patterns import Patterns

TURTLE: Final = ox.RdfFormat.TURTLE
ROOT: Final = Path(__file__).parents[2]
OURS: Final = "yhdyspinta"
REFERENCE: Final = "pyshacl"
PREPARED: Final = "pyshacl-prepared"
"""The same with each query parsed once; it finds the same in a time that can be waited for."""
PEERS: Final = ("pyshifty", "shacl-rust")
ROUNDS: Final = {10_000: 3, 100_000: 1, 1_000_000: 1, 5_000_000: 1}
"""The sizes, and how often each is measured."""
NATIONAL: Final = 1_000_000
DAY: Final = date(2026, 11, 23)
EDITS: Final = 300
PATIENCE: Final = 300.0
"""Seconds after which a validator is stopped; it counts as having taken so long."""


@dataclass(frozen=True)
class Taken:
    """What a validator took, and what it found; only the problem of one that failed."""

    seconds: float
    megabytes: int = 0
    results: int = 0
    digest: str = ""
    problem: str = ""

    def cells(self, ours: Taken) -> Iterator[str]:
        """As cells of the table."""
        if self.problem:
            yield from (self.problem, "", "", "")
            return
        sign = "> " if self.seconds == PATIENCE else ""
        yield from (f"{sign}{self.seconds:.2f}", f"{sign}{self.seconds / ours.seconds:.1f}")
        yield from (str(self.megabytes or ""), str(self.results or ""))


Measured = Mapping[str, Taken]


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=max(ROUNDS), help="triples of the largest country")
    parser.add_argument("--peers", type=Path, default=Path(sys.executable).parent, help="where peers are installed")
    given = parser.parse_args()
    reached: list[Floor] = []
    with tempfile.TemporaryDirectory() as temporary:
        shapes = _shapes(Path(temporary))
        for size in (each for each in ROUNDS if each <= given.most):
            data = _country(Path(temporary), size)
            taken = measured(size, given.peers, data, shapes)
            reached += of_size(size, taken)
            if size == NATIONAL:
                reached += of_edits(data, shapes)
    _table(("floor", "bound", "reached", ""), reached)
    sys.exit(0 if all(floor.met for floor in reached) else 1)


def measured(size: int, peers: Path, data: Path, shapes: Path) -> Measured:
    """What each validator takes at a size, the median of its rounds; prints the table."""
    names = [OURS, *([REFERENCE, PREPARED] if size < NATIONAL else []), *(PEERS if size <= NATIONAL else [])]
    runs: dict[str, list[Taken]] = {name: [] for name in names}
    for _ in range(ROUNDS[size]):
        for name, known in runs.items():
            known.append(_run(name, peers, data, shapes))
    taken = {name: sorted(known, key=lambda each: each.seconds)[len(known) // 2] for name, known in runs.items()}
    rows = (f"| {' | '.join((name, *each.cells(taken[OURS])))} |" for name, each in taken.items())
    _table((f"{size:,} triples", "seconds", "to ours", "peak MB", "results"), rows)
    return taken


def of_size(size: int, taken: Measured) -> Iterator[Floor]:
    """The floors of a full run at a size."""
    ours = taken[OURS]
    if size < NATIONAL:
        yield Floor(f"findings as pySHACL's at {size:,}", 1, taken[PREPARED].digest == ours.digest)
        yield Floor(f"speed to pySHACL at {size:,}", 20, taken[REFERENCE].seconds / ours.seconds)
    if size == NATIONAL:
        fit = [taken[name].seconds for name in PEERS if not taken[name].problem]
        if fit:
            what = f"seconds at {size:,}, to the faster of {' and '.join(PEERS)}"
            yield Floor(what, 1.5, ours.seconds / min(fit), at_least=False)
        yield Floor(f"peak MB at {size:,}", 2000, ours.megabytes, at_least=False)


def of_edits(data: Path, shapes: Path) -> Iterator[Floor]:
    """The floors of single edits."""
    command = [sys.executable, "-m", "tests.bench.edits", str(data), str(shapes), str(EDITS)]
    told = json.loads(subprocess.run(command, check=True, cwd=ROOT, capture_output=True).stdout)
    heads = (f"{EDITS} edits at {NATIONAL:,} triples", "median ms", "p95 ms", "full run s", "peak MB")
    cells = (f"{told['median'] * 1e3:.2f}", f"{told['p95'] * 1e3:.2f}", f"{told['full']:.2f}", str(told["megabytes"]))
    _table(heads, [f"| {OURS} | {' | '.join(cells)} |"])
    yield Floor("report after the edits as that of a full run", 1, told["same"])
    yield Floor("median edit, in 500ths of a full run", 1, 500 * told["median"] / told["full"], at_least=False)
    yield Floor("95th percentile, in 100ths of a full run", 1, 100 * told["p95"] / told["full"], at_least=False)
    yield Floor("peak MB of a standing report", 2000, told["megabytes"], at_least=False)


def _run(name: str, peers: Path, data: Path, shapes: Path) -> Taken:
    here = [sys.executable, "-m", "tests.bench.validator"]
    command = [str(peers / "python"), "tests/bench/validator.py"] if name in PEERS else here
    try:
        done = subprocess.run(
            [*command, name, str(data), str(shapes)], cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE
        )
    except subprocess.TimeoutExpired:
        return Taken(PATIENCE)
    if done.returncode:
        return Taken(float("inf"), problem=done.stderr.strip().splitlines()[-1])
    return Taken(**json.loads(done.stdout))


def _country(folder: Path, size: int) -> Path:
    """A country with the ontology and the day, as N-Triples, each statement once."""
    quads, data = folder / "country.nq", folder / f"{size}.nt"
    write_country(quads, folder / "key.json", Country(size, patterns=Patterns.shipped()))
    said = chain((quad.triple for quad in chain(ox.parse(path=str(quads)), ontology_quads())), [today_is(DAY)])
    ox.serialize(dict.fromkeys(said), str(data), format=ox.RdfFormat.N_TRIPLES)
    return data


def _shapes(folder: Path) -> Path:
    """All shipped shapes as one Turtle file."""
    said = (quad.triple for _, file in shipped("shapes", ".ttl") for quad in ox.parse(file.read_bytes(), format=TURTLE))
    ox.serialize(said, str(folder / "shapes.ttl"), format=TURTLE)
    return folder / "shapes.ttl"


def _table(heads: Sequence[str], rows: Iterable[object]) -> None:
    click.echo(f"\n| {' | '.join(heads)} |\n{'|---' * len(heads)}|")
    for row in rows:
        click.echo(str(row))


if __name__ == "__main__":
    main()
