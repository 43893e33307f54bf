"""Single edits of a large graph whose report stands: how long each takes beside a full run, as JSON."""

from __future__ import annotations

import json
import sys
import time
from random import Random

import pyoxigraph as ox

from service.core.shacl.engine import validate
from service.core.shacl.graph import Indexed
from service.core.shacl.shapes import Shapes
from service.core.shacl.standing import Standing

from .validator import peak


def main() -> None:
    """Make so many edits of a file's statements, and compare the end with a full run."""
    data, shapes, count = sys.argv[1:]
    rules, held = Shapes(ox.parse(path=shapes)), [quad.triple for quad in ox.parse(path=data)]
    standing = Standing(Indexed.of(held), rules)
    chance = Random(4)  # noqa: S311  # not secret
    times = []
    for _ in range(int(count)):
        removed, inserted = edit(chance, held)
        began = time.process_time()
        standing.change(removed, inserted)
        times.append(time.process_time() - began)
    kept = [each.key() for each in standing.results()]
    began = time.process_time()
    full = [each.key() for each in validate(standing.graph, rules)]
    seconds = time.process_time() - began
    times.sort()
    told = {
        "median": times[len(times) // 2],
        "p95": times[int(len(times) * 0.95)],
        "full": seconds,
        "same": kept == full,
        "megabytes": peak(),
    }
    sys.stdout.write(json.dumps(told))


def edit(chance: Random, held: list[ox.Triple]) -> tuple[list[ox.Triple], list[ox.Triple]]:
    """A removal, an addition, a change of value, or a move to another subject."""
    one, other = chance.sample(held, 2)
    made = [
        ([one], []),
        ([], [ox.Triple(one.subject, other.predicate, other.object)]),
        ([one], [ox.Triple(one.subject, one.predicate, other.object)]),
        ([one], [ox.Triple(other.subject, one.predicate, one.object)]),
    ]
    return chance.choice(made)


if __name__ == "__main__":
    main()
