"""What a map says where nothing is on record for what was asked."""

from __future__ import annotations

from typing import Final

from service.maps.reader import Reader
from viz import Notice, notice_svg

_NARROWING: Final = ("county", "municipality", "theme", "kind", "on")
"""The filters without which there may be something to draw."""


def nothing(reader: Reader, title: str, area: str = "") -> str:
    """A picture that says so, and what to try instead, as SVG."""
    return notice_svg(Notice(title, reader.say("map-nothing"), _advice(reader), reader.source(area)))


def said(reader: Reader) -> str:
    """The same as a text."""
    return f"{reader.say('map-nothing')} {_advice(reader)}".rstrip()


def _advice(reader: Reader) -> str:
    """The filters that were asked for; without any there is nothing to try."""
    names = [reader.say(f"map-filter-{each}") for each in _NARROWING if getattr(reader.view, each)]
    filters = ", ".join(name[:1].lower() + name[1:] for name in names)
    return reader.say("map-nothing-try", filters=filters) if filters else ""
