"""One validator, once, in a process of its own: ``validator.py NAME DATA SHAPES`` prints what it took as JSON.

It stands alone, since peers run in an environment that lacks the project. Data is N-Triples, shapes are Turtle. Seconds
are those of the processor, from the files to the results; importing is left out.
"""

from __future__ import annotations

import hashlib
import json
import sys
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

Judge = Callable[[Path, Path], tuple[int, str]]
"""Judges a file by another; gives the number of results and a digest of them, where they can be compared."""


def yhdyspinta() -> Judge:
    """Our own."""
    import pyoxigraph as ox

    from service.core.shacl.engine import validate
    from service.core.shacl.graph import Indexed
    from service.core.shacl.result import report
    from service.core.shacl.shapes import Shapes
    from tests.shacl.reference import rows

    def judge(data: Path, shapes: Path) -> tuple[int, str]:
        results = validate(Indexed.of(ox.parse(path=str(data))), Shapes(ox.parse(path=str(shapes))))
        stop()
        return len(results), _digest(rows(report(results)))

    return judge


def pyshacl(*, prepared: bool = False) -> Judge:
    """The reference, as it is or with each query parsed once."""
    import pyoxigraph as ox
    import rdflib
    from pyshacl import validate

    from service.core.shacl.copy import to_engine
    from tests.shacl.reference import Prepared, rows

    rdflib.NORMALIZE_LITERALS = False

    def judge(data: Path, shapes: Path) -> tuple[int, str]:
        graph = (Prepared if prepared else rdflib.Graph)().parse(data, format="nt")
        by = rdflib.Graph().parse(shapes)
        _, report, _ = validate(graph, shacl_graph=by, inplace=True)
        stop()
        found = rows(ox.Triple(*map(to_engine, triple)) for triple in report)
        return found.total(), _digest(found)

    return judge


def pyshifty() -> Judge:
    """In Rust; it counts violations of nested shapes in its own way."""
    import shifty

    def judge(data: Path, shapes: Path) -> tuple[int, str]:
        found = len(shifty.validate_algebra(data, shapes, graph_mode="data").violations)
        stop()
        return found, ""

    return judge


def shacl_rust() -> Judge:
    """In Rust; its report lacks some values."""
    import shacl_rust as library

    def judge(data: Path, shapes: Path) -> tuple[int, str]:
        texts = (path.read_text(encoding="utf-8") for path in (data, shapes))
        found = len(library.validate(*texts, data_format="nt", experimental_index=True)["results"])
        stop()
        return found, ""

    return judge


NAMES: dict[str, Callable[[], Judge]] = {
    "yhdyspinta": yhdyspinta,
    "pyshacl": pyshacl,
    "pyshacl-prepared": partial(pyshacl, prepared=True),
    "pyshifty": pyshifty,
    "shacl-rust": shacl_rust,
}
_stopped: list[tuple[float, int]] = []


def stop() -> None:
    """Take the time and the peak of memory before results are only compared."""
    _stopped.append((time.process_time(), peak()))


def peak() -> int:
    """The most memory (RSS) that this process has held, in megabytes; ``getrusage`` would count what started it."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(status.partition("VmHWM:")[2].split()[0]) >> 10


def _digest(found: Counter[tuple[str, ...]]) -> str:
    return hashlib.sha256("\n".join(map(repr, sorted(found.elements()))).encode()).hexdigest()


def main() -> None:
    """Judge, and print seconds, megabytes at most, the number of results and their digest."""
    name, data, shapes = sys.argv[1:]
    judge = NAMES[name]()
    began = time.process_time()
    results, digest = judge(Path(data), Path(shapes))
    ((ended, megabytes),) = _stopped
    told = {"seconds": ended - began, "megabytes": megabytes, "results": results, "digest": digest}
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
