"""The national picture: what is on record of each theme in each county."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import Final

from service.core.collation import collation_key
from service.maps.nothing import nothing
from service.maps.reader import Reader, href
from viz import Matrix, Node, matrix_svg

_MARKS: Final = {"interface": "interface", "owner": "person", "network": "network"}
"""The kinds of the query and the marks that stand for them, in the order in which they are shown."""


def picture(reader: Reader) -> str:
    """Counties as rows, themes as columns, and in each cell its interfaces, named owners and networks."""
    rows = reader.rows("maps/themes")
    if not rows:
        return nothing(reader, reader.titled("map-themes-title"), reader.view.county)
    reader.load_rows(rows)
    cells: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for row in rows:
        if int(row["count"]):
            cells[row["county"], row["theme"]][row["kind"]] = int(row["count"])
    chart = Matrix(
        title=reader.titled("map-themes-title"),
        rows=_sorted(reader, {row["county"] for row in rows}),
        columns=_sorted(reader, {row["theme"] for row in rows}),
        cells={
            key: tuple((_MARKS[kind], counts[kind]) for kind in _MARKS if kind in counts)
            for key, counts in cells.items()
        },
        source=reader.source(reader.view.county),
        description=reader.say("map-themes-about"),
    )
    legend = reader.legend()
    named = {**legend.kinds, "person": reader.say("map-named-owner")}
    return matrix_svg(chart, replace(legend, kinds=named))


def _sorted(reader: Reader, iris: set[str]) -> tuple[Node, ...]:
    nodes = (Node(iri, reader.name(iri), "", href(iri)) for iri in iris)
    return tuple(sorted(nodes, key=lambda node: collation_key(node.label)))
