"""Judgements that would never end: the process that runs one can be killed, and leaves nothing behind."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from .reference import PREFIXES

ROOT = Path(__file__).parents[2]
JUDGE = """
import sys
import pyoxigraph as ox
from service.core.shacl.engine import validate
from service.core.shacl.graph import Indexed
from service.core.shacl.shapes import Shapes
data, shapes = (ox.parse(text, format=ox.RdfFormat.TURTLE) for text in sys.argv[1:])
print("begun", flush=True)
validate(Indexed.of(data), Shapes(shapes))
print("ended", flush=True)
"""
MANY = " . ".join(f":n{number} :p :n{number * 7 % 400}, :n{number * 3 % 400}" for number in range(400))
LOCAL = "<http://example.org/p>"
PRODUCT = " . ".join(f"?a{number} {LOCAL} ?b{number}" for number in range(6))
LONG = "/".join(12 * [f"({LOCAL}|^{LOCAL})"])


@pytest.mark.parametrize(
    "shapes",
    [
        pytest.param(f"sh:sparql [ sh:select 'SELECT $this {{ $this {LOCAL} ?o . {PRODUCT} }}' ]", id="product"),
        pytest.param(f"sh:sparql [ sh:select 'SELECT $this {{ $this {LONG} ?o }}' ]", id="path of a query"),
        pytest.param("sh:property [ sh:path :q ; sh:pattern '^(a|a)*$' ]", id="pattern"),
    ],
)
def test_endless_judgement_is_killed_and_leaves_nothing(shapes: str, tmp_path: Path) -> None:
    """It is still at work after a while, ends at once when killed, and has written no file."""
    texts = (f"{PREFIXES} :n1 :q '{'a' * 40}b' . {MANY} .", f"{PREFIXES} :S sh:targetSubjectsOf :p, :q ; {shapes} .")
    environment = {"TMPDIR": str(tmp_path), "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-c", JUDGE, *texts]
    with subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "begun\n"
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(timeout=2)
        process.kill()
        assert process.stdout.read() == ""
    assert list(tmp_path.iterdir()) == []
