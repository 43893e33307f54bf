"""Dates, numbers and other literals as the reader's language writes them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Final

import pyoxigraph as ox
from babel.dates import format_date
from babel.numbers import format_decimal
from babel.units import format_unit

from service.core.messages import Language, spell_day, translate
from service.core.namespaces import PREFIXES

_LOCALES: Final[Mapping[Language, str]] = {"fi": "fi_FI", "sv": "sv_FI", "en": "en_GB"}
_XSD: Final = PREFIXES["xsd"]
_POINT: Final = re.compile(r"\s*POINT\s*\(\s*(-?[0-9.]+)\s+(-?[0-9.]+)\s*\)\s*", re.IGNORECASE)
"""GeoSPARQL's well-known text of a point, longitude first (OGC 22-047r1, section 8.5.1)."""

_LENGTH: Final = re.compile(r"P([0-9]{1,9})([YMD])")
_UNITS: Final = {"Y": "duration-year", "M": "duration-month", "D": "duration-day"}


def spell(literal: ox.Literal, language: Language) -> str:
    """The literal for a reader; one that is not what its datatype says stays as it is written."""
    write = _WRITERS.get(literal.datatype.value)
    if write is None:
        return literal.value
    try:
        return write(literal.value, language)
    except (ValueError, ArithmeticError):
        return literal.value


def spell_number(number: Decimal | float, language: Language) -> str:
    """A number with the separators of the language, no more than three decimals."""
    return str(format_decimal(number, locale=_LOCALES[language]))


def spell_date(text: str, language: Language) -> str:
    """A day, a month or a year (ISO 8601) in words; anything else as it is."""
    kind = {10: "date", 7: "gYearMonth"}.get(len(text), "")
    return spell(ox.Literal(text, datatype=ox.NamedNode(_XSD + kind)), language) if kind else text


def _number(text: str, language: Language) -> str:
    return spell_number(Decimal(text), language)


def _day(text: str, language: Language) -> str:
    return spell_day(language, date.fromisoformat(text[:10]))


def _month(text: str, language: Language) -> str:
    month = date.fromisoformat(f"{text[:7]}-01")
    return str(format_date(month, "LLLL y", locale=_LOCALES[language]))


def _duration(text: str, language: Language) -> str:
    """A length of time of one unit (XML Schema part 2, section 3.3.6): P1Y is one year; a longer one stays as it is."""
    length = _LENGTH.fullmatch(text)
    if length is None:
        return text
    return str(format_unit(int(length[1]), _UNITS[length[2]], locale=_LOCALES[language]))


def _truth(text: str, language: Language) -> str:
    return translate(language, "true" if text in {"true", "1"} else "false")


def _point(text: str, language: Language) -> str:
    point = _POINT.fullmatch(text)
    if point is None:
        return text
    return translate(language, "point", north=_number(point[2], language), east=_number(point[1], language))


_WRITERS: Final[Mapping[str, Callable[[str, Language], str]]] = {
    **dict.fromkeys((_XSD + name for name in ("integer", "decimal", "double", "float")), _number),
    _XSD + "date": _day,
    _XSD + "dateTime": _day,
    _XSD + "gYearMonth": _month,
    _XSD + "duration": _duration,
    _XSD + "boolean": _truth,
    PREFIXES["geo"] + "wktLiteral": _point,
}
