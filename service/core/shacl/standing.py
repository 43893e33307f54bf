"""A report that is kept true while its graph changes: only what a change can touch is judged again.

From the shapes it is worked out once which statements each of them reads and by which way it gets there from its focus
node. Along that way turned round, a changed statement leads back to the focus nodes on which it can matter, in the
graph before and after the change.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

import pyoxigraph as ox

from .components import InSparql
from .engine import Run
from .footprint import Reading
from .garbage import uncollected
from .graph import Graph, Indexed
from .paths import HERE, Path, then
from .result import Result
from .shape_based import Property
from .shapes import Shape, Shapes
from .terms import TYPE, Node, Term

Touched = dict[Node, set[Term]]


class Index:
    """Which shapes read statements with a property, and how to get from these to the focus nodes."""

    def __init__(self, shapes: Shapes, roots: Iterable[Node] | None = None) -> None:
        self._shapes = shapes
        self._by_property: dict[ox.NamedNode | None, list[tuple[Node, Reading]]] = defaultdict(list)
        for root in shapes.roots if roots is None else roots:
            found = chain(shapes.roots[root].readings(), _readings(shapes, shapes[root], HERE))
            for reading in dict.fromkeys(found):
                self._by_property[reading.property_].append((root, reading))

    def touched(self, graph: Graph, change: Iterable[ox.Triple]) -> tuple[Touched, set[Node]]:
        """The focus nodes on which some statements can matter in a graph, by shape; and shapes to judge as a whole."""
        some: Touched = defaultdict(set)
        whole: set[Node] = set()
        for triple in change:
            readings = chain(self._by_property.get(triple.predicate, ()), self._by_property.get(None, ()))
            for root, reading in readings:
                if root in whole or not _matters(graph, reading, triple):
                    continue
                if reading.way is None:
                    whole.add(root)
                    continue
                end: Term = triple.subject if reading.forward else triple.object  # type: ignore[assignment]
                starts = reading.way.turned().follow(graph, end)
                if reading.start is None:
                    some[root].update(starts)
                elif reading.start in starts:
                    whole.add(root)
        aimed = {
            root: {each for each in nodes if self._shapes.roots[root].aims_at(graph, each)}
            for root, nodes in some.items()
            if root not in whole
        }
        return {root: nodes for root, nodes in aimed.items() if nodes}, whole


class Standing:
    """The results of a graph that changes."""

    def __init__(self, graph: Indexed, shapes: Shapes) -> None:
        self.graph = graph
        self._shapes = shapes
        self._index = Index(shapes)
        with uncollected():
            graph.index()
            run = Run(graph, shapes)
            self._results = {root: dict(_by_focus(run, shapes, root)) for root in shapes.roots}

    def change(self, removed: Sequence[ox.Triple], inserted: Sequence[ox.Triple]) -> None:
        """Change the graph and judge again what that touches."""
        before, whole = self._index.touched(self.graph, removed)
        self.graph.change(removed, inserted)
        after, more = self._index.touched(self.graph, [*removed, *inserted])
        run = Run(self.graph, self._shapes)
        whole |= more
        for root in whole:
            self._results[root] = dict(_by_focus(run, self._shapes, root))
        for root in (before.keys() | after.keys()) - whole:
            nodes = before.get(root, set()) | after.get(root, set())
            self._judge_again(run, root, nodes)

    def results(self) -> list[Result]:
        """All results, as :func:`~service.core.shacl.engine.validate` orders them."""
        found = (each for groups in self._results.values() for several in groups.values() for each in several)
        return sorted(found, key=Result.key)

    def _judge_again(self, run: Run, root: Node, nodes: Iterable[Term]) -> None:
        known = self._results[root]
        targets = self._shapes.roots[root]
        for each in nodes:
            known.pop(each, None)
        known.update(_grouped(run, self._shapes, root, [each for each in nodes if targets.aims_at(self.graph, each)]))


def _by_focus(run: Run, shapes: Shapes, root: Node) -> Iterator[tuple[Term, list[Result]]]:
    yield from _grouped(run, shapes, root, shapes.roots[root].focus(run.graph)).items()


def _grouped(run: Run, shapes: Shapes, root: Node, focus: Sequence[Term]) -> Mapping[Term, list[Result]]:
    """The results of a shape by the nodes it aims at."""
    groups: dict[Term, list[Result]] = {}
    if _goes_on(shapes, shapes[root]):
        # The results of a property shape's own property shapes tell of other nodes than the one aimed at.
        groups = {each: list(run.results(root, (each,))) for each in focus}
        return {each: found for each, found in groups.items() if found}
    for result in run.results(root, focus):
        groups.setdefault(result.focus, []).append(result)
    return groups


def _goes_on(shapes: Shapes, shape: Shape, *, led: bool = False) -> bool:
    below = [shapes[each.shape] for each in shape.constraints if isinstance(each, Property)]
    led = led or shape.path is not None
    return bool(below) and (led or any(_goes_on(shapes, each, led=led) for each in below))


def _readings(shapes: Shapes, shape: Shape, before: Path) -> Iterator[Reading]:
    """The statements that a shape reads when it judges what stands at the end of a way."""
    values = before
    if shape.path is not None:
        yield from shape.path.readings(before)
        values = then(before, shape.path)
    for constraint in shape.constraints:
        if isinstance(constraint, InSparql):
            yield from (_from(each, before) for each in constraint.query.readings)
        for reading in constraint.readings(values):
            # A reading beside the value nodes begins at the shape's own focus node.
            yield reading if reading.way != HERE else Reading(reading.property_, before, reading.forward)
        for other in constraint.shapes():
            yield from _readings(shapes, shapes[other], values)


def _from(reading: Reading, before: Path) -> Reading:
    """A reading of a query, whose ways begin at the query's focus node."""
    if reading.start is not None or reading.way is None:
        return reading
    return Reading(reading.property_, then(before, reading.way), reading.forward, types=reading.types)


def _matters(graph: Graph, reading: Reading, triple: ox.Triple) -> bool:
    return not reading.types or reading.types <= set(graph.objects(triple.subject, TYPE))  # type: ignore[arg-type]
