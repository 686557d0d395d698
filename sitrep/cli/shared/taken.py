"""Which reports are meant by the paths on the command line."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click


def taken(paths: Iterable[Path], quiet: bool) -> list[Path]:
    """The paths; in place of a folder of reports those in it, which is said on standard error."""
    from sitrep.loading.report_folders import reports_in

    found: list[Path] = []
    for path in paths:
        inside = reports_in(path)
        found += inside or [path]
        if inside and not quiet:
            names = ", ".join(one.name for one in inside)
            click.echo(f"sitrep: {path} holds no report itself; taken from it: {names}.", err=True)
    return found
