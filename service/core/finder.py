"""Whom to turn to: a place and a situation in everyday words lead to interfaces or, failing those, to the law."""

from __future__ import annotations

from dataclasses import dataclass

from service.core.answer import Answer, document
from service.core.errors import InputError, UnknownName
from service.core.labels import Labels, Thing
from service.core.lookup import SUGGESTIONS
from service.core.messages import Language
from service.core.places import Place
from service.core.storage import Storage
from service.core.suggesting import suggestions
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
        place = self.place.as_json() if self.place else None
        query = {"topic": topic, "county": county, "municipality": municipality, "place": place}
        themes = {"themes": [each.as_json() for each in self.themes]} if self.themes else {}
        return {**document(topic, county, municipality, self.answers), "query": query, **themes}


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
    why = _without_county(labels, place) if place and not place.county else None
    if why is None:
        try:
            return Found(where, tuple(_answers(store, topic, language, place)))
        except InputError as problem:
            why = problem
    themes = themes_meant(store, labels, topic) if topic and not (place and place.outside) else []
    if isinstance(why, UnknownName) and not themes:
        meant = suggestions(store, labels, topic, place)
        raise UnknownName("interface", topic, [each.text for each in meant][:SUGGESTIONS])
    return Found(where, (), tuple(theme_answers(store, labels, themes, place)), why)


def _answers(store: Storage, topic: str, language: Language, place: Place | None) -> list[Answer]:
    county, municipality = (place.county, place.municipality) if place else (None, None)
    return who(store, topic, language, county=county, municipality=municipality)


def _without_county(labels: Labels, place: Place) -> InputError:
    """Why a place that belongs to no county has no interfaces."""
    if place.outside:
        return InputError("error-aland", name=labels[place.iri].text)
    if place.organises:
        return InputError("error-municipality-organises", name=labels[place.iri].text)
    return InputError("error-municipality-alone" if place.municipality else "error-hus", name=labels[place.iri].text)
