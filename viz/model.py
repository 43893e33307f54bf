"""What is drawn: plain nodes and edges, and the shapes of the printed pictures.

Every text a reader sees is handed in by the caller, in the reader's language.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Node:
    """A thing on a map.

    ``kind`` and ``status`` are keys of ``viz.style.KINDS`` and ``viz.style.STATUSES`` (an empty status is the plain
    one). ``group`` gathers nodes, such as those of one county. An ``href`` that is neither http, https nor a relative
    path is dropped. ``iri`` names the thing that the node stands for, if it is one: a picture may show it twice.
    """

    id: str
    label: str
    kind: str
    href: str = ""
    detail: str = ""
    group: str = ""
    status: str = ""
    iri: str = ""


@dataclass(frozen=True)
class Edge:
    """A directed link between two nodes, named by their ids; ``kind`` decides its line, ``label`` is read.

    ``score`` is how alike the two are, where that was measured; ``change`` what became of the link between two days.
    """

    source: str
    target: str
    kind: str = ""
    label: str = ""
    score: float | None = None
    change: str = ""


@dataclass(frozen=True)
class Branch:
    """A theme of a mind map. A leaf with the same id may stand under several; ``note`` is shown when there is none."""

    id: str
    label: str
    leaves: tuple[Node, ...] = ()
    href: str = ""
    note: str = ""


@dataclass(frozen=True)
class MindMap:
    """Themes around a centre, each with its leaves."""

    title: str
    centre: str
    branches: tuple[Branch, ...]
    source: str = ""
    description: str = ""


@dataclass(frozen=True)
class Unit:
    """A body of an organisation chart with those under it, and those that hang at its side, such as committees."""

    node: Node
    below: tuple[Unit, ...] = ()
    beside: tuple[Unit, ...] = ()


@dataclass(frozen=True)
class Panel:
    """A titled group of bodies outside the line of command, such as the influence bodies."""

    label: str
    nodes: tuple[Node, ...]


@dataclass(frozen=True)
class OrgChart:
    """The organisation of a county, from its council down."""

    title: str
    root: Unit
    panels: tuple[Panel, ...] = ()
    source: str = ""
    description: str = ""


@dataclass(frozen=True)
class Column:
    """A column of a layered chart with its heading.

    ``missing`` is what is said where a node of the column before has no link to this one; an empty text says nothing.
    A ``wide`` column has room for long names on few lines.
    """

    heading: str
    nodes: tuple[Node, ...]
    missing: str = ""
    wide: bool = False


@dataclass(frozen=True)
class Layered:
    """Things in columns, such as parties, interfaces and owners; an edge joins things of two different columns."""

    title: str
    columns: tuple[Column, ...]
    edges: tuple[Edge, ...]
    source: str = ""
    description: str = ""


@dataclass(frozen=True)
class Matrix:
    """Rows and columns with counts where they meet.

    ``cells`` are found by the ids of row and column; each holds pairs of a key of ``viz.style.KINDS`` and a count.
    """

    title: str
    rows: tuple[Node, ...]
    columns: tuple[Node, ...]
    cells: Mapping[tuple[str, str], tuple[tuple[str, int], ...]]
    source: str = ""
    description: str = ""


@dataclass(frozen=True)
class Notice:
    """What is said where there is nothing to draw, with what to try."""

    title: str
    text: str
    advice: str = ""
    source: str = ""


@dataclass(frozen=True)
class NetworkMap:
    """Any nodes and edges, for the interactive page.

    ``lang`` is the language tag of its texts, ``centre`` the id of the node in the middle, if there is one.
    """

    title: str
    lang: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    centre: str = ""
    source: str = ""
    description: str = ""


@dataclass(frozen=True)
class Labels:
    """The texts of a picture's legend and marks, in the reader's language.

    ``kinds``, ``statuses`` and ``links`` name what the legend lists; ``groups`` the headings of groups (a group
    without one is headed by its own key). ``also`` introduces the other themes of a shared leaf, ``shared`` explains
    the dashed curve, ``unnamed`` marks what has no one named.
    """

    legend: str
    kinds: Mapping[str, str]
    statuses: Mapping[str, str] = field(default_factory=dict)
    links: Mapping[str, str] = field(default_factory=dict)
    groups: Mapping[str, str] = field(default_factory=dict)
    also: str = ""
    shared: str = ""
    unnamed: str = ""


@dataclass(frozen=True)
class PageTexts:
    """The texts of the interactive page, in the reader's language.

    ``map`` names the drawing for those who cannot see it, ``keys`` says which keys move it. ``found`` is shown after
    a number of hits. ``name`` to ``target`` are column headings of the two
    tables; ``lacking`` names the button that lights up what lacks an owner.
    """

    search: str
    found: str
    no_match: str
    map: str
    keys: str
    zoom_in: str
    zoom_out: str
    fit: str
    show: str
    selection: str
    nothing_selected: str
    neighbours: str
    nodes: str
    links: str
    name: str
    kind: str
    status: str
    group: str
    detail: str
    relation: str
    target: str
    lacking: str = ""
