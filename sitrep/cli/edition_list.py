"""``sitrep edition``: what an edition leaves out of a report, and why."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from sitrep.cli.shared.claims import FORM
from sitrep.cli.shared.command_options import PATH

JSON_VERSION = 1


@click.command("edition")
@PATH
@click.option(
    "--for", "audience", default="public", show_default=True, metavar="AUDIENCE", help="For whom."
)
@click.option(
    "--new-key",
    is_flag=True,
    help="Put a key into the report's folder, by which manifests seal the files of the report.",
)
@FORM
def command(path: Path, audience: str, new_key: bool, form: str) -> int:
    """List what the edition of PATH for an audience withholds, and why.

    The list is itself confidential: it is printed, and never written into an output.
    """
    from sitrep.errors import WrongUse
    from sitrep.filesystem.sealing_key import KEY, make_key
    from sitrep.loading.whole_report import load_whole
    from sitrep.model.views.withheld import withheld
    from sitrep.pipeline.wished_audience import audience_of

    loaded, report = load_whole(path)
    reader = audience_of(loaded, audience)
    if new_key:
        folder = path if path.is_dir() else path.parent
        try:
            made = make_key(folder)
        except OSError as error:
            raise WrongUse(f"No key was made: {folder} cannot be written to.") from error
        click.echo(f"sitrep: {folder / KEY} {'was made' if made else 'stands already'}.", err=True)
    found = withheld(report, reader)
    if form == "json":
        data = {"version": JSON_VERSION, "audience": reader.id, "label": reader.label}
        click.echo(json.dumps({**data, "withheld": [asdict(one) for one in found]}, indent=2))
        return 0
    click.echo(f"{reader.name} ({reader.label}): up to {reader.level.value.replace('_', ' ')}")
    for one in found:
        click.echo(f"  {one.kind} {one.id}: {one.why}")
    click.echo(f"{len(found)} withheld in whole or in part." if found else "Nothing is withheld.")
    return 0
