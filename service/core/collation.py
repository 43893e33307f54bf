"""The order of names as Finnish and Swedish have it: å, ä and ö after z, other diacritics without weight."""

from __future__ import annotations

import unicodedata
from typing import Final

_LAST: Final = str.maketrans({"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}"})
"""In ASCII these signs follow z."""


def collation_key(name: str) -> tuple[str, str]:
    """What names are sorted by (SFS 4600; Svenska Akademiens ordlista for å, ä, ö)."""
    lower = unicodedata.normalize("NFC", name).casefold()
    marked = unicodedata.normalize("NFKD", lower.translate(_LAST))
    return "".join(letter for letter in marked if not unicodedata.combining(letter)), name
