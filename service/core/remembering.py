"""What was worked out of a text is kept for the next who brings the same text, within bounds."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import lru_cache, wraps
from typing import Final, TypeVar, TypeVarTuple, Unpack, cast

MOST: Final = 256
"""For how many texts; the one longest unused goes first."""
LONGEST: Final = 8192
"""What is made of a longer text is not kept."""

Text = TypeVar("Text", str, bytes)
More = TypeVarTuple("More")
Made = TypeVar("Made")


def remembered(work: Callable[[Text, Unpack[More]], Made]) -> Callable[[Text, Unpack[More]], Made]:
    """The same function with a memory. What it gives depends on its arguments alone, and is never changed."""
    known = lru_cache(MOST)(work)

    @wraps(work)
    def recall(text: Text, /, *more: *More) -> Made:
        return known(text, *cast(tuple[Hashable, ...], more)) if len(text) <= LONGEST else work(text, *more)

    return recall
