"""A page with all it loads is light enough for an old laptop on a slow line."""

from __future__ import annotations

import re
from urllib.parse import urljoin

import pytest
from flask.testing import FlaskClient

from tests.web.kinds import PAGES

MOST = 150_000
"""Bytes of a page with its style sheets, scripts and fonts, as they travel; maps and the editor may weigh more."""
LOADED = re.compile(r"""(?:<script[^>]* src|<link rel="(?:stylesheet|icon)" href|<img[^>]* src)="([^"]+)\"""")
IMPORTED = re.compile(r"""(?:url\(|\bimport\b[^"']*?|\bfrom\s+)["']([^"']+)["']""")


def travelled(client: FlaskClient, address: str, seen: set[str]) -> int:
    """Bytes of an answer and of all that it loads, none twice."""
    # The small pictures of maps are fetched only as they come into view, and maps are counted apart.
    if address in seen or address.startswith(("data:", "/maps/")):
        return 0
    seen.add(address)
    packed = client.get(address, headers={"Accept-Encoding": "gzip"})
    assert packed.status_code == 200, address
    plain = client.get(address)
    pattern = LOADED if plain.mimetype == "text/html" else IMPORTED
    named = pattern.findall(plain.text) if plain.mimetype.startswith("text/") else []
    return len(packed.data) + sum(travelled(client, urljoin(address, each), seen) for each in named)


@pytest.mark.parametrize("address", [each for each in PAGES if not each.startswith(("/maps/", "/sparql-editor"))])
def test_page_is_light(client: FlaskClient, address: str) -> None:
    """Packed, with everything it loads, under 150 kB; the style sheet and both weights of the font are counted."""
    client.environ_base["HTTP_ACCEPT"] = "text/html, */*;q=0.8"
    seen: set[str] = set()

    assert travelled(client, address, seen) < MOST
    assert {"/static/app.css", "/fonts/regular.woff", "/fonts/semibold.woff"} <= seen
