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


def test_template_holds_no_words_of_its_own() -> None:
    """Every word that a reader sees is handed in, in the reader's language."""
    template = (FOLDER / "templates" / "network.html").read_text("utf-8")
    bare = re.sub(r"{%.*?%}|{{.*?}}|<[^>]*>", "", template, flags=re.DOTALL)

    assert re.findall(r"\w+", re.sub(r"{%.*?%}|{{.*?}}", "", bare)) == []
