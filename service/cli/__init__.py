"""The ``yhdyspinta`` command."""

from __future__ import annotations

import os
import sys

import click

from service import __version__
from service.cli import asking, checking, maintaining, publishing, writing
from service.cli.common import COMMAND_LANGUAGE, SpokenHelp, say
from service.core.errors import YhdyspintaError
from service.core.messages import translate
from service.core.settings import Settings

BAD_USE = 2


class Commands(SpokenHelp, click.Group):
    """The group of all commands."""


@click.group(
    cls=Commands,
    help=say("cli-about"),
    epilog=say("cli-exit"),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, help=say("cli-opt-version"))
def commands() -> None:
    """Check the settings, whichever command follows."""
    Settings.from_environment(os.environ)


for _command in (
    publishing.serve,
    asking.who,
    asking.due,
    asking.query,
    checking.validate,
    publishing.map_,
    publishing.export,
    publishing.load,
    asking.describe,
    maintaining.rebuild_,
    writing.token,
    writing.log,
    writing.backup,
    writing.restore,
):
    commands.add_command(_command)


def run() -> int:
    """Run the command line and give its exit status: errors in one line, in the reader's language."""
    try:
        status = commands.main(standalone_mode=False)
    except YhdyspintaError as error:
        click.echo(translate(COMMAND_LANGUAGE, "cli-error", text=error.text(COMMAND_LANGUAGE)), err=True)
        return BAD_USE
    except click.ClickException as error:
        error.show()
        return BAD_USE
    except click.Abort:
        raise KeyboardInterrupt from None
    except OSError as problem:
        # What is still buffered must not complain again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(problem, BrokenPipeError):
            return 0  # The reader of a pipe has left, as `head` does.
        click.echo(say("cli-error", text=say("error-output", reason=problem.strerror or str(problem))), err=True)
        return BAD_USE
    return status if isinstance(status, int) else 0
