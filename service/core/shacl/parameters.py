"""The constraints that the core parameters of a shape declare (SHACL, section 4)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Final, NoReturn, cast

import pyoxigraph as ox

from . import constraints as core
from .constraints import Constraint
from .errors import ShapeProblem
from .graph import Graph, items
from .shape_based import Closed, Logical, Property, Qualified
from .string_based import LanguageIn, Length, Pattern, UniqueLang
from .terms import TRUE, Node, Term, sh, well_formed

Allowed = Callable[[int], bool]
_KINDS: Final[dict[Term, tuple[type[Term], ...]]] = {
    sh("IRI"): (ox.NamedNode,),
    sh("BlankNode"): (ox.BlankNode,),
    sh("Literal"): (ox.Literal,),
    sh("BlankNodeOrIRI"): (ox.BlankNode, ox.NamedNode),
    sh("BlankNodeOrLiteral"): (ox.BlankNode, ox.Literal),
    sh("IRIOrLiteral"): (ox.NamedNode, ox.Literal),
}
_FLAGS: Final = {"i": re.IGNORECASE, "s": re.DOTALL, "m": re.MULTILINE, "x": re.VERBOSE}


def core_constraints(graph: Graph, node: Node, *, is_property: bool) -> Iterator[Constraint]:
    """The core constraints of a shape.

    Raises:
        ShapeProblem: a parameter has a value that it may not have, or stands where it may not.
    """
    declared = _Declared(graph, node)
    yield from declared.of_values()
    yield from declared.of_strings()
    yield from declared.of_shapes()
    yield from declared.of_the_node()
    if is_property:
        yield from declared.of_property_shapes()


class _Declared:
    """The parameters of one shape."""

    def __init__(self, graph: Graph, node: Node) -> None:
        self._graph, self._node = graph, node

    def of_values(self) -> Iterator[Constraint]:
        """Types and ranges of single values."""
        for class_ in self._nodes("class"):
            yield core.Class(_component("Class"), class_)
        for datatype in self._names("datatype"):
            yield core.Datatype(_component("Datatype"), datatype)
        for kind in self._all("nodeKind"):
            if kind not in _KINDS:
                self._wrong("nodeKind")
            yield core.NodeKind(_component("NodeKind"), _KINDS[kind])
        ranges: dict[str, Allowed] = {
            "minExclusive": lambda order: order > 0,
            "minInclusive": lambda order: order >= 0,
            "maxExclusive": lambda order: order < 0,
            "maxInclusive": lambda order: order <= 0,
        }
        for name, allowed in ranges.items():
            for bound in self._literals(name):
                yield core.Range(_component(name), bound, allowed)
        for members in self._lists("in"):
            yield core.In(_component("In"), frozenset(members))

    def of_strings(self) -> Iterator[Constraint]:
        """Lengths, patterns and languages."""
        for least in self._numbers("minLength"):
            yield Length(_component("MinLength"), partial(_at_least, least))
        for most in self._numbers("maxLength"):
            yield Length(_component("MaxLength"), partial(_at_most, most))
        flags = "".join(flag.value for flag in self._all("flags"))
        for pattern in self._all("pattern"):
            yield Pattern(_component("Pattern"), self._expression(pattern.value, flags))
        for ranges in self._lists("languageIn"):
            if not all(isinstance(each, ox.Literal) for each in ranges):
                self._wrong("languageIn")
            yield LanguageIn(_component("LanguageIn"), tuple(each.value for each in ranges))

    def of_shapes(self) -> Iterator[Constraint]:
        """What other shapes the values conform to."""
        for other in self._nodes("not"):
            yield Logical(_component("Not"), (other,), lambda count: count == 0)
        for other in self._nodes("node"):
            yield Logical(_component("Node"), (other,), lambda count: count == 1)
        for other in self._nodes("property"):
            yield Property(_component("Property"), other)
        for members in self._members("and"):
            yield Logical(_component("And"), members, partial(_exactly, len(members)), settled_by=False)
        for members in self._members("or"):
            yield Logical(_component("Or"), members, lambda count: count > 0, settled_by=True)
        for members in self._members("xone"):
            yield Logical(_component("Xone"), members, lambda count: count == 1)

    def of_the_node(self) -> Iterator[Constraint]:
        """What holds between the values and the focus node's other statements."""
        for value in self._all("hasValue"):
            yield core.HasValue(_component("HasValue"), value)
        for other in self._names("equals"):
            yield core.Equals(_component("Equals"), other)
        for other in self._names("disjoint"):
            yield core.Disjoint(_component("Disjoint"), other)
        if TRUE in self._all("closed"):
            ignored = {each for several in self._lists("ignoredProperties") for each in several}
            paths = {path for shape in self._all("property") for path in self._graph.objects(shape, sh("path"))}
            yield Closed(_component("Closed"), frozenset(ignored | paths))

    def of_property_shapes(self) -> Iterator[Constraint]:
        """What only property shapes may ask."""
        for least in self._numbers("minCount"):
            yield core.Count(_component("MinCount"), partial(_at_least, least))
        for most in self._numbers("maxCount"):
            yield core.Count(_component("MaxCount"), partial(_at_most, most))
        if TRUE in self._all("uniqueLang"):
            yield UniqueLang(_component("UniqueLang"))
        for other in self._names("lessThan"):
            yield core.Ordered(_component("LessThan"), other, lambda order: order < 0)
        for other in self._names("lessThanOrEquals"):
            yield core.Ordered(_component("LessThanOrEquals"), other, lambda order: order <= 0)
        for shape in self._nodes("qualifiedValueShape"):
            siblings = self._siblings(shape) if TRUE in self._all("qualifiedValueShapesDisjoint") else ()
            for least in self._numbers("qualifiedMinCount"):
                component = _component("QualifiedMinCount")
                yield Qualified(component, shape, siblings, partial(_at_least, least))
            for most in self._numbers("qualifiedMaxCount"):
                component = _component("QualifiedMaxCount")
                yield Qualified(component, shape, siblings, partial(_at_most, most))

    def _siblings(self, shape: Node) -> tuple[Node, ...]:
        parents = self._graph.subjects(sh("property"), self._node)
        beside = (other for parent in parents for other in self._graph.objects(parent, sh("property")))
        shapes = (each for other in beside for each in self._graph.objects(other, sh("qualifiedValueShape")))
        return tuple(dict.fromkeys(cast(Node, each) for each in shapes if each != shape))

    def _all(self, name: str) -> Iterable[Term]:
        return self._graph.objects(self._node, sh(name))

    def _numbers(self, name: str) -> Iterator[int]:
        for value in self._all(name):
            if not (isinstance(value, ox.Literal) and well_formed(value) and value.value.lstrip("+").isdigit()):
                self._wrong(name)
            yield int(value.value)

    def _names(self, name: str) -> Iterator[ox.NamedNode]:
        for value in self._all(name):
            if not isinstance(value, ox.NamedNode):
                self._wrong(name)
            yield value

    def _nodes(self, name: str) -> Iterator[Node]:
        for value in self._all(name):
            if isinstance(value, ox.Literal):
                self._wrong(name)
            yield value

    def _literals(self, name: str) -> Iterator[ox.Literal]:
        for value in self._all(name):
            if not isinstance(value, ox.Literal):
                self._wrong(name)
            yield value

    def _lists(self, name: str) -> Iterator[list[Term]]:
        for head in self._all(name):
            try:
                yield items(self._graph, head)
            except ValueError:
                self._wrong(name)

    def _members(self, name: str) -> Iterator[tuple[Node, ...]]:
        for several in self._lists(name):
            if any(isinstance(each, ox.Literal) for each in several):
                self._wrong(name)
            yield tuple(cast(Node, each) for each in several)

    def _expression(self, pattern: str, flags: str) -> re.Pattern[str]:
        try:
            return re.compile(
                re.escape(pattern) if "q" in flags else pattern,
                sum({_FLAGS[each] for each in flags if each in _FLAGS}, re.RegexFlag(0)),
            )
        except re.error:
            self._wrong("pattern")

    def _wrong(self, name: str) -> NoReturn:
        raise ShapeProblem("error-shape-parameter", shape=str(self._node), term=f"sh:{name}")


def _component(name: str) -> ox.NamedNode:
    return sh(f"{name[0].upper()}{name[1:]}ConstraintComponent")


def _at_least(least: int, count: int) -> bool:
    return count >= least


def _at_most(most: int, count: int) -> bool:
    return count <= most


def _exactly(wished: int, count: int) -> bool:
    return count == wished
