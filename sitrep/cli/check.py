"""``sitrep check``: the findings about reports; nothing is written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from sitrep.cli.shared.command_options import PROFILE, checking, cleared, coloured, shown, teller
from sitrep.cli.shared.new_workbook import may_be_written
from sitrep.cli.shared.taken import taken
from sitrep.findings import Finding


@click.command("check")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--changed",
    is_flag=True,
    help="Each PATH is a file that changed: check the report that it belongs to, if any.",
)
@click.option(
    "--mark",
    "marks",
    type=click.Path(path_type=Path),
    metavar="OUT.xlsx",
    help="Write the workbook that is checked to this new file, with the findings in its cells.",
)
@PROFILE
@checking
def command(
    paths: tuple[Path, ...],
    changed: bool,
    marks: Path | None,
    form: str,
    quiet: bool,
    verbose: bool,
    **wished: Any,
) -> int:
    """Check the reports that PATHS are or hold, the words on the finished pages included."""
    from sitrep.loading.belonging import reports_of
    from sitrep.pipeline.build import build
    from sitrep.pipeline.built import stops
    from sitrep.pipeline.options import BuildOptions

    if marks is not None:
        _may_be_marked(paths, marks)
    options = BuildOptions(to=(), **wished)
    found: list[Finding] = []
    try:
        for path in taken(reports_of(paths) if changed else paths, quiet):
            found += build(path, options=options, tell=teller(verbose, quiet)).findings
    finally:
        cleared(verbose, quiet)
    if marks is not None:
        _mark(paths[0], marks, found)
    findings = shown(found, quiet)
    if findings or not quiet or form != "text":
        by_rule = form == "text" and not (quiet or verbose)
        click.echo(_listed(findings, form, by_rule, options.strict))
    return 1 if stops(found, options.strict) else 0


def _listed(findings: list[Finding], form: str, by_rule: bool, strict: bool) -> str:
    from sitrep.listing import FORMATS
    from sitrep.listing.grouped import as_groups

    if by_rule:
        return as_groups(findings, coloured(), strict)
    return FORMATS[form](findings, coloured())


def _may_be_marked(paths: tuple[Path, ...], out: Path) -> None:
    """Refuse what cannot be marked before anything is checked."""
    if len(paths) != 1 or paths[0].suffix != ".xlsx" or not paths[0].is_file():
        raise click.UsageError("--mark takes one workbook: sitrep check FILE.xlsx --mark OUT.xlsx.")
    may_be_written(out)


def _mark(file: Path, out: Path, findings: list[Finding]) -> None:
    from sitrep.publish import publish
    from sitrep.workbook import with_findings

    publish({out.name: with_findings(file, findings)}, out.parent)
