"""``rebuild``: the reference files made again from next year's tables."""

from __future__ import annotations

from pathlib import Path

import click

from service.cli.common import SpokenHelp, print_table, say, write_file
from service.core.reference import Change, rebuild


@click.command("rebuild", cls=SpokenHelp, help=say("cli-rebuild"))
@click.argument("tables", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), default="graph_data", help=say("cli-opt-folder")
)
@click.option("--write", is_flag=True, help=say("cli-opt-write"))
def rebuild_(tables: Path, out: Path, write: bool) -> None:
    """Tell what the tables change in the graph; write the files only where asked to."""
    made = rebuild(tables)
    _print_changes(list(made.changes))
    if not write:
        click.echo(say("cli-not-written", files=", ".join(sorted(made.files))))
        return
    for name, data in made.files.items():
        write_file(out / name, data)


def _print_changes(changes: list[Change]) -> None:
    """Counts first, then each change."""
    kinds = {
        "added": say("change-added"),
        "removed": say("change-removed"),
        "renamed": say("change-renamed"),
        "moved": say("change-moved"),
    }
    for kind, name in kinds.items():
        click.echo(f"{name}: {sum(1 for change in changes if change.kind == kind)}")
    if changes:
        headings = ["", say("change-code"), say("change-municipality"), say("change-before"), say("change-after")]
        rows = [[kinds[each.kind], each.code, each.name, each.before, each.after] for each in changes]
        print_table(headings, rows)
