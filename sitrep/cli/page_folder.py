"""``sitrep page``: the folder from which sitrep runs in a browser's tab."""

from __future__ import annotations

from pathlib import Path

import click

LISTED = "edition.json"
"""The file by which such a folder is known, which lists all others."""


@click.command("page")
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    metavar="FOLDER",
    help="The folder to write to; it must be new, empty, or an older one of these.",
)
@click.option(
    "--packages",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="Where the packages that it carries lie, or are put when they are fetched.",
)
def command(out: Path, packages: Path | None) -> int:
    """Write a folder of static files in which sitrep runs in a browser, and nowhere else.

    The packages that it carries are fetched from npm and PyPI, each held to its hash.
    """
    from tempfile import TemporaryDirectory

    from sitrep.cli.shared.waiting import waiting
    from sitrep.errors import NotWritten
    from sitrep.tab.folder import page_folder

    if out.exists() and any(out.iterdir()) and not (out / LISTED).is_file():
        raise NotWritten(f"{out} holds other files; nothing was written.")
    with TemporaryDirectory() as passing, waiting("fetching and packing"):
        files = page_folder(packages or Path(passing))
    # By its list the folder is known again: where this ends half way, the next run goes on.
    for name, data in sorted(files.items(), key=lambda one: one[0] != LISTED):
        file = out / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    size = sum(map(len, files.values())) / 1_000_000
    click.echo(f"Wrote {len(files)} files to {out}, {size:.1f} MB.")
    click.echo(f"Next: python3 -m http.server --bind 127.0.0.1 --directory {out}")
    return 0
