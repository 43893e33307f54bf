"""The accessibility statement."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "fi",
            ["Saavutettavuusseloste", "306/2019", "osittain", "23.11.2026", "Liikenne- ja viestintävirasto Traficom"],
        ),
        (
            "sv",
            ["Tillgänglighetsutlåtande", "306/2019", "delvis", "23.11.2026", "Transport- och kommunikationsverket"],
        ),
        (
            "en",
            ["Accessibility statement", "306/2019", "partially", "23 November 2026", "Communications Agency Traficom"],
        ),
    ],
)
def test_statement_has_the_parts_of_the_model(client: FlaskClient, language: str, words: list[str]) -> None:
    """Scope, state, gaps, assessment, feedback and enforcement, each under a heading of its own."""
    text = client.get(f"/accessibility?lang={language}").text

    assert all(each in text for each in words)
    assert "http://localhost" in text
    assert text.split("<main")[1].split("</main>")[0].count("<h2>") == 5


def test_statement_tells_the_operator_what_is_missing(client: FlaskClient) -> None:
    """Without an address for feedback the page names the setting and invents nothing."""
    assert "YHDYSPINTA_CONTACT_EMAIL" in client.get("/accessibility").text
