"""``sitrep clean``: take away what ``sitrep build`` wrote, and nothing else."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("clean")
@click.argument("out", type=click.Path(path_type=Path, file_okay=False))
@click.option("--force", is_flag=True, help="Remove files that were changed since, too.")
def command(out: Path, force: bool) -> int:
    """Remove the briefings that the manifests in OUT list, the manifests and the cache."""
    from sitrep.many.cleaning import clean
    from sitrep.tally import times

    removed = clean(out, force)
    for file in removed:
        click.echo(file)
    click.echo(f"sitrep: {times(len(removed), 'file')} removed from {out}.", err=True)
    return 0
