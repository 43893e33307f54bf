"""What is worked out of a whole store is made once for each of its states."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from service.core.current import last_while_current, while_current
from service.core.errors import InputError
from service.core.storage import Storage
from service.core.store import Store

ADDED = "INSERT DATA { GRAPH <urn:x:g> { <urn:x:a> a <urn:x:Kind> } }"


def test_answer_is_kept_until_the_store_or_an_argument_changes() -> None:
    """Another store, another argument and a write each ask again; the last answer alone is kept."""
    asked: list[object] = []

    @while_current
    def count(store: Storage, word: str) -> int:
        asked.append(word)
        return len(list(store.quads()))

    one, other = (
        Store.in_memory([]),
        Store.in_memory(
            [ox.Quad(ox.NamedNode("urn:x:s"), ox.NamedNode("urn:x:p"), ox.Literal("o"), ox.NamedNode("urn:x:g"))]
        ),
    )

    assert [count(one, "a"), count(one, "a"), count(other, "a"), count(one, "b"), count(one, "a")] == [0, 0, 1, 0, 0]
    assert asked == ["a", "a", "b", "a"]
    one.update(ADDED, "tester")
    assert (count(one, "a"), len(asked)) == (1, 5)


def test_so_many_answers_are_kept_as_were_asked_for_last() -> None:
    """Each to its own argument; the one that was not asked for the longest is forgotten, and a write forgets all."""
    asked: list[str] = []

    @last_while_current(2)
    def length(store: Storage, word: str) -> int:
        asked.append(word)
        return len(word)

    store = Store.in_memory([])

    assert [length(store, word) for word in ("a", "bb", "a", "ccc", "a", "bb")] == [1, 2, 1, 3, 1, 2]
    assert asked == ["a", "bb", "ccc", "bb"]
    store.update(ADDED, "tester")
    assert (length(store, "bb"), len(asked)) == (2, 5)


def test_what_fails_is_asked_again() -> None:
    """An error is raised each time, and nothing is kept of it."""
    asked: list[Storage] = []

    @while_current
    def fail(store: Storage) -> None:
        asked.append(store)
        raise InputError("error-who-empty")

    store = Store.in_memory([])
    for _ in range(2):
        with pytest.raises(InputError):
            fail(store)

    assert len(asked) == 2
