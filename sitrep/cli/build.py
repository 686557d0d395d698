"""``sitrep build``: the briefing of a report, as a set of files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from sitrep.cli.options import (
    LANGUAGE,
    PATH,
    PROFILE,
    TEMPLATES,
    checking,
    cleared,
    coloured,
    shown,
    teller,
)


def _formats(_: click.Context, __: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    from sitrep.exports import EXPORTS
    from sitrep.write import DEFAULT, FORMATS

    wanted = [name for text in value for name in text.split(",")] or DEFAULT
    for name in wanted:
        if name not in FORMATS and name not in EXPORTS:
            raise click.BadParameter(f"{name} is none of {', '.join((*FORMATS, *EXPORTS))}.")
    return tuple(dict.fromkeys(wanted))


@click.command("build")
@PATH
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("out"),
    show_default=True,
    help="The folder to write to.",
)
@click.option(
    "--to",
    multiple=True,
    callback=_formats,
    metavar="FORMAT",
    help="pdf, html, markdown, docx, text; the data as hxl, hxl-xlsx, json, reliefweb; the sources "
    "as csl, ris. Several by commas or by repeating; the first three, if left out.",
)
@LANGUAGE
@TEMPLATES
@click.option(
    "--style",
    type=click.Path(path_type=Path, dir_okay=False),
    help="A style sheet that stands after the shipped ones.",
)
@click.option(
    "--layout",
    type=click.Choice(["full", "brief"]),
    default="full",
    show_default=True,
    help="Everything, or what fits on one page.",
)
@PROFILE
@checking
def command(path: Path, out: Path, **options: Any) -> int:
    """Build the briefing of the report in the folder or file PATH."""
    from sitrep.listing import FORMATS
    from sitrep.pipeline import Wish, build

    quiet, verbose, form = options.pop("quiet"), options.pop("verbose"), options.pop("form")
    try:
        built = build(path, out, Wish(**options), teller(verbose, quiet))
    finally:
        cleared(verbose, quiet)
    findings = shown(built.findings, quiet)
    if findings or form != "text":
        text = FORMATS[form](findings, coloured())
        click.echo(text, err=form == "text" and built.ok)
    if form == "text" and built.ok:
        for file in built.files:
            click.echo(file)
    if not built.ok:
        click.echo("sitrep: nothing was written; what stood there before still stands.", err=True)
    return 0 if built.ok else 1
