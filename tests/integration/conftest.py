"""Real remote stores that hold the shipped graph, each started once for all tests of a process."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests_integration_servers import ISQL, OXIGRAPH, VIRTUOSO, oxigraph, virtuoso
