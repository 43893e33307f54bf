"""The words of the service in Finnish, Swedish and English (Project Fluent files beside this module)."""

from __future__ import annotations

from datetime import date
from functools import cache
from importlib.resources import files
from typing import Final, Literal, TypeGuard

from babel.dates import format_date
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource

Language = Literal["fi", "sv", "en"]
LANGUAGES: Final[tuple[Language, ...]] = ("fi", "sv", "en")
LONGEST: Final = 900
"""Letters of an argument that a message repeats at the most; Fluent itself refuses more than 1,000."""


def is_language(tag: str) -> TypeGuard[Language]:
    """Tell whether ``tag`` is one of the service's languages."""
    return tag in LANGUAGES


@cache
def catalogue(language: Language) -> FluentBundle:
    """The message bundle of a language, read once.

    Isolation marks are off: the texts go to terminals and tables as well as to pages, and all three languages run from
    left to right.
    """
    bundle = FluentBundle([language], use_isolating=False)
    text = files("service.core").joinpath("messages", f"{language}.ftl").read_text(encoding="utf-8")
    bundle.add_resource(FluentResource(text))
    return bundle


def spell_day(language: Language, day: date) -> str:
    """A day as it is written in a language: 31.12.2026, or 31 December 2026."""
    return str(format_date(day, "d MMMM y" if language == "en" else "d.M.y", locale="en_GB"))


def spell_number(language: Language, number: float) -> str:
    """A number as it is written in a language: 1 585 (with a space that does not break), or 1,585."""
    return str(format_decimal(number, locale=language))


def spell_month(language: Language, day: date) -> str:
    """The month of a day as it is written in a language: joulukuu 2026, december 2026."""
    return str(format_date(day, "LLLL y", locale=language))


def translate(language: Language, message_id: str, /, **arguments: str | int | float) -> str:
    """Format a message.

    Raises:
        KeyError: the catalogue has no such message, or one of its arguments is missing; a test makes sure that neither
            reaches a user.
    """
    bundle = catalogue(language)
    message = bundle.get_message(message_id)
    if message.value is None:
        raise KeyError(message_id)
    text, problems = bundle.format_pattern(message.value, {name: _short(each) for name, each in arguments.items()})
    if problems:
        raise KeyError(f"{message_id} ({language}): {problems[0]}")
    return str(text)


def _short(argument: str | int | float) -> str | int | float:
    """An argument that a reader may have written, cut to a length that a sentence can bear."""
    return argument[:LONGEST] + "…" if isinstance(argument, str) and len(argument) > LONGEST else argument
