"""``sitrep merge``: partners' reports laid together as one, in a folder of its own."""

from __future__ import annotations

from pathlib import Path

import click

from sitrep.cli.shared.command_options import FORMAT, coloured, shown
from sitrep.cli.shared.waiting import waiting

_REPORT = click.Path(path_type=Path)


@click.command("merge")
@click.argument("reports", nargs=-1, required=True, metavar="REPORT REPORT…", type=_REPORT)
@click.option("-o", "--out", type=_REPORT, help="The folder to write; it must be new or empty.")
@click.option("--header", metavar="REPORT", help="The report whose header counts.")
@click.option(
    "--overview",
    multiple=True,
    metavar="REPORT",
    help="The report whose overview is taken; several are put one after the other.",
)
@click.option(
    "--rename",
    nargs=3,
    multiple=True,
    metavar="REPORT OLD NEW",
    help="Give a record of one report another id; what refers to it follows.",
)
@click.option(
    "--prefix",
    nargs=2,
    multiple=True,
    metavar="REPORT TEXT",
    help="Put a text before the ids of all claims and derived numbers of one report.",
)
@FORMAT
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
@click.option("-q", "--quiet", is_flag=True, help="Say only what is at error level.")
def command(
    reports: tuple[Path, ...],
    out: Path | None,
    header: str | None,
    overview: tuple[str, ...],
    rename: tuple[tuple[str, str, str], ...],
    prefix: tuple[tuple[str, str], ...],
    **said: bool | str,
) -> int:
    """Lay two or more REPORTs together: folders, files or workbooks.

    Equal records are one. What contradicts is listed with both hands, and nothing is written.
    Without --out, nothing is written at all. A folder that an earlier merge wrote, and that was not
    changed since, is replaced.
    """
    from sitrep.listing import FORMATS
    from sitrep.merging.merge_options import MergeOptions
    from sitrep.merging.merged import merge

    quiet, form = bool(said["quiet"]), str(said["form"])
    options = MergeOptions(header, overview, rename, prefix, bool(said["strict"]))
    with waiting("merging", quiet=quiet):
        merged = merge(reports, out, options)
    findings = shown(merged.findings, quiet)
    if findings or form != "text":
        click.echo(FORMATS[form](findings, coloured()))
    if not merged.ok:
        click.echo("sitrep: nothing was written.", err=True)
    elif not quiet:
        names = ", ".join(merged.outputs)
        done = (
            f"Wrote {names} to {out}."
            if out
            else "The reports can be merged. To write them, add --out FOLDER."
        )
        click.echo(done, err=form != "text")
    return 0 if merged.ok else 1
