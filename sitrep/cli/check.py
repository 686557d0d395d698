"""``sitrep check``: the findings about reports; nothing is written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from sitrep.cli.shared.command_options import PROFILE, checking, coloured, shown, teller
from sitrep.findings import Finding


@click.command("check")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--changed",
    is_flag=True,
    help="Each PATH is a file that changed: check the report that it belongs to, if any.",
)
@PROFILE
@checking
def command(
    paths: tuple[Path, ...],
    changed: bool,
    form: str,
    quiet: bool,
    verbose: bool,
    **wished: Any,
) -> int:
    """Check the reports in the folders or files PATHS, the words on the finished pages included."""
    from sitrep.listing import FORMATS
    from sitrep.loading.belonging import reports_of
    from sitrep.pipeline.build import build
    from sitrep.pipeline.built import stops
    from sitrep.pipeline.options import BuildOptions

    options = BuildOptions(to=(), **wished)
    found: list[Finding] = []
    for path in reports_of(paths) if changed else paths:
        found += build(path, options=options, tell=teller(verbose, True)).findings
    findings = shown(found, quiet)
    if findings or not quiet or form != "text":
        click.echo(FORMATS[form](findings, coloured()))
    return 1 if stops(found, options.strict) else 0
