"""``sitrep init``: a first report as a folder that builds, or an empty one as a workbook."""

from __future__ import annotations

from pathlib import Path

import click

from sitrep.cli.shared.new_workbook import may_be_written


@click.command("init")
@click.argument("folder", type=click.Path(path_type=Path), required=False)
@click.option(
    "--xlsx",
    "file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write a workbook to fill in, instead of a folder.",
)
@click.option(
    "--sheet",
    "more",
    multiple=True,
    metavar="KIND",
    help="A sheet that the workbook has beside the first seven, such as damage.",
)
@click.option(
    "--language",
    metavar="CODE",
    default="en",
    show_default=True,
    help="The language of the workbook's sheets and headings.",
)
def command(folder: Path | None, file: Path | None, more: tuple[str, ...], language: str) -> int:
    """Write a first report to FOLDER, which must be new or empty, or to a workbook."""
    if (folder is None) == (file is None):
        raise click.UsageError("Name a folder, or a workbook with --xlsx.")
    if folder is not None:
        _write_folder(folder)
    elif file is not None:
        _write_workbook(file, language, more)
    return 0


def _write_folder(folder: Path) -> None:
    from sitrep import resources
    from sitrep.errors import NotWritten
    from sitrep.model.views.json_schema import FILE, schema_text
    from sitrep.publish import publish

    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NotWritten(f"{folder} is not an empty folder; nothing was written.")
    shipped = sorted(resources.minimal_report().iterdir())
    files = {file.name: file.read_bytes() for file in shipped if file.is_file()}
    files[FILE] = schema_text().encode("utf-8")
    publish(files, folder)
    click.echo(f"Wrote {', '.join(files)} to {folder}.")
    click.echo(f"Next: edit them, then run: sitrep build {folder}")


def _write_workbook(file: Path, language: str, more: tuple[str, ...]) -> None:
    from sitrep.publish import publish
    from sitrep.workbook import workbook

    may_be_written(file)
    publish({file.name: workbook(file.name, language, more)}, file.parent)
    click.echo(f"Wrote {file}.")
    click.echo(f"Next: fill it in, then run: sitrep build {file}")
