"""The only module that finds the files shipped with the project."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final, Literal

PAGES: Final[Mapping[str, tuple[str, ...]]] = {
    "service": (".py", ".html", ".xml", ".ftl", ".yaml", ".tsv", ".css", ".js"),
    "viz": (".py", ".html", ".css", ".js", ".typ"),
    "queries": (".rq",),
}
"""What answers are made with, besides the data: files by package and ending."""

Package = Literal["ontology", "shapes", "graph_data", "queries"]


def shipped(package: Package, suffix: str) -> Iterator[tuple[str, Traversable]]:
    """Yield the files of a package that end in ``suffix``, as (path inside the package, file), sorted by path."""
    yield from sorted(_walk(files(package), "", suffix), key=lambda pair: pair[0])


def shipped_file(package: Package, path: str) -> Traversable:
    """One shipped file, such as ``shipped_file("graph_data", "catalog.ttl")``."""
    return files(package).joinpath(*path.split("/"))


@cache
def fingerprint() -> str:
    """A name of the installed code, templates, queries and messages: another one when any of them is another."""
    digest = hashlib.blake2b(digest_size=8)
    for package, suffixes in PAGES.items():
        for path, file in sorted(_walk(files(package), "", ""), key=lambda pair: pair[0]):
            if path.endswith(suffixes):
                digest.update(path.encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()


def _walk(folder: Traversable, prefix: str, suffix: str) -> Iterator[tuple[str, Traversable]]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _walk(entry, f"{prefix}{entry.name}/", suffix)
        elif entry.name.endswith(suffix):
            yield prefix + entry.name, entry
