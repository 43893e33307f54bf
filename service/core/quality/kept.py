"""A report that is kept true while its graph changes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

import pyoxigraph as ox

from service.core.quality.survey import Survey, surveyed
from service.core.shacl.graph import Indexed
from service.core.shacl.standing import Standing
from service.core.storage import Delta
from service.core.validation import Rules, today_is

_UNION: Final = ox.DefaultGraph()


class KeptSurvey:
    """The named graphs of a store, judged once whole and then where they change."""

    def __init__(self, quads: Iterable[ox.Quad], rules: Rules, on: date) -> None:
        self._rules = rules
        self._on = on
        self._engine = ox.Store()
        self._engine.bulk_extend(quads)
        # As readers see it, the union of the named graphs is the default graph: there each statement stands once.
        union = {quad.triple for quad in self._engine}
        self._engine.bulk_extend(ox.Quad(*triple) for triple in (*union, today_is(on)))
        self._graph = Indexed.within(self._engine)
        self._standing = Standing(self._graph, rules.shapes)

    def change(self, delta: Delta) -> None:
        """Follow a change of the named graphs."""
        for quad in delta.removed:
            self._engine.remove(quad)
        self._engine.extend(delta.inserted)
        removed = [quad.triple for quad in delta.removed if not self._named(quad)]
        inserted = [quad.triple for quad in delta.inserted if ox.Quad(*quad.triple) not in self._engine]
        self._standing.change(list(dict.fromkeys(removed)), list(dict.fromkeys(inserted)))

    def survey(self, on: date) -> Survey:
        """The whole report as of a day."""
        if on != self._on:
            self._standing.change([today_is(self._on)], [today_is(on)])
            self._on = on
        return surveyed(self._graph, self._rules, self._standing.results(), on=on)

    def _named(self, quad: ox.Quad) -> bool:
        """Whether some named graph holds what a quad says."""
        said: Any = quad.triple
        held = self._engine.quads_for_pattern(said.subject, said.predicate, said.object, None)
        return any(each.graph_name != _UNION for each in held)
