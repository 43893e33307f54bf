"""Colours, shapes and line patterns; data only.

Colours are those of Okabe and Ito, which stay apart for colour-blind readers, and every kind has a shape of its own
as well. Vermillion is kept for what is missing. Shapes are SVG path data in a square from -1 to 1, so that the
printed and the interactive pictures draw the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

INK = "#1b2733"
MUTED = "#55626f"
LINE = "#9aa7b5"
HAIRLINE = "#d5dbe1"
PAPER = "#ffffff"
SLATE = "#22344d"  # The soft black of theme boxes.
JOIN = "#8a3d70"  # Reddish purple, darkened until small print in it reads well on white.
ALERT_TEXT = "#a84300"  # Vermillion, darkened for the same reason.

BLACK = "#000000"
ORANGE = "#e69f00"
SKY_BLUE = "#56b4e9"
BLUISH_GREEN = "#009e73"
YELLOW = "#f0e442"
BLUE = "#0072b2"
VERMILLION = "#d55e00"
REDDISH_PURPLE = "#cc79a7"

SHAPES: Mapping[str, str] = {
    "circle": "M-1 0A1 1 0 1 1 1 0A1 1 0 1 1 -1 0Z",
    "square": "M-.9 -.9H.9V.9H-.9Z",
    "pentagon": "M0 -1.05L1.05 -.25L.65 .95H-.65L-1.05 -.25Z",
    "hexagon": "M-1.1 0L-.55 -.95H.55L1.1 0L.55 .95H-.55Z",
    "diamond": "M0 -1.15L1.15 0L0 1.15L-1.15 0Z",
    "triangle": "M0 -1.05L1.1 .9H-1.1Z",
    "triangle-down": "M0 1.05L1.1 -.9H-1.1Z",
    "bowtie": "M-1.15 -.9L0 -.15L1.15 -.9V.9L0 .15L-1.15 .9Z",
    "bar": "M-.8 -.6H.8A.3 .3 0 0 1 1.1 -.3V.3A.3 .3 0 0 1 .8 .6H-.8A.3 .3 0 0 1 -1.1 .3V-.3A.3 .3 0 0 1 -.8 -.6Z",
    "bust": "M0 -1.1A.55 .55 0 0 1 0 0A.55 .55 0 0 1 0 -1.1ZM-1 1A1 .9 0 0 1 1 1Z",
    "shield": "M-.9 -1H.9V.2L0 1.1L-.9 .2Z",
    "page": "M-.75 -1.05H.2L.75 -.5V1.05H-.75Z",
    "plus": "M-.35 -1.05H.35V-.35H1.05V.35H.35V1.05H-.35V.35H-1.05V-.35H-.35Z",
    "cross": "M0 -.5L.55 -1.05L1.05 -.55L.5 0L1.05 .55L.55 1.05L0 .5L-.55 1.05L-1.05 .55L-.5 0L-1.05 -.55L-.55 -1.05Z",
    "arch": "M-.85 1V-.15A.85 .85 0 0 1 .85 -.15V1Z",
    "layers": "M-1.05 -.85H1.05V-.2H-1.05ZM-1.05 .2H1.05V.85H-1.05Z",
    "flag": "M-.9 -1H1L.45 -.35L1 .3H-.55V1.1H-.9Z",
    "octagon": "M-.45 -1.05H.45L1.05 -.45V.45L.45 1.05H-.45L-1.05 .45V-.45Z",
    "cluster": "M-.5 -.55A.5 .5 0 1 1 .5 -.55A.5 .5 0 1 1 -.5 -.55ZM-1.1 .5A.5 .5 0 1 1 -.1 .5A.5 .5 0 1 1 -1.1 .5Z"
    "M.1 .5A.5 .5 0 1 1 1.1 .5A.5 .5 0 1 1 .1 .5Z",
    "ring": "M-1 0A1 1 0 1 1 1 0A1 1 0 1 1 -1 0ZM-.5 0A.5 .5 0 1 0 .5 0A.5 .5 0 1 0 -.5 0Z",
}

# One hue from pale to dark: its order is seen without colour vision, and print in black and white keeps it.
RAMP = ("#e3eef7", "#b3d1e9", "#7db0d8", "#2f74ad", "#0c4379")
FIRST_DARK = 3  # From this colour of the ramp on, text is white.


class KindStyle(NamedTuple):
    """The fill of a marker and the key of its shape in ``SHAPES``."""

    colour: str
    shape: str


CATEGORIES = (
    KindStyle(SKY_BLUE, "circle"),
    KindStyle(BLUE, "square"),
    KindStyle(ORANGE, "triangle"),
    KindStyle(REDDISH_PURPLE, "diamond"),
    KindStyle(BLUISH_GREEN, "plus"),
)
"""Marks of classes without an order, such as the languages of a municipality."""


class StatusStyle(NamedTuple):
    """How a status changes a marker: its own style, a hollow inside, a dashed outline."""

    marker: KindStyle | None = None
    hollow: bool = False
    dashed: bool = False


class LinkStyle(NamedTuple):
    """The SVG dash array of a line (empty: unbroken) and its width in px."""

    dash: str = ""
    width: float = 1.2


KINDS: Mapping[str, KindStyle] = {
    "county": KindStyle(BLUE, "circle"),
    "municipality": KindStyle(ORANGE, "square"),
    "organisation": KindStyle(REDDISH_PURPLE, "pentagon"),
    "actor": KindStyle(REDDISH_PURPLE, "cluster"),
    "body": KindStyle(SKY_BLUE, "hexagon"),
    "network": KindStyle(BLUISH_GREEN, "diamond"),
    "forum": KindStyle(ORANGE, "triangle"),
    "interface": KindStyle(BLACK, "bowtie"),
    "theme": KindStyle(SLATE, "bar"),
    "person": KindStyle(BLUISH_GREEN, "bust"),
    "post": KindStyle(SKY_BLUE, "shield"),
    "responsibility": KindStyle(YELLOW, "triangle-down"),
    "document": KindStyle(REDDISH_PURPLE, "page"),
    "task": KindStyle(SKY_BLUE, "flag"),
    "agreement": KindStyle(BLUISH_GREEN, "octagon"),
    "obligation": KindStyle(BLACK, "plus"),
    "section": KindStyle(BLUE, "arch"),
    "level": KindStyle(YELLOW, "layers"),
}

STATUSES: Mapping[str, StatusStyle] = {
    "planned": StatusStyle(hollow=True, dashed=True),
    "ended": StatusStyle(hollow=True),
    "vacant": StatusStyle(marker=KindStyle(VERMILLION, "ring")),
    "unnamed": StatusStyle(marker=KindStyle(VERMILLION, "cross")),
}

# Lines by the kind of a link; what binds more is drawn more firmly, and a kind that is not listed is thin and unbroken.
LINKS: Mapping[str, LinkStyle] = {
    "owner": LinkStyle("", 2.2),
    "decider": LinkStyle("", 2.2),
    "preparer": LinkStyle("7 3"),
    "presenter": LinkStyle("7 3"),
    "coordinator": LinkStyle("12 3 2 3"),
    "deputy": LinkStyle("2 3"),
    "adviser": LinkStyle("2 3"),
    "contributor": LinkStyle("2 3"),
    "informed": LinkStyle("1 4"),
}
PLAIN_LINK = LinkStyle()
JOIN_DASH = "5 3.5"
PLANNED_DASH = "4 3"
