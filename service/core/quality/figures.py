"""Figures of a report: each check, by the organisation that can mend what it finds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from service.core.quality.cases import Case
from service.core.quality.shares import Share, applied
from service.core.quality.ways import Guide
from service.core.shacl.graph import Graph
from service.core.validation import Rules

ALL: Final = ""
"""Stands for the whole graph where an organisation would be named."""

Figures = Mapping[tuple[str, str], Share]
"""By check and organisation: for how many of the things that it aims at something is found. Counted are those that this
organisation could mend; a thing is counted once, however much is found of it."""


def figures(graph: Graph, rules: Rules, guide: Guide, counted: Iterable[Case]) -> Figures:
    """The figures of a graph, given its counted cases."""
    aimed: Counter[tuple[str, tuple[str, ...]]] = Counter()
    for check, focus in applied(graph, rules):
        mender = rules.completeness[check].mender
        aimed[check, guide.lead(mender, focus) or (mender,)] += 1
    wholes: Counter[tuple[str, str]] = Counter()
    for (check, organisations), number in aimed.items():
        for organisation in {ALL, *organisations}:
            wholes[check, organisation] += number
    found = {
        (case.finding.check, organisation, case.finding.focus)
        for case in counted
        if case.finding.kind == "completeness"
        for organisation in {ALL, *case.menders}
    }
    parts = Counter((check, organisation) for check, organisation, _ in found)
    # What is compared and not judged, such as overlaps, aims at nothing: all that is found is all there is to say.
    return {key: Share(parts[key], max(wholes[key], parts[key])) for key in sorted({*wholes, *parts})}
