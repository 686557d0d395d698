"""The commands, and what becomes of every way in which one can end."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from io import StringIO
from pathlib import Path

import click

from sitrep.errors import CLEAN, MISUSED, SitrepError, ending
from sitrep.spelling import advice, meant
from sitrep.version import VERSION

_COMMANDS = (
    "init",
    "check",
    "build",
    "edition",
    "verify",
    "extract",
    "clean",
    "serve",
    "page",
    "compare",
    "trace",
    "audit",
    "diff",
    "next",
    "translate",
    "map",
    "merge",
    "explain",
    "rules",
    "profiles",
    "schema",
    "completion",
    "doctor",
)

_MODULES = {"map": "map_table", "edition": "edition_list", "page": "page_folder"}
"""The modules of commands that cannot be called like them: another room has the name."""


class _Lazy(click.Group):
    """Imports a command only when it is called, so that the others start fast."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module = _MODULES.get(cmd_name, cmd_name)
        command: click.Command = import_module(f"sitrep.cli.{module}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click has it; of a slip of the hand or a report it says what is probably meant."""
        if args and args[0] not in _COMMANDS and not args[0].startswith("-"):
            told = advice(meant(args[0], _COMMANDS), "")
            if Path(args[0]).exists():
                told = f"To build a report, write sitrep build {args[0]}."
            ctx.fail(f"There is no command {args[0]!r}. {told}".rstrip())
        return super().resolve_command(ctx, args)


@click.command(
    cls=_Lazy,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 clean, 1 findings at error level, 2 usage or unreadable input, "
    "3 a fault of sitrep itself.",
)
@click.version_option(VERSION, "-V", "--version", prog_name="sitrep")
def group() -> None:
    """Make neutral, fully cited situation reports from structured records."""


def commands() -> dict[str, click.Command]:
    """All commands, each by its name."""
    found = ((name, group.get_command(click.Context(group), name)) for name in _COMMANDS)
    return {name: command for name, command in found if command is not None}


def run(arguments: Sequence[str]) -> int:
    """Run the command line; every way in which it can end is an exit code and a clear line."""
    given = list(arguments)
    try:
        code = group.main(args=given, prog_name="sitrep", standalone_mode=False, obj=given)
        sys.stdout.flush()
        return code if isinstance(code, int) else CLEAN
    except click.ClickException as error:
        told = StringIO()
        error.show(told)
        click.echo(_in_its_line(told.getvalue(), given), err=True, nl=False)
        return MISUSED
    except click.Abort:
        return _say("Stopped.", MISUSED)
    except SystemExit:  # what click makes of a reader of our output that went away
        return CLEAN
    except BrokenPipeError:
        # The reader of our output went away; Python would complain once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLEAN
    except Exception as error:
        if os.environ.get("SITREP_DEBUG") and not isinstance(error, SitrepError | OSError):
            raise
        code, text = ending(error)
        return _say(_in_its_line(text, given), code)


def _in_its_line(text: str, given: Sequence[str]) -> str:
    """What is said, in which no name that was given begins a line of its own."""
    from sitrep.glyphs import in_one_line

    named = (part for one in given for part in (one, one.rstrip("/"), *one.split(",")))
    for name in filter(None, named):
        text = text.replace(name, in_one_line(name))
    return text


def _say(text: str, code: int) -> int:
    from sitrep.glyphs import in_one_line

    try:
        click.echo("\n".join(map(in_one_line, f"sitrep: {text}".split("\n"))), err=True)
    except OSError:  # a full disk behind the channel: the code alone can tell it
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    return code
