"""Property paths as a shapes graph writes them (SHACL, section 2.3.1)."""

from __future__ import annotations

from typing import Final

import pyoxigraph as ox

from .errors import ShapeProblem
from .graph import Graph, items
from .paths import REPEATED, Chain, Choice, Path, Repeat, Step, Turned
from .terms import FIRST, NIL, Term, sh

DEPTH: Final = 32
"""So deep may shapes stand in shapes, and paths in paths; beyond, judging them would exhaust the stack."""


def read_path(shapes: Graph, node: Term) -> Path:
    """The path that a node of a shapes graph stands for.

    Raises:
        ShapeProblem: it stands for none (SHACL, section 2.3.1), or for one that is nested too deeply.
    """
    return _read(shapes, node, frozenset())


def _read(shapes: Graph, node: Term, within: frozenset[Term]) -> Path:
    if node in within or node == NIL or isinstance(node, ox.Literal):
        raise ShapeProblem("error-shape-path", shape=str(node))
    if isinstance(node, ox.NamedNode):
        return Step(node)
    if len(within) == DEPTH:
        raise ShapeProblem("error-shape-deep", shape=str(node), most=DEPTH)
    within |= {node}
    if shapes.objects(node, FIRST):
        return Chain(_several(shapes, node, within))
    for inner in shapes.objects(node, sh("inversePath")):
        path = _read(shapes, inner, within)
        return path.turned() if isinstance(path, Step) and path.forward else Turned(path)
    for inner in shapes.objects(node, sh("alternativePath")):
        return Choice(_several(shapes, inner, within))
    for mark, name in REPEATED.items():
        for inner in shapes.objects(node, sh(name)):
            return Repeat(_read(shapes, inner, within), mark)
    raise ShapeProblem("error-shape-path", shape=str(node))


def _several(shapes: Graph, head: Term, within: frozenset[Term]) -> tuple[Path, ...]:
    try:
        members = items(shapes, head)
    except ValueError:
        members = []
    if len(members) < 2:  # a list of a path has two members at least
        raise ShapeProblem("error-shape-path", shape=str(head))
    return tuple(_read(shapes, item, within) for item in members)
