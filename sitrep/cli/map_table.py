"""``sitrep map``: a mapping that is proposed for a table, and its first records."""

from __future__ import annotations

from pathlib import Path

import click

from sitrep.filesystem.plain_file import real_path


@click.command("map")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--sheet", metavar="NAME", help="The sheet of a workbook that is to be read.")
@click.option("--under", metavar="KEY", help="The key of a JSON file that holds the list of rows.")
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the mapping to this file, which must not be there yet.",
)
def command(file: Path, sheet: str | None, under: str | None, out: Path | None) -> int:
    """Propose a mapping.yaml for the table FILE from its headings.

    The mapping goes to standard output, the first records as it reads them to standard error.
    Nothing is guessed for good: read it over, and write who says so and which document it is.
    """
    from sitrep.errors import NotWritten
    from sitrep.loading.mapping.proposing.tried_out import proposed
    from sitrep.publish import publish

    if out is not None and (out.exists() or out.is_symlink()):
        raise NotWritten(f"{out} is there already; nothing was written.")
    folder = real_path(out.parent if out is not None else Path())
    inside = real_path(file).is_relative_to(folder)
    name = real_path(file).relative_to(folder).as_posix() if inside else file.name
    found = proposed(file, name, sheet, under)
    if out is None:
        click.echo(found.text, nl=False)
    else:
        publish({out.name: found.text.encode()}, out.parent)
        click.echo(f"Wrote {out}.")
    for note in found.notes:
        click.echo(note, err=True)
    if not inside:
        click.echo(f"The mapping takes {name} to stand beside it: put it there.", err=True)
    return 0
