"""Whether a change breaks what must hold, judged on what it touches alone.

The integrity shapes are judged at the few things on which the change can matter, as they would be after it. What is
found and was not so before is what the change breaks.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import pyoxigraph as ox

from service.core.messages import Language
from service.core.namespaces import SHAPES
from service.core.shacl.engine import Run
from service.core.shacl.graph import Graph
from service.core.shacl.overlaid import Overlaid
from service.core.shacl.standing import Index, Touched
from service.core.storage import Delta
from service.core.validation import Finding, shipped_rules


def findings_after(engine: ox.Store, delta: Delta) -> list[str]:
    """What a change to the named graphs of an engine would newly break, one line each: shape, thing, value.

    The engine keeps the union of its named graphs as its default graph. Nothing is changed. :func:`in_words` makes
    sentences of the lines.
    """
    removed, inserted = _of_the_union(engine, delta)
    before, after = Overlaid(engine), Overlaid(engine, removed, inserted)
    index = _index()
    touched: Touched = {}
    for graph in (before, after):
        some, whole = index.touched(graph, [*removed, *inserted])
        some.update({root: set(shipped_rules().shapes.roots[root].focus(graph)) for root in whole})
        for root, nodes in some.items():
            touched.setdefault(root, set()).update(nodes)
    broken = _judged(after, touched)
    if not broken:
        return []
    known = set(_judged(before, touched))
    return [" ".join(filter(None, (each.check, each.focus, each.value))) for each in broken if each not in known]


def prepare() -> None:
    """Read the shapes now (some tenths of a second), so that the first change need not wait for it."""
    _index()


def in_words(findings: Iterable[str], language: Language) -> list[dict[str, str]]:
    """The lines of :func:`findings_after` as records, with what to do in a reader's language."""
    records = []
    for line in findings:
        shape, _, rest = line.partition(" ")
        focus, _, value = rest.partition(" ")
        message = shipped_rules().check(ox.NamedNode(SHAPES + shape)).message.get(language, "")
        records.append({"shape": shape, "focus": focus, "value": value, "message": message})
    return records


def _of_the_union(engine: ox.Store, delta: Delta) -> tuple[set[ox.Triple], set[ox.Triple]]:
    """What a change of named graphs removes from their union, and what it inserts."""
    removed = {quad.triple for quad in delta.removed if not _held_elsewhere(engine, quad, delta)}
    return removed, {quad.triple for quad in delta.inserted}


def _held_elsewhere(engine: ox.Store, quad: ox.Quad, delta: Delta) -> bool:
    holding = engine.quads_for_pattern(quad.subject, quad.predicate, quad.object, None)
    return any(each not in delta.removed and each.graph_name != ox.DefaultGraph() for each in holding)


def _judged(graph: Graph, touched: Touched) -> tuple[Finding, ...]:
    rules = shipped_rules()
    run = Run(graph, rules.shapes)
    results = (
        result
        for root, nodes in touched.items()
        for result in run.results(root, [node for node in nodes if rules.shapes.roots[root].aims_at(graph, node)])
    )
    return rules.report(results, ["integrity"]).findings


@cache
def _index() -> Index:
    rules = shipped_rules()
    return Index(rules.shapes, [root for root in rules.shapes.roots if rules.is_integrity(root)])
