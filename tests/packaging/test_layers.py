"""The layers point one way."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def test_import_contracts_are_kept() -> None:
    """The command line over web over maps over core and viz; core and viz know neither Flask nor the command line."""
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout


def test_only_one_module_finds_shipped_files() -> None:
    """importlib.resources is used by the module for it, and by those that read files of their own."""
    users = {
        str(path.relative_to(ROOT))
        for folder in ("service", "viz")
        for path in (ROOT / folder).rglob("*.py")
        if "from importlib.resources import" in path.read_text(encoding="utf-8")
    }

    assert {user for user in users if user.startswith("service/")} == {
        "service/core/messages.py",
        "service/core/profiles.py",
        "service/core/resources.py",
        "service/maps/figures.py",
    }
