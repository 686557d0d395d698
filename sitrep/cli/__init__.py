"""The command line: the only room that prints or exits; heavy rooms are imported late."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module

import click

from sitrep.errors import HouseFault, SitrepError
from sitrep.version import VERSION

CLEAN, FOUND, MISUSED, FAULT = 0, 1, 2, 3
"""Exit codes: clean; findings at error level; usage or unreadable input; a fault of ours."""

_COMMANDS = (
    "init",
    "check",
    "build",
    "extract",
    "serve",
    "compare",
    "trace",
    "explain",
    "rules",
    "schema",
    "doctor",
)


class _Lazy(click.Group):
    """Imports a command only when it is called, so that the others start fast."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(f"sitrep.cli.{cmd_name}").command
        return command


@click.command(
    cls=_Lazy,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 clean, 1 findings at error level, 2 usage or unreadable input, "
    "3 a fault of sitrep itself.",
)
@click.version_option(VERSION, "-V", "--version", prog_name="sitrep")
def group() -> None:
    """Make neutral, fully cited situation reports from structured records."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit."""
    # One short run makes next to no cycles, and looking for them is a fifth of its time.
    gc.disable()
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; every way in which it can end is an exit code and a clear line."""
    try:
        code = group.main(args=arguments, prog_name="sitrep", standalone_mode=False)
        sys.stdout.flush()
        return code if isinstance(code, int) else CLEAN
    except click.ClickException as error:
        error.show()
        return MISUSED
    except click.Abort:
        return _say("Stopped.", MISUSED)
    except HouseFault as error:
        return _say(f"A fault of sitrep or of a template: {error}", FAULT)
    except SitrepError as error:
        return _say(str(error), MISUSED)
    except BrokenPipeError:
        # The reader of our output went away; Python would complain once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLEAN
    except OSError as error:
        return _say(f"The system refused: {error.strerror or error}.", MISUSED)
    except Exception as error:
        if os.environ.get("SITREP_DEBUG"):
            raise
        name = type(error).__name__
        return _say(
            f"A fault of sitrep: {name}: {error}. With SITREP_DEBUG=1 it shows where.", FAULT
        )


def _say(text: str, code: int) -> int:
    click.echo(f"sitrep: {text}", err=True)
    return code
