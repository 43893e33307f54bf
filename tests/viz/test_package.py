"""What the package offers, and what it keeps away from."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import viz

FOLDER = Path(viz.__file__).parent


def test_public_names_are_exactly_those_listed() -> None:
    """Everything in ``__all__`` exists, is sorted, and has a docstring or is data."""
    assert [name for name in viz.__all__ if not hasattr(viz, name)] == []
    assert len(set(viz.__all__)) == len(viz.__all__)
    assert [name for name in viz.__all__ if callable(getattr(viz, name)) and not getattr(viz, name).__doc__] == []


def test_viz_imports_neither_service_nor_flask_nor_click_nor_a_store() -> None:
    """Importing it leaves all of these unloaded, and pyvis with its IPython too until a page needs it."""
    program = "import sys, viz; print(*sorted({name.split('.')[0] for name in sys.modules}))"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True, cwd=FOLDER.parent)
    unwanted = {"service", "flask", "click", "rdflib", "pyoxigraph", "pyvis", "IPython"}

    assert unwanted & set(run.stdout.split()) == set()


def test_viz_speaks_no_language_of_its_own() -> None:
    """No letter beyond ASCII stands in a string of the package, save the shapes of text it handles."""
    for path in FOLDER.glob("templates/*"):
        assert re.findall(r"[äöåÄÖÅ]", path.read_text("utf-8")) == []
