"""How networks, themes and responsibilities hang together: measured, and told in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache

from service.core.current import while_current
from service.core.storage import Storage
from service.maps.insights.facts import read
from service.maps.insights.measured import ANSWERS
from service.maps.insights.model import DEFINED_IN, MEASURES, Insight, Item
from service.maps.insights.words import Told, as_csv, spelt, told

__all__ = ["DEFINED_IN", "MEASURES", "Insight", "Item", "Told", "as_csv", "insights", "spelt", "told"]


def insights(store: Storage, on: date, county: str = "") -> tuple[Insight, ...]:
    """The answers of the country, or of a county by its IRI, measured once for each state of the data and day."""
    return _by_county(store, on)(county)


@while_current
def _by_county(store: Storage, on: date) -> Callable[[str], tuple[Insight, ...]]:
    """What answers for a county, each measured once, or for the country where the text is empty."""
    facts = read(store, on)

    @cache
    def answers(county: str) -> tuple[Insight, ...]:
        return tuple(answer(facts.of(county) if county else facts) for answer in ANSWERS)

    return answers
