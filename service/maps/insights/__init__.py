"""How networks, themes and responsibilities hang together: measured, and told in words."""

from __future__ import annotations

import threading
from datetime import date
from typing import Final
from weakref import WeakKeyDictionary

from service.core.storage import Storage
from service.maps.insights.facts import Facts, read
from service.maps.insights.measured import ANSWERS
from service.maps.insights.model import DEFINED_IN, MEASURES, Insight, Item
from service.maps.insights.words import Told, as_csv, spelt, told

__all__ = ["DEFINED_IN", "MEASURES", "Insight", "Item", "Told", "as_csv", "insights", "spelt", "told"]

_State = tuple[str, date]
_known: Final[WeakKeyDictionary[Storage, tuple[_State, Facts, dict[str, tuple[Insight, ...]]]]] = WeakKeyDictionary()
_making: Final = threading.Lock()


def insights(store: Storage, on: date, county: str = "") -> tuple[Insight, ...]:
    """The answers of the country, or of a county by its IRI, measured once for each state of the data and day."""
    with _making:
        state = (store.version(), on)
        known = _known.get(store)
        if known is None or known[0] != state:
            known = _known[store] = (state, read(store, on), {})
        _, facts, answers = known
        if county not in answers:
            answers[county] = _measured(facts.of(county) if county else facts)
        return answers[county]


def _measured(facts: Facts) -> tuple[Insight, ...]:
    return tuple(answer(facts) for answer in ANSWERS)
