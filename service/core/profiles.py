"""What a page tells of each kind of thing, and in which order: the YAML files beside this module.

A profile names the thing's place among others and the sections of its page in reading order::

    within: [yp:county]            # the properties that lead to what holds it, the first that is stated counts
    list: networks                 # the list of all things of the kind
    sections:
      - heading: members           # the message section-members
        values: [yp:member, ^yp:county network]
        as: list
        all: networks
      - panel: figures             # made by its own code and template; values are told by it and nowhere else
        values: [^yp:about observation]

``yp:member`` is what the thing states, ``^yp:county network`` the networks that state the thing (the sign is that of
SPARQL's inverse paths). A section is shown ``as`` ``rows`` (each value beside its word), ``list`` (all together),
``parts`` (the same in their own order) or ``timeline`` (the same by date). ``all`` names the list that holds every one.
What no section claims is told last on the page, so nothing on record is left out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final, Literal, cast, get_args

import yaml

from service.core.namespaces import PREFIXES

Form = Literal["rows", "list", "parts", "timeline"]


@dataclass(frozen=True)
class Path:
    """A property that the thing states, or, inverse, by which things of a kind state the thing."""

    property: str
    inverse: bool = False
    kind: str = ""
    """Of an inverse path: the kind of the things that state it; empty for any."""

    @classmethod
    def parse(cls, text: str) -> Path:
        """Read ``yp:member`` or ``^yp:county network``.

        Raises:
            KeyError: no such prefix.
        """
        name, _, kind = text.removeprefix("^").partition(" ")
        prefix, _, local = name.partition(":")
        return cls(PREFIXES[prefix] + local, text.startswith("^"), kind)


@dataclass(frozen=True)
class Section:
    """A part of a page."""

    heading: str
    """The end of its message's name; empty for a panel that has its own headings."""
    paths: tuple[Path, ...] = ()
    form: Form = "rows"
    all: str = ""
    """The list that holds every value."""
    panel: str = ""
    """The panel that tells it, instead of the form."""


@dataclass(frozen=True)
class Profile:
    """What a page of a kind of thing tells."""

    within: tuple[str, ...] = ()
    """Properties that lead to what holds the thing."""
    list: str = ""
    """The list of all things of the kind."""
    sections: tuple[Section, ...] = ()

    @property
    def panels(self) -> tuple[str, ...]:
        """The names of its panels."""
        return tuple(each.panel for each in self.sections if each.panel)


_NONE: Final = Profile()
_KEYS: Final = {"heading", "values", "as", "all", "panel"}


def profile_of(kind: str) -> Profile:
    """The profile of a kind; an empty one for a kind without."""
    return _profiles().get(kind, _NONE)


@cache
def _profiles() -> Mapping[str, Profile]:
    folder = files("service.core").joinpath("profiles")
    return {
        entry.name.removesuffix(".yaml"): read_profile(entry.read_text(encoding="utf-8"))
        for entry in folder.iterdir()
        if entry.name.endswith(".yaml")
    }


def read_profile(text: str) -> Profile:
    """Read a profile.

    Raises:
        ValueError: a key or a form is unknown.
        KeyError: a prefix is unknown.
    """
    said = cast("dict[str, Any]", yaml.safe_load(text))
    if said.keys() - {"within", "list", "sections"}:
        raise ValueError(sorted(said))
    return Profile(
        tuple(Path.parse(each).property for each in said.get("within", ())),
        said.get("list", ""),
        tuple(_section(each) for each in said.get("sections", ())),
    )


def _section(said: Mapping[str, Any]) -> Section:
    paths: Sequence[str] = said.get("values", ())
    form = said.get("as", "list" if len(paths) == 1 else "rows")
    if said.keys() - _KEYS or form not in get_args(Form):
        raise ValueError(dict(said))
    return Section(
        said.get("heading", ""),
        tuple(Path.parse(each) for each in paths),
        form,
        said.get("all", ""),
        said.get("panel", ""),
    )
