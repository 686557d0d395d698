"""``sitrep check``: the findings about reports; nothing is written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sitrep.cli.shared.command_options import (
    INTERNAL,
    PROFILE,
    checking,
    cleared,
    coloured,
    shown,
    teller,
)
from sitrep.cli.shared.new_workbook import may_be_written
from sitrep.cli.shared.taken import taken
from sitrep.findings import Finding

if TYPE_CHECKING:
    from sitrep.pipeline.options import BuildOptions


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
@click.option("--language", metavar="CODE", help="Check the briefing in this language.")
@click.option(
    "--languages",
    metavar="CODES|all",
    help="Check it in each of these languages, parted by commas, or in all that there are.",
)
@PROFILE
@checking
def command(
    paths: tuple[Path, ...],
    changed: bool,
    marks: Path | None,
    language: str | None,
    languages: str | None,
    form: str,
    quiet: bool,
    verbose: bool,
    **wished: Any,
) -> int:
    """Check the reports that PATHS are or hold, the words on the finished pages included."""
    from sitrep.loading.belonging import reports_of
    from sitrep.pipeline.built import stops
    from sitrep.pipeline.options import BuildOptions

    if marks is not None:
        _may_be_marked(paths, marks)
    wanted = _editions(language, languages)
    editions = [BuildOptions(to=(), language=code, **wished) for code in wanted]
    options = editions[0]
    meant = taken(reports_of(paths) if changed else paths, quiet)
    found, internal = _found(meant, editions, verbose, quiet)
    if internal and not quiet:
        click.echo(INTERNAL, err=True)
    if marks is not None:
        _mark(paths[0], marks, found)
    findings = shown(found, quiet)
    if findings or not quiet or form != "text":
        by_rule = form == "text" and not (quiet or verbose)
        click.echo(_listed(findings, form, by_rule, options.strict))
    return 1 if stops(found, options.strict) else 0


def _found(
    paths: list[Path], editions: list[BuildOptions], verbose: bool, quiet: bool
) -> tuple[list[Finding], bool]:
    """What is found in the reports, and whether any of them holds what is not for everybody."""
    from sitrep.pipeline.build import build

    found: list[Finding] = []
    internal = False
    try:
        for path in paths:
            made = [build(path, options=one, tell=teller(verbose, quiet)) for one in editions]
            # What holds in several languages is told once.
            found += dict.fromkeys(finding for built in made for finding in built.findings)
            internal = internal or any(built.internal for built in made)
    finally:
        cleared(verbose, quiet)
    return found, internal


def _editions(language: str | None, languages: str | None) -> list[str | None]:
    """The languages of the briefings that are checked; None is that of the report."""
    from sitrep.languages.phrases import available

    if languages is None:
        return [language]
    if language is not None:
        raise click.UsageError("--language and --languages are not given together.")
    codes = [code.strip() for code in languages.split(",") if code.strip()]
    if not codes:
        raise click.UsageError("--languages takes codes, parted by commas, or all.")
    return [*available()] if codes == ["all"] else [*dict.fromkeys(codes)]


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
