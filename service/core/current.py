"""What is worked out of a whole store is kept until the store changes."""

from __future__ import annotations

import threading
from collections import OrderedDict
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
    return last_while_current(1)(make)


def last_while_current(
    most: int,
) -> Callable[[Callable[[Storage, Unpack[More]], Made]], Callable[[Storage, Unpack[More]], Made]]:
    """The same with a memory of the ``most`` answers that were asked for last, each to other arguments."""

    def remembering(make: Callable[[Storage, Unpack[More]], Made]) -> Callable[[Storage, Unpack[More]], Made]:
        known: Final[WeakKeyDictionary[Storage, tuple[str, OrderedDict[tuple[object, ...], Made]]]] = (
            WeakKeyDictionary()
        )
        making: Final = threading.Lock()

        @wraps(make)
        def current(store: Storage, /, *more: *More) -> Made:
            with making:
                version = store.version()
                if store not in known or known[store][0] != version:
                    known[store] = (version, OrderedDict())
                answers = known[store][1]
                if more not in answers:
                    answers[more] = make(store, *more)
                answers.move_to_end(more)
                if len(answers) > most:
                    answers.popitem(last=False)
                return answers[more]

        return current

    return remembering
