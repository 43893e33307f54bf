"""``/accessibility``: the accessibility statement that the law asks of public bodies.

Its parts and their order are those of the model in Commission Implementing Decision (EU) 2018/1523.
"""

from __future__ import annotations

from datetime import date
from typing import Final, cast

from flask import Blueprint, current_app, render_template, request

from service.core.settings import Settings

blueprint = Blueprint("accessibility", __name__)

ASSESSED: Final = date(2026, 11, 23)
"""The day of the latest assessment; whoever assesses again moves it."""
KNOWN: Final = ("maps", "pictures", "tables", "names", "assistive")
"""What is known not to be accessible, each with a message of its own."""
WAYS: Final = ("axe", "keyboard", "zoom", "scripts", "people")
"""How the service was assessed."""


@blueprint.get("/accessibility")
def statement() -> str:
    """What is accessible, what is not, how it was assessed, and where to complain."""
    settings = cast(Settings, current_app.extensions["settings"])
    return render_template(
        "accessibility.html",
        site=request.host_url.rstrip("/"),
        contact=settings.contact_email,
        assessed=ASSESSED,
        known=KNOWN,
        ways=WAYS,
    )
