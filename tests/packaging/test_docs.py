"""The documents say what there is: every command, setting, route, query and check."""

import re
from datetime import date
from pathlib import Path

import pyoxigraph as ox
import pytest
from flask import Flask

from service.cli import commands
from service.core.catalogue import saved_queries
from service.core.namespaces import DEFINITIONS
from service.core.quality.survey import survey
from service.core.reports.selection import counts
from service.core.settings import PREFIX, Settings
from service.core.shacl.terms import TYPE
from service.core.store import Store
from service.core.validation import shipped_rules
from service.maps import maps

ROOT = Path(__file__).parent.parent.parent
REFERENCE = (ROOT / "docs" / "reference.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", sorted(commands.commands))
def test_every_command_and_option_is_documented(command: str) -> None:
    """A command stands in the reference with each of its options."""
    assert f"yhdyspinta {command}" in REFERENCE
    for parameter in commands.commands[command].params:
        option = next((name for name in parameter.opts if name.startswith("--")), None)
        assert option is None or f"`{option}`" in REFERENCE, f"{command} {option}"


@pytest.mark.parametrize("field", sorted(Settings.__dataclass_fields__))
def test_every_setting_is_documented(field: str) -> None:
    """A setting stands in the reference by its variable."""
    assert f"`{PREFIX}{field.upper()}`" in REFERENCE


def test_every_route_is_documented(app: Flask) -> None:
    """A route stands in the reference as it is written."""
    for rule in app.url_map.iter_rules():
        if rule.endpoint != "static":
            assert f"`{rule.rule}`" in REFERENCE, rule.rule


def test_every_map_is_documented() -> None:
    """A map stands in the reference by its name, in one line with each of its filters and figures."""
    lines = {line.split("`")[1]: line for line in REFERENCE.splitlines() if line.startswith("| `")}
    for name, each in maps().items():
        for word in (*each.filters, *each.figures):
            assert f"`{word}`" in lines[name], f"{name} {word}"


def test_every_query_is_documented() -> None:
    """A query stands in the README of its folder, or as a competency question in that of the ontology."""
    listed = (ROOT / "queries" / "README.md").read_text(encoding="utf-8")
    competency = (ROOT / "ontology" / "README.md").read_text(encoding="utf-8")
    for name, query in saved_queries().items():
        text = competency if query.group == "competency" else listed
        assert name.partition("/")[2] in text, name


def test_every_check_is_documented() -> None:
    """A completeness check stands in the README of the shapes by its identifier."""
    listed = (ROOT / "shapes" / "README.md").read_text(encoding="utf-8")
    rules = shipped_rules()
    for shape in rules.shapes.graph.subjects(TYPE, ox.NamedNode(DEFINITIONS + "Check")):
        assert rules.check(shape).identifier in listed


def test_readme_commands_exist() -> None:
    """Each make target and command that the README shows is there."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    shown = set(re.findall(r"yhdyspinta ([a-z]+)", readme)) - {"is"}

    assert set(re.findall(r"(?:^|`)make ([a-z-]+)", readme, re.MULTILINE)) <= targets
    assert shown <= set(commands.commands)


def test_readme_counts_the_gaps_of_the_shipped_graph() -> None:
    """The national report in the README has the numbers that the checks find on the day it names."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    day = re.search(r"validate --on (\S+)`", readme)
    assert day
    made = survey(Store.shipped().quads(), shipped_rules(), on=date.fromisoformat(day[1]))
    rows = dict(re.findall(r"^\| (Violation|Warning|Info) \| (\d+) \|", readme, re.MULTILINE))

    assert {name.lower(): int(count) for name, count in rows.items()} == made.by_severity()
    assert f"the checks find {len(made.counted):,} gaps" in readme
    named = {
        "interfaces without an owner in a municipality": "C-INTERFACE-MUNICIPALITY",
        "networks without a coordinator": "C-NETWORK-COORDINATOR",
        "statements older than a council term": "C-STATEMENT-OLD",
        "networks whose meetings are unknown": "C-NETWORK-MEETING",
        "municipalities and": "C-HYTE-MUNICIPALITY",
        "counties whose responsible party": "C-HYTE-COUNTY",
        "whose members are": "C-NETWORK-MEMBERS",
    }
    found = counts(made.counted, "check")
    for words, check in named.items():
        assert f"{found[check]} {words}" in readme


def test_tracked_files_name_no_machine_and_no_registry_host() -> None:
    """Nothing points at where it was made."""
    hosts = ("python" + "hosted", "pypi.org/" + "simple", "registry." + "npmjs", "deb." + "debian")
    for path in (
        ROOT / name
        for name in (
            "requirements.lock",
            "requirements-dev.lock",
            "frontend/package-lock.json",
            "README.md",
            "Makefile",
        )
    ):
        text = path.read_text(encoding="utf-8")
        assert not any(host in text for host in hosts), path
