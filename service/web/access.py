"""Who may write: bearer tokens in the Authorization header (RFC 6750, section 2.1), and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, cast

from flask import Request, current_app

from service.core.errors import Forbidden, Unauthorised, YhdyspintaError
from service.core.settings import Settings
from service.core.storage import Guard
from service.core.tokens import Tokens
from service.web.reading import store

REALM: Final = "yhdyspinta"


@dataclass(frozen=True)
class Writer:
    """One who may write."""

    name: str
    """For the change log."""
    guard: Guard
    """Raises Forbidden for a change beyond the writer's scope."""


def authorise(request: Request) -> Writer:
    """The writer that a request comes from.

    Raises:
        Forbidden: nobody can write here.
        Unauthorised: the request brings no token, or none that is known and current.
    """
    if not store().writable:
        raise Forbidden("error-not-writable")
    known = tokens()
    if known is None or not known.all():
        raise Forbidden("error-no-tokens")
    scheme, _, text = request.headers.get("Authorization", "").partition(" ")
    if scheme.casefold() != "bearer":
        raise Unauthorised
    token = known.find(text.strip(), on=datetime.now(UTC).date())
    if token is None:
        raise Unauthorised("invalid_token")
    return Writer(token.name, token.guard)


def tokens() -> Tokens | None:
    """The tokens of the running application; those beside its store unless it was given others."""
    settings = cast(Settings, current_app.extensions["settings"])
    if "tokens" not in current_app.extensions and settings.token_folder:
        current_app.extensions["tokens"] = Tokens(settings.token_folder)
    return cast(Tokens | None, current_app.extensions.get("tokens"))


def challenge(error: YhdyspintaError) -> str | None:
    """The WWW-Authenticate header that goes with an error (RFC 6750, section 3), if any."""
    if isinstance(error, Unauthorised):
        return f'Bearer realm="{REALM}"' + (f', error="{error.code}"' if error.code else "")
    if error.message_id == "error-forbidden-graphs":
        return f'Bearer realm="{REALM}", error="insufficient_scope"'
    return None
