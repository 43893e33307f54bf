"""Statements of the synthetic graph: made-up names and identifiers, sources and citations."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from service.core.messages import LANGUAGES
from service.core.namespaces import GRAPHS, RESOURCES

from .patterns import TYPE, term

GRAPH: Final = ox.NamedNode(GRAPHS + "synteettinen")

Value = ox.NamedNode | ox.Literal

KINDS: Final[dict[str, tuple[str, str, str, str]]] = {
    "agreement": ("yp:Agreement", "Synteettinen sopimus", "Syntetiskt avtal", "Synthetic agreement"),
    "body": ("yp:Body", "Synteettinen toimielin", "Syntetiskt organ", "Synthetic body"),
    "county": (
        "yp:WellbeingServicesCounty",
        "Synteettinen hyvinvointialue",
        "Syntetiskt välfärdsområde",
        "Synthetic wellbeing services county",
    ),
    "document": ("yp:Document", "Synteettinen asiakirja", "Syntetiskt dokument", "Synthetic document"),
    "event": ("yp:Event", "Synteettinen tapahtuma", "Syntetisk händelse", "Synthetic event"),
    "forum": ("yp:Forum", "Synteettinen foorumi", "Syntetiskt forum", "Synthetic forum"),
    "interface": ("yp:Interface", "Synteettinen yhdyspinta", "Syntetisk kontaktyta", "Synthetic interface"),
    "municipality": ("yp:Municipality", "Synteettinen kunta", "Syntetisk kommun", "Synthetic municipality"),
    "network": ("yp:Network", "Synteettinen verkosto", "Syntetiskt nätverk", "Synthetic network"),
    "obligation": ("yp:Obligation", "Synteettinen velvoite", "Syntetisk skyldighet", "Synthetic obligation"),
    "organisation": (
        "yp:Organisation",
        "Synteettinen organisaatio",
        "Syntetisk organisation",
        "Synthetic organisation",
    ),
    "person": ("yp:Person", "Synteettinen henkilö", "Syntetisk person", "Synthetic person"),
    "post": ("yp:Post", "Synteettinen virka", "Syntetisk tjänst", "Synthetic post"),
    "responsibility": ("yp:Responsibility", "Synteettinen vastuu", "Syntetiskt ansvar", "Synthetic responsibility"),
    "source": ("yp:Source", "Synteettinen lähde", "Syntetisk källa", "Synthetic source"),
    "task": ("yp:Task", "Synteettinen tehtävä", "Syntetisk uppgift", "Synthetic task"),
}
"""Kind, as it stands in an identifier, to its class and its made-up names in Finnish, Swedish and English."""


def text(value: str, language: str) -> ox.Literal:
    """A text in a language."""
    return ox.Literal(value, language=language)


def texts(*values: str) -> tuple[ox.Literal, ...]:
    """The same in Finnish, Swedish and English."""
    return tuple(text(value, language) for value, language in zip(values, LANGUAGES, strict=True))


def typed(value: str, datatype: str) -> ox.Literal:
    """A value of an XML Schema datatype such as ``date``."""
    return ox.Literal(value, datatype=term(f"xsd:{datatype}"))


TRUE: Final = typed("true", "boolean")


@dataclass(frozen=True)
class Thing:
    """A synthetic thing and its names in three languages."""

    iri: ox.NamedNode
    names: tuple[ox.Literal, ...]


class Draft:
    """Statements written since they were last taken, and how many of each kind of thing there have been."""

    def __init__(self) -> None:
        self._statements: list[ox.Quad] = []
        self._numbers: Counter[str] = Counter()
        self._passage: ox.NamedNode | None = None

    def take(self) -> list[ox.Quad]:
        """The statements written since last time."""
        taken, self._statements = self._statements, []
        return taken

    def count(self, kind: str) -> int:
        """How many things of a kind have been begun."""
        return self._numbers[kind]

    def say(self, subject: ox.NamedNode, property_: str, *values: Value) -> None:
        """State a property of a thing, with each of the values."""
        predicate = term(property_)
        self._statements += [ox.Quad(subject, predicate, value, GRAPH) for value in values]

    def thing(self, kind: str, *, official: bool = False) -> Thing:
        """Begin a new thing of a kind: its class, its Finnish or its ``official`` three names, and its citation."""
        self._numbers[kind] += 1
        number = self._numbers[kind]
        class_, *names = KINDS[kind]
        thing = Thing(
            ox.NamedNode(f"{RESOURCES}{kind}/synteettinen-{number}"), texts(*(f"{name} {number}" for name in names))
        )
        self._statements.append(ox.Quad(thing.iri, TYPE, term(class_), GRAPH))
        self.say(thing.iri, "skos:prefLabel", *(thing.names if official else thing.names[:1]))
        if self._passage is not None:
            self.say(thing.iri, "prov:wasDerivedFrom", self._passage)
        return thing

    def translate(self, thing: Thing) -> None:
        """Add the Swedish and English names as translations of our own."""
        self.say(thing.iri, "yp:translation", *thing.names[1:])

    def cite(self, source: Thing, first: int, last: int, *, described: bool = True) -> None:
        """Let what follows rest on these lines of a source; rows of a table are cited without a description."""
        self._passage = ox.NamedNode(f"{source.iri.value}#L{first}-{last}")
        if described:
            self._statements.append(ox.Quad(self._passage, TYPE, term("yp:Citation"), GRAPH))
            self.say(self._passage, "yp:source", source.iri)
            self.say(self._passage, "yp:heading", text(f"Synteettinen otsikko {first}", "fi"))
            self.say(self._passage, "yp:firstLine", typed(str(first), "integer"))
            self.say(self._passage, "yp:lastLine", typed(str(last), "integer"))

    def source(self) -> Thing:
        """Begin a source, which rests on itself."""
        self._passage = None
        source = self.thing("source")
        self.translate(source)
        self.say(source.iri, "prov:wasDerivedFrom", ox.NamedNode(f"{source.iri.value}#L1-1"))
        return source
