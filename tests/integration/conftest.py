"""Real remote stores that hold the shipped graph, each started once for all tests of a process."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from service.core.remote.store import RemoteStore
from service.core.store import shipped_quads
from tests.integration.servers import ISQL, OXIGRAPH, VIRTUOSO, Server, oxigraph, virtuoso


class Kind(NamedTuple):
    """A kind of server."""

    start: Callable[[Path], AbstractContextManager[Server]]
    missing: str | None
    """Why it cannot be started here."""


KINDS: Final = {
    "oxigraph": Kind(oxigraph, None if OXIGRAPH.exists() else "oxigraph (PyPI) is not installed"),
    "virtuoso": Kind(virtuoso, None if VIRTUOSO and ISQL else "virtuoso-opensource-7-bin (Debian) is not installed"),
}


@pytest.fixture(name="kind", params=sorted(KINDS), scope="session")
def fixture_kind(request: pytest.FixtureRequest) -> str:
    """The name of a kind of server; tests that need one that is not installed are skipped."""
    missing = KINDS[request.param].missing
    if missing:
        pytest.skip(missing)
    return str(request.param)


@pytest.fixture(name="remote", scope="session")
def fixture_remote(kind: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RemoteStore]:
    """A remote store filled with the shipped graph. Tests only read it."""
    with KINDS[kind].start(tmp_path_factory.mktemp(kind)) as server:
        store = RemoteStore(server.address)
        store.prepare(shipped_quads)
        yield store
        store.close()


@pytest.fixture(name="server")
def fixture_oxigraph(tmp_path: Path) -> Iterator[Server]:
    """An empty ``oxigraph serve`` for one test."""
    if not OXIGRAPH.exists():
        pytest.skip("oxigraph (PyPI) is not installed")
    with oxigraph(tmp_path) as server:
        yield server
