"""The organisation of a county.

Only the relations that a source states are drawn as lines; what else belongs to the county stands in panels by its
sort, since the lines of most charts were lost with their slides.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from service.core.namespaces import DEFINITIONS
from service.maps.nothing import nothing
from service.maps.reader import Reader, capital
from viz import MOST_BODIES, Node, OrgChart, Panel, TooManyNodes, Unit, orgchart_svg

_HEADS: Final = ("body-council", "body-board")
_LINE: Final = ("body-division", "body-service-area", "body-utility", "body-unit", "body-responsibility-area")


def picture(reader: Reader) -> str:
    """The chart as SVG."""
    area = reader.view.county
    rows = reader.rows("maps/organisation", county=area)
    county = reader.name(area)
    years = sorted({row["stated"][:4] for row in rows if "stated" in row})
    title = (
        reader.titled("map-organisation-of-title", county=county, years="–".join(dict.fromkeys([years[0], years[-1]])))
        if years
        else reader.titled("map-organisation-title", county=county)
    )
    if not rows:
        return nothing(reader, title, area)
    reader.load_rows(rows)
    nodes: dict[str, Node] = {}
    kinds: dict[str, str] = {}
    parents: dict[str, str] = {}
    for row in rows:
        body = row["body"]
        if body not in nodes:
            nodes[body] = reader.node(body, "body", detail=_detail(reader, row), status=row.get("status", ""))
            kinds[body] = row["kind"].removeprefix(DEFINITIONS)
        parent = row.get("parent") or row.get("appointer", "")
        if parent and parent != body:
            parents.setdefault(body, parent)
    if len(nodes) > MOST_BODIES:
        raise TooManyNodes(len(nodes), MOST_BODIES)
    children = defaultdict(list)
    for body, parent in parents.items():
        if parent in nodes and not _above(parents, parent, body):
            children[parent].append(body)
    placed = {child for listed in children.values() for child in listed}
    loose = [body for body in nodes if body not in placed]
    units = _grown(nodes, children, loose)
    chart = OrgChart(
        title=title,
        root=Unit(
            reader.node(area, "county"),
            below=tuple(units[body] for body in loose if kinds[body] not in _HEADS and _in_line(kinds, children, body)),
            beside=tuple(units[body] for kind in _HEADS for body in loose if kinds[body] == kind),
        ),
        panels=_panels(
            reader,
            nodes,
            kinds,
            [body for body in loose if kinds[body] not in _HEADS and not _in_line(kinds, children, body)],
        ),
        source=reader.source(area),
        description=reader.say("map-organisation-about"),
    )
    return orgchart_svg(chart, reader.legend())


def _grown(nodes: Mapping[str, Node], children: Mapping[str, Sequence[str]], top: Sequence[str]) -> dict[str, Unit]:
    """Every body with those under it by name, from the leaves up, which no chain of bodies is too long for."""
    order = [*top]
    for body in order:
        order += children.get(body, ())
    units: dict[str, Unit] = {}
    for body in reversed(order):
        below = sorted(children.get(body, ()), key=lambda child: nodes[child].label)
        units[body] = Unit(nodes[body], tuple(units[child] for child in below))
    return units


def _in_line(kinds: dict[str, str], children: dict[str, list[str]], body: str) -> bool:
    """Whether a body hangs on the county itself: it is a part of the organisation, or has bodies of its own."""
    return kinds[body] in _LINE or bool(children.get(body))


def _detail(reader: Reader, row: dict[str, str]) -> str:
    return reader.say("map-members", count=int(row["members"])) if "members" in row else ""


def _above(parents: dict[str, str], body: str, other: str) -> bool:
    """Whether ``other`` stands above ``body``, so that putting it below would make a ring."""
    seen = set()
    while body in parents and body not in seen:
        seen.add(body)
        body = parents[body]
        if body == other:
            return True
    return False


def _panels(reader: Reader, nodes: dict[str, Node], kinds: dict[str, str], bodies: list[str]) -> tuple[Panel, ...]:
    groups = defaultdict(list)
    for body in bodies:
        groups[kinds[body]].append(nodes[body])
    ordered = sorted(groups, key=lambda kind: (-len(groups[kind]), kind))
    return tuple(
        Panel(capital(reader.name(DEFINITIONS + kind)), tuple(sorted(groups[kind], key=lambda node: node.label)))
        for kind in ordered
    )
