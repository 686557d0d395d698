"""``sitrep init``: a folder with a small report that builds and teaches the format."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("init")
@click.argument("folder", type=click.Path(path_type=Path))
def command(folder: Path) -> int:
    """Write a first report to FOLDER, which must be new or empty."""
    from sitrep import resources
    from sitrep.errors import NotWritten
    from sitrep.publish import publish
    from sitrep.schema import FILE, schema_text

    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NotWritten(f"{folder} is not an empty folder; nothing was written.")
    shipped = sorted(resources.minimal_report().iterdir())
    files = {file.name: file.read_bytes() for file in shipped if file.is_file()}
    files[FILE] = schema_text().encode("utf-8")
    publish(files, folder)
    click.echo(f"Wrote {', '.join(files)} to {folder}.")
    click.echo(f"Next: edit them, then run: sitrep build {folder}")
    return 0
