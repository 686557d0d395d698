"""``sitrep extract``: the files that a published PDF carries along."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("extract")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder to write to, new or empty; one named after the PDF, if left out.",
)
def command(file: Path, out: Path | None) -> int:
    """Write the data and the Markdown that the PDF FILE of a briefing carries along."""
    from sitrep.errors import NotWritten, UnreadableInput
    from sitrep.filesystem.pdf_attachments import ATTACHED, read_attached
    from sitrep.publish import publish

    carried = read_attached(file).files
    if foreign := sorted(set(carried) - set(ATTACHED)):
        raise UnreadableInput(f"{file} carries what no briefing does: {', '.join(foreign)}.")
    files = {name: carried[name] for name in ATTACHED if name in carried}
    folder = out or Path(file.stem)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NotWritten(f"{folder} is not an empty folder; nothing was written.")
    for path in publish(files, folder):
        click.echo(path)
    return 0
