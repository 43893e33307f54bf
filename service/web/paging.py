"""Long lists, a page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from flask import request

from service.core.errors import InputError

Item = TypeVar("Item")


@dataclass(frozen=True)
class Page(Generic[Item]):
    """A part of a list, and where it lies."""

    items: Sequence[Item]
    number: int
    """From 1."""
    last: int
    """Number of the last page, at least 1."""
    first_item: int
    """Number of its first item, from 1; 0 of an empty list."""
    total: int
    """How many items the whole list has."""

    @classmethod
    def of(cls, items: Sequence[Item], number: int, size: int) -> Page[Item]:
        """The page of a list with so many items to a page; beyond the end, the last one."""
        last = max(-(-len(items) // size), 1)
        number = min(number, last)
        start = (number - 1) * size
        return cls(items[start : start + size], number, last, start + 1 if items else 0, len(items))

    @property
    def last_item(self) -> int:
        """Number of its last item."""
        return self.first_item + len(self.items) - 1 if self.items else 0


def number_of_page() -> int:
    """The page of a list that the address asks for, from 1.

    Raises:
        InputError: it is no number of a page.
    """
    text = request.args.get("page", "1")
    if not text.isdecimal() or int(text[:9]) < 1:
        raise InputError("error-page-number", value=text)
    return int(text[:9])
