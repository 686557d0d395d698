"""Options that several commands share, and how findings are shown."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from sitrep.findings import Finding, Level
from sitrep.model.look_names import LOOKS

Command = TypeVar("Command", bound=Callable[..., Any])

INTERNAL = "sitrep: INTERNAL: what is shown here holds records that are not public."

PATH = click.argument("path", type=click.Path(path_type=Path))
FORMAT = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "sarif", "github", "junit"]),
    default="text",
    show_default=True,
    help="How findings are listed.",
)
LANGUAGE = click.option("--language", metavar="CODE", help="The language to write in.")
PROFILE = click.option(
    "--profile",
    metavar="NAME|FILE",
    help="The sort of document that it is to be: a name that `sitrep profiles` lists, or the .yaml "
    "file of your own. Stands before the header's.",
)
TEMPLATES = click.option(
    "--templates",
    type=click.Path(path_type=Path),
    help="A folder whose templates stand before the shipped ones.",
)
STYLE = click.option(
    "--style",
    type=click.Path(path_type=Path, dir_okay=False),
    help="A house style (.yaml), or a style sheet that stands after the shipped ones.",
)
FONTS = click.option(
    "--fonts",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="FOLDER",
    help="Where a PDF takes the fonts from for signs that the shipped ones lack, such as "
    "/usr/share/fonts/truetype/noto.",
)
LOOK = click.option(
    "--look",
    type=click.Choice(LOOKS),
    help="The look to set it in. Stands before that of the style.",
)


def checking(command: Command) -> Command:
    """The options that say which findings count, and how much is said."""
    for option in reversed(
        (
            FORMAT,
            click.option("--strict", is_flag=True, help="Warnings count as errors."),
            click.option("--select", multiple=True, metavar="RULE", help="Run only this rule."),
            click.option("--ignore", multiple=True, metavar="RULE", help="Do not run this rule."),
            click.option("-q", "--quiet", is_flag=True, help="Say only what is at error level."),
            click.option(
                "-v", "--verbose", is_flag=True, help="Say each step, and each finding in full."
            ),
        )
    ):
        command = option(command)
    return command


def shown(findings: Sequence[Finding], quiet: bool) -> list[Finding]:
    """With quiet, errors only."""
    return [one for one in findings if not quiet or one.level is Level.ERROR]


def coloured() -> bool:
    """Whether to colour: on a terminal, unless NO_COLOR is set."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def teller(verbose: bool, quiet: bool) -> Callable[[str], None]:
    """Says steps on standard error: on a terminal as one changing line, with -v as lines."""
    terminal = sys.stderr.isatty()

    def tell(step: str) -> None:
        if verbose:
            click.echo(f"sitrep: {step}", err=True)
        elif terminal and not quiet:
            click.echo(f"\r\033[Ksitrep: {step} …", err=True, nl=False)

    return tell


def cleared(verbose: bool, quiet: bool) -> None:
    """Take the changing line away again."""
    if sys.stderr.isatty() and not verbose and not quiet:
        click.echo("\r\033[K", err=True, nl=False)
