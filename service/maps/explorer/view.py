"""What a reader has made of a map: all of it stands in the address, so that a link leads to the same picture."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from service.core.connections import KINDS
from service.core.errors import InputError
from service.core.namespaces import RESOURCES

ALL: Final = "all"
"""Where a map starts that shows the whole graph."""
GROUPINGS: Final = ("kind", "theme", "county", "none")
MOST_STEPS: Final = 200
"""Things that one address may open, hide or move; a longer list is cut."""


@dataclass(frozen=True)
class View:
    """The state of a map. Things go by their keys: ``network/kylat``, a group of them by ``network@county/lappi``."""

    start: str = ""
    opened: tuple[str, ...] = ()
    """In the order in which they were opened, on which the places depend."""
    hidden: tuple[str, ...] = ()
    pinned: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Where the reader put things, in px."""
    grouping: str = "kind"
    without: tuple[str, ...] = ()
    """Kinds that are left out."""
    target: str = ""
    """The other end of a shortest path from the start."""
    lacking: bool = False
    """Whether what lacks an owner is highlighted."""
    day: date | None = None
    since: date | None = None
    """The day that ``day`` is compared with."""
    chosen: str = ""
    window: str = ""
    """Middle and scale of what is seen, ``x~y~scale``; the page alone reads it."""

    @classmethod
    def read(cls, single: Mapping[str, str], several: Mapping[str, Sequence[str]]) -> View:
        """The state in the fields of an address: ``single`` has those that stand once, ``several`` the lists.

        Raises:
            InputError: a field has a value that it cannot have.
        """
        grouping = single.get("by") or ("county" if single.get("from") == ALL else "kind")
        if grouping not in GROUPINGS:
            raise InputError("error-unknown-choice", field="by", value=grouping, known=", ".join(GROUPINGS))
        without = _listed(several.get("off", ()))
        for kind in without:
            if kind not in KINDS:
                raise InputError("error-unknown-choice", field="off", value=kind, known=", ".join(KINDS))
        day, since = _day("date", single.get("date", "")), _day("since", single.get("since", ""))
        return cls(
            single.get("from", ""),
            _listed(several.get("open", ())),
            _listed(several.get("hide", ())),
            dict(filter(None, map(_pin, several.get("pin", ())[:MOST_STEPS]))),
            grouping,
            without,
            single.get("to", ""),
            single.get("lack") == "1",
            day or (date.today() if since else None),
            since,
            single.get("show", ""),
            single.get("view", ""),
        )

    def fields(self) -> list[tuple[str, str]]:
        """The state as fields of an address; what is as it is without being said is left out."""
        usual = "county" if self.start == ALL else "kind"
        once = {
            "from": self.start,
            "to": self.target,
            "by": "" if self.grouping == usual else self.grouping,
            "lack": "1" if self.lacking else "",
            "since": self.since.isoformat() if self.since else "",
            "date": self.day.isoformat() if self.day else "",
        }
        lists = {
            "open": self.opened,
            "hide": self.hidden,
            "off": self.without,
            "pin": tuple(f"{key}~{x}~{y}" for key, (x, y) in self.pinned.items()),
        }
        ends = {"show": self.chosen, "view": self.window}
        listed = [(name, value) for name, values in lists.items() for value in values]
        return [*_given(once), *listed, *_given(ends)]

    def toggled(self, key: str) -> View:
        """The same with a thing or group opened, or closed if it was open."""
        return replace(self, opened=_toggled(self.opened, key), chosen=key, window="")

    def hiding(self, key: str) -> View:
        """The same with a thing hidden, or back if it was hidden."""
        return replace(self, hidden=_toggled(self.hidden, key), chosen="" if self.chosen == key else self.chosen)

    def choosing(self, key: str) -> View:
        """The same with a thing chosen."""
        return replace(self, chosen=key)

    def starting(self, key: str) -> View:
        """Another map, from this thing."""
        return View(start=key, grouping=self.grouping if self.start != ALL else "kind", day=self.day, since=self.since)

    def reaching(self, key: str) -> View:
        """Another map, of the shortest path from the start to this thing."""
        return View(start=self.start, target=key, day=self.day, since=self.since)

    def unpinned(self, key: str) -> View:
        """The same with a thing back where it stood by itself."""
        return replace(self, pinned={each: place for each, place in self.pinned.items() if each != key})

    def with_kind(self, kind: str) -> View:
        """The same with a kind left out, or back if it was left out."""
        return replace(self, without=_toggled(self.without, kind))


def key_of(iri: str) -> str:
    """How an address names a thing."""
    return iri.removeprefix(RESOURCES)


def _listed(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))[:MOST_STEPS]


def _toggled(listed: tuple[str, ...], key: str) -> tuple[str, ...]:
    return tuple(each for each in listed if each != key) if key in listed else (*listed, key)


def _given(values: Mapping[str, str]) -> list[tuple[str, str]]:
    return [(name, value) for name, value in values.items() if value]


def _pin(text: str) -> tuple[str, tuple[int, int]] | None:
    """A thing and its place; None where the text is no such thing."""
    try:
        key, x, y = text.rsplit("~", 2)
        return key, (int(x), int(y))
    except ValueError:
        return None


def _day(name: str, text: str) -> date | None:
    """The day of a field, or None where it is empty.

    Raises:
        InputError: it is no day.
    """
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise InputError("error-parameter-type", name=name, value=text, type="date") from None
