"""Fixtures shared by all tests: real parts, loaded once."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.core.quality.survey import Survey, survey
from service.core.settings import Settings
from service.core.store import Store
from service.core.validation import shipped_rules
from service.web import create_app

ROOT = Path(__file__).parent.parent
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.fixture(name="browser", scope="session")
def fixture_browser() -> Iterator[Any]:
    """Headless Chromium by way of Playwright, of which one process can hold only one; skips where either is missing."""
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    with playwright.sync_playwright() as driver:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield browser
        browser.close()


@pytest.fixture(name="store", scope="session")
def fixture_store() -> Store:
    """The shipped graph, in memory. Tests only read it."""
    return Store.shipped()


@pytest.fixture(name="survey", scope="session")
def fixture_survey(store: Store) -> Survey:
    """The report on the shipped graph as of a day that does not move."""
    return survey(store.quads(), shipped_rules(), on=date(2026, 11, 23))


@pytest.fixture(name="app", scope="session")
def fixture_app(store: Store) -> Flask:
    """The web application over the shipped graph."""
    return create_app(Settings(), store)


@pytest.fixture(name="client")
def fixture_client(app: Flask) -> FlaskClient:
    """A client that reads Finnish unless the test says otherwise."""
    client = app.test_client()
    client.environ_base["HTTP_ACCEPT_LANGUAGE"] = "fi"
    return client


@pytest.fixture(name="server", scope="session")
def fixture_server() -> Iterator[str]:
    """A real ``yhdyspinta serve`` on a free port; gives its address."""
    port = free_port()
    command = [sys.executable, "-m", "service", "serve", "--port", str(port)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert str(port) in process.stdout.readline()
        wait_until_open(port)
        yield f"http://127.0.0.1:{port}"
        process.terminate()
        process.wait(timeout=20)


def free_port() -> int:
    """A port on which nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_open(port: int, timeout_s: float = 30.0) -> None:
    """Wait for the worker behind the printed address to take connections."""
    deadline = time.monotonic() + timeout_s
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            if time.monotonic() > deadline:
                raise
        else:
            return
