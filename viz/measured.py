"""What maps of figures draw: counties as tiles, municipalities as dots, and the scale that tells their colours."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Scale:
    """What the colours mean, in the reader's language.

    ``title`` says the figure, its unit and its time; ``steps`` the classes from the least to the most; ``missing``
    what it means that a thing has no value; ``note`` how the classes are made.
    """

    title: str
    steps: tuple[str, ...]
    missing: str
    note: str = ""


@dataclass(frozen=True)
class Tile:
    """A county by its place in the grid; ``step`` is the place of its class in the scale, None without a value."""

    id: str
    label: str
    column: int
    row: int
    value: str = ""
    step: int | None = None
    href: str = ""
    detail: str = ""
    marked: bool = False


@dataclass(frozen=True)
class Ring:
    """A line around some tiles, with what it says."""

    label: str
    tiles: frozenset[str]


@dataclass(frozen=True)
class TileMap:
    """Counties as tiles of one size, roughly where they lie; ``outside`` stand apart, beyond what is measured."""

    title: str
    tiles: tuple[Tile, ...]
    scale: Scale
    outside: tuple[Tile, ...] = ()
    ring: Ring | None = None
    source: str = ""
    description: str = ""


@dataclass(frozen=True)
class Dot:
    """A municipality by its centre point in degrees; ``step`` is as a tile's."""

    id: str
    label: str
    longitude: float
    latitude: float
    value: str = ""
    step: int | None = None
    href: str = ""


@dataclass(frozen=True)
class DotMap:
    """Municipalities as dots where they lie, the most important first: at most ``names`` of them are named.

    The classes of ``categories`` have no order: each has a colour and a shape of its own (``viz.style.CATEGORIES``).
    """

    title: str
    dots: tuple[Dot, ...]
    scale: Scale
    names: int = 45
    categories: bool = False
    source: str = ""
    description: str = ""
