"""Whom to turn to: a place and a situation in everyday words lead to interfaces or, where none is on record, to the law."""

from __future__ import annotations

from dataclasses import dataclass

from service.core.answer import Answer, document
from service.core.errors import InputError
from service.core.labels import Labels, Thing
from service.core.messages import Language
from service.core.places import Place
from service.core.storage import Storage
from service.core.themes import ThemeAnswer, theme_answers, themes_meant
from service.core.who import who


@dataclass(frozen=True)
class Found:
    """What a question finds: interfaces, or themes with what the law says of them."""

    place: Thing | None
    answers: tuple[Answer, ...]
    themes: tuple[ThemeAnswer, ...] = ()
    """Only where there are no answers."""
    why: InputError | None = None
    """Why there are no answers."""

    def as_json(self, topic: str, county: str | None, municipality: str | None) -> dict[str, object]:
        """The form fixed for answers, with the themes where there are no answers."""
        told = document(topic, county, municipality, self.answers)
        themes = {"themes": [each.as_json() for each in self.themes]} if self.themes else {}
        return told | themes


def ask(store: Storage, topic: str, language: Language, place: Place | None) -> Found:
    """Answer who is responsible for a topic in a place; without a place everywhere, without a topic for everything.

    Raises:
        UnknownName: nothing is known by that name; carries suggestions.
        InputError: neither a topic nor a place is given.
    """
    if not (topic or place):
        raise InputError("error-who-empty")
    labels = Labels(store, language)
    where = labels.thing(place.iri) if place else None
    try:
        answers = _answers(store, labels, topic, place)
    except InputError as problem:
        themes = () if place and place.outside else themes_meant(store, labels, topic) if topic else ()
        if not themes and (topic or problem.message_id not in _HERE) and not (place and place.outside):
            raise
        return Found(where, (), tuple(theme_answers(store, labels, themes, place)), problem)
    return Found(where, tuple(answers))


_HERE = frozenset({"error-municipality-alone", "error-hus", "error-aland"})
"""Why a place that is known has no interfaces."""


def _answers(store: Storage, labels: Labels, topic: str, place: Place | None) -> list[Answer]:
    if place and place.outside:
        raise InputError("error-aland", name=labels[place.iri].text)
    if place and not place.county:
        name = "error-municipality-alone" if place.municipality else "error-hus"
        raise InputError(name, name=labels[place.iri].text)
    return who(
        store,
        topic,
        labels.language,
        county=place.county if place and not place.municipality else None,
        municipality=place.municipality if place else None,
    )
