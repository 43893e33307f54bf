"""The wheel, installed elsewhere, works the same."""

import json
import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PACKAGES = ("service", "viz", "ontology", "shapes", "graph_data", "queries")


@pytest.fixture(name="wheel", scope="session")
def fixture_wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the checkout without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--no-deps",
        "--no-build-isolation",
        "--wheel-dir",
        str(folder),
        ".",
    ]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("yhdyspinta-*.whl"))


def test_wheel_holds_every_file_of_every_package(wheel: Path) -> None:
    """No data file is left behind, and nothing else is taken along."""
    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    expected = {
        str(path.relative_to(ROOT))
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }

    assert held == expected


def test_installed_wheel_answers_from_any_folder(wheel: Path, tmp_path: Path) -> None:
    """In an environment of its own, outside the checkout, the command gives the same answer."""
    home = tmp_path / "environment"
    venv.create(home, with_pip=False)
    site = next((home / "lib").glob("python*")) / "site-packages"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    # The libraries are those of the running environment; the project itself comes from the wheel alone.
    libraries = next(path for path in sys.path if path.endswith("site-packages"))
    (site / "libraries.pth").write_text(libraries + "\n", encoding="utf-8")
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    command = [
        str(home / "bin" / "python"),
        "-m",
        "service",
        "who",
        "Nuorisopalvelut",
        "--county",
        "19",
        "--format",
        "json",
    ]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
    place = [str(home / "bin" / "python"), "-c", "import service; print(service.__file__)"]
    where = subprocess.run(place, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)

    assert where.stdout.startswith(str(site))
    assert len(json.loads(done.stdout)["answers"]) == 1
