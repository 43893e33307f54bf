"""``/fonts/{weight}.woff``: the font of the pages, the same as that of the pictures."""

from __future__ import annotations

from functools import cache
from typing import Final

from flask import Blueprint, Response

from viz import CSS_WEIGHTS, font_woff

blueprint = Blueprint("fonts", __name__)

A_YEAR: Final = 31_536_000
"""Seconds; a font never changes under its address."""


@blueprint.get(f"/fonts/<any({', '.join(CSS_WEIGHTS)}):weight>.woff")
def font(weight: str) -> Response:
    """One weight of the font."""
    response = Response(_made(weight), mimetype="font/woff")
    response.cache_control.public = True
    response.cache_control.max_age = A_YEAR
    response.cache_control.immutable = True
    return response


@cache
def _made(weight: str) -> bytes:
    return font_woff(next(each for each in CSS_WEIGHTS if each == weight))
