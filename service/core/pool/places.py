"""What stands where in the folder that the keeper and the HTTP processes share."""

from __future__ import annotations

from pathlib import Path
from typing import Final

STATE: Final = "state"
"""What the keeper says of itself, JSON, replaced whole."""
CONTROL: Final = "control.sock"
"""Where writes are asked for."""


def read_socket(folder: Path, generation: int) -> Path:
    """Where queries are taken by the workers of a generation."""
    return folder / f"read-{generation}.sock"
