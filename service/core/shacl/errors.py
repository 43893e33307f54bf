"""What can be wrong with shapes."""

from __future__ import annotations

from service.core.errors import InputError


class ShapeProblem(InputError):
    """Shapes that cannot be judged by: ill-formed, recursive, or reaching for what is not run here."""
