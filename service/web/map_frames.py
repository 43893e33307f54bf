"""``/embed/maps``: interactive maps for other sites' pages, each the file that stands on its own."""

from __future__ import annotations

from typing import cast

from flask import Blueprint, Response

from service.web import explorer, maps
from service.web.embeds import framed
from viz import content_security_policy

blueprint = Blueprint("map_frames", __name__, url_prefix="/embed/maps")


@blueprint.get("/explorer")
def grown() -> Response:
    """A map as a reader grew it; the fields of the address are those of ``/maps/explorer``."""
    return cast(Response, explorer.standalone())


@blueprint.get("/<name>")
def drawn(name: str) -> Response:
    """One of the maps, with its filters."""
    return cast(Response, maps.drawing(name, "html"))


@blueprint.after_request
def allow_framing(response: Response) -> Response:
    """Let other sites frame the map under the policy of the file itself."""
    return framed(response, content_security_policy())
