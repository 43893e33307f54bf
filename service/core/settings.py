"""Settings: read once from the environment (``YHDYSPINTA_*``), checked once, then handed on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Final

from service.core.errors import InputError, UnknownSetting
from service.core.messages import LANGUAGES, Language, is_language

PREFIX: Final = "YHDYSPINTA_"


@dataclass(frozen=True)
class Settings:
    """What can be set from outside. Each field is also a flag of ``yhdyspinta serve``."""

    host: str = "127.0.0.1"
    """Address to listen on."""
    port: int = 8000
    """TCP port to listen on, 1–65535."""
    language: Language = "fi"
    """Language of pages and messages when the reader states none: fi, sv or en."""
    store: Path | None = None
    """Folder of the store on disk; without it the graph is served read-only from memory."""
    no_data: bool = False
    """Leave an empty store folder empty instead of seeding it from the shipped graph."""

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Settings:
        """Read the settings from variables named ``YHDYSPINTA_`` and the field's name in capitals.

        Raises:
            UnknownSetting: a variable has our prefix but names no setting.
            InputError: a value is not of the setting's kind.
        """
        known = {PREFIX + field.name.upper(): field.name for field in fields(cls)}
        values: dict[str, object] = {}
        for variable, text in sorted(environment.items()):
            if not variable.startswith(PREFIX):
                continue
            if variable not in known:
                raise UnknownSetting(variable, sorted(known))
            values[known[variable]] = _parse(variable, known[variable], text)
        return cls(**values)  # type: ignore[arg-type]  # each value was parsed for its field


def _parse(variable: str, field: str, text: str) -> object:
    if field == "port":
        if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 65535):
            raise InputError("error-setting-port", name=variable, value=text)
        return int(text)
    if field == "language":
        if not is_language(text):
            raise InputError("error-setting-language", name=variable, value=text, known=", ".join(LANGUAGES))
        return text
    if field == "no_data":
        if text not in {"0", "1"}:
            raise InputError("error-setting-flag", name=variable, value=text)
        return text == "1"
    return Path(text) if field == "store" else text
