"""Iterables, some elements at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

Element = TypeVar("Element")


def batched(elements: Iterable[Element], size: int) -> Iterator[list[Element]]:
    """The elements in order in lists of at most ``size``, none empty (``itertools.batched`` of Python 3.12)."""
    rest = iter(elements)
    while some := list(islice(rest, size)):
        yield some
