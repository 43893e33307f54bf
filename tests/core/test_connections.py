"""What is connected with what, on which day, and by which way."""

from datetime import date

import pytest

from service.core.connections import connections
from service.core.namespaces import DEFINITIONS, RESOURCES
from service.core.periods import Change, Period, Standing
from service.core.store import Store

YOUTH = RESOURCES + "interface/pohjois-pohjanmaa-nuorisopalvelut"
PREPARER = RESOURCES + "person/sanna-tauriainen"


def test_links_lead_both_ways(store: Store) -> None:
    """A role is met from the interface and from the person."""
    web = connections(store)
    (there,) = [link for link in web.links(YOUTH) if link.other == PREPARER]
    (back,) = [link for link in web.links(PREPARER) if link.other == YOUTH]

    assert there.connection == back.connection
    assert there.connection.relation == DEFINITIONS + "role-preparer"
    assert (there.forward, back.forward) == (True, False)


def test_shortest_path_is_always_the_same_and_has_every_step(store: Store) -> None:
    """From a preparer to another county's municipality: each link starts where the one before ended."""
    web = connections(store)
    end = RESOURCES + "municipality/lahti"
    path = web.path(PREPARER, end)
    at = PREPARER
    for link in path:
        assert link in web.links(at)
        at = link.other

    assert at == end
    assert len(path) == 5
    assert web.path(PREPARER, end) == path
    assert web.path(PREPARER, PREPARER) == []
    assert web.path(PREPARER, RESOURCES + "municipality/nowhere") == []


def test_five_interfaces_have_nobody(store: Store) -> None:
    """The same five as the sources leave without a name; a post that is open names nobody."""
    web = connections(store)
    rows = store.select("SELECT ?i { ?i a yp:Interface }")
    lacking = {row["i"].value for row in rows if web.lacks_owner(row["i"].value)}  # type: ignore[union-attr]

    assert len(lacking) == 5
    assert all("/interface/pohjois-pohjanmaa-" in iri for iri in lacking)
    assert not web.lacks_owner(YOUTH)


@pytest.mark.parametrize(
    ("values", "day", "standing"),
    [
        ({"since": "2023-01-01"}, date(2022, 12, 31), Standing.NOT),
        ({"since": "2023-01-01"}, date(2023, 1, 1), Standing.HOLDS),
        ({"since": "2019", "until": "2025"}, date(2025, 12, 31), Standing.HOLDS),
        ({"since": "2019", "until": "2025"}, date(2026, 1, 1), Standing.NOT),
        ({"stated": "2022"}, date(2022, 1, 1), Standing.STATED),
        ({"stated": "2022"}, date(2021, 12, 31), Standing.OPEN),
        ({}, date(2026, 1, 1), Standing.OPEN),
        ({"until": "2024-12-31", "stated": "2026"}, date(2024, 12, 31), Standing.OPEN),
    ],
)
def test_only_what_is_known_not_to_hold_does_not(values: dict[str, str], day: date, standing: Standing) -> None:
    """Validity decides; without it the year of the source; without that it stays open."""
    assert Period.of(values).on(day) is standing


@pytest.mark.parametrize(
    ("values", "change"),
    [
        ({"since": "2022"}, Change.BEGAN),
        ({"since": "2021-01-01"}, None),
        ({"until": "2023-06-30"}, Change.ENDED),
        ({"until": "2024-01-01"}, None),
        ({"stated": "2022"}, Change.LEARNED),
        ({"since": "2019", "stated": "2022"}, None),
        ({"stated": "2026"}, None),
        ({}, None),
    ],
)
def test_change_between_two_days(values: dict[str, str], change: Change | None) -> None:
    """From 1 January 2021 to 1 January 2024: begun, over, or told by a source of a year in between."""
    assert Period.of(values).between(date(2021, 1, 1), date(2024, 1, 1)) is change
