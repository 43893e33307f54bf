"""Which addresses reach a picture."""

from __future__ import annotations

import pytest

from viz import safe_href

from .samples import HOSTILE_HREFS


@pytest.mark.parametrize(
    "href",
    [
        "/id/network/kylat",
        "doc/x",
        "?county=1",
        "#a",
        "../x",
        "https://kuntaliitto.fi/a?b=c:d",
        "HTTP://example.org",
        "",
    ],
)
def test_web_and_relative_addresses_pass_unchanged(href: str) -> None:
    """What a page of ours links to stays as it is."""
    assert safe_href(href) == href


@pytest.mark.parametrize(
    "href",
    [
        *HOSTILE_HREFS,
        "JaVaScRiPt:alert(1)",
        "vbscript:x",
        "mailto:a@b.fi",
        "file:///etc/passwd",
        "https:///x",
        "/\\evil.example",
        "\\\\evil.example",
        "/a\nb",
        "/a b",
        "java\u2028script:x",
    ],
)
def test_every_other_address_is_dropped(href: str) -> None:
    """Scripts, other schemes, other hosts by stealth and deceiving characters do not pass."""
    assert safe_href(href) == ""
