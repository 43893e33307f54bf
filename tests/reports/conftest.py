"""Accounts of small surveys and of the shipped graph."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from service.core.labels import Labels
from service.core.messages import Language
from service.core.quality.survey import Survey
from service.core.reports.account import Account, Earlier
from service.core.reports.selection import EVERYTHING, Selection
from service.core.store import Store
from tests.quality.samples import COUNTRY, DAY, INTERFACES, SHAPES, judged, quads
from tests.quality.test_exceptions import OWNER

Tell = Callable[..., Account]


@pytest.fixture(name="tell", scope="session")
def fixture_tell() -> Tell:
    """Gives the account of data, by default of the small country with one exception, to one reader."""

    def tell(
        data: str = COUNTRY + INTERFACES + OWNER,
        language: Language = "fi",
        selection: Selection = EVERYTHING,
        earlier: Earlier | None = None,
        by: str = SHAPES,
        on: date = DAY,
    ) -> Account:
        store = Store.in_memory(quads(data))
        return Account(judged(data, by, on), Labels(store, language), selection, earlier)

    return tell


@pytest.fixture(name="shipped", scope="session")
def fixture_shipped(store: Store, survey: Survey) -> Account:
    """The account of the shipped graph, in Swedish."""
    return Account(survey, Labels(store, "sv"))
