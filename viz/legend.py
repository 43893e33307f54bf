"""The legend of a picture: one row, or more where it is narrow, of marks and lines with their meaning."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple
from xml.etree.ElementTree import Element

from viz.block import TextBlock, draw_text, set_text
from viz.errors import MissingLabel
from viz.geometry import Box, number
from viz.marker import draw_mark, draw_marker, kind_style, status_style
from viz.measured import Scale
from viz.model import Labels, Node
from viz.style import CATEGORIES, INK, JOIN, JOIN_DASH, KINDS, LINKS, MUTED, PLAIN_LINK, STATUSES, LinkStyle
from viz.svg import add
from viz.swatch import draw_blank, draw_swatch
from viz.text import clean

ItemKind = Literal["heading", "kind", "status", "link", "join", "step", "category", "missing", "note"]

SIZE = 12.5
_GAP = 26
_ROW = 22
_SAMPLE: dict[ItemKind, float] = {
    **dict.fromkeys(("heading", "note"), 0),
    **dict.fromkeys(("kind", "status", "category"), 18),
    **dict.fromkeys(("step", "missing"), 24),
    **dict.fromkeys(("link", "join"), 34),
}


class Entry(NamedTuple):
    """What is explained, its key, its text, and the kind of node that a status is shown on."""

    item: ItemKind
    key: str
    text: str
    on: str = ""


@dataclass(frozen=True)
class LegendItem:
    """An entry, where its sample starts and where its text stands."""

    entry: Entry
    x: float
    text: TextBlock


@dataclass(frozen=True)
class Legend:
    """The entries of a legend and the room they take, in px."""

    items: tuple[LegendItem, ...]
    box: Box


def entries(
    nodes: Iterable[Node],
    labels: Labels,
    *,
    statuses: Mapping[str, str] | None = None,
    links: Iterable[str] = (),
    joined: bool = False,
) -> tuple[Entry, ...]:
    """What a picture with these nodes and kinds of links explains: the kinds and statuses present, and nothing else.

    ``statuses`` stands in for the labels' own where a picture knows more of them.

    Raises:
        MissingLabel: a kind, status or link has no label.
        UnknownKind: no style is defined for a kind or a status.
    """
    every = tuple(nodes)
    # A mark that stands for its status says nothing of the kind, which the legend then need not explain.
    plain = {node.kind for node in every if status_style(node.status).marker is None}
    for node in every:
        kind_style(node.kind, node.status)
    # A status is shown on the kind that has it first.
    present = {node.status: node.kind for node in reversed(every)}
    kinds_of_links = set(links) - {""}
    texts = labels.statuses if statuses is None else statuses
    found = [Entry("heading", "", labels.legend)]
    found += [Entry("kind", key, _label(labels.kinds, key), key) for key in KINDS if key in plain]
    found += [Entry("status", key, _label(texts, key), present[key]) for key in STATUSES if key in present]
    ordered = [key for key in LINKS if key in kinds_of_links] + sorted(kinds_of_links - set(LINKS))
    found += [Entry("link", key, _label(labels.links, key)) for key in ordered]
    if joined:
        found.append(Entry("join", "", _label({"shared": labels.shared}, "shared")))
    return tuple(found)


def scale_entries(scale: Scale, *, missing: bool, categories: bool = False) -> tuple[Entry, ...]:
    """What the colours of a map of figures mean, from the least to the most; ``missing`` where some have no value."""
    item: ItemKind = "category" if categories else "step"
    found = [Entry("heading", "", scale.title)]
    found += [Entry(item, str(index), text, str(len(scale.steps))) for index, text in enumerate(scale.steps)]
    found += [Entry("missing", "", scale.missing)] if missing else []
    return (*found, Entry("note", "", scale.note)) if clean(scale.note) else tuple(found)


def _label(texts: Mapping[str, str], key: str) -> str:
    label = clean(texts.get(key, ""))
    if not label:
        raise MissingLabel(key)
    return label


def set_legend(wanted: Iterable[Entry], x: float, y: float, width: float) -> Legend:
    """Place the entries from ``x``, ``y`` in rows of at most ``width`` px."""
    items: list[LegendItem] = []
    left, row = x, y
    for entry in wanted:
        sample = _SAMPLE[entry.item]
        text = set_text(entry.text, width - sample, SIZE, "semibold" if entry.item == "heading" else "regular")
        if left > x and left + sample + text.box.width > x + width:
            left, row = x, row + _ROW
        items.append(LegendItem(entry, left, text.placed(left + sample, row)))
        left += sample + text.box.width + _GAP
        if len(text.lines) > 1:
            left, row = x, row + text.box.height + _ROW - SIZE
    bottom = max((item.text.box.bottom for item in items), default=y)
    return Legend(tuple(items), Box(x, y, width, bottom - y))


def draw_legend(parent: Element, legend: Legend) -> None:
    """Append every entry with its sample."""
    group = add(parent, "g")
    for item in legend.items:
        entry, y = item.entry, item.text.box.y + SIZE * 0.62
        if entry.item in {"kind", "status"}:
            draw_marker(group, entry.on, entry.key if entry.item == "status" else "", item.x + 6, y)
        elif entry.item == "category":
            draw_mark(group, CATEGORIES[int(entry.key)], item.x + 6, y)
        elif entry.item == "step":
            draw_swatch(group, Box(item.x, y - 6, 18, 12), int(entry.key), int(entry.on))
        elif entry.item == "missing":
            draw_blank(group, Box(item.x, y - 6, 18, 12))
        elif entry.item in {"link", "join"}:
            joined = entry.item == "join"
            style = LinkStyle(JOIN_DASH, 1.4) if joined else LINKS.get(entry.key, PLAIN_LINK)
            line = add(group, "path", d=f"M{number(item.x)} {number(y)}h26", fill="none", stroke_width=style.width)
            line.set("stroke", JOIN if joined else MUTED)
            if style.dash:
                line.set("stroke-dasharray", style.dash)
        draw_text(group, item.text, INK)
