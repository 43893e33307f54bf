"""A service that can be written, for the tests of the protocols."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from service.core.settings import Settings
from service.core.store import Store
from service.core.tokens import Tokens
from service.web import create_app


@pytest.fixture(name="writable")
def fixture_writable(tmp_path: Path) -> FlaskClient:
    """A client with a token that may write everything, over an empty store."""
    app = create_app(Settings(), Store.in_memory([]))
    tokens = Tokens(tmp_path)
    app.extensions["tokens"] = tokens
    client = app.test_client()
    client.environ_base["HTTP_AUTHORIZATION"] = f"Bearer {tokens.add('tester')}"
    client.environ_base["HTTP_ACCEPT_LANGUAGE"] = "en"
    return client
