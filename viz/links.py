"""Which addresses a picture may point to."""

from __future__ import annotations

import re

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:")
_WEB = re.compile(r"https?://[^/]", re.IGNORECASE)
# Browsers drop control characters and tabs inside an address and read a backslash as a slash.
_DECEIVING = re.compile(r"[\x00-\x20\x7f-\x9f\\\u2028\u2029]")


def safe_href(href: str) -> str:
    """Return an http, https or relative address as it is, and any other as an empty string."""
    if _DECEIVING.search(href) or href.startswith("//"):
        return ""
    if _SCHEME.match(href) and not _WEB.match(href):
        return ""
    return href
