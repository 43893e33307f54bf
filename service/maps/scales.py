"""How the values of a figure are divided into classes, and how they are written."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from babel.numbers import format_decimal, format_percent

from service.core.messages import Language
from service.maps.reader import Reader
from viz import Scale

CLASSES: Final = 5
"""As many shades of one hue as can be told apart on paper."""


@dataclass(frozen=True)
class Classed:
    """A scale and the least value of each of its classes."""

    scale: Scale
    lows: tuple[Decimal, ...]

    def step(self, value: Decimal) -> int:
        """The place of a value's class in the scale."""
        return max(bisect_right(self.lows, value) - 1, 0)


def classed(reader: Reader, title: str, missing: str, values: Sequence[Decimal], *, share: bool = False) -> Classed:
    """Divide values into at most CLASSES classes.

    Shares, from 0 to 1, are divided in equal steps, so that two maps of shares can be compared. Few different values
    are a class each. Others are divided in quantiles, so that one large value does not make all others alike.
    """
    if share:
        lows = [Decimal(step) / CLASSES for step in range(CLASSES)]
        highs = [*lows[1:], Decimal(1)]
        texts = [f"{100 * low:.0f}–{write_share(high, reader.language)}" for low, high in zip(lows, highs, strict=True)]
        return Classed(Scale(title, tuple(texts), missing, reader.say("map-classes-equal")), tuple(lows))
    distinct = sorted(set(values))
    if len(distinct) <= CLASSES:
        texts = [write(value, reader.language) for value in distinct]
        return Classed(Scale(title, tuple(texts), missing), tuple(distinct))
    ordered = sorted(values)
    starts = sorted({ordered[len(ordered) * step // CLASSES] for step in range(CLASSES)})
    ends = [*(max(value for value in ordered if value < start) for start in starts[1:]), ordered[-1]]
    texts = [
        write(low, reader.language) if low == high else f"{write(low, reader.language)}–{write(high, reader.language)}"
        for low, high in zip(starts, ends, strict=True)
    ]
    return Classed(Scale(title, tuple(texts), missing, reader.say("map-classes-quantile")), tuple(starts))


def write(value: Decimal, language: Language) -> str:
    """A number as it is written in a language."""
    return str(format_decimal(value, locale=_LOCALES[language]))


def write_share(share: Decimal, language: Language) -> str:
    """A share, from 0 to 1, in whole per cent."""
    return str(format_percent(share, locale=_LOCALES[language]))


_LOCALES: Final = {"fi": "fi", "sv": "sv", "en": "en_GB"}
