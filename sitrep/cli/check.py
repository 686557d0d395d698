"""``sitrep check``: the findings about a report; nothing is written."""

from __future__ import annotations

from pathlib import Path

import click

from sitrep.cli.options import PATH, PROFILE, checking, coloured, shown, teller


@click.command("check")
@PATH
@PROFILE
@checking
def command(
    path: Path,
    profile: str | None,
    form: str,
    strict: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    quiet: bool,
    verbose: bool,
) -> int:
    """Check the report in the folder or file PATH, the words on its finished page included."""
    from sitrep.listing import FORMATS
    from sitrep.pipeline import Wish, build, stops

    wish = Wish(to=(), profile=profile, select=select, ignore=ignore, strict=strict)
    built = build(path, wish=wish, tell=teller(verbose, True))
    findings = shown(built.findings, quiet)
    if findings or not quiet or form != "text":
        click.echo(FORMATS[form](findings, coloured()))
    return 1 if stops(built.findings, strict) else 0
