"""What is worked out of a whole store is kept until the store changes."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import wraps
from typing import Final, TypeVar, TypeVarTuple, Unpack
from weakref import WeakKeyDictionary

from service.core.storage import Storage

More = TypeVarTuple("More")
Made = TypeVar("Made")


def while_current(make: Callable[[Storage, Unpack[More]], Made]) -> Callable[[Storage, Unpack[More]], Made]:
    """The same function with a memory of its last answer for each store.

    It holds while the store's version and the other arguments stay as they are; one makes it while others wait. What
    ``make`` raises is raised, and nothing is kept.
    """
    known: Final[WeakKeyDictionary[Storage, tuple[tuple[object, ...], Made]]] = WeakKeyDictionary()
    making: Final = threading.Lock()

    @wraps(make)
    def current(store: Storage, /, *more: *More) -> Made:
        with making:
            state = (store.version(), *more)
            last = known.get(store)
            if last is None or last[0] != state:
                last = known[store] = (state, make(store, *more))
            return last[1]

    return current
